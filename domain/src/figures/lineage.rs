//! Kin over the years: which platform runs on, grew out of or replaces which.
//!
//! Every platform has a line of its own, with its words at the side and a dot at the year it began; kinship is drawn
//! between the dots, where no text stands. Who is related stands together.

mod narrow;
mod order;
#[cfg(test)]
mod tests;
mod wide;

use std::collections::BTreeMap;

use self::order::Member;
use super::Format;

/// One platform.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// What edges call it; unique in the figure.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Whose it is; may be empty.
    pub owner: String,
    /// When it began, with decimals (2018.5 is the middle of 2018); `None` where no source tells.
    pub started: Option<f32>,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
}

/// How two platforms are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// The one runs on the other.
    RunsOn,
    /// The one took ideas from the other.
    InspiredBy,
    /// The one began with the other's code.
    ForkedFrom,
    /// The one took the other's place.
    Replaces,
    /// The same people make both; it has no direction.
    SharesTeam,
}

impl Tie {
    /// The class of its lines, for the drawing and for the legend's sample; each is dashed in its own way.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::RunsOn => "f-edge runs-on",
            Self::InspiredBy => "f-edge inspired-by",
            Self::ForkedFrom => "f-edge forked-from",
            Self::Replaces => "f-edge replaces",
            Self::SharesTeam => "f-edge shares-team",
        }
    }

    /// Whether it leads from the one to the other.
    const fn has_direction(self) -> bool {
        !matches!(self, Self::SharesTeam)
    }
}

/// One relation between two platforms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The id of the platform that is related to another.
    pub from: String,
    /// The id of the other.
    pub to: String,
    /// How.
    pub tie: Tie,
    /// The relation in words, as they read after the first one's name: «Kjører på Nais (Nav), 2025».
    pub label: String,
}

/// What a figure of kin is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// A name that is unique on the page.
    pub id: String,
    /// The figure's title.
    pub title: String,
    /// What it shows, in one sentence.
    pub description: String,
    /// What stands over, or instead of, a year that no source tells.
    pub unknown: String,
    /// The platforms, in any order.
    pub nodes: Vec<Node>,
    /// Their relations, in the order the table shows them. They may go in circles.
    pub edges: Vec<Edge>,
}

/// Why platforms and relations do not belong together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// Two platforms have the same id.
    #[error("two platforms are called {0}")]
    Twice(String),
    /// A relation has an end that is no platform of the figure.
    #[error("no platform is called {0}")]
    Missing(String),
    /// A platform is related to itself.
    #[error("{0} is related to itself")]
    Itself(String),
    /// A platform began in a year that cannot be, before 1900 or after 2199.
    #[error("{0} began in no year")]
    Year(String),
}

/// Platforms and their kin.
#[derive(Clone, Debug, PartialEq)]
pub struct Lineage {
    input: Input,
    /// The positions of every edge's nodes.
    ends: Vec<(usize, usize)>,
    /// The nodes from top to bottom.
    families: Vec<Vec<Member>>,
}

/// A relation as the table says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row<'a> {
    /// Who is related.
    pub from: &'a Node,
    /// To whom.
    pub to: &'a Node,
    /// How.
    pub tie: Tie,
    /// The same in words.
    pub label: &'a str,
}

impl Lineage {
    /// Finds everybody's kin and puts who is related together.
    ///
    /// # Errors
    /// [`Mistake`] names the first platform that is wrong.
    pub fn new(input: Input) -> Result<Self, Mistake> {
        let mut places = BTreeMap::new();
        for (place, node) in input.nodes.iter().enumerate() {
            if places.insert(node.id.as_str(), place).is_some() {
                return Err(Mistake::Twice(node.id.clone()));
            }
            if node.started.is_some_and(|it| !(1900.0..2200.0).contains(&it)) {
                return Err(Mistake::Year(node.id.clone()));
            }
        }
        let find = |id: &String| {
            let place = places.get(id.as_str()).copied();
            place.ok_or_else(|| Mistake::Missing(id.clone()))
        };
        let mut ends = Vec::with_capacity(input.edges.len());
        for edge in &input.edges {
            let (from, to) = (find(&edge.from)?, find(&edge.to)?);
            if from == to {
                return Err(Mistake::Itself(edge.from.clone()));
            }
            ends.push((from, to));
        }
        Ok(Self {
            families: order::families(&input.nodes, &ends),
            input,
            ends,
        })
    }

    /// The relations that are drawn, in the order they came.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.edges().map(|(edge, from, to)| Row {
            from: &self.input.nodes[from],
            to: &self.input.nodes[to],
            tie: edge.tie,
            label: &edge.label,
        })
    }

    /// The kinds of relations that are drawn, for the legend.
    #[must_use]
    pub fn ties(&self) -> Vec<Tie> {
        let ties: std::collections::BTreeSet<Tie> = self.input.edges.iter().map(|it| it.tie).collect();
        ties.into_iter().collect()
    }

    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        match format {
            Format::Wide => wide::draw(self),
            Format::Narrow => narrow::draw(self),
        }
    }

    /// The relations with the positions of their ends.
    fn edges(&self) -> impl Iterator<Item = (&Edge, usize, usize)> {
        let ends = self.ends.iter();
        self.input
            .edges
            .iter()
            .zip(ends)
            .map(|(it, &(from, to))| (it, from, to))
    }
}
