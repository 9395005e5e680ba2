//! What counts as known today, edge by edge.

use serde_json::{Value, json};

use super::*;
use crate::catalogue::samples::{TODAY, capability, catalogue, fact, organization, platform};

/// The facts of an organisation with these fields and one platform with those.
fn facts(of_organization: Value, of_platform: Value) -> OrgFacts {
    let entities = [
        organization("nav", of_organization),
        platform("nais", "nav", of_platform),
    ];
    let catalogue = catalogue(entities);
    catalogue.facts("nav").expect("the organisation").clone()
}

fn of_platform(fields: Value) -> OrgFacts {
    facts(json!({}), fields)
}

fn environments(kinds: &[&str]) -> Value {
    let all: Vec<Value> = kinds.iter().map(|kind| fact(json!({ "kind": kind }))).collect();
    json!({ "environments": all })
}

#[test]
fn an_organisation_without_platforms_has_no_facts() {
    let catalogue = catalogue([organization("nav", json!({}))]);
    let known = catalogue.facts("nav").expect("the organisation");
    let nothing = OrgFacts {
        platforms: vec![],
        hosting: BTreeSet::new(),
        hosting_inferred: false,
        providers: BTreeSet::new(),
        technologies: vec![],
        cloud: None,
        open_source: BTreeSet::new(),
        freshness: None,
        newest: None,
        count: 0,
        confirmed: 0,
        completeness: known.completeness.clone(),
    };
    assert_eq!(*known, nothing);
}

#[test]
fn hybrid_is_public_cloud_together_with_machines_of_ones_own() {
    let cases: [(&[&str], bool); 7] = [
        (&[], false),
        (&["public_cloud"], false),
        (&["on_prem", "private_cloud"], false),
        (&["public_cloud", "community_cloud"], false),
        (&["public_cloud", "on_prem"], true),
        (&["private_cloud", "public_cloud"], true),
        (&["on_prem", "private_cloud", "public_cloud"], true),
    ];
    for (kinds, expected) in cases {
        assert_eq!(
            of_platform(environments(kinds)).is_hybrid(),
            expected,
            "{kinds:?}"
        );
    }
}

#[test]
fn only_what_holds_today_is_where_it_runs() {
    let spans = [
        (json!({}), true),
        (json!({ "from": "2019" }), true),
        (json!({ "from": "2026-11-21" }), true),
        (json!({ "from": "2026-11-22" }), false),
        (json!({ "from": "2019", "to": "2027" }), true),
        (json!({ "to": "2026-11-21" }), false),
        (json!({ "to": "2026" }), false),
    ];
    for (span, holds) in spans {
        let mut environment = fact(span.clone());
        environment["kind"] = json!("on_prem");
        environment["provider"] = json!("vmware");
        environment["confidence"] = json!("inferred");
        let known = of_platform(json!({ "environments": [environment] }));
        assert_eq!(known.hosting.contains(&HostingKind::OnPrem), holds, "{span}");
        assert_eq!(known.providers.contains(&Provider::Vmware), holds, "{span}");
        assert_eq!(known.hosting_inferred, holds, "{span}");
    }
}

#[test]
fn a_technology_is_current_while_it_is_used_tried_or_phased_out() {
    let cases = [
        (json!({ "stage": "in_use" }), true),
        (json!({ "stage": "trialing" }), true),
        (json!({ "stage": "phasing_out" }), true),
        (json!({ "stage": "assessing" }), false),
        (json!({ "stage": "abandoned" }), false),
        (json!({ "stage": "in_use", "to": "2025" }), false),
        (json!({ "stage": "in_use", "from": "2027" }), false),
        (json!({ "stage": "in_use", "from": "2020", "to": "2030" }), true),
    ];
    for (used, expected) in cases {
        let mut used = fact(used);
        used["technology"] = json!("loki");
        let known = of_platform(json!({ "technologies": [used] }));
        assert_eq!(!known.technologies.is_empty(), expected, "{used}");
    }
}

#[test]
fn a_technology_of_two_platforms_is_named_once() {
    let used = |slugs: &[&str]| {
        let all: Vec<Value> = slugs
            .iter()
            .map(|it| fact(json!({ "technology": it, "stage": "in_use" })))
            .collect();
        json!({ "technologies": all })
    };
    let entities = [
        organization("nav", json!({})),
        platform("a1", "nav", used(&["loki", "argo"])),
        platform("b2", "nav", used(&["argo", "kafka"])),
    ];
    let catalogue = catalogue(entities);
    let known = catalogue.facts("nav").expect("the organisation");
    assert_eq!(known.technologies, ["loki", "argo", "kafka"]);
}

#[test]
fn what_is_offered_is_there_today() {
    let cases = [
        (json!({}), true),
        (json!({ "level": "manual" }), true),
        (json!({ "level": "none" }), false),
        (json!({ "level": "not_applicable" }), false),
        (json!({ "to": "2020" }), false),
        (json!({ "from": "2027" }), false),
    ];
    for (claim, expected) in cases {
        let mut claim = fact(claim);
        claim["capability"] = json!("logging");
        let fields = json!({ "capabilities": [claim] });
        let catalogue = catalogue([
            organization("nav", json!({})),
            platform("nais", "nav", fields),
            capability("logging"),
        ]);
        let nais = catalogue.platform("nais").expect("the platform");
        assert_eq!(offered(nais, TODAY).count() == 1, expected, "{claim}");
    }
}

#[test]
fn a_retired_platform_says_nothing_of_today() {
    let cases = [
        (json!({}), true),
        (json!({ "status": "planned" }), true),
        (json!({ "status": "sunset" }), true),
        (json!({ "status": "retired" }), false),
        (json!({ "retired": "2026" }), false),
        (json!({ "retired": "2026-11-21" }), false),
        (json!({ "retired": "2026-11-22" }), true),
    ];
    for (life, alive) in cases {
        let mut fields = environments(&["public_cloud"]);
        fields["technologies"] = json!([fact(json!({ "technology": "loki", "stage": "in_use" }))]);
        fields["open_source"] = json!("fully");
        for (key, value) in life.as_object().expect("an object") {
            fields[key] = value.clone();
        }
        let known = of_platform(fields);
        let seen = [
            known.platforms.len(),
            known.hosting.len(),
            known.technologies.len(),
            known.open_source.len(),
            usize::from(known.cloud.is_some()),
        ];
        assert_eq!(seen, [usize::from(alive); 5], "{life}");
        assert_eq!(known.count, 3, "its past is still known: {life}");
    }
}

/// Statuses for public cloud: stage, date and until.
type Stated<'a> = &'a [(&'a str, &'a str, Option<&'a str>)];

#[test]
fn the_newest_cloud_status_holds_until_it_ends() {
    let (test, production) = (
        CloudStatus::Stage(Stage::Test),
        CloudStatus::Stage(Stage::Production),
    );
    let cases: [(Stated<'_>, Option<CloudStatus>); 8] = [
        (&[], None),
        (&[("test", "2020", None)], Some(test)),
        (
            &[("production", "2022", None), ("test", "2020", None)],
            Some(production),
        ),
        (
            &[("test", "2020", None), ("production", "2027", None)],
            Some(test),
        ),
        (&[("test", "2020", Some("2026-11-21"))], None),
        (&[("test", "2020", Some("2026-11-22"))], Some(test)),
        // The older status ended when the newer began; it does not come back when the newer ends.
        (
            &[("test", "2020", None), ("production", "2022", Some("2024"))],
            None,
        ),
        (
            &[("test", "2020", Some("2021")), ("production", "2022", None)],
            Some(production),
        ),
    ];
    for (statuses, expected) in cases {
        let all: Vec<Value> = statuses
            .iter()
            .map(|(stage, date, until)| fact(json!({ "stage": stage, "date": date, "until": until })))
            .collect();
        let known = facts(json!({ "cloud_adoption": all }), json!({}));
        assert_eq!(known.cloud, expected, "{statuses:?}");
    }
}

#[test]
fn public_cloud_without_a_stated_stage_is_used_without_stage() {
    let ended = json!([fact(json!({ "stage": "test", "date": "2018", "until": "2019" }))]);
    let known = facts(
        json!({ "cloud_adoption": ended }),
        environments(&["public_cloud"]),
    );
    assert_eq!(known.cloud, Some(CloudStatus::UsedWithoutStage));
    assert_eq!(of_platform(environments(&["on_prem"])).cloud, None);
}

#[test]
fn freshness_is_that_of_the_newest_facts() {
    let milestone = |as_of: Value, review_in: Value| {
        let mut it = fact(json!({ "date": "2020", "title": "Noe" }));
        it["as_of"] = as_of;
        it["review_in"] = review_in;
        it
    };
    let cases = [
        (vec![], Freshness::Stale, "2020"),
        (
            vec![milestone(json!("2026"), Value::Null)],
            Freshness::Fresh,
            "2026",
        ),
        (
            vec![milestone(json!("2025-12-10"), Value::Null)],
            Freshness::Due,
            "2025-12-10",
        ),
        (
            vec![milestone(json!("2019"), json!(240))],
            Freshness::Stale,
            "2020",
        ),
        (
            vec![
                milestone(json!("2026-01"), json!(2)),
                milestone(json!("2026-01"), json!(24)),
            ],
            Freshness::Fresh,
            "2026-01",
        ),
        (
            vec![
                milestone(json!("2026-01"), json!(24)),
                milestone(json!("2026-01"), json!(2)),
            ],
            Freshness::Fresh,
            "2026-01",
        ),
        (
            vec![milestone(Value::Null, Value::Null)],
            Freshness::Stale,
            "2020",
        ),
    ];
    for (milestones, freshness, newest) in cases {
        let known = of_platform(json!({ "as_of": "2020", "milestones": milestones }));
        assert_eq!(known.freshness, Some(freshness), "{milestones:?}");
        assert_eq!(
            known.newest.map(|it| it.to_string()).as_deref(),
            Some(newest),
            "{milestones:?}"
        );
    }
    let undated = of_platform(json!({ "as_of": null }));
    assert_eq!(
        (undated.freshness, undated.newest),
        (Some(Freshness::Undated), None)
    );
}

#[test]
fn every_fact_is_counted_and_the_confirmed_ones_too() {
    let confirmed = |mut it: Value| {
        it["confidence"] = json!("confirmed");
        it["verified_on"] = json!("2026-10");
        fact(it)
    };
    let known = facts(
        json!({
            "staffing": [fact(json!({ "date": "2024", "people": 3 }))],
            "cloud_adoption": [confirmed(json!({ "stage": "test", "date": "2024" }))],
        }),
        json!({
            "principles": [fact(json!({ "principle": "self_service", "level": "fully" }))],
            "milestones": [fact(json!({ "date": "2020", "title": "Noe" }))],
            "metrics": [fact(json!({ "key": "apps", "date": "2020", "value": 3 }))],
            "environments": [fact(json!({ "kind": "on_prem" }))],
            "capabilities": [fact(json!({ "capability": "logging" }))],
            "technologies": [confirmed(json!({ "technology": "loki", "stage": "in_use" }))],
            "pipelines": [fact(json!({ "title": "Vei", "steps": [{ "action": "Bygg" }] }))],
            "operations": [fact(json!({ "area": "backup" }))],
            "relations": [fact(json!({ "kind": "runs_on", "platform": "nais2" }))],
        }),
    );
    // The relation leads to a platform that is not there, and is taken out with it.
    assert_eq!((known.count, known.confirmed), (11, 2));
    assert_eq!(known.newest.map(|it| it.to_string()).as_deref(), Some("2026-10"));
}
