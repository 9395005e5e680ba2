//! Where the bars, ribbons and texts of an alluvial figure stand.

use super::{Flow, Input, Node};
use crate::figures::{
    Format,
    caption::{Caption, LINE, SMALL, height, stack},
    svg::Rect,
    width::{text_width, wrap},
};

/// How high all bars of one date are together, if nothing is too thin to see.
const TOTAL: f32 = 320.0;
/// The thickness of one, where they are few.
const THICK: f32 = 14.0;
/// The thickness of the thinnest ribbon.
const THIN: f32 = 2.5;
const GAP: f32 = 12.0;
const BAR: f32 = 14.0;
/// Between a lane's count and its names, and around both on their plate.
const PAD: f32 = 6.0;

/// The measures of a format.
pub struct Measures {
    /// The drawing's width.
    pub width: f32,
    /// Where ribbons leave the left bars and reach the right ones.
    pub ends: [f32; 2],
    /// Between which points a ribbon runs straight, with its text.
    pub lane: [f32; 2],
    /// The anchors of the labels.
    labels: [f32; 2],
    label_width: f32,
    /// How many names a lane may show.
    names: usize,
}

impl Measures {
    /// The measures of a format.
    pub const fn of(format: Format) -> Self {
        match format {
            Format::Wide => Self {
                width: 940.0,
                ends: [174.0, 766.0],
                lane: [345.0, 595.0],
                labels: [152.0, 788.0],
                label_width: 150.0,
                names: 3,
            },
            Format::Narrow => Self {
                width: 358.0,
                ends: [114.0, 244.0],
                lane: [160.0, 198.0],
                labels: [94.0, 264.0],
                label_width: 92.0,
                names: 0,
            },
        }
    }
}

/// A flow with its place: its upper edge in the left bar, in its lane and in the right bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// In the left bar.
    pub left: f32,
    /// In its lane.
    pub lane: f32,
    /// In the right bar.
    pub right: f32,
    /// How thick it is.
    pub thickness: f32,
    /// Whether those in it stand elsewhere now.
    pub moved: bool,
}

/// Where everything stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The nodes' bars and their patterns.
    pub bars: Vec<(Rect, &'static str)>,
    /// The flows, uppermost lane first.
    pub ribbons: Vec<Ribbon>,
    /// What keeps a lane's text free.
    pub plates: Vec<Rect>,
    /// All texts.
    pub captions: Vec<Caption>,
    /// The drawing's height.
    pub height: f32,
}

/// One of the two dates.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

impl Side {
    const fn index(self) -> usize {
        match self {
            Self::Left => 0,
            Self::Right => 1,
        }
    }

    const fn class(self) -> [&'static str; 2] {
        match self {
            Self::Left => ["f-small f-strong f-end", "f-small f-end"],
            Self::Right => ["f-small f-strong", "f-small"],
        }
    }
}

impl Layout {
    /// Places everything.
    pub fn of(input: &Input, measures: &Measures) -> Self {
        let mut layout = Self::default();
        let thick = thicknesses(&input.flows);
        let top = layout.place_dates(input, measures);
        let sums = |count: usize, end: fn(&Flow) -> usize| {
            let mut sums = vec![0.0; count];
            for (flow, thickness) in input.flows.iter().zip(&thick) {
                sums[end(flow)] += thickness;
            }
            sums
        };
        let bars = sums(input.left.len(), |it| it.from);
        let left = layout.place_side(&input.left, &bars, top, (Side::Left, measures));
        let bars = sums(input.right.len(), |it| it.to);
        let right = layout.place_side(&input.right, &bars, top, (Side::Right, measures));
        layout.place_flows(input, &thick, [left, right], (top, measures));
        layout.height += 4.0;
        layout
    }

    /// Writes the dates over the bars and returns where the bars may begin.
    fn place_dates(&mut self, input: &Input, measures: &Measures) -> f32 {
        let dates = [(&input.before, Side::Left), (&input.after, Side::Right)];
        let mut end: f32 = 0.0;
        for (date, side) in dates {
            let lines = wrap(date, SMALL, measures.label_width);
            end = end.max(height(lines.len()));
            let x = measures.labels[side.index()];
            self.captions.extend(stack(side.class()[0], x, 14.0, lines));
        }
        self.height = end + 4.0;
        end + GAP
    }

    /// Places a date's nodes below each other and returns the upper edges of their bars.
    fn place_side(
        &mut self,
        nodes: &[Node],
        bars: &[f32],
        top: f32,
        (side, measures): (Side, &Measures),
    ) -> Vec<f32> {
        let x = measures.labels[side.index()];
        let bar_x = match side {
            Side::Left => measures.ends[0] - BAR,
            Side::Right => measures.ends[1],
        };
        let mut y = top;
        let mut edges = Vec::with_capacity(nodes.len());
        for (node, &bar) in nodes.iter().zip(bars) {
            if node.count == 0 {
                edges.push(y);
                continue;
            }
            let lines = wrap(&node.label, SMALL, measures.label_width);
            let text = height(lines.len() + 1);
            let slot = text.max(bar);
            let first = y + (slot - text) / 2.0 + 13.0;
            let [strong, plain] = side.class();
            self.captions
                .extend(stack(strong, x, first, vec![node.count.to_string()]));
            self.captions.extend(stack(plain, x, first + LINE, lines));
            let edge = y + (slot - bar) / 2.0;
            let at = Rect {
                x: bar_x,
                y: edge,
                width: BAR,
                height: bar,
            };
            self.bars.push((at, node.fill));
            edges.push(edge);
            y += slot + GAP;
            self.height = self.height.max(y - GAP);
        }
        edges
    }

    /// Gives every flow its lane, near the straight line between its ends. Lanes are in the order of those lines, so
    /// that two ribbons cross once if their ends are turned, and else not at all.
    fn place_flows(
        &mut self,
        input: &Input,
        thick: &[f32],
        [mut left, mut right]: [Vec<f32>; 2],
        (top, measures): (f32, &Measures),
    ) {
        let mut flows: Vec<(&Flow, f32, f32)> = input
            .flows
            .iter()
            .zip(thick)
            .map(|(it, &thickness)| (it, thickness, left[it.from] + right[it.to]))
            .collect();
        flows.sort_by(|a, b| a.2.total_cmp(&b.2));
        let mut y = top;
        for (flow, thickness, edges) in flows {
            let text = LaneText::of(flow, measures);
            let room = thickness.max(text.height());
            let lane = (edges / 2.0 + (thickness - room) / 2.0).max(y);
            self.ribbons.push(Ribbon {
                left: left[flow.from],
                lane: lane + (room - thickness) / 2.0,
                right: right[flow.to],
                thickness,
                moved: input.left[flow.from].label != input.right[flow.to].label,
            });
            left[flow.from] += thickness;
            right[flow.to] += thickness;
            self.place_text(text, lane + room / 2.0, measures);
            y = lane + room + 4.0;
            self.height = self.height.max(lane + room);
        }
    }

    /// Writes a lane's count and names around its middle.
    fn place_text(&mut self, text: LaneText, middle: f32, measures: &Measures) {
        let top = middle - text.height() / 2.0;
        let width = text.width();
        let x = f32::midpoint(measures.lane[0], measures.lane[1]) - width / 2.0;
        self.plates.push(Rect {
            x: x - PAD,
            y: top,
            width: width + 2.0 * PAD,
            height: text.height(),
        });
        let names = x + text.count_width() + PAD;
        self.captions
            .extend(stack("f-small f-strong", x, top + 13.0, vec![text.count]));
        self.captions
            .extend(stack("f-small", names, top + 13.0, text.names));
    }
}

/// What stands in a lane.
struct LaneText {
    count: String,
    names: Vec<String>,
}

impl LaneText {
    fn of(flow: &Flow, measures: &Measures) -> Self {
        let count = flow.names.len().to_string();
        let mut text = Self { count, names: vec![] };
        if flow.names.len() <= measures.names {
            let names: Vec<&str> = flow.names.iter().map(|it| it.label.as_str()).collect();
            let room = measures.lane[1] - measures.lane[0] - 5.0 * PAD - text.count_width();
            let lines = wrap(&names.join(", "), SMALL, room);
            if lines.len() <= 3 {
                text.names = lines;
            }
        }
        text
    }

    fn count_width(&self) -> f32 {
        text_width(&self.count, SMALL)
    }

    fn width(&self) -> f32 {
        let widths = self.names.iter().map(|it| PAD + text_width(it, SMALL));
        self.count_width() + widths.fold(0.0, f32::max)
    }

    fn height(&self) -> f32 {
        height(self.names.len().max(1)) + 2.0
    }
}

/// How thick the flows are: by how many they hold, but never too thin to see.
#[expect(
    clippy::cast_precision_loss,
    reason = "there are far fewer than 2^23 organisations"
)]
fn thicknesses(flows: &[Flow]) -> Vec<f32> {
    let total: usize = flows.iter().map(|it| it.names.len()).sum();
    let one = (TOTAL / total.max(1) as f32).min(THICK);
    let thickness = |it: &Flow| (it.names.len() as f32 * one).max(THIN);
    flows.iter().map(thickness).collect()
}
