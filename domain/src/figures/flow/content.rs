//! What stands in a box, wrapped to its width.

use super::{
    BoxState, EdgeRow, FlowBox,
    columns::count,
    lanes::{GAP, SMALL, SMALL_LINE, radius},
};
use crate::figures::{
    svg::Rect,
    width::{text_width, wrap},
};

/// The size of a text without a size class; the style sheet's `svg text` says the same.
const NORMAL: f32 = 14.0;
const NORMAL_LINE: f32 = 18.0;
const PAD: f32 = 12.0;

/// A line of text with its baseline.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Caption {
    pub class: &'static str,
    pub x: f32,
    pub y: f32,
    pub text: String,
}

/// A step's number in a disc.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Badge {
    pub step: usize,
    pub x: f32,
    pub y: f32,
}

/// The contents of a box, or of a place nothing is known about.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Content {
    pub texts: Vec<Caption>,
    pub badges: Vec<Badge>,
    /// What keeps the hatching away from the texts, where there is hatching.
    pub ground: Option<Rect>,
    pub height: f32,
    x: f32,
    room: f32,
}

impl Content {
    /// Writes a box's label, what fills it, and the steps that happen within it.
    pub fn of(it: &FlowBox, unknown: &str, within: &[&EdgeRow<'_>], width: f32) -> Self {
        let mut content = Self::empty(width);
        let names = it.names.iter().map(|it| it.trim());
        let names: Vec<&str> = names.filter(|it| !it.is_empty()).collect();
        match it.state {
            BoxState::Filled if !names.is_empty() => {
                content.write("f-small f-quiet", &it.label);
                content.write("f-strong", &names.join(", "));
            }
            BoxState::Filled | BoxState::Generic => content.write("f-strong", &it.label),
            BoxState::Unknown => {
                content.write("f-small f-strong", &it.label);
                content.write("f-small", unknown);
                content.keep_clear();
            }
        }
        for row in within {
            content.step(row);
        }
        content.height += 10.0;
        content
    }

    /// Says of a whole layer that no source tells.
    pub fn unknown(unknown: &str, width: f32) -> Self {
        let mut content = Self::empty(width);
        content.write("f-small", unknown);
        content.keep_clear();
        content.height += 10.0;
        content
    }

    fn empty(width: f32) -> Self {
        Self {
            texts: Vec::new(),
            badges: Vec::new(),
            ground: None,
            height: 9.0,
            x: PAD,
            room: width - 2.0 * PAD,
        }
    }

    fn write(&mut self, class: &'static str, text: &str) {
        let (size, line) = size_of(class);
        for text in wrap(text, size, self.room) {
            self.texts.push(Caption {
                class,
                x: self.x,
                y: self.height + line - 4.0,
                text,
            });
            self.height += line;
        }
    }

    fn step(&mut self, row: &EdgeRow<'_>) {
        let radius = radius(row.step);
        self.height += 5.0;
        let top = self.height;
        self.badges.push(Badge {
            step: row.step,
            x: PAD + radius,
            y: top + radius,
        });
        let indent = 2.0 * radius + GAP;
        (self.x, self.room) = (self.x + indent, self.room - indent);
        if let Some(label) = row.label {
            self.height += radius - SMALL_LINE / 2.0;
            self.write("f-small", label);
        }
        (self.x, self.room) = (self.x - indent, self.room + indent);
        self.height = self.height.max(top + 2.0 * radius);
    }

    fn keep_clear(&mut self) {
        let width = |it: &Caption| text_width(&it.text, size_of(it.class).0);
        let widest = self.texts.iter().map(width).fold(0.0, f32::max);
        self.ground = Some(Rect {
            x: self.x - 5.0,
            y: 7.0,
            width: widest + 10.0,
            height: self.height - 4.0,
        });
    }

    /// Moves everything to where its box stands.
    pub fn moved(mut self, x: f32, y: f32) -> Self {
        for it in &mut self.texts {
            (it.x, it.y) = (it.x + x, it.y + y);
        }
        for it in &mut self.badges {
            (it.x, it.y) = (it.x + x, it.y + y);
        }
        if let Some(it) = &mut self.ground {
            (it.x, it.y) = (it.x + x, it.y + y);
        }
        self
    }
}

fn size_of(class: &str) -> (f32, f32) {
    if class.contains("f-small") {
        (SMALL, SMALL_LINE)
    } else {
        (NORMAL, NORMAL_LINE)
    }
}

/// The lines of a text around a middle height, in small type.
pub(super) fn lines_around(lines: Vec<String>, x: f32, middle: f32) -> Vec<Caption> {
    let first = middle - count(lines.len()) * SMALL_LINE / 2.0 + SMALL_LINE - 4.0;
    let caption = |(i, text): (usize, String)| Caption {
        class: "f-small",
        x,
        y: first + count(i) * SMALL_LINE,
        text,
    };
    lines.into_iter().enumerate().map(caption).collect()
}
