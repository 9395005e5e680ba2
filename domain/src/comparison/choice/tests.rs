//! What addresses ask for, and what is said of those that cannot be followed.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::{
    catalogue::{
        Catalogue, RelationKind,
        facets::Facet,
        samples::{build, capability, catalogue, entity, fact, organization, platform},
        synthetic,
    },
    comparison::Twins,
    content::EntityKind,
};

fn states(all: &[&str]) -> Value {
    let claims: Vec<Value> = all
        .iter()
        .map(|it| fact(json!({ "capability": it, "tools": [] })))
        .collect();
    json!({ "capabilities": claims })
}

/// Three agencies that state nothing, one and two capabilities; one that is no more, and an architecture.
fn sample() -> Catalogue {
    catalogue([
        organization("aa", json!({})),
        organization("bb", json!({ "former_slugs": ["bb-foer"] })),
        organization("nav", json!({})),
        organization("difi", json!({ "status": "merged" })),
        platform("paa", "aa", states(&[])),
        platform("pbb", "bb", states(&["logging"])),
        platform("nais", "nav", states(&["logging", "backup"])),
        capability("logging"),
        capability("backup"),
        entity(
            EntityKind::Architecture,
            json!({
                "slug": "gitops", "title": "GitOps", "summary": "S.", "kind": "pattern", "status": "draft", "version": 1,
                "problem": "P.", "use_when": [], "avoid_when": [], "components": [], "flows": [], "alternatives": [],
                "considerations": [], "implementations": [], "reviewed_on": "2026-06", "sources": [], "body": "",
            }),
        ),
    ])
}

fn unknown(parameter: &str, value: &str, nearest: Option<&str>) -> Amiss {
    Amiss::unknown(parameter, value, nearest)
}

fn shown(choice: &MatrixChoice, catalogue: &Catalogue) -> Vec<String> {
    let columns = choice.columns(catalogue);
    columns.shown.iter().map(|it| it.slug.to_string()).collect()
}

/// Pairs of a query string, what is chosen by them, and what is amiss.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str], &'a [Amiss]);

#[test]
fn columns_are_those_that_are_named_or_else_those_that_the_filters_give() {
    let catalogue = sample();
    let cases: [Case<'_>; 8] = [
        (&[], &["aa", "bb", "nav"], &[]),
        (&[("etater", "nav,aa,nav")], &["aa", "nav"], &[]),
        (&[("etater", "nav"), ("etater", "bb-foer")], &["bb", "nav"], &[]),
        (&[("etater", "nav,aa"), ("uten", "nav")], &["aa"], &[]),
        (
            &[("etater", "navv")],
            &["aa", "bb", "nav"],
            &[unknown("etater", "navv", Some("nav"))],
        ),
        (
            &[("etater", "nav,difi")],
            &["nav"],
            &[unknown("etater", "difi", None)],
        ),
        (
            &[("antall", "9")],
            &["aa", "bb", "nav"],
            &[unknown("antall", "9", Some("8"))],
        ),
        (
            &[("side", "7")],
            &["aa", "bb", "nav"],
            &[unknown("side", "7", Some("1"))],
        ),
    ];
    for (pairs, expected, amiss) in cases {
        let (choice, said) = MatrixChoice::parse(pairs.iter().copied(), &catalogue);
        assert_eq!(shown(&choice, &catalogue), expected, "{pairs:?}");
        assert_eq!(said, amiss, "{pairs:?}");
    }
}

#[test]
fn those_who_state_most_come_on_the_first_page_and_stand_by_name() {
    let catalogue = sample();
    let one = |page| MatrixChoice {
        size: 2,
        page,
        ..MatrixChoice::default()
    };
    assert_eq!(shown(&one(1), &catalogue), ["bb", "nav"]);
    assert_eq!(shown(&one(2), &catalogue), ["aa"]);
    assert_eq!(one(1).columns(&catalogue).pages, 2);
    assert_eq!(one(2).all_columns(&catalogue).shown.len(), 3);
}

#[test]
fn rows_and_twins_are_chosen_and_filters_beside_names_are_said_to_be_unused() {
    let catalogue = sample();
    let sector = catalogue.index().values(Facet::Sector)[0].code.clone();
    let pairs = [
        ("etater", "nav"),
        ("sektor", sector.as_str()),
        ("tvillinger", "sammen"),
        ("rader", "oppgitte"),
    ];
    let (choice, amiss) = MatrixChoice::parse(pairs, &catalogue);
    assert_eq!((choice.twins, choice.rows), (Twins::Folded, RowsShown::Stated));
    assert_eq!(amiss, [Amiss::FiltersUnused]);
    let (_, amiss) = MatrixChoice::parse([("tvillinger", "ja"), ("rader", "alle")], &catalogue);
    let expected = [
        unknown("tvillinger", "ja", Some("sammen")),
        unknown("rader", "alle", Some("oppgitte")),
    ];
    assert_eq!(amiss, expected);
}

#[test]
fn more_columns_than_there_is_room_for_are_named() {
    let catalogue = build(synthetic::content(70));
    let slugs: Vec<&str> = catalogue.active().map(|(it, _)| it.slug.as_str()).collect();
    let all = slugs.join(",");
    let (choice, amiss) = MatrixChoice::parse([(AGENCIES, all.as_str())], &catalogue);
    assert_eq!(choice.agencies.len(), MOST_COLUMNS);
    let left = |it: &Amiss| match it {
        Amiss::TooMany { left_out, .. } => left_out.len(),
        _ => 0,
    };
    assert_eq!(amiss.iter().map(left).sum::<usize>(), slugs.len() - MOST_COLUMNS);
}

fn codes(choice: &SideChoice) -> Vec<String> {
    choice.sides.iter().map(Side::code).collect()
}

#[test]
fn sides_are_agencies_on_their_days_and_architectures_last() {
    let catalogue = sample();
    let today = catalogue.today().to_string();
    let cases: [Case<'_>; 8] = [
        (
            &[("arkitektur", "gitops"), ("etater", "nav")],
            &["nav", "gitops"],
            &[],
        ),
        (&[("etater", "nav@2019,nav,nav")], &["nav@2019", "nav"], &[]),
        (&[("etater", "nav"), ("uten", "nav")], &[], &[]),
        (
            &[("etater", "difi@2018,difi")],
            &["difi@2018"],
            &[unknown("etater", "difi", None)],
        ),
        (
            &[("etater", "nav@snart")],
            &["nav"],
            &[Amiss::NotADate("snart".to_owned())],
        ),
        (
            &[("etater", "nav@2199")],
            &["nav"],
            &[Amiss::NotYet("2199".to_owned())],
        ),
        (&[("etater", &format!("nav@{today}"))], &["nav"], &[]),
        (
            &[("arkitektur", "gitop")],
            &[],
            &[unknown("arkitektur", "gitop", Some("gitops"))],
        ),
    ];
    for (pairs, expected, amiss) in cases {
        let (choice, said) = SideChoice::parse(pairs.iter().copied(), &catalogue);
        assert_eq!(codes(&choice), expected, "{pairs:?}");
        assert_eq!(said, amiss, "{pairs:?}");
    }
}

#[test]
fn there_is_room_for_four_and_an_architecture_keeps_its_place() {
    let catalogue = sample();
    let pairs = [
        ("etater", "aa,bb,nav,nav@2019,nav@2020"),
        ("arkitektur", "gitops"),
    ];
    let (choice, amiss) = SideChoice::parse(pairs, &catalogue);
    assert_eq!(codes(&choice), ["aa", "bb", "nav", "gitops"]);
    assert!(matches!(&amiss[..], [Amiss::TooMany { most: MOST_SUBJECTS, left_out }] if left_out.len() == 2));
    assert_eq!(codes(&choice.without(&choice.sides[1])), ["aa", "nav", "gitops"]);
}

#[test]
fn an_agency_is_seen_as_it_was_or_said_not_to_have_been() {
    let now = std::sync::Arc::new(sample());
    let (choice, _) = SideChoice::parse([("etater", "nav@2019,nav,difi@2018")], &now);
    let then = std::sync::Arc::new(catalogue([organization("nav", json!({ "name": "NAV" }))]));
    let catalogues = Catalogues::gather(std::sync::Arc::clone(&now), &choice, |_| then.clone());
    let (placed, amiss) = catalogues.subjects(&choice);
    let names: Vec<&str> = placed.iter().map(|it| it.subject.name()).collect();
    let today = now.organization("nav").expect("Nav").display_name();
    assert_eq!(names, ["NAV", today]);
    assert!(matches!(&amiss[..], [Amiss::NotThen { at, .. }] if at.year() == 2018));
}

#[test]
fn kinds_of_kin_are_known_words() {
    let (choice, amiss) = KinChoice::parse([("slag", "runs_on,replaces"), ("slag", "run_on")]);
    assert_eq!(
        choice.kinds,
        [RelationKind::RunsOn, RelationKind::Replaces].into()
    );
    assert_eq!(amiss, [unknown("slag", "run_on", Some("runs_on"))]);
    assert!(KinChoice::default().has(RelationKind::InspiredBy) && !choice.has(RelationKind::InspiredBy));
    assert_eq!(choice.to_query(), "slag=runs_on,replaces");
}

/// The pairs of a query string that needs no decoding.
fn pairs(query: &str) -> Vec<(&str, &str)> {
    query.split('&').filter_map(|it| it.split_once('=')).collect()
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("nav".to_owned()),
        Just("aa".to_owned()),
        Just("bb@2019".to_owned()),
        Just("gitops".to_owned()),
        Just("8".to_owned()),
        Just("16".to_owned()),
        Just("sammen".to_owned()),
        Just("oppgitte".to_owned()),
        Just("forskjeller".to_owned()),
        Just("tomme".to_owned()),
        Just("runs_on".to_owned()),
        "\\PC{0,8}",
    ]
}

proptest! {
    #[test]
    fn any_address_is_read_and_its_query_is_read_as_the_same(
        asked in prop::collection::vec(
            (prop::sample::select(vec![
                AGENCIES, WITHOUT, TWINS, ROWS, SIZE, PAGE, SHOW, HIDE, ARCHITECTURE, KIND, "per", "sektor",
            ]), word()),
            0..6,
        )
    ) {
        let catalogue = sample();
        let asked: Vec<(&str, &str)> = asked.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let (matrix, _) = MatrixChoice::parse(asked.iter().copied(), &catalogue);
        let (again, amiss) = MatrixChoice::parse(pairs(&matrix.to_query()), &catalogue);
        prop_assert_eq!(&again, &matrix);
        prop_assert!(amiss.iter().all(|it| *it == Amiss::FiltersUnused), "{:?}", amiss);
        let (sides, _) = SideChoice::parse(asked.iter().copied(), &catalogue);
        let (again, amiss) = SideChoice::parse(pairs(&sides.to_query()), &catalogue);
        prop_assert_eq!((again, amiss), (sides.clone(), vec![]));
        prop_assert!(sides.sides.len() <= MOST_SUBJECTS);
        let (kin, _) = KinChoice::parse(asked.iter().copied());
        prop_assert_eq!(KinChoice::parse(pairs(&kin.to_query())), (kin, vec![]));
    }
}
