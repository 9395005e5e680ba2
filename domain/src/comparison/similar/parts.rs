//! The six parts of a likeness: how each is measured, and which reason it gives.

use super::{
    Reason,
    profile::{Profile, Profiles, Said},
};
use crate::{
    adoption::Stage,
    catalogue::{Catalogue, Technology},
};

/// How few capabilities both must state before their profiles are compared.
const CAPABILITIES_NEEDED: usize = 3;
/// The steps from the first rung to the last, from no plans to production.
const RUNGS: u8 = 5;

/// One part of a likeness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What is used: the weight of what both use out of what either does (Jaccard weighted by rarity).
    Technologies,
    /// Where it runs: kinds that both have out of those that either has.
    Hosting,
    /// What is offered: how near the levels are, over the capabilities that both state.
    Capabilities,
    /// Sectors that both work in out of those that either does.
    Sectors,
    /// People: the smaller number out of the larger.
    Size,
    /// Public cloud: how near the rungs are.
    Stage,
}

/// What measuring a part gave.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measured {
    /// From 0 to 1; `None` where the part is unknown of either.
    pub(super) likeness: Option<f64>,
    /// How many facts are known of both.
    pub(super) shared_facts: usize,
}

impl Part {
    /// Every part, the weightiest first.
    pub(super) const ALL: [Self; super::PARTS] = [
        Self::Technologies,
        Self::Hosting,
        Self::Capabilities,
        Self::Sectors,
        Self::Size,
        Self::Stage,
    ];

    /// How much the part counts; all together 1.
    pub(super) const fn weight(self) -> f64 {
        match self {
            Self::Technologies => 0.30,
            Self::Hosting => 0.20,
            Self::Capabilities | Self::Sectors => 0.15,
            Self::Size | Self::Stage => 0.10,
        }
    }

    /// Holds one part of two agencies against each other; the same either way round.
    pub(super) fn measure(self, profiles: &Profiles, one: &Profile, other: &Profile) -> Measured {
        match self {
            Self::Technologies => technologies(profiles, one, other),
            Self::Hosting => sets(&one.hosting, &other.hosting),
            Self::Capabilities => capabilities(one, other),
            Self::Sectors => Measured {
                shared_facts: 1,
                ..sets(&one.sectors, &other.sectors)
            },
            Self::Size => single(one.people.zip(other.people).map(|(a, b)| ratio(a, b))),
            Self::Stage => single(one.stage.zip(other.stage).and_then(|(a, b)| near(a, b))),
        }
    }

    /// The reason that the part gives for a likeness, if it speaks for one.
    pub(super) fn reason<'a>(
        self,
        catalogue: &'a Catalogue,
        profiles: &Profiles,
        own: &Profile,
        other: &Profile,
    ) -> Option<Reason<'a>> {
        let likeness = self.measure(profiles, own, other).likeness?;
        let reason = match self {
            Self::Technologies => Reason::Technologies(shared_tools(catalogue, profiles, own, other)),
            Self::Hosting => Reason::Hosting(both(&own.hosting, &other.hosting)),
            Self::Capabilities => alike(catalogue, own, other)?,
            Self::Sectors => Reason::Sectors(both(&own.sectors, &other.sectors)),
            Self::Size => Reason::Size {
                own: own.people?,
                other: other.people?,
            },
            Self::Stage => Reason::Stage {
                own: own.stage?,
                other: other.stage?,
            },
        };
        let enough = match self {
            Self::Technologies | Self::Hosting | Self::Capabilities | Self::Sectors => likeness > 0.0,
            Self::Size => likeness >= 0.5,
            Self::Stage => likeness >= 1.0 - 1.0 / f64::from(RUNGS),
        };
        enough.then_some(reason)
    }
}

fn technologies(profiles: &Profiles, one: &Profile, other: &Profile) -> Measured {
    if one.technologies.is_empty() || other.technologies.is_empty() {
        return Measured::default();
    }
    let sum = |places: &[usize]| places.iter().map(|it| profiles.telling(*it)).sum::<f64>();
    let shared = both(&one.technologies, &other.technologies);
    let common = sum(&shared);
    let either = sum(&one.technologies) + sum(&other.technologies) - common;
    Measured {
        likeness: Some((common / either).clamp(0.0, 1.0)),
        shared_facts: shared.len(),
    }
}

/// What two sorted lists have in common.
fn both<T: Copy + Ord>(one: &[T], other: &[T]) -> Vec<T> {
    let mut shared = Vec::new();
    let mut rest = other;
    for &it in one {
        let skipped = rest.partition_point(|that| *that < it);
        rest = rest.get(skipped..).unwrap_or_default();
        if rest.first() == Some(&it) {
            shared.push(it);
        }
    }
    shared
}

/// What two sorted lists have in common out of what is in either; unknown where one is empty.
fn sets<T: Copy + Ord>(one: &[T], other: &[T]) -> Measured {
    if one.is_empty() || other.is_empty() {
        return Measured::default();
    }
    let shared = both(one, other).len();
    Measured {
        likeness: Some(share(shared, one.len() + other.len() - shared)),
        shared_facts: shared,
    }
}

/// Compares what both state. That both have a thing is as alike as can be seen when one does not tell its level.
fn capabilities(one: &Profile, other: &Profile) -> Measured {
    let stated = stated(one, other);
    let shared_facts = stated.clone().count();
    let sum: f64 = stated.map(|(_, a, b)| 1.0 - apart(a, b)).sum();
    let enough = shared_facts >= CAPABILITIES_NEEDED;
    Measured {
        likeness: enough.then(|| sum / f64::from(small(shared_facts))),
        shared_facts,
    }
}

/// The capabilities that both state: their places and what each says.
fn stated<'p>(one: &'p Profile, other: &'p Profile) -> impl Iterator<Item = (usize, Said, Said)> + Clone {
    let pairs = one.capabilities.iter().zip(&other.capabilities).enumerate();
    pairs.filter_map(|(place, (a, b))| Some((place, (*a)?, (*b)?)))
}

/// How far apart two levels are, from 0 to 1.
fn apart(one: Said, other: Said) -> f64 {
    match (one, other) {
        (Said::Rank(a), Said::Rank(b)) => f64::from(a.abs_diff(b)) / 4.0,
        (Said::There, Said::Rank(0)) | (Said::Rank(0), Said::There) => 1.0,
        (Said::There, _) | (_, Said::There) => 0.0,
    }
}

fn alike<'a>(catalogue: &'a Catalogue, own: &Profile, other: &Profile) -> Option<Reason<'a>> {
    let stated = stated(own, other);
    let same = stated.clone().filter(|(_, a, b)| a == b);
    let alike: Vec<_> = same
        .filter_map(|(place, ..)| catalogue.capabilities().get(place))
        .collect();
    (!alike.is_empty()).then(|| Reason::Capabilities {
        alike,
        compared: stated.count(),
    })
}

fn shared_tools<'a>(
    catalogue: &'a Catalogue,
    profiles: &Profiles,
    own: &Profile,
    other: &Profile,
) -> Vec<&'a Technology> {
    let mut shared = both(&own.technologies, &other.technologies);
    shared.sort_by(|a, b| profiles.telling(*b).total_cmp(&profiles.telling(*a)));
    let all = catalogue.technologies();
    shared.into_iter().filter_map(|place| all.get(place)).collect()
}

/// A part that is one fact.
fn single(likeness: Option<f64>) -> Measured {
    Measured {
        likeness,
        shared_facts: usize::from(likeness.is_some()),
    }
}

/// The smaller out of the larger; two that are nothing are alike.
fn ratio(one: u32, other: u32) -> f64 {
    let larger = one.max(other);
    if larger == 0 {
        1.0
    } else {
        f64::from(one.min(other)) / f64::from(larger)
    }
}

/// How near two stages are. A decision against public cloud is no rung: two such decisions are alike, and against
/// a rung it is left out.
fn near(one: Stage, other: Stage) -> Option<f64> {
    if one == other {
        return Some(1.0);
    }
    let steps = rung(one)?.abs_diff(rung(other)?);
    Some(1.0 - f64::from(steps) / f64::from(RUNGS))
}

const fn rung(stage: Stage) -> Option<u8> {
    match stage {
        Stage::NoPlans => Some(0),
        Stage::Discussing => Some(1),
        Stage::Poc => Some(2),
        Stage::Decided => Some(3),
        Stage::Test => Some(4),
        Stage::Production => Some(5),
        Stage::DecidedAgainst => None,
    }
}

fn share(part: usize, whole: usize) -> f64 {
    f64::from(small(part)) / f64::from(small(whole).max(1))
}

/// A count as what floating point holds exactly.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
