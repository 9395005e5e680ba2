//! What no file may carry: where it was fetched from, and whose machine it was written on.

use std::{fs, path::Path};

use crate::{assert_none, sources};

/// Where crates come from; everything else in `Cargo.lock` would bind us to one machine's mirror.
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[test]
fn lock_files_name_no_registry() {
    let mut complaints = Vec::new();
    for (path, text) in texts() {
        if path.ends_with("package-lock.json") {
            let lines = numbered(&text).filter(|(_, line)| line.contains("\"resolved\": \"http"));
            complaints.extend(lines.map(|(number, _)| format!("{path}:{number}: is resolved to an address")));
        }
        if path == "Cargo.lock" {
            let lines =
                numbered(&text).filter(|(_, line)| line.starts_with("source = ") && !line.contains(CRATES));
            complaints.extend(lines.map(|(number, line)| format!("{path}:{number}: {line}")));
        }
    }
    assert_none(
        &complaints,
        "Set omit-lockfile-registry-resolved=true in .npmrc; crates come from crates.io.",
    );
}

#[test]
fn no_file_tells_of_a_machine() {
    let mut complaints = Vec::new();
    for (path, text) in texts() {
        let lines = numbered(&text).filter(|(_, line)| names_machine(line));
        complaints.extend(lines.map(|(number, line)| format!("{path}:{number}: {}", line.trim())));
    }
    assert_none(
        &complaints,
        "No paths of one machine, no hosts of package registries.",
    );
}

/// The parts are joined when compiled, so that this file does not accuse itself.
const FOLDERS: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
];
const HOSTS: &[&str] = &[
    concat!("registry.", "npmjs.org"),
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
    concat!("files.", "pythonhosted.org"),
    concat!("artifactory", "."),
];

fn names_machine(line: &str) -> bool {
    let is_path = |folder: &&str| {
        line.match_indices(*folder)
            .any(|(at, _)| begins_path(&line[..at]))
    };
    HOSTS.iter().any(|host| line.contains(host)) || FOLDERS.iter().any(is_path)
}

/// Whether what stands before a slash leaves it the beginning of a path, not the middle of an address.
fn begins_path(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || "-_.}/*".contains(c))
}

#[test]
fn paths_are_told_from_addresses() {
    let cases = [
        (concat!("cd /wo", "rk/main"), true),
        (concat!("\"/ho", "me/kari/x\""), true),
        (concat!("https://example.no/ho", "me/"), false),
        (concat!("https://registry.", "npmjs.org/a"), true),
        ("/etater/nav", false),
    ];
    for (line, expected) in cases {
        assert_eq!(names_machine(line), expected, "{line}");
    }
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line))
}

/// Every file that is text.
fn texts() -> impl Iterator<Item = (String, String)> {
    sources::files().into_iter().filter_map(|path| {
        let text = fs::read_to_string(sources::root().join(&path)).ok()?;
        Some((shown(&path), text))
    })
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
