//! Where everything stands: rows from the top down, and the edges between them.

use super::{
    EdgeRow, FlowBox, FlowFigure, Format,
    columns::{Columns, Measures, Span},
    content::{Badge, Caption, Content, lines_around},
    edges::{Line, draw_way},
    grid::{Cell, Grid, Row},
    lanes::{GAP, Run, SMALL, radius, runs},
    plan::{Plan, Way},
};
use crate::figures::{svg::Rect, width::wrap};

/// The bar between two layers.
pub(super) const BAR: f32 = 2.0;
/// Room for an arrow between the last lane and the box.
const ARROW: f32 = 14.0;
const BAND_LABEL: f32 = 18.0;
const BAND_LABEL_WIDTH: f32 = 124.0;

/// A box with its place.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    /// `None` for a layer nothing is known about.
    pub it: Option<&'a FlowBox>,
    pub at: Rect,
    pub content: Option<Content>,
}

/// Everything that is drawn.
#[derive(Debug, Default)]
pub(super) struct Scene<'a> {
    pub height: f32,
    pub bands: Vec<Rect>,
    pub captions: Vec<Caption>,
    pub boxes: Vec<Placed<'a>>,
    pub lines: Vec<Line>,
    pub badges: Vec<Badge>,
    rows: Vec<Tier>,
}

/// From where to where a row of boxes goes, and the middle of each lane above it.
#[derive(Clone, Debug, Default)]
pub(super) struct Tier {
    pub top: f32,
    pub bottom: f32,
    pub lanes: Vec<f32>,
}

/// What the scene is made from.
struct Source<'a> {
    figure: &'a FlowFigure,
    measures: Measures,
    rows: Vec<EdgeRow<'a>>,
    grid: Grid<'a>,
    plan: Plan,
    columns: Columns,
    runs: Vec<Run>,
}

impl<'a> Scene<'a> {
    /// Finds a place for everything.
    pub fn of(figure: &'a FlowFigure, format: Format) -> Self {
        let measures = Measures::of(format);
        let rows = figure.rows();
        let grid = Grid::of(figure, measures.most);
        let plan = Plan::of(&rows, &grid, measures.stacked);
        let columns = Columns::of(&plan, grid.columns, &measures);
        let runs = runs(&rows, &plan, &columns, &measures);
        let source = Source {
            figure,
            measures,
            rows,
            grid,
            plan,
            columns,
            runs,
        };
        let mut scene = Self::default();
        let mut band = None;
        for (number, row) in source.grid.rows.iter().enumerate() {
            let opens = band != Some(row.band);
            if opens {
                scene.open_band(&source, number, *row);
                band = Some(row.band);
            } else {
                scene.height += 12.0;
            }
            scene.place_row(&source, number, *row, opens);
        }
        scene.close_band();
        scene.place_edges(&source);
        scene
    }

    /// Begins a layer, with its name beside or above its rows.
    fn open_band(&mut self, source: &Source<'_>, channel: usize, row: Row<'_>) {
        self.close_band();
        if !self.bands.is_empty() {
            self.height += BAR;
        }
        let (top, measures) = (self.height, &source.measures);
        let at = source.columns.left_of_posts(&source.plan, channel, 0);
        let (x, room, first) = if measures.stacked {
            (at.from, at.width(), 24.0)
        } else {
            (18.0, BAND_LABEL_WIDTH, 36.0)
        };
        let label = source
            .figure
            .bands
            .get(row.band)
            .map_or("", |it| it.label.as_str());
        let mut y = top + first;
        for text in wrap(label, SMALL, room) {
            self.captions.push(Caption {
                class: "f-small f-strong",
                x,
                y,
                text,
            });
            y += BAND_LABEL;
        }
        // Beside the rows the name only asks for height; above them it takes it.
        let height = y - top;
        self.bands.push(Rect {
            x: 0.0,
            y: top,
            width: measures.width,
            height,
        });
        self.height += if measures.stacked { height - 8.0 } else { 22.0 };
    }

    fn close_band(&mut self) {
        if let Some(band) = self.bands.last_mut() {
            band.height = band.height.max(self.height + 20.0 - band.y);
            self.height = band.y + band.height;
        }
    }

    /// Places the lanes above a row, and its boxes.
    fn place_row(&mut self, source: &Source<'a>, number: usize, row: Row<'a>, opens: bool) {
        let mut tier = Tier::default();
        for height in lane_heights(&source.runs, number) {
            tier.lanes.push(self.height + height / 2.0);
            self.height += height;
        }
        self.height += match (tier.lanes.is_empty(), opens) {
            (false, _) => ARROW,
            (true, false) => 8.0,
            (true, true) => 0.0,
        };
        tier.top = self.height;
        if row.boxes.is_empty() {
            self.place_unknown(source, number);
        } else {
            self.place_boxes(source, number, row.boxes);
        }
        tier.bottom = self.height;
        self.rows.push(tier);
    }

    fn place_boxes(&mut self, source: &Source<'a>, row: usize, boxes: &'a [FlowBox]) {
        let fill = |(column, it): (usize, &'a FlowBox)| {
            let at = source.columns.column(column);
            let cell = Cell { row, column };
            let within: Vec<&EdgeRow<'_>> = source.within(cell).collect();
            (
                it,
                at,
                Content::of(it, &source.figure.unknown, &within, at.width()),
            )
        };
        let filled: Vec<_> = boxes.iter().enumerate().map(fill).collect();
        let height = filled.iter().map(|it| it.2.height).fold(46.0, f32::max);
        for (it, at, content) in filled {
            self.boxes.push(Placed {
                it: Some(it),
                at: Rect {
                    x: at.from,
                    y: self.height,
                    width: at.width(),
                    height,
                },
                content: Some(content.moved(at.from, self.height)),
            });
        }
        self.height += height;
    }

    /// Fills a row with hatching, between the lines that pass it.
    fn place_unknown(&mut self, source: &Source<'a>, row: usize) {
        let mut spans: Vec<Span> = Vec::new();
        for column in 0..source.grid.columns {
            let at = source.columns.column(column);
            match spans.last_mut() {
                Some(it) if !source.plan.passes(column, row) => *it = (*it).joined(at),
                _ => spans.push(at),
            }
        }
        let unknown = &source.figure.unknown;
        let first = spans.first().copied().unwrap_or_default();
        let mut content = Some(Content::unknown(unknown, first.width()));
        let height = content.as_ref().map_or(0.0, |it| it.height);
        for span in spans {
            self.boxes.push(Placed {
                it: None,
                at: Rect {
                    x: span.from,
                    y: self.height,
                    width: span.width(),
                    height,
                },
                content: content.take().map(|it| it.moved(span.from, self.height)),
            });
        }
        self.height += height;
    }

    fn place_edges(&mut self, source: &Source<'a>) {
        for (edge, (row, (from, to, way))) in source.rows.iter().zip(&source.plan.ways).enumerate() {
            let runs: Vec<&Run> = source.runs.iter().filter(|it| it.edge == edge).collect();
            let course = draw_way(*way, (*from, *to), row.step, &runs, &self.rows, &source.columns);
            self.lines.extend(course.map(|it| Line { mode: row.mode, ..it }));
            if *way == Way::Beside {
                self.number_beside(source, row.step, *from, *to);
            }
            for run in runs {
                self.place_plate(run);
            }
        }
    }

    /// Puts the number of a step where it leaves for the box beside.
    fn number_beside(&mut self, source: &Source<'_>, step: usize, from: Cell, to: Cell) {
        let at = source.columns.column(from.column);
        let away = radius(step) + 4.0;
        let x = if to.column > from.column {
            at.to + away
        } else {
            at.from - away
        };
        let middle = self.rows.get(from.row).map(|it| f32::midpoint(it.top, it.bottom));
        self.badges.extend(middle.map(|y| Badge { step, x, y }));
    }

    fn place_plate(&mut self, run: &Run) {
        let middle = self.rows.get(run.channel).and_then(|it| it.lanes.get(run.lane));
        if let (Some(plate), Some(middle)) = (&run.plate, middle) {
            let radius = radius(plate.step);
            self.badges.push(Badge {
                step: plate.step,
                x: plate.x + radius,
                y: *middle,
            });
            let x = plate.x + 2.0 * radius + GAP;
            self.captions
                .extend(lines_around(plate.lines.clone(), x, *middle));
        }
    }
}

impl<'a> Source<'a> {
    /// The steps that happen within a box.
    fn within(&self, cell: Cell) -> impl Iterator<Item = &EdgeRow<'a>> {
        let ways = self.rows.iter().zip(&self.plan.ways);
        ways.filter(move |(_, (from, _, way))| *from == cell && *way == Way::Within)
            .map(|(row, _)| row)
    }
}

/// How high the lanes of a channel are, from the top.
fn lane_heights(runs: &[Run], channel: usize) -> Vec<f32> {
    let mut heights = Vec::new();
    for run in runs.iter().filter(|it| it.channel == channel) {
        if heights.len() <= run.lane {
            heights.resize(run.lane + 1, 0.0);
        }
        if let Some(height) = heights.get_mut(run.lane) {
            *height = run.height().max(*height);
        }
    }
    heights
}
