//! Honest counts: how many gave each answer, and how much of it is assumed, stale or undated.

use super::{Grouping, Period};
use crate::provenance::Freshness;

/// One organisation's answer, with what it rests on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer<C> {
    pub(super) category: C,
    pub(super) inferred: bool,
    pub(super) freshness: Option<Freshness>,
}

/// How many gave one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally<C> {
    /// The answer.
    pub category: C,
    /// How many organisations gave it.
    pub n: usize,
    /// How many of them only by what the editors assume.
    pub inferred: usize,
    /// How many of them by facts past their review date on the day of the count.
    pub stale: usize,
    /// How many of them by facts without a date. Under «ikke oppgitt» these are organisations of whom a source
    /// says something, but not when.
    pub undated: usize,
}

/// How the organisations of a population divide on every answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts<C> {
    /// How many organisations there are. The tallies add up to it.
    pub n: usize,
    /// One tally for every answer, also those nobody gave, in the order of [`Grouping::ANSWERS`].
    pub tallies: Vec<Tally<C>>,
}

/// The counts of one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column<C> {
    /// When.
    pub period: Period,
    /// How many.
    pub counts: Counts<C>,
}

/// A number with everything that must be said beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub n: usize,
    /// Of how many.
    pub of: usize,
    /// How many of the `n` only by what the editors assume.
    pub inferred: usize,
    /// How many of the `n` by facts past their review date.
    pub stale: usize,
    /// How many of the `n` by facts without a date.
    pub undated: usize,
    /// How many of the whole have stated nothing.
    pub not_stated: usize,
}

impl<C: Grouping> Counts<C> {
    pub(super) fn of(answers: impl Iterator<Item = Answer<C>>) -> Self {
        let mut counts = Self {
            n: 0,
            tallies: C::ANSWERS.iter().copied().map(Tally::none).collect(),
        };
        for answer in answers {
            counts.n += 1;
            let mut tallies = counts.tallies.iter_mut();
            if let Some(tally) = tallies.find(|it| it.category == answer.category) {
                tally.add(&answer);
            }
        }
        counts
    }

    /// How many gave this answer.
    #[must_use]
    pub fn count(&self, category: C) -> usize {
        self.share(&[category]).n
    }

    /// How many gave one of these answers.
    #[must_use]
    pub fn share(&self, categories: &[C]) -> Share {
        let mut share = Share {
            of: self.n,
            ..Share::default()
        };
        for tally in &self.tallies {
            if tally.category == C::NOT_STATED {
                share.not_stated = tally.n;
            }
            if categories.contains(&tally.category) {
                share.n += tally.n;
                share.inferred += tally.inferred;
                share.stale += tally.stale;
                share.undated += tally.undated;
            }
        }
        share
    }
}

impl<C> Tally<C> {
    const fn none(category: C) -> Self {
        Self {
            category,
            n: 0,
            inferred: 0,
            stale: 0,
            undated: 0,
        }
    }

    fn add(&mut self, answer: &Answer<C>) {
        self.n += 1;
        self.inferred += usize::from(answer.inferred);
        self.stale += usize::from(answer.freshness == Some(Freshness::Stale));
        self.undated += usize::from(answer.freshness == Some(Freshness::Undated));
    }
}
