//! The wide drawing of kin: words at the side, dots on an axis of years, relations as curves between the dots.

use std::collections::BTreeMap;

use super::{Edge, Lineage, Node};
use crate::figures::{
    Format,
    caption::{Caption, SMALL, height, stack},
    svg::{Course, Svg},
    width::wrap,
};

const WIDTH: f32 = 940.0;
const LABEL_WIDTH: f32 = 236.0;
/// Where curves may bend out to.
const LEFT: f32 = 250.0;
/// The column of those whose year is unknown.
const UNKNOWN: f32 = 346.0;
const UNKNOWN_WIDTH: f32 = 86.0;
/// The axis.
const FIRST: f32 = 408.0;
const LAST: f32 = 922.0;
const DOT: f32 = 5.0;
const ARROW: f32 = 8.0;
/// How many years the axis can name.
const YEARS: usize = 14;

/// A platform with its words and its dot.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed<'a> {
    pub node: &'a Node,
    pub captions: Vec<Caption>,
    pub dot: (f32, f32),
}

/// Where everything stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Layout<'a> {
    /// The platforms, top to bottom.
    pub rows: Vec<Placed<'a>>,
    /// The heading over unknown years, and the years.
    pub captions: Vec<Caption>,
    /// The lines that part the years, and the families.
    pub grid: Vec<Course>,
    /// Where each node's row is.
    pub places: BTreeMap<usize, usize>,
    pub height: f32,
}

/// Draws it.
pub(super) fn draw(lineage: &Lineage) -> String {
    let layout = Layout::of(lineage);
    let id = format!("{}-wide", lineage.input.id);
    let (title, description) = (&lineage.input.title, &lineage.input.description);
    let mut svg = Svg::open(
        &id,
        Format::Wide.class(),
        WIDTH,
        layout.height,
        title,
        description,
    );
    for line in &layout.grid {
        svg.path("f-grid", line);
    }
    for (edge, course, tip) in layout.curves(lineage) {
        svg.titled(&edge.label, |it| {
            it.path(edge.tie.class(), &course);
            if edge.tie.has_direction() {
                arrow(it, tip);
            }
        });
    }
    for caption in &layout.captions {
        caption.draw(&mut svg);
    }
    for row in &layout.rows {
        let class = row.node.started.map_or("s-outline", |_| "s-dot");
        svg.circle(class, row.dot, DOT);
        svg.linked(row.node.href.as_deref(), |it| {
            for caption in &row.captions {
                caption.draw(it);
            }
        });
    }
    svg.close()
}

/// Draws the head of an arrow that points to the right.
pub(super) fn arrow(svg: &mut Svg, (x, y): (f32, f32)) {
    let course = Course::from(x - ARROW, y - 4.5)
        .line(x, y)
        .line(x - ARROW, y + 4.5)
        .closed();
    svg.path("f-arrow", &course);
}

impl<'a> Layout<'a> {
    /// Places everything.
    pub fn of(lineage: &'a Lineage) -> Self {
        let mut layout = Self::default();
        let nodes = &lineage.input.nodes;
        let axis = Axis::of(nodes);
        let mut y = 20.0;
        if nodes.iter().any(|it| it.started.is_none()) {
            let lines = wrap(&lineage.input.unknown, SMALL, UNKNOWN_WIDTH);
            y = height(lines.len()) + 4.0;
            layout
                .captions
                .extend(stack("f-tiny f-mid", UNKNOWN, 14.0, lines));
        }
        let top = y;
        for family in &lineage.families {
            y += 10.0;
            for member in family {
                layout.places.insert(member.node, layout.rows.len());
                y = layout.place_row(&nodes[member.node], axis.as_ref(), y);
            }
        }
        layout.height = y + 4.0;
        if let Some(axis) = axis {
            layout.place_years(&axis, (top, y));
        }
        layout
    }

    /// Places a platform and returns where the next begins.
    fn place_row(&mut self, node: &'a Node, axis: Option<&Axis>, top: f32) -> f32 {
        let mut captions: Vec<Caption> = Vec::new();
        let mut y = top + 13.0;
        for (class, text) in [
            ("f-small f-strong", &node.label),
            ("f-small f-quiet", &node.owner),
        ] {
            if text.is_empty() {
                continue;
            }
            let lines = wrap(text, SMALL, LABEL_WIDTH);
            let end = y + height(lines.len());
            captions.extend(stack(class, 0.0, y, lines));
            y = end;
        }
        let end = (y - 13.0).max(top + 16.0);
        let x = match (node.started, axis) {
            (Some(started), Some(axis)) => axis.x(started),
            _ => UNKNOWN,
        };
        let dot = (x, f32::midpoint(top, end));
        self.grid.push(Course::from(LEFT, dot.1).line(x, dot.1));
        self.rows.push(Placed { node, captions, dot });
        end + 8.0
    }

    /// Draws the years between two heights and names them at both ends.
    fn place_years(&mut self, axis: &Axis, (top, bottom): (f32, f32)) {
        for year in (axis.first..=axis.last).step_by(axis.step()) {
            let x = axis.x(f32::from(year));
            self.grid.push(Course::from(x, top).line(x, bottom));
            for y in [14.0, bottom + 16.0] {
                self.captions.push(Caption {
                    class: "f-tiny f-mid",
                    x: axis.x(f32::from(year) + 0.5),
                    y,
                    text: year.to_string(),
                });
            }
        }
        self.height = bottom + 22.0;
    }

    /// The relations as curves that bend out to the left, the farther the longer they are, with where each ends.
    pub fn curves(&self, lineage: &'a Lineage) -> Vec<(&'a Edge, Course, (f32, f32))> {
        let mut between: BTreeMap<(usize, usize), f32> = BTreeMap::new();
        let mut curves = Vec::new();
        for (edge, from, to) in lineage.edges() {
            let (Some(from), Some(to)) = (self.places.get(&from), self.places.get(&to)) else {
                continue;
            };
            let others = between.entry((*from.min(to), *from.max(to))).or_default();
            let (a, b) = (self.rows[*from].dot, self.rows[*to].dot);
            let bend = bend(a, b, *others);
            let apart = 1.0 - 1.0 / (1.0 + *others / 2.0);
            *others += 1.0;
            let (start, tip) = ((a.0 - DOT, a.1), (b.0 - DOT - 1.0, b.1));
            let end = if edge.tie.has_direction() {
                tip.0 - ARROW
            } else {
                tip.0
            };
            let leave = a.1 + (b.1 - a.1) * apart;
            let course = Course::from(start.0, start.1).curve((bend, leave), (bend, b.1), (end, b.1));
            curves.push((edge, course, tip));
        }
        curves
    }
}

/// How far to the left a curve bends: the farther its ends and the more curves between the same two, the more, but
/// never out of the room there is.
fn bend(a: (f32, f32), b: (f32, f32), others: f32) -> f32 {
    let edge = a.0.min(b.0) - DOT;
    let room = (edge - LEFT).min(130.0);
    let wish = 14.0 + (a.1 - b.1).abs() / 5.0 + others * 40.0;
    edge - ARROW - (room - ARROW) * wish / (wish + 70.0)
}

/// From years to places.
struct Axis {
    first: i16,
    last: i16,
}

impl Axis {
    /// The years from the first beginning to the last, if any is known.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "`Lineage::new` lets in years up to 2199"
    )]
    fn of(nodes: &[Node]) -> Option<Self> {
        let years = || nodes.iter().filter_map(|it| it.started).map(|it| it as i16);
        Some(Self {
            first: years().min()?,
            last: years().max()?,
        })
    }

    fn x(&self, year: f32) -> f32 {
        let years = f32::from(self.last - self.first + 1);
        FIRST + (year - f32::from(self.first)) / years * (LAST - FIRST)
    }

    /// How many years lie between two that are named.
    fn step(&self) -> usize {
        let years = usize::from((self.last - self.first + 1).unsigned_abs());
        years.div_ceil(YEARS)
    }
}
