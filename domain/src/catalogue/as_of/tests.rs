//! A fact of every kind before, at and after its beginning, mergers, and properties over made-up catalogues.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    catalogue::{
        Catalogue, OrgStatus, Platform,
        samples::{self, TODAY, fact},
        synthetic,
    },
    content::{Content, Entity},
    dates::PartialDate,
};

fn on(day: Date, entities: impl IntoIterator<Item = Entity>) -> Catalogue {
    samples::catalogue(entities).as_of(day)
}

/// A platform with one fact in one list.
fn with(list: &str, claim: Value) -> [Entity; 2] {
    [
        samples::organization("nav", json!({})),
        samples::platform("nais", "nav", json!({ "started": "2015", (list): [fact(claim)] })),
    ]
}

fn count(list: &str, platform: &Platform) -> usize {
    let value = serde_json::to_value(platform).expect("a platform as JSON");
    value.get(list).and_then(Value::as_array).map_or(0, Vec::len)
}

#[test]
fn a_claim_holds_from_its_beginning_or_from_its_source() {
    let cases = [
        (
            "environments",
            json!({ "kind": "on_prem", "from": "2018" }),
            [0, 1, 1],
        ),
        ("environments", json!({ "kind": "on_prem" }), [0, 0, 0]),
        (
            "environments",
            json!({ "kind": "on_prem", "as_of": "2020" }),
            [0, 0, 1],
        ),
        (
            "capabilities",
            json!({ "capability": "logging", "as_of": "2017-06" }),
            [0, 1, 1],
        ),
        (
            "technologies",
            json!({ "technology": "kafka", "stage": "in_use", "from": "2020-03" }),
            [0, 0, 1],
        ),
        (
            "milestones",
            json!({ "date": "2018-12-31", "title": "Noe" }),
            [0, 1, 1],
        ),
        (
            "metrics",
            json!({ "key": "apps", "date": "2017", "value": 10 }),
            [0, 1, 1],
        ),
        (
            "principles",
            json!({ "principle": "api_driven", "level": "fully", "as_of": "2020" }),
            [0, 0, 1],
        ),
        (
            "pipelines",
            json!({ "title": "Løp", "steps": [{ "action": "Bygg" }], "as_of": "2018" }),
            [0, 1, 1],
        ),
        (
            "operations",
            json!({ "area": "backup", "as_of": "2018" }),
            [0, 1, 1],
        ),
    ];
    for (list, claim, expected) in cases {
        let held = [date(2016, 12, 31), date(2018, 12, 31), date(2020, 12, 31)].map(|day| {
            let catalogue = on(day, with(list, claim.clone()));
            catalogue.platform("nais").map_or(0, |it| count(list, it))
        });
        assert_eq!(held, expected, "{list} {claim}");
    }
}

#[test]
fn an_end_that_had_not_come_is_not_known() {
    let claim = json!({ "kind": "on_prem", "from": "2016", "to": "2019" });
    let end = |day| {
        let catalogue = on(day, with("environments", claim.clone()));
        catalogue
            .platform("nais")
            .map(|it| it.environments[0].interval.to)
    };
    assert_eq!(end(date(2018, 6, 1)), Some(None));
    assert_eq!(end(date(2019, 6, 1)), Some(PartialDate::parse("2019").ok()));
}

#[test]
fn a_platform_is_there_from_its_beginning_or_its_first_fact() {
    let there = |fields: Value, day| {
        let entities = [
            samples::organization("nav", json!({})),
            samples::platform("nais", "nav", fields),
        ];
        on(day, entities).platform("nais").is_some()
    };
    let day = date(2018, 6, 1);
    assert!(there(json!({ "started": "2017" }), day));
    assert!(!there(json!({ "started": "2019" }), day));
    assert!(!there(json!({}), day), "its source is of 2026");
    assert!(there(
        json!({ "milestones": [fact(json!({ "date": "2018", "title": "Noe" }))] }),
        day
    ));
    assert!(there(json!({ "as_of": "2018" }), day));
}

#[test]
fn what_only_later_sources_say_of_a_platform_is_left_out() {
    let fields = json!({
        "started": "2015", "tagline": "Nå", "status": "production", "open_source": "fully", "license": "MIT",
        "retired": "2022", "body": "Prosa.",
    });
    let entities = || {
        [
            samples::organization("nav", json!({ "summary": "Nå", "body": "Prosa." })),
            samples::platform("nais", "nav", fields.clone()),
        ]
    };
    let then = on(date(2020, 1, 1), entities());
    let it = then.platform("nais").expect("the platform");
    assert_eq!(
        (&it.tagline, it.status, it.open_source, &it.license),
        (&None, None, None, &None)
    );
    assert_eq!((it.retired, it.body.as_str()), (None, ""));
    let owner = then.organization("nav").expect("the organisation");
    assert_eq!((&owner.summary, owner.body.as_str()), (&None, ""));
    let now = samples::catalogue(entities());
    assert!(
        now.platform("nais")
            .is_some_and(|it| it.tagline.is_some() && it.retired.is_some())
    );
}

#[test]
fn a_relation_needs_both_platforms() {
    let entities = || {
        let kin = fact(json!({ "kind": "runs_on", "platform": "gammel", "date": "2016" }));
        [
            samples::organization("nav", json!({})),
            samples::platform("gammel", "nav", json!({ "started": "2018" })),
            samples::platform("nais", "nav", json!({ "started": "2015", "relations": [kin] })),
        ]
    };
    assert_eq!(on(date(2017, 1, 1), entities()).relations_to("gammel").count(), 0);
    assert_eq!(on(date(2019, 1, 1), entities()).relations_to("gammel").count(), 1);
}

#[test]
fn before_a_merger_the_old_ones_exist_and_the_new_one_does_not() {
    let entities = || {
        [
            samples::organization("difi", json!({ "status": "merged" })),
            samples::organization("digdir", json!({})),
            samples::succession("2020-digdir", &["difi"], &["digdir"], "2020-01-01"),
        ]
    };
    let then = on(date(2019, 12, 31), entities());
    let status = then.organization("difi").map(|it| it.status);
    assert_eq!(
        (status, then.organization("digdir")),
        (Some(OrgStatus::Active), None)
    );
    assert!(then.successions().is_empty());
    let after = on(date(2020, 1, 1), entities());
    let status = after.organization("difi").map(|it| it.status);
    assert_eq!(
        (status, after.organization("digdir").is_some()),
        (Some(OrgStatus::Merged), true)
    );
}

#[test]
fn a_status_holds_from_its_date() {
    let stages = |day| {
        let status = fact(json!({ "stage": "test", "date": "2018", "until": "2020" }));
        let nav = samples::organization("nav", json!({ "cloud_adoption": [status] }));
        let catalogue = on(day, [nav]);
        let org = catalogue.organization("nav").expect("the organisation");
        org.cloud_adoption.iter().map(|it| it.until).collect::<Vec<_>>()
    };
    assert_eq!(stages(date(2017, 1, 1)), []);
    assert_eq!(stages(date(2019, 1, 1)), [None]);
    assert_eq!(stages(date(2021, 1, 1)), [PartialDate::parse("2020").ok()]);
}

fn facts(content: &Content) -> usize {
    let platforms = content
        .platforms
        .iter()
        .map(|it| super::super::facts::claims(it).count());
    let organizations = content
        .organizations
        .iter()
        .map(|it| it.cloud_adoption.len() + it.staffing.len());
    platforms.chain(organizations).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn later_days_hold_no_less_and_a_day_twice_is_once(first in 2010_i16..2027, years in 0_i16..10) {
        let content = synthetic::content(40);
        let at = |content: &Content, year| {
            let mut content = content.clone();
            super::as_of(&mut content, date(year, 6, 30));
            content
        };
        let (earlier, later) = (at(&content, first), at(&content, first + years));
        prop_assert!(facts(&earlier) <= facts(&later));
        prop_assert!(facts(&later) <= facts(&content));
        prop_assert_eq!(&at(&earlier, first), &earlier);
        prop_assert_eq!(&at(&later, first), &earlier, "the past of a past is the same past");
    }
}

#[test]
fn today_only_undated_facts_are_left_out() {
    let dated = |content: &Content| {
        let claims = content.platforms.iter().flat_map(super::super::facts::claims);
        claims.filter(|it| it.as_of.is_some()).count()
    };
    let content = synthetic::content(40);
    let mut now = content.clone();
    super::as_of(&mut now, TODAY);
    assert_eq!(dated(&now), dated(&content));
    assert!(facts(&now) < facts(&content), "the sample has undated facts");
}
