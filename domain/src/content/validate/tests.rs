//! Every rule, by breaking it in content that is in order.

use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::content::{Entity, Term};

mod architectures;
mod facts_and_words;
mod reports;

fn entity(kind: EntityKind, value: Value) -> Entity {
    Entity::from_json(kind, value).expect("an entity in the test")
}

fn fact(mut value: Value) -> Value {
    let fields = value.as_object_mut().expect("an object");
    for (key, text) in [
        ("source", "kilde"),
        ("as_of", "2026-06"),
        ("confidence", "stated"),
    ] {
        fields.entry(key).or_insert_with(|| json!(text));
    }
    value
}

fn organization(slug: &str) -> Value {
    fact(json!({ "slug": slug, "name": slug, "kind": "agency", "sectors": ["general"] }))
}

fn platform(slug: &str) -> Value {
    fact(json!({
        "slug": slug, "organization": "nav", "name": slug,
        "capabilities": [fact(json!({ "capability": "logging", "tools": ["loki"] }))],
        "technologies": [fact(json!({ "technology": "loki", "stage": "in_use" }))],
    }))
}

fn technology(slug: &str) -> Value {
    json!({ "slug": slug, "name": slug, "kind": "oss", "layer": "devops_platform", "summary": "Noe." })
}

fn capability(slug: &str) -> Value {
    json!({ "slug": slug, "name": slug, "definition": "Noe.", "layer": "devops_platform", "group": "insight" })
}

/// Content against which no rule has anything.
fn in_order() -> Content {
    let terms = TermSet::ALL.iter().flat_map(|&set| {
        codes(set).into_iter().map(move |code| {
            let (code, definition) = (code.to_owned(), "Noe.".to_owned());
            Entity::Term(Term {
                set,
                code,
                definition,
                note: None,
            })
        })
    });
    let source = json!({ "slug": "kilde", "title": "Kilde", "kind": "talk" });
    let rule = fact(json!({ "slug": "regel", "text": "Regel.", "from": "2024" }));
    let mut nav = organization("nav");
    nav["membership"] = json!({ "status": "member", "rule": "regel" });
    let mut content: Content = terms.collect();
    content.push(entity(EntityKind::Source, source));
    content.push(entity(EntityKind::MembershipRule, rule));
    content.push(entity(EntityKind::Capability, capability("logging")));
    content.push(entity(EntityKind::Technology, technology("loki")));
    content.push(entity(EntityKind::Organization, nav));
    content.push(entity(EntityKind::Platform, platform("nais")));
    content
}

/// Every finding as rule, entity and path.
fn findings(content: &Content) -> Vec<(Rule, String, String)> {
    let mut found: Vec<_> = validate(content, &BTreeSet::new(), date(2026, 11, 21))
        .into_iter()
        .map(|it| (it.rule, it.spot.entity.key.clone(), path(&it.spot)))
        .collect();
    found.sort();
    found
}

fn path(spot: &Spot) -> String {
    let steps: Vec<String> = spot
        .path
        .iter()
        .map(|step| match step {
            Step::Field(name) => name.clone(),
            Step::Item(index) => index.to_string(),
        })
        .collect();
    steps.join(".")
}

/// What is found when these are put into content that is in order, each replacing the one of its name.
fn with(changes: &[(EntityKind, Value)]) -> Vec<(Rule, String, String)> {
    let mut entities = in_order().into_entities();
    for (kind, value) in changes {
        let new = entity(*kind, value.clone());
        entities.retain(|it| it.reference() != new.reference());
        entities.push(new);
    }
    findings(&entities.into_iter().collect())
}

#[track_caller]
fn expect(changes: &[(EntityKind, Value)], expected: &[(Rule, &str, &str)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(rule, key, path)| (*rule, (*key).to_owned(), (*path).to_owned()))
        .collect();
    assert_eq!(with(changes), expected);
}

fn changed(mut value: Value, key: &str, to: Value) -> Value {
    value[key] = to;
    value
}

const ORGANIZATION: EntityKind = EntityKind::Organization;
const PLATFORM: EntityKind = EntityKind::Platform;
const TECHNOLOGY: EntityKind = EntityKind::Technology;
const CAPABILITY: EntityKind = EntityKind::Capability;
const SUCCESSION: EntityKind = EntityKind::Succession;

#[test]
fn nothing_is_found_in_content_that_is_in_order() {
    assert_eq!(findings(&in_order()), []);
}

#[test]
fn what_is_referred_to_must_exist() {
    let nais = |key, value| (PLATFORM, changed(platform("nais"), key, value));
    let cases = [
        (nais("source", json!("kildr")), "source"),
        (nais("organization", json!("navn")), "organization"),
        (
            nais(
                "relations",
                json!([fact(json!({ "kind": "runs_on", "platform": "nai" }))]),
            ),
            "relations.0.platform",
        ),
        (
            nais(
                "operations",
                json!([fact(json!({ "area": "backup", "tools": ["lok"] }))]),
            ),
            "operations.0.tools.0",
        ),
        (
            nais(
                "pipelines",
                json!([fact(
                    json!({ "title": "a", "steps": [{ "action": "b" }, { "action": "c", "tool": "x1" }] })
                )]),
            ),
            "pipelines.0.steps.1.tool",
        ),
        (
            nais(
                "pipelines",
                json!([fact(
                    json!({ "title": "a", "steps": [{ "action": "b" }], "queue": [{ "action": "c", "tool": "x1" }] })
                )]),
            ),
            "pipelines.0.queue.0.tool",
        ),
    ];
    for (change, path) in cases {
        expect(&[change], &[(Rule::Dangling, "nais", path)]);
    }
    expect(
        &[(
            TECHNOLOGY,
            changed(technology("loki"), "capabilities", json!(["loging"])),
        )],
        &[(Rule::Dangling, "loki", "capabilities.0")],
    );
    expect(
        &[(
            CAPABILITY,
            changed(capability("logging"), "see_also", json!(["x1"])),
        )],
        &[(Rule::Dangling, "logging", "see_also.0")],
    );
    expect(
        &[(
            ORGANIZATION,
            changed(
                organization("nav"),
                "membership",
                json!({ "status": "member", "rule": "regl" }),
            ),
        )],
        &[(Rule::Dangling, "nav", "membership.rule")],
    );
}

#[test]
fn a_dangling_reference_names_what_was_meant() {
    let message = |source: &str, former: &str| {
        let mut content = in_order();
        content.push(entity(
            TECHNOLOGY,
            changed(technology("argo-cd"), "former_slugs", json!([former])),
        ));
        content.push(entity(
            PLATFORM,
            changed(
                platform("ny"),
                "technologies",
                json!([fact(json!({ "technology": source, "stage": "in_use" }))]),
            ),
        ));
        let found = validate(&content, &BTreeSet::new(), date(2026, 11, 21));
        found
            .into_iter()
            .find(|it| it.rule == Rule::Dangling)
            .map(|it| it.message)
    };
    assert_eq!(
        message("argocd", "argo").as_deref(),
        Some("Ukjent teknologi «argocd». Mente du «argo-cd»?")
    );
    assert_eq!(
        message("argo", "argo").as_deref(),
        Some("Ukjent teknologi «argo». Den heter nå «argo-cd».")
    );
    assert_eq!(
        message("zzzzzz", "argo").as_deref(),
        Some("Ukjent teknologi «zzzzzz».")
    );
}

#[test]
fn what_could_not_be_read_is_not_missing() {
    let mut content = in_order();
    content.technologies.clear();
    content.terms.retain(|it| it.set != TermSet::Layer);
    let mut unread: BTreeSet<EntityRef> = [name(TECHNOLOGY, "loki")].into();
    unread.extend(
        codes(TermSet::Layer)
            .iter()
            .map(|it| name(EntityKind::Term, format!("layer/{it}"))),
    );
    assert_eq!(validate(&content, &unread, date(2026, 11, 21)), []);
}

#[test]
fn names_are_taken_once() {
    let mut content = in_order();
    content.push(entity(PLATFORM, platform("nais")));
    assert_eq!(
        findings(&content),
        [(Rule::DuplicateSlug, "nais".into(), String::new())]
    );
    let twice = validate(&content, &BTreeSet::new(), date(2026, 11, 21));
    let places = twice
        .first()
        .map(|it| (it.spot.nth, it.other.as_ref().map(|it| it.nth)));
    assert_eq!(places, Some((1, Some(0))));

    let former = changed(platform("ny"), "former_slugs", json!(["nais"]));
    expect(
        &[(PLATFORM, former)],
        &[(Rule::DuplicateSlug, "ny", "former_slugs.0")],
    );
    let alias = changed(organization("skatt"), "aliases", json!(["NAV", "Skatt"]));
    expect(
        &[(ORGANIZATION, alias)],
        &[(Rule::AliasClash, "skatt", "aliases.0")],
    );
    let both = ["a1", "a2"].map(|it| {
        (
            ORGANIZATION,
            changed(organization(it), "aliases", json!(["Felles"])),
        )
    });
    expect(&both, &[(Rule::AliasClash, "a2", "aliases.0")]);
}

#[test]
fn a_platform_says_a_thing_once_at_a_time() {
    let twice = |first: Value, second: Value| {
        let claims = json!([fact(first), fact(second)]);
        (PLATFORM, changed(platform("nais"), "capabilities", claims))
    };
    let logging =
        |from: Option<&str>, to: Option<&str>| json!({ "capability": "logging", "from": from, "to": to });
    expect(
        &[twice(logging(None, None), logging(Some("2020"), None))],
        &[(Rule::DuplicateClaim, "nais", "capabilities.1")],
    );
    expect(
        &[twice(logging(None, Some("2020")), logging(Some("2020-03"), None))],
        &[],
    );
    let lists = [
        (
            "principles",
            json!({ "principle": "self_service", "level": "fully" }),
        ),
        ("operations", json!({ "area": "backup" })),
        ("technologies", json!({ "technology": "loki", "stage": "in_use" })),
    ];
    for (key, claim) in lists {
        let claims = json!([fact(claim.clone()), fact(claim)]);
        let path = format!("{key}.1");
        expect(
            &[(PLATFORM, changed(platform("nais"), key, claims))],
            &[(Rule::DuplicateClaim, "nais", &path)],
        );
    }
    let tools = json!([fact(
        json!({ "capability": "logging", "tools": ["loki", "loki"] })
    )]);
    expect(
        &[(PLATFORM, changed(platform("nais"), "capabilities", tools))],
        &[(Rule::DuplicateClaim, "nais", "capabilities.0.tools.1")],
    );
}

#[test]
fn spans_run_forwards() {
    let environment = json!([fact(json!({ "kind": "on_prem", "from": "2020", "to": "2019" }))]);
    let status = json!([fact(json!({ "stage": "test", "date": "2020", "until": "2019" }))]);
    let mut retired = changed(platform("nais"), "started", json!("2020"));
    retired["retired"] = json!("2019");
    let rule = fact(json!({ "slug": "regel", "text": "Regel.", "from": "2024", "to": "2023" }));
    let cases = [
        (
            PLATFORM,
            changed(platform("nais"), "environments", environment),
            "nais",
            "environments.0.to",
        ),
        (PLATFORM, retired, "nais", "retired"),
        (
            ORGANIZATION,
            changed(organization("nav"), "cloud_adoption", status),
            "nav",
            "cloud_adoption.0.until",
        ),
        (EntityKind::MembershipRule, rule, "regel", "to"),
    ];
    for (kind, value, key, path) in cases {
        expect(&[(kind, value)], &[(Rule::ReversedInterval, key, path)]);
    }
}

#[test]
fn one_cloud_status_holds_at_a_time() {
    let statuses = |list: &[(&str, Option<&str>)]| {
        let list: Vec<Value> = list
            .iter()
            .map(|(date, until)| fact(json!({ "stage": "test", "date": date, "until": until })))
            .collect();
        (
            ORGANIZATION,
            changed(organization("nav"), "cloud_adoption", json!(list)),
        )
    };
    expect(&[statuses(&[("2018", None), ("2020", None)])], &[]);
    expect(&[statuses(&[("2018", Some("2020")), ("2020", None)])], &[]);
    expect(
        &[statuses(&[("2018", Some("2020")), ("2019", None)])],
        &[(Rule::OverlappingStatus, "nav", "cloud_adoption.1")],
    );
    expect(
        &[statuses(&[("2020", None), ("2020", None)])],
        &[(Rule::OverlappingStatus, "nav", "cloud_adoption.1")],
    );
}

#[test]
fn relations_do_not_lead_back() {
    let related = |slug, to: &str| {
        (
            PLATFORM,
            changed(
                platform(slug),
                "relations",
                json!([fact(json!({ "kind": "runs_on", "platform": to }))]),
            ),
        )
    };
    expect(
        &[related("nais", "nais")],
        &[(Rule::SelfRelation, "nais", "relations.0.platform")],
    );
    expect(
        &[related("a1", "a2"), related("a2", "a1")],
        &[(Rule::Cycle, "a2", "relations.0")],
    );
    let became = |slug, from: &str, to: &str| {
        (
            SUCCESSION,
            fact(json!({ "slug": slug, "kind": "rename", "from": [from], "to": [to], "date": "2020" })),
        )
    };
    let ny = (ORGANIZATION, organization("ny"));
    expect(
        &[became("s1", "nav", "nav")],
        &[(Rule::SelfRelation, "s1", "to.0")],
    );
    expect(
        &[ny, became("s1", "nav", "ny"), became("s2", "ny", "nav")],
        &[(Rule::Cycle, "s2", "to.0")],
    );
    let own_twin = (
        CAPABILITY,
        changed(capability("logging"), "twin", json!("logging")),
    );
    expect(&[own_twin], &[(Rule::SelfRelation, "logging", "twin")]);
}

#[test]
fn a_merged_organisation_leads_on() {
    let merged = (
        ORGANIZATION,
        changed(organization("difi"), "status", json!("merged")),
    );
    expect(
        std::slice::from_ref(&merged),
        &[(Rule::MergedIntoNothing, "difi", "status")],
    );
    let into =
        fact(json!({ "slug": "s1", "kind": "merger", "from": ["difi"], "to": ["nav"], "date": "2020" }));
    expect(&[merged, (SUCCESSION, into)], &[]);
}
