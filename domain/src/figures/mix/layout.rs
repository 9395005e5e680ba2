//! Where the rows of squares and their labels stand, and how they are drawn.

use crate::figures::{
    Format,
    axis::{real, share},
    caption::{Caption, SMALL, height, stack},
    parts::{CountRow, Heading, Tally},
    svg::{Rect, Svg},
    width::{text_width, wrap},
};

/// The side of a square with its gap, the preferred first.
const PITCHES: [f32; 4] = [26.0, 20.0, 14.0, 9.0];
/// How many lines of squares a row takes before the squares get smaller.
const LINES: u32 = 3;
/// Above this, rows are bars.
const MOST_SQUARES: u32 = 600;
const FILLED: f32 = 0.85;
const BAR: f32 = 22.0;
const NOTE: &str = "f-small f-quiet";

/// The measures of a format.
struct Measures {
    width: f32,
    left: f32,
    label_left: f32,
    label_width: f32,
}

impl Measures {
    const fn of(format: Format) -> Self {
        match format {
            Format::Wide => Self {
                width: 940.0,
                left: 190.0,
                label_left: 0.0,
                label_width: 176.0,
            },
            Format::Narrow => Self {
                width: 358.0,
                left: 8.0,
                label_left: 8.0,
                label_width: 342.0,
            },
        }
    }
}

/// How the parts of a row are drawn.
#[derive(Clone, Copy)]
enum Shape {
    Squares { across: u32, pitch: f32 },
    Bars { most: u32 },
}

/// A row with its label and the top of its squares.
struct Placed<'a> {
    row: CountRow<'a>,
    label: Vec<Caption>,
    top: f32,
}

/// Where everything stands.
pub struct Layout<'a> {
    tally: &'a Tally,
    format: Format,
    measures: Measures,
    /// How wide squares or bars may be.
    room: f32,
    shape: Shape,
    rows: Vec<Placed<'a>>,
    bottom: f32,
}

impl<'a> Layout<'a> {
    /// Places the rows of a tally below each other.
    pub fn of(tally: &'a Tally, format: Format) -> Self {
        let measures = Measures::of(format);
        let rows = tally.rows();
        let notes = rows.iter().map(|it| text_width(&note(it), SMALL));
        let room = measures.width - measures.left - 16.0 - notes.fold(0.0, f32::max);
        let most = rows.iter().map(|it| it.n).max().unwrap_or(0);
        let mut layout = Self {
            tally,
            format,
            measures,
            room,
            shape: Shape::of(most, room),
            rows: Vec::new(),
            bottom: 0.0,
        };
        for row in rows {
            layout.place(row);
        }
        layout
    }

    fn place(&mut self, row: CountRow<'a>) {
        let lines = wrap(row.label, SMALL, self.measures.label_width);
        let (text, squares) = (height(lines.len()), self.shape.height(row.n));
        let top = match self.format {
            Format::Wide => self.bottom + 4.0,
            Format::Narrow => self.bottom + text + 4.0,
        };
        let baseline = match self.format {
            Format::Wide => top + 15.5,
            Format::Narrow => self.bottom + 12.5,
        };
        let end = match self.format {
            Format::Wide => (text + 6.0).max(squares),
            Format::Narrow => squares,
        };
        let captions = stack("f-small f-strong", self.measures.label_left, baseline, lines);
        self.rows.push(Placed {
            row,
            label: captions.collect(),
            top,
        });
        self.bottom = top + end + 6.0;
    }

    /// Draws everything.
    pub fn draw(&self, heading: &Heading) -> String {
        let class = self.format.class();
        let id = format!("{}-{class}", heading.id);
        let mut svg = Svg::open(
            &id,
            class,
            self.measures.width,
            self.bottom,
            &heading.title,
            &heading.description,
        );
        for placed in &self.rows {
            svg.linked(placed.row.href, |svg| {
                placed.label.iter().for_each(|it| it.draw(svg));
            });
            self.draw_parts(&mut svg, placed);
            let (x, y) = self.end(placed);
            svg.text(NOTE, x + 8.0, y, &note(&placed.row));
        }
        svg.close()
    }

    fn draw_parts(&self, svg: &mut Svg, Placed { row, top, .. }: &Placed<'_>) {
        let left = self.measures.left;
        let mut before = 0;
        let parts = self.tally.categories.iter().zip(row.counts);
        for (category, &count) in parts.filter(|(_, count)| **count > 0) {
            let title = format!("{}, {}: {count} av {}", row.label, category.label, row.n);
            svg.titled(&title, |svg| match self.shape {
                Shape::Squares { across, pitch } => {
                    let corners = (before..before + count).map(|i| {
                        let (column, line) = (real(i % across), real(i / across));
                        (left + column * pitch, top + line * pitch)
                    });
                    svg.squares(category.fill, pitch * FILLED, corners);
                }
                Shape::Bars { most } => {
                    let at = Rect {
                        x: left + share(before, most) * self.room,
                        y: *top,
                        width: share(count, most) * self.room,
                        height: BAR,
                    };
                    svg.rect("", at, Some(category.fill));
                }
            });
            before += count;
        }
    }

    /// Where the last square or the bar of a row ends, and the baseline beside it.
    fn end(&self, placed: &Placed<'_>) -> (f32, f32) {
        let left = self.measures.left;
        match self.shape {
            Shape::Squares { across, pitch } => {
                let last = placed.row.n.saturating_sub(1);
                let x = left + real(last % across + 1) * pitch;
                let middle = placed.top + (real(last / across) + FILLED / 2.0) * pitch;
                (x, middle + 4.5)
            }
            Shape::Bars { most } => (left + share(placed.row.n, most) * self.room, placed.top + 15.5),
        }
    }
}

impl Shape {
    fn of(most: u32, room: f32) -> Self {
        if most > MOST_SQUARES {
            return Self::Bars { most };
        }
        let across = |pitch: f32| {
            (1..=MOST_SQUARES)
                .take_while(|it| real(*it) * pitch <= room)
                .count()
        };
        let squares = PITCHES.map(|pitch| Self::Squares {
            across: u32::try_from(across(pitch)).unwrap_or(1).max(1),
            pitch,
        });
        let fits = |it: &&Self| matches!(it, Self::Squares { across, .. } if most.div_ceil(*across) <= LINES);
        *squares.iter().find(fits).unwrap_or(&squares[PITCHES.len() - 1])
    }

    /// How high a row of so many is.
    fn height(self, n: u32) -> f32 {
        match self {
            Self::Squares { across, pitch } => (real(n.div_ceil(across).max(1)) * pitch).max(16.0),
            Self::Bars { .. } => BAR,
        }
    }
}

/// How many of a row have said anything.
fn note(row: &CountRow<'_>) -> String {
    format!("{} av {}", row.stated, row.n)
}
