//! Bars over the years: where a platform has run, and since when.
//!
//! A bar whose beginning or end no source tells is drawn hatched on that side: unknown is not «always».

use super::{
    Format,
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

const BAR: f32 = 18.0;
const SMALL: f32 = 12.5;
const LINE: f32 = 16.0;

/// The measures of a format.
struct Measures {
    width: f32,
    /// Where the bars begin.
    left: f32,
    label_left: f32,
    label_width: f32,
    /// The first line's baseline below the row's top.
    label_top: f32,
    /// How many years fit on the axis.
    years: i16,
}

impl Measures {
    const fn of(format: Format) -> Self {
        match format {
            Format::Wide => Self {
                width: 940.0,
                left: 190.0,
                label_left: 0.0,
                label_width: 174.0,
                label_top: 18.0,
                years: 16,
            },
            Format::Narrow => Self {
                width: 358.0,
                left: 8.0,
                label_left: 8.0,
                label_width: 342.0,
                label_top: 14.0,
                years: 6,
            },
        }
    }
}

/// A row with its lines of text and its place.
struct Placed<'a> {
    row: &'a Row,
    lines: Vec<String>,
    top: f32,
    bar: f32,
}

impl Timeline {
    /// Draws the timeline.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        let measures = Measures::of(format);
        let (rows, bottom) = self.layout(format);
        let (id, class, height) = (
            format!("{}-{}", self.id, format.class()),
            format.class(),
            bottom + 30.0,
        );
        let mut svg = Svg::open(&id, class, measures.width, height, &self.title, &self.description);
        let axis = Axis {
            left: measures.left,
            right: measures.width - 8.0,
            first: f32::from(self.first),
            last: f32::from(self.last.max(self.first)) + 1.0,
        };
        for placed in rows {
            let mut y = placed.top + measures.label_top;
            for line in &placed.lines {
                svg.text("f-small f-strong", measures.label_left, y, line);
                y += LINE;
            }
            placed.row.draw(&mut svg, &axis, placed.bar);
        }
        self.draw_years(&mut svg, &axis, height - 6.0, measures.years);
        svg.close()
    }

    /// Places the rows below each other and returns where the last ends. The bar stands beside its label, or below
    /// it where there is no room.
    #[expect(clippy::cast_precision_loss, reason = "a label has a handful of lines")]
    fn layout(&self, format: Format) -> (Vec<Placed<'_>>, f32) {
        let measures = Measures::of(format);
        let mut rows = Vec::new();
        let mut top = 0.0;
        for row in &self.rows {
            let lines = wrap(&row.label, SMALL, measures.label_width);
            let text = lines.len() as f32 * LINE;
            let (bar, end) = match format {
                Format::Wide => (top + 5.0, top + (text + 8.0).max(34.0)),
                Format::Narrow => (top + text + 4.0, top + text + 36.0),
            };
            rows.push(Placed { row, lines, top, bar });
            top = end;
        }
        (rows, top)
    }

    fn draw_years(&self, svg: &mut Svg, axis: &Axis, y: f32, fits: i16) {
        let line = Rect {
            x: axis.left,
            y: y - 18.0,
            width: axis.right - axis.left,
            height: 1.5,
        };
        svg.rect("f-bar", line, None);
        let years = self.last.saturating_sub(self.first).saturating_add(1);
        let step = usize::try_from(years / fits + i16::from(years % fits > 0)).unwrap_or(1);
        for year in (self.first..=self.last).step_by(step.max(1)) {
            let x = axis.x(f32::from(year) + 0.5);
            svg.text("f-tiny f-mid", x, y, &year.to_string());
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
    use proptest::prelude::*;

    use super::*;
    use crate::figures::width::text_width;

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

    fn timeline(rows: Vec<Row>) -> Timeline {
        Timeline {
            id: "t".into(),
            title: "Driftsmiljøer".into(),
            description: "Ett miljø.".into(),
            first: 2020,
            last: 2026,
            rows,
        }
    }

    fn draw(row: Row) -> String {
        timeline(vec![row]).draw(Format::Wide)
    }

    #[test]
    fn an_unknown_beginning_is_hatched() {
        assert!(draw(row(None, 2026.0, 2027.0, false)).contains("p-unknown"));
        assert!(!draw(row(Some(2021.0), 2021.0, 2027.0, false)).contains("p-unknown"));
        let known_all_along = draw(row(None, 2020.0, 2027.0, false));
        assert!(!known_all_along.contains("p-unknown"), "{known_all_along}");
    }

    #[test]
    fn what_no_source_has_followed_up_is_hatched_after_the_last_source() {
        assert!(draw(row(Some(2021.0), 2021.0, 2024.0, false)).contains("p-unknown"));
        assert!(!draw(row(Some(2021.0), 2021.0, 2024.0, true)).contains("p-unknown"));
    }

    #[test]
    fn a_small_timeline_is_drawn_as_expected() {
        assert_eq!(
            timeline(vec![row(Some(2021.0), 2021.0, 2024.0, true)]).draw(Format::Narrow),
            concat!(
                r#"<svg class="narrow" viewBox="0 0 358 82" role="group" aria-labelledby="t-narrow-t t-narrow-d">"#,
                r#"<title id="t-narrow-t">Driftsmiljøer</title><desc id="t-narrow-d">Ett miljø.</desc>"#,
                r#"<text class="f-small f-strong" x="8" y="14">Google Cloud</text>"#,
                r#"<rect x="56.9" y="20" width="146.6" height="18" fill="url(#p-public)"/>"#,
                r#"<rect class="f-bar" x="8" y="58" width="342" height="1.5"/>"#,
                r#"<text class="f-tiny f-mid" x="32.4" y="76">2020</text>"#,
                r#"<text class="f-tiny f-mid" x="130.1" y="76">2022</text>"#,
                r#"<text class="f-tiny f-mid" x="227.9" y="76">2024</text>"#,
                r#"<text class="f-tiny f-mid" x="325.6" y="76">2026</text></svg>"#,
            )
        );
    }

    #[test]
    fn a_long_label_is_shown_whole() {
        let mut long = row(None, 2021.0, 2024.0, true);
        long.label = "Eget datasenter (VMware, OpenShift 4, og noe mer som heller ikke får plass)".into();
        let expected: String = long.label.split_whitespace().collect();
        for format in [Format::Wide, Format::Narrow] {
            let figure = timeline(vec![long.clone()]);
            let (rows, _) = figure.layout(format);
            let shown: String = rows.iter().flat_map(|it| &it.lines).cloned().collect();
            assert_eq!(shown.replace(' ', ""), expected);
        }
    }

    #[test]
    fn many_years_do_not_crowd_the_axis() {
        let years = |first, last, format| {
            let figure = Timeline {
                first,
                last,
                ..timeline(vec![])
            };
            figure.draw(format).matches("f-tiny").count()
        };
        assert_eq!(years(2020, 2026, Format::Wide), 7);
        assert_eq!(years(2026, 2026, Format::Narrow), 1);
        assert!(years(1990, 2026, Format::Narrow) <= 7);
        assert!(years(1900, 2199, Format::Wide) <= 16);
        assert_eq!(years(2026, 2020, Format::Wide), 0);
    }

    proptest! {
        #[test]
        fn rows_stand_below_each_other_and_bars_inside_the_axis(
            rows in prop::collection::vec(("[ -~æøå]{0,90}", prop::option::of(1950_f32..2100.0), 1950_f32..2100.0, 1950_f32..2100.0, any::<bool>()), 0..6),
            first in 1950_i16..2100,
            years in -5_i16..60,
        ) {
            let rows = rows.into_iter().map(|(label, from, attested, until, ended)| Row { label, ..row(from, attested, until, ended) });
            let figure = Timeline { first, last: first + years, ..timeline(rows.collect()) };
            for format in [Format::Wide, Format::Narrow] {
                let (placed, bottom) = figure.layout(format);
                let measures = Measures::of(format);
                let tops = placed.iter().map(|it| it.top).chain([bottom]).collect::<Vec<_>>();
                for (it, next) in placed.iter().zip(&tops[1..]) {
                    prop_assert!(it.bar >= it.top && it.bar + BAR <= *next);
                    for (line, number) in it.lines.iter().zip(0_u8..) {
                        prop_assert!(text_width(line, SMALL) <= measures.label_width || line.chars().count() == 1);
                        let baseline = it.top + measures.label_top + f32::from(number) * LINE;
                        prop_assert!(baseline < *next);
                        prop_assert!(format == Format::Wide || baseline < it.bar);
                    }
                }
                let drawn = figure.draw(format);
                prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf") && !drawn.contains("width=\"-"), "{}", drawn);
            }
        }
    }
}
