//! For tests: what a drawing shows, read back from its text.

use super::{svg::Rect, width::text_width};

/// A text with the room it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub content: String,
    pub class: String,
    pub at: Rect,
}

/// A drawing, read back.
#[derive(Clone, Debug, PartialEq)]
pub struct Probe {
    pub width: f32,
    pub height: f32,
    pub texts: Vec<Text>,
    /// Class or fill, and place.
    pub rects: Vec<(String, Rect)>,
    /// The squares around the circles.
    pub circles: Vec<Rect>,
    /// The titles of the things in it.
    pub titles: Vec<String>,
}

/// Reads a drawing back.
pub fn probe(svg: &str) -> Probe {
    let view = attribute(svg, "viewBox").expect("a size");
    for path in elements(svg, "path") {
        let course = attribute(path, "d").unwrap_or("NaN");
        let known = |c: char| c.is_ascii_digit() || "MLCZhvz .-".contains(c);
        assert!(course.chars().all(known), "{course}");
    }
    let mut size = view.split(' ').skip(2).map(|it| it.parse().expect("a number"));
    Probe {
        width: size.next().expect("a width"),
        height: size.next().expect("a height"),
        texts: elements(svg, "text").map(text).collect(),
        rects: elements(svg, "rect").map(rect).collect(),
        circles: elements(svg, "circle").map(circle).collect(),
        titles: svg.split("<g><title>").skip(1).map(content).collect(),
    }
}

impl Probe {
    /// Says what is wrong with the drawing's places, if anything is.
    pub fn fault(&self) -> Option<String> {
        for (i, it) in self.texts.iter().enumerate() {
            if !self.holds(&it.at) {
                return Some(format!("outside: {it:?} of {} x {}", self.width, self.height));
            }
            if let Some(other) = self.texts[i + 1..]
                .iter()
                .find(|other| overlap(&it.at, &other.at))
            {
                return Some(format!("overlap: {it:?} {other:?}"));
            }
        }
        let mut shapes = self.rects.iter().map(|(_, it)| it).chain(&self.circles);
        let outside = shapes.find(|it| !self.holds(it));
        outside.map(|it| format!("outside: {it:?}"))
    }

    /// The texts of a class, in the order they are written.
    pub fn of_class(&self, class: &str) -> Vec<&str> {
        let texts = self.texts.iter().filter(|it| it.class == class);
        texts.map(|it| it.content.as_str()).collect()
    }

    fn holds(&self, it: &Rect) -> bool {
        // Places are rounded to a tenth.
        let slack = 0.11;
        it.x >= -slack
            && it.y >= -slack
            && it.width >= 0.0
            && it.height >= 0.0
            && it.x + it.width <= self.width + slack
            && it.y + it.height <= self.height + slack
    }
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    let slack = 0.2;
    a.x + slack < b.x + b.width
        && b.x + slack < a.x + a.width
        && a.y + slack < b.y + b.height
        && b.y + slack < a.y + a.height
}

fn elements<'a>(svg: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let start = format!("<{name} ");
    svg.match_indices(&start)
        .map(|(at, _)| &svg[at..])
        .collect::<Vec<_>>()
        .into_iter()
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let tag = element.split('>').next()?;
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

fn number(element: &str, name: &str) -> f32 {
    let value: f32 = attribute(element, name)
        .and_then(|it| it.parse().ok())
        .expect("a number");
    assert!(value.is_finite(), "{name} of {element}");
    value
}

fn text(element: &str) -> Text {
    let class = attribute(element, "class").unwrap_or_default();
    let content = content(element.split_once('>').expect("a tag").1);
    let size = if class.contains("f-tiny") { 11.5 } else { 12.5 };
    let width = text_width(&content, size);
    let x = number(element, "x");
    let x = match class {
        it if it.contains("f-end") => x - width,
        it if it.contains("f-mid") => x - width / 2.0,
        _ => x,
    };
    let at = Rect {
        x,
        y: number(element, "y") - 0.95 * size,
        width,
        height: 1.2 * size,
    };
    let class = class.to_owned();
    Text { content, class, at }
}

fn rect(element: &str) -> (String, Rect) {
    let name = attribute(element, "fill").or_else(|| attribute(element, "class"));
    let at = Rect {
        x: number(element, "x"),
        y: number(element, "y"),
        width: number(element, "width"),
        height: number(element, "height"),
    };
    (name.unwrap_or_default().to_owned(), at)
}

fn circle(element: &str) -> Rect {
    let radius = number(element, "r");
    Rect {
        x: number(element, "cx") - radius,
        y: number(element, "cy") - radius,
        width: 2.0 * radius,
        height: 2.0 * radius,
    }
}

/// The text up to the next tag, as it was before it was escaped.
fn content(rest: &str) -> String {
    let text = rest.split('<').next().unwrap_or_default();
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |it, (escaped, plain)| it.replace(escaped, plain))
}
