//! Nodes, edges and their order.

use serde_json::json;

use super::*;
use crate::catalogue::{
    samples::{build, catalogue, fact, organization, platform},
    synthetic,
};

fn kin(kind: &str, platform: &str, date: Option<&str>) -> serde_json::Value {
    fact(json!({ "kind": kind, "platform": platform, "date": date }))
}

#[test]
fn platforms_with_kin_stand_by_age_and_relations_by_kind_and_date() {
    let catalogue = catalogue([
        organization("nav", json!({})),
        organization("ssb", json!({})),
        platform("nais", "nav", json!({ "started": "2016" })),
        platform("alene", "nav", json!({ "started": "2010" })),
        platform(
            "dapla",
            "ssb",
            json!({ "started": "2020-03", "relations": [
                kin("inspired_by", "nais", None),
                kin("runs_on", "nais", Some("2023")),
                kin("replaces", "bip", Some("2021")),
            ] }),
        ),
        platform(
            "bip",
            "ssb",
            json!({ "retired": "2022", "relations": [
                kin("runs_on", "nais", Some("2018")),
                kin("runs_on", "hemmelig", None),
            ] }),
        ),
    ]);
    let lineage = lineage(&catalogue);
    let nodes: Vec<(&str, bool)> = lineage
        .nodes
        .iter()
        .map(|it| (it.platform.slug.as_str(), it.alive))
        .collect();
    assert_eq!(nodes, [("nais", true), ("dapla", true), ("bip", false)]);
    let rows: Vec<(&str, RelationKind, &str)> = lineage
        .rows()
        .map(|(from, it, to)| (from.platform.slug.as_str(), it.kind, to.platform.slug.as_str()))
        .collect();
    let expected = [
        ("bip", RelationKind::RunsOn, "nais"),
        ("dapla", RelationKind::RunsOn, "nais"),
        ("dapla", RelationKind::InspiredBy, "nais"),
        ("dapla", RelationKind::Replaces, "bip"),
    ];
    assert_eq!(rows, expected);
    assert_eq!(lineage.years(), Some((2016, 2023)));
}

#[test]
fn kinds_that_are_not_chosen_leave_with_those_who_have_no_other_kin() {
    let catalogue = build(synthetic::content(150));
    let whole = lineage(&catalogue);
    assert_eq!(whole.keep(&KinChoice::default()), whole);
    let one = |kind| KinChoice {
        kinds: [kind].into(),
        per: None,
    };
    let mut relations = 0;
    for &kind in crate::catalogue::RelationKind::ALL {
        let kept = whole.keep(&one(kind));
        let said = |it: &Lineage<'_>| -> Vec<String> {
            let rows = it.rows().filter(|(_, edge, _)| edge.kind == kind);
            rows.map(|(from, _, to)| format!("{} {}", from.platform.slug, to.platform.slug))
                .collect()
        };
        assert_eq!(said(&kept), said(&whole), "{kind}");
        assert_eq!(kept.rows().count(), said(&kept).len(), "{kind}");
        relations += kept.edges.len();
    }
    assert_eq!(relations, whole.edges.len());
}

#[test]
fn nobody_with_kin_is_no_picture() {
    let catalogue = catalogue([
        organization("nav", json!({})),
        platform("nais", "nav", json!({ "started": "2016" })),
    ]);
    let lineage = lineage(&catalogue);
    assert!(lineage.nodes.is_empty() && lineage.edges.is_empty());
    assert_eq!(lineage.years(), None);
}

#[test]
fn every_relation_of_a_large_catalogue_is_a_row_and_every_node_has_one() {
    let catalogue = build(synthetic::content(150));
    let lineage = lineage(&catalogue);
    let relations: usize = catalogue.platforms().iter().map(|it| it.relations.len()).sum();
    assert!(relations > 0);
    assert_eq!(lineage.edges.len(), relations);
    assert_eq!(lineage.rows().count(), relations);
    for (place, node) in lineage.nodes.iter().enumerate() {
        let has_kin = lineage.edges.iter().any(|it| it.from == place || it.to == place);
        assert!(has_kin, "{}", node.platform.slug);
    }
}
