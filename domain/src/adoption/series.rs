//! Adoption over time: how many stand where at the end of each period, and the headlines of a day.

use jiff::civil::Date;

use super::{Category, Column, Counts, Period, Population, Share, Stage};

/// How many stand where in each period. Every column adds up to the population.
#[must_use]
pub fn series(population: &Population<'_>, periods: &[Period]) -> Vec<Column<Category>> {
    let column = |period: &Period| Column {
        period: *period,
        counts: standing_counts(population, period.day),
    };
    periods.iter().map(column).collect()
}

/// The three numbers that open the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headlines {
    /// Run in production on public cloud.
    pub production: Share,
    /// Use public cloud, at a stage that no source states.
    pub used_without_stage: Share,
    /// Have stated nothing.
    pub not_stated: Share,
}

/// The headlines of a day.
#[must_use]
pub fn headlines(population: &Population<'_>, day: Date) -> Headlines {
    let counts = standing_counts(population, day);
    Headlines {
        production: counts.share(&[Category::Stage(Stage::Production)]),
        used_without_stage: counts.share(&[Category::UsedWithoutStage]),
        not_stated: counts.share(&[Category::NotStated]),
    }
}

pub(super) fn standing_counts(population: &Population<'_>, day: Date) -> Counts<Category> {
    Counts::of(population.standings(day).map(|(_, it)| it.answer()))
}
