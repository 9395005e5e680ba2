//! Where the columns and their labels stand, and how they are drawn.

use crate::figures::{
    Format,
    axis::{Label, real, share, spread},
    caption::{Caption, LINE, SMALL, height, stack},
    parts::{Category, Counted, Heading, Tally},
    svg::{Rect, Svg},
    width::{text_width, wrap},
};

/// Up to here, each of them is a square of its own.
const MOST_SQUARES: u32 = 60;
/// The side of a square with its gap: no more, and no less.
const PITCH: (f32, f32) = (20.0, 6.0);
/// How much of its pitch a square fills, and how much of its place a column.
const FILLED: f32 = 0.85;
const COLUMN: f32 = 0.78;
const TOP: f32 = 6.0;
const STRONG: &str = "f-small f-strong";

/// The measures of a format.
struct Measures {
    width: f32,
    left: f32,
    /// How wide all columns are together, at most.
    columns: f32,
    /// How high a column is, if nothing asks for another height.
    height: f32,
}

impl Measures {
    const fn of(format: Format) -> Self {
        match format {
            Format::Wide => Self {
                width: 940.0,
                left: 0.0,
                columns: 752.0,
                height: 220.0,
            },
            Format::Narrow => Self {
                width: 358.0,
                left: 8.0,
                columns: 342.0,
                height: 180.0,
            },
        }
    }
}

/// How squares are stacked.
#[derive(Clone, Copy)]
struct Grid {
    across: u32,
    pitch: f32,
}

impl Grid {
    /// The largest squares that fit, if any do.
    fn of(most: u32, width: f32, height: f32) -> Option<Self> {
        if most == 0 || most > MOST_SQUARES {
            return None;
        }
        (1..=most)
            .map(|across| Self {
                across,
                pitch: (width / real(across)).min(PITCH.0),
            })
            .find(|it| it.height(most) <= height)
            .filter(|it| it.pitch >= PITCH.1)
    }

    fn height(self, n: u32) -> f32 {
        real(n.div_ceil(self.across)) * self.pitch
    }
}

/// What the last column says of a category, with where the middle of its part is.
struct Told<'a> {
    category: &'a Category,
    count: u32,
    lines: Vec<String>,
    middle: f32,
}

/// Where everything stands.
pub struct Layout<'a> {
    tally: &'a Tally,
    format: Format,
    measures: Measures,
    grid: Option<Grid>,
    /// From one column to the next.
    step: f32,
    /// The height of a whole column.
    whole: f32,
    told: Vec<Told<'a>>,
}

impl<'a> Layout<'a> {
    /// Finds room for columns of a tally.
    pub fn of(tally: &'a Tally, format: Format) -> Self {
        let measures = Measures::of(format);
        let columns = u32::try_from(tally.counted.len()).unwrap_or(u32::MAX).max(1);
        let step = (measures.columns / real(columns)).min(108.0);
        let most = tally.counted.iter().map(|it| it.n).max().unwrap_or(0);
        let grid = Grid::of(most, step * COLUMN, measures.height);
        let whole = grid.map_or(measures.height, |it| it.height(most));
        let mut layout = Self {
            tally,
            format,
            measures,
            grid,
            step,
            whole,
            told: Vec::new(),
        };
        layout.told = layout.tell();
        if format == Format::Wide {
            let wanted: f32 = layout.told.iter().map(|it| height(it.lines.len())).sum();
            layout.whole = layout.whole.max(wanted);
        }
        layout
    }

    /// What the last column says, from its top to its bottom.
    fn tell(&self) -> Vec<Told<'a>> {
        let Some(last) = self.tally.counted.last() else {
            return Vec::new();
        };
        let room = self.measures.width - self.label_left();
        let mut below = 0;
        let mut told: Vec<Told<'a>> = Vec::new();
        for (category, count) in self.tally.parts(last) {
            let middle = share(below, last.n) + share(count, last.n) / 2.0;
            below += count;
            told.push(Told {
                category,
                count,
                lines: wrap(&category.label, SMALL, room),
                middle,
            });
        }
        told.reverse();
        told
    }

    /// Where the numbers of the last column stand.
    fn number_left(&self) -> f32 {
        match self.format {
            Format::Wide => self.right() + 16.0,
            Format::Narrow => self.measures.left + 24.0,
        }
    }

    /// Where the words after them stand.
    fn label_left(&self) -> f32 {
        let counts = self.tally.counted.last().map(|it| it.counts.as_slice());
        let widths = counts
            .unwrap_or_default()
            .iter()
            .map(|it| text_width(&it.to_string(), SMALL));
        self.number_left() + widths.fold(0.0, f32::max) + 10.0
    }

    fn right(&self) -> f32 {
        let columns = u32::try_from(self.tally.counted.len()).unwrap_or(u32::MAX);
        self.measures.left + real(columns) * self.step
    }

    /// Draws everything.
    pub fn draw(&self, heading: &Heading) -> String {
        let floor = TOP + self.whole + 2.0;
        let labels = self.labels(floor + 20.0);
        let lowest = labels.iter().map(|it| it.y).fold(floor, f32::max);
        let mut lists = Svg::default();
        let bottom = match self.format {
            Format::Wide => {
                self.draw_beside(&mut lists);
                lowest + 8.0
            }
            Format::Narrow => self.draw_below(&mut lists, lowest + 12.0),
        };
        let class = self.format.class();
        let id = format!("{}-{class}", heading.id);
        let mut svg = Svg::open(
            &id,
            class,
            self.measures.width,
            bottom,
            &heading.title,
            &heading.description,
        );
        for (i, column) in (0_u32..).zip(&self.tally.counted) {
            let left = self.measures.left + real(i) * self.step;
            svg.linked(column.href.as_deref(), |svg| self.draw_column(svg, column, left));
        }
        let line = Rect {
            x: self.measures.left,
            y: floor,
            width: self.right() - self.measures.left,
            height: 2.0,
        };
        svg.rect("f-bar", line, None);
        for label in &labels {
            label.draw(&mut svg);
        }
        svg.append(&lists);
        svg.close()
    }

    fn draw_column(&self, svg: &mut Svg, column: &Counted, left: f32) {
        let floor = TOP + self.whole;
        let mut below = 0;
        for (category, count) in self.tally.parts(column) {
            let title = format!("{}, {}: {count} av {}", column.label, category.label, column.n);
            svg.titled(&title, |svg| {
                if let Some(Grid { across, pitch }) = self.grid {
                    let corners = (below..below + count).map(|i| {
                        let (column, row) = (real(i % across), real(i / across + 1));
                        (left + column * pitch, floor - row * pitch)
                    });
                    svg.squares(category.fill, pitch * FILLED, corners);
                } else {
                    let (from, until) = (share(below, column.n), share(below + count, column.n));
                    svg.rect("", self.stretch(left, from, until), Some(category.fill));
                }
            });
            below += count;
        }
    }

    /// A part of a column that is no squares, with a little air above it where there is room.
    fn stretch(&self, left: f32, from: f32, until: f32) -> Rect {
        let tall = (until - from) * self.whole;
        let air = if tall > 3.0 { 1.0 } else { 0.0 };
        Rect {
            x: left,
            y: TOP + self.whole - until * self.whole,
            width: self.step * COLUMN,
            height: tall - air,
        }
    }

    /// The names of the columns and how many they are of, as many as fit.
    fn labels(&self, y: f32) -> Vec<Caption> {
        let column = self
            .grid
            .map_or(self.step * COLUMN, |it| real(it.across) * it.pitch);
        let middle = column / 2.0;
        let labels = (0_u32..).zip(&self.tally.counted).map(|(i, it)| Label {
            x: self.measures.left + real(i) * self.step + middle,
            lines: wrap(&it.label, SMALL, (self.step - 4.0).max(80.0)),
            below: Some(format!("n = {}", it.n)),
        });
        let mut fitting = spread(labels.collect(), 0.0, self.measures.width);
        let last = fitting.pop();
        let others = fitting.into_iter().flat_map(|it| it.captions("f-small f-mid", y));
        let last = last
            .into_iter()
            .flat_map(|it| it.captions("f-small f-mid f-strong", y));
        others.chain(last).collect()
    }

    /// Writes the numbers of the last column beside it, each as near its part as there is room.
    fn draw_beside(&self, svg: &mut Svg) {
        let filled = match (self.grid, self.tally.counted.last()) {
            (Some(grid), Some(last)) => grid.height(last.n),
            _ => self.whole,
        };
        let floor = TOP + self.whole;
        let mut tops = Vec::new();
        let mut free = TOP;
        for told in &self.told {
            let wanted = floor - told.middle * filled - height(told.lines.len()) / 2.0;
            tops.push(wanted.max(free));
            free = wanted.max(free) + height(told.lines.len());
        }
        let mut free = floor;
        for (told, top) in self.told.iter().zip(&mut tops).rev() {
            *top = top.min(free - height(told.lines.len()));
            free = *top;
        }
        for (told, top) in self.told.iter().zip(tops) {
            self.draw_told(svg, told, top + 12.5);
        }
    }

    /// Writes the numbers of the last column as a list with swatches and returns where it ends.
    fn draw_below(&self, svg: &mut Svg, top: f32) -> f32 {
        let Some(last) = self.tally.counted.last() else {
            return top;
        };
        let (left, width) = (self.measures.left, self.measures.columns);
        let lines = wrap(&last.label, SMALL, width);
        let mut y = top + height(lines.len()) + 4.0;
        stack(STRONG, left, top + 12.5, lines).for_each(|it| it.draw(svg));
        for told in &self.told {
            let swatch = Rect {
                x: left,
                y: y + 1.0,
                width: 14.0,
                height: 14.0,
            };
            svg.rect("", swatch, Some(told.category.fill));
            svg.rect("s-edge", swatch, None);
            self.draw_told(svg, told, y + 12.5);
            y += height(told.lines.len()) + 4.0;
        }
        y
    }

    fn draw_told(&self, svg: &mut Svg, told: &Told<'_>, y: f32) {
        svg.linked(told.category.href.as_deref(), |svg| {
            svg.text(STRONG, self.number_left(), y, &told.count.to_string());
            let lines = told.lines.iter().filter(|it| !it.is_empty());
            for (i, line) in (0_u32..).zip(lines) {
                svg.text("f-small", self.label_left(), y + real(i) * LINE, line);
            }
        });
    }
}
