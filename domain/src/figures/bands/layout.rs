//! Where the bands and their labels stand, and how they are drawn.

use super::{BandRow, Bands, Kind, Segment};
use crate::figures::{
    Format,
    axis::Axis,
    caption::{Caption, LINE, SMALL, height, stack},
    parts::Heading,
    svg::{Course, Rect, Svg},
    width::{text_width, wrap},
};

const BAR: f32 = 18.0;
/// The height of a band that is only carried on.
const THIN: f32 = 5.0;
const LABEL: &str = "f-small f-strong";
const NOTE: &str = "f-small f-quiet";
const YEAR: &str = "f-small f-mid f-quiet";

/// The measures of a format.
struct Measures {
    width: f32,
    /// Where the bands begin and end.
    left: f32,
    right: f32,
    label_left: f32,
    label_width: f32,
    note_width: f32,
}

impl Measures {
    const fn of(format: Format) -> Self {
        match format {
            Format::Wide => Self {
                width: 940.0,
                left: 190.0,
                right: 752.0,
                label_left: 0.0,
                label_width: 176.0,
                note_width: 176.0,
            },
            Format::Narrow => Self {
                width: 358.0,
                left: 8.0,
                right: 350.0,
                label_left: 8.0,
                label_width: 342.0,
                note_width: 342.0,
            },
        }
    }
}

/// A row with its texts and the top of its bands.
struct Placed<'a> {
    row: BandRow<'a>,
    label: Vec<Caption>,
    note: Vec<Caption>,
    bar: f32,
}

/// Where everything stands.
pub struct Layout<'a> {
    format: Format,
    measures: Measures,
    axis: Axis,
    headings: Vec<Caption>,
    /// From where to where the years are parted by lines.
    grids: Vec<(f32, f32)>,
    rows: Vec<Placed<'a>>,
    bottom: f32,
}

impl<'a> Layout<'a> {
    /// Places the groups below each other.
    pub fn of(bands: &'a Bands, format: Format) -> Self {
        let measures = Measures::of(format);
        let axis = Axis::new(measures.left, measures.right, bands.first, bands.last);
        let mut layout = Self {
            format,
            measures,
            axis,
            headings: Vec::new(),
            grids: Vec::new(),
            rows: Vec::new(),
            bottom: 22.0,
        };
        for group in &bands.groups {
            layout.place_heading(&group.label);
            let top = layout.bottom;
            for row in &group.rows {
                layout.place(bands.row(group, row));
            }
            layout.grids.push((top, layout.bottom));
        }
        layout
    }

    fn place_heading(&mut self, label: &str) {
        if label.is_empty() {
            return;
        }
        let gap = if self.rows.is_empty() { 0.0 } else { 12.0 };
        let lines = wrap(label, SMALL, self.measures.width - 2.0 * self.measures.label_left);
        let top = self.bottom + gap;
        self.bottom = top + height(lines.len()) + 4.0;
        let captions = stack(NOTE, self.measures.label_left, top + 13.0, lines);
        self.headings.extend(captions);
    }

    fn place(&mut self, row: BandRow<'a>) {
        let placed = match self.format {
            Format::Wide => self.place_beside(row),
            Format::Narrow => self.place_below(row),
        };
        self.rows.push(placed);
    }

    /// The bands stand between their label and their note.
    fn place_beside(&mut self, row: BandRow<'a>) -> Placed<'a> {
        let top = self.bottom;
        let label = wrap(row.label, SMALL, self.measures.label_width);
        let note = wrap(row.note, SMALL, self.measures.note_width);
        self.bottom = top + (height(label.len().max(note.len())) + 10.0).max(30.0);
        let (label_left, note_left) = (self.measures.label_left, self.axis.right + 12.0);
        Placed {
            label: stack(LABEL, label_left, top + 19.5, label).collect(),
            note: stack(NOTE, note_left, top + 19.5, note).collect(),
            bar: top + 6.0,
            row,
        }
    }

    /// The bands stand below their label, and the note beside it where there is room.
    fn place_below(&mut self, row: BandRow<'a>) -> Placed<'a> {
        let (left, room) = (self.measures.label_left, self.measures.label_width);
        let baseline = self.bottom + 14.0;
        let label = wrap(row.label, SMALL, room);
        let wanted = text_width(row.label, SMALL) + 16.0 + text_width(row.note, SMALL);
        let mut lines = label.len();
        let note: Vec<Caption> = if wanted <= room {
            let beside = Caption {
                class: "f-small f-quiet f-end",
                x: left + room,
                y: baseline,
                text: row.note.to_owned(),
            };
            vec![beside]
        } else {
            let note = wrap(row.note, SMALL, self.measures.note_width);
            let y = baseline + height(lines);
            lines += note.len();
            stack(NOTE, left, y, note).collect()
        };
        let bar = self.bottom + height(lines) + 6.0;
        self.bottom = bar + BAR + 8.0;
        Placed {
            label: stack(LABEL, left, baseline, label).collect(),
            note,
            bar,
            row,
        }
    }

    /// Draws everything.
    pub fn draw(&self, heading: &Heading) -> String {
        let class = self.format.class();
        let id = format!("{}-{class}", heading.id);
        let (width, height) = (self.measures.width, self.bottom + 2.0 * LINE);
        let mut svg = Svg::open(&id, class, width, height, &heading.title, &heading.description);
        for (top, bottom) in &self.grids {
            for x in self.axis.bounds() {
                svg.path("f-grid", &Course::from(x, *top).line(x, *bottom));
            }
        }
        let line = Rect {
            x: self.axis.left,
            y: self.bottom + 6.0,
            width: self.axis.right - self.axis.left,
            height: 2.0,
        };
        svg.rect("f-bar", line, None);
        let above = self.axis.ticks(YEAR, 14.0);
        let below = self.axis.ticks(YEAR, self.bottom + 24.0);
        for caption in above.iter().chain(&below).chain(&self.headings) {
            caption.draw(&mut svg);
        }
        for placed in &self.rows {
            placed.draw(&mut svg, &self.axis);
        }
        svg.close()
    }
}

impl Placed<'_> {
    fn draw(&self, svg: &mut Svg, axis: &Axis) {
        svg.linked(self.row.href, |svg| {
            self.label.iter().for_each(|it| it.draw(svg));
        });
        let note = self.note.iter().filter(|it| !it.text.is_empty());
        note.for_each(|it| it.draw(svg));
        for segment in &self.row.segments {
            titled(svg, &segment.label, |svg| segment.draw(svg, axis, self.bar));
        }
        for mark in &self.row.marks {
            let centre = (axis.x(mark.at), self.bar + BAR / 2.0);
            titled(svg, &mark.label, |svg| svg.circle("s-dot", centre, 5.5));
        }
    }
}

impl Segment {
    fn draw(&self, svg: &mut Svg, axis: &Axis, top: f32) {
        let tall = axis.span((self.from, self.until), top, BAR);
        match self.kind {
            Kind::Stated => svg.rect("", tall, Some(self.fill)),
            Kind::Carried => {
                let thin = Rect {
                    y: top + (BAR - THIN) / 2.0,
                    height: THIN,
                    ..tall
                };
                svg.rect("", thin, Some(self.fill));
            }
            Kind::Unknown => {
                svg.rect("", tall, Some("p-unknown"));
                svg.rect("s-edge soft", tall, None);
            }
        }
        if self.inferred {
            let around = Rect {
                x: tall.x - 2.0,
                y: tall.y - 2.0,
                width: tall.width + 4.0,
                height: tall.height + 4.0,
            };
            svg.rect("s-outline", around, None);
        }
    }
}

/// Draws something under a title, where it has one.
fn titled(svg: &mut Svg, title: &str, inner: impl FnOnce(&mut Svg)) {
    if title.is_empty() {
        inner(svg);
    } else {
        svg.titled(title, inner);
    }
}
