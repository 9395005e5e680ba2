//! Entities as files: the one form in which content is written.

use std::collections::BTreeMap;

use domain::content::{Entity, EntityKind, Term, TermSet};
use serde_json::{Map, Value};

use super::{Tree, layout, schema::keys_outside, yaml_writer};

/// Every entity's file.
///
/// # Errors
/// Only if a type could not be written as JSON, which none of ours can bring about.
pub fn files(entities: &[Entity]) -> Result<Tree, serde_json::Error> {
    let mut files = Tree::new();
    let mut terms: BTreeMap<TermSet, Vec<&Term>> = BTreeMap::new();
    for entity in entities {
        if let Entity::Term(term) = entity {
            terms.entry(term.set).or_default().push(term);
        } else {
            files.insert(layout::path(entity), file(entity)?.into_bytes());
        }
    }
    for (set, terms) in terms {
        let path = format!("vocabulary/terms/{}.yml", set.code());
        files.insert(path, term_file(set, &terms)?.into_bytes());
    }
    Ok(files)
}

/// The file of one entity that has a file of its own.
///
/// # Errors
/// As [`files`].
pub fn file(entity: &Entity) -> Result<String, serde_json::Error> {
    let mut fields = inside(entity)?;
    let Some(body) = body(entity) else {
        return Ok(yaml_writer::write(&Value::Object(fields)));
    };
    fields.shift_remove("body");
    let yaml = yaml_writer::write(&Value::Object(fields));
    Ok(match body.trim() {
        "" => format!("---\n{yaml}---\n"),
        _ => format!("---\n{yaml}---\n\n{}\n", trimmed(body)),
    })
}

/// The file of a vocabulary's terms, in the vocabulary's order.
///
/// # Errors
/// As [`files`].
pub fn term_file(set: TermSet, terms: &[&Term]) -> Result<String, serde_json::Error> {
    let order = domain::content::validate::codes(set);
    let place = |term: &Term| {
        order
            .iter()
            .position(|it| *it == term.code)
            .unwrap_or(order.len())
    };
    let mut terms = terms.to_vec();
    terms.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.code.cmp(&b.code)));
    let items: Result<Vec<Value>, _> = terms
        .into_iter()
        .map(|it| inside(&Entity::Term(it.clone())).map(Value::Object))
        .collect();
    Ok(yaml_writer::write(&Value::Array(items?)))
}

/// Markdown without blank lines before and after.
#[must_use]
pub fn trimmed(body: &str) -> &str {
    let blank: usize = body
        .split_inclusive('\n')
        .take_while(|line| line.trim().is_empty())
        .map(str::len)
        .sum();
    body[blank..].trim_end()
}

fn body(entity: &Entity) -> Option<&str> {
    match entity {
        Entity::Organization(it) => Some(&it.body),
        Entity::Platform(it) => Some(&it.body),
        Entity::Page(it) => Some(&it.body),
        Entity::Architecture(it) => Some(&it.body),
        Entity::Experience(it) => Some(&it.body),
        _ => None,
    }
}

fn inside(entity: &Entity) -> Result<Map<String, Value>, serde_json::Error> {
    let kind: EntityKind = entity.kind();
    let Value::Object(mut fields) = entity.to_json()? else {
        return Ok(Map::new());
    };
    fields.retain(|key, _| !keys_outside(kind).contains(&key.as_str()));
    Ok(fields)
}
