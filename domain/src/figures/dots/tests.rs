//! The dots: what is written is what the table says, and nothing overlaps.

use proptest::prelude::*;

use super::*;
use crate::figures::probe::probe;

fn measure(label: &str, points: &[(f32, u32)]) -> Measure {
    Measure {
        label: label.into(),
        points: points
            .iter()
            .map(|&(at, value)| Point {
                at,
                value,
                href: None,
            })
            .collect(),
    }
}

fn dots(scale: Scale, measures: Vec<Measure>) -> Dots {
    Dots {
        heading: Heading {
            id: "d".into(),
            title: "Skytjenester".into(),
            description: "Fire år.".into(),
        },
        scale,
        measures,
    }
}

#[test]
fn numbers_are_written_as_norwegians_do() {
    let cases = [
        (Scale::PerMille, 263, "26,3"),
        (Scale::PerMille, 860, "86"),
        (Scale::PerMille, 1000, "100"),
        (Scale::PerMille, 5, "0,5"),
        (Scale::PerMille, 0, "0"),
        (Scale::Count, 263, "263"),
    ];
    for (scale, value, expected) in cases {
        assert_eq!(scale.write(value), expected);
    }
}

#[test]
fn the_axis_ends_at_all_or_at_a_round_number() {
    let cases = [
        (Scale::PerMille, Some(263), 1000),
        (Scale::PerMille, Some(1200), 2000),
        (Scale::Count, Some(24), 40),
        (Scale::Count, Some(41), 80),
        (Scale::Count, None, 4),
        (Scale::Count, Some(u32::MAX), u32::MAX),
    ];
    for (scale, largest, expected) in cases {
        assert_eq!(scale.most(largest), expected, "{largest:?}");
    }
}

#[test]
fn a_small_figure_is_drawn_as_expected() {
    let figure = dots(
        Scale::PerMille,
        vec![measure("Bruker skytjenester", &[(2012.5, 263), (2013.5, 372)])],
    );
    assert_eq!(figure.draw(Format::Narrow), GOLDEN);
}

const GOLDEN: &str = concat!(
    r#"<svg class="narrow" viewBox="0 0 358 258" role="group" aria-labelledby="d-narrow-t d-narrow-d">"#,
    r#"<title id="d-narrow-t">Skytjenester</title><desc id="d-narrow-d">Fire år.</desc>"#,
    r#"<path class="f-grid" d="M33.2 204L350 204"/>"#,
    r#"<text class="f-small f-quiet f-end" x="25.2" y="208.5">0</text>"#,
    r#"<path class="f-grid" d="M33.2 159L350 159"/>"#,
    r#"<text class="f-small f-quiet f-end" x="25.2" y="163.5">25</text>"#,
    r#"<path class="f-grid" d="M33.2 114L350 114"/>"#,
    r#"<text class="f-small f-quiet f-end" x="25.2" y="118.5">50</text>"#,
    r#"<path class="f-grid" d="M33.2 69L350 69"/>"#,
    r#"<text class="f-small f-quiet f-end" x="25.2" y="73.5">75</text>"#,
    r#"<path class="f-grid" d="M33.2 24L350 24"/>"#,
    r#"<text class="f-small f-quiet f-end" x="25.2" y="28.5">100</text>"#,
    r#"<rect class="f-bar" x="33.2" y="203" width="316.8" height="2"/>"#,
    r#"<text class="f-small f-mid" x="112.4" y="224">2012</text>"#,
    r#"<text class="f-small f-mid" x="270.8" y="224">2013</text><g>"#,
    r#"<title>Bruker skytjenester: 26,3</title><circle class="s-solid" cx="112.4" cy="156.7" r="5.5"/>"#,
    r#"</g><text class="f-small f-strong f-mid" x="112.4" y="146.7">26,3</text><g>"#,
    r#"<title>Bruker skytjenester: 37,2</title><circle class="s-solid" cx="270.8" cy="137" r="5.5"/>"#,
    r#"</g><text class="f-small f-strong f-mid" x="270.8" y="127">37,2</text>"#,
    r#"<circle class="s-solid" cx="12" cy="246" r="5.5"/>"#,
    r#"<text class="f-small" x="28" y="250.5">Bruker skytjenester</text></svg>"#,
);

#[test]
fn what_is_written_is_what_the_table_says() {
    let figure = dots(
        Scale::PerMille,
        vec![
            measure("Har intern utviklerplattform", &[(2026.5, 920), (2024.5, 860)]),
            measure(
                "Bruker Kubernetes",
                &[(2024.5, 660), (2026.5, 835), (1066.0, 10), (f32::NAN, 20)],
            ),
            measure("Motiv: sikkerhet", &[(2024.5, 570), (2026.5, 840)]),
            measure("Motiv: kostnad", &[(2024.5, 570), (2026.5, 830)]),
        ],
    );
    let rows = figure.rows();
    assert_eq!(rows.len(), 8);
    for format in [Format::Wide, Format::Narrow] {
        let drawn = probe(&figure.draw(format));
        let written: Vec<&str> = drawn
            .texts
            .iter()
            .filter(|it| it.class.contains("f-strong"))
            .map(|it| it.content.as_str())
            .collect();
        let said: Vec<&str> = rows.iter().map(|it| it.written.as_str()).collect();
        assert_eq!(written, said);
        let titles: Vec<String> = rows
            .iter()
            .map(|it| format!("{}: {}", it.measure, it.written))
            .collect();
        assert_eq!(drawn.titles, titles);
    }
}

#[test]
fn a_dot_stands_as_high_as_its_number() {
    let figure = dots(
        Scale::PerMille,
        vec![measure("A", &[(2012.5, 0), (2013.5, 250), (2014.5, 1000)])],
    );
    let drawn = probe(&figure.draw(Format::Wide));
    let middles: Vec<f32> = drawn.circles.iter().map(|it| it.y + it.height / 2.0).collect();
    assert_eq!(middles[..3], [204.0, 159.0, 24.0]);
}

#[test]
fn eight_measures_have_shapes_of_their_own() {
    let shapes: std::collections::BTreeSet<String> = (0..8)
        .map(|i| {
            let measures = (0..8).map(|it| measure("A", if it == i { &[(2012.5, 500)] } else { &[] }));
            let drawn = dots(Scale::PerMille, measures.collect()).draw(Format::Wide);
            let (_, shape) = drawn.split_once("A: 50</title>").expect("a dot");
            shape.split("/>").next().unwrap_or_default().to_owned()
        })
        .collect();
    assert_eq!(shapes.len(), 8, "{shapes:?}");
}

#[test]
fn markup_in_labels_stays_text() {
    let mut hostile = measure("</text><script>", &[(2012.5, 500)]);
    hostile.points[0].href = Some("\"><script>".into());
    let drawn = dots(Scale::Count, vec![hostile]).draw(Format::Narrow);
    assert!(!drawn.contains("<script"), "{drawn}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn nothing_overlaps_or_leaves_the_drawing(
        measures in prop::collection::vec(
            ("[ -~æøåÆØÅ]{0,120}", prop::collection::vec((prop_oneof![9 => 2010_f32..2030.0, 1 => any::<f32>()], prop_oneof![9 => 0_u32..1000, 1 => any::<u32>()]), 0..6)),
            0..10,
        ),
        count in any::<bool>(),
    ) {
        let scale = if count { Scale::Count } else { Scale::PerMille };
        let measures = measures.iter().map(|(label, points)| measure(label, points)).collect();
        let figure = dots(scale, measures);
        for format in [Format::Wide, Format::Narrow] {
            let drawn = probe(&figure.draw(format));
            prop_assert_eq!(drawn.fault(), None);
            let said: Vec<String> = figure.rows().iter().map(|it| format!("{}: {}", it.measure, it.written)).collect();
            prop_assert_eq!(drawn.titles, said);
        }
    }
}
