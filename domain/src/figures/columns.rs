//! Stacked columns: how many of all stand where, year for year.
//!
//! Each column is the whole. Where there are few enough, each of them is a square of its own.

use super::{
    Format,
    parts::{Category, CountRow, Counted, Heading, LegendItem, Mismatch, Tally},
};

mod layout;

/// Columns whose parts add up. The first category stands at the bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    heading: Heading,
    tally: Tally,
}

impl Columns {
    /// Takes columns in the order of time.
    ///
    /// # Errors
    /// [`Mismatch`] where the parts of a column are not its `n` together, or are not one for each category.
    pub fn new(heading: Heading, categories: Vec<Category>, columns: Vec<Counted>) -> Result<Self, Mismatch> {
        let tally = Tally::new(categories, columns)?;
        Ok(Self { heading, tally })
    }

    /// The categories, which the counts of a row follow.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        &self.tally.categories
    }

    /// The rows of the table: one for each column.
    #[must_use]
    pub fn rows(&self) -> Vec<CountRow<'_>> {
        self.tally.rows()
    }

    /// The categories that any column has something of.
    #[must_use]
    pub fn legend(&self) -> Vec<LegendItem<'_>> {
        self.tally.legend()
    }

    /// Draws the columns.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        layout::Layout::of(&self.tally, format).draw(&self.heading)
    }
}

#[cfg(test)]
mod tests;
