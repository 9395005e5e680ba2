//! The mix: what is drawn is what the table says, and nothing overlaps.

use proptest::prelude::*;

use super::*;
use crate::figures::{parts::Answer, probe::probe};

fn category(label: &str, fill: &'static str, answer: Answer) -> Category {
    Category {
        label: label.into(),
        fill,
        answer,
        href: None,
    }
}

fn mix(rows: &[(&str, [u32; 3])]) -> Mix {
    let heading = Heading {
        id: "m".into(),
        title: "Hvor plattformene står".into(),
        description: "Etter sektor.".into(),
    };
    let categories = vec![
        category("Bare allmenn sky", "p-public", Answer::Stated),
        category("Bare eget datasenter", "p-own", Answer::Stated),
        category("Ikke oppgitt", "p-unknown", Answer::NotStated),
    ];
    let counted = rows.iter().map(|(label, counts)| Counted {
        label: (*label).into(),
        href: Some("/katalog?sektor=x".into()),
        n: counts.iter().sum(),
        counts: counts.to_vec(),
    });
    Mix::new(heading, categories, counted.collect()).expect("counts that add up")
}

#[test]
fn a_small_figure_is_drawn_as_expected() {
    assert_eq!(mix(&[("Helse", [1, 1, 2])]).draw(Format::Narrow), GOLDEN);
}

const GOLDEN: &str = concat!(
    r#"<svg class="narrow" viewBox="0 0 358 52" role="group" aria-labelledby="m-narrow-t m-narrow-d">"#,
    r#"<title id="m-narrow-t">Hvor plattformene står</title><desc id="m-narrow-d">Etter sektor.</desc>"#,
    r#"<a href="/katalog?sektor=x"><text class="f-small f-strong" x="8" y="12.5">Helse</text></a><g>"#,
    r#"<title>Helse, Bare allmenn sky: 1 av 4</title>"#,
    r#"<path d="M8 20h22.1v22.1h-22.1z" fill="url(#p-public)"/></g><g>"#,
    r#"<title>Helse, Bare eget datasenter: 1 av 4</title>"#,
    r#"<path d="M34 20h22.1v22.1h-22.1z" fill="url(#p-own)"/></g><g>"#,
    r#"<title>Helse, Ikke oppgitt: 2 av 4</title>"#,
    r#"<path d="M60 20h22.1v22.1h-22.1zM86 20h22.1v22.1h-22.1z" fill="url(#p-unknown)"/></g>"#,
    r#"<text class="f-small f-quiet" x="120" y="35.5">2 av 4</text></svg>"#,
);

/// What the table says, part by part.
fn said(figure: &Mix) -> Vec<String> {
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

#[test]
fn what_is_drawn_is_what_the_table_says() {
    let figure = mix(&[
        ("Helse", [1, 1, 2]),
        ("Transport", [30, 40, 50]),
        ("Energi", [0, 0, 0]),
    ]);
    for format in [Format::Wide, Format::Narrow] {
        let text = figure.draw(format);
        let drawn = probe(&text);
        assert_eq!(drawn.titles, said(&figure));
        assert_eq!(
            drawn.of_class("f-small f-quiet"),
            ["2 av 4", "70 av 120", "0 av 0"]
        );
        let squares: Vec<usize> = text
            .split("<path d=\"")
            .skip(1)
            .filter_map(|it| it.split('"').next())
            .map(|it| it.matches('M').count())
            .collect();
        assert_eq!(squares, [1, 1, 2, 30, 40, 50]);
    }
}

#[test]
fn very_many_are_bars_as_long_as_their_share() {
    let drawn = probe(&mix(&[("A", [100, 200, 700]), ("B", [50, 0, 0])]).draw(Format::Wide));
    let widths: Vec<f32> = drawn.rects.iter().map(|(_, it)| it.width).collect();
    let whole: f32 = widths[..3].iter().sum();
    for (width, share) in widths.iter().zip([0.1, 0.2, 0.7, 0.05]) {
        assert!((width / whole - share).abs() < 0.001, "{widths:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn nothing_overlaps_or_leaves_the_drawing(
        rows in prop::collection::vec(("[ -~æøåÆØÅ]{0,120}", prop_oneof![
            prop::array::uniform3(0_u32..8),
            prop::array::uniform3(0_u32..200),
            prop::array::uniform3(0_u32..1_000_000_000),
        ]), 0..8),
    ) {
        let rows: Vec<(&str, [u32; 3])> = rows.iter().map(|(label, counts)| (label.as_str(), *counts)).collect();
        let figure = mix(&rows);
        for format in [Format::Wide, Format::Narrow] {
            let text = figure.draw(format);
            prop_assert!(!text.contains("<script"));
            let drawn = probe(&text);
            prop_assert_eq!(drawn.fault(), None);
            prop_assert_eq!(drawn.titles, said(&figure));
        }
    }
}
