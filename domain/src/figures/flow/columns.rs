//! Where columns, gutters and the vertical lines in them stand.

use super::plan::{Plan, Post, Side, Stand, Track};
use crate::figures::Format;

/// The measures of a format.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    pub width: f32,
    /// Where the boxes and lines begin and end.
    pub left: f32,
    pub right: f32,
    /// How many boxes may stand side by side.
    pub most: usize,
    /// Whether the layer's name stands over the boxes rather than beside them.
    pub stacked: bool,
    widest_box: f32,
    widest_gutter: f32,
}

impl Measures {
    pub const fn of(format: Format) -> Self {
        match format {
            Format::Wide => Self {
                width: 940.0,
                left: 152.0,
                right: 922.0,
                most: 4,
                stacked: false,
                widest_box: 220.0,
                widest_gutter: 60.0,
            },
            Format::Narrow => Self {
                width: 358.0,
                left: 10.0,
                right: 346.0,
                most: 1,
                stacked: true,
                widest_box: 346.0,
                widest_gutter: 84.0,
            },
        }
    }
}

/// Room for a number and an arrow between two boxes.
const BESIDE: f32 = 42.0;
/// Between two lines side by side.
const APART: f32 = 12.0;
/// From a box's edge to the first post.
const INSET: f32 = 22.0;
/// What is kept free of posts on each side of a box's middle.
const FREE: f32 = 40.0;

/// From one horizontal place to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Span {
    pub from: f32,
    pub to: f32,
}

impl Span {
    pub fn width(self) -> f32 {
        self.to - self.from
    }

    /// From where this begins to where another ends.
    pub fn joined(self, other: Self) -> Self {
        Self { to: other.to, ..self }
    }
}

/// Where columns and gutters stand, from the left.
#[derive(Debug)]
pub(super) struct Columns {
    pub boxes: Vec<Span>,
    gutters: Vec<Span>,
    tracks: Vec<usize>,
}

impl Columns {
    pub fn of(plan: &Plan, columns: usize, measures: &Measures) -> Self {
        let tracks: Vec<usize> = (0..=columns).map(|it| plan.tracks_in(it)).collect();
        let mut gutters: Vec<f32> = tracks
            .iter()
            .enumerate()
            .map(|(i, tracks)| {
                let wanted = APART * (count(*tracks) + 1.0);
                match (i == 0 || i == columns, tracks) {
                    (true, 0) => 0.0,
                    (true, _) => wanted.min(measures.widest_gutter),
                    (false, _) => wanted.clamp(BESIDE, measures.widest_gutter),
                }
            })
            .collect();
        let room = measures.right - measures.left - gutters.iter().sum::<f32>();
        let width = (room / count(columns)).floor().min(measures.widest_box);
        let left_over = (room - width * count(columns)) / count(columns);
        for it in gutters.iter_mut().take(columns).skip(1) {
            *it += left_over.min(measures.widest_gutter).floor();
        }
        let mut this = Self {
            boxes: Vec::new(),
            gutters: Vec::new(),
            tracks,
        };
        let mut x = measures.left;
        for gutter in gutters {
            this.gutters.push(span(&mut x, gutter));
            if this.boxes.len() < columns {
                this.boxes.push(span(&mut x, width));
            }
        }
        this
    }

    /// Where a column stands.
    pub fn column(&self, column: usize) -> Span {
        self.boxes.get(column).copied().unwrap_or_default()
    }

    /// Where a post stands.
    pub fn post(&self, post: Post, plan: &Plan) -> f32 {
        let at = self.column(post.at.column);
        let together = plan.stands.get(&post.at).copied().unwrap_or(1);
        let (inset, apart) = posts(at.width(), together);
        let inwards = inset + count(together.saturating_sub(post.place + 1)) * apart;
        match post.at.side {
            Side::Left => at.from + inwards,
            Side::Right => at.to - inwards,
        }
    }

    /// Where a track stands.
    pub fn track(&self, track: Track) -> f32 {
        let at = self.gutters.get(track.gutter).copied().unwrap_or_default();
        let together = self.tracks.get(track.gutter).copied().unwrap_or(1);
        at.from + at.width() * count(track.place + 1) / count(together + 1)
    }

    /// All vertical lines in a channel, from the left. A track counts in the channels it begins and ends in.
    pub fn verticals(&self, plan: &Plan, channel: usize) -> Vec<f32> {
        let stands = plan.stands.iter().filter(|(it, _)| it.channel == channel);
        let posts = stands.flat_map(|(at, together)| (0..*together).map(|place| Post { at: *at, place }));
        let tracks = plan
            .tracks
            .iter()
            .filter(|it| it.span.0 <= channel && channel <= it.span.1);
        let mut all: Vec<f32> = posts
            .map(|it| self.post(it, plan))
            .chain(tracks.map(|it| self.track(*it)))
            .collect();
        all.sort_by(f32::total_cmp);
        all
    }

    /// What lies left of the posts at the right side of a column's boxes.
    pub fn left_of_posts(&self, plan: &Plan, channel: usize, column: usize) -> Span {
        let at = self.column(column);
        let stand = Stand {
            channel,
            column,
            side: Side::Right,
        };
        let innermost = plan.stands.get(&stand).map(|_| Post { at: stand, place: 0 });
        Span {
            to: innermost.map_or(at.to, |it| self.post(it, plan) - 8.0),
            ..at
        }
    }
}

/// How far in the first post of a box stands, and how far from each other they stand.
fn posts(width: f32, together: usize) -> (f32, f32) {
    let last = width / 2.0 - FREE;
    let inset = INSET.min(last / 2.0);
    let between = (last - inset) / count(together.saturating_sub(1)).max(1.0);
    (inset, between.min(APART))
}

fn span(x: &mut f32, width: f32) -> Span {
    let from = *x;
    *x += width;
    Span { from, to: *x }
}

/// A number of things in a figure, which are few.
pub(super) fn count(things: usize) -> f32 {
    u16::try_from(things).map_or(f32::from(u16::MAX), f32::from)
}
