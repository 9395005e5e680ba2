//! Which row and column every box stands in.

use std::collections::BTreeMap;

use super::{FlowBox, FlowFigure};

/// A box's place in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub row: usize,
    pub column: usize,
}

/// Boxes side by side. The row of a layer that has none is empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    pub band: usize,
    pub boxes: &'a [FlowBox],
}

/// All boxes, the uppermost row first.
#[derive(Debug, Default)]
pub(super) struct Grid<'a> {
    pub rows: Vec<Row<'a>>,
    pub columns: usize,
    cells: BTreeMap<&'a str, Cell>,
}

impl<'a> Grid<'a> {
    /// Lays the boxes of every layer in rows of at most `most`, as even as they can be.
    pub fn of(figure: &'a FlowFigure, most: usize) -> Self {
        let widest = figure.bands.iter().map(|it| it.boxes.len()).max();
        let mut grid = Self {
            columns: widest.unwrap_or_default().clamp(1, most),
            ..Self::default()
        };
        for (band, it) in figure.bands.iter().enumerate() {
            if it.boxes.is_empty() {
                grid.push(Row { band, boxes: &[] });
            }
            let rows = it.boxes.len().div_ceil(grid.columns).max(1);
            for boxes in it.boxes.chunks(it.boxes.len().div_ceil(rows).max(1)) {
                grid.push(Row { band, boxes });
            }
        }
        grid
    }

    fn push(&mut self, row: Row<'a>) {
        for (column, it) in row.boxes.iter().enumerate() {
            let cell = Cell {
                row: self.rows.len(),
                column,
            };
            self.cells.entry(&it.id).or_insert(cell);
        }
        self.rows.push(row);
    }

    /// Where a box stands.
    pub fn cell(&self, it: &FlowBox) -> Option<Cell> {
        self.cells.get(it.id.as_str()).copied()
    }
}
