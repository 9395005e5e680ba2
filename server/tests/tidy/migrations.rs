//! Rule 7: the two databases have the same migrations, in one order, each with its reason.

use std::{collections::BTreeSet, fs};

use crate::{assert_none, sources};

const DATABASES: [&str; 2] = ["sqlite", "postgres"];

#[test]
fn migrations_pair_up() {
    let [sqlite, postgres] = DATABASES.map(names);
    assert!(!sqlite.is_empty(), "there are migrations");
    let lonely: Vec<&String> = sqlite.symmetric_difference(&postgres).collect();
    assert_eq!(
        lonely,
        Vec::<&String>::new(),
        "every migration exists for both databases"
    );
}

#[test]
fn migrations_are_named_by_time_and_purpose() {
    let mut complaints = Vec::new();
    let mut times = BTreeSet::new();
    for name in names("sqlite") {
        let time = name.split('_').next().unwrap_or_default().to_owned();
        if !is_well_named(&name) {
            complaints.push(format!("{name}: is not YYYYMMDDHHMMSS_verb_noun.sql"));
        }
        if !times.insert(time) {
            complaints.push(format!("{name}: the time is taken"));
        }
    }
    assert_none(&complaints, "Migrations have a time of their own and a name.");
}

#[test]
fn migrations_begin_with_their_reason() {
    let mut complaints = Vec::new();
    for database in DATABASES {
        for name in names(database) {
            let file = format!("migrations/{database}/{name}");
            let text = fs::read_to_string(sources::root().join(&file)).expect("migrations are text");
            if !text.starts_with("-- ") {
                complaints.push(file);
            }
        }
    }
    assert_none(&complaints, "A migration opens with a comment that says why.");
}

fn names(database: &str) -> BTreeSet<String> {
    let folder = sources::root().join("migrations").join(database);
    let entries = fs::read_dir(folder).expect("there are migrations").flatten();
    entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn is_well_named(name: &str) -> bool {
    let Some((time, rest)) = name.strip_suffix(".sql").and_then(|stem| stem.split_once('_')) else {
        return false;
    };
    let is_time = time.len() == 14 && time.chars().all(|c| c.is_ascii_digit());
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    is_time && rest.contains('_') && rest.split('_').all(is_word)
}

#[test]
fn a_name_is_a_time_a_verb_and_a_noun() {
    let cases = [
        ("20261121120000_create_catalogue.sql", true),
        ("20261121120000_create_full_text.sql", true),
        ("2026_create_catalogue.sql", false),
        ("20261121120000_create.sql", false),
        ("20261121120000_Create_catalogue.sql", false),
        ("20261121120000_create_catalogue.txt", false),
    ];
    for (name, expected) in cases {
        assert_eq!(is_well_named(name), expected, "{name}");
    }
}
