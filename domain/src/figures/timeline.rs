//! Bars over the years: where a platform has run, and since when.
//!
//! A bar whose beginning or end no source tells is drawn hatched on that side: unknown is not «always».

use super::{
    svg::{Rect, Svg},
    width::wrap,
};

/// One row: what, and when it is known to hold. Years may have decimals (2018.5 is the middle of 2018).
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What the row is about.
    pub label: String,
    /// The pattern that fills what is known, such as `p-public`.
    pub fill: &'static str,
    /// When it began; `None` where no source tells.
    pub from: Option<f32>,
    /// When a source last speaks of it, or when it ended.
    pub until: f32,
    /// From when it is attested by a source (the date of the source, where the beginning is unknown).
    pub attested: f32,
    /// Whether it has ended.
    pub ended: bool,
}

/// Rows over a common axis of years.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// A name that is unique on the page.
    pub id: String,
    /// The figure's title.
    pub title: String,
    /// What it shows, in one sentence.
    pub description: String,
    /// The first year on the axis.
    pub first: i16,
    /// The last year on the axis, shown whole.
    pub last: i16,
    /// The rows.
    pub rows: Vec<Row>,
}

const ROW: f32 = 34.0;
const BAR: f32 = 18.0;
const SMALL: f32 = 12.5;

impl Timeline {
    /// Draws the timeline 940 or 358 units wide.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a platform has a handful of rows")]
    pub fn draw(&self, wide: bool) -> String {
        let (width, left, class) = if wide {
            (940.0, 190.0, "wide")
        } else {
            (358.0, 8.0, "narrow")
        };
        let row_height = if wide { ROW } else { ROW + 18.0 };
        let height = self.rows.len() as f32 * row_height + 30.0;
        let id = format!("{}-{class}", self.id);
        let mut svg = Svg::open(&id, class, width, height, &self.title, &self.description);
        let axis = Axis {
            left,
            right: width - 8.0,
            first: f32::from(self.first),
            last: f32::from(self.last) + 1.0,
        };
        for (i, row) in self.rows.iter().enumerate() {
            let top = i as f32 * row_height;
            let label_width = if wide { left - 16.0 } else { width - 16.0 };
            let label = wrap(&row.label, SMALL, label_width)
                .into_iter()
                .next()
                .unwrap_or_default();
            let (label_y, bar_y) = if wide {
                (top + 18.0, top + 5.0)
            } else {
                (top + 14.0, top + 20.0)
            };
            svg.text("f-small f-strong", if wide { 0.0 } else { left }, label_y, &label);
            row.draw(&mut svg, &axis, bar_y);
        }
        self.draw_years(&mut svg, &axis, height - 6.0, wide);
        svg.close()
    }

    fn draw_years(&self, svg: &mut Svg, axis: &Axis, y: f32, wide: bool) {
        svg.rect(
            "f-bar",
            Rect {
                x: axis.left,
                y: y - 18.0,
                width: axis.right - axis.left,
                height: 1.5,
            },
            None,
        );
        let years = self.last - self.first + 1;
        let fits = if wide { 16 } else { 6 };
        let step = (years + fits - 1) / fits;
        for year in (self.first..=self.last).step_by(usize::try_from(step.max(1)).unwrap_or(1)) {
            svg.text(
                "f-tiny f-mid",
                axis.x(f32::from(year) + 0.5),
                y,
                &year.to_string(),
            );
        }
    }
}

impl Row {
    fn draw(&self, svg: &mut Svg, axis: &Axis, y: f32) {
        let known_from = self.from.unwrap_or(self.attested);
        let known = axis.span(known_from, self.until, y);
        if self.from.is_none() {
            let before = axis.span(axis.first, known_from, y);
            if before.width > 0.0 {
                svg.rect("", before, Some("p-unknown"));
                svg.rect("s-edge soft", before, None);
            }
        }
        svg.rect("", known, Some(self.fill));
        if !self.ended && axis.x(self.until) < axis.right - 0.5 {
            let after = axis.span(self.until, axis.last, y);
            svg.rect("", after, Some("p-unknown"));
            svg.rect("s-edge soft", after, None);
        }
    }
}

/// From years to places.
struct Axis {
    left: f32,
    right: f32,
    first: f32,
    last: f32,
}

impl Axis {
    fn x(&self, year: f32) -> f32 {
        let share = ((year - self.first) / (self.last - self.first)).clamp(0.0, 1.0);
        self.left + share * (self.right - self.left)
    }

    fn span(&self, from: f32, to: f32, y: f32) -> Rect {
        let x = self.x(from);
        Rect {
            x,
            y,
            width: (self.x(to) - x).max(0.0),
            height: BAR,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(from: Option<f32>, attested: f32, until: f32, ended: bool) -> Row {
        Row {
            label: "Google Cloud".into(),
            fill: "p-public",
            from,
            until,
            attested,
            ended,
        }
    }

    fn draw(row: Row) -> String {
        let figure = Timeline {
            id: "t".into(),
            first: 2020,
            last: 2026,
            rows: vec![row],
            ..Timeline::default()
        };
        figure.draw(true)
    }

    #[test]
    fn an_unknown_beginning_is_hatched() {
        assert!(draw(row(None, 2026.0, 2027.0, false)).contains("p-unknown"));
        assert!(!draw(row(Some(2021.0), 2021.0, 2027.0, false)).contains("p-unknown"));
    }

    #[test]
    fn what_no_source_has_followed_up_is_hatched_after_the_last_source() {
        assert!(draw(row(Some(2021.0), 2021.0, 2024.0, false)).contains("p-unknown"));
        assert!(!draw(row(Some(2021.0), 2021.0, 2024.0, true)).contains("p-unknown"));
    }

    #[test]
    fn many_years_do_not_crowd_the_axis() {
        let figure = Timeline {
            id: "t".into(),
            first: 1990,
            last: 2026,
            ..Timeline::default()
        };
        assert!(figure.draw(false).matches("f-tiny").count() <= 7);
    }
}
