//! What holds for every flow figure, whatever stands in it, read from the drawing itself.

mod drawn;
mod examples;

use drawn::{Drawn, overlap};
use examples::{Chance, gitops, random, small};

use super::*;

const FORMATS: [Format; 2] = [Format::Wide, Format::Narrow];

#[test]
fn ten_thousand_random_figures_are_readable_when_wide() {
    random_figures_are_readable(Format::Wide);
}

#[test]
fn ten_thousand_random_figures_are_readable_when_narrow() {
    random_figures_are_readable(Format::Narrow);
}

fn random_figures_are_readable(format: Format) {
    for seed in 0..10_000 {
        let figure = random(&mut Chance::new(seed));
        let svg = figure.draw(format);
        let drawn = Drawn::read(&svg);
        let faults = drawn.faults();
        assert!(faults.is_empty(), "seed {seed}: {faults:#?}\n{svg}");
        assert_eq!(drawn.letters(), expected_letters(&figure), "seed {seed}");
    }
}

/// Every letter a reader must find in the drawing, sorted.
fn expected_letters(figure: &FlowFigure) -> String {
    let mut all = String::new();
    for band in &figure.bands {
        all += &band.label;
        if band.boxes.is_empty() {
            all += &figure.unknown;
        }
        for it in &band.boxes {
            all += &it.label;
            match it.state {
                BoxState::Filled => {
                    let names: Vec<&str> = it
                        .names
                        .iter()
                        .map(|it| it.trim())
                        .filter(|it| !it.is_empty())
                        .collect();
                    all += &names.join(",");
                }
                BoxState::Unknown => all += &figure.unknown,
                BoxState::Generic => {}
            }
        }
    }
    for row in figure.rows() {
        all += &row.step.to_string();
        all += row.label.unwrap_or_default();
    }
    drawn::sorted(&all)
}

#[test]
fn faults_are_found() {
    let svg = |body: &str| Drawn::read(&format!(r#"<svg viewBox="0 0 100 100">{body}</svg>"#)).faults();
    let cases = [
        (
            r#"<text class="f-small" x="0" y="20">Argo</text><text class="f-small" x="9" y="20">CD</text>"#,
            "texts",
        ),
        (r#"<text class="f-small" x="90" y="20">Argo</text>"#, "outside"),
        (
            r#"<rect class="f-box" x="0" y="0" width="9" height="40"/><text class="f-small" x="5" y="20">Argo</text>"#,
            "box",
        ),
        (
            r#"<text class="f-small" x="0" y="20">Argo</text><circle class="f-badge" cx="5" cy="18" r="11"/>"#,
            "number",
        ),
        (
            r#"<text class="f-small" x="0" y="20">Argo</text><path class="f-edge" d="M5 0L5 40"/>"#,
            "text",
        ),
        (
            r#"<rect class="f-box" x="0" y="0" width="40" height="40"/><path class="f-edge" d="M5 20L60 20"/>"#,
            "box",
        ),
        (
            r#"<path class="f-edge" d="M5 20L60 20"/><path class="f-edge" d="M55 20L90 20"/>"#,
            "lines",
        ),
    ];
    for (body, expected) in cases {
        let faults = svg(body);
        assert!(
            faults.iter().any(|it| it.contains(expected)),
            "{body}: {faults:?}"
        );
    }
    assert_eq!(svg(r#"<path class="f-edge" d="M5 20L60 20"/>"#), [""; 0]);
}

#[test]
fn examples_are_drawn_as_expected() {
    for (name, figure) in [("small", small()), ("gitops", gitops())] {
        for format in FORMATS {
            let file = format!(
                "{}/tests/golden/flow-{name}-{}.svg",
                env!("CARGO_MANIFEST_DIR"),
                format.class()
            );
            let drawn = figure.draw(format).replace('>', ">\n");
            if option_env!("UPDATE_GOLDEN").is_some() {
                std::fs::write(&file, &drawn).expect("a writable folder");
            }
            let expected = std::fs::read_to_string(&file).expect("a golden file");
            assert_eq!(drawn, expected, "{file}; UPDATE_GOLDEN=1 writes it anew");
        }
    }
}

#[test]
fn every_edge_carries_its_number_and_its_line() {
    let figure = gitops();
    let rows = figure.rows();
    for format in FORMATS {
        let svg = figure.draw(format);
        let between = rows.iter().filter(|it| it.from != it.to).count();
        let manual = rows.iter().filter(|it| it.mode == EdgeMode::Manual).count();
        assert_eq!(svg.matches("f-badge-text").count(), rows.len());
        assert_eq!(svg.matches("class=\"f-arrow\"").count(), between);
        assert_eq!(svg.matches("f-edge manual").count(), manual);
    }
}

#[test]
fn an_edge_to_nowhere_is_in_neither_table_nor_drawing() {
    let mut figure = small();
    let drawn = figure.draw(Format::Wide);
    let rows = figure.rows().len();
    let edge = |from: &str, to: &str| Edge {
        from: from.into(),
        to: to.into(),
        ..Edge::default()
    };
    let edges = vec![edge("kode", "borte"), edge("borte", "kode")];
    figure.steps.push(Step { edges });
    assert_eq!((figure.draw(Format::Wide), figure.rows().len()), (drawn, rows));
}

#[test]
fn markup_in_any_text_stays_text() {
    let evil = || "</text><script>alert(1)</script>\"'&".to_owned();
    let mut figure = small();
    (figure.id, figure.title, figure.description, figure.unknown) = ("f".into(), evil(), evil(), evil());
    for band in &mut figure.bands {
        band.label = evil();
        for it in &mut band.boxes {
            (it.label, it.names, it.href) = (evil(), vec![evil()], Some(evil()));
        }
    }
    figure.steps[0].edges[0].label = Some(evil());
    for format in FORMATS {
        let svg = figure.draw(format);
        assert!(
            !svg.contains("<script") && svg.matches("</svg>").count() == 1,
            "{svg}"
        );
        assert!(Drawn::read(&svg).faults().is_empty());
    }
}

/// A name is broken inside a word only where it has one that is wider than the box.
#[test]
fn the_longest_names_of_the_content_fit_whole_on_a_phone() {
    let folder = format!("{}/../content/technologies", env!("CARGO_MANIFEST_DIR"));
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the content") {
        let text = std::fs::read_to_string(entry.expect("a file").path()).expect("text");
        let name = text.lines().find_map(|it| it.strip_prefix("name:"));
        names.extend(name.map(|it| it.trim().trim_matches(['"', '\'']).to_owned()));
    }
    assert!(names.len() > 100, "{}", names.len());
    names.sort_by_key(|it| it.split(' ').map(str::len).max());
    for name in names.iter().rev().take(30) {
        let mut figure = gitops();
        for it in figure.bands.iter_mut().flat_map(|it| &mut it.boxes) {
            it.names = vec![name.clone()];
        }
        let drawn = Drawn::read(&figure.draw(Format::Narrow));
        assert!(drawn.faults().is_empty(), "{name}");
        for word in name.split_whitespace() {
            assert!(
                drawn
                    .texts
                    .iter()
                    .any(|it| it.words.split(' ').any(|it| it == word)),
                "{word}"
            );
        }
    }
}

#[test]
fn numbers_have_discs_that_hold_them() {
    let mut figure = small();
    let step = figure.steps[0].clone();
    figure.steps.resize(120, step);
    for format in FORMATS {
        let drawn = Drawn::read(&figure.draw(format));
        for text in drawn.texts.iter().filter(|it| it.is_number) {
            let holding = drawn.discs.iter().filter(|it| overlap(it, &text.at));
            assert!(holding.into_iter().all(|it| it.width >= text.at.width));
        }
    }
}

#[test]
fn a_figure_without_layers_is_empty() {
    let svg = FlowFigure::default().draw(Format::Wide);
    assert!(
        svg.contains(r#"viewBox="0 0 940 0""#) && svg.contains("</desc></svg>"),
        "{svg}"
    );
}
