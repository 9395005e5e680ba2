//! The bands: what is drawn is what the table says, and nothing overlaps.

use proptest::prelude::*;

use super::*;
use crate::figures::probe::probe;

fn segment(from: f32, until: f32, kind: Kind) -> Segment {
    Segment {
        from,
        until,
        fill: "p-production",
        kind,
        inferred: false,
        label: format!("{from} {until} {kind:?}"),
    }
}

fn row(label: &str, segments: Vec<Segment>) -> Row {
    Row {
        label: label.into(),
        segments,
        ..Row::default()
    }
}

fn bands(rows: Vec<Row>) -> Bands {
    Bands {
        heading: Heading {
            id: "b".into(),
            title: "Etat for etat".into(),
            description: "En etat.".into(),
        },
        first: 2024,
        last: 2026,
        groups: vec![Group {
            label: "Oppgitt".into(),
            rows,
        }],
    }
}

#[test]
fn a_small_figure_is_drawn_as_expected() {
    let figure = bands(vec![Row {
        href: Some("/etater/vy".into()),
        segments: vec![
            segment(2024.0, 2025.0, Kind::Unknown),
            Segment {
                inferred: true,
                ..segment(2025.0, 2026.0, Kind::Stated)
            },
            segment(2026.0, 2027.0, Kind::Carried),
        ],
        marks: vec![Mark {
            at: 2024.5,
            label: "Foredrag".into(),
        }],
        note: "AWS".into(),
        ..row("Vy", vec![])
    }]);
    assert_eq!(figure.draw(Format::Narrow), GOLDEN);
}

const GOLDEN: &str = concat!(
    r#"<svg class="narrow" viewBox="0 0 358 122" role="group" aria-labelledby="b-narrow-t b-narrow-d">"#,
    r#"<title id="b-narrow-t">Etat for etat</title><desc id="b-narrow-d">En etat.</desc>"#,
    r#"<path class="f-grid" d="M8 42L8 90"/><path class="f-grid" d="M122 42L122 90"/>"#,
    r#"<path class="f-grid" d="M236 42L236 90"/><path class="f-grid" d="M350 42L350 90"/>"#,
    r#"<rect class="f-bar" x="8" y="96" width="342" height="2"/>"#,
    r#"<text class="f-small f-mid f-quiet" x="65" y="14">2024</text>"#,
    r#"<text class="f-small f-mid f-quiet" x="179" y="14">2025</text>"#,
    r#"<text class="f-small f-mid f-quiet" x="293" y="14">2026</text>"#,
    r#"<text class="f-small f-mid f-quiet" x="65" y="114">2024</text>"#,
    r#"<text class="f-small f-mid f-quiet" x="179" y="114">2025</text>"#,
    r#"<text class="f-small f-mid f-quiet" x="293" y="114">2026</text>"#,
    r#"<text class="f-small f-quiet" x="8" y="35">Oppgitt</text><a href="/etater/vy">"#,
    r#"<text class="f-small f-strong" x="8" y="56">Vy</text></a>"#,
    r#"<text class="f-small f-quiet f-end" x="350" y="56">AWS</text><g><title>2024 2025 Unknown</title>"#,
    r#"<rect x="8" y="64" width="114" height="18" fill="url(#p-unknown)"/>"#,
    r#"<rect class="s-edge soft" x="8" y="64" width="114" height="18"/></g><g>"#,
    r#"<title>2025 2026 Stated</title>"#,
    r#"<rect x="122" y="64" width="114" height="18" fill="url(#p-production)"/>"#,
    r#"<rect class="s-outline" x="120" y="62" width="118" height="22"/></g><g>"#,
    r#"<title>2026 2027 Carried</title>"#,
    r#"<rect x="236" y="70.5" width="114" height="5" fill="url(#p-production)"/></g><g>"#,
    r#"<title>Foredrag</title><circle class="s-dot" cx="65" cy="73" r="5.5"/></g></svg>"#,
);

#[test]
fn what_is_drawn_is_what_the_table_says() {
    let figure = bands(vec![
        row(
            "A",
            vec![
                segment(2025.5, 2026.25, Kind::Stated),
                segment(2020.0, 2025.5, Kind::Carried),
                segment(2026.25, 2040.0, Kind::Unknown),
            ],
        ),
        row(
            "B",
            vec![
                segment(2001.0, 2002.0, Kind::Stated),
                segment(2025.0, 2024.0, Kind::Stated),
            ],
        ),
    ]);
    let said: Vec<(f32, f32)> = figure
        .rows()
        .iter()
        .flat_map(|it| &it.segments)
        .map(|it| (it.from, it.until))
        .collect();
    assert_eq!(said, [(2024.0, 2025.5), (2025.5, 2026.25), (2026.25, 2027.0)]);
    for (format, left, right) in [(Format::Wide, 190.0, 752.0), (Format::Narrow, 8.0, 350.0)] {
        let drawn = probe(&figure.draw(format));
        let filled = drawn.rects.iter().filter(|(name, _)| name.starts_with("url"));
        let year = |x: f32| 2024.0 + 3.0 * (x - left) / (right - left);
        let places: Vec<(f32, f32)> = filled
            .map(|(_, it)| (year(it.x), year(it.x + it.width)))
            .collect();
        assert_eq!(places.len(), said.len());
        for (drawn, said) in places.iter().zip(&said) {
            assert!(
                (drawn.0 - said.0).abs() < 0.01 && (drawn.1 - said.1).abs() < 0.01,
                "{drawn:?} {said:?}"
            );
        }
    }
}

#[test]
fn what_is_carried_is_thin_and_what_is_unknown_hatched() {
    let cases = [
        (Kind::Stated, "url(#p-production)", 18.0),
        (Kind::Carried, "url(#p-production)", 5.0),
        (Kind::Unknown, "url(#p-unknown)", 18.0),
    ];
    for (kind, fill, height) in cases {
        let drawn = probe(&bands(vec![row("A", vec![segment(2024.0, 2025.0, kind)])]).draw(Format::Wide));
        let filled: Vec<_> = drawn
            .rects
            .iter()
            .filter(|(name, _)| name.starts_with("url"))
            .collect();
        assert_eq!(filled.len(), 1);
        assert_eq!((filled[0].0.as_str(), filled[0].1.height), (fill, height));
    }
}

#[test]
fn markup_in_labels_stays_text() {
    let hostile = "</text><script>\"&'";
    let mut figure = bands(vec![Row {
        href: Some("\"><script>".into()),
        note: hostile.into(),
        marks: vec![Mark {
            at: 2025.0,
            label: hostile.into(),
        }],
        ..row(
            hostile,
            vec![Segment {
                label: hostile.into(),
                ..segment(2024.0, 2025.0, Kind::Stated)
            }],
        )
    }]);
    figure.groups[0].label = hostile.into();
    for format in [Format::Wide, Format::Narrow] {
        let drawn = figure.draw(format);
        assert!(!drawn.contains("<script"), "{drawn}");
        assert!(probe(&drawn).titles.iter().all(|it| it == hostile), "{drawn}");
    }
}

fn any_row() -> impl Strategy<Value = Row> {
    let time = || prop_oneof![9 => 2000_f32..2040.0, 1 => any::<f32>()];
    let kind = prop_oneof![Just(Kind::Stated), Just(Kind::Carried), Just(Kind::Unknown)];
    let segment = (time(), time(), kind, any::<bool>()).prop_map(|(from, until, kind, inferred)| Segment {
        inferred,
        ..segment(from, until, kind)
    });
    let label = || "[ -~æøåÆØÅ]{0,90}";
    (
        label(),
        label(),
        prop::collection::vec(segment, 0..5),
        prop::collection::vec(time(), 0..3),
    )
        .prop_map(|(label, note, segments, marks)| Row {
            note,
            marks: marks
                .into_iter()
                .map(|at| Mark {
                    at,
                    label: String::new(),
                })
                .collect(),
            ..row(&label, segments)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn nothing_overlaps_or_leaves_the_drawing(
        groups in prop::collection::vec(("[ -~æøå]{0,200}", prop::collection::vec(any_row(), 0..5)), 0..4),
        first in 1990_i16..2030,
        years in -2_i16..60,
    ) {
        let groups = groups.into_iter().map(|(label, rows)| Group { label, rows }).collect();
        let figure = Bands { first, last: first + years, groups, ..bands(vec![]) };
        for format in [Format::Wide, Format::Narrow] {
            let drawn = figure.draw(format);
            prop_assert_eq!(probe(&drawn).fault(), None);
        }
    }
}
