//! The lines of the edges, and where each line points.

use super::{
    EdgeMode,
    columns::Columns,
    grid::Cell,
    lanes::{Run, radius},
    plan::Way,
    scene::Tier,
};

/// A point of the drawing.
pub(super) type Point = (f32, f32);

/// A line with an arrow at its end, broken where something is written on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    pub pieces: Vec<Vec<Point>>,
    pub arrow: [Point; 3],
    pub mode: EdgeMode,
}

/// How long an arrow is, and half of how broad.
const LONG: f32 = 8.0;
const HALF: f32 = 4.5;

/// Draws the line of one edge; one within a box has none.
pub(super) fn draw_way(
    way: Way,
    (from, to): (Cell, Cell),
    step: usize,
    runs: &[&Run],
    rows: &[Tier],
    columns: &Columns,
) -> Option<Line> {
    let (start, end) = (rows.get(from.row)?, rows.get(to.row)?);
    if way == Way::Beside {
        let y = f32::midpoint(start.top, start.bottom);
        return Some(beside(columns, from.column, to.column, y, step));
    }
    let down = to.row > from.row;
    let first = runs.first()?;
    let last = runs.last()?;
    let leaves = (first.from, if down { start.bottom } else { start.top });
    // A line to the same row comes from above, as one that goes down does.
    let from_above = to.row >= from.row;
    let reaches = (last.to, if from_above { end.top } else { end.bottom });
    let mut line = Line::default();
    let mut piece = vec![leaves];
    for run in runs.iter().filter(|_| !matches!(way, Way::Straight(_))) {
        let y = *rows.get(run.channel)?.lanes.get(run.lane)?;
        piece.push((run.from, y));
        if let Some((a, b)) = gap(run) {
            piece.push((a, y));
            line.pieces.push(std::mem::replace(&mut piece, vec![(b, y)]));
        }
        piece.push((run.to, y));
    }
    let towards = if from_above { -1.0 } else { 1.0 };
    piece.push((reaches.0, reaches.1 + towards * (LONG - 1.0)));
    line.pieces.push(piece);
    let base = reaches.1 + towards * LONG;
    line.arrow = [(reaches.0 - HALF, base), (reaches.0 + HALF, base), reaches];
    Some(line)
}

/// The line through the gutter between two boxes, from the number on.
fn beside(columns: &Columns, from: usize, to: usize, y: f32, step: usize) -> Line {
    let (from, to, way) = if to > from {
        (columns.column(from).to, columns.column(to).from, 1.0)
    } else {
        (columns.column(from).from, columns.column(to).to, -1.0)
    };
    let number = from + way * 4.0;
    let after = number + way * 2.0 * radius(step);
    let base = to - way * LONG;
    Line {
        pieces: vec![vec![(from, y), (number, y)], vec![(after, y), (base + way, y)]],
        arrow: [(base, y - HALF), (base, y + HALF), (to, y)],
        ..Line::default()
    }
}

/// Where a line stops for what is written on it, and where it goes on.
fn gap(run: &Run) -> Option<(f32, f32)> {
    let plate = run.plate.as_ref()?;
    let (left, right) = (plate.x, plate.x + plate.width + 3.0);
    Some(if run.to < run.from {
        (right, left)
    } else {
        (left, right)
    })
}
