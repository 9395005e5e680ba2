//! Rule 5, second half: what people read stands in `app/src/text` and `content`, not among the code.
//!
//! A heuristic: Norwegian gives itself away by its letters, or by its small words in a longer text.

use crate::{assert_none, sources};

const SMALL_WORDS: &[&str] = &[
    "alle", "av", "denne", "det", "dette", "du", "eller", "er", "etter", "fra", "har", "hva", "ikke",
    "ingen", "kan", "med", "mer", "og", "om", "som", "til", "ved", "vi", "vis",
];

#[test]
fn text_for_people_stands_among_the_texts() {
    let mut complaints = Vec::new();
    for file in sources::rust_under(&["app/src/"]) {
        if file.path.starts_with("app/src/text/") || file.is_test() {
            continue;
        }
        for word in sources::words(&file.syntax())
            .iter()
            .filter(|word| is_norwegian(&word.text))
        {
            complaints.push(format!("{}:{}: {:?}", file.path, word.line, word.text));
        }
    }
    assert_none(&complaints, "Interface text belongs in app/src/text/nb.");
}

fn is_norwegian(text: &str) -> bool {
    if text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å', '«', '»']) {
        return true;
    }
    let is_word = |word: &&str| word.chars().all(char::is_alphabetic) && !word.is_empty();
    let trimmed = text
        .split_whitespace()
        .map(|word| word.trim_end_matches([',', '.', ':', '?', '!']));
    let words: Vec<&str> = trimmed.filter(is_word).collect();
    words.len() >= 3
        && words
            .iter()
            .any(|word| SMALL_WORDS.contains(&word.to_lowercase().as_str()))
}

#[test]
fn norwegian_is_told_from_classes_and_english() {
    let cases = [
        ("Søk", true),
        ("Hopp til innholdet", true),
        ("Ikke oppgitt av etaten", true),
        ("ds-button ds-button--primary wide", false),
        ("the router gives a slug", false),
        ("og:image:alt", false),
        ("Organisasjon", false),
    ];
    for (text, expected) in cases {
        assert_eq!(is_norwegian(text), expected, "{text}");
    }
}
