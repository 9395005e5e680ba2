//! What is known of each agency, in a form that two can be held against each other quickly.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::{
    adoption::Stage,
    catalogue::{
        Catalogue, HostingKind, OrgStatus, Organization, Sector,
        facts::{CloudStatus, OrgFacts, is_alive},
    },
};

/// The profiles of every agency that exists, and how much each technology tells. Made once a snapshot.
#[derive(Debug)]
pub(crate) struct Profiles {
    all: Vec<Profile>,
    places: HashMap<String, usize>,
    idf: Vec<f64>,
}

/// What is stated of an agency on the snapshot's day.
#[derive(Debug)]
pub(super) struct Profile {
    /// Its place among the catalogue's organisations.
    pub(super) position: usize,
    /// The places of the technologies it uses among the catalogue's, in order.
    pub(super) technologies: Vec<usize>,
    /// Whose machines it runs on.
    pub(super) hosting: Vec<HostingKind>,
    /// What it says of each capability, in the catalogue's order; `None` is not stated.
    pub(super) capabilities: Vec<Option<Said>>,
    /// Its sectors, in order.
    pub(super) sectors: Vec<Sector>,
    /// How many people, by the newest count.
    pub(super) people: Option<u32>,
    /// Its stage on public cloud.
    pub(super) stage: Option<Stage>,
}

/// What an agency says of a capability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Said {
    /// That it is there, but not at which level.
    There,
    /// The best level of its platforms, by rank.
    Rank(u8),
}

impl Profiles {
    /// The profiles of the agencies in `catalogue`.
    pub(crate) fn of_all(catalogue: &Catalogue) -> Self {
        let places = Places::of(catalogue);
        let all = (0..catalogue.organizations().len()).filter_map(|position| {
            let (organization, facts) = catalogue.at(position)?;
            let exists = organization.status == OrgStatus::Active;
            exists.then(|| Profile::of(catalogue, &places, position, organization, facts))
        });
        let profiles: Vec<Profile> = all.collect();
        let slugs = profiles
            .iter()
            .filter_map(|it| catalogue.organizations().get(it.position))
            .map(|it| it.slug.to_string());
        Self {
            places: slugs.enumerate().map(|(i, slug)| (slug, i)).collect(),
            idf: idf(&profiles, catalogue.technologies().len()),
            all: profiles,
        }
    }

    /// Every profile, in the catalogue's order.
    pub(super) fn all(&self) -> &[Profile] {
        &self.all
    }

    /// The profile of the agency with this slug, if it exists still.
    pub(super) fn of(&self, slug: &str) -> Option<&Profile> {
        self.all.get(*self.places.get(slug)?)
    }

    /// How much it tells that an agency uses the technology at this place: the rarer, the more.
    pub(super) fn telling(&self, technology: usize) -> f64 {
        self.idf.get(technology).copied().unwrap_or_default()
    }
}

/// ln((1 + N) / n), where n of the N agencies with any known technology use it: never quite nothing, so that
/// what everybody uses still counts a little.
fn idf(profiles: &[Profile], technologies: usize) -> Vec<f64> {
    let mut users = vec![0_u32; technologies];
    let mut all = 0_u32;
    for profile in profiles.iter().filter(|it| !it.technologies.is_empty()) {
        all += 1;
        for &technology in &profile.technologies {
            users[technology] += 1;
        }
    }
    let telling = |users: u32| (f64::from(1 + all) / f64::from(users.max(1))).ln();
    users.into_iter().map(telling).collect()
}

/// Places of technologies and capabilities by slug.
struct Places<'a> {
    technologies: HashMap<&'a str, usize>,
    capabilities: HashMap<&'a str, usize>,
}

impl<'a> Places<'a> {
    fn of(catalogue: &'a Catalogue) -> Self {
        let technologies = catalogue.technologies().iter().map(|it| it.slug.as_str());
        let capabilities = catalogue.capabilities().iter().map(|it| it.slug.as_str());
        Self {
            technologies: technologies.enumerate().map(|(i, slug)| (slug, i)).collect(),
            capabilities: capabilities.enumerate().map(|(i, slug)| (slug, i)).collect(),
        }
    }
}

impl Profile {
    fn of(
        catalogue: &Catalogue,
        places: &Places<'_>,
        position: usize,
        organization: &Organization,
        facts: &OrgFacts,
    ) -> Self {
        let used = facts.technologies.iter();
        let mut technologies: Vec<usize> = used
            .filter_map(|slug| places.technologies.get(slug.as_str()).copied())
            .collect();
        technologies.sort_unstable();
        let mut sectors = organization.sectors.clone();
        sectors.sort_unstable();
        sectors.dedup();
        Self {
            position,
            technologies,
            hosting: facts.hosting.iter().copied().collect(),
            capabilities: capabilities(catalogue, places, organization),
            sectors,
            people: people(organization, catalogue.today()),
            stage: match facts.cloud {
                Some(CloudStatus::Stage(stage)) => Some(stage),
                Some(CloudStatus::UsedWithoutStage) | None => None,
            },
        }
    }
}

/// The best that living platforms say of each capability on the day. «Ikke aktuelt» says nothing of it.
fn capabilities(
    catalogue: &Catalogue,
    places: &Places<'_>,
    organization: &Organization,
) -> Vec<Option<Said>> {
    let today = catalogue.today();
    let mut said = vec![None; places.capabilities.len()];
    let alive = catalogue
        .platforms_of(organization.slug.as_str())
        .filter(|it| is_alive(it, today));
    let claims = alive.flat_map(|it| &it.capabilities);
    for claim in claims.filter(|it| it.interval.may_hold(today)) {
        let word = match claim.level {
            None => Some(Said::There),
            Some(level) => level.rank().map(Said::Rank),
        };
        if let Some(&place) = places.capabilities.get(claim.capability.as_str()) {
            said[place] = best(said[place], word);
        }
    }
    said
}

/// The better of two words; a level says more than that something is there, unless it is «finnes ikke».
fn best(one: Option<Said>, other: Option<Said>) -> Option<Said> {
    match (one, other) {
        (Some(Said::Rank(0)), Some(_)) => other,
        (Some(_), Some(Said::Rank(0))) => one,
        _ => one.max(other),
    }
}

fn people(organization: &Organization, today: Date) -> Option<u32> {
    let counted = organization.staffing.iter().filter(|it| it.people.is_some());
    let past = counted.filter(|it| it.date.earliest() <= today);
    past.max_by_key(|it| it.date)?.people
}
