//! Rule 6: every method of a port is tried on both databases, and a feature exists in every crate.

use std::path::Path;

use syn::{Item, TraitItem};

use crate::{
    assert_none,
    sources::{self, Rust},
};

#[test]
fn every_method_of_a_port_has_a_conformance_case() {
    let cases: String = sources::rust_under(&["server/tests/store_conformance", "server/tests/conformance"])
        .iter()
        .map(|file| file.text.as_str())
        .collect();
    let ports = ports();
    assert!(!ports.is_empty(), "there are ports in domain/src/*/store.rs");
    let mut complaints = Vec::new();
    for file in &ports {
        for method in methods(&file.syntax()) {
            if !cases.contains(&format!(".{method}(")) {
                complaints.push(format!("{}: {method}", file.path));
            }
        }
    }
    assert_none(
        &complaints,
        "Every port method is called in server/tests/store_conformance.",
    );
}

#[test]
fn a_feature_has_one_name_everywhere() {
    let mut complaints = Vec::new();
    for file in ports() {
        let feature = file.path.split('/').nth(2).unwrap_or_default().to_owned();
        let places = [
            format!("app/src/{feature}"),
            format!("server/src/store/{feature}.rs"),
            format!("end2end/tests/{feature}.spec.ts"),
        ];
        for place in places {
            let folder = sources::root().join(place.trim_end_matches(".rs"));
            if !sources::root().join(&place).exists() && !folder.exists() {
                complaints.push(format!("{feature}: no {place}"));
            }
        }
    }
    assert_none(
        &complaints,
        "A feature exists in domain, app, the store and end2end under one name.",
    );
}

/// The files that declare ports.
fn ports() -> Vec<Rust> {
    let files = sources::rust_under(&["domain/src/"]);
    files
        .into_iter()
        .filter(|file| Path::new(&file.path).ends_with("store.rs"))
        .collect()
}

fn methods(file: &syn::File) -> Vec<String> {
    let mut names = Vec::new();
    for item in &file.items {
        let Item::Trait(port) = item else { continue };
        for method in &port.items {
            if let TraitItem::Fn(method) = method {
                names.push(method.sig.ident.to_string());
            }
        }
    }
    names
}
