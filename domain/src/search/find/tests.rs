//! What is found, and in which order.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::{
    search::{Document, Filter, Hit, HitKind, Place, SynonymGroup},
    text::Slug,
};

fn synonyms() -> Vec<SynonymGroup> {
    let group = |slug: &str, words: &[&str]| SynonymGroup {
        slug: Slug::parse(slug).expect("a slug"),
        words: words.iter().map(|it| (*it).to_owned()).collect(),
        note: None,
    };
    vec![
        group("allmenn-sky", &["allmenn sky", "public cloud"]),
        group("utrulling", &["utrulling", "deploy", "rulle ut"]),
    ]
}

fn document(kind: HitKind, slug: &str, title: &str, body: &str) -> Document {
    Document::new(kind, slug, title, body)
}

fn sample() -> SearchIndex {
    let tag = |field, slug: &str| (field, slug.to_owned());
    let mut nais = document(HitKind::Platform, "nav", "Nais", "Kjører Kafka for alle i NAV.");
    nais.tags = vec![
        tag(Field::Agency, "nav"),
        tag(Field::Technology, "kafka"),
        tag(Field::Capability, "logging"),
    ];
    nais.names = vec!["NAIS-plattformen".to_owned()];
    let mut skip = document(HitKind::Platform, "kartverket", "SKIP", "Inspirert av Nais.");
    skip.tags = vec![
        tag(Field::Agency, "kartverket"),
        tag(Field::Technology, "argo-cd"),
    ];
    let mut nav = document(HitKind::Organization, "nav", "NAV", "Bygger Nais på Kubernetes.");
    nav.names = vec!["Arbeids- og velferdsetaten".to_owned()];
    let mut argo = document(
        HitKind::Technology,
        "argo-cd",
        "Argo CD",
        "Holder klynger i takt med git.",
    );
    argo.names = vec!["ArgoCD".to_owned()];
    SearchIndex::of_documents(
        vec![
            nais,
            skip,
            nav,
            argo,
            document(
                HitKind::Organization,
                "kartverket",
                "Kartverket",
                "Bruker Nais til noe, og Kubernetes til resten.",
            ),
            document(HitKind::Technology, "kafka", "Kafka", "Strøm av hendelser."),
            document(
                HitKind::Technology,
                "kubernetes",
                "Kubernetes",
                "Kjører containere.",
            ),
            document(HitKind::Capability, "logging", "Logging", "Hva som har skjedd."),
            document(
                HitKind::Architecture,
                "gitops",
                "Leveranse med GitOps",
                "Deploy med Argo CD.",
            ),
            document(
                HitKind::Experience,
                "sky",
                "Veien til allmenn sky",
                "Public cloud for alle.",
            ),
            document(
                HitKind::Page,
                "om",
                "Om Fellesnevner",
                "Om nettverket for plattformer i allmenn og privat sky.",
            ),
        ],
        &synonyms(),
    )
}

static SAMPLE: LazyLock<SearchIndex> = LazyLock::new(sample);

fn hits(query: &str) -> Vec<Hit<'static>> {
    SAMPLE
        .search(&Query::parse(query))
        .page(&Filter::default(), 0, usize::MAX)
}

fn titles(query: &str) -> Vec<&'static str> {
    hits(query).iter().map(|it| it.title).collect()
}

#[test]
fn nothing_is_found_for_nothing() {
    for query in ["", " ", "-nais", "\"\"", "--"] {
        assert_eq!(titles(query), Vec::<&str>::new(), "{query}");
    }
}

#[test]
fn titles_come_before_text() {
    let cases: [(&str, &[&str]); 5] = [
        ("nais", &["Nais", "SKIP", "NAV", "Kartverket"]),
        ("kubernetes", &["Kubernetes", "NAV", "Kartverket"]),
        ("kafka", &["Kafka", "Nais"]),
        ("argo cd", &["Argo CD", "Leveranse med GitOps"]),
        ("logging", &["Logging"]),
    ];
    for (query, expected) in cases {
        assert_eq!(titles(query), expected, "{query}");
    }
}

#[test]
fn every_word_must_be_found() {
    assert_eq!(titles("nais kubernetes"), ["NAV", "Kartverket"]);
    assert_eq!(titles("nais kubernetes resten"), ["Kartverket"]);
    assert_eq!(titles("nais finnesikke"), Vec::<&str>::new());
    assert_eq!(titles("nais -kubernetes"), ["Nais", "SKIP"]);
}

#[test]
fn fields_narrow_by_slug_and_every_name() {
    let cases: [(&str, &[&str]); 12] = [
        ("etat:nav", &["NAV", "Nais"]),
        ("etat:Arbeids-ogvelferdsetaten", &["NAV", "Nais"]),
        ("etat:\"Arbeids- og velferdsetaten\"", &["NAV", "Nais"]),
        ("etat:kartverket nais", &["Kartverket", "SKIP"]),
        ("nais -etat:nav", &["SKIP", "Kartverket"]),
        ("teknologi:argocd", &["SKIP", "Argo CD"]),
        ("teknologi:argo-cd", &["SKIP", "Argo CD"]),
        ("kapabilitet:logging", &["Nais", "Logging"]),
        ("type:arkitektur argo", &["Leveranse med GitOps"]),
        ("type:plattform", &["Nais", "SKIP"]),
        ("etat:finnesikke nais", &[]),
        ("etat:nav teknologi:kafka", &["Nais"]),
    ];
    for (query, expected) in cases {
        let (mut found, mut expected) = (titles(query), expected.to_vec());
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{query}");
    }
}

#[test]
fn a_phrase_in_quotes_stands_as_it_is_and_a_synonym_may_be_one() {
    assert_eq!(titles("\"allmenn sky\""), ["Veien til allmenn sky"]);
    assert_eq!(titles("\"sky allmenn\""), Vec::<&str>::new());
    assert_eq!(titles("public cloud"), ["Veien til allmenn sky"]);
    assert_eq!(
        titles("allmenn sky"),
        ["Veien til allmenn sky", "Om Fellesnevner"]
    );
    assert_eq!(titles("rulle ut"), ["Leveranse med GitOps"]);
    assert_eq!(titles("-\"public cloud\" sky"), ["Om Fellesnevner"]);
}

#[test]
fn no_phrase_reaches_from_one_text_into_another() {
    let mut it = document(HitKind::Page, "om", "Om sky", "Privat");
    it.names = vec!["ute rulle".to_owned(), "ut".to_owned()];
    let index = SearchIndex::of_documents(vec![it], &[]);
    for (query, expected) in [
        ("\"om sky\"", 1),
        ("\"sky privat\"", 0),
        ("\"rulle ut\"", 0),
        ("\"sky ute\"", 0),
    ] {
        assert_eq!(
            index.search(&Query::parse(query)).total(&Filter::default()),
            expected,
            "{query}"
        );
    }
}

#[test]
fn a_hit_says_why() {
    let why = |query: &str, title: &str| -> Vec<(ReasonKind, String, Option<Place>, Option<String>)> {
        let found = hits(query);
        let hit = found.into_iter().find(|it| it.title == title).expect("a hit");
        hit.reasons
            .into_iter()
            .map(|it| (it.kind, it.matched, it.place, it.via))
            .collect()
    };
    let text = |it: &str| it.to_owned();
    assert_eq!(
        why("nais", "Nais"),
        [(ReasonKind::Word, text("nais"), Some(Place::Title), None)]
    );
    assert_eq!(
        why("klyngene", "Argo CD"),
        [(ReasonKind::Inflection, text("klynger"), Some(Place::Body), None)]
    );
    assert_eq!(
        why("utrulling", "Leveranse med GitOps"),
        [(
            ReasonKind::Synonym,
            text("deploy"),
            Some(Place::Body),
            Some(text("deploy"))
        )]
    );
    assert_eq!(
        why("verk", "Kartverket"),
        [(ReasonKind::Compound, text("kartverket"), Some(Place::Title), None)]
    );
    assert_eq!(
        why("etat:nav kafka", "Nais"),
        [
            (ReasonKind::Word, text("kafka"), Some(Place::Body), None),
            (ReasonKind::Field, text("nav"), None, None),
        ]
    );
    assert_eq!(
        why("strom", "Kafka"),
        [(ReasonKind::Folded, text("strøm"), Some(Place::Body), None)]
    );
}

#[test]
fn hits_are_counted_filtered_and_shown_a_page_at_a_time() {
    let found = SAMPLE.search(&Query::parse("nais"));
    let kinds = |filter: &Filter| found.by_kind(filter).into_iter().collect::<Vec<_>>();
    assert_eq!(
        kinds(&Filter::default()),
        [(HitKind::Organization, 2), (HitKind::Platform, 2)]
    );
    assert_eq!(
        found
            .by_reason(&Filter::default())
            .into_iter()
            .collect::<Vec<_>>(),
        [(ReasonKind::Word, 4)]
    );
    let platforms = Filter {
        kinds: [HitKind::Platform].into(),
        ..Filter::default()
    };
    assert_eq!(found.total(&platforms), 2);
    assert_eq!(
        kinds(&platforms),
        kinds(&Filter::default()),
        "its own choice is left out"
    );
    let shown: Vec<&str> = found.page(&platforms, 1, 5).iter().map(|it| it.title).collect();
    assert_eq!(shown, ["SKIP"]);
    let inflected = Filter {
        reasons: [ReasonKind::Inflection].into(),
        ..Filter::default()
    };
    assert_eq!(
        (found.total(&inflected), found.page(&inflected, 0, 9).len()),
        (0, 0)
    );
    assert_eq!(found.page(&Filter::default(), 4, 9), []);
    assert_eq!(found.forms(ReasonKind::Word, 9), ["nais"]);
    let deploy = SAMPLE.search(&Query::parse("utrulling"));
    assert_eq!(deploy.forms(ReasonKind::Synonym, 9), ["deploy"]);
}

#[test]
fn hits_can_be_had_by_name() {
    let found = SAMPLE
        .search(&Query::parse("nais kubernetes -kafka OR"))
        .by_name();
    assert_eq!(found.total(&Filter::default()), 0, "every word is still wanted");
    let found = SAMPLE.search(&Query::parse("kubernetes")).by_name();
    let shown: Vec<&str> = found
        .page(&Filter::default(), 0, 9)
        .iter()
        .map(|it| it.title)
        .collect();
    assert_eq!(shown, ["Kartverket", "NAV", "Kubernetes"]);
}

#[test]
fn what_is_only_guessed_comes_last() {
    let page = |slug: &str, body: &str| document(HitKind::Page, slug, slug, body);
    let index = SearchIndex::of_documents(
        vec![
            page("ab", "nøkkel nøkkel nøkkel"),
            page("bc", "en lang tekst om alt annet enn nokkel og slikt"),
        ],
        &[],
    );
    let found = index.search(&Query::parse("nokkel"));
    let slugs: Vec<&str> = found
        .page(&Filter::default(), 0, 9)
        .iter()
        .map(|it| it.slug)
        .collect();
    assert_eq!(slugs, ["bc", "ab"]);
}

const WORDS: [&str; 24] = [
    "sky",
    "skyen",
    "plattform",
    "plattformen",
    "tjeneste",
    "skytjeneste",
    "deploy",
    "utrulling",
    "nøkkel",
    "nokkel",
    "far",
    "får",
    "c++",
    ".net",
    "kafka",
    "NAV",
    "testmiljø",
    "miljøet",
    "data",
    "og",
    "på",
    "ut",
    "logging",
    "Ærlig",
];

fn texts() -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    prop::collection::vec(
        prop::collection::vec(prop::sample::select(&WORDS[..]), 1..12),
        1..12,
    )
}

fn index_of(texts: &[Vec<&str>]) -> SearchIndex {
    let page = |(i, words): (usize, &Vec<&str>)| {
        let (title, body) = words.split_at(words.len().min(3));
        document(
            HitKind::Page,
            &format!("side-{i}"),
            &title.join(" "),
            &body.join(" "),
        )
    };
    SearchIndex::of_documents(texts.iter().enumerate().map(page).collect(), &synonyms())
}

fn found(index: &SearchIndex, query: &str) -> Vec<String> {
    let hits = index
        .search(&Query::parse(query))
        .page(&Filter::default(), 0, usize::MAX);
    hits.iter().map(|it| it.slug.to_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn every_document_is_found_by_its_title(texts in texts()) {
        let index = index_of(&texts);
        for it in &index.documents {
            prop_assert!(found(&index, &it.title).contains(&it.slug), "{}", it.title);
        }
    }

    /// Words that are one phrase of the thesaurus count as one word: «allmenn sky» finds «public cloud».
    #[test]
    fn another_word_never_finds_more(texts in texts(), query in prop::collection::vec(prop::sample::select(&WORDS[..]), 2..5)) {
        let index = index_of(&texts);
        let fewer = found(&index, &query[1..].join(" "));
        for slug in found(&index, &query.join(" ")) {
            prop_assert!(fewer.contains(&slug));
        }
    }

    #[test]
    fn the_same_is_found_twice_and_in_any_order_of_documents(mut texts in texts(), query in prop::sample::select(&WORDS[..])) {
        let key = |index: &SearchIndex| {
            let all = index.search(&Query::parse(query)).page(&Filter::default(), 0, usize::MAX);
            let mut all: Vec<String> = all.iter().map(|it| format!("{:?}", (it.title, &it.snippet, &it.reasons))).collect();
            all.sort();
            all
        };
        let first = key(&index_of(&texts));
        prop_assert_eq!(&key(&index_of(&texts)), &first);
        texts.reverse();
        prop_assert_eq!(key(&index_of(&texts)).len(), first.len());
    }

    #[test]
    fn any_text_can_be_searched_for_anything(texts in prop::collection::vec("\\PC{0,60}", 0..6), query in "\\PC{0,40}") {
        let page = |(i, text): (usize, &String)| document(HitKind::Page, &format!("side-{i}"), text, text);
        let index = SearchIndex::of_documents(texts.iter().enumerate().map(page).collect(), &synonyms());
        let results = index.search(&Query::parse(&query));
        let hits = results.page(&Filter::default(), 0, usize::MAX);
        prop_assert_eq!(hits.len(), results.total(&Filter::default()));
        prop_assert!(results.did_you_mean().as_deref() != Some(query.as_str()));
        for text in &texts {
            for hit in index.search(&Query::parse(text)).page(&Filter::default(), 0, usize::MAX) {
                let title: String = hit.marked_title.iter().map(|it| it.text.as_str()).collect();
                prop_assert_eq!(title, hit.title);
                prop_assert!(hit.score.is_finite() && hit.score >= 0.0);
            }
        }
    }
}
