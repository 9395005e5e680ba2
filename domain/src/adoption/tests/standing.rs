//! Where one organisation stands on a day.

use super::*;
use crate::dates::PartialDate;

/// The code on a day, since when, last said when, and whether it is assumed.
fn shown(population: &Population<'_>, on: &str) -> String {
    let it = standing_on(population, on);
    let date = |it: Option<PartialDate>| it.map_or("-".to_owned(), |it| it.to_string());
    let mark = if it.inferred { " antatt" } else { "" };
    format!(
        "{} {} {}{mark}",
        it.category.code(),
        date(it.since),
        date(it.last_said)
    )
}

fn check(catalogue: &Catalogue, cases: &[(&str, &str)]) {
    let population = Population::of(catalogue);
    for (on, expected) in cases {
        assert_eq!(&shown(&population, on), expected, "{on}");
    }
}

#[test]
fn a_statement_holds_from_its_date_until_the_next() {
    let statuses = json!([
        { "stage": "production", "date": "2023", "as_of": "2024-05-24" },
        { "stage": "decided", "date": "2019-06", "confidence": "inferred" },
    ]);
    check(
        &one(statuses, json!([])),
        &[
            ("2019-05-31", "ikke_oppgitt - -"),
            ("2019-06-01", "decided 2019-06 2019-06 antatt"),
            ("2022-12-31", "decided 2019-06 2019-06 antatt"),
            ("2023-01-01", "production 2023 2024-05-24"),
            ("2026-11-21", "production 2023 2024-05-24"),
        ],
    );
}

#[test]
fn an_end_is_an_end_also_when_something_held_before() {
    let statuses = json!([
        { "stage": "decided_against", "date": "2018" },
        { "stage": "test", "date": "2020", "until": "2021-03" },
    ]);
    check(
        &one(statuses, json!([])),
        &[
            ("2019-12-31", "decided_against 2018 2018"),
            ("2021-02-28", "test 2020 2020"),
            ("2021-03-01", "ikke_oppgitt - -"),
        ],
    );
}

#[test]
fn what_no_source_stands_behind_is_not_counted() {
    let statuses = json!([{ "stage": "production", "date": "2020", "source": null }]);
    let environments = json!([{ "kind": "public_cloud", "from": "2020", "source": null }]);
    check(
        &one(statuses, environments),
        &[("2026-11-21", "ikke_oppgitt - -")],
    );
}

#[test]
fn public_cloud_without_a_stage_is_a_category_of_its_own() {
    let environments = json!([
        { "kind": "public_cloud", "as_of": "2021-03", "confidence": "inferred" },
        { "kind": "public_cloud", "from": "2023", "to": "2025-02", "as_of": "2024", "purposes": ["test"] },
        { "kind": "on_prem", "from": "2010", "as_of": "2026" },
    ]);
    check(
        &one(json!([]), environments),
        &[
            ("2021-02-28", "ikke_oppgitt - -"),
            ("2021-03-01", "trinn_ikke_oppgitt 2021-03 2021-03 antatt"),
            ("2023-01-01", "trinn_ikke_oppgitt 2021-03 2024"),
            ("2025-02-01", "trinn_ikke_oppgitt 2021-03 2021-03 antatt"),
        ],
    );
}

#[test]
fn a_stage_goes_before_what_the_environments_tell() {
    let statuses = json!([{ "stage": "decided_against", "date": "2022", "until": "2024" }]);
    let environments = json!([{ "kind": "public_cloud", "from": "2020" }]);
    check(
        &one(statuses, environments),
        &[
            ("2021-12-31", "trinn_ikke_oppgitt 2020 2020"),
            ("2023-12-31", "decided_against 2022 2022"),
            ("2024-01-01", "trinn_ikke_oppgitt 2020 2020"),
        ],
    );
}

#[test]
fn an_undated_source_places_nobody_but_is_told_of() {
    let catalogue = one(json!([]), json!([{ "kind": "public_cloud" }]));
    let population = Population::of(&catalogue);
    assert_eq!(shown(&population, "2026-11-21"), "ikke_oppgitt - -");
    let share = headlines(&population, TODAY).not_stated;
    assert_eq!((share.n, share.undated, share.of), (1, 1, 1));
    let own = one(json!([]), json!([{ "kind": "on_prem" }]));
    assert_eq!(headlines(&Population::of(&own), TODAY).not_stated.undated, 0);
}

#[test]
fn a_platform_counts_while_it_runs() {
    let on = |mut fields: Value| {
        let environments = facts(&json!([{ "kind": "public_cloud", "from": "2020" }]));
        fields["environments"] = environments;
        let catalogue = with_platform(json!([]), fields);
        let population = Population::of(&catalogue);
        let code = |text| standing_on(&population, text).category.code();
        [code("2021-01-01"), code("2026-01-01")]
    };
    let used = "trinn_ikke_oppgitt";
    let unknown = "ikke_oppgitt";
    let cases = [
        (json!({}), [used, used]),
        (json!({ "status": "sunset" }), [used, used]),
        (json!({ "status": "retired", "retired": "2024" }), [used, unknown]),
        (json!({ "status": "retired" }), [unknown, unknown]),
        (json!({ "status": "planned" }), [unknown, unknown]),
    ];
    for (fields, expected) in cases {
        assert_eq!(on(fields.clone()), expected, "{fields}");
    }
}

#[test]
fn a_number_tells_how_much_of_it_is_stale_assumed_and_unknown() {
    let stated = |slug, as_of, confidence| {
        let status = json!([{
            "stage": "production", "date": "2020", "as_of": as_of, "confidence": confidence, "source": "kilde",
        }]);
        organization(slug, json!({ "cloud_adoption": status }))
    };
    let catalogue = catalogue([
        stated("etat-a", json!("2026-09"), "stated"),
        stated("etat-b", json!("2021"), "inferred"),
        stated("etat-c", Value::Null, "stated"),
        organization("etat-d", json!({})),
    ]);
    let population = Population::of(&catalogue);
    let share = headlines(&population, TODAY).production;
    let expected = Share {
        n: 3,
        of: 4,
        inferred: 1,
        stale: 1,
        undated: 1,
        not_stated: 1,
    };
    assert_eq!(share, expected);
    assert_eq!(headlines(&population, day("2021-06-01")).production.stale, 0);
}

#[test]
fn a_band_is_attested_while_sources_speak_and_carried_after() {
    let statuses = json!([
        { "stage": "decided", "date": "2021", "as_of": "2021", "confidence": "inferred" },
        { "stage": "production", "date": "2023", "as_of": "2024-05-24" },
    ]);
    let catalogue = one(
        statuses,
        json!([{ "kind": "public_cloud", "from": "2019", "to": "2020" }]),
    );
    let population = Population::of(&catalogue);
    let periods = population.adoption_periods(Grain::Year, TODAY);
    let bands = bands(&population, &periods);
    let segments = bands[0].segments.iter().map(|it| {
        let mark = if it.inferred { " antatt" } else { "" };
        format!(
            "{}–{} {} {:?}{mark}",
            it.first.year,
            it.last.year,
            it.category.code(),
            it.said
        )
    });
    assert_eq!(
        segments.collect::<Vec<_>>(),
        [
            "2019–2019 trinn_ikke_oppgitt Attested",
            "2020–2020 ikke_oppgitt Nothing",
            "2021–2021 decided Attested antatt",
            "2022–2022 decided Carried antatt",
            "2023–2024 production Attested",
            "2025–2026 production Carried",
        ]
    );
    assert_eq!(bands[0].standing.category.code(), "production");
    let status = bands[0].standing.status.expect("the statement");
    assert_eq!(status.date.to_string(), "2023");
}
