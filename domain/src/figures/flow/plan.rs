//! Which way every edge goes: between which rows, along which gutter, from which side of a box.
//!
//! A channel is the room above a row, numbered as the row. A post is the vertical line between a box and a lane in
//! the channel above or below it; it stands near the left or the right side of the box, so that the middle of every
//! box has no vertical line above or below and a text on a lane always finds room there.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    EdgeRow,
    grid::{Cell, Grid},
};

/// The side of a box that a post stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Left,
    Right,
}

/// Where posts stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stand {
    pub channel: usize,
    pub column: usize,
    pub side: Side,
}

/// A post: its stand, and its place there, counted from the middle of the box: the first line turns off first and
/// does not cross those after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Post {
    pub at: Stand,
    pub place: usize,
}

/// A vertical line in a gutter. Gutter 0 is left of the first column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Track {
    pub gutter: usize,
    pub place: usize,
    /// The channels it begins and ends in, the upper one first.
    pub span: (usize, usize),
}

impl Track {
    fn passes_row(&self, row: usize) -> bool {
        self.span.0 <= row && row < self.span.1
    }

    fn meets(&self, span: (usize, usize)) -> bool {
        self.span.0 <= span.1 && span.0 <= self.span.1
    }
}

/// The way an edge goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Nowhere: the step happens within the box.
    Within,
    /// Straight to the box beside.
    Beside,
    /// Straight up or down, through one channel.
    Straight(Post),
    /// Along one lane.
    Over { leave: Post, reach: Post },
    /// Along a lane, a track and another lane.
    Around { leave: Post, track: Track, reach: Post },
}

/// The ways of all edges, and what they share.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub ways: Vec<(Cell, Cell, Way)>,
    pub stands: BTreeMap<Stand, usize>,
    pub tracks: Vec<Track>,
    straight: BTreeSet<Stand>,
    beside: BTreeSet<(usize, usize)>,
    columns: usize,
    stacked: bool,
}

impl Plan {
    /// Finds a way for every edge. `stacked` is the narrow drawing: one column, all tracks left of it, and lines into
    /// the bottom of a box at its right side, since the layer's name stands at the left.
    pub fn of(rows: &[EdgeRow<'_>], grid: &Grid<'_>, stacked: bool) -> Self {
        let mut plan = Self {
            columns: grid.columns,
            stacked,
            ..Self::default()
        };
        let ends: Vec<_> = rows
            .iter()
            .filter_map(|it| Some((it, grid.cell(it.from)?, grid.cell(it.to)?)))
            .collect();
        // A line to the box beside must not cross a track, so the tracks come first.
        let mut ways = vec![Way::Within; ends.len()];
        for beside in [false, true] {
            for ((row, from, to), way) in ends.iter().zip(&mut ways) {
                if from != to && beside == may_stand_beside(row, *from, *to) {
                    *way = plan.find(*from, *to, beside);
                }
            }
        }
        plan.close_up(&mut ways);
        plan.ways = ends
            .iter()
            .zip(ways)
            .map(|((_, from, to), way)| (*from, *to, way))
            .collect();
        plan
    }

    fn find(&mut self, from: Cell, to: Cell, beside: bool) -> Way {
        let gutter = from.column.max(to.column);
        if beside && self.is_free(gutter, from.row) && self.beside.insert((gutter, from.row)) {
            return Way::Beside;
        }
        let out = if to.row > from.row { from.row + 1 } else { from.row };
        let into = if to.row < from.row { to.row + 1 } else { to.row };
        if out != into {
            return self.around(from, to, (out, into));
        }
        let upright = from.column == to.column;
        let at = Stand {
            channel: out,
            column: from.column,
            side: if self.stacked { Side::Right } else { Side::Left },
        };
        if upright && self.straight.insert(at) {
            return Way::Straight(Post { at, place: 0 });
        }
        if self.stacked && to.row < from.row {
            return self.around(from, to, (out, into));
        }
        let (leave, reach) = match (upright, to.column > from.column) {
            (true, _) if self.stacked => (Side::Right, Side::Left),
            (true, _) => (Side::Left, Side::Right),
            (false, true) => (Side::Left, Side::Left),
            (false, false) => (Side::Right, Side::Right),
        };
        Way::Over {
            leave: self.post(out, from.column, leave),
            reach: self.post(into, to.column, reach),
        }
    }

    fn around(&mut self, from: Cell, to: Cell, (out, into): (usize, usize)) -> Way {
        let track = self.track(from, to, (out.min(into), out.max(into)));
        let leave = if track.gutter > from.column {
            Side::Left
        } else {
            Side::Right
        };
        let reach = if track.gutter > to.column || (self.stacked && to.row < from.row) {
            Side::Right
        } else {
            Side::Left
        };
        Way::Around {
            leave: self.post(out, from.column, leave),
            track,
            reach: self.post(into, to.column, reach),
        }
    }

    /// Takes the next place at a stand. The first is kept for a straight line, so that nothing stands between it and
    /// its text.
    fn post(&mut self, channel: usize, column: usize, side: Side) -> Post {
        let at = Stand {
            channel,
            column,
            side,
        };
        let taken = self.stands.entry(at).or_insert(1);
        *taken += 1;
        Post {
            at,
            place: *taken - 1,
        }
    }

    /// Gives up the places kept for straight lines that never came.
    fn close_up(&mut self, ways: &mut [Way]) {
        let straight = &self.straight;
        for at in straight {
            self.stands.entry(*at).or_insert(1);
        }
        for (at, taken) in &mut self.stands {
            *taken -= usize::from(!straight.contains(at));
        }
        for way in ways {
            if let Way::Over { leave, reach } | Way::Around { leave, reach, .. } = way {
                for post in [leave, reach] {
                    post.place -= usize::from(!straight.contains(&post.at));
                }
            }
        }
    }

    /// Takes a place in the gutter that is the shortest way and least used, rather between boxes than outside.
    fn track(&mut self, from: Cell, to: Cell, span: (usize, usize)) -> Track {
        let last = if self.stacked { 0 } else { self.columns };
        let cost = |gutter: usize| {
            let way = |it: Cell| (2 * it.column + 1).abs_diff(2 * gutter);
            let taken = self.tracks.iter().filter(|it| it.gutter == gutter);
            let outside = gutter == 0 || gutter == self.columns;
            (way(from) + way(to) + taken.count(), outside, gutter)
        };
        let gutter = (0..=last).min_by_key(|it| cost(*it)).unwrap_or_default();
        let taken: BTreeSet<usize> = self
            .tracks
            .iter()
            .filter(|it| it.gutter == gutter && it.meets(span))
            .map(|it| it.place)
            .collect();
        let track = Track {
            gutter,
            place: (0..=taken.len())
                .find(|it| !taken.contains(it))
                .unwrap_or_default(),
            span,
        };
        self.tracks.push(track);
        track
    }

    fn is_free(&self, gutter: usize, row: usize) -> bool {
        !self
            .tracks
            .iter()
            .any(|it| it.gutter == gutter && it.passes_row(row))
    }

    /// Whether a track goes through a gutter beside a row.
    pub fn passes(&self, gutter: usize, row: usize) -> bool {
        !self.is_free(gutter, row)
    }

    /// How many tracks stand side by side in a gutter.
    pub fn tracks_in(&self, gutter: usize) -> usize {
        let places = self.tracks.iter().filter(|it| it.gutter == gutter);
        places.map(|it| it.place + 1).max().unwrap_or_default()
    }
}

/// Whether an edge can go straight through the gutter: that has room for the number, not for a label.
fn may_stand_beside(row: &EdgeRow<'_>, from: Cell, to: Cell) -> bool {
    row.label.is_none() && from.row == to.row && from.column.abs_diff(to.column) == 1
}
