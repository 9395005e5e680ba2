//! Which word was meant, and when nobody is asked.

use proptest::prelude::*;

use super::*;
use crate::search::{Document, HitKind};

fn index() -> SearchIndex {
    let texts = [
        "utrulling av plattform",
        "utrulling med Kubernetes",
        "plattformen og utrullingen",
        "sertifikat for Kubernetes",
        "sertifikater og plattform",
        "sertifikatet i Kubernetes",
        "miljø",
        "nav og nve",
    ];
    let page = |(i, text): (usize, &&str)| Document::new(HitKind::Page, &format!("side-{i}"), "Side", text);
    SearchIndex::of_documents(texts.iter().enumerate().map(page).collect(), &[])
}

#[test]
fn the_nearest_word_is_asked_for() {
    let cases = [
        ("utruling", Some("utrulling")),
        ("Utruling på", None),
        ("sertifkat", Some("sertifikat")),
        ("plattfrom", Some("plattform")),
        ("kuberntes", Some("kubernetes")),
        ("-nav utruling", Some("-nav utrulling")),
        ("type:side utruling", Some("type:side utrulling")),
        ("utruling plattfrom", Some("utrulling plattform")),
        ("utrulling", None),
        ("plattformene", None),
        ("nvv", None),
        ("qwertyuiop", None),
        ("\"utruling\"", None),
        ("", None),
    ];
    let index = index();
    for (query, expected) in cases {
        let found = index.search(&Query::parse(query)).did_you_mean();
        assert_eq!(found.as_deref(), expected, "{query}");
    }
}

#[test]
fn mistakes_are_counted_as_they_are_made() {
    let cases = [
        ("abcd", "abcd", 0),
        ("abcd", "abdc", 1),
        ("abcd", "abxcd", 1),
        ("abcd", "acd", 1),
        ("abcd", "axcd", 1),
        ("abcd", "badc", 2),
        ("", "ab", 2),
    ];
    for (a, b, expected) in cases {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        assert_eq!(distance(&a, &b, 9), Some(expected));
        assert_eq!(distance(&b, &a, 9), Some(expected));
        let below = expected.checked_sub(1).and_then(|it| distance(&a, &b, it));
        assert_eq!(below, None);
    }
}

proptest! {
    #[test]
    fn what_is_meant_finds_more_and_is_something_else(query in "[a-zæøå]{1,12}( [a-zæøå]{1,12})?") {
        let index = index();
        let results = index.search(&Query::parse(&query));
        if let Some(other) = results.did_you_mean() {
            prop_assert_ne!(&other, &query);
            let more = index.search(&Query::parse(&other));
            prop_assert!(more.total(&Filter::default()) > results.total(&Filter::default()));
        }
    }
}
