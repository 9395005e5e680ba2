//! Search over short texts as they are written in the public sector: how much of what is there is found, and what
//! must not come first.

use std::collections::BTreeSet;

use domain::{
    search::{Document, Filter, Hit, HitKind, Query, ReasonKind, SearchIndex, SynonymGroup},
    text::Slug,
};

const TEXTS: &str = include_str!("search_corpus/texts.txt");
const EVERYTHING: usize = usize::MAX;

fn group(slug: &str, words: &[&str]) -> SynonymGroup {
    SynonymGroup {
        slug: Slug::parse(slug).expect("a slug"),
        words: words.iter().map(|it| (*it).to_owned()).collect(),
        note: None,
    }
}

fn synonyms() -> Vec<SynonymGroup> {
    vec![
        group("tjeneste", &["tjeneste", "teneste"]),
        group("allmenn-sky", &["allmenn sky", "public cloud"]),
        group(
            "utrulling",
            &["utrulling", "deploy", "rulle ut", "produksjonssetting"],
        ),
        group("kubernetes", &["Kubernetes", "K8s"]),
    ]
}

fn index_of(texts: &[&str]) -> SearchIndex {
    let document = |(i, text): (usize, &&str)| {
        Document::new(HitKind::Page, &format!("tekst-{i}"), &format!("Nr. {i}"), text)
    };
    SearchIndex::of_documents(texts.iter().enumerate().map(document).collect(), &synonyms())
}

fn index() -> SearchIndex {
    index_of(&TEXTS.lines().collect::<Vec<_>>())
}

fn hits<'a>(index: &'a SearchIndex, query: &str) -> Vec<Hit<'a>> {
    index
        .search(&Query::parse(query))
        .page(&Filter::default(), 0, EVERYTHING)
}

fn slugs(index: &SearchIndex, query: &str) -> BTreeSet<String> {
    hits(index, query).iter().map(|it| it.slug.to_owned()).collect()
}

/// The documents whose text holds the query, letter by letter.
fn truth(query: &str) -> BTreeSet<String> {
    let holds = TEXTS
        .lines()
        .enumerate()
        .filter(|(_, text)| text.to_lowercase().contains(query));
    holds.map(|(i, _)| format!("tekst-{i}")).collect()
}

#[test]
fn what_a_text_holds_is_found_inside_compounds_too() {
    let index = index();
    let words = [
        "tjeneste",
        "sertifikat",
        "integrasjon",
        "organisasjon",
        "miljø",
        "plattform",
        "nøkkel",
    ];
    for word in words {
        let (truth, found) = (truth(word), slugs(&index, word));
        assert!(truth.len() >= 6, "{word}: too few texts to tell");
        let missed: Vec<_> = truth.difference(&found).collect();
        assert!(missed.is_empty(), "{word}: {missed:?}");
        let extra = found.difference(&truth).count();
        assert!(
            extra * 3 <= found.len(),
            "{word}: {extra} of {} are something else",
            found.len()
        );
    }
}

#[test]
fn most_compounds_are_understood_and_not_only_spelled() {
    let index = index();
    for word in [
        "tjeneste",
        "sertifikat",
        "integrasjon",
        "organisasjon",
        "miljø",
        "plattform",
        "nøkkel",
    ] {
        let counts = index.search(&Query::parse(word)).by_reason(&Filter::default());
        let count = |kind| counts.get(&kind).copied().unwrap_or_default();
        let (parts, letters) = (count(ReasonKind::Compound), count(ReasonKind::Letters));
        assert!(
            letters <= 2 && parts > letters,
            "{word}: {parts} parts, {letters} letters"
        );
    }
}

#[test]
fn every_form_of_a_word_gives_the_same_hits() {
    let index = index();
    let families: [&[&str]; 6] = [
        &["sky", "skyen", "skyer", "skyene", "skya", "SKYEN"],
        &["tjeneste", "tjenesten", "tjenester", "tjenestene"],
        &["plattform", "plattformen", "plattformer", "plattforma"],
        &["miljø", "miljøet", "miljøer", "miljøene", "miljøa"],
        &["nøkkel", "nøkkelen", "nøkler", "nøklene", "nøklane"],
        &["sertifikat", "sertifikatet", "sertifikater", "sertifikata"],
    ];
    for family in families {
        let first = slugs(&index, family[0]);
        assert!(first.len() >= 5, "{family:?}");
        for form in family {
            assert_eq!(slugs(&index, form), first, "{form}");
        }
    }
}

fn texts_of(index: &SearchIndex, query: &str) -> Vec<String> {
    let text = |it: &Hit<'_>| it.snippet.iter().map(|it| it.text.as_str()).collect::<String>();
    hits(index, query).iter().map(text).collect()
}

#[test]
fn far_is_not_faar() {
    let found = texts_of(&index(), "far");
    assert!(found[0].starts_with("Far til tre"), "{found:?}");
    assert!(!found.iter().any(|it| it.starts_with("Får")), "{found:?}");
    let sheep = index_of(&["Får på beite.", "Noen får svar."]);
    assert_eq!(texts_of(&sheep, "far"), Vec::<String>::new());
    assert_eq!(texts_of(&sheep, "får").len(), 2);
    assert_eq!(texts_of(&index_of(&["Min far."]), "får"), Vec::<String>::new());
}

#[test]
fn words_are_found_by_those_who_cannot_type_their_letters() {
    let index = index();
    let cases = [
        ("nokkel", "nøkkel"),
        ("noekkel", "nøkkel"),
        ("miljo", "miljø"),
        ("okonomi", "Økonomi"),
        ("lanekassen", "Lånekassen"),
        ("laanekassen", "Lånekassen"),
        ("kjoremiljo", "Kjøremiljø"),
        ("apen kildekode", "Åpen kildekode"),
    ];
    for (query, expected) in cases {
        let found = texts_of(&index, query);
        assert!(found.iter().any(|it| it.contains(expected)), "{query}: {found:?}");
    }
    let both = index_of(&["Nokkel er et navn.", "En nøkkel.", "Nøkkelen, nøkkel, nøkkel."]);
    assert_eq!(texts_of(&both, "nokkel")[0], "Nokkel er et navn.");
    assert_eq!(texts_of(&both, "nøkkel").len(), 2, "who types ø means ø");
}

#[test]
fn other_words_for_the_same_are_found_both_ways() {
    let index = index();
    let cases = [
        ("teneste", "Tjenestekatalogen"),
        ("tjeneste", "Kvar teneste"),
        ("tenester", "Mikrotjenester"),
        ("allmenn sky", "Public cloud brukes"),
        ("public cloud", "Veien til allmenn sky"),
        ("utrulling", "Det tok to timer å rulle ut"),
        ("utrulling", "Nye versjoner rulles ut"),
        ("rulle ut", "Utrullingen stopper"),
        ("deploy", "Produksjonssettingen"),
        ("k8s", "Kubernetes ble valgt"),
        ("kubernetes", "K8s-klyngene"),
        ("nøkkel", "Krypteringsnøkler"),
        ("logg", "Logging uten"),
        ("logging", "Loggføring"),
    ];
    for (query, expected) in cases {
        let found = texts_of(&index, query);
        assert!(found.iter().any(|it| it.contains(expected)), "{query}: {found:?}");
    }
}

#[test]
fn what_only_looks_alike_is_not_found() {
    let index = index();
    let cases = [
        ("sky", "Skyggen"),
        ("sky", "Skylden"),
        ("sky", "Skyss"),
        ("sky", "Beskyttelse"),
        ("\"rulle ut\"", "Nye versjoner rulles ut"),
        ("c#", "C++"),
        ("logg -innlogging", "Innlogging"),
    ];
    for (query, unexpected) in cases {
        let found = texts_of(&index, query);
        assert!(!found.is_empty(), "{query}");
        assert!(
            !found.iter().any(|it| it.contains(unexpected)),
            "{query}: {found:?}"
        );
    }
}

#[test]
fn signs_that_are_part_of_a_name_are_kept() {
    let index = index();
    for (query, expected) in [
        ("c++", "moduler i C++"),
        ("C#", "Kotlin"),
        (".net", "Kotlin"),
        ("node.js", "React"),
        ("ci/cd", "felles for hele"),
    ] {
        let found = texts_of(&index, query);
        assert_eq!(found.len(), 1, "{query}: {found:?}");
        assert!(found[0].contains(expected), "{query}: {found:?}");
    }
}

#[test]
fn the_part_of_a_compound_is_marked() {
    let index = index();
    let marked = |query: &str, text: &str| -> Vec<String> {
        let found = hits(&index, query);
        let hit = found.iter().find(|it| {
            it.snippet
                .iter()
                .map(|it| it.text.as_str())
                .collect::<String>()
                .starts_with(text)
        });
        let pieces = hit.map(|it| it.snippet.clone()).unwrap_or_default();
        pieces
            .into_iter()
            .filter(|it| it.marked)
            .map(|it| it.text)
            .collect()
    };
    assert_eq!(marked("plattform", "Plattformen gir"), ["Plattformen"]);
    assert_eq!(marked("plattform", "Plattformteamet"), ["Plattform", "plattform"]);
    assert_eq!(marked("nøkkel", "Krypterings"), ["nøkl"]);
    assert_eq!(marked("utrulling", "Det tok to timer"), ["rulle ut"]);
    assert_eq!(marked("\"to timer\"", "Det tok to timer"), ["to timer"]);
}
