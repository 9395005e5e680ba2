//! The description of the API is true: every path answers, and every answer is of the form it is said to be.

use std::collections::BTreeSet;

use app::routes;
use serde_json::Value;

use crate::app::{ORIGIN, site};

/// A name that is there, for each kind of entity.
fn sample(path: &str) -> String {
    let names = [
        (routes::API_ORGANIZATIONS, "nav"),
        (routes::API_PLATFORMS, "nais"),
        (routes::API_TECHNOLOGIES, "kubernetes"),
        (routes::API_CAPABILITIES, "logging"),
        (routes::API_ARCHITECTURES, "leveranse-med-gitops"),
        (routes::API_EXPERIENCES, "2023-08-29-raskere-byggeloep-hos-digg"),
    ];
    if path == routes::API_SEARCH {
        return format!("{path}?q=kubernetes");
    }
    match names.iter().find(|(list, _)| path.starts_with(list)) {
        Some((_, name)) if path.contains("{slug}") => path.replace("{slug}", name),
        Some(_) => format!("{path}?antall=500"),
        None if path.starts_with(routes::COMPARE) => format!("{path}?etater=nav,digdir"),
        None => path.to_owned(),
    }
}

#[tokio::test]
async fn every_described_path_answers_in_the_form_that_is_described() {
    let site = site().await;
    let document = site.json(routes::OPENAPI).await;
    let paths = document["paths"].as_object().expect("paths");
    assert!(paths.len() > 10, "{} paths", paths.len());
    let mut ids = BTreeSet::new();
    for (path, item) in paths {
        let operation = &item["get"];
        assert!(operation["summary"].is_string(), "{path} has no summary");
        let id = operation["operationId"].as_str().expect("an id");
        assert!(ids.insert(id), "{id} is there twice");
        let answer = site.get(&sample(path)).await;
        assert_eq!(answer.status, 200, "{path}");
        let content = &operation["responses"]["200"]["content"];
        if let Some(schema) = content.get("application/json").map(|it| &it["schema"]) {
            check(&document, schema, &answer.json(), path);
        } else {
            assert!(content["text/csv"].is_object(), "{path}");
        }
    }
}

#[tokio::test]
async fn the_description_says_where_and_under_which_licence() {
    let site = site().await;
    let document = site.json(routes::OPENAPI).await;
    assert_eq!(document["servers"][0]["url"], ORIGIN);
    assert_eq!(document["info"]["license"]["name"], "CC BY 4.0");
    let parameters = document["paths"][routes::API_PLATFORMS]["get"]["parameters"]
        .as_array()
        .expect("parameters");
    let names: Vec<&str> = parameters.iter().filter_map(|it| it["name"].as_str()).collect();
    for name in ["teknologi", "leverandor", "sorter", "side", "antall", "format"] {
        assert!(names.contains(&name), "{name}");
    }
    let kinds = &document["components"]["schemas"]["OrgKind"];
    assert!(
        kinds["description"]
            .as_str()
            .is_some_and(|it| it.contains("`directorate`: Direktorat"))
    );
}

/// Whether a value is of the form of a schema, as far as our own schemas go.
fn check(document: &Value, schema: &Value, value: &Value, place: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        let target = document.pointer(name.trim_start_matches('#')).expect(name);
        return check(document, target, value, place);
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    assert!(
        types.is_empty() || types.contains(&kind(value)),
        "{place}: {value} is not {types:?}"
    );
    if let Some(codes) = schema["enum"].as_array() {
        assert!(codes.contains(value), "{place}: {value} is no code");
    }
    if let Some(items) = value.as_array() {
        for (i, item) in items.iter().enumerate() {
            check(document, &schema["items"], item, &format!("{place}[{i}]"));
        }
    }
    let Some(object) = value.as_object() else { return };
    let (properties, required) = members(document, schema);
    for name in &required {
        assert!(object.contains_key(name), "{place} has no {name}");
    }
    for (key, part) in object {
        let described = properties.iter().find(|(name, _)| name == key).map(|(_, it)| it);
        let other = schema.get("additionalProperties").filter(|it| it.is_object());
        match described.or(other) {
            Some(described) => check(document, &unwrapped(described), part, &format!("{place}.{key}")),
            None => assert!(
                properties.is_empty() && other.is_none(),
                "{place}.{key} is not described"
            ),
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// The properties of an object and which of them are always there, those of its parts included.
fn members(document: &Value, schema: &Value) -> (Vec<(String, Value)>, Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        return members(
            document,
            document.pointer(name.trim_start_matches('#')).expect(name),
        );
    }
    let mut properties: Vec<(String, Value)> = Vec::new();
    let mut required: Vec<String> = Vec::new();
    for part in schema["allOf"].as_array().into_iter().flatten() {
        let (more, needed) = members(document, part);
        properties.extend(more);
        required.extend(needed);
    }
    let own = schema["properties"].as_object().into_iter().flatten();
    properties.extend(own.map(|(name, it)| (name.clone(), it.clone())));
    let needed = schema["required"].as_array().into_iter().flatten();
    required.extend(needed.filter_map(Value::as_str).map(str::to_owned));
    (properties, required)
}

/// The schema of what may be missing: the alternative that is not null.
fn unwrapped(schema: &Value) -> Value {
    let alternatives = schema["oneOf"].as_array();
    alternatives
        .and_then(|all| all.iter().find(|it| it["type"] != "null"))
        .unwrap_or(schema)
        .clone()
}
