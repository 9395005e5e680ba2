//! Rule 1: dependencies point one way, and only the store knows SQL.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use serde_json::Value;

use crate::{assert_none, sources};

/// What a crate must not reach, directly or through others.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "domain",
        &["app", "axum", "hyper", "leptos", "server", "sqlx", "tokio"],
    ),
    ("app", &["server", "sqlx"]),
    ("client", &["server", "sqlx", "xtask"]),
    ("server", &["client", "xtask"]),
    ("xtask", &["app", "client", "domain", "server"]),
];

#[test]
fn dependencies_point_from_server_to_app_to_domain() {
    let graph = Graph::read();
    let mut complaints = Vec::new();
    for (name, forbidden) in FORBIDDEN {
        let reached = graph.reached_from(name);
        let wrong = forbidden.iter().filter(|other| reached.contains(**other));
        complaints.extend(wrong.map(|other| format!("{name} depends on {other}")));
    }
    assert_none(&complaints, "Dependencies point down: server → app → domain.");
}

#[test]
fn only_the_store_and_the_start_name_sqlx() {
    let is_allowed = |path: &str| path.starts_with("server/src/store") || path == "server/src/startup.rs";
    let mut complaints = Vec::new();
    for file in sources::rust_under(&["app/", "domain/", "server/src/"]) {
        if is_allowed(&file.path) {
            continue;
        }
        let lines = file.code_lines().filter(|(_, line)| line.contains("sqlx"));
        complaints.extend(lines.map(|(number, _)| format!("{}:{number}", file.path)));
    }
    assert_none(
        &complaints,
        "sqlx is named only under server/src/store and in server/src/startup.rs.",
    );
}

/// What each package of ours is built from, as cargo resolves it for the machine we are on.
struct Graph {
    names: BTreeMap<String, String>,
    edges: BTreeMap<String, Vec<String>>,
}

impl Graph {
    fn read() -> Self {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--offline", "--locked"])
            .current_dir(sources::root())
            .output()
            .expect("cargo runs");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let packages = metadata["packages"].as_array().expect("there are packages");
        let names = packages
            .iter()
            .map(|package| (text(&package["id"]), text(&package["name"])));
        let nodes = metadata["resolve"]["nodes"]
            .as_array()
            .expect("the graph is resolved");
        let edges = nodes.iter().map(|node| {
            let all = node["deps"].as_array().into_iter().flatten();
            let built_in = all.filter(|dependency| is_built_in(dependency));
            (
                text(&node["id"]),
                built_in.map(|dependency| text(&dependency["pkg"])).collect(),
            )
        });
        Self {
            names: names.collect(),
            edges: edges.collect(),
        }
    }

    fn reached_from(&self, name: &str) -> BTreeSet<&str> {
        let of_name = self
            .names
            .iter()
            .filter(|(id, other)| *other == name && id.starts_with("path+"));
        let mut waiting: Vec<&String> = of_name.map(|(id, _)| id).collect();
        assert!(!waiting.is_empty(), "there is no package {name}");
        let mut seen = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            for next in self.edges.get(id).into_iter().flatten() {
                if seen.insert(next) {
                    waiting.push(next);
                }
            }
        }
        seen.into_iter()
            .filter_map(|id| self.names.get(id))
            .map(String::as_str)
            .collect()
    }
}

/// Whether a dependency becomes part of the crate: those of tests do not.
fn is_built_in(dependency: &Value) -> bool {
    let kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
    kinds.into_iter().any(|kind| kind["kind"] != "dev")
}
