//! The horizontal lines: what stands written on them, and which lane of its channel each gets.

use super::{
    EdgeRow,
    columns::{Columns, Measures, Span, count},
    plan::{Plan, Post, Way},
};
use crate::figures::width::{text_width, wrap};

/// The size of small text; the style sheet's `.f-small` says the same.
pub(super) const SMALL: f32 = 12.5;
/// The height of a line of small text.
pub(super) const SMALL_LINE: f32 = 16.0;
/// Between the end of a line and what is written on it, and between two lines in a lane.
const AIR: f32 = 7.0;
/// The widest a text is written where there is room for more.
const WIDEST: f32 = 220.0;

/// A step's number and what goes along the edge.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plate {
    pub step: usize,
    pub x: f32,
    pub width: f32,
    pub lines: Vec<String>,
}

/// A horizontal line in a lane, or the text beside a straight one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// Which edge it belongs to.
    pub edge: usize,
    pub channel: usize,
    /// From where to where the line goes; the same where there is none.
    pub from: f32,
    pub to: f32,
    pub plate: Option<Plate>,
    pub lane: usize,
}

impl Plate {
    /// Writes into a gap, from its beginning or up to its end.
    fn fill(row: &EdgeRow<'_>, gap: Span, from_end: bool) -> Self {
        let disc = 2.0 * radius(row.step);
        let room = (gap.width().min(WIDEST) - disc - GAP).max(0.0);
        let lines = row.label.map(|it| wrap(it, SMALL, room)).unwrap_or_default();
        let widest = lines.iter().map(|it| text_width(it, SMALL)).fold(0.0, f32::max);
        let width = disc + if lines.is_empty() { 0.0 } else { GAP + widest };
        Self {
            step: row.step,
            x: if from_end { gap.to - width } else { gap.from },
            width,
            lines,
        }
    }

    /// How much room it asks for to stand on one line.
    fn wanted(row: &EdgeRow<'_>) -> f32 {
        let text = row.label.map_or(0.0, |it| GAP + text_width(it, SMALL));
        (2.0 * radius(row.step) + text).min(WIDEST)
    }

    pub fn height(&self) -> f32 {
        (2.0 * radius(self.step)).max(count(self.lines.len()) * SMALL_LINE)
    }
}

/// Between a number and its text.
pub(super) const GAP: f32 = 5.0;

/// How large the disc around a number is.
pub(super) fn radius(step: usize) -> f32 {
    (text_width(&step.to_string(), SMALL) / 2.0 + 2.0).max(10.0)
}

impl Run {
    pub fn height(&self) -> f32 {
        self.plate.as_ref().map_or(12.0, |it| it.height() + 6.0)
    }

    /// Writes on the run, as near its beginning as there is room.
    fn written(mut self, row: &EdgeRow<'_>, plan: &Plan, columns: &Columns) -> Self {
        let wanted = Plate::wanted(row);
        let (low, high) = (self.from.min(self.to), self.from.max(self.to));
        let mut marks = vec![low];
        let verticals = columns.verticals(plan, self.channel);
        marks.extend(verticals.into_iter().filter(|it| low < *it && *it < high));
        marks.push(high);
        let mut gaps: Vec<Span> = marks.windows(2).filter_map(gap_between).collect();
        let leftwards = self.to < self.from;
        if leftwards {
            gaps.reverse();
        }
        let roomy = gaps.iter().find(|it| it.width() >= wanted);
        let widest = gaps.iter().max_by(|a, b| a.width().total_cmp(&b.width()));
        let gap = roomy.or(widest).copied().unwrap_or_default();
        self.plate = Some(Plate::fill(row, gap, leftwards));
        self
    }

    /// What it takes of its lane.
    fn span(&self) -> Span {
        let plate = self.plate.as_ref().map(|it| (it.x, it.x + it.width));
        let (left, right) = plate.unwrap_or((self.from, self.from));
        Span {
            from: self.from.min(self.to).min(left) - AIR,
            to: self.from.max(self.to).max(right) + AIR,
        }
    }
}

/// All runs, edge by edge in the order they are gone through, each with its lane.
pub(super) fn runs(rows: &[EdgeRow<'_>], plan: &Plan, columns: &Columns, measures: &Measures) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (edge, (row, (_, _, way))) in rows.iter().zip(&plan.ways).enumerate() {
        let x = |post: &Post| columns.post(*post, plan);
        let bare = |channel, from, to| Run {
            edge,
            channel,
            from,
            to,
            plate: None,
            lane: 0,
        };
        match way {
            Way::Within | Way::Beside => {}
            Way::Straight(post) => {
                let run = bare(post.at.channel, x(post), x(post));
                let gap = gap_beside(&run, plan, columns, measures);
                let plate = Some(Plate::fill(row, gap, measures.stacked));
                runs.push(Run { plate, ..run });
            }
            Way::Over { leave, reach } => {
                runs.push(bare(leave.at.channel, x(leave), x(reach)).written(row, plan, columns));
            }
            Way::Around { leave, track, reach } => {
                let track = columns.track(*track);
                runs.push(bare(leave.at.channel, x(leave), track).written(row, plan, columns));
                runs.push(bare(reach.at.channel, track, x(reach)));
            }
        }
    }
    give_lanes(&mut runs);
    runs
}

fn gap_between(marks: &[f32]) -> Option<Span> {
    match marks {
        [a, b] => Some(Span {
            from: a + AIR,
            to: b - AIR,
        }),
        _ => None,
    }
}

/// The room beside a straight line: right of it, or left of it in the narrow drawing.
fn gap_beside(run: &Run, plan: &Plan, columns: &Columns, measures: &Measures) -> Span {
    let verticals = columns.verticals(plan, run.channel);
    if measures.stacked {
        let before = verticals.into_iter().rfind(|it| *it < run.from - 0.01);
        let from = before.map_or(measures.left, |it| it + AIR);
        return Span {
            from,
            to: run.from - AIR,
        };
    }
    let after = verticals.into_iter().find(|it| *it > run.from + 0.01);
    Span {
        from: run.from + AIR,
        to: after.map_or(measures.right, |it| it - AIR),
    }
}

/// Gives every run the first lane of its channel where it overlaps nothing.
fn give_lanes(runs: &mut [Run]) {
    for i in 0..runs.len() {
        let (before, rest) = runs.split_at_mut(i);
        let Some(run) = rest.first_mut() else { return };
        let span = run.span();
        let meets = |it: &&Run| {
            let other = it.span();
            it.channel == run.channel && other.from < span.to && span.from < other.to
        };
        let taken: Vec<usize> = before.iter().filter(meets).map(|it| it.lane).collect();
        run.lane = (0..=i).find(|it| !taken.contains(it)).unwrap_or_default();
    }
}
