//! What is read from a query string, what is refused, and that everything is written back.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::catalogue::{Catalogue, samples::build, synthetic};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| build(synthetic::content(80)));

fn parse(pairs: &[(&str, &str)]) -> (Selection, Vec<UnknownChoice>) {
    Selection::parse(pairs.iter().copied(), CATALOGUE.index())
}

/// A query string as its pairs, decoded as a browser's form would have encoded them.
fn pairs(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            if byte == b'%' {
                let hex: String = rest.by_ref().take(2).map(char::from).collect();
                bytes.push(u8::from_str_radix(&hex, 16).expect("two hexadecimal digits"));
            } else {
                bytes.push(byte);
            }
        }
        String::from_utf8(bytes).expect("text that was encoded")
    };
    let split = |pair: &str| {
        let (name, value) = pair.split_once('=').expect("a pair");
        (decode(name), decode(value))
    };
    query.split('&').filter(|it| !it.is_empty()).map(split).collect()
}

fn unknown(parameter: &str, value: &str, nearest: Option<&str>) -> UnknownChoice {
    UnknownChoice {
        parameter: parameter.to_owned(),
        value: value.to_owned(),
        nearest: nearest.map(str::to_owned),
    }
}

#[test]
fn nothing_is_chosen_by_default() {
    let (selection, unknown) = parse(&[]);
    assert_eq!((selection, unknown), (Selection::default(), vec![]));
    assert_eq!(Selection::default().to_query(), "");
    assert!(Selection::default().is_empty());
}

#[test]
fn what_is_known_is_read() {
    let (selection, unknown) = parse(&[
        ("sektor", "health"),
        ("sektor", "general"),
        ("sektor", "health"),
        ("leverandor", "azure"),
        ("sorter", "mest_beskrevet"),
        ("side", "3"),
        ("antall", "50"),
        ("visning", "kort"),
        ("type", ""),
    ]);
    assert_eq!(unknown, []);
    let chosen: Vec<(Facet, &str)> = selection.iter().collect();
    let expected = [
        (Facet::Provider, "azure"),
        (Facet::Sector, "general"),
        (Facet::Sector, "health"),
    ];
    assert_eq!(chosen, expected);
    assert_eq!((selection.len(), selection.is_empty()), (3, false));
    assert_eq!(
        (selection.sort, selection.page, selection.page_size),
        (Sort::Described, 3, 50)
    );
    assert!(selection.has(Facet::Sector, "health") && !selection.has(Facet::Sector, "energy"));
}

#[test]
fn what_is_unknown_is_reported_with_what_was_meant() {
    let cases = [
        ("sektor", "helth", Some("health")),
        ("sektor", "zzzzzzzz", None),
        ("leverandor", "google_clod", Some("google_cloud")),
        (
            "kapabilitet",
            "logging.selv_service",
            Some("logging.self_service"),
        ),
        ("sorter", "nvan", Some("navn")),
        ("sorter", "xxxxxxxxxxxx", None),
        ("side", "0", Some("1")),
        ("side", "-1", Some("1")),
        ("side", "to", Some("1")),
        ("side", "99999999999999999999999", Some("1")),
        ("antall", "26", Some("25")),
        ("antall", "alle", Some("25")),
    ];
    for (parameter, value, nearest) in cases {
        let (selection, found) = parse(&[(parameter, value)]);
        assert_eq!(found, [unknown(parameter, value, nearest)]);
        assert_eq!(selection, Selection::default(), "{parameter}={value}");
    }
}

#[test]
fn a_mistake_spoils_nothing_else() {
    let (selection, found) = parse(&[("sektor", "helth"), ("sektor", "energy"), ("side", "x")]);
    assert_eq!(selection, Selection::default().toggled(Facet::Sector, "energy"));
    assert_eq!(
        found,
        [
            unknown("sektor", "helth", Some("health")),
            unknown("side", "x", Some("1"))
        ]
    );
}

#[test]
fn pressing_twice_is_not_pressing_and_leads_to_the_first_page() {
    let start = Selection::default().toggled(Facet::Kind, "agency").on_page(4);
    let pressed = start.toggled(Facet::Sector, "health");
    assert_eq!((start.page, pressed.page), (4, 1));
    assert_eq!(pressed.toggled(Facet::Sector, "health"), start.on_page(1));
    assert_eq!(
        start.toggled(Facet::Kind, "agency"),
        Selection::default(),
        "no trace of the facet is left"
    );
}

#[test]
fn the_query_string_names_only_what_is_not_the_default() {
    let selection = Selection {
        sort: Sort::Newest,
        page: 2,
        page_size: 50,
        ..Selection::default()
    };
    let query = selection
        .toggled(Facet::Technology, "a b&c")
        .on_page(2)
        .to_query();
    assert_eq!(query, "teknologi=a%20b%26c&sorter=siste_kilde&antall=50&side=2");
}

#[test]
fn values_are_encoded_byte_by_byte() {
    assert_eq!(encode("a-Z_0.~"), "a-Z_0.~");
    assert_eq!(encode("blå/ø+%"), "bl%C3%A5%2F%C3%B8%2B%25");
}

proptest! {
    #[test]
    fn a_query_string_reads_back(
        choices in prop::collection::vec((0..Facet::ALL.len(), 0..400_usize), 0..8),
        sort in 0..Sort::ALL.len(),
        page in 1..2000_usize,
        size in 0..PAGE_SIZES.len(),
    ) {
        let mut selection = Selection { sort: Sort::ALL[sort], page_size: PAGE_SIZES[size], ..Selection::default() };
        for (facet, value) in choices {
            let values = CATALOGUE.index().values(Facet::ALL[facet]);
            selection = selection.toggled(Facet::ALL[facet], &values[value % values.len()].code);
        }
        let selection = selection.on_page(page);
        let pairs = pairs(&selection.to_query());
        let read = Selection::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())), CATALOGUE.index());
        prop_assert_eq!(read, (selection, vec![]));
    }

    #[test]
    fn any_pairs_are_answered(given in prop::collection::vec(("[a-z_]{0,12}|sektor|side|antall|sorter", "\\PC{0,12}"), 0..6)) {
        let (selection, unknown) = Selection::parse(given.iter().map(|(a, b)| (a.as_str(), b.as_str())), CATALOGUE.index());
        prop_assert!(selection.page > 0 && PAGE_SIZES.contains(&selection.page_size));
        prop_assert!(unknown.len() <= given.len());
    }

    #[test]
    fn encoding_loses_nothing(text in "\\PC{0,30}") {
        let query = format!("a={}", encode(&text));
        prop_assert_eq!(pairs(&query), [("a".to_owned(), text)]);
    }
}

#[test]
fn pairs_are_written_encoded() {
    assert_eq!(
        query_string([("q", "blå/ø"), ("per", "2021")]),
        "q=bl%C3%A5%2F%C3%B8&per=2021"
    );
    assert_eq!(query_string::<&str, &str>([]), "");
}
