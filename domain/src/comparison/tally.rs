//! How many of the cells that are asked for are known, and how old what is known may be.

use std::ops::AddAssign;

use crate::provenance::Freshness;

/// What is known out of what is asked for, in cells of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cells that something is stated in, «finnes ikke» too.
    pub known: usize,
    /// Cells in all.
    pub asked: usize,
    /// Known cells with a fact that is past its review date.
    pub stale: usize,
    /// Known cells with a fact that has no date.
    pub undated: usize,
}

impl Tally {
    /// Cells that no source says anything of.
    #[must_use]
    pub fn unknown(self) -> usize {
        self.asked - self.known
    }

    /// Counts one cell: the freshness of each fact in it, none where it is unknown.
    pub(super) fn count(&mut self, facts: impl IntoIterator<Item = Freshness>) {
        let (mut known, mut stale, mut undated) = (false, false, false);
        for freshness in facts {
            known = true;
            stale |= freshness == Freshness::Stale;
            undated |= freshness == Freshness::Undated;
        }
        self.asked += 1;
        self.known += usize::from(known);
        self.stale += usize::from(stale);
        self.undated += usize::from(undated);
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.known += other.known;
        self.asked += other.asked;
        self.stale += other.stale;
        self.undated += other.undated;
    }
}
