//! What the pictures promise, on chosen cases (`standing`, `hosting`, `surveys`), on random organisations
//! (`promises`), and on the made-up catalogue.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::*;
use crate::{
    catalogue::{
        Catalogue,
        facets::{Facet, Selection},
        samples::{TODAY, build, catalogue, organization, platform},
        synthetic,
    },
    content::Entity,
};

mod hosting;
mod promises;
mod standing;
mod surveys;

/// Organisation `etat-a` with these statements, and its platform with these environments.
#[expect(clippy::needless_pass_by_value, reason = "json! makes values")]
fn one(statuses: Value, environments: Value) -> Catalogue {
    with_platform(statuses, json!({ "environments": facts(&environments) }))
}

/// Organisation `etat-a` with these statements, and a platform with these fields.
#[expect(clippy::needless_pass_by_value, reason = "json! makes values")]
fn with_platform(statuses: Value, fields: Value) -> Catalogue {
    let statuses = facts(&statuses);
    catalogue([
        organization("etat-a", json!({ "cloud_adoption": statuses })),
        platform("plattform", "etat-a", fields),
    ])
}

/// Facts with a source and a confidence where they say nothing of them. A date they must bring themselves.
fn facts(list: &Value) -> Value {
    let filled = list.as_array().into_iter().flatten().map(|it| {
        let mut it = it.clone();
        let fields = it.as_object_mut().expect("an object");
        fields.entry("source").or_insert(json!("kilde"));
        fields.entry("confidence").or_insert(json!("stated"));
        it
    });
    filled.collect()
}

fn day(text: &str) -> Date {
    text.parse().expect("a day in the test")
}

/// Where the one organisation of a catalogue stands on a day.
fn standing_on<'a>(population: &Population<'a>, text: &str) -> Standing<'a> {
    let mut all = population.standings(day(text)).map(|(_, it)| it);
    all.next().expect("an organisation")
}

#[test]
fn everybody_who_still_exists_is_counted() {
    let entities: Vec<Entity> = vec![
        organization("etat-a", json!({ "membership": { "status": "not_member" } })),
        organization("etat-b", json!({ "country": "SE" })),
        organization("etat-c", json!({ "status": "merged" })),
        organization("etat-d", json!({ "status": "closed" })),
    ];
    let catalogue = catalogue(entities);
    let population = Population::of(&catalogue);
    assert_eq!((population.len(), catalogue.index().total()), (2, 2));
    assert!(!population.is_empty());
    assert_eq!(headlines(&population, TODAY).not_stated.of, 2);
}

#[test]
fn a_selection_narrows_the_population() {
    let catalogue = catalogue([
        organization("etat-a", json!({ "sectors": ["health"] })),
        organization("etat-b", json!({ "sectors": ["energy"] })),
    ]);
    let members = |value: &str| {
        let selection = Selection::default().toggled(Facet::Sector, value);
        let population = Population::selected(&catalogue, &selection);
        let all = population.standings(TODAY);
        all.map(|(it, _)| it.slug.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(members("energy"), ["etat-b"]);
    assert_eq!(members("finance"), [] as [&str; 0]);
}

#[test]
fn codes_are_those_of_the_filter_and_read_back() {
    let catalogue = build(synthetic::content(30));
    for &category in Category::ALL {
        assert_eq!(Category::parse(category.code()), Some(category));
        let value = catalogue.index().value(Facet::Cloud, category.code());
        assert_eq!(value.map(|it| it.label.as_str()), Some(category.label()));
    }
    assert_eq!(Category::parse("hybrid"), None);
}

#[test]
fn stages_are_those_the_list_shows_today() {
    let catalogue = build(synthetic::content(400));
    let counts = series(
        &Population::of(&catalogue),
        &Period::all(TODAY, TODAY, Grain::Year),
    );
    for &stage in Stage::ALL {
        let listed = catalogue
            .active()
            .filter(|(_, it)| it.cloud == Some(crate::catalogue::facts::CloudStatus::Stage(stage)));
        let counted = counts[0].counts.count(Category::Stage(stage));
        assert!(counted > 0);
        assert_eq!(counted, listed.count(), "{stage}");
    }
}

#[test]
fn periods_end_on_the_day_of_the_picture() {
    let shown = |first, last, grain| {
        let all = Period::all(day(first), day(last), grain);
        let words = all.iter().map(|it| {
            let half = it.half.map_or(String::new(), |half| format!("/{half}"));
            format!("{}{half} {}..{}", it.year, it.first, it.day)
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let cases = [
        (
            "2024-05-01",
            "2026-11-21",
            Grain::Year,
            "2024 2024-01-01..2024-12-31 2025 2025-01-01..2025-12-31 2026 2026-01-01..2026-11-21",
        ),
        (
            "2025-07-01",
            "2026-03-01",
            Grain::HalfYear,
            "2025/2 2025-07-01..2025-12-31 2026/1 2026-01-01..2026-03-01",
        ),
        (
            "2026-06-30",
            "2026-07-01",
            Grain::HalfYear,
            "2026/1 2026-01-01..2026-06-30 2026/2 2026-07-01..2026-07-01",
        ),
        (
            "2030-01-01",
            "2026-01-01",
            Grain::Year,
            "2026 2026-01-01..2026-01-01",
        ),
    ];
    for (first, last, grain, expected) in cases {
        assert_eq!(shown(first, last, grain), expected);
    }
    let halves = Period::all(day("2023-01-01"), day("2023-12-31"), Grain::HalfYear);
    let spans: Vec<_> = halves.iter().map(|it| (it.begins(), it.ends())).collect();
    assert_eq!(spans, [(2023.0, 2023.5), (2023.5, 2024.0)]);
}
