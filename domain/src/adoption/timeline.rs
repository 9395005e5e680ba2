//! Adoption organisation by organisation: one status band each.

use super::{Category, Period, Population, Standing, population::Member};
use crate::catalogue::Organization;

/// Who says what a band shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// A source speaks for the period.
    Attested,
    /// A source has said so earlier, and nobody has said anything new since.
    Carried,
    /// No dated source says anything.
    Nothing,
}

/// Periods in a row that look the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The first period.
    pub first: Period,
    /// The last period, which may be the first.
    pub last: Period,
    /// Where the organisation stands at the end of each of them.
    pub category: Category,
    /// Who says so.
    pub said: Said,
    /// Whether the editors only assume it.
    pub inferred: bool,
}

/// One organisation through the periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band<'a> {
    /// Whose it is.
    pub organization: &'a Organization,
    /// Where it stands in the last period.
    pub standing: Standing<'a>,
    /// The band, without gaps from the first period to the last.
    pub segments: Vec<Segment>,
}

/// A band for everybody, in the catalogue's order. In every period it shows what [`super::series()`] counts there.
/// Empty without periods.
#[must_use]
pub fn bands<'a>(population: &Population<'a>, periods: &[Period]) -> Vec<Band<'a>> {
    let members = population.members().iter();
    members.filter_map(|it| band(it, periods)).collect()
}

fn band<'a>(member: &Member<'a>, periods: &[Period]) -> Option<Band<'a>> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut newest = None;
    for period in periods {
        let standing = member.track.standing(period.day);
        let next = segment(&standing, *period);
        match segments.last_mut() {
            Some(before) if before.looks_like(&next) => before.last = *period,
            _ => segments.push(next),
        }
        newest = Some(standing);
    }
    Some(Band {
        organization: member.organization,
        standing: newest?,
        segments,
    })
}

fn segment(standing: &Standing<'_>, period: Period) -> Segment {
    Segment {
        first: period,
        last: period,
        category: standing.category,
        said: standing.said_in(&period),
        inferred: standing.inferred,
    }
}

impl Segment {
    fn looks_like(&self, other: &Self) -> bool {
        (self.category, self.said, self.inferred) == (other.category, other.said, other.inferred)
    }
}
