//! A drawing read back: what a reader sees, and what is wrong with it.

use crate::figures::{svg::Rect, width::text_width};

type Point = (f32, f32);

/// A text and the room it takes.
pub struct Text {
    pub words: String,
    pub at: Rect,
    pub is_number: bool,
}

/// What is drawn.
#[derive(Default)]
pub struct Drawn {
    size: Point,
    pub texts: Vec<Text>,
    boxes: Vec<Rect>,
    pub discs: Vec<Rect>,
    segments: Vec<(usize, Point, Point)>,
}

pub fn overlap(a: &Rect, b: &Rect) -> bool {
    let e = 0.15;
    a.x + e < b.x + b.width && b.x + e < a.x + a.width && a.y + e < b.y + b.height && b.y + e < a.y + a.height
}

fn inside(a: &Rect, b: &Rect) -> bool {
    let e = 0.15;
    a.x >= b.x - e
        && a.y >= b.y - e
        && a.x + a.width <= b.x + b.width + e
        && a.y + a.height <= b.y + b.height + e
}

pub fn sorted(text: &str) -> String {
    let mut letters: Vec<char> = text
        .chars()
        .filter(|it| !it.is_whitespace() && !it.is_control())
        .collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

fn number(tag: &str, name: &str) -> f32 {
    let value: f32 = attribute(tag, name).expect(name).parse().expect("a number");
    assert!(value.is_finite(), "{tag}");
    value
}

fn plain(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    pairs
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

impl Drawn {
    pub fn read(svg: &str) -> Self {
        let mut drawn = Self::default();
        let mut lines = 0;
        for element in svg.split('<').skip(1) {
            let (tag, content) = element.split_once('>').expect("a tag");
            let class = attribute(tag, "class").unwrap_or_default();
            match tag.split(' ').next().unwrap_or_default() {
                "svg" => {
                    let size = attribute(tag, "viewBox").expect("a size");
                    let mut size = size.split(' ').skip(2).map(|it| it.parse().expect("a number"));
                    drawn.size = (size.next().expect("width"), size.next().expect("height"));
                }
                "text" => drawn.texts.push(read_text(tag, class, plain(content))),
                "rect" if class.starts_with("f-box") || tag.contains("p-unknown") => {
                    drawn.boxes.push(Rect {
                        x: number(tag, "x"),
                        y: number(tag, "y"),
                        width: number(tag, "width"),
                        height: number(tag, "height"),
                    });
                }
                "circle" => {
                    let r = number(tag, "r");
                    drawn.discs.push(Rect {
                        x: number(tag, "cx") - r,
                        y: number(tag, "cy") - r,
                        width: 2.0 * r,
                        height: 2.0 * r,
                    });
                }
                "path" if class.starts_with("f-edge") => {
                    lines += 1;
                    drawn.read_segments(attribute(tag, "d").expect("a course"), lines);
                }
                _ => {}
            }
        }
        drawn
    }

    fn read_segments(&mut self, course: &str, line: usize) {
        for piece in course.split('M').skip(1) {
            let point = |it: &str| {
                let (x, y) = it.split_once(' ').expect("a point");
                (x.parse().expect("a number"), y.parse().expect("a number"))
            };
            let points: Vec<Point> = piece.split('L').map(point).collect();
            self.segments
                .extend(points.windows(2).map(|it| (line, it[0], it[1])));
        }
    }

    pub fn letters(&self) -> String {
        let all: String = self.texts.iter().map(|it| it.words.as_str()).collect();
        sorted(&all)
    }

    /// Everything that stands in the way of reading the drawing.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let whole = Rect {
            x: 0.0,
            y: 0.0,
            width: self.size.0,
            height: self.size.1,
        };
        for (i, it) in self.texts.iter().enumerate() {
            if !inside(&it.at, &whole) {
                faults.push(format!("outside: {}", it.words));
            }
            let others = self.texts[i + 1..]
                .iter()
                .filter(|other| overlap(&it.at, &other.at));
            faults.extend(others.map(|other| format!("two texts: {} | {}", it.words, other.words)));
            let cut = self
                .boxes
                .iter()
                .filter(|other| overlap(&it.at, other) && !inside(&it.at, other));
            faults.extend(cut.map(|_| format!("out of its box: {}", it.words)));
            let under = self
                .discs
                .iter()
                .filter(|disc| !it.is_number && overlap(&it.at, disc));
            faults.extend(under.map(|_| format!("a number on {}", it.words)));
        }
        for (i, it) in self.discs.iter().enumerate() {
            if !inside(it, &whole) || self.discs[i + 1..].iter().any(|other| overlap(it, other)) {
                faults.push(format!("number outside or on another: {it:?}"));
            }
        }
        self.line_faults(&whole, &mut faults);
        faults
    }

    fn line_faults(&self, whole: &Rect, faults: &mut Vec<String>) {
        for (i, (line, a, b)) in self.segments.iter().enumerate() {
            let room = Rect {
                x: a.0.min(b.0),
                y: a.1.min(b.1),
                width: (a.0 - b.0).abs(),
                height: (a.1 - b.1).abs(),
            };
            let thick = Rect {
                x: room.x - 0.75,
                y: room.y - 0.75,
                width: room.width + 1.5,
                height: room.height + 1.5,
            };
            if !same(a.0, b.0) && !same(a.1, b.1) || !inside(&room, whole) {
                faults.push(format!("aslant or outside: {a:?} {b:?}"));
            }
            let crossed = self.texts.iter().filter(|it| overlap(&thick, &it.at));
            faults.extend(crossed.map(|it| format!("a line on the text {}", it.words)));
            let through = self.boxes.iter().filter(|it| overlap(&thick, &shrunk(it)));
            faults.extend(through.map(|it| format!("a line through the box {it:?}: {a:?} {b:?}")));
            for (other, c, d) in &self.segments[i + 1..] {
                if other != line && along(*a, *b, *c, *d) {
                    faults.push(format!("two lines along each other: {a:?} {b:?} {c:?} {d:?}"));
                }
            }
        }
    }
}

fn shrunk(it: &Rect) -> Rect {
    Rect {
        x: it.x + 1.0,
        y: it.y + 1.0,
        width: it.width - 2.0,
        height: it.height - 2.0,
    }
}

fn same(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.001
}

/// Whether two parallel segments lie on each other.
fn along(a: Point, b: Point, c: Point, d: Point) -> bool {
    let meets = |a: f32, b: f32, c: f32, d: f32| a.min(b) < c.max(d) && c.min(d) < a.max(b);
    let level = same(a.1, b.1) && same(c.1, d.1) && (a.1 - c.1).abs() < 0.5;
    let upright = same(a.0, b.0) && same(c.0, d.0) && (a.0 - c.0).abs() < 0.5;
    level && meets(a.0, b.0, c.0, d.0) || upright && meets(a.1, b.1, c.1, d.1)
}

/// The room of a text, from its ascenders to its descenders.
fn read_text(tag: &str, class: &str, text: String) -> Text {
    let is_number = class.contains("f-badge-text");
    let size = if is_number || class.contains("f-small") {
        12.5
    } else {
        14.0
    };
    let width = text_width(&text, size);
    let x = number(tag, "x") - if is_number { width / 2.0 } else { 0.0 };
    let at = Rect {
        x,
        y: number(tag, "y") - 0.76 * size,
        width,
        height: 0.98 * size,
    };
    Text {
        words: text,
        at,
        is_number,
    }
}
