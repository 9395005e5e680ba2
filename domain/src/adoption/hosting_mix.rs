//! Whose machines production runs on: all together, by sector, by kind of body and over time.

use jiff::civil::Date;

use super::{Column, Counts, Hosting, HostingMix, Period, Population};
use crate::catalogue::{OrgKind, Organization, Sector};

/// How some organisations divide on the mixes, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mix<'a> {
    /// How many have each mix.
    pub counts: Counts<HostingMix>,
    /// Who, in the catalogue's order.
    members: Vec<(&'a Organization, HostingMix)>,
}

impl<'a> Mix<'a> {
    fn of(members: &[(&'a Organization, Hosting)]) -> Self {
        Self {
            counts: Counts::of(members.iter().map(|(_, it)| it.answer())),
            members: members.iter().map(|(who, it)| (*who, it.mix)).collect(),
        }
    }

    /// Those with this mix, in the catalogue's order.
    pub fn organizations(&self, mix: HostingMix) -> impl Iterator<Item = &'a Organization> {
        let with = self.members.iter().filter(move |(_, it)| *it == mix);
        with.map(|(organization, _)| *organization)
    }
}

/// The mixes of a day. Adds up to the population.
#[must_use]
pub fn hosting_mix<'a>(population: &Population<'a>, day: Date) -> Mix<'a> {
    Mix::of(&population.hostings(day).collect::<Vec<_>>())
}

/// The mixes of a day in each sector that somebody works in. An organisation with several sectors counts in each of
/// them, so the sectors may add up to more than the population.
#[must_use]
pub fn hosting_by_sector<'a>(population: &Population<'a>, day: Date) -> Vec<(Sector, Mix<'a>)> {
    grouped(population, day, Sector::ALL, |organization, sector| {
        organization.sectors.contains(&sector)
    })
}

/// The mixes of a day among each kind of body there is. The kinds add up to the population.
#[must_use]
pub fn hosting_by_kind<'a>(population: &Population<'a>, day: Date) -> Vec<(OrgKind, Mix<'a>)> {
    grouped(population, day, OrgKind::ALL, |organization, kind| {
        organization.kind == kind
    })
}

fn grouped<'a, K: Copy>(
    population: &Population<'a>,
    day: Date,
    keys: &[K],
    belongs: fn(&Organization, K) -> bool,
) -> Vec<(K, Mix<'a>)> {
    let all: Vec<_> = population.hostings(day).collect();
    let group = |&key: &K| {
        let members = all.iter().filter(|(it, _)| belongs(it, key));
        (key, Mix::of(&members.copied().collect::<Vec<_>>()))
    };
    let groups = keys.iter().map(group);
    groups.filter(|(_, it)| it.counts.n > 0).collect()
}

/// How many have each mix in each period. Every column adds up to the population.
#[must_use]
pub fn hosting_series(population: &Population<'_>, periods: &[Period]) -> Vec<Column<HostingMix>> {
    let column = |period: &Period| Column {
        period: *period,
        counts: Counts::of(population.hostings(period.day).map(|(_, it)| it.answer())),
    };
    periods.iter().map(column).collect()
}
