//! Writing SVG: elements with escaped text, numbers with at most one decimal.

use std::fmt::Write as _;

/// SVG text under construction.
#[derive(Debug, Default)]
pub struct Svg(String);

/// A rectangle in the figure's own units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Svg {
    /// Opens a drawing of a size, named by title and description. `id` must be unique on the page.
    pub fn open(id: &str, class: &str, width: f32, height: f32, title: &str, description: &str) -> Self {
        let mut svg = Self::default();
        svg.raw(&format!(
            r#"<svg class="{class}" viewBox="0 0 {} {}" role="group" aria-labelledby="{id}-t {id}-d">"#,
            number(width),
            number(height),
        ));
        svg.raw(&format!(r#"<title id="{id}-t">{}</title>"#, escape(title)));
        svg.raw(&format!(r#"<desc id="{id}-d">{}</desc>"#, escape(description)));
        svg
    }

    /// Draws a rectangle; `fill` names a pattern of the page.
    pub fn rect(&mut self, class: &str, at: Rect, fill: Option<&str>) {
        let Rect { x, y, width, height } = at;
        let (x, y, width, height) = (number(x), number(y), number(width), number(height));
        let fill = fill
            .map(|id| format!(r#" fill="url(#{id})""#))
            .unwrap_or_default();
        let class = if class.is_empty() {
            String::new()
        } else {
            format!(r#" class="{class}""#)
        };
        self.raw(&format!(
            r#"<rect{class} x="{x}" y="{y}" width="{width}" height="{height}"{fill}/>"#
        ));
    }

    /// Writes a text with its baseline at a point.
    pub fn text(&mut self, class: &str, x: f32, y: f32, text: &str) {
        let (x, y) = (number(x), number(y));
        self.raw(&format!(
            r#"<text class="{class}" x="{x}" y="{y}">{}</text>"#,
            escape(text)
        ));
    }

    /// Draws a line or a shape along a course.
    pub fn path(&mut self, class: &str, course: &Course) {
        self.raw(&format!(r#"<path class="{class}" d="{}"/>"#, course.0));
    }

    /// Draws a circle around a point.
    pub fn circle(&mut self, class: &str, (x, y): (f32, f32), radius: f32) {
        let (x, y, radius) = (number(x), number(y), number(radius));
        self.raw(&format!(
            r#"<circle class="{class}" cx="{x}" cy="{y}" r="{radius}"/>"#
        ));
    }

    /// Draws equal squares by their upper left corners, as one shape; `fill` names a pattern of the page.
    pub fn squares(&mut self, fill: &str, side: f32, corners: impl Iterator<Item = (f32, f32)>) {
        let side = number(side);
        self.raw(r#"<path d=""#);
        for (x, y) in corners {
            let (x, y) = (number(x), number(y));
            self.raw(&format!("M{x} {y}h{side}v{side}h-{side}z"));
        }
        self.raw(&format!(r#"" fill="url(#{fill})"/>"#));
    }

    /// Draws `inner` as one thing that says what it is when it is pointed at.
    pub fn titled(&mut self, title: &str, inner: impl FnOnce(&mut Self)) {
        self.raw(&format!("<g><title>{}</title>", escape(title)));
        inner(self);
        self.raw("</g>");
    }

    /// Draws `inner` as a link where there is somewhere to go.
    pub fn linked(&mut self, href: Option<&str>, inner: impl FnOnce(&mut Self)) {
        if let Some(href) = href {
            self.raw(&format!(r#"<a href="{}">"#, escape(href)));
        }
        inner(self);
        if href.is_some() {
            self.raw("</a>");
        }
    }

    /// Takes over what was drawn apart.
    pub fn append(&mut self, other: &Self) {
        self.raw(&other.0);
    }

    /// Ends the drawing.
    pub fn close(mut self) -> String {
        self.raw("</svg>");
        self.0
    }

    fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }
}

/// The course of a line, point by point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course(String);

impl Course {
    /// Begins at a point.
    pub fn from(x: f32, y: f32) -> Self {
        Self(format!("M{} {}", number(x), number(y)))
    }

    /// Goes straight to a point.
    pub fn line(mut self, x: f32, y: f32) -> Self {
        let _ = write!(self.0, "L{} {}", number(x), number(y));
        self
    }

    /// Lifts the pen and goes on from another point.
    pub fn anew(mut self, x: f32, y: f32) -> Self {
        let _ = write!(self.0, "M{} {}", number(x), number(y));
        self
    }

    /// Bends to a point, towards two others on the way.
    pub fn curve(mut self, first: (f32, f32), second: (f32, f32), to: (f32, f32)) -> Self {
        let [a, b, c] = [first, second, to].map(|(x, y)| format!("{} {}", number(x), number(y)));
        let _ = write!(self.0, "C{a} {b} {c}");
        self
    }

    /// Goes back to where it began.
    pub fn closed(mut self) -> Self {
        self.0.push('Z');
        self
    }
}

/// A number with at most one decimal.
fn number(value: f32) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// Escapes a text for content and attributes. Characters that XML cannot hold are dropped.
fn escape(text: &str) -> String {
    text.chars()
        .fold(String::with_capacity(text.len()), |mut out, c| {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#39;"),
                c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
                c => {
                    let _ = out.write_char(c);
                }
            }
            out
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_cannot_hold_are_dropped() {
        assert_eq!(escape("a\u{0}b\u{1b}c\u{fffe}d\n'\"æ"), "abcd&#39;&quot;æ");
    }

    #[test]
    fn numbers_have_one_decimal_at_most() {
        let cases = [
            (0.0, "0"),
            (1.0, "1"),
            (1.25, "1.2"),
            (1.96, "2"),
            (-3.55, "-3.5"),
        ];
        for (value, expected) in cases {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn a_rectangle_has_a_class_and_a_pattern_where_given() {
        let mut svg = Svg::default();
        let at = Rect {
            x: 1.0,
            y: 2.0,
            width: 3.0,
            height: 4.5,
        };
        svg.rect("", at, Some("p-own"));
        svg.rect("f-box", at, None);
        svg.linked(None, |it| it.rect("", at, None));
        assert_eq!(
            svg.close(),
            concat!(
                r#"<rect x="1" y="2" width="3" height="4.5" fill="url(#p-own)"/>"#,
                r#"<rect class="f-box" x="1" y="2" width="3" height="4.5"/>"#,
                r#"<rect x="1" y="2" width="3" height="4.5"/></svg>"#,
            )
        );
    }

    #[test]
    fn a_course_is_written_point_by_point() {
        let mut svg = Svg::default();
        let course = Course::from(0.0, 1.5)
            .line(2.0, 3.0)
            .curve((4.0, 5.0), (6.0, 7.0), (8.0, 9.25))
            .anew(9.0, 9.5)
            .closed();
        svg.titled("a < b", |it| it.path("f-edge", &course));
        svg.circle("s-dot", (1.0, 2.5), 4.0);
        assert_eq!(
            svg.close(),
            concat!(
                r#"<g><title>a &lt; b</title><path class="f-edge" d="M0 1.5L2 3C4 5 6 7 8 9.2M9 9.5Z"/></g>"#,
                r#"<circle class="s-dot" cx="1" cy="2.5" r="4"/></svg>"#,
            )
        );
    }

    #[test]
    fn markup_in_labels_stays_text() {
        let mut svg = Svg::open("f", "wide", 10.0, 5.5, "<b>", "a & b");
        svg.linked(Some("/x?a=\"1\""), |it| {
            it.text("t", 1.0, 2.25, "</text><script>");
        });
        assert_eq!(
            svg.close(),
            concat!(
                r#"<svg class="wide" viewBox="0 0 10 5.5" role="group" aria-labelledby="f-t f-d">"#,
                r#"<title id="f-t">&lt;b&gt;</title><desc id="f-d">a &amp; b</desc>"#,
                r#"<a href="/x?a=&quot;1&quot;"><text class="t" x="1" y="2.2">&lt;/text&gt;&lt;script&gt;</text></a></svg>"#,
            )
        );
    }
}
