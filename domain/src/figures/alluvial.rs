//! Flows between two dates: who stood where then, and where the same stand now.
//!
//! A flow is a ribbon of the same thickness all the way. In the middle it runs through a lane of its own, where its
//! count stands, and its names where they are few: no text meets another text or another flow.

mod layout;
#[cfg(test)]
mod tests;

use self::layout::{Layout, Measures, Ribbon};
use super::{
    Format,
    svg::{Course, Svg},
};

/// One of those that flow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// What it is called.
    pub label: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
}

/// Where some stand at one of the two dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is called.
    pub label: String,
    /// The pattern that fills its bar, such as `p-public`.
    pub fill: &'static str,
    /// How many stand there. A node with none is not drawn.
    pub count: usize,
}

/// Those who stood in one place at the first date and in one at the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The position of a node in [`Input::left`].
    pub from: usize,
    /// The position of a node in [`Input::right`].
    pub to: usize,
    /// Who they are. A flow of none is left out.
    pub names: Vec<Named>,
}

/// What an alluvial figure is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// A name that is unique on the page.
    pub id: String,
    /// The figure's title.
    pub title: String,
    /// What it shows, in one sentence.
    pub description: String,
    /// The first date, as it is written.
    pub before: String,
    /// The second date.
    pub after: String,
    /// Where they stood at the first date, top to bottom.
    pub left: Vec<Node>,
    /// Where they stand at the second.
    pub right: Vec<Node>,
    /// Who went from where to where; at most one flow between two nodes.
    pub flows: Vec<Flow>,
}

/// Why flows and nodes do not belong together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unbalanced {
    /// A flow begins or ends at a position that no node has.
    #[error("a flow from {from} to {to} has no node at one end")]
    Nowhere {
        /// Where it begins.
        from: usize,
        /// Where it ends.
        to: usize,
    },
    /// Two nodes have two flows between them.
    #[error("two flows lead from {from} to {to}")]
    Twice {
        /// Where both begin.
        from: usize,
        /// Where both end.
        to: usize,
    },
    /// A node counts others than those who flow through it.
    #[error("{label} counts {count}, and its flows {flows}")]
    Sum {
        /// The node's label.
        label: String,
        /// How many it says it has.
        count: usize,
        /// How many its flows have together.
        flows: usize,
    },
}

/// Flows that add up to the nodes at both ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alluvial(Input);

/// A flow as the table says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// Where they stood.
    pub from: &'a Node,
    /// Where they stand.
    pub to: &'a Node,
    /// Who they are; as many as the drawing says.
    pub names: &'a [Named],
}

impl Alluvial {
    /// Checks that every flow has its ends, and that they add up to what the nodes count.
    ///
    /// # Errors
    /// [`Unbalanced`] names the first flow or node that is wrong.
    pub fn new(mut input: Input) -> Result<Self, Unbalanced> {
        input.flows.retain(|it| !it.names.is_empty());
        input.flows.sort_by_key(|it| (it.from, it.to));
        for it in &input.flows {
            if it.from >= input.left.len() || it.to >= input.right.len() {
                let (from, to) = (it.from, it.to);
                return Err(Unbalanced::Nowhere { from, to });
            }
        }
        for pair in input.flows.windows(2) {
            let ends = |it: &Flow| (it.from, it.to);
            if let [one, other] = pair
                && ends(one) == ends(other)
            {
                let (from, to) = ends(one);
                return Err(Unbalanced::Twice { from, to });
            }
        }
        add_up(&input.left, &input.flows, |it| it.from)?;
        add_up(&input.right, &input.flows, |it| it.to)?;
        Ok(Self(input))
    }

    /// The flows as they are drawn, by their nodes' order: the first date's, then the second's.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.0.flows.iter().filter_map(|it| {
            Some(Row {
                from: self.0.left.get(it.from)?,
                to: self.0.right.get(it.to)?,
                names: &it.names,
            })
        })
    }

    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        let measures = Measures::of(format);
        let layout = Layout::of(&self.0, &measures);
        let (id, class) = (format!("{}-{}", self.0.id, format.class()), format.class());
        let (title, description) = (&self.0.title, &self.0.description);
        let mut svg = Svg::open(&id, class, measures.width, layout.height, title, description);
        let (stay, move_on): (Vec<_>, Vec<_>) = layout.ribbons.iter().partition(|it| !it.moved);
        for ribbon in stay.into_iter().chain(move_on) {
            ribbon.draw(&mut svg, &measures);
        }
        for (at, fill) in &layout.bars {
            svg.rect("", *at, Some(fill));
            svg.rect("s-edge", *at, None);
        }
        for plate in &layout.plates {
            svg.rect("c-paper", *plate, None);
        }
        for caption in &layout.captions {
            caption.draw(&mut svg);
        }
        svg.close()
    }
}

fn add_up(nodes: &[Node], flows: &[Flow], end: impl Fn(&Flow) -> usize) -> Result<(), Unbalanced> {
    let mut sums = vec![0; nodes.len()];
    for flow in flows {
        if let Some(sum) = sums.get_mut(end(flow)) {
            *sum += flow.names.len();
        }
    }
    match nodes.iter().zip(sums).find(|(node, sum)| node.count != *sum) {
        Some((node, flows)) => Err(Unbalanced::Sum {
            label: node.label.clone(),
            count: node.count,
            flows,
        }),
        None => Ok(()),
    }
}

impl Ribbon {
    fn draw(&self, svg: &mut Svg, measures: &Measures) {
        let [left, right] = measures.lane;
        let (first, second) = (
            f32::midpoint(measures.ends[0], left),
            f32::midpoint(right, measures.ends[1]),
        );
        let [start, lane, end] = [self.left, self.lane, self.right];
        let [start_low, lane_low, end_low] = [start, lane, end].map(|it| it + self.thickness);
        let course = Course::from(measures.ends[0], start)
            .curve((first, start), (first, lane), (left, lane))
            .line(right, lane)
            .curve((second, lane), (second, end), (measures.ends[1], end))
            .line(measures.ends[1], end_low)
            .curve((second, end_low), (second, lane_low), (right, lane_low))
            .line(left, lane_low)
            .curve(
                (first, lane_low),
                (first, start_low),
                (measures.ends[0], start_low),
            )
            .closed();
        svg.path(if self.moved { "f-ribbon moved" } else { "f-ribbon" }, &course);
    }
}
