//! Three-way merge of files and database, field by field.
//!
//! The third side is what a field looked like when file and database last agreed (its *origin*), kept as a hash.
//! Only the file changed: the file wins. Only the database changed: the database keeps its value. Both changed to
//! different values: a conflict, which is reported and changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use super::{Entity, EntityRef};

/// The hash of every field of an entity at its origin, by field name. A field that was absent is not in it.
pub type FieldHashes = BTreeMap<String, String>;

/// A field that file and database both changed, to different values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The entity.
    pub entity: EntityRef,
    /// The field.
    pub field: String,
    /// What the file says; `None` when it leaves the field out.
    pub file: Option<Value>,
    /// What the database says.
    pub database: Option<Value>,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Entities that only files hold.
    pub added: Vec<Entity>,
    /// Entities whose merged form differs from the database's.
    pub changed: Vec<Entity>,
    /// How many entities stay as the database has them.
    pub unchanged: usize,
    /// Fields that cannot be merged.
    pub conflicts: Vec<Conflict>,
    /// Entities that only the database holds. They stay.
    pub only_stored: Vec<EntityRef>,
    /// The origin of every entity that both sides now agree on, where it differs from the stored one.
    pub origins: Vec<(EntityRef, FieldHashes)>,
}

/// The hashes of an entity's fields.
#[must_use]
pub fn field_hashes(fields: &Map<String, Value>) -> FieldHashes {
    fields
        .iter()
        .map(|(name, value)| (name.clone(), hash(value)))
        .collect()
}

fn hash(value: &Value) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::digest(value.to_string().as_bytes());
    digest
        .iter()
        .take(16)
        .fold(String::with_capacity(32), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// Plans the import of `files` into what is `stored`.
///
/// # Errors
/// When an entity cannot be turned into JSON or back, which would be a fault of ours.
pub fn plan(
    files: Vec<Entity>,
    stored: Vec<Entity>,
    origins: &BTreeMap<EntityRef, FieldHashes>,
) -> Result<Plan, serde_json::Error> {
    let mut stored: BTreeMap<EntityRef, Entity> = stored.into_iter().map(|it| (it.reference(), it)).collect();
    let mut plan = Plan::default();
    for file in files {
        let name = file.reference();
        let origin = origins.get(&name);
        match stored.remove(&name) {
            None => plan.add(name, file, origin)?,
            Some(database) => plan.merge(name, &file, &database, origin)?,
        }
    }
    plan.only_stored = stored.into_keys().collect();
    Ok(plan)
}

impl Plan {
    fn add(
        &mut self,
        name: EntityRef,
        file: Entity,
        origin: Option<&FieldHashes>,
    ) -> Result<(), serde_json::Error> {
        self.note_origin(name, field_hashes(&fields(&file)?), origin);
        self.added.push(file);
        Ok(())
    }

    fn merge(
        &mut self,
        name: EntityRef,
        file: &Entity,
        database: &Entity,
        origin: Option<&FieldHashes>,
    ) -> Result<(), serde_json::Error> {
        let (file_fields, stored_fields) = (fields(file)?, fields(database)?);
        let mut merged = Map::new();
        let before = self.conflicts.len();
        let names: BTreeSet<&String> = file_fields.keys().chain(stored_fields.keys()).collect();
        for field in names {
            let (ours, theirs) = (file_fields.get(field), stored_fields.get(field));
            match merge_field(
                ours,
                theirs,
                origin.and_then(|it| it.get(field)),
                origin.is_some(),
            ) {
                Some(value) => drop(value.map(|it| merged.insert(field.clone(), it.clone()))),
                None => self.conflicts.push(Conflict {
                    entity: name.clone(),
                    field: field.clone(),
                    file: ours.cloned(),
                    database: theirs.cloned(),
                }),
            }
        }
        if self.conflicts.len() > before {
            return Ok(());
        }
        let merged = Entity::from_json(name.kind, Value::Object(merged))?;
        self.note_origin(name, field_hashes(&file_fields), origin);
        if merged == *database {
            self.unchanged += 1;
        } else {
            self.changed.push(merged);
        }
        Ok(())
    }

    fn note_origin(&mut self, name: EntityRef, hashes: FieldHashes, stored: Option<&FieldHashes>) {
        if stored != Some(&hashes) {
            self.origins.push((name, hashes));
        }
    }
}

/// The value both sides agree on (`None` inside: the field is absent), or `None` for a conflict.
#[expect(
    clippy::option_option,
    reason = "the outer says whether there is a merge, the inner whether there is a field"
)]
fn merge_field<'a>(
    file: Option<&'a Value>,
    database: Option<&'a Value>,
    origin: Option<&String>,
    has_origin: bool,
) -> Option<Option<&'a Value>> {
    if file == database {
        return Some(file);
    }
    if !has_origin {
        return None;
    }
    let file_kept = file.map(hash).as_ref() == origin;
    let database_kept = database.map(hash).as_ref() == origin;
    match (file_kept, database_kept) {
        (_, true) => Some(file),
        (true, false) => Some(database),
        (false, false) => None,
    }
}

fn fields(entity: &Entity) -> Result<Map<String, Value>, serde_json::Error> {
    Ok(match entity.to_json()? {
        Value::Object(fields) => fields,
        other => Map::from_iter([("value".to_owned(), other)]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{EntityKind, Term, TermSet};

    fn term(definition: &str, note: Option<&str>) -> Entity {
        Entity::Term(Term {
            set: TermSet::Layer,
            code: "devops_platform".into(),
            definition: definition.into(),
            note: note.map(Into::into),
        })
    }

    fn origin_of(entity: &Entity) -> BTreeMap<EntityRef, FieldHashes> {
        BTreeMap::from([(entity.reference(), field_hashes(&fields(entity).expect("json")))])
    }

    #[test]
    fn a_new_entity_is_added_and_its_origin_kept() {
        let plan = plan(vec![term("a", None)], vec![], &BTreeMap::new()).expect("plan");
        assert_eq!(plan.added, [term("a", None)]);
        assert_eq!(plan.origins, Vec::from_iter(origin_of(&term("a", None))));
    }

    #[test]
    fn the_same_import_again_changes_nothing() {
        let origins = origin_of(&term("a", None));
        let plan = plan(vec![term("a", None)], vec![term("a", None)], &origins).expect("plan");
        assert_eq!(
            plan,
            Plan {
                unchanged: 1,
                ..Plan::default()
            }
        );
    }

    #[test]
    fn the_side_that_changed_wins_field_by_field() {
        let origins = origin_of(&term("a", Some("n")));
        let plan = plan(vec![term("b", Some("n"))], vec![term("a", Some("m"))], &origins).expect("plan");
        assert_eq!(plan.changed, [term("b", Some("m"))]);
        assert_eq!(plan.conflicts, []);
    }

    #[test]
    fn a_field_removed_in_the_file_is_removed() {
        let origins = origin_of(&term("a", Some("n")));
        let plan = plan(vec![term("a", None)], vec![term("a", Some("n"))], &origins).expect("plan");
        assert_eq!(plan.changed, [term("a", None)]);
    }

    #[test]
    fn both_changed_is_a_conflict_and_changes_nothing() {
        let origins = origin_of(&term("a", None));
        let plan = plan(vec![term("b", None)], vec![term("c", None)], &origins).expect("plan");
        assert_eq!(plan.changed, []);
        let conflicts: Vec<_> = plan
            .conflicts
            .iter()
            .map(|it| (it.entity.kind, it.field.as_str()))
            .collect();
        assert_eq!(conflicts, [(EntityKind::Term, "definition")]);
    }

    #[test]
    fn an_entity_without_a_file_stays() {
        let plan = plan(vec![], vec![term("a", None)], &BTreeMap::new()).expect("plan");
        assert_eq!(plan.only_stored, [term("a", None).reference()]);
    }
}
