//! What is found, in which order, and which piece of text is shown.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::{
    catalogue::{
        Catalogue,
        samples::{self, build, capability, catalogue, fact, organization, platform, technology},
        synthetic,
    },
    content::EntityKind,
};

fn sample() -> Catalogue {
    let claim = fact(json!({ "capability": "logging", "how": "Loggene samles av seg selv." }));
    let page = |slug: &str, title: &str| {
        let fields = json!({ "slug": slug, "title": title, "lead": "Kort sagt.", "updated": "2025", "body": "Om nettverket." });
        samples::entity(EntityKind::Page, fields)
    };
    catalogue([
        organization(
            "nav",
            json!({
                "name": "Arbeids- og velferdsetaten", "short_name": "NAV", "aliases": ["Trygdeetaten"],
                "summary": "Bygger Nais på Kubernetes.",
            }),
        ),
        organization(
            "kartverket",
            json!({ "name": "Kartverket", "body": "Bruker **Nais** til noe, og `Kubernetes` til resten." }),
        ),
        organization(
            "aas",
            json!({ "name": "Åsnes kommune", "summary": "Ærlig ØKONOMI på øya." }),
        ),
        organization("gammel", json!({ "name": "Navdirektoratet", "status": "merged" })),
        platform(
            "nais",
            "nav",
            json!({ "name": "Nais", "aliases": ["NAIS-plattformen"], "capabilities": [claim] }),
        ),
        platform("naisen", "gammel", json!({ "name": "Nais den første" })),
        technology("kubernetes", "Kubernetes"),
        capability("logging"),
        page("om", "Om Fellesnevner"),
        page("hemmelig", "Nais i fare"),
    ])
}

fn found(query: &str) -> Vec<(HitKind, String)> {
    let catalogue = sample();
    let hits = catalogue.search_index().find(query);
    hits.iter().map(|it| (it.kind, it.title.to_owned())).collect()
}

#[track_caller]
fn expect(query: &str, expected: &[(HitKind, &str)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(kind, title)| (*kind, (*title).to_owned()))
        .collect();
    assert_eq!(found(query), expected, "{query}");
}

#[test]
fn nothing_is_found_for_nothing() {
    for query in ["", " ", "\t\n"] {
        expect(query, &[]);
        assert_eq!(sample().search_index().suggest(query, 9), Vec::<&str>::new());
    }
}

#[test]
fn titles_come_before_text() {
    expect(
        "nais",
        &[
            (HitKind::Platform, "Nais (NAV)"),
            (HitKind::Organization, "Kartverket"),
            (HitKind::Organization, "NAV"),
        ],
    );
    expect(
        "kubernetes",
        &[
            (HitKind::Technology, "Kubernetes"),
            (HitKind::Organization, "Kartverket"),
            (HitKind::Organization, "NAV"),
        ],
    );
}

#[test]
fn every_word_must_be_found() {
    expect(
        "nais kubernetes",
        &[
            (HitKind::Organization, "Kartverket"),
            (HitKind::Organization, "NAV"),
        ],
    );
    expect("nais kubernetes resten", &[(HitKind::Organization, "Kartverket")]);
    expect("nais finnesikke", &[]);
}

#[test]
fn aliases_full_names_claims_and_parts_of_words_are_found() {
    expect("trygdeetaten", &[(HitKind::Organization, "NAV")]);
    expect("velferdsetaten", &[(HitKind::Organization, "NAV")]);
    expect("samles", &[(HitKind::Platform, "Nais (NAV)")]);
    expect("etaten", &[(HitKind::Organization, "NAV")]);
    expect("nettverket", &[(HitKind::Page, "Om Fellesnevner")]);
    expect("logging", &[(HitKind::Capability, "logging")]);
}

#[test]
fn what_no_longer_has_a_page_is_not_found() {
    expect("navdirektoratet", &[]);
    expect("første", &[]);
    expect("fare", &[]);
}

#[test]
fn case_does_not_matter_for_norwegian_letters_either() {
    for query in ["åsnes", "ÅSNES", "ærlig", "ÆRLIG", "økonomi", "ØyA"] {
        expect(query, &[(HitKind::Organization, "Åsnes kommune")]);
    }
    expect("asnes", &[]);
}

#[test]
fn a_hit_leads_to_its_page() {
    let catalogue = sample();
    let slugs = |query: &str| -> Vec<String> {
        let hits = catalogue.search_index().find(query);
        hits.iter().map(|it| it.slug.to_owned()).collect()
    };
    assert_eq!(
        slugs("samles"),
        ["nav"],
        "a platform is on its organisation's page"
    );
    assert_eq!(slugs("fellesnevner"), ["om"]);
}

#[test]
fn a_query_is_cut_at_its_limit() {
    let long = |filler: usize| format!("{} kartverket", " ".repeat(filler));
    assert_eq!(found(&long(MAX_QUERY - 11)).len(), 1);
    assert_eq!(found(&long(MAX_QUERY)).len(), 0);
    let cut_word = format!("{}kartverketx", " ".repeat(MAX_QUERY - 10));
    assert_eq!(
        found(&cut_word).len(),
        1,
        "what comes after the limit is not looked for"
    );
}

#[test]
fn titles_are_suggested_by_their_words() {
    let catalogue = sample();
    let suggest = |query: &str, limit| catalogue.search_index().suggest(query, limit);
    assert_eq!(suggest("k", 9), ["Kartverket", "Åsnes kommune", "Kubernetes"]);
    assert_eq!(suggest("k", 2), ["Kartverket", "Åsnes kommune"]);
    assert_eq!(suggest("Om F", 9), ["Om Fellesnevner"]);
    assert_eq!(suggest(" åSN ", 9), ["Åsnes kommune"]);
    assert_eq!(suggest("trygd", 9), ["NAV"]);
    assert_eq!(suggest("etaten", 9), Vec::<&str>::new());
    assert_eq!(suggest("k", 0), Vec::<&str>::new());
}

/// The snippet of a single text.
fn snippet(text: &str, query: &str) -> String {
    let catalogue = catalogue([organization("nav", json!({ "name": "Etat", "body": text }))]);
    let hits = catalogue.search_index().find(query);
    hits.first().map(Hit::snippet).unwrap_or_default()
}

#[test]
fn a_short_text_is_shown_whole_and_a_long_one_around_the_hit() {
    assert_eq!(snippet("Kort *tekst* om\nlogg.", "logg"), "Kort tekst om logg.");
    assert_eq!(snippet("Kort tekst.", "etat"), "Kort tekst.");
    let filler = "ord ".repeat(60);
    let long = snippet(&format!("{filler}nålen {filler}"), "nålen");
    assert!(long.starts_with("… ord ") && long.ends_with(" ord …"), "{long}");
    assert!(
        long.contains(" nålen ") && long.chars().count() <= SNIPPET + 4,
        "{long}"
    );
    let first = snippet(&format!("nålen {filler}"), "nålen");
    assert!(
        first.starts_with("nålen ord ") && first.ends_with(" ord …"),
        "{first}"
    );
    let last = snippet(&format!("{filler}nålen"), "nålen");
    assert!(
        last.starts_with("… ord ") && last.ends_with(" ord nålen"),
        "{last}"
    );
}

#[test]
fn a_hit_inside_a_very_long_word_is_still_shown() {
    let word = format!("{}nålen{} slutt", "a".repeat(400), "b".repeat(400));
    let shown = snippet(&word, "nålen");
    assert!(
        shown.contains("nålen") && shown.starts_with("… ") && shown.ends_with(" …"),
        "{shown}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_snippet_is_a_piece_of_the_text_with_the_first_word_found(
        words in prop::collection::vec("[a-zæøåA-ZÆØÅ.,]{1,30}", 1..80),
        pick in 0..80_usize,
    ) {
        let text = words.join(" ");
        let query = words[pick % words.len()].clone();
        let shown = snippet(&text, &query);
        let bare = shown.strip_prefix("… ").unwrap_or(&shown);
        let bare = bare.strip_suffix(" …").unwrap_or(bare);
        prop_assert!(text.contains(bare), "{}", shown);
        prop_assert!(bare.chars().count() <= SNIPPET + 30);
        // A title word is found too, so the text need not have it; here it has.
        prop_assert!(fold(bare).contains(&fold(&query)), "{} in {}", query, shown);
    }

    #[test]
    fn any_query_is_answered(text in "\\PC{0,300}", query in "\\PC{0,40}", limit in 0..9_usize) {
        let catalogue = catalogue([organization("nav", json!({ "body": text, "summary": "İß ẞ ﬁ ǅ" }))]);
        let hits = catalogue.search_index().find(&query);
        prop_assert!(hits.len() <= 1);
        prop_assert!(hits.iter().all(|it| it.snippet().chars().count() <= 300));
        prop_assert!(catalogue.search_index().suggest(&query, limit).len() <= limit);
    }

    #[test]
    fn every_word_of_every_hit_is_in_it(words in prop::collection::vec("[a-zæøå]{1,4}", 1..4)) {
        let query = words.join(" ");
        let index = &SYNTHETIC.search_index();
        let all = index.0.iter().filter(|it| words.iter().all(|word| it.names.contains(word) || it.folded.contains(word)));
        prop_assert_eq!(index.find(&query).len(), all.count());
        let hits = index.find(&query);
        prop_assert!(hits.is_sorted_by_key(|it| Reverse(it.score)));
    }
}

static SYNTHETIC: std::sync::LazyLock<Catalogue> = std::sync::LazyLock::new(|| build(synthetic::content(60)));
