//! The JSON schema of every kind of file, made from the domain's types.
//!
//! A file leaves out what its path says (the slug, a platform's organisation, a decision's
//! architecture, a term's set) and the text below the front matter. Nothing may be null: what is not known is left out. The schemas are checked in under
//! `content/schema`, for editors that complete and underline while one writes.

use domain::{
    adoption::Survey,
    architecture::{Decision, ReferenceArchitecture},
    catalogue::{Capability, MembershipRule, OrgSuccession, Organization, Platform, Technology},
    content::{EntityKind, Term},
    experience::ExperienceReport,
    fagdag::Fagdag,
    pages::Page,
    provenance::Source,
    search::SynonymGroup,
};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::Tree;

/// The keys of a kind that stand in the path or below the front matter and not among the keys.
#[must_use]
pub const fn keys_outside(kind: EntityKind) -> &'static [&'static str] {
    match kind {
        EntityKind::Source
        | EntityKind::Capability
        | EntityKind::MembershipRule
        | EntityKind::Technology
        | EntityKind::Succession
        | EntityKind::Synonym
        | EntityKind::Survey
        | EntityKind::Fagdag => &["slug"],
        EntityKind::Term => &["set"],
        EntityKind::Organization | EntityKind::Page | EntityKind::Architecture | EntityKind::Experience => {
            &["slug", "body"]
        }
        EntityKind::Platform => &["slug", "organization", "body"],
        EntityKind::Decision => &["slug", "architecture"],
    }
}

/// The schema of one file (of one item of the list, for terms).
#[must_use]
pub fn schema(kind: EntityKind) -> Value {
    let mut schema = match kind {
        EntityKind::Source => generate::<Source>(),
        EntityKind::Term => generate::<Term>(),
        EntityKind::Capability => generate::<Capability>(),
        EntityKind::MembershipRule => generate::<MembershipRule>(),
        EntityKind::Technology => generate::<Technology>(),
        EntityKind::Organization => generate::<Organization>(),
        EntityKind::Platform => generate::<Platform>(),
        EntityKind::Succession => generate::<OrgSuccession>(),
        EntityKind::Page => generate::<Page>(),
        EntityKind::Synonym => generate::<SynonymGroup>(),
        EntityKind::Architecture => generate::<ReferenceArchitecture>(),
        EntityKind::Decision => generate::<Decision>(),
        EntityKind::Experience => generate::<ExperienceReport>(),
        EntityKind::Survey => generate::<Survey>(),
        EntityKind::Fagdag => generate::<Fagdag>(),
    };
    leave_out(&mut schema, keys_outside(kind));
    close(&mut schema);
    drop_unused_definitions(&mut schema);
    schema
}

/// Every schema as a file.
#[must_use]
pub fn files() -> Tree {
    EntityKind::ALL
        .iter()
        .map(|&kind| {
            let mut schema = schema(kind);
            if kind == EntityKind::Term {
                schema = list_of(schema);
            }
            let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
            text.push('\n');
            (format!("{}.schema.json", kind.code()), text.into_bytes())
        })
        .collect()
}

fn generate<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

fn list_of(mut item: Value) -> Value {
    let mut root = Map::new();
    if let Some(fields) = item.as_object_mut() {
        for moved in ["$schema", "$defs"] {
            if let Some(value) = fields.shift_remove(moved) {
                root.insert(moved.to_owned(), value);
            }
        }
    }
    root.insert("type".to_owned(), json!("array"));
    root.insert("items".to_owned(), item);
    Value::Object(root)
}

fn leave_out(schema: &mut Value, keys: &[&str]) {
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.retain(|key, _| !keys.contains(&key.as_str()));
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|key| key.as_str().is_none_or(|key| !keys.contains(&key)));
    }
}

/// Closes every object to unknown keys and takes null out of what may be left out.
fn close(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(close),
        Value::Object(fields) => {
            without_null(fields);
            if fields.get("properties").is_some_and(Value::is_object)
                && fields.get("type").and_then(Value::as_str) == Some("object")
            {
                fields.insert("additionalProperties".to_owned(), json!(false));
            }
            fields.values_mut().for_each(close);
        }
        _ => {}
    }
}

fn without_null(fields: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = fields.get_mut("type") {
        types.retain(|it| it != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            fields.insert("type".to_owned(), one);
        }
    }
    let Some(Value::Array(choices)) = fields.get_mut("anyOf") else {
        return;
    };
    choices.retain(|it| it.get("type").and_then(Value::as_str) != Some("null"));
    if let [Value::Object(one)] = choices.as_slice() {
        let one = one.clone();
        fields.shift_remove("anyOf");
        fields.extend(one);
    }
    if fields.get("default").is_some_and(Value::is_null) {
        fields.shift_remove("default");
    }
}

fn drop_unused_definitions(schema: &mut Value) {
    loop {
        let text = schema.to_string();
        let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) else {
            return;
        };
        let before = definitions.len();
        definitions.retain(|name, _| text.contains(&format!("\"#/$defs/{name}\"")));
        if definitions.is_empty() {
            if let Some(fields) = schema.as_object_mut() {
                fields.shift_remove("$defs");
            }
            return;
        }
        if definitions.len() == before {
            return;
        }
    }
}
