//! Where the dots, their numbers and what the shapes mean stand, and how they are drawn.

use super::{
    DotRow, Dots, Scale,
    place::{RADIUS, dot, numbers},
};
use crate::figures::{
    Format,
    axis::{Axis, share},
    caption::{Caption, LINE, SMALL, height, stack},
    parts::Heading,
    svg::{Course, Rect, Svg},
    width::{text_width, wrap},
};

/// How high the field is: the first in which every number finds its place.
const HEIGHTS: [f32; 3] = [180.0, 280.0, 420.0];
const TOP: f32 = 24.0;
const TICKS: u32 = 4;

/// One number with its place.
struct Placed<'a> {
    row: DotRow<'a>,
    measure: usize,
    at: (f32, f32),
    number: Option<Caption>,
}

/// Where everything stands.
pub struct Layout<'a> {
    dots: &'a Dots,
    format: Format,
    width: f32,
    axis: Axis,
    /// The number at the upper end of the field.
    most: u32,
    floor: f32,
    placed: Vec<Placed<'a>>,
}

impl<'a> Layout<'a> {
    /// Finds the places of dots and numbers.
    pub fn of(dots: &'a Dots, format: Format) -> Self {
        let width = match format {
            Format::Wide => 940.0,
            Format::Narrow => 358.0,
        };
        let rows: Vec<_> = (0..)
            .zip(&dots.measures)
            .flat_map(|(i, it)| dots.of(it).into_iter().map(move |row| (i, row)))
            .collect();
        let most = dots.scale.most(rows.iter().map(|(_, it)| it.value).max());
        let ticks = (0..=TICKS).map(|it| text_width(&dots.scale.write(most / TICKS * it), SMALL));
        let left = ticks.fold(0.0, f32::max) + 10.0;
        let (first, last) = years(rows.iter().map(|(_, it)| it.at));
        let mut layout = Self {
            dots,
            format,
            width,
            axis: Axis::new(left, width - 8.0, first, last),
            most,
            floor: TOP,
            placed: Vec::new(),
        };
        for height in HEIGHTS {
            layout.place(&rows, TOP + height);
            if layout.placed.iter().all(|it| it.number.is_some()) {
                break;
            }
        }
        layout
    }

    /// Places everything in a field down to `floor`.
    fn place(&mut self, rows: &[(usize, DotRow<'a>)], floor: f32) {
        self.floor = floor;
        let at = |row: &DotRow<'_>| {
            let end = self.axis.right - RADIUS;
            (
                self.axis.x(row.at).clamp(self.axis.left + RADIUS, end),
                self.y(row.value),
            )
        };
        let dots: Vec<_> = rows
            .iter()
            .map(|(_, row)| (at(row), row.written.clone()))
            .collect();
        let field = Rect {
            x: self.axis.left,
            y: 0.0,
            width: self.width - self.axis.left,
            height: floor - 2.0,
        };
        let numbers = numbers(&dots, field);
        let places = rows.iter().zip(dots).zip(numbers);
        self.placed = places
            .map(|(((measure, row), (at, _)), number)| Placed {
                row: row.clone(),
                measure: *measure,
                at,
                number,
            })
            .collect();
    }

    fn y(&self, value: u32) -> f32 {
        self.floor - share(value, self.most) * (self.floor - TOP)
    }

    /// Draws everything.
    pub fn draw(&self, heading: &Heading) -> String {
        let mut meanings = Svg::default();
        let bottom = self.draw_meanings(&mut meanings, self.floor + 34.0);
        let class = self.format.class();
        let id = format!("{}-{class}", heading.id);
        let mut svg = Svg::open(
            &id,
            class,
            self.width,
            bottom,
            &heading.title,
            &heading.description,
        );
        self.draw_field(&mut svg);
        for placed in &self.placed {
            placed.draw(&mut svg);
        }
        svg.append(&meanings);
        svg.close()
    }

    fn draw_field(&self, svg: &mut Svg) {
        let Axis { left, right, .. } = self.axis;
        for value in (0..=TICKS).map(|it| self.most / TICKS * it) {
            let y = self.y(value);
            svg.path("f-grid", &Course::from(left, y).line(right, y));
            let text = self.dots.scale.write(value);
            svg.text("f-small f-quiet f-end", left - 8.0, y + 4.5, &text);
        }
        let line = Rect {
            x: left,
            y: self.floor - 1.0,
            width: right - left,
            height: 2.0,
        };
        svg.rect("f-bar", line, None);
        if !self.placed.is_empty() {
            let years = self.axis.ticks("f-small f-mid", self.floor + 20.0);
            for year in &years {
                year.draw(svg);
            }
        }
    }

    /// Says what the shapes mean and returns where that ends.
    fn draw_meanings(&self, svg: &mut Svg, top: f32) -> f32 {
        let mut y = top;
        for (i, measure) in self.dots.measures.iter().enumerate() {
            if measure.label.is_empty() {
                continue;
            }
            let lines = wrap(&measure.label, SMALL, self.width - 32.0);
            draw_shape(svg, i, (12.0, y + LINE / 2.0));
            let end = y + height(lines.len()) + 4.0;
            stack("f-small", 28.0, y + 12.5, lines).for_each(|it| it.draw(svg));
            y = end;
        }
        y
    }
}

impl Placed<'_> {
    fn draw(&self, svg: &mut Svg) {
        let title = format!("{}: {}", self.row.measure, self.row.written);
        svg.linked(self.row.href, |svg| {
            svg.titled(&title, |svg| draw_shape(svg, self.measure, self.at));
            if let Some(number) = &self.number {
                number.draw(svg);
            }
        });
    }
}

/// Draws the dot of a measure: four shapes, first filled, then hollow.
fn draw_shape(svg: &mut Svg, measure: usize, (x, y): (f32, f32)) {
    let class = if measure % 8 < 4 { "s-solid" } else { "s-dot" };
    let far = RADIUS;
    match measure % 4 {
        0 => svg.circle(class, (x, y), far),
        1 => svg.rect(class, square((x, y)), None),
        2 => {
            let triangle = Course::from(x, y - far)
                .line(x + far, y + far)
                .line(x - far, y + far);
            svg.path(class, &triangle.closed());
        }
        _ => {
            let upper = Course::from(x, y - far).line(x + far, y);
            svg.path(class, &upper.line(x, y + far).line(x - far, y).closed());
        }
    }
}

/// A square that looks as large as the circle.
fn square(at: (f32, f32)) -> Rect {
    let around = dot(at);
    Rect {
        x: around.x + 0.5,
        y: around.y + 0.5,
        width: around.width - 1.0,
        height: around.height - 1.0,
    }
}

/// The years from the first to the last of some times.
#[expect(clippy::cast_possible_truncation, reason = "times are between 1900 and 2200")]
fn years(times: impl Iterator<Item = f32>) -> (i16, i16) {
    let years: Vec<i16> = times.map(|it| it.floor() as i16).collect();
    let first = years.iter().min().copied().unwrap_or_default();
    (first, years.iter().max().copied().unwrap_or(first))
}

impl Scale {
    /// The number at the upper end: all, or a round number that is not exceeded.
    pub(super) fn most(self, largest: Option<u32>) -> u32 {
        let largest = largest.unwrap_or_default();
        if self == Self::PerMille && largest <= 1000 {
            return 1000;
        }
        let tens = std::iter::successors(Some(4_u32), |it| it.checked_mul(10));
        tens.flat_map(|it| [Some(it), it.checked_mul(2), it.checked_mul(5)])
            .flatten()
            .find(|it| *it >= largest)
            .unwrap_or(u32::MAX)
    }
}
