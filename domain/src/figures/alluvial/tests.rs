//! What must hold for any alluvial figure, and what a small one looks like.

use proptest::prelude::*;

use super::*;
use crate::figures::{caption::assert_apart, svg::Rect};

fn node(label: &str, count: usize) -> Node {
    Node {
        label: label.into(),
        fill: "p-public",
        count,
    }
}

fn flow(from: usize, to: usize, names: &[&str]) -> Flow {
    let one = |it: &&str| Named {
        label: (*it).into(),
        href: None,
    };
    Flow {
        from,
        to,
        names: names.iter().map(one).collect(),
    }
}

fn small() -> Input {
    Input {
        id: "a".into(),
        title: "Fra 2024 til 2026".into(),
        description: "To etater.".into(),
        before: "2024".into(),
        after: "2026".into(),
        left: vec![node("I test", 2), node("Diskuterer", 0)],
        right: vec![node("I produksjon", 1), node("I test", 1)],
        flows: vec![flow(0, 0, &["Nav"]), flow(0, 1, &["<Vy>"]), flow(1, 1, &[])],
    }
}

#[test]
fn flows_that_do_not_belong_to_the_nodes_are_refused() {
    let changed = |change: fn(&mut Input)| {
        let mut input = small();
        change(&mut input);
        Alluvial::new(input).err()
    };
    let sum = |label: &str, count, flows| {
        let label = label.into();
        Some(Unbalanced::Sum { label, count, flows })
    };
    assert_eq!(changed(|_| ()), None);
    assert_eq!(changed(|it| it.left[0].count = 3), sum("I test", 3, 2));
    assert_eq!(changed(|it| it.right[0].count = 0), sum("I produksjon", 0, 1));
    assert_eq!(changed(|it| it.left[1].count = 1), sum("Diskuterer", 1, 0));
    assert_eq!(
        changed(|it| it.flows.push(flow(0, 2, &["Udir"]))),
        Some(Unbalanced::Nowhere { from: 0, to: 2 })
    );
    assert_eq!(
        changed(|it| it.flows.push(flow(0, 0, &["Udir"]))),
        Some(Unbalanced::Twice { from: 0, to: 0 })
    );
}

#[test]
fn a_small_figure_is_drawn_as_expected() {
    let drawn = Alluvial::new(small()).expect("it adds up").draw(Format::Wide);
    assert_eq!(
        drawn,
        concat!(
            r#"<svg class="wide" viewBox="0 0 940 108" role="group" aria-labelledby="a-wide-t a-wide-d">"#,
            r#"<title id="a-wide-t">Fra 2024 til 2026</title><desc id="a-wide-d">To etater.</desc>"#,
            r#"<path class="f-ribbon" d="M174 44C259.5 44 259.5 55.5 345 55.5L595 55.5C680.5 55.5 680.5 81 766 81L766 95C680.5 95 680.5 69.5 595 69.5L345 69.5C259.5 69.5 259.5 58 174 58Z"/>"#,
            r#"<path class="f-ribbon moved" d="M174 30C259.5 30 259.5 33.5 345 33.5L595 33.5C680.5 33.5 680.5 37 766 37L766 51C680.5 51 680.5 47.5 595 47.5L345 47.5C259.5 47.5 259.5 44 174 44Z"/>"#,
            r#"<rect x="160" y="30" width="14" height="28" fill="url(#p-public)"/>"#,
            r#"<rect class="s-edge" x="160" y="30" width="14" height="28"/>"#,
            r#"<rect x="766" y="37" width="14" height="14" fill="url(#p-public)"/>"#,
            r#"<rect class="s-edge" x="766" y="37" width="14" height="14"/>"#,
            r#"<rect x="766" y="81" width="14" height="14" fill="url(#p-public)"/>"#,
            r#"<rect class="s-edge" x="766" y="81" width="14" height="14"/>"#,
            r#"<rect class="c-paper" x="445.5" y="31.5" width="49" height="18"/>"#,
            r#"<rect class="c-paper" x="440.9" y="53.5" width="58.2" height="18"/>"#,
            r#"<text class="f-small f-strong f-end" x="152" y="14">2024</text>"#,
            r#"<text class="f-small f-strong" x="788" y="14">2026</text>"#,
            r#"<text class="f-small f-strong f-end" x="152" y="41">2</text>"#,
            r#"<text class="f-small f-end" x="152" y="57">I test</text><text class="f-small f-strong" x="788" y="41">1</text>"#,
            r#"<text class="f-small" x="788" y="57">I produksjon</text><text class="f-small f-strong" x="788" y="85">1</text>"#,
            r#"<text class="f-small" x="788" y="101">I test</text><text class="f-small f-strong" x="451.5" y="44.5">1</text>"#,
            r#"<text class="f-small" x="463.8" y="44.5">Nav</text><text class="f-small f-strong" x="446.9" y="66.5">1</text>"#,
            r#"<text class="f-small" x="459.1" y="66.5">&lt;Vy&gt;</text></svg>"#,
        )
    );
}

#[test]
fn names_are_written_where_they_are_few_and_there_is_room() {
    let mut input = small();
    let many = ["Entur", "Nav", "NRK", "Vy"];
    let long = ["Departementenes digitaliseringsorganisasjon og flere til"; 3];
    input.left = vec![node("Ikke oppgitt", 7)];
    input.right = vec![node("I produksjon", 4), node("I test", 3)];
    input.flows = vec![flow(0, 0, &many), flow(0, 1, &long)];
    let figure = Alluvial::new(input).expect("it adds up");
    for format in [Format::Wide, Format::Narrow] {
        let drawn = figure.draw(format);
        assert!(
            !drawn.contains("Entur") && !drawn.contains("Departementenes"),
            "{drawn}"
        );
    }
    let few = Alluvial::new(small()).expect("it adds up");
    assert!(few.draw(Format::Wide).contains(">&lt;Vy&gt;<"));
    assert!(!few.draw(Format::Narrow).contains("Vy"));
}

#[test]
fn one_of_a_thousand_can_be_seen() {
    let mut input = small();
    let many = vec!["Nav"; 999];
    input.left = vec![node("Ikke oppgitt", 1000)];
    input.right = vec![node("Ikke oppgitt", 999), node("I test", 1)];
    input.flows = vec![flow(0, 0, &many), flow(0, 1, &["Vy"])];
    let layout = Layout::of(&input, &Measures::of(Format::Wide));
    assert!(layout.bars.iter().all(|(at, _)| at.height >= 2.5));
    assert!(layout.height < 450.0, "{}", layout.height);
}

/// A balanced input from how many flow between each pair of nodes.
fn balanced(matrix: &[Vec<usize>], labels: &[String]) -> Input {
    let label = |it: usize| labels[it % labels.len()].clone();
    let sum = |to: usize| matrix.iter().map(|row| row[to]).sum();
    let mut input = small();
    input.left = (0..matrix.len())
        .map(|it| node(&label(it), matrix[it].iter().sum()))
        .collect();
    input.right = (0..matrix[0].len())
        .map(|it| node(&label(it + 3), sum(it)))
        .collect();
    input.flows = Vec::new();
    for (from, row) in matrix.iter().enumerate() {
        for (to, &count) in row.iter().enumerate() {
            let names: Vec<String> = (0..count).map(label).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            input.flows.push(flow(from, to, &names));
        }
    }
    input
}

fn matrices() -> impl Strategy<Value = Vec<Vec<usize>>> {
    let count = prop_oneof![4 => Just(0_usize), 3 => 1_usize..4, 1 => 4_usize..40];
    (1_usize..9, 1_usize..9).prop_flat_map(move |(rows, columns)| {
        prop::collection::vec(prop::collection::vec(count.clone(), columns), rows)
    })
}

fn labels() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[ -MO-eg-~æøåÆØÅ]{0,50}", 8)
}

/// Whether two ribbons go over each other between two heights.
fn turned(a: (f32, f32), b: (f32, f32)) -> bool {
    (a.0 - b.0) * (a.1 - b.1) < 0.0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn nothing_overlaps_or_leaves_the_drawing(matrix in matrices(), labels in labels()) {
        let figure = Alluvial::new(balanced(&matrix, &labels)).expect("it adds up");
        for format in [Format::Wide, Format::Narrow] {
            let measures = Measures::of(format);
            let layout = Layout::of(&figure.0, &measures);
            let room = (measures.width, layout.height);
            assert_apart(&layout.captions, room);
            let bars: Vec<Rect> = layout.bars.iter().map(|it| it.0).collect();
            for (i, bar) in bars.iter().enumerate() {
                prop_assert!(bar.y >= 0.0 && bar.y + bar.height <= room.1);
                prop_assert!(bars[i + 1..].iter().all(|it| !it.meets(bar)));
                prop_assert!(layout.captions.iter().all(|it| !it.bounds().meets(bar)));
            }
            for pair in layout.ribbons.windows(2) {
                prop_assert!(pair[0].lane + pair[0].thickness < pair[1].lane);
            }
            let drawn = figure.draw(format);
            prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf") && !drawn.contains("=\"-"), "{}", drawn);
            prop_assert_eq!(drawn.matches("<text").count(), layout.captions.len());
        }
    }

    #[test]
    fn a_bar_is_as_thick_as_its_flows_and_ribbons_cross_once_at_most(matrix in matrices(), labels in labels()) {
        let figure = Alluvial::new(balanced(&matrix, &labels)).expect("it adds up");
        let layout = Layout::of(&figure.0, &Measures::of(Format::Wide));
        let ribbons: f32 = layout.ribbons.iter().map(|it| it.thickness).sum();
        let bars: f32 = layout.bars.iter().map(|it| it.0.height).sum();
        prop_assert!((bars - 2.0 * ribbons).abs() < 0.1);
        for (i, a) in layout.ribbons.iter().enumerate() {
            for b in &layout.ribbons[i + 1..] {
                let halves = [turned((a.left, a.lane), (b.left, b.lane)), turned((a.lane, a.right), (b.lane, b.right))];
                let whole = turned((a.left, a.right), (b.left, b.right));
                prop_assert!(halves.iter().filter(|it| **it).count() == usize::from(whole));
            }
        }
    }

    #[test]
    fn the_counts_drawn_are_those_of_the_rows(matrix in matrices()) {
        let input = balanced(&matrix, &["Etat".to_owned()]);
        let figure = Alluvial::new(Input { before: "da".into(), after: "nå".into(), ..input.clone() }).expect("it adds up");
        let rows: Vec<usize> = figure.rows().map(|it| it.names.len()).collect();
        let nodes = input.left.iter().chain(&input.right).map(|it| it.count).filter(|it| *it > 0);
        let mut expected: Vec<usize> = nodes.chain(rows.iter().copied()).collect();
        expected.sort_unstable();
        prop_assert_eq!(rows.iter().sum::<usize>(), matrix.iter().flatten().sum::<usize>());
        for format in [Format::Wide, Format::Narrow] {
            let drawn = figure.draw(format);
            let texts = drawn.split("</text>").filter_map(|it| it.rsplit('>').next());
            let mut counts: Vec<usize> = texts.filter_map(|it| it.parse().ok()).collect();
            counts.sort_unstable();
            prop_assert_eq!(&counts, &expected);
        }
    }
}
