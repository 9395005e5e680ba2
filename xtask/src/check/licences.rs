//! Licences, sources and banned crates by the rules of `deny.toml`.
//!
//! `cargo deny` knows more, and is asked too where it is installed; compiling it takes minutes, so the rules that
//! must always hold are read here as well.

use std::fs;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use toml::Table;

use super::spdx;
use crate::{paths, process};

/// Checks every package of the lock file.
pub fn check() -> Result<()> {
    let rules = Rules::parse(&fs::read_to_string(paths::root().join("deny.toml"))?)?;
    let metadata =
        process::capture(process::cargo().args(["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata")?;
    let complaints: Vec<String> = metadata["packages"]
        .as_array()
        .context("cargo metadata has packages")?
        .iter()
        .filter_map(|package| rules.complaint(package))
        .collect();
    if !complaints.is_empty() {
        bail!("\n{}", complaints.join("\n"));
    }
    if process::succeeds(process::cargo().args(["deny", "--version"])) {
        process::run(process::cargo().args(["deny", "--offline", "check", "licenses", "bans", "sources"]))?;
    }
    Ok(())
}

/// The part of `deny.toml` that is read here. A ban with wrappers needs the graph, and is left to `cargo deny`.
struct Rules {
    licences: Vec<String>,
    exceptions: Vec<(String, Vec<String>)>,
    sources: Vec<String>,
    banned: Vec<String>,
}

impl Rules {
    fn parse(text: &str) -> Result<Self> {
        let table: Table = text.parse().context("deny.toml")?;
        let licences = strings(&table, "licenses", "allow");
        let sources = strings(&table, "sources", "allow-registry");
        if licences.is_empty() || sources.is_empty() {
            bail!("deny.toml må ha licenses.allow og sources.allow-registry");
        }
        let exceptions =
            tables(&table, "licenses", "exceptions").map(|entry| (name_of(entry), texts(entry.get("allow"))));
        let banned = tables(&table, "bans", "deny")
            .filter(|entry| !entry.contains_key("wrappers"))
            .map(name_of);
        Ok(Self {
            licences,
            exceptions: exceptions.collect(),
            sources,
            banned: banned.collect(),
        })
    }

    /// What is wrong with a package, if anything. Packages of the workspace have no source, and are ours.
    fn complaint(&self, package: &Value) -> Option<String> {
        let source = package["source"].as_str()?;
        let name = package["name"].as_str()?;
        let title = format!("{name} {}", package["version"].as_str()?);
        if !self
            .sources
            .iter()
            .any(|allowed| source == format!("registry+{allowed}"))
        {
            return Some(format!("{title}: kilden {source} er ikke tillatt"));
        }
        if self.banned.iter().any(|banned| banned == name) {
            return Some(format!("{title}: er forbudt i deny.toml"));
        }
        let expression = package["license"].as_str().unwrap_or_default();
        let is_allowed = |licence: &str| self.allows(name, licence);
        (!spdx::is_met(expression, &is_allowed))
            .then(|| format!("{title}: lisensen «{expression}» er ikke tillatt"))
    }

    fn allows(&self, name: &str, licence: &str) -> bool {
        let mut own = self.exceptions.iter().filter(|(package, _)| package == name);
        self.licences.iter().any(|allowed| allowed == licence)
            || own.any(|(_, allowed)| allowed.iter().any(|allowed| allowed == licence))
    }
}

fn strings(table: &Table, section: &str, key: &str) -> Vec<String> {
    texts(table.get(section).and_then(|section| section.get(key)))
}

fn texts(value: Option<&toml::Value>) -> Vec<String> {
    let items = value.and_then(toml::Value::as_array).into_iter().flatten();
    items.filter_map(toml::Value::as_str).map(str::to_owned).collect()
}

fn tables<'a>(table: &'a Table, section: &str, key: &str) -> impl Iterator<Item = &'a Table> {
    let items = table
        .get(section)
        .and_then(|section| section.get(key))
        .and_then(toml::Value::as_array);
    items.into_iter().flatten().filter_map(toml::Value::as_table)
}

fn name_of(entry: &Table) -> String {
    let name = entry.get("name").or_else(|| entry.get("crate"));
    name.and_then(toml::Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const RULES: &str = r#"
        [licenses]
        allow = ["MIT"]
        exceptions = [{ name = "odd", allow = ["MPL-2.0"] }]
        [bans]
        deny = [{ name = "openssl", reason = "rustls" }]
        [sources]
        allow-registry = ["https://registry"]
    "#;

    fn complaint(name: &str, licence: &str, source: Option<&str>) -> Option<String> {
        let package = json!({ "name": name, "version": "1.0.0", "license": licence, "source": source });
        Rules::parse(RULES)
            .expect("the rules are whole")
            .complaint(&package)
    }

    #[test]
    fn licences_sources_and_bans_are_held() {
        let registry = Some("registry+https://registry");
        assert_eq!(complaint("good", "MIT OR GPL-3.0", registry), None);
        assert_eq!(complaint("odd", "MPL-2.0", registry), None);
        assert_eq!(complaint("ours", "none", None), None);
        let refused = [
            complaint("other", "MPL-2.0", registry),
            complaint("good", "MIT", Some("git+https://example")),
            complaint("openssl", "MIT", registry),
        ];
        let expected = [
            "other 1.0.0: lisensen «MPL-2.0» er ikke tillatt",
            "good 1.0.0: kilden git+https://example er ikke tillatt",
            "openssl 1.0.0: er forbudt i deny.toml",
        ];
        assert_eq!(refused, expected.map(|text| Some(text.to_owned())));
    }

    #[test]
    fn rules_without_lists_are_refused() {
        assert!(Rules::parse("[licenses]\nallow = []").is_err());
    }
}
