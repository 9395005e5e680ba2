//! «Ligner på»: which agencies are most like one, by how much, and why.
//!
//! The likeness of two agencies is .30 technologies + .20 hosting + .15 capabilities + .15 sector + .10 size +
//! .10 stage on public cloud, each part from 0 to 1. A part that is unknown of either is left out, and the weights
//! of the others are scaled up to 1: nothing is taken to differ because nobody has told.

mod parts;
mod profile;

use std::cmp::Reverse;

use thiserror::Error;

use self::parts::Part;
use self::profile::Profile;
pub(crate) use self::profile::Profiles;
use crate::{
    adoption::Stage,
    catalogue::{Capability, Catalogue, HostingKind, Organization, Sector, Technology},
};

/// How many facts must be known of both before two agencies are held against each other.
pub const FACTS_NEEDED: usize = 5;
/// How many similar agencies are named at most.
pub const MOST_SIMILAR: usize = 5;
/// How many parts a likeness has: technologies, hosting, capabilities, sector, size and stage.
pub const PARTS: usize = 6;
/// How many reasons are given at most.
const MOST_REASONS: usize = 3;

/// An agency that is like another. How like is not told: it settles the order and is no grade; the reasons are
/// what can be said.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar<'a> {
    /// The agency.
    pub organization: &'a Organization,
    /// How many facts are known of both: each technology and hosting kind they share, each capability that both
    /// state, and sector, size and stage where both have one.
    pub shared_facts: usize,
    /// How many of the [`PARTS`] are known of both.
    pub compared_parts: usize,
    /// The three strongest reasons, the strongest first; fewer where fewer parts speak for it.
    pub reasons: Vec<Reason<'a>>,
}

/// Why two agencies are alike.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason<'a> {
    /// Both use these: the rarest first, since they tell most.
    Technologies(Vec<&'a Technology>),
    /// Both run on these.
    Hosting(Vec<HostingKind>),
    /// Both say the same of these capabilities, out of `compared` that both state.
    Capabilities {
        /// The capabilities, as they are listed.
        alike: Vec<&'a Capability>,
        /// How many both state.
        compared: usize,
    },
    /// Both work in these sectors.
    Sectors(Vec<Sector>),
    /// They are about as many people; the smaller is at least half of the larger.
    Size {
        /// People in the agency that is asked about.
        own: u32,
        /// People in the other.
        other: u32,
    },
    /// They stand at the same or at neighbouring stages on public cloud.
    Stage {
        /// The stage of the agency that is asked about.
        own: Stage,
        /// The stage of the other.
        other: Stage,
    },
}

/// «For lite oppgitt»: no other agency shares [`FACTS_NEEDED`] known facts with this one.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("too little is known to find similar agencies")]
pub struct TooLittle {
    /// The most facts that are known of it and any other.
    pub shared_facts: usize,
}

/// The [`MOST_SIMILAR`] agencies that are most like `organization`, the most alike first, among those that exist.
///
/// The profiles of all are made once a snapshot, the first time anybody asks. A call then goes once through
/// them: well below a millisecond for a hundred agencies, a few milliseconds for 10,000.
///
/// # Errors
/// [`TooLittle`] when no other agency shares enough known facts.
pub fn similar_to<'a>(
    catalogue: &'a Catalogue,
    organization: &Organization,
) -> Result<Vec<Similar<'a>>, TooLittle> {
    let profiles = catalogue.profiles();
    let Some(own) = profiles.of(organization.slug.as_str()) else {
        return Err(TooLittle { shared_facts: 0 });
    };
    let mut most_shared = 0;
    let mut found: Vec<Candidate> = Vec::new();
    for other in profiles.all().iter().filter(|it| it.position != own.position) {
        let candidate = Candidate::of(profiles, own, other);
        most_shared = most_shared.max(candidate.shared_facts);
        if candidate.shared_facts >= FACTS_NEEDED {
            found.push(candidate);
        }
    }
    if found.is_empty() {
        return Err(TooLittle {
            shared_facts: most_shared,
        });
    }
    found.sort_by(|a, b| {
        let by_likeness = b.likeness.total_cmp(&a.likeness);
        by_likeness.then_with(|| a.tie().cmp(&b.tie()))
    });
    let best = found.iter().take(MOST_SIMILAR);
    Ok(best
        .filter_map(|it| it.described(catalogue, profiles, own))
        .collect())
}

/// Another agency, measured but not yet put in words.
struct Candidate<'p> {
    other: &'p Profile,
    likeness: f64,
    shared_facts: usize,
    compared_parts: usize,
}

impl<'p> Candidate<'p> {
    fn of(profiles: &Profiles, own: &Profile, other: &'p Profile) -> Self {
        let (mut sum, mut weight, mut shared_facts, mut compared_parts) = (0.0, 0.0, 0, 0);
        for part in Part::ALL {
            let measured = part.measure(profiles, own, other);
            shared_facts += measured.shared_facts;
            if let Some(likeness) = measured.likeness {
                sum += part.weight() * likeness;
                weight += part.weight();
                compared_parts += 1;
            }
        }
        let likeness = if weight > 0.0 { sum / weight } else { 0.0 };
        Self {
            other,
            likeness,
            shared_facts,
            compared_parts,
        }
    }

    /// What settles the order of equally like ones: more known facts first, then the catalogue's order.
    fn tie(&self) -> (Reverse<usize>, usize) {
        (Reverse(self.shared_facts), self.other.position)
    }

    fn described<'a>(
        &self,
        catalogue: &'a Catalogue,
        profiles: &Profiles,
        own: &Profile,
    ) -> Option<Similar<'a>> {
        let (organization, _) = catalogue.at(self.other.position)?;
        let strength = |part: &Part| {
            let likeness = part.measure(profiles, own, self.other).likeness;
            part.weight() * likeness.unwrap_or(0.0)
        };
        let mut parts: Vec<Part> = Part::ALL.to_vec();
        parts.sort_by(|a, b| strength(b).total_cmp(&strength(a)));
        let reasons = parts
            .into_iter()
            .filter_map(|it| it.reason(catalogue, profiles, own, self.other));
        Some(Similar {
            organization,
            shared_facts: self.shared_facts,
            compared_parts: self.compared_parts,
            reasons: reasons.take(MOST_REASONS).collect(),
        })
    }
}

#[cfg(test)]
mod tests;
