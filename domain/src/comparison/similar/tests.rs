//! The formula by hand on small catalogues, and its properties on large ones.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::{
    catalogue::{
        samples::{build, capability, catalogue, fact, organization, platform, technology},
        synthetic,
    },
    content::Entity,
};

const TOOLS: [&str; 4] = ["kubernetes", "loki", "kafka", "unleash"];

fn uses(tools: &[&str]) -> Vec<Value> {
    let used = tools
        .iter()
        .map(|it| fact(json!({ "technology": it, "stage": "in_use" })));
    used.collect()
}

fn says(level: Option<&str>) -> Vec<Value> {
    let claims = ["backup", "logging", "testing"].iter();
    claims
        .map(|it| fact(json!({ "capability": it, "level": level })))
        .collect()
}

fn runs_on(kinds: &[&str]) -> Vec<Value> {
    kinds.iter().map(|it| fact(json!({ "kind": it }))).collect()
}

fn stands(stage: &str) -> Vec<Value> {
    vec![fact(json!({ "stage": stage, "date": "2024" }))]
}

fn counts(people: u32) -> Vec<Value> {
    vec![fact(json!({ "date": "2024", "people": people }))]
}

fn with_words(entities: Vec<Entity>) -> Catalogue {
    let tools = TOOLS.iter().map(|it| technology(it, it));
    let words = ["backup", "logging", "testing"].iter().map(|it| capability(it));
    catalogue(entities.into_iter().chain(tools).chain(words))
}

fn likeness(catalogue: &Catalogue, one: &str, other: &str) -> f64 {
    let profiles = catalogue.profiles();
    let of = |slug| profiles.of(slug).expect("the agency");
    Candidate::of(profiles, of(one), of(other)).likeness
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// Two agencies with a platform each, and these fields of both.
fn pair(agencies: [Value; 2], platforms: [Value; 2]) -> Catalogue {
    let [a, b] = agencies;
    let [pa, pb] = platforms;
    with_words(vec![
        organization("aa", a),
        organization("bb", b),
        platform("pa", "aa", pa),
        platform("pb", "bb", pb),
    ])
}

#[test]
fn the_weights_are_those_of_the_design_and_together_one() {
    let weights = Part::ALL.map(Part::weight);
    assert!(
        weights
            .iter()
            .zip([0.3, 0.2, 0.15, 0.15, 0.1, 0.1])
            .all(|(a, b)| close(*a, b))
    );
    assert!(close(weights.iter().sum(), 1.0));
}

#[test]
fn each_part_is_measured_as_the_formula_says_and_unknown_parts_are_left_out() {
    // Sector is always known and the same here; each case adds one part to it.
    let other = |weight: f64, part: f64| (0.15 + weight * part) / (0.15 + weight);
    let none = || [json!({}), json!({})];
    let on_platform = |a: Value, b: Value| (none(), [a, b]);
    let on_agency = |a: Value, b: Value| ([a, b], none());
    let stages = |a, b| {
        on_agency(
            json!({ "cloud_adoption": stands(a) }),
            json!({ "cloud_adoption": stands(b) }),
        )
    };
    let hosting = |a: &[&str], b: &[&str]| {
        on_platform(
            json!({ "environments": runs_on(a) }),
            json!({ "environments": runs_on(b) }),
        )
    };
    let levels = |a, b| {
        on_platform(
            json!({ "capabilities": says(a) }),
            json!({ "capabilities": says(b) }),
        )
    };
    let people = |a, b| on_agency(json!({ "staffing": counts(a) }), json!({ "staffing": counts(b) }));
    // Each uses one tool of its own besides the common one: ln(3/2) for what both use, ln(3/1) for what one does.
    let (common, own) = (1.5_f64.ln(), 3.0_f64.ln());
    let tools = on_platform(
        json!({ "technologies": uses(&["kubernetes", "loki"]) }),
        json!({ "technologies": uses(&["kubernetes", "kafka"]) }),
    );
    let cases = [
        ("nothing else", on_platform(json!({}), json!({})), 1.0),
        ("technologies", tools, other(0.3, common / (common + 2.0 * own))),
        (
            "hosting",
            hosting(&["on_prem", "public_cloud"], &["public_cloud"]),
            other(0.2, 0.5),
        ),
        ("hosting unknown of one", hosting(&["on_prem"], &[]), 1.0),
        (
            "levels",
            levels(Some("manual"), Some("api_driven")),
            other(0.15, 0.25),
        ),
        ("none against there", levels(Some("none"), None), other(0.15, 0.0)),
        (
            "not applicable",
            levels(Some("not_applicable"), Some("manual")),
            1.0,
        ),
        ("size", people(30, 120), other(0.1, 0.25)),
        ("rungs", stages("production", "poc"), other(0.1, 0.4)),
        ("against a rung", stages("decided_against", "no_plans"), 1.0),
        ("both against", stages("decided_against", "decided_against"), 1.0),
    ];
    for (name, (agencies, platforms), expected) in cases {
        let catalogue = pair(agencies, platforms);
        let found = likeness(&catalogue, "aa", "bb");
        assert!(close(found, expected), "{name}: {found} is not {expected}");
    }
}

#[test]
fn sectors_are_shared_out_of_all_that_either_works_in() {
    let of = |it: &[&str]| json!({ "sectors": it });
    let catalogue = pair(
        [of(&["health", "general"]), of(&["general"])],
        [json!({}), json!({})],
    );
    assert!(close(likeness(&catalogue, "aa", "bb"), 0.5));
}

#[test]
fn the_three_strongest_reasons_are_given_with_names() {
    let agency = |people| json!({ "staffing": counts(people), "cloud_adoption": stands("production") });
    let described = json!({
        "technologies": uses(&["kubernetes", "loki"]),
        "environments": runs_on(&["public_cloud"]),
        "capabilities": says(Some("self_service")),
    });
    let catalogue = pair([agency(40), agency(50)], [described.clone(), described]);
    let own = catalogue.organization("aa").expect("the agency");
    let similar = similar_to(&catalogue, own).expect("enough is known");
    assert_eq!(similar.len(), 1);
    let one = &similar[0];
    assert_eq!(one.organization.slug.as_str(), "bb");
    // Two tools, one kind of hosting, three capabilities, sector, size, stage.
    assert_eq!((one.shared_facts, one.compared_parts), (9, PARTS));
    let tools: Vec<&Technology> = ["kubernetes", "loki"]
        .iter()
        .filter_map(|it| catalogue.technology(it))
        .collect();
    let expected = [
        Reason::Technologies(tools),
        Reason::Hosting(vec![HostingKind::PublicCloud]),
        Reason::Capabilities {
            alike: catalogue.capabilities().iter().collect(),
            compared: 3,
        },
    ];
    assert_eq!(one.reasons, expected);
}

#[test]
fn four_shared_facts_are_too_little_and_five_enough() {
    let three = &TOOLS[..3];
    let fields = |tools: &[&str]| json!({ "technologies": uses(tools) });
    let cases = [(three, Err(TooLittle { shared_facts: 4 })), (&TOOLS[..], Ok(1))];
    for (tools, expected) in cases {
        let catalogue = pair([json!({}), json!({})], [fields(tools), fields(tools)]);
        let own = catalogue.organization("aa").expect("the agency");
        let found = similar_to(&catalogue, own).map(|it| it.len());
        assert_eq!(found, expected, "{tools:?}");
    }
}

#[test]
fn an_agency_that_is_no_more_is_like_nobody() {
    let fields = || json!({ "technologies": uses(&TOOLS) });
    let catalogue = pair([json!({ "status": "closed" }), json!({})], [fields(), fields()]);
    for slug in ["aa", "bb"] {
        let own = catalogue.organization(slug).expect("the agency");
        assert_eq!(
            similar_to(&catalogue, own),
            Err(TooLittle { shared_facts: 0 }),
            "{slug}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn likeness_is_symmetric_and_within_bounds(size in 2_usize..90) {
        let catalogue = build(synthetic::content(size));
        let profiles = catalogue.profiles();
        for one in profiles.all() {
            prop_assert!(close(Candidate::of(profiles, one, one).likeness, 1.0));
            for other in profiles.all() {
                let there = Candidate::of(profiles, one, other);
                let back = Candidate::of(profiles, other, one);
                prop_assert!(close(there.likeness, back.likeness));
                prop_assert!((0.0..=1.0 + 1e-9).contains(&there.likeness));
                prop_assert_eq!(there.shared_facts, back.shared_facts);
            }
        }
    }

    #[test]
    fn the_most_similar_are_others_that_exist_with_reasons(size in 2_usize..90) {
        let catalogue = build(synthetic::content(size));
        for (organization, _) in catalogue.active() {
            let Ok(similar) = similar_to(&catalogue, organization) else {
                continue;
            };
            prop_assert!((1..=MOST_SIMILAR).contains(&similar.len()));
            for it in similar {
                prop_assert!(it.organization.slug != organization.slug);
                prop_assert_eq!(it.organization.status, crate::catalogue::OrgStatus::Active);
                prop_assert!(it.shared_facts >= FACTS_NEEDED);
                prop_assert!((1..=MOST_REASONS).contains(&it.reasons.len()));
            }
        }
    }
}
