//! Gathers the values of every facet, and who has them, from a snapshot.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use super::{Bits, Facet, FacetValue, UNKNOWN, index::Values};
use crate::{
    adoption::Stage,
    catalogue::{
        Capability, Catalogue, HostingKind, Level, OpenSource, OrgKind, Organization, Provider, Sector,
        facts::{self, CloudStatus, OrgFacts},
    },
    provenance::Freshness,
};

/// The code of «Hybrid», which is computed from the environments.
const HYBRID: &str = "hybrid";
/// The code of «Bruker allmenn sky, trinn ikke oppgitt».
const USED_WITHOUT_STAGE: &str = "trinn_ikke_oppgitt";

/// Every facet with its values, over the organisations in `active`.
pub(super) fn facets(catalogue: &Catalogue, active: &Bits) -> BTreeMap<Facet, Values> {
    let mut gathering = Gathering {
        len: catalogue.organizations().len(),
        lists: BTreeMap::new(),
    };
    gathering.declare_vocabularies();
    gathering.declare_catalogue(catalogue);
    for position in active.iter() {
        if let Some((organization, facts)) = catalogue.at(position) {
            gathering.add_organization(position, organization);
            gathering.add_facts(catalogue, position, facts);
        }
    }
    gathering.finish()
}

/// A facet's values under construction, with their places by code.
#[derive(Default)]
struct List {
    values: Vec<FacetValue>,
    places: HashMap<String, usize>,
}

struct Gathering {
    len: usize,
    lists: BTreeMap<Facet, List>,
}

impl Gathering {
    fn declare_vocabularies(&mut self) {
        self.declare_all(Facet::Hosting, HostingKind::ALL, |it| (it.code(), it.label()));
        self.declare(Facet::Hosting, HYBRID, "Hybrid, både eget og allmenn sky");
        self.declare_all(Facet::Provider, Provider::ALL, |it| (it.code(), it.label()));
        self.declare_all(Facet::Cloud, Stage::ALL, |it| (it.code(), it.label()));
        self.declare(
            Facet::Cloud,
            USED_WITHOUT_STAGE,
            "Bruker allmenn sky, trinn ikke oppgitt",
        );
        self.declare_all(Facet::Sector, Sector::ALL, |it| (it.code(), it.label()));
        self.declare_all(Facet::Kind, OrgKind::ALL, |it| (it.code(), it.label()));
        self.declare_all(Facet::OpenSource, OpenSource::ALL, |it| (it.code(), it.label()));
        self.declare_all(Facet::Freshness, Freshness::ALL, |it| (it.code(), it.label()));
    }

    fn declare_catalogue(&mut self, catalogue: &Catalogue) {
        for technology in catalogue.technologies() {
            self.declare(Facet::Technology, technology.slug.as_str(), &technology.name);
        }
        for capability in catalogue.capabilities() {
            self.declare(Facet::Capability, capability.slug.as_str(), &capability.name);
        }
        // Levels after all the plain capabilities, which most visitors look for.
        for capability in catalogue.capabilities() {
            self.declare_levels(capability);
        }
        // A sector and a kind are always stated.
        for &facet in Facet::ALL
            .iter()
            .filter(|it| !matches!(it, Facet::Sector | Facet::Kind))
        {
            self.declare(facet, UNKNOWN, "Ikke oppgitt");
        }
    }

    fn declare_levels(&mut self, capability: &Capability) {
        for level in steps().map(|(level, _)| level) {
            let code = format!("{}.{}", capability.slug, level.code());
            let label = format!("{}: minst {}", capability.name, level.label().to_lowercase());
            self.declare(Facet::Capability, &code, &label);
        }
    }

    fn declare_all<T: Copy>(
        &mut self,
        facet: Facet,
        all: &[T],
        words: fn(T) -> (&'static str, &'static str),
    ) {
        for (code, label) in all.iter().copied().map(words) {
            self.declare(facet, code, label);
        }
    }

    fn declare(&mut self, facet: Facet, code: &str, label: &str) {
        let list = self.lists.entry(facet).or_default();
        list.places.insert(code.to_owned(), list.values.len());
        list.values.push(FacetValue {
            code: code.to_owned(),
            label: label.to_owned(),
            members: Bits::empty(self.len),
        });
    }

    fn add_organization(&mut self, position: usize, organization: &Organization) {
        self.put(Facet::Kind, position, [organization.kind.code()]);
        self.put(
            Facet::Sector,
            position,
            organization.sectors.iter().map(|it| it.code()),
        );
    }

    fn add_facts(&mut self, catalogue: &Catalogue, position: usize, facts: &OrgFacts) {
        let hybrid = facts.is_hybrid().then_some(HYBRID);
        let hosting = facts.hosting.iter().map(|it| it.code()).chain(hybrid);
        let cloud = facts.cloud.map(|it| match it {
            CloudStatus::Stage(stage) => stage.code(),
            CloudStatus::UsedWithoutStage => USED_WITHOUT_STAGE,
        });
        let capabilities = capability_codes(catalogue, facts);
        self.put(
            Facet::Technology,
            position,
            facts.technologies.iter().map(String::as_str),
        );
        self.put(Facet::Hosting, position, hosting);
        self.put(
            Facet::Provider,
            position,
            facts.providers.iter().map(|it| it.code()),
        );
        self.put(
            Facet::OpenSource,
            position,
            facts.open_source.iter().map(|it| it.code()),
        );
        self.put(
            Facet::Freshness,
            position,
            facts.freshness.iter().map(|it| it.code()),
        );
        self.put(Facet::Cloud, position, cloud);
        self.put(
            Facet::Capability,
            position,
            capabilities.iter().map(String::as_str),
        );
    }

    /// Gives an organisation values of a facet, or «Ikke oppgitt» where there are none.
    fn put<'a>(&mut self, facet: Facet, position: usize, codes: impl IntoIterator<Item = &'a str>) {
        let Some(list) = self.lists.get_mut(&facet) else {
            return;
        };
        let mut codes = codes.into_iter().peekable();
        let unknown = codes.peek().is_none().then_some(UNKNOWN);
        for code in codes.chain(unknown) {
            let place = list.places.get(code).copied();
            if let Some(value) = place.and_then(|place| list.values.get_mut(place)) {
                value.members.insert(position);
            }
        }
    }

    fn finish(mut self) -> BTreeMap<Facet, Values> {
        if let Some(technologies) = self.lists.get_mut(&Facet::Technology) {
            // Most used first; what is not stated stays last.
            let rank = |it: &FacetValue| (it.code == UNKNOWN, Reverse(it.members.count()));
            technologies.values.sort_by_cached_key(rank);
        }
        self.lists
            .into_iter()
            .map(|(facet, list)| (facet, Values::of(list.values)))
            .collect()
    }
}

/// The levels that a capability can reach, each with its rank.
fn steps() -> impl Iterator<Item = (Level, u8)> {
    let ranked = Level::ALL
        .iter()
        .filter_map(|&level| Some((level, level.rank()?)));
    ranked.filter(|(_, rank)| *rank > 0)
}

/// `logging` for any claim that it exists, and `logging.self_service` for every level that is reached.
fn capability_codes(catalogue: &Catalogue, facts: &OrgFacts) -> Vec<String> {
    let platforms = facts.platforms.iter().filter_map(|slug| catalogue.platform(slug));
    let mut codes = Vec::new();
    for claim in platforms.flat_map(|it| facts::offered(it, catalogue.today())) {
        codes.push(claim.capability.to_string());
        let reached = claim.level.and_then(Level::rank).unwrap_or(0);
        let levels = steps().filter(|(_, rank)| *rank <= reached);
        codes.extend(levels.map(|(level, _)| format!("{}.{}", claim.capability, level.code())));
    }
    codes
}
