//! Small catalogues for tests: entities as the JSON of their files, with what every fact needs filled in.

use jiff::civil::{Date, date};
use serde_json::{Value, json};

use super::{Catalogue, store::DataVersion};
use crate::{
    content::{Content, Entity, EntityKind},
    viewer::Viewer,
};

/// The day of all tests.
pub(crate) const TODAY: Date = date(2026, 11, 21);

/// The snapshot the public sees of `content` on [`TODAY`].
pub(crate) fn build(content: Content) -> Catalogue {
    Catalogue::build(content, DataVersion(7), Vec::new(), Viewer::Public, TODAY)
}

/// The snapshot of these entities.
pub(crate) fn catalogue(entities: impl IntoIterator<Item = Entity>) -> Catalogue {
    build(entities.into_iter().collect())
}

/// A fact: `fields` with a source, a date and a confidence where they say nothing of them.
pub(crate) fn fact(mut fields: Value) -> Value {
    let provenance = [
        ("source", "kilde"),
        ("as_of", "2026-06"),
        ("confidence", "stated"),
    ];
    merge(
        &mut fields,
        provenance.iter().map(|(key, text)| (*key, json!(text))),
    );
    fields
}

/// An organisation named as its slug, with these fields besides.
pub(crate) fn organization(slug: &str, fields: Value) -> Entity {
    let base = json!({ "slug": slug, "name": slug, "kind": "agency", "sectors": ["general"] });
    entity(EntityKind::Organization, fact(with(fields, base)))
}

/// A platform named as its slug, with these fields besides.
pub(crate) fn platform(slug: &str, organization: &str, fields: Value) -> Entity {
    let base = json!({ "slug": slug, "name": slug, "organization": organization });
    entity(EntityKind::Platform, fact(with(fields, base)))
}

/// A technology with this slug and name.
pub(crate) fn technology(slug: &str, name: &str) -> Entity {
    let layer = "devops_platform";
    entity(
        EntityKind::Technology,
        json!({ "slug": slug, "name": name, "kind": "oss", "layer": layer, "summary": "Et verktøy." }),
    )
}

/// A capability named as its slug.
pub(crate) fn capability(slug: &str) -> Entity {
    let base = json!({ "slug": slug, "name": slug, "definition": "Noe.", "layer": "devops_platform" });
    entity(EntityKind::Capability, with(json!({ "group": "insight" }), base))
}

/// How organisations became another.
pub(crate) fn succession(slug: &str, from: &[&str], to: &[&str], date: &str) -> Entity {
    let base = json!({ "slug": slug, "kind": "merger", "from": from, "to": to, "date": date });
    entity(EntityKind::Succession, fact(base))
}

/// A reference architecture named as its slug, with these fields besides.
pub(crate) fn architecture(slug: &str, fields: Value) -> Entity {
    let component =
        |id: &str| json!({ "id": id, "label": id, "layer": "devops_platform", "requirement": "Noe." });
    let edge = json!({ "from": "kode", "to": "klynge", "mode": "auto" });
    let base = json!({
        "slug": slug, "title": slug, "summary": "Noe.", "kind": "pattern", "status": "draft", "version": 1,
        "problem": "Noe.", "use_when": ["noe"], "avoid_when": ["noe"],
        "components": [component("kode"), component("klynge")],
        "flows": [{ "title": "Flyt", "steps": [{ "title": "Et steg", "edges": [edge] }] }],
        "alternatives": [], "considerations": [], "reviewed_on": "2026", "sources": ["kilde"], "body": "",
    });
    entity(EntityKind::Architecture, with(fields, base))
}

/// A decision behind an architecture.
pub(crate) fn decision(architecture: &str, slug: &str) -> Entity {
    let base = json!({
        "architecture": architecture, "slug": slug, "title": slug, "status": "accepted", "date": "2024",
        "context": "Noe.", "outcome": "Noe.",
    });
    entity(EntityKind::Decision, fact(base))
}

/// An experience report named as its slug, with these fields besides.
pub(crate) fn experience(slug: &str, fields: Value) -> Entity {
    let base =
        json!({ "slug": slug, "title": slug, "summary": "Noe.", "areas": ["operations"], "pairs": [] });
    entity(EntityKind::Experience, fact(with(fields, base)))
}

/// An entity from the JSON of its file.
pub(crate) fn entity(kind: EntityKind, value: Value) -> Entity {
    Entity::from_json(kind, value).expect("an entity in the test")
}

fn with(mut fields: Value, base: Value) -> Value {
    let Value::Object(base) = base else {
        return fields;
    };
    merge(
        &mut fields,
        base.iter().map(|(key, value)| (key.as_str(), value.clone())),
    );
    fields
}

fn merge<'a>(fields: &mut Value, more: impl Iterator<Item = (&'a str, Value)>) {
    let fields = fields.as_object_mut().expect("an object");
    for (key, value) in more {
        fields.entry(key).or_insert(value);
    }
}
