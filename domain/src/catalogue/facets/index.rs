//! The bitsets behind the filters: which organisations have which value.

use std::collections::{BTreeMap, HashMap};

use super::{Bits, Facet, Selection, Sort, UNKNOWN};
use crate::{
    adoption::Stage,
    catalogue::{
        Catalogue, HostingKind, Level, OpenSource, OrgKind, Organization, Provider, Sector,
        facts::{CloudStatus, OrgFacts},
    },
    provenance::Freshness,
};

/// The code of «Hybrid», which is computed from the environments.
const HYBRID: &str = "hybrid";
/// The code of «Bruker allmenn sky, trinn ikke oppgitt».
const USED_WITHOUT_STAGE: &str = "trinn_ikke_oppgitt";

/// One value of a facet, and the organisations that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// Its code in the URL.
    pub code: String,
    /// Its label in bokmål.
    pub label: String,
    /// Positions of the organisations that have it.
    members: Bits,
}

/// Every facet's values, as bitsets over the snapshot's organisations.
#[derive(Clone, Debug, Default)]
pub struct Index {
    facets: BTreeMap<Facet, Vec<FacetValue>>,
    positions: HashMap<(Facet, String), usize>,
    active: Bits,
    by_newest: Vec<usize>,
    by_described: Vec<usize>,
}

impl Index {
    /// Builds the bitsets of a snapshot. Only organisations that still exist are in them.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let len = catalogue.organizations().len();
        let mut builder = Builder::new(catalogue, len);
        let mut active = Bits::empty(len);
        let mut order = Vec::new();
        for (position, organization) in catalogue.organizations().iter().enumerate() {
            let Some((_, facts)) = catalogue.at(position) else {
                continue;
            };
            if organization.status != crate::catalogue::OrgStatus::Active {
                continue;
            }
            active.insert(position);
            order.push((position, facts));
            builder.add(catalogue, position, organization, facts);
        }
        let mut by_newest = order.clone();
        by_newest.sort_by_key(|(position, facts)| (std::cmp::Reverse(facts.newest), *position));
        order.sort_by_key(|(position, facts)| (std::cmp::Reverse(facts.count), *position));
        let plain =
            |order: Vec<(usize, &OrgFacts)>| order.into_iter().map(|(position, _)| position).collect();
        let facets = builder.finish();
        let positions = facets
            .iter()
            .flat_map(|(&facet, values)| {
                values
                    .iter()
                    .enumerate()
                    .map(move |(i, it)| ((facet, it.code.clone()), i))
            })
            .collect();
        Self {
            facets,
            positions,
            active,
            by_newest: plain(by_newest),
            by_described: plain(order),
        }
    }

    /// The values of a facet, in the order they are shown. Values that nobody has are left out, but for those of
    /// the closed vocabularies that say something by being empty.
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        self.facets.get(&facet).map(Vec::as_slice).unwrap_or_default()
    }

    /// A value by its code.
    #[must_use]
    pub fn value(&self, facet: Facet, code: &str) -> Option<&FacetValue> {
        let position = *self.positions.get(&(facet, code.to_owned()))?;
        self.facets.get(&facet)?.get(position)
    }

    /// How many organisations there are to choose from.
    #[must_use]
    pub fn total(&self) -> usize {
        self.active.count()
    }

    /// The organisations that a selection leaves.
    #[must_use]
    pub fn select(&self, selection: &Selection) -> Bits {
        self.select_but(selection, None)
    }

    fn select_but(&self, selection: &Selection, left_out: Option<Facet>) -> Bits {
        let mut rest = self.active.clone();
        for &facet in Facet::ALL.iter().filter(|it| Some(**it) != left_out) {
            let mut any = Bits::default();
            for value in selection.chosen(facet).filter_map(|code| self.value(facet, code)) {
                if any == Bits::default() {
                    any = value.members.clone();
                } else {
                    any.unite(&value.members);
                }
            }
            if any != Bits::default() {
                rest.intersect(&any);
            }
        }
        rest
    }

    /// Every value of a facet with the number of organisations it has together with the other facets' choices.
    #[must_use]
    pub fn counts(&self, selection: &Selection, facet: Facet) -> Vec<(&FacetValue, usize)> {
        let rest = self.select_but(selection, Some(facet));
        self.values(facet)
            .iter()
            .map(|value| (value, rest.count_with(&value.members)))
            .collect()
    }

    /// The positions a selection leaves, in its order, all pages.
    #[must_use]
    pub fn ordered(&self, selection: &Selection) -> Vec<usize> {
        let bits = self.select(selection);
        match selection.sort {
            Sort::Name => bits.iter().collect(),
            Sort::Newest => within(&self.by_newest, &bits),
            Sort::Described => within(&self.by_described, &bits),
        }
    }
}

fn within(order: &[usize], bits: &Bits) -> Vec<usize> {
    let chosen: std::collections::HashSet<usize> = bits.iter().collect();
    order
        .iter()
        .copied()
        .filter(|position| chosen.contains(position))
        .collect()
}

/// Collects bitsets value by value.
struct Builder {
    len: usize,
    values: BTreeMap<Facet, Vec<FacetValue>>,
    positions: HashMap<(Facet, String), usize>,
}

impl Builder {
    fn new(catalogue: &Catalogue, len: usize) -> Self {
        let mut builder = Self {
            len,
            values: BTreeMap::new(),
            positions: HashMap::new(),
        };
        builder.declare(
            Facet::Hosting,
            HostingKind::ALL.iter().map(|it| (it.code(), it.label())),
        );
        builder.declare(Facet::Hosting, [(HYBRID, "Hybrid, både eget og allmenn sky")]);
        builder.declare(
            Facet::Provider,
            Provider::ALL.iter().map(|it| (it.code(), it.label())),
        );
        builder.declare(Facet::Cloud, Stage::ALL.iter().map(|it| (it.code(), it.label())));
        builder.declare(
            Facet::Cloud,
            [(USED_WITHOUT_STAGE, "Bruker allmenn sky, trinn ikke oppgitt")],
        );
        builder.declare(
            Facet::Sector,
            Sector::ALL.iter().map(|it| (it.code(), it.label())),
        );
        builder.declare(Facet::Kind, OrgKind::ALL.iter().map(|it| (it.code(), it.label())));
        builder.declare(
            Facet::OpenSource,
            OpenSource::ALL.iter().map(|it| (it.code(), it.label())),
        );
        builder.declare(
            Facet::Freshness,
            Freshness::ALL.iter().map(|it| (it.code(), it.label())),
        );
        for technology in catalogue.technologies() {
            builder.declare(
                Facet::Technology,
                [(technology.slug.as_str(), technology.name.as_str())],
            );
        }
        let capabilities = catalogue.capabilities();
        builder.declare(Facet::Capability, capabilities.iter().map(|it| (it.slug.as_str(), it.name.as_str())));
        // Levels after all the plain capabilities, which most visitors look for.
        for capability in capabilities {
            for level in Level::ALL.iter().filter(|it| it.rank().is_some_and(|rank| rank > 0)) {
                let code = format!("{}.{}", capability.slug, level.code());
                let label = format!("{}: minst {}", capability.name, level.label().to_lowercase());
                builder.declare(Facet::Capability, [(code.as_str(), label.as_str())]);
            }
        }
        for facet in [
            Facet::Technology,
            Facet::Hosting,
            Facet::Provider,
            Facet::Cloud,
            Facet::Capability,
            Facet::OpenSource,
            Facet::Freshness,
        ] {
            builder.declare(facet, [(UNKNOWN, "Ikke oppgitt")]);
        }
        builder
    }

    fn declare<'a>(&mut self, facet: Facet, values: impl IntoIterator<Item = (&'a str, &'a str)>) {
        let list = self.values.entry(facet).or_default();
        for (code, label) in values {
            self.positions.insert((facet, code.to_owned()), list.len());
            list.push(FacetValue {
                code: code.to_owned(),
                label: label.to_owned(),
                members: Bits::empty(self.len),
            });
        }
    }

    fn put(&mut self, facet: Facet, code: &str, position: usize) {
        let place = self.positions.get(&(facet, code.to_owned())).copied();
        if let Some(value) = place.and_then(|i| self.values.get_mut(&facet)?.get_mut(i)) {
            value.members.insert(position);
        }
    }

    fn put_all<'a>(&mut self, facet: Facet, position: usize, codes: impl Iterator<Item = &'a str>) {
        let mut none = true;
        for code in codes {
            none = false;
            self.put(facet, code, position);
        }
        if none {
            self.put(facet, UNKNOWN, position);
        }
    }

    fn add(&mut self, catalogue: &Catalogue, position: usize, organization: &Organization, facts: &OrgFacts) {
        self.put(Facet::Kind, organization.kind.code(), position);
        self.put_all(
            Facet::Sector,
            position,
            organization.sectors.iter().map(|it| it.code()),
        );
        self.put_all(
            Facet::Technology,
            position,
            facts.technologies.iter().map(String::as_str),
        );
        let hybrid = facts.is_hybrid().then_some(HYBRID);
        self.put_all(
            Facet::Hosting,
            position,
            facts.hosting.iter().map(|it| it.code()).chain(hybrid),
        );
        self.put_all(
            Facet::Provider,
            position,
            facts.providers.iter().map(|it| it.code()),
        );
        self.put_all(
            Facet::OpenSource,
            position,
            facts.open_source.iter().map(|it| it.code()),
        );
        self.put_all(
            Facet::Freshness,
            position,
            facts.freshness.iter().map(|it| it.code()),
        );
        let cloud = facts.cloud.map(|it| match it {
            CloudStatus::Stage(stage) => stage.code(),
            CloudStatus::UsedWithoutStage => USED_WITHOUT_STAGE,
        });
        self.put_all(Facet::Cloud, position, cloud.into_iter());
        let codes = capability_codes(catalogue, facts);
        self.put_all(Facet::Capability, position, codes.iter().map(String::as_str));
    }

    fn finish(mut self) -> BTreeMap<Facet, Vec<FacetValue>> {
        for values in self.values.values_mut() {
            values.retain(|it| it.members.count() > 0);
        }
        if let Some(technologies) = self.values.get_mut(&Facet::Technology) {
            // Most used first; what is not stated stays last.
            technologies.sort_by_key(|it| (it.code == UNKNOWN, std::cmp::Reverse(it.members.count())));
        }
        self.values
    }
}

/// `logging` for any claim that it exists, and `logging.self_service` for every level that is reached.
fn capability_codes(catalogue: &Catalogue, facts: &OrgFacts) -> Vec<String> {
    let today = catalogue.today();
    let platforms = facts.platforms.iter().filter_map(|slug| catalogue.platform(slug));
    let claims = platforms
        .flat_map(|it| &it.capabilities)
        .filter(|it| !it.interval.is_over(today));
    let mut codes = Vec::new();
    for claim in claims.filter(|it| !matches!(it.level, Some(Level::None | Level::NotApplicable))) {
        codes.push(claim.capability.to_string());
        let reached = claim.level.and_then(Level::rank).unwrap_or(0);
        let levels = Level::ALL
            .iter()
            .filter(|it| it.rank().is_some_and(|rank| rank > 0 && rank <= reached));
        codes.extend(levels.map(|it| format!("{}.{}", claim.capability, it.code())));
    }
    codes
}
