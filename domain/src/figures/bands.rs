//! Status bands: a row for each agency over a common axis of years, with what was said when.
//!
//! What a source says of a time is a tall band. What nobody has said anything new about since is a thin one, and what
//! is unknown is hatched. A dashed frame says that the band is inferred and not stated.

use super::{Format, parts::Heading};

mod layout;

/// How a segment is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A source says so of this time.
    Stated,
    /// It was said earlier, and nobody has said anything new since.
    Carried,
    /// Nobody has said anything.
    Unknown,
}

/// A stretch of a row. Years may have decimals (2018.5 is the middle of 2018).
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// When it begins.
    pub from: f32,
    /// When it ends.
    pub until: f32,
    /// The pattern that fills it, such as `p-production`; what is unknown is hatched whatever stands here.
    pub fill: &'static str,
    /// How it is known.
    pub kind: Kind,
    /// Whether the editors have inferred it.
    pub inferred: bool,
    /// What it says, and where from.
    pub label: String,
}

/// A point in time at which a row is mentioned without a status.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// When.
    pub at: f32,
    /// What it was.
    pub label: String,
}

/// A row of bands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Whom it is about.
    pub label: String,
    /// Where that leads, if anywhere.
    pub href: Option<String>,
    /// The bands, in any order.
    pub segments: Vec<Segment>,
    /// Mentions.
    pub marks: Vec<Mark>,
    /// A short note at the side, such as a supplier; empty for none.
    pub note: String,
}

/// Rows under a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// The heading; empty for none.
    pub label: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Status bands over years.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bands {
    /// What the figure is called.
    pub heading: Heading,
    /// The first year on the axis.
    pub first: i16,
    /// The last year on the axis, shown whole.
    pub last: i16,
    /// The rows, in groups.
    pub groups: Vec<Group>,
}

/// A row of the table beside the figure: exactly what is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct BandRow<'a> {
    /// The heading the row stands under.
    pub group: &'a str,
    /// Whom it is about.
    pub label: &'a str,
    /// Where that leads, if anywhere.
    pub href: Option<&'a str>,
    /// The bands within the axis, in order of time.
    pub segments: Vec<Segment>,
    /// The mentions within the axis, in order of time.
    pub marks: Vec<&'a Mark>,
    /// The note at the side.
    pub note: &'a str,
}

impl Bands {
    /// The rows of the table. What lies outside the axis is cut off or left out, here as in the drawing.
    #[must_use]
    pub fn rows(&self) -> Vec<BandRow<'_>> {
        self.groups
            .iter()
            .flat_map(|group| group.rows.iter().map(|row| self.row(group, row)))
            .collect()
    }

    fn row<'a>(&self, group: &'a Group, row: &'a Row) -> BandRow<'a> {
        let (first, end) = self.span();
        let mut segments: Vec<Segment> = row
            .segments
            .iter()
            .filter(|it| it.from <= it.until && it.from <= end && it.until >= first)
            .map(|it| Segment {
                from: it.from.max(first),
                until: it.until.min(end),
                ..it.clone()
            })
            .collect();
        segments.sort_by(|a, b| a.from.total_cmp(&b.from).then(a.until.total_cmp(&b.until)));
        let mut marks: Vec<&Mark> = row
            .marks
            .iter()
            .filter(|it| it.at >= first && it.at <= end)
            .collect();
        marks.sort_by(|a, b| a.at.total_cmp(&b.at));
        BandRow {
            group: &group.label,
            label: &row.label,
            href: row.href.as_deref(),
            segments,
            marks,
            note: &row.note,
        }
    }

    /// Where the axis begins and ends.
    fn span(&self) -> (f32, f32) {
        (f32::from(self.first), f32::from(self.last.max(self.first)) + 1.0)
    }

    /// Draws the bands.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        layout::Layout::of(self, format).draw(&self.heading)
    }
}

#[cfg(test)]
mod tests;
