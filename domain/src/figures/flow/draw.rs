//! Writing the figure.

use super::{FlowFigure, Format};
use crate::figures::svg::Svg;

impl FlowFigure {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        let id = format!("{}-{}", self.id, format.class());
        Svg::open(&id, format.class(), 940.0, 0.0, &self.title, &self.description).close()
    }
}
