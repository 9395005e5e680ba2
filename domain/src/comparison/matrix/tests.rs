//! Cells, twins and totals of the matrix.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::{
    catalogue::{
        samples::{build, capability, catalogue, entity, fact, organization, platform, technology},
        synthetic,
    },
    content::{Entity, EntityKind},
};

fn claim(fields: Value) -> Value {
    let mut fields = fields;
    fields["capability"] = json!("logging");
    fact(fields)
}

/// One agency with two platforms, of which the other may say something too.
fn two_platforms(first: &[Value], second: &[Value]) -> Catalogue {
    catalogue([
        organization("nav", json!({})),
        platform("aura", "nav", json!({ "capabilities": first })),
        platform("nais", "nav", json!({ "capabilities": second })),
        capability("logging"),
        technology("loki", "Loki"),
    ])
}

fn agencies(catalogue: &Catalogue) -> Vec<ColumnOf<'_>> {
    catalogue.organizations().iter().map(ColumnOf::Agency).collect()
}

#[test]
fn rows_that_nobody_states_leave_with_what_was_asked_of_them() {
    let catalogue = catalogue([
        organization("nav", json!({})),
        platform("nais", "nav", json!({ "capabilities": [claim(json!({}))] })),
        capability("backup"),
        capability("logging"),
    ]);
    let whole = matrix(&catalogue, &agencies(&catalogue), Twins::Apart);
    assert_eq!((whole.tally.known, whole.tally.asked), (1, 2));
    let stated = whole.stated();
    assert_eq!((stated.tally.known, stated.tally.asked), (1, 1));
    assert_eq!(
        (stated.columns[0].tally.known, stated.columns[0].tally.asked),
        (1, 1)
    );
    let rows: Vec<&str> = stated
        .groups
        .iter()
        .flat_map(|it| &it.rows)
        .map(|it| it.capability.slug.as_str())
        .collect();
    assert_eq!(rows, ["logging"]);
}

fn only_cell(catalogue: &Catalogue) -> Option<Cell<'_>> {
    let matrix = matrix(catalogue, &agencies(catalogue), Twins::Apart);
    matrix.groups[0].rows[0].cells[0].clone()
}

#[test]
fn the_best_level_of_several_stands_and_it_is_told_that_they_differ() {
    let level = |it: &str| claim(json!({ "level": it }));
    let cases = [
        (vec![], vec![], None),
        (vec![claim(json!({}))], vec![], Some((None, false))),
        (vec![level("none")], vec![], Some((Some(Level::None), false))),
        (
            vec![level("none")],
            vec![level("not_applicable")],
            Some((Some(Level::None), true)),
        ),
        (
            vec![level("manual")],
            vec![level("api_driven")],
            Some((Some(Level::ApiDriven), true)),
        ),
        (
            vec![level("manual")],
            vec![claim(json!({}))],
            Some((Some(Level::Manual), false)),
        ),
        (
            vec![level("manual")],
            vec![level("manual")],
            Some((Some(Level::Manual), false)),
        ),
    ];
    for (first, second, expected) in cases {
        let catalogue = two_platforms(&first, &second);
        let found = only_cell(&catalogue).map(|it| (it.level, it.levels_differ));
        assert_eq!(found, expected, "{first:?} {second:?}");
    }
}

#[test]
fn a_cell_joins_the_platforms_and_is_as_old_and_unsure_as_its_weakest_claim() {
    let old = json!({ "tools": ["loki"], "how": "Felles.", "as_of": "2020", "confidence": "inferred" });
    let new = json!({ "tools": ["loki"], "how": "Felles.", "as_of": "2026-06" });
    let catalogue = two_platforms(&[claim(old)], &[claim(new)]);
    let cell = only_cell(&catalogue).expect("something is stated");
    let platforms: Vec<&str> = cell.platforms().iter().map(|it| it.slug.as_str()).collect();
    let tools: Vec<&str> = cell.tools.iter().map(|it| it.name.as_str()).collect();
    let dates = [cell.oldest, cell.newest].map(|it| it.map(|it| it.to_string()));
    assert_eq!(platforms, ["aura", "nais"]);
    assert_eq!((tools, cell.practices()), (vec!["Loki"], vec!["Felles."]));
    assert_eq!(dates, [Some("2020".to_owned()), Some("2026-06".to_owned())]);
    assert_eq!(
        (cell.confidence, cell.freshness),
        (Confidence::Inferred, Freshness::Stale)
    );
}

#[test]
fn what_has_ended_and_what_is_retired_is_not_stated() {
    let ended = two_platforms(&[claim(json!({ "level": "manual", "to": "2024" }))], &[]);
    assert_eq!(only_cell(&ended), None);
    let retired = catalogue([
        organization("nav", json!({})),
        platform(
            "aura",
            "nav",
            json!({ "status": "retired", "capabilities": [claim(json!({}))] }),
        ),
        capability("logging"),
    ]);
    assert_eq!(only_cell(&retired), None);
    // Asked for by itself, a retired platform tells what it told.
    let alone: Vec<ColumnOf> = retired.platforms().iter().map(ColumnOf::Platform).collect();
    let matrix = matrix(&retired, &alone, Twins::Apart);
    assert_eq!((matrix.tally.known, matrix.tally.asked), (1, 1));
    assert_eq!(matrix.columns[0].organization.slug.as_str(), "nav");
}

#[test]
fn stale_and_undated_cells_are_counted_among_the_known() {
    let catalogue = catalogue([
        organization("nav", json!({})),
        platform(
            "nais",
            "nav",
            json!({ "capabilities": [
                claim(json!({ "as_of": "2019" })),
                fact(json!({ "capability": "backup", "as_of": null })),
                fact(json!({ "capability": "testing" })),
            ] }),
        ),
        capability("backup"),
        capability("logging"),
        capability("testing"),
        capability("nettverk"),
    ]);
    let matrix = matrix(&catalogue, &agencies(&catalogue), Twins::Apart);
    let expected = Tally {
        known: 3,
        asked: 4,
        stale: 1,
        undated: 1,
    };
    assert_eq!((matrix.tally, matrix.columns[0].tally), (expected, expected));
    assert_eq!(matrix.tally.unknown(), 1);
}

fn twin_of(slug: &str, twin: &str) -> Entity {
    let base = json!({
        "slug": slug, "name": slug, "definition": "Noe.", "layer": "devops_platform", "group": "delivery",
        "twin": twin,
    });
    entity(EntityKind::Capability, base)
}

#[test]
fn twins_fold_into_the_first_row_whichever_names_the_other() {
    let plain = |slug: &str| {
        let mut it = json!({ "slug": slug, "name": slug, "definition": "Noe." });
        it["layer"] = json!("devops_platform");
        it["group"] = json!("delivery");
        entity(EntityKind::Capability, it)
    };
    let claims = json!({ "capabilities": [fact(json!({ "capability": "utrulling", "level": "manual" }))] });
    let words = [
        [twin_of("deploy", "utrulling"), plain("utrulling")],
        [plain("deploy"), twin_of("utrulling", "deploy")],
        [twin_of("deploy", "utrulling"), twin_of("utrulling", "deploy")],
    ];
    for words in words {
        let base = [
            organization("nav", json!({})),
            platform("nais", "nav", claims.clone()),
        ];
        let catalogue = catalogue(base.into_iter().chain(words));
        let columns = agencies(&catalogue);
        let folded = matrix(&catalogue, &columns, Twins::Folded);
        let row = &folded.groups[0].rows[0];
        let twin = row.twin.map(|it| it.slug.as_str());
        assert_eq!(
            (row.capability.slug.as_str(), twin),
            ("deploy", Some("utrulling"))
        );
        assert_eq!((folded.tally.known, folded.tally.asked), (1, 1));
        let apart = matrix(&catalogue, &columns, Twins::Apart);
        assert_eq!((apart.tally.known, apart.tally.asked), (1, 2));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn totals_add_up(size in 0_usize..120, folded: bool) {
        let catalogue = build(synthetic::content(size));
        let twins = if folded { Twins::Folded } else { Twins::Apart };
        let matrix = matrix(&catalogue, &agencies(&catalogue), twins);
        let rows: Vec<&Row> = matrix.groups.iter().flat_map(|it| &it.rows).collect();
        let mut across = Tally::default();
        for column in &matrix.columns {
            across += column.tally;
        }
        prop_assert_eq!(across, matrix.tally);
        prop_assert_eq!(matrix.tally.asked, rows.len() * size);
        for row in rows {
            prop_assert_eq!(row.cells.len(), size);
            prop_assert_eq!(row.cells.iter().flatten().count(), row.tally.known);
            prop_assert!(row.cells.iter().flatten().all(|it| !it.claims.is_empty()));
        }
        let slugs = catalogue.capabilities().len();
        let words = matrix.groups.iter().flat_map(|it| &it.rows).map(|it| 1 + usize::from(it.twin.is_some()));
        prop_assert_eq!(words.sum::<usize>(), slugs);
    }
}
