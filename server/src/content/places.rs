//! Where in the files an entity and each of its fields stand.

use std::collections::BTreeMap;

use domain::content::{
    EntityRef,
    validate::{Spot, Step},
};

use super::{
    Position, bytes, layout,
    yaml::{Node, NodeValue},
};

/// An entity's file and its marked nodes.
#[derive(Clone, Debug)]
pub struct Located {
    /// The file.
    pub path: String,
    /// The entity's map in it.
    pub node: Node,
    /// The Markdown and the line it begins on.
    pub body: Option<(String, usize)>,
}

/// All entities' places. An entity that two files hold has two.
#[derive(Clone, Debug, Default)]
pub struct Places(BTreeMap<EntityRef, Vec<Located>>);

impl Places {
    /// Notes one more place of an entity.
    pub fn add(&mut self, name: EntityRef, located: Located) {
        self.0.entry(name).or_default().push(located);
    }

    /// The file and position of a spot, or of what is nearest around it.
    #[must_use]
    pub fn find(&self, spot: &Spot) -> (String, Position) {
        let Some(located) = self.0.get(&spot.entity).and_then(|it| it.get(spot.nth)) else {
            return (layout::path_of(&spot.entity), Position::START);
        };
        (located.path.clone(), position(located, spot))
    }

    /// The file and position of a field of an entity.
    #[must_use]
    pub fn field(&self, entity: &EntityRef, field: &str) -> (String, Position) {
        self.find(&Spot::of(entity.clone(), 0).field(field))
    }
}

fn position(located: &Located, spot: &Spot) -> Position {
    if let ([Step::Field(field)], Some((body, line))) = (spot.path.as_slice(), &located.body)
        && field == "body"
    {
        let at = bytes::position(body, spot.offset);
        return Position {
            line: at.line + line - 1,
            ..at
        };
    }
    let mut node = &located.node;
    let mut at = if spot.path.is_empty() {
        Position::START
    } else {
        node.at
    };
    for step in &spot.path {
        let next = match (step, &node.value) {
            (Step::Field(field), NodeValue::Map(entries)) => {
                entries.iter().find(|it| it.key == *field).map(|it| &it.value)
            }
            (Step::Item(index), NodeValue::List(items)) => items.get(*index),
            _ => None,
        };
        let Some(next) = next else { break };
        node = next;
        at = next.at;
    }
    at
}
