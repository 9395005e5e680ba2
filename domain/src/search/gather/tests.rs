//! What of a snapshot can be found, and by what.

use serde_json::json;

use super::*;
use crate::{
    catalogue::samples::{self, catalogue, fact, organization, platform, technology},
    content::EntityKind,
    search::{Filter, Query},
};

fn sample() -> Catalogue {
    let claim = |capability: &str, level: &str| {
        fact(json!({ "capability": capability, "level": level, "how": "Loggene samles av seg selv." }))
    };
    let uses = |slug: &str, stage: &str| {
        fact(json!({ "technology": slug, "stage": stage, "reason_out": "For dyrt." }))
    };
    let page = |slug: &str, title: &str| {
        let fields = json!({ "slug": slug, "title": title, "lead": "Kort sagt.", "updated": "2025", "body": "Om nettverket." });
        samples::entity(EntityKind::Page, fields)
    };
    catalogue([
        organization(
            "nav",
            json!({ "name": "Arbeids- og velferdsetaten", "short_name": "NAV", "aliases": ["Trygdeetaten"] }),
        ),
        organization("gammel", json!({ "name": "Navdirektoratet", "status": "merged" })),
        platform(
            "nais",
            "nav",
            json!({
                "name": "Nais", "aliases": ["NAIS-plattformen"], "tagline": "Veien til produksjon.",
                "capabilities": [claim("logging", "self_service"), claim("backup", "none")],
                "technologies": [uses("kafka", "in_use"), uses("nomad", "abandoned")],
            }),
        ),
        platform("naisen", "gammel", json!({ "name": "Nais den første" })),
        technology("kafka", "Kafka"),
        technology("nomad", "Nomad"),
        samples::capability("logging"),
        samples::capability("backup"),
        page("om", "Om Fellesnevner"),
        page("hemmelig", "Nais i fare"),
        experience(),
    ])
}

fn experience() -> crate::content::Entity {
    samples::entity(
        EntityKind::Experience,
        fact(json!({
            "slug": "2024-vakt", "title": "Vakt må deles", "summary": "Én alene er for lite.", "platform": "nais",
            "event": "Fagdag i Oslo", "areas": ["operations"],
            "pairs": [{ "experience": "Vakten sov.", "measure": "Delt turnus.", "technologies": ["kafka"] }],
        })),
    )
}

fn titles(query: &str) -> Vec<String> {
    let catalogue = sample();
    let found = catalogue.search_index().search(&Query::parse(query));
    found
        .page(&Filter::default(), 0, 99)
        .iter()
        .map(|it| it.title.to_owned())
        .collect()
}

#[test]
fn everything_with_a_page_is_found_by_what_is_said_of_it() {
    let cases: [(&str, &[&str]); 10] = [
        ("trygdeetaten", &["NAV"]),
        ("velferdsetaten", &["NAV"]),
        ("nais-plattformen", &["Nais"]),
        ("samles", &["Nais"]),
        ("dyrt", &["Nais"]),
        ("produksjon", &["Nais"]),
        ("turnus", &["Vakt må deles"]),
        ("fellesnevner", &["Om Fellesnevner"]),
        ("nais nav kafka", &["Nais", "Vakt må deles"]),
        ("type:teknologi verktøy", &["Kafka", "Nomad"]),
    ];
    for (query, expected) in cases {
        assert_eq!(titles(query), expected, "{query}");
    }
}

#[test]
fn what_no_longer_has_a_page_is_not_found() {
    for query in ["navdirektoratet", "første", "fare"] {
        assert_eq!(titles(query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn a_field_finds_what_belongs_to_it_and_not_what_was_left_or_is_missing() {
    let cases: [(&str, &[&str]); 6] = [
        ("etat:trygdeetaten", &["NAV", "Nais", "Vakt må deles"]),
        ("teknologi:kafka", &["NAV", "Nais", "Kafka", "Vakt må deles"]),
        ("teknologi:nomad", &["Nomad"]),
        ("kapabilitet:logging", &["NAV", "Nais", "logging"]),
        ("kapabilitet:backup", &["backup"]),
        ("etat:nav type:erfaring", &["Vakt må deles"]),
    ];
    for (query, expected) in cases {
        assert_eq!(titles(query), expected, "{query}");
    }
}

#[test]
fn a_hit_tells_whose_it_is() {
    let catalogue = sample();
    let context = |query: &str| -> Vec<String> {
        let found = catalogue.search_index().search(&Query::parse(query));
        found
            .page(&Filter::default(), 0, 1)
            .iter()
            .flat_map(|it| it.context.to_vec())
            .collect()
    };
    assert_eq!(context("type:plattform nais"), ["NAV"]);
    assert_eq!(context("type:erfaring vakt"), ["NAV", "Fagdag i Oslo"]);
    assert_eq!(context("type:virksomhet nav"), ["Etat"]);
}
