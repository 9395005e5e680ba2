//! A line of text with its place, so that tests can see that no two overlap.

use super::svg::Svg;

/// The height of a line of the small size.
pub const LINE: f32 = 16.0;
/// The small size in the figure's units; the style sheet's `.f-small` says the same.
pub const SMALL: f32 = 12.5;

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// Its classes; `f-end` and `f-mid` move the anchor, `f-tiny` the size.
    pub class: &'static str,
    /// Where its anchor is.
    pub x: f32,
    /// Its baseline.
    pub y: f32,
    /// What stands there.
    pub text: String,
}

impl Caption {
    /// Writes it.
    pub fn draw(&self, svg: &mut Svg) {
        svg.text(self.class, self.x, self.y, &self.text);
    }

    /// The room it takes, by the width table.
    #[cfg(test)]
    pub fn bounds(&self) -> super::svg::Rect {
        let size = if self.class.contains("f-tiny") {
            11.5
        } else {
            SMALL
        };
        let width = super::width::text_width(&self.text, size);
        let x = match self.class {
            it if it.contains("f-end") => self.x - width,
            it if it.contains("f-mid") => self.x - width / 2.0,
            _ => self.x,
        };
        super::svg::Rect {
            x,
            y: self.y - 0.95 * size,
            width,
            height: 1.2 * size,
        }
    }
}

/// Lines below each other, the first with its baseline at `y`.
pub fn stack(class: &'static str, x: f32, y: f32, lines: Vec<String>) -> impl Iterator<Item = Caption> {
    let mut y = y - LINE;
    lines.into_iter().map(move |text| {
        y += LINE;
        Caption { class, x, y, text }
    })
}

/// The height of so many lines.
#[expect(clippy::cast_precision_loss, reason = "a label has a handful of lines")]
pub const fn height(lines: usize) -> f32 {
    lines as f32 * LINE
}

#[cfg(test)]
impl super::svg::Rect {
    /// Whether two rectangles share more than an edge.
    pub fn meets(&self, other: &Self) -> bool {
        let (right, bottom) = (self.x + self.width, self.y + self.height);
        self.x < other.x + other.width
            && other.x < right
            && self.y < other.y + other.height
            && other.y < bottom
    }
}

/// Asserts that no text meets another or leaves the drawing.
#[cfg(test)]
pub fn assert_apart(captions: &[Caption], (width, height): (f32, f32)) {
    for (i, caption) in captions.iter().enumerate() {
        let at = caption.bounds();
        let inside = at.x >= 0.0 && at.x + at.width <= width && at.y >= 0.0 && at.y + at.height <= height;
        assert!(inside, "{caption:?} leaves {width} x {height}");
        for other in &captions[i + 1..] {
            assert!(!at.meets(&other.bounds()), "{caption:?} meets {other:?}");
        }
    }
}
