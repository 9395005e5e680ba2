//! Rule 5, first half: the site's own addresses are written once, in `app/src/routes.rs`.

use std::collections::BTreeSet;

use crate::{assert_none, sources};

const HOME: &str = "app/src/routes.rs";

#[test]
fn addresses_of_the_site_are_written_in_one_file() {
    let files = sources::rust_under(&["app/src/", "domain/src/", "server/src/"]);
    let home = files
        .iter()
        .find(|file| file.path == HOME)
        .expect("there are routes");
    let known: BTreeSet<String> = sources::words(&home.syntax())
        .iter()
        .filter_map(|word| first_part(&word.text))
        .map(str::to_owned)
        .collect();
    assert!(known.contains("katalog"), "the routes are read: {known:?}");

    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| file.path != HOME && !file.is_test()) {
        for word in sources::words(&file.syntax())
            .iter()
            .filter(|word| word.is_quoted)
        {
            if first_part(&word.text).is_some_and(|part| known.contains(part)) {
                complaints.push(format!("{}:{}: {:?}", file.path, word.line, word.text));
            }
        }
    }
    assert_none(
        &complaints,
        "Use the functions and constants of app/src/routes.rs.",
    );
}

/// `katalog` of `/katalog`, `/katalog.csv`, `/katalog?a=b` and `/katalog/x`.
fn first_part(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('/')?;
    let part = rest.split(['/', '?', '#', '.', '{']).next()?;
    let is_name = !part.is_empty()
        && part
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    is_name.then_some(part)
}

#[test]
fn the_first_part_of_an_address_is_read() {
    let cases = [
        ("/katalog", Some("katalog")),
        ("/katalog.csv", Some("katalog")),
        ("/etater/{slug}", Some("etater")),
        ("/sok?q=a", Some("sok")),
        ("/", None),
        ("text/html", None),
        ("/ og /", None),
    ];
    for (text, expected) in cases {
        assert_eq!(first_part(text), expected, "{text}");
    }
}
