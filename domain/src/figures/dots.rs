//! Survey series: a dot for each number, a shape for each measure.
//!
//! Numbers of different surveys are never joined with a line: others were asked each time.

use super::{Format, parts::Heading};

mod layout;
mod place;

/// What the numbers are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Tenths of a percent: 263 is written 26,3.
    #[default]
    PerMille,
    /// A number of organisations.
    Count,
}

/// One number.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// When; the middle of the year (2012.5) where nothing closer is known.
    pub at: f32,
    /// The number, on the figure's scale.
    pub value: u32,
    /// Where it comes from, if there is such a place.
    pub href: Option<String>,
}

/// A question that is followed over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measure {
    /// What it is called.
    pub label: String,
    /// The numbers.
    pub points: Vec<Point>,
}

/// Numbers of one series of surveys. Up to eight measures have shapes of their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dots {
    /// What the figure is called.
    pub heading: Heading,
    /// What the numbers are.
    pub scale: Scale,
    /// The measures.
    pub measures: Vec<Measure>,
}

/// A row of the table beside the figure: exactly what is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DotRow<'a> {
    /// What is measured.
    pub measure: &'a str,
    /// When.
    pub at: f32,
    /// The number, on the figure's scale.
    pub value: u32,
    /// The number as it is written, such as «26,3».
    pub written: String,
    /// Where it comes from.
    pub href: Option<&'a str>,
}

impl Dots {
    /// The rows of the table: measure by measure, in order of time.
    #[must_use]
    pub fn rows(&self) -> Vec<DotRow<'_>> {
        self.measures
            .iter()
            .flat_map(|measure| self.of(measure))
            .collect()
    }

    fn of<'a>(&self, measure: &'a Measure) -> Vec<DotRow<'a>> {
        let mut rows: Vec<DotRow<'_>> = measure
            .points
            .iter()
            .filter(|it| (MIN_YEAR..=MAX_YEAR).contains(&it.at))
            .map(|it| DotRow {
                measure: &measure.label,
                at: it.at,
                value: it.value,
                written: self.scale.write(it.value),
                href: it.href.as_deref(),
            })
            .collect();
        rows.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.value.cmp(&b.value)));
        rows
    }

    /// Draws the dots.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        layout::Layout::of(self, format).draw(&self.heading)
    }
}

/// The times a point may have; anything else is no year.
const MIN_YEAR: f32 = 1900.0;
const MAX_YEAR: f32 = 2200.0;

impl Scale {
    /// A number as Norwegians write it.
    fn write(self, value: u32) -> String {
        match self {
            Self::Count => value.to_string(),
            Self::PerMille if value.is_multiple_of(10) => (value / 10).to_string(),
            Self::PerMille => format!("{},{}", value / 10, value % 10),
        }
    }
}

#[cfg(test)]
mod tests;
