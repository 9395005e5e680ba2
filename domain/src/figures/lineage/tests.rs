//! What must hold for any figure of kin, and what a small one looks like.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::figures::caption::{Caption, assert_apart};

const TIES: [Tie; 5] = [
    Tie::RunsOn,
    Tie::InspiredBy,
    Tie::ForkedFrom,
    Tie::Replaces,
    Tie::SharesTeam,
];

fn node(id: &str, started: Option<f32>) -> Node {
    Node {
        id: id.into(),
        label: id.to_uppercase(),
        owner: "Nav".into(),
        started,
        href: None,
    }
}

fn edge(from: &str, tie: Tie, to: &str) -> Edge {
    Edge {
        from: from.into(),
        to: to.into(),
        tie,
        label: format!("til {to}"),
    }
}

fn input(nodes: Vec<Node>, edges: Vec<Edge>) -> Input {
    Input {
        id: "l".into(),
        title: "Slektstre".into(),
        description: "To plattformer.".into(),
        unknown: "Ukjent år".into(),
        nodes,
        edges,
    }
}

fn lineage(nodes: Vec<Node>, edges: Vec<Edge>) -> Lineage {
    Lineage::new(input(nodes, edges)).expect("it is whole")
}

fn order(lineage: &Lineage) -> Vec<Vec<(&str, u8)>> {
    let family = |it: &Vec<Member>| {
        let named = |it: &Member| (lineage.input.nodes[it.node].id.as_str(), it.depth);
        it.iter().map(named).collect()
    };
    lineage.families.iter().map(family).collect()
}

#[test]
fn platforms_and_relations_that_cannot_be_are_refused() {
    let nodes = || vec![node("a", None), node("b", Some(2020.0))];
    let of = |nodes: Vec<Node>, edges: Vec<Edge>| Lineage::new(input(nodes, edges)).err();
    let with = |more: Node| {
        let mut nodes = nodes();
        nodes.push(more);
        nodes
    };
    assert_eq!(of(nodes(), vec![edge("a", Tie::RunsOn, "b")]), None);
    assert_eq!(
        of(with(node("a", None)), vec![]),
        Some(Mistake::Twice("a".into()))
    );
    for year in [1899.9, 2200.0, f32::NAN, f32::INFINITY] {
        let year = Some(year);
        assert_eq!(of(with(node("c", year)), vec![]), Some(Mistake::Year("c".into())));
    }
    for edges in [edge("a", Tie::RunsOn, "x"), edge("x", Tie::RunsOn, "a")] {
        assert_eq!(of(nodes(), vec![edges]), Some(Mistake::Missing("x".into())));
    }
    assert_eq!(
        of(nodes(), vec![edge("b", Tie::Replaces, "b")]),
        Some(Mistake::Itself("b".into()))
    );
}

#[test]
fn families_stand_together_by_age_and_begin_where_most_lead() {
    let nodes = vec![
        node("alone", None),
        node("young", Some(2024.0)),
        node("hub", None),
        node("old", Some(2015.0)),
        node("far", None),
        node("first", Some(2010.5)),
    ];
    let edges = vec![
        edge("old", Tie::InspiredBy, "hub"),
        edge("young", Tie::RunsOn, "hub"),
        edge("far", Tie::RunsOn, "young"),
    ];
    assert_eq!(
        order(&lineage(nodes, edges)),
        [
            vec![("first", 0)],
            vec![("hub", 0), ("old", 1), ("young", 1), ("far", 2)],
            vec![("alone", 0)],
        ]
    );
}

#[test]
fn platforms_that_inspired_each_other_are_drawn_with_two_curves() {
    let nodes = vec![node("a", Some(2019.0)), node("b", Some(2019.0))];
    let edges = vec![
        edge("a", Tie::InspiredBy, "b"),
        edge("b", Tie::InspiredBy, "a"),
        edge("a", Tie::SharesTeam, "b"),
    ];
    let figure = lineage(nodes, edges);
    assert_eq!(order(&figure), [[("a", 0), ("b", 1)]]);
    assert_eq!(figure.ties(), [Tie::InspiredBy, Tie::SharesTeam]);
    for format in [Format::Wide, Format::Narrow] {
        let drawn = figure.draw(format);
        assert_eq!(drawn.matches("inspired-by").count(), 2, "{drawn}");
        assert_eq!(drawn.matches("shares-team").count(), 1, "{drawn}");
        assert_eq!(drawn.matches("f-arrow").count(), 2, "{drawn}");
    }
}

#[test]
fn every_tie_has_a_class_of_its_own() {
    let classes: BTreeSet<&str> = TIES.iter().map(|it| it.class()).collect();
    assert_eq!(classes.len(), TIES.len());
}

#[test]
fn a_small_figure_is_drawn_as_expected() {
    let mut nais = node("nais", Some(2016.5));
    nais.href = Some("/nais".into());
    let figure = lineage(
        vec![nais, node("dapla", None)],
        vec![edge("dapla", Tie::RunsOn, "nais")],
    );
    assert_eq!(
        figure.draw(Format::Wide),
        concat!(
            r#"<svg class="wide" viewBox="0 0 940 132" role="group" aria-labelledby="l-wide-t l-wide-d">"#,
            r#"<title id="l-wide-t">Slektstre</title><desc id="l-wide-d">To plattformer.</desc>"#,
            r#"<path class="f-grid" d="M250 46L665 46"/><path class="f-grid" d="M250 86L346 86"/>"#,
            r#"<path class="f-grid" d="M408 20L408 110"/><g><title>til nais</title>"#,
            r#"<path class="f-edge runs-on" d="M341 86C313.2 86 313.2 46 651 46"/>"#,
            r#"<path class="f-arrow" d="M651 41.5L659 46L651 50.5Z"/></g>"#,
            r#"<text class="f-tiny f-mid" x="346" y="14">Ukjent år</text><text class="f-tiny f-mid" x="665" y="14">2016</text>"#,
            r#"<text class="f-tiny f-mid" x="665" y="126">2016</text><circle class="s-dot" cx="665" cy="46" r="5"/>"#,
            r#"<a href="/nais"><text class="f-small f-strong" x="0" y="43">NAIS</text>"#,
            r#"<text class="f-small f-quiet" x="0" y="59">Nav</text></a>"#,
            r#"<circle class="s-outline" cx="346" cy="86" r="5"/><text class="f-small f-strong" x="0" y="83">DAPLA</text>"#,
            r#"<text class="f-small f-quiet" x="0" y="99">Nav</text></svg>"#,
        )
    );
    assert_eq!(
        figure.draw(Format::Narrow),
        concat!(
            r#"<svg class="narrow" viewBox="0 0 358 114" role="group" aria-labelledby="l-narrow-t l-narrow-d">"#,
            r#"<title id="l-narrow-t">Slektstre</title><desc id="l-narrow-d">To plattformer.</desc><a href="/nais">"#,
            r#"<text class="f-small f-strong" x="8" y="14">NAIS</text>"#,
            r#"<text class="f-small f-quiet" x="8" y="30">Nav · 2016</text></a>"#,
            r#"<text class="f-small f-strong" x="24" y="58">DAPLA</text>"#,
            r#"<text class="f-small f-quiet" x="24" y="74">Nav · Ukjent år</text>"#,
            r#"<path class="f-edge runs-on" d="M24 85.5L46 85.5"/><path class="f-arrow" d="M46 81L54 85.5L46 90Z"/>"#,
            r#"<text class="f-small" x="64" y="90">til nais</text></svg>"#,
        )
    );
}

#[test]
fn a_figure_without_platforms_is_empty() {
    let drawn = lineage(vec![], vec![]).draw(Format::Wide);
    assert!(!drawn.contains("<text") && !drawn.contains("NaN"), "{drawn}");
}

fn figures() -> impl Strategy<Value = Lineage> {
    let node = (
        "[ -MO-eg-~æøå]{0,60}",
        "[ -MO-eg-~æøå]{0,60}",
        prop::option::of(1900_f32..2199.9),
    );
    let edge = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0_usize..5,
        "[ -MO-eg-~æøå]{0,60}",
    );
    let parts = (
        prop::collection::vec(node, 1..40),
        prop::collection::vec(edge, 0..50),
    );
    parts.prop_map(|(nodes, edges)| {
        let count = nodes.len();
        let nodes = nodes
            .into_iter()
            .enumerate()
            .map(|(id, (label, owner, started))| Node {
                id: id.to_string(),
                label,
                owner,
                started,
                href: started.map(|it| format!("/{it}")),
            });
        let edges = edges.into_iter().map(|(from, to, tie, label)| Edge {
            from: from.index(count).to_string(),
            to: to.index(count).to_string(),
            tie: TIES[tie],
            label,
        });
        lineage(nodes.collect(), edges.filter(|it| it.from != it.to).collect())
    })
}

fn narrow_captions(figure: &Lineage) -> (Vec<Caption>, f32) {
    let (entries, bottom) = narrow::layout(figure);
    let mut captions = Vec::new();
    for entry in entries {
        captions.extend(entry.captions);
        captions.extend(entry.relations.into_iter().flat_map(|it| it.captions));
    }
    (captions, bottom)
}

fn wide_captions(layout: &wide::Layout<'_>) -> Vec<Caption> {
    let rows = layout.rows.iter().flat_map(|it| it.captions.clone());
    rows.chain(layout.captions.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_text_overlaps_or_leaves_the_drawing(figure in figures()) {
        let wide = wide::Layout::of(&figure);
        assert_apart(&wide_captions(&wide), (940.0, wide.height));
        let (captions, bottom) = narrow_captions(&figure);
        assert_apart(&captions, (358.0, bottom));
        for (format, texts) in [(Format::Wide, wide_captions(&wide).len()), (Format::Narrow, captions.len())] {
            let drawn = figure.draw(format);
            prop_assert_eq!(drawn.matches("<text").count(), texts);
            prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf\"") && !drawn.contains("=\"-"), "{}", drawn);
            for tie in TIES {
                let rows = figure.rows().filter(|it| it.tie == tie).count();
                prop_assert_eq!(drawn.matches(tie.class()).count(), rows);
            }
        }
    }

    #[test]
    fn everyone_has_a_place_and_every_relation_a_curve_of_its_own(figure in figures()) {
        let placed: BTreeSet<usize> = figure.families.iter().flatten().map(|it| it.node).collect();
        let places: usize = figure.families.iter().map(Vec::len).sum();
        prop_assert!(placed.len() == figure.input.nodes.len() && places == placed.len());
        let layout = wide::Layout::of(&figure);
        let curves = layout.curves(&figure);
        prop_assert_eq!(curves.len(), figure.rows().count());
        let courses: BTreeSet<String> = curves.iter().map(|it| format!("{:?}", it.1)).collect();
        prop_assert_eq!(courses.len(), curves.len());
        for (i, row) in layout.rows.iter().enumerate() {
            prop_assert!(row.dot.0 > 300.0 && row.dot.0 < 930.0);
            prop_assert!(layout.rows[i + 1..].iter().all(|it| it.dot.1 > row.dot.1 + 12.0));
        }
    }
}

#[test]
fn a_hundred_platforms_in_a_circle_stand_apart() {
    let nodes = (0..100)
        .map(|it| node(&format!("plattform {it}"), None))
        .collect();
    let edge = |it: usize| {
        let to = format!("plattform {}", (it + 1) % 100);
        edge(&format!("plattform {it}"), Tie::InspiredBy, &to)
    };
    let figure = lineage(nodes, (0..100).map(edge).collect());
    let layout = wide::Layout::of(&figure);
    assert_apart(&wide_captions(&layout), (940.0, layout.height));
    let (captions, bottom) = narrow_captions(&figure);
    assert_apart(&captions, (358.0, bottom));
    assert_eq!(captions.len(), 300);
}
