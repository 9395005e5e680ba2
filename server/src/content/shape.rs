//! A JSON schema in the form that the checker walks: one enum, references followed, nothing left to interpret.

use std::sync::LazyLock;

use domain::content::EntityKind;
use serde_json::Value;

use super::schema;

/// What may stand at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A text of some form.
    Text(TextForm),
    /// A whole number in a range.
    Integer {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
    /// `true` or `false`.
    Boolean,
    /// One of the words of a closed vocabulary.
    Choice {
        /// The vocabulary's type name.
        name: String,
        /// The codes and their labels.
        options: Vec<(String, String)>,
    },
    /// A list.
    List {
        /// What each item is.
        item: Box<Shape>,
        /// How many there must be.
        min: usize,
    },
    /// A map with known keys, in their order.
    Object(Vec<Field>),
}

/// The forms a text may be bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextForm {
    /// Anything.
    Free,
    /// A slug.
    Slug,
    /// A partial date.
    Date,
    /// An https address.
    Link,
    /// An organisation number.
    OrgNumber,
}

/// A key of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The key.
    pub name: String,
    /// What stands there.
    pub shape: Shape,
    /// Whether it may not be left out.
    pub required: bool,
}

/// The shape of a kind's files (of one item of the list, for terms).
#[must_use]
pub fn shape(kind: EntityKind) -> &'static Shape {
    static SHAPES: LazyLock<Vec<(EntityKind, Shape)>> = LazyLock::new(|| {
        EntityKind::ALL
            .iter()
            .map(|&kind| {
                let root = schema::schema(kind);
                (kind, compile(&root, &root))
            })
            .collect()
    });
    static NOTHING: Shape = Shape::Object(Vec::new());
    SHAPES
        .iter()
        .find(|(it, _)| *it == kind)
        .map_or(&NOTHING, |(_, shape)| shape)
}

fn compile(root: &Value, schema: &Value) -> Shape {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let name = reference.trim_start_matches("#/$defs/");
        let target = root
            .get("$defs")
            .and_then(|it| it.get(name))
            .unwrap_or(&Value::Null);
        return match compile(root, target) {
            Shape::Choice { options, .. } => Shape::Choice {
                name: name.to_owned(),
                options,
            },
            other => other,
        };
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("integer") => integer(schema),
        Some("boolean") => Shape::Boolean,
        Some("array") => Shape::List {
            item: Box::new(compile(root, schema.get("items").unwrap_or(&Value::Null))),
            min: schema
                .get("minItems")
                .and_then(Value::as_u64)
                .and_then(|it| usize::try_from(it).ok())
                .unwrap_or(0),
        },
        Some("object") => Shape::Object(fields(root, schema)),
        _ => text(schema),
    }
}

fn integer(schema: &Value) -> Shape {
    let bound = |key: &str| schema.get(key).and_then(Value::as_i64);
    let widest = match schema.get("format").and_then(Value::as_str) {
        Some("uint8") => i64::from(u8::MAX),
        Some("uint16") => i64::from(u16::MAX),
        Some("uint32") => i64::from(u32::MAX),
        _ => i64::MAX,
    };
    Shape::Integer {
        min: bound("minimum").unwrap_or(i64::MIN),
        max: bound("maximum").unwrap_or(widest),
    }
}

fn text(schema: &Value) -> Shape {
    if let Some(options) = schema.get("oneOf").and_then(Value::as_array) {
        let word = |it: &Value, key: &str| it.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        return Shape::Choice {
            name: String::new(),
            options: options
                .iter()
                .map(|it| (word(it, "const"), word(it, "title")))
                .collect(),
        };
    }
    Shape::Text(match schema.get("format").and_then(Value::as_str) {
        Some("slug") => TextForm::Slug,
        Some("partial-date") => TextForm::Date,
        Some("https-link") => TextForm::Link,
        Some("org-number") => TextForm::OrgNumber,
        _ => TextForm::Free,
    })
}

fn fields(root: &Value, schema: &Value) -> Vec<Field> {
    let required = schema.get("required").and_then(Value::as_array);
    schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, property)| Field {
            name: name.clone(),
            shape: compile(root, property),
            required: required.is_some_and(|it| it.iter().any(|it| it == name)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(kind: EntityKind, path: &[&str]) -> Option<(Shape, bool)> {
        let mut found = (shape(kind).clone(), true);
        for name in path {
            let inner = match found.0 {
                Shape::List { item, .. } => *item,
                other => other,
            };
            let Shape::Object(fields) = inner else { return None };
            let field = fields.into_iter().find(|it| it.name == *name)?;
            found = (field.shape, field.required);
        }
        Some(found)
    }

    #[test]
    fn keys_from_the_path_are_not_in_the_file() {
        assert_eq!(field(EntityKind::Platform, &["slug"]), None);
        assert_eq!(field(EntityKind::Platform, &["organization"]), None);
        assert_eq!(field(EntityKind::Platform, &["body"]), None);
        assert_eq!(field(EntityKind::Term, &["set"]), None);
        assert_eq!(field(EntityKind::Decision, &["slug"]), None);
        assert_eq!(field(EntityKind::Decision, &["architecture"]), None);
        assert_eq!(field(EntityKind::Architecture, &["body"]), None);
        assert_eq!(field(EntityKind::Experience, &["body"]), None);
    }

    #[test]
    fn flattened_fields_stand_among_the_others() {
        let date = (Shape::Text(TextForm::Date), false);
        assert_eq!(
            field(EntityKind::Platform, &["capabilities", "from"]),
            Some(date.clone())
        );
        assert_eq!(
            field(EntityKind::Platform, &["capabilities", "as_of"]),
            Some(date)
        );
        let slug = (Shape::Text(TextForm::Slug), true);
        assert_eq!(
            field(EntityKind::Platform, &["capabilities", "capability"]),
            Some(slug)
        );
        let confidence = field(EntityKind::Platform, &["capabilities", "confidence"]);
        assert!(
            matches!(&confidence, Some((Shape::Choice { name, options }, true)) if name == "Confidence" && options.len() == 3),
            "{confidence:?}"
        );
    }

    #[test]
    fn bounds_come_from_the_types() {
        let cases = [
            (EntityKind::Organization, "state_ownership", 10_000),
            (EntityKind::Organization, "review_in", 255),
        ];
        for (kind, key, max) in cases {
            assert_eq!(field(kind, &[key]), Some((Shape::Integer { min: 0, max }, false)));
        }
        let share = field(EntityKind::Survey, &["results", "per_mille"]);
        assert_eq!(share, Some((Shape::Integer { min: 0, max: 1000 }, false)));
        let lists = [
            (EntityKind::Organization, ["sectors"].as_slice(), 1),
            (EntityKind::Architecture, &["components"], 2),
            (EntityKind::Architecture, &["flows", "steps", "edges"], 1),
            (EntityKind::Synonym, &["words"], 2),
        ];
        for (kind, path, least) in lists {
            let list = field(kind, path);
            assert!(
                matches!(list, Some((Shape::List { min, .. }, true)) if min == least),
                "{list:?}"
            );
        }
        let number = field(EntityKind::Organization, &["org_number"]);
        assert_eq!(number, Some((Shape::Text(TextForm::OrgNumber), false)));
    }
}
