//! A mix: rows of squares by category, with how many of all have said anything.

use super::{
    Format,
    parts::{Category, CountRow, Counted, Heading, LegendItem, Mismatch, Tally},
};

mod layout;

/// Rows whose parts add up. The first category stands to the left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mix {
    heading: Heading,
    tally: Tally,
}

impl Mix {
    /// Takes rows.
    ///
    /// # Errors
    /// [`Mismatch`] where the parts of a row are not its `n` together, or are not one for each category.
    pub fn new(heading: Heading, categories: Vec<Category>, rows: Vec<Counted>) -> Result<Self, Mismatch> {
        let tally = Tally::new(categories, rows)?;
        Ok(Self { heading, tally })
    }

    /// The categories, which the counts of a row follow.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        &self.tally.categories
    }

    /// The rows of the table: one for each row.
    #[must_use]
    pub fn rows(&self) -> Vec<CountRow<'_>> {
        self.tally.rows()
    }

    /// The categories that any row has something of.
    #[must_use]
    pub fn legend(&self) -> Vec<LegendItem<'_>> {
        self.tally.legend()
    }

    /// Draws the rows.
    #[must_use]
    pub fn draw(&self, format: Format) -> String {
        layout::Layout::of(&self.tally, format).draw(&self.heading)
    }
}

#[cfg(test)]
mod tests;
