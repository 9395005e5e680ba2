//! The narrow drawing of kin: a list, indented under the platform a family begins with, relations below their holder.

use super::{Edge, Lineage, Node, order::Member, wide::arrow};
use crate::figures::{
    Format,
    caption::{Caption, SMALL, height, stack},
    svg::{Course, Svg},
    width::wrap,
};

const WIDTH: f32 = 358.0;
const LEFT: f32 = 8.0;
const INDENT: f32 = 16.0;
/// Deeper kin is not moved in further, or there is no room for its words.
const DEEPEST: u8 = 4;
/// The piece of line before a relation's words.
const SAMPLE: f32 = 30.0;

/// A platform with its words and its relations.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry<'a> {
    pub node: &'a Node,
    pub captions: Vec<Caption>,
    pub relations: Vec<Relation<'a>>,
}

/// A relation with its words and where its line begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Relation<'a> {
    pub edge: &'a Edge,
    pub captions: Vec<Caption>,
    pub line: (f32, f32),
}

/// Draws it.
pub(super) fn draw(lineage: &Lineage) -> String {
    let (entries, bottom) = layout(lineage);
    let id = format!("{}-narrow", lineage.input.id);
    let (title, description) = (&lineage.input.title, &lineage.input.description);
    let mut svg = Svg::open(&id, Format::Narrow.class(), WIDTH, bottom, title, description);
    for entry in &entries {
        svg.linked(entry.node.href.as_deref(), |it| {
            for caption in &entry.captions {
                caption.draw(it);
            }
        });
        for relation in &entry.relations {
            relation.draw(&mut svg);
        }
    }
    svg.close()
}

impl Relation<'_> {
    fn draw(&self, svg: &mut Svg) {
        let (x, y) = self.line;
        let (tip, tie) = (x + SAMPLE, self.edge.tie);
        let end = if tie.has_direction() { tip - 8.0 } else { tip };
        svg.path(tie.class(), &Course::from(x, y).line(end, y));
        if tie.has_direction() {
            arrow(svg, (tip, y));
        }
        for caption in &self.captions {
            caption.draw(svg);
        }
    }
}

/// Places the platforms below each other and returns where the last ends.
pub(super) fn layout(lineage: &Lineage) -> (Vec<Entry<'_>>, f32) {
    let mut held: Vec<Vec<&Edge>> = vec![Vec::new(); lineage.input.nodes.len()];
    for (edge, from, _) in lineage.edges() {
        held[from].push(edge);
    }
    let mut entries = Vec::new();
    let mut y = 0.0;
    for family in &lineage.families {
        for member in family {
            let (entry, end) = place(lineage, *member, &held[member.node], y);
            entries.push(entry);
            y = end + 8.0;
        }
        y += 10.0;
    }
    (entries, y)
}

/// Places a platform and the relations it holds.
fn place<'a>(lineage: &'a Lineage, member: Member, edges: &[&'a Edge], top: f32) -> (Entry<'a>, f32) {
    let node = &lineage.input.nodes[member.node];
    let x = LEFT + f32::from(member.depth.min(DEEPEST)) * INDENT;
    let lines = wrap(&node.label, SMALL, WIDTH - LEFT - x);
    let mut y = top + 14.0 + height(lines.len());
    let mut captions: Vec<Caption> = stack("f-small f-strong", x, top + 14.0, lines).collect();
    let lines = wrap(&about(node, &lineage.input.unknown), SMALL, WIDTH - LEFT - x);
    let end = y + height(lines.len());
    captions.extend(stack("f-small f-quiet", x, y, lines));
    y = end;
    let mut relations = Vec::new();
    for edge in edges {
        let words = x + SAMPLE + 10.0;
        let lines = wrap(&edge.label, SMALL, WIDTH - LEFT - words);
        let end = y + height(lines.len());
        relations.push(Relation {
            edge,
            captions: stack("f-small", words, y, lines).collect(),
            line: (x, y - 4.5),
        });
        y = end;
    }
    let entry = Entry {
        node,
        captions,
        relations,
    };
    (entry, y - 10.0)
}

/// Whose it is, and since when.
fn about(node: &Node, unknown: &str) -> String {
    let year = node
        .started
        .map_or_else(|| unknown.to_owned(), |it| it.floor().to_string());
    if node.owner.is_empty() {
        year
    } else {
        format!("{} · {year}", node.owner)
    }
}
