//! From years and numbers to places, and the labels that fit below an axis.

use std::iter::successors;

use super::{
    caption::{Caption, SMALL, height, stack},
    svg::Rect,
    width::text_width,
};

/// The room between two labels of an axis.
const GAP: f32 = 8.0;
/// What is shorter than this would not be seen.
const THINNEST: f32 = 3.0;

/// An axis of whole years.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    pub left: f32,
    pub right: f32,
    first: i16,
    last: i16,
}

impl Axis {
    /// An axis from the beginning of the first to the end of the last year.
    pub const fn new(left: f32, right: f32, first: i16, last: i16) -> Self {
        let last = if last < first { first } else { last };
        Self {
            left,
            right,
            first,
            last,
        }
    }

    /// Where a time lies; what is outside lies at the nearest end.
    pub fn x(&self, year: f32) -> f32 {
        let first = f32::from(self.first);
        let share = (year - first) / (f32::from(self.last) + 1.0 - first);
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// A bar between two times, wide enough to be seen.
    pub fn span(&self, (from, until): (f32, f32), y: f32, height: f32) -> Rect {
        let x = self.x(from).min(self.right - THINNEST);
        let width = (self.x(until) - x).max(THINNEST);
        Rect { x, y, width, height }
    }

    /// Where the years begin, and where the last ends.
    pub fn bounds(&self) -> impl Iterator<Item = f32> {
        let step = self.step();
        let all = i32::from(self.first)..=i32::from(self.last) + 1;
        let axis = *self;
        all.filter(move |it| (i32::from(axis.last) + 1 - it) % step == 0)
            .map(move |it| axis.at(it))
    }

    /// The years that fit, written with their baseline at `y`.
    pub fn ticks(&self, class: &'static str, y: f32) -> Vec<Caption> {
        let step = self.step();
        let shown = |it: &i32| match step {
            1 | 2 => (i32::from(self.last) - it) % step == 0,
            _ => it % step == 0,
        };
        let mut years: Vec<i32> = (i32::from(self.first)..=i32::from(self.last))
            .filter(shown)
            .collect();
        if years.is_empty() {
            years.push(self.last.into());
        }
        let labels = years.into_iter().map(|it| Label {
            x: f32::midpoint(self.at(it), self.at(it + 1)),
            lines: vec![it.to_string()],
            below: None,
        });
        spread(labels.collect(), self.left, self.right)
            .into_iter()
            .flat_map(|it| it.captions(class, y))
            .collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "a year is far below 2^23")]
    fn at(&self, year: i32) -> f32 {
        self.x(year as f32)
    }

    /// How many years go on a label: 1, 2, 5, 10, 20, 50 and so on.
    #[expect(clippy::cast_precision_loss, reason = "there are at most 2^16 years")]
    fn step(&self) -> i32 {
        let widest = [self.first, self.last].map(|it| text_width(&it.to_string(), SMALL));
        let wanted = widest[0].max(widest[1]) + GAP;
        let years = i32::from(self.last) - i32::from(self.first) + 1;
        let year = (self.right - self.left) / years as f32;
        successors(Some(1), |ten: &i32| ten.checked_mul(10))
            .flat_map(|ten| [ten, 2 * ten, 5 * ten])
            .find(|it| *it as f32 * year >= wanted || *it >= years)
            .unwrap_or(1)
    }
}

/// A label below an axis: lines around a middle, and a small one below them.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its middle.
    pub x: f32,
    /// What stands there.
    pub lines: Vec<String>,
    /// A smaller line below.
    pub below: Option<String>,
}

impl Label {
    fn width(&self) -> f32 {
        self.lines
            .iter()
            .chain(&self.below)
            .map(|it| text_width(it, SMALL))
            .fold(0.0, f32::max)
    }

    /// Its lines, the first with its baseline at `y`.
    pub fn captions(self, class: &'static str, y: f32) -> impl Iterator<Item = Caption> {
        let below = y + height(self.lines.len());
        let note = self.below.map(|text| Caption {
            class: "f-tiny f-mid f-quiet",
            x: self.x,
            y: below,
            text,
        });
        stack(class, self.x, y, self.lines).chain(note)
    }
}

/// The labels that fit beside each other between two ends, in their order: the last one always, the others where they
/// do not crowd. One that would reach beyond an end is moved in.
pub fn spread(labels: Vec<Label>, left: f32, right: f32) -> Vec<Label> {
    let mut free = right;
    let mut fitting: Vec<Label> = Vec::new();
    for mut label in labels.into_iter().rev() {
        let half = label.width() / 2.0;
        label.x = label.x.min(right - half).max(left + half);
        if label.x + half <= free || fitting.is_empty() {
            free = label.x - half - GAP;
            fitting.push(label);
        }
    }
    fitting.reverse();
    fitting
}

/// A small number as a place.
#[expect(
    clippy::cast_precision_loss,
    reason = "what is drawn one by one is far below 2^23"
)]
pub const fn real(number: u32) -> f32 {
    number as f32
}

/// How much of the whole a part is, between 0 and 1.
#[expect(clippy::cast_possible_truncation, reason = "a share is between 0 and 1")]
pub fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 {
        return 0.0;
    }
    (f64::from(part) / f64::from(whole)) as f32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn years(first: i16, last: i16, width: f32) -> Vec<String> {
        let axis = Axis::new(0.0, width, first, last);
        let ticks = axis.ticks("f-small f-mid", 10.0).into_iter();
        ticks.map(|it| it.text).collect()
    }

    #[test]
    fn years_do_not_crowd() {
        assert_eq!(years(2024, 2026, 200.0), ["2024", "2025", "2026"]);
        assert_eq!(years(2019, 2026, 200.0), ["2020", "2022", "2024", "2026"]);
        assert_eq!(years(1998, 2026, 200.0), ["2000", "2010", "2020"]);
        assert_eq!(years(2021, 2023, 30.0), ["2023"]);
        assert_eq!(years(2026, 2020, 100.0), ["2026"]);
    }

    #[test]
    fn a_time_has_a_place_and_a_moment_can_be_seen() {
        let axis = Axis::new(100.0, 300.0, 2020, 2029);
        let cases = [
            (2020.0, 100.0),
            (2025.0, 200.0),
            (2030.0, 300.0),
            (1990.0, 100.0),
            (2100.0, 300.0),
        ];
        for (year, expected) in cases {
            assert!((axis.x(year) - expected).abs() < 0.01, "{year}");
        }
        let moment = axis.span((2030.0, 2030.0), 0.0, 18.0);
        assert_eq!((moment.x, moment.width), (297.0, 3.0));
        let bounds: Vec<f32> = Axis::new(0.0, 90.0, 2024, 2025).bounds().collect();
        assert_eq!(bounds, [0.0, 45.0, 90.0]);
    }

    #[test]
    fn a_share_of_nothing_is_nothing() {
        let shares: Vec<f32> = [(0, 0), (3, 4), (5, 5)]
            .map(|(part, whole)| share(part, whole))
            .into();
        assert_eq!(shares, [0.0, 0.75, 1.0]);
    }

    proptest! {
        #[test]
        fn ticks_stay_inside_and_apart(first in any::<i16>(), years in 0_i16..400, width in 60_f32..900.0) {
            let axis = Axis::new(10.0, 10.0 + width, first, first.saturating_add(years));
            let ticks: Vec<Rect> = axis.ticks("f-small f-mid", 10.0).iter().map(Caption::bounds).collect();
            prop_assert!(!ticks.is_empty());
            for it in &ticks {
                prop_assert!(it.x >= 9.9 && it.x + it.width <= 10.1 + width, "{it:?}");
            }
            for pair in ticks.windows(2) {
                prop_assert!(pair[0].x + pair[0].width <= pair[1].x, "{pair:?}");
            }
        }
    }
}
