//! The layered figure: a platform's bands, top of the stack first, with its parts as boxes.
//!
//! Layout and drawing are two steps, so that tests can see that no two boxes overlap and every label fits.

pub use super::Format;
use super::{
    svg::{Rect, Svg},
    width::{text_width, wrap},
};

/// How a box is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BoxStyle {
    /// Plain.
    #[default]
    Plain,
    /// The platform itself.
    Core,
    /// Runs on public cloud.
    Public,
    /// Runs on the organisation's own machines.
    Own,
    /// Known to be there, but not what it is.
    Unknown,
}

impl BoxStyle {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "f-box",
            Self::Core => "f-box core",
            Self::Public => "f-box public",
            Self::Own => "f-box own",
            Self::Unknown => "f-box unknown",
        }
    }
}

/// A box with a label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// What stands in it.
    pub label: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
    /// How it is drawn.
    pub style: BoxStyle,
}

/// Boxes under a common heading; a band's columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The heading; empty for none.
    pub label: String,
    /// The boxes.
    pub parts: Vec<Part>,
}

/// One layer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// The layer's name.
    pub label: String,
    /// Boxes that stand side by side over the whole band.
    pub parts: Vec<Part>,
    /// Boxes in columns below them.
    pub groups: Vec<Group>,
}

/// A platform in layers, the uppermost first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LayerFigure {
    /// A name that is unique on the page.
    pub id: String,
    /// The figure's title.
    pub title: String,
    /// What it shows, in one sentence.
    pub description: String,
    /// The layers.
    pub bands: Vec<Band>,
}

/// A label's size in the figure's units; the style sheet's `.f-label` says the same.
const LABEL: f32 = 13.5;
const SMALL: f32 = 12.5;
const LINE: f32 = 18.0;
const PAD: f32 = 10.0;
const GAP: f32 = 8.0;
/// The bar between two bands.
const BAR: f32 = 2.0;

/// A box with its place and its lines of text.
#[derive(Clone, Debug, PartialEq)]
struct Placed<'a> {
    part: &'a Part,
    at: Rect,
    lines: Vec<String>,
}

/// A line of text that is no box.
#[derive(Clone, Debug, PartialEq)]
struct Caption {
    class: &'static str,
    x: f32,
    y: f32,
    text: String,
}

/// Where everything stands.
#[derive(Clone, Debug, Default, PartialEq)]
struct Layout<'a> {
    bands: Vec<Rect>,
    boxes: Vec<Placed<'a>>,
    captions: Vec<Caption>,
    height: f32,
}

/// The measures of a format.
struct Measures {
    width: f32,
    left: f32,
    right: f32,
    label_left: f32,
    label_top: f32,
    label_width: f32,
    columns: usize,
    /// Whether the boxes stand below the band's label rather than beside it.
    stacked: bool,
}

impl Measures {
    const fn of(format: Format) -> Self {
        match format {
            Format::Wide => Self {
                width: 940.0,
                left: 156.0,
                right: 18.0,
                label_left: 18.0,
                label_top: 38.0,
                label_width: 128.0,
                columns: 4,
                stacked: false,
            },
            Format::Narrow => Self {
                width: 358.0,
                left: 14.0,
                right: 14.0,
                label_left: 14.0,
                label_top: 22.0,
                label_width: 330.0,
                columns: 2,
                stacked: true,
            },
        }
    }
}

impl LayerFigure {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        let layout = self.layout(format);
        let id = format!("{}-{}", self.id, format.class());
        let width = Measures::of(format).width;
        let mut svg = Svg::open(
            &id,
            format.class(),
            width,
            layout.height,
            &self.title,
            &self.description,
        );
        for (i, band) in layout.bands.iter().enumerate() {
            let bar = Rect {
                y: band.y - BAR,
                height: BAR,
                ..*band
            };
            if i > 0 {
                svg.rect("f-bar", bar, None);
            }
            svg.rect("f-band", *band, None);
        }
        for caption in &layout.captions {
            svg.text(caption.class, caption.x, caption.y, &caption.text);
        }
        for placed in &layout.boxes {
            svg.linked(placed.part.href.as_deref(), |svg| placed.draw(svg));
        }
        svg.close()
    }

    fn layout(&self, format: Format) -> Layout<'_> {
        let measures = Measures::of(format);
        let mut layout = Layout::default();
        for (i, band) in self.bands.iter().enumerate() {
            let top = if i == 0 { 0.0 } else { layout.height + BAR };
            let bottom = layout.place_band(band, &measures, top);
            layout.bands.push(Rect {
                x: 0.0,
                y: top,
                width: measures.width,
                height: bottom - top,
            });
            layout.height = bottom;
        }
        layout
    }
}

impl Placed<'_> {
    #[expect(clippy::cast_precision_loss, reason = "a box has a handful of lines")]
    fn draw(&self, svg: &mut Svg) {
        svg.rect(self.part.style.class(), self.at, None);
        for (i, line) in self.lines.iter().enumerate() {
            let y = self.at.y + 19.0 + i as f32 * LINE;
            svg.text("f-label", self.at.x + PAD, y, line);
        }
    }
}

impl<'a> Layout<'a> {
    /// Places a band from `top` and returns where it ends.
    fn place_band(&mut self, band: &'a Band, measures: &Measures, top: f32) -> f32 {
        let below_label = self.place_label(&band.label, measures, top);
        let first = if measures.stacked {
            below_label - 4.0
        } else {
            top + 18.0
        };
        let mut y = self.place_row(&band.parts, measures, first);
        if !band.groups.is_empty() {
            let gap = if band.parts.is_empty() { 0.0 } else { 14.0 };
            y = self.place_groups(&band.groups, measures, y + gap);
        }
        (y + 18.0).max(below_label + 6.0)
    }

    /// Places a band's label and returns the line below it.
    fn place_label(&mut self, label: &str, measures: &Measures, top: f32) -> f32 {
        let mut y = top + measures.label_top;
        for text in wrap(label, SMALL, measures.label_width) {
            self.captions.push(Caption {
                class: "f-small f-strong",
                x: measures.label_left,
                y,
                text,
            });
            y += LINE;
        }
        y
    }

    /// Places boxes side by side, as wide as their labels, and returns where the rows end.
    fn place_row(&mut self, parts: &'a [Part], measures: &Measures, top: f32) -> f32 {
        let edge = measures.width - measures.right;
        let widest = edge - measures.left;
        let (mut x, mut y, mut row_end) = (measures.left, top, top);
        for part in parts {
            let wanted = (text_width(&part.label, LABEL) + 2.0 * PAD).min(widest).ceil();
            if x > measures.left && x + wanted > edge {
                (x, y) = (measures.left, row_end + GAP);
            }
            let end = self.place_box(part, x, y, wanted);
            row_end = row_end.max(end);
            x += wanted + GAP;
        }
        row_end
    }

    /// Places groups in columns, a row of columns at a time, and returns where the last ends.
    #[expect(clippy::cast_precision_loss, reason = "two or four columns")]
    fn place_groups(&mut self, groups: &'a [Group], measures: &Measures, top: f32) -> f32 {
        let gutter = 14.0;
        let space = measures.width - measures.left - measures.right;
        let width = ((space - gutter * (measures.columns - 1) as f32) / measures.columns as f32).floor();
        let mut y = top;
        for row in groups.chunks(measures.columns) {
            let mut end = y;
            for (column, group) in row.iter().enumerate() {
                let x = measures.left + column as f32 * (width + gutter);
                end = end.max(self.place_group(group, x, y, width));
            }
            y = end + 12.0;
        }
        y - 12.0
    }

    fn place_group(&mut self, group: &'a Group, x: f32, top: f32, width: f32) -> f32 {
        let mut y = top + 14.0;
        for text in wrap(&group.label, SMALL, width) {
            self.captions.push(Caption {
                class: "f-small f-quiet",
                x,
                y,
                text,
            });
            y += LINE;
        }
        y -= 8.0;
        for part in &group.parts {
            y = self.place_box(part, x, y, width) + 6.0;
        }
        y - 6.0
    }

    #[expect(clippy::cast_precision_loss, reason = "a box has a handful of lines")]
    fn place_box(&mut self, part: &'a Part, x: f32, y: f32, width: f32) -> f32 {
        let lines = wrap(&part.label, LABEL, width - 2.0 * PAD);
        let height = 10.0 + LINE * lines.len() as f32;
        self.boxes.push(Placed {
            part,
            at: Rect { x, y, width, height },
            lines,
        });
        y + height
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn figure(labels: &[Vec<String>]) -> LayerFigure {
        let part = |label: &String| Part {
            label: label.clone(),
            ..Part::default()
        };
        let band = |labels: &Vec<String>| Band {
            label: "Tjenester og applikasjoner".into(),
            parts: labels.iter().map(part).collect(),
            groups: labels
                .chunks(3)
                .map(|chunk| Group {
                    label: "Sikkerhet og styring".into(),
                    parts: chunk.iter().map(part).collect(),
                })
                .collect(),
        };
        LayerFigure {
            id: "f".into(),
            bands: labels.iter().map(band).collect(),
            ..LayerFigure::default()
        }
    }

    fn overlap(a: &Rect, b: &Rect) -> bool {
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn boxes_never_overlap_and_labels_fit(labels in prop::collection::vec(prop::collection::vec("[ -~æøåÆØÅ]{0,60}", 0..7), 0..5)) {
            let figure = figure(&labels);
            for format in [Format::Wide, Format::Narrow] {
                let layout = figure.layout(format);
                let measures = Measures::of(format);
                for (i, placed) in layout.boxes.iter().enumerate() {
                    prop_assert!(placed.at.x >= 0.0 && placed.at.x + placed.at.width <= measures.width);
                    prop_assert!(placed.at.y + placed.at.height <= layout.height);
                    for line in &placed.lines {
                        prop_assert!(text_width(line, LABEL) <= placed.at.width - 2.0 * PAD + 0.01 || line.chars().count() == 1);
                    }
                    for other in &layout.boxes[i + 1..] {
                        prop_assert!(!overlap(&placed.at, &other.at), "{:?} {:?}", placed, other);
                    }
                }
            }
        }
    }

    #[test]
    fn bands_are_parted_by_bars_and_labels_cannot_break_out() {
        let mut figure = figure(&[vec!["a & b".into()], vec!["</svg>".into()]]);
        figure.bands[0].parts[0].style = BoxStyle::Public;
        figure.bands[1].parts[0].style = BoxStyle::Unknown;
        for format in [Format::Wide, Format::Narrow] {
            let drawn = figure.draw(format);
            assert_eq!(drawn.matches("f-bar").count(), 1, "{drawn}");
            assert_eq!(drawn.matches("</svg>").count(), 1, "{drawn}");
            assert!(
                drawn.contains("a &amp; b")
                    && drawn.contains("f-box public")
                    && drawn.contains("f-box unknown")
            );
        }
    }

    #[test]
    fn every_style_has_a_class_of_its_own() {
        let styles = [
            BoxStyle::Plain,
            BoxStyle::Core,
            BoxStyle::Public,
            BoxStyle::Own,
            BoxStyle::Unknown,
        ];
        let classes: std::collections::BTreeSet<&str> = styles.iter().map(|it| it.class()).collect();
        assert_eq!(classes.len(), styles.len());
    }

    #[test]
    fn a_figure_without_bands_is_empty() {
        let drawn = LayerFigure::default().draw(Format::Narrow);
        assert!(drawn.contains(r#"viewBox="0 0 358 0""#), "{drawn}");
    }

    #[test]
    fn a_small_figure_is_drawn_as_expected() {
        let figure = LayerFigure {
            id: "nais".into(),
            title: "Nais i lag".into(),
            description: "To lag.".into(),
            bands: vec![Band {
                label: "Kjøremiljø".into(),
                parts: vec![Part {
                    label: "K8s".into(),
                    href: Some("/x".into()),
                    style: BoxStyle::Core,
                }],
                groups: vec![],
            }],
        };
        assert_eq!(
            figure.draw(Format::Wide),
            concat!(
                r#"<svg class="wide" viewBox="0 0 940 64" role="group" aria-labelledby="nais-wide-t nais-wide-d">"#,
                r#"<title id="nais-wide-t">Nais i lag</title><desc id="nais-wide-d">To lag.</desc>"#,
                r#"<rect class="f-band" x="0" y="0" width="940" height="64"/>"#,
                r#"<text class="f-small f-strong" x="18" y="38">Kjøremiljø</text>"#,
                r#"<a href="/x"><rect class="f-box core" x="156" y="18" width="47" height="28"/>"#,
                r#"<text class="f-label" x="166" y="37">K8s</text></a></svg>"#,
            )
        );
    }
}
