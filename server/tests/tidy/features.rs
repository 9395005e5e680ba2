//! Rule 2: what is compiled for the browser and what for the server is decided in two files.

use crate::{assert_none, sources};

const ALLOWED: &[&str] = &["app/src/http.rs", "app/src/lib.rs"];

#[test]
fn code_depends_on_features_in_two_files_only() {
    let mut complaints = Vec::new();
    for file in sources::rust_under(&["app/", "domain/", "server/src/", "xtask/"]) {
        if ALLOWED.contains(&file.path.as_str()) {
            continue;
        }
        let lines = file
            .code_lines()
            .filter(|(_, line)| line.contains("cfg") && line.contains("feature ="));
        complaints.extend(lines.map(|(number, _)| format!("{}:{number}", file.path)));
    }
    assert_none(
        &complaints,
        "cfg(feature = …) belongs in app/src/lib.rs and app/src/http.rs.",
    );
}
