//! The flow figure: a reference architecture's building blocks in layers, and numbered steps between them.
//!
//! Three steps from input to text, so that tests can look at what lies between: `grid` gives every box its row and
//! column, `plan` says which way every edge goes and `route` where, `draw` writes it. Nothing can overlap because of
//! where things may stand: boxes in columns, horizontal lines each in a lane between two rows, vertical lines in the
//! gutters between columns or at the sides of a box, texts on the line in a gap between the vertical ones.

mod columns;
mod content;
mod draw;
mod edges;
mod grid;
mod lanes;
mod plan;
mod scene;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use super::Format;

/// What a building block is filled with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BoxState {
    /// By what its names say.
    Filled,
    /// By something, but no source says what.
    Unknown,
    /// By nothing in particular: the architecture itself, without names.
    #[default]
    Generic,
}

/// A building block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlowBox {
    /// Its name within the figure, which edges refer to.
    pub id: String,
    /// What the building block is called.
    pub label: String,
    /// What fills it; read only where `state` is [`BoxState::Filled`].
    pub names: Vec<String>,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
    /// What it is filled with.
    pub state: BoxState,
}

/// One layer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// The layer's name.
    pub label: String,
    /// The boxes, in reading order. A layer without any is drawn as not stated.
    pub boxes: Vec<FlowBox>,
}

/// What lets something go along an edge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EdgeMode {
    /// It happens by itself: a solid line.
    #[default]
    Auto,
    /// A person lets it happen: a dashed line.
    Manual,
}

/// Something that goes from one box to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    /// The box it leaves.
    pub from: String,
    /// The box it reaches; the same where the step happens within one.
    pub to: String,
    /// What goes along it.
    pub label: Option<String>,
    /// What lets it happen.
    pub mode: EdgeMode,
}

/// One step; its number is its place in the list, counted from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What goes where. All of them carry the step's number.
    pub edges: Vec<Edge>,
}

/// Boxes in layers, the uppermost layer first, with numbered steps between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlowFigure {
    /// A name that is unique on the page.
    pub id: String,
    /// The figure's title.
    pub title: String,
    /// What it shows, in one or two sentences.
    pub description: String,
    /// What stands where no source says: «Ikke oppgitt».
    pub unknown: String,
    /// The layers.
    pub bands: Vec<Band>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// An edge with its boxes, as the figure draws it and a table tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EdgeRow<'a> {
    /// The number of the step.
    pub step: usize,
    /// The box it leaves.
    pub from: &'a FlowBox,
    /// The box it reaches.
    pub to: &'a FlowBox,
    /// What goes along it.
    pub label: Option<&'a str>,
    /// What lets it happen.
    pub mode: EdgeMode,
}

impl FlowFigure {
    /// Every edge that is drawn, by step: the table beside the figure. An edge to a box that is not in the figure is
    /// left out of both; where two boxes share a name, the first is meant.
    #[must_use]
    pub fn rows(&self) -> Vec<EdgeRow<'_>> {
        let mut boxes = BTreeMap::new();
        for it in self.bands.iter().flat_map(|it| &it.boxes) {
            boxes.entry(it.id.as_str()).or_insert(it);
        }
        let mut rows = Vec::new();
        for (step, number) in self.steps.iter().zip(1..) {
            for edge in &step.edges {
                let ends = (boxes.get(edge.from.as_str()), boxes.get(edge.to.as_str()));
                if let (Some(from), Some(to)) = ends {
                    rows.push(EdgeRow {
                        step: number,
                        from,
                        to,
                        label: edge.label.as_deref().filter(|it| !it.trim().is_empty()),
                        mode: edge.mode,
                    });
                }
            }
        }
        rows
    }
}
