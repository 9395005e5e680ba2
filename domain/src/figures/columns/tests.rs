//! The columns: what is drawn is what the table says, and nothing overlaps.

use proptest::prelude::*;

use super::*;
use crate::figures::{parts::Answer, probe::probe};

fn category(label: &str, fill: &'static str) -> Category {
    Category {
        label: label.into(),
        fill,
        answer: Answer::Stated,
        href: None,
    }
}

fn column(label: &str, counts: &[u32]) -> Counted {
    Counted {
        label: label.into(),
        href: None,
        n: counts.iter().sum(),
        counts: counts.to_vec(),
    }
}

fn columns(counts: &[(&str, [u32; 3])]) -> Columns {
    let heading = Heading {
        id: "c".into(),
        title: "År for år".into(),
        description: "To år.".into(),
    };
    let categories = vec![
        category("I produksjon", "p-production"),
        category("I test", "p-test"),
        category("Ikke oppgitt", "p-unknown"),
    ];
    let counted = counts.iter().map(|(label, counts)| column(label, counts));
    Columns::new(heading, categories, counted.collect()).expect("counts that add up")
}

#[test]
fn a_small_figure_is_drawn_as_expected() {
    let figure = columns(&[("2025", [0, 1, 2]), ("2026", [2, 0, 1])]);
    assert_eq!(figure.draw(Format::Narrow), GOLDEN);
}

const GOLDEN: &str = concat!(
    r#"<svg class="narrow" viewBox="0 0 358 176" role="group" aria-labelledby="c-narrow-t c-narrow-d">"#,
    r#"<title id="c-narrow-t">År for år</title><desc id="c-narrow-d">To år.</desc><g>"#,
    r#"<title>2025, I test: 1 av 3</title><path d="M8 46h17v17h-17z" fill="url(#p-test)"/></g><g>"#,
    r#"<title>2025, Ikke oppgitt: 2 av 3</title>"#,
    r#"<path d="M8 26h17v17h-17zM8 6h17v17h-17z" fill="url(#p-unknown)"/></g><g>"#,
    r#"<title>2026, I produksjon: 2 av 3</title>"#,
    r#"<path d="M116 46h17v17h-17zM116 26h17v17h-17z" fill="url(#p-production)"/></g><g>"#,
    r#"<title>2026, Ikke oppgitt: 1 av 3</title><path d="M116 6h17v17h-17z" fill="url(#p-unknown)"/>"#,
    r#"</g><rect class="f-bar" x="8" y="68" width="216" height="2"/>"#,
    r#"<text class="f-small f-mid" x="18" y="88">2025</text>"#,
    r#"<text class="f-tiny f-mid f-quiet" x="18" y="104">n = 3</text>"#,
    r#"<text class="f-small f-mid f-strong" x="126" y="88">2026</text>"#,
    r#"<text class="f-tiny f-mid f-quiet" x="126" y="104">n = 3</text>"#,
    r#"<text class="f-small f-strong" x="8" y="128.5">2026</text>"#,
    r#"<rect x="8" y="137" width="14" height="14" fill="url(#p-unknown)"/>"#,
    r#"<rect class="s-edge" x="8" y="137" width="14" height="14"/>"#,
    r#"<text class="f-small f-strong" x="32" y="148.5">1</text>"#,
    r#"<text class="f-small" x="50.5" y="148.5">Ikke oppgitt</text>"#,
    r#"<rect x="8" y="157" width="14" height="14" fill="url(#p-production)"/>"#,
    r#"<rect class="s-edge" x="8" y="157" width="14" height="14"/>"#,
    r#"<text class="f-small f-strong" x="32" y="168.5">2</text>"#,
    r#"<text class="f-small" x="50.5" y="168.5">I produksjon</text></svg>"#,
);

/// What the table says, part by part.
fn said(figure: &Columns) -> Vec<String> {
    let mut said = Vec::new();
    for row in figure.rows() {
        for (category, count) in figure.categories().iter().zip(row.counts) {
            if *count > 0 {
                said.push(format!("{}, {}: {count} av {}", row.label, category.label, row.n));
            }
        }
    }
    said
}

/// The numbers of the last column as the table says them, from top to bottom.
fn last(figure: &Columns) -> Vec<String> {
    let rows = figure.rows();
    let counts = rows.last().map(|it| it.counts).unwrap_or_default();
    let counts = counts.iter().rev().filter(|it| **it > 0);
    counts.map(ToString::to_string).collect()
}

#[test]
fn what_is_drawn_is_what_the_table_says() {
    let cases = [
        vec![("2024", [0, 0, 42]), ("2025", [7, 2, 33]), ("2026", [11, 9, 22])],
        vec![
            ("2024", [0, 0, 400]),
            ("2025", [7, 2, 391]),
            ("2026", [250, 50, 100]),
        ],
    ];
    for case in cases {
        let figure = columns(&case);
        for format in [Format::Wide, Format::Narrow] {
            let text = figure.draw(format);
            let drawn = probe(&text);
            assert_eq!(drawn.titles, said(&figure));
            let numbers = drawn.of_class("f-small f-strong").into_iter();
            let numbers: Vec<&str> = numbers.filter(|it| *it != "2026").collect();
            assert_eq!(numbers, last(&figure));
            let of = drawn.of_class("f-tiny f-mid f-quiet");
            assert_eq!(of.len(), 3, "{of:?}");
            let total = figure.rows()[0].n;
            assert!(of.iter().all(|it| *it == format!("n = {total}")), "{of:?}");
        }
    }
}

#[test]
fn few_are_squares_and_many_are_bars_as_high_as_their_share() {
    let few = columns(&[("2026", [11, 9, 22])]).draw(Format::Wide);
    let squares: Vec<usize> = few
        .split("<path d=\"")
        .skip(1)
        .filter_map(|it| it.split('"').next())
        .map(|it| it.matches('M').count())
        .collect();
    assert_eq!(squares, [11, 9, 22]);

    let many = probe(&columns(&[("2026", [250, 50, 100])]).draw(Format::Wide));
    let heights: Vec<f32> = many
        .rects
        .iter()
        .filter(|(name, _)| name.starts_with("url"))
        .map(|(_, it)| it.height + 1.0)
        .collect();
    assert_eq!(heights, [137.5, 27.5, 55.0]);
}

#[test]
fn the_legend_holds_what_is_drawn() {
    let figure = columns(&[("2025", [0, 1, 2]), ("2026", [0, 0, 3])]);
    let legend: Vec<&str> = figure.legend().iter().map(|it| it.label).collect();
    assert_eq!(legend, ["I test", "Ikke oppgitt"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn nothing_overlaps_or_leaves_the_drawing(
        names in prop::collection::vec("[ -~æøåÆØÅ]{0,70}", 1..10),
        columns in prop::collection::vec(("[ -~æøå]{0,30}", prop::collection::vec(prop_oneof![0_u32..8, 0_u32..1000, 0_u32..100_000_000], 10)), 0..30),
    ) {
        let categories: Vec<Category> = names.iter().map(|it| category(it, "p-test")).collect();
        let counted = columns.iter().map(|(label, counts)| column(label, &counts[..names.len()])).collect();
        let figure = Columns::new(Heading::default(), categories, counted).expect("counts that add up");
        for format in [Format::Wide, Format::Narrow] {
            let text = figure.draw(format);
            prop_assert!(!text.contains("<script"));
            let drawn = probe(&text);
            prop_assert_eq!(drawn.fault(), None);
            prop_assert_eq!(drawn.titles, said(&figure));
        }
    }
}
