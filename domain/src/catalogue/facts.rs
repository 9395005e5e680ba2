//! What is known of an organisation, gathered from its platforms for lists, filters and exports.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    CapabilityClaim, Catalogue, HostingEnvironment, HostingKind, Level, OpenSource, Organization, Platform,
    PlatformStatus, Provider, TechnologyUse, UseStage, completeness::Completeness,
};
use crate::{
    adoption::Stage,
    dates::PartialDate,
    provenance::{Confidence, Freshness, Provenance},
};

/// Where an organisation stands on public cloud, as far as stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CloudStatus {
    /// A dated, sourced stage.
    Stage(Stage),
    /// A platform runs on public cloud, but no source states the stage.
    UsedWithoutStage,
}

/// The facts of one organisation in short. What it has and uses is what holds on the snapshot's day: no retired
/// platform, no ended or coming environment, no abandoned technology. How much is known, and how fresh it is,
/// counts the facts about its past too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrgFacts {
    /// Slugs of living platforms.
    pub platforms: Vec<String>,
    /// Whose machines they run on.
    pub hosting: BTreeSet<HostingKind>,
    /// Whether any environment is only assumed by the editors.
    pub hosting_inferred: bool,
    /// Who provides the machines.
    pub providers: BTreeSet<Provider>,
    /// Technologies in use, on trial or being phased out, in the order the platforms state them.
    pub technologies: Vec<String>,
    /// Where it stands on public cloud.
    pub cloud: Option<CloudStatus>,
    /// How open its platforms are.
    pub open_source: BTreeSet<OpenSource>,
    /// How fresh its newest fact is; `None` where nothing is known of any platform.
    pub freshness: Option<Freshness>,
    /// The date of its newest fact.
    pub newest: Option<PartialDate>,
    /// How many facts are known.
    pub count: usize,
    /// How many of the facts are confirmed by the organisation itself.
    pub confirmed: usize,
    /// What is known and what is missing.
    pub completeness: Completeness,
}

impl OrgFacts {
    /// Gathers the facts of an organisation.
    #[must_use]
    pub fn of(catalogue: &Catalogue, organization: &Organization) -> Self {
        let today = catalogue.today();
        let all: Vec<&Platform> = catalogue.platforms_of(organization.slug.as_str()).collect();
        let alive: Vec<&Platform> = all.iter().copied().filter(|it| is_alive(it, today)).collect();
        let environments: Vec<_> = alive
            .iter()
            .flat_map(|it| current_environments(it, today))
            .collect();
        let provenances = provenances(organization, &all);
        let hosting: BTreeSet<_> = environments.iter().map(|it| it.kind).collect();
        let is = |it: &Provenance, confidence| it.confidence == confidence;
        let (newest, freshness) = newest(&provenances, today);
        Self {
            platforms: alive.iter().map(|it| it.slug.to_string()).collect(),
            hosting_inferred: environments
                .iter()
                .any(|it| is(&it.provenance, Confidence::Inferred)),
            providers: environments.iter().filter_map(|it| it.provider).collect(),
            technologies: technologies(&alive, today),
            cloud: cloud_status(organization, &hosting, today),
            open_source: alive.iter().filter_map(|it| it.open_source).collect(),
            freshness,
            newest,
            count: provenances.len(),
            confirmed: provenances
                .iter()
                .filter(|it| is(it, Confidence::Confirmed))
                .count(),
            completeness: Completeness::of(catalogue.capabilities(), organization, &alive),
            hosting,
        }
    }

    /// Whether it runs both on public cloud and on machines of its own or private cloud.
    #[must_use]
    pub fn is_hybrid(&self) -> bool {
        let own =
            self.hosting.contains(&HostingKind::OnPrem) || self.hosting.contains(&HostingKind::PrivateCloud);
        own && self.hosting.contains(&HostingKind::PublicCloud)
    }
}

/// Whether a platform is alive on the day: not retired, or only to be retired later.
#[must_use]
pub fn is_alive(platform: &Platform, today: Date) -> bool {
    platform.status != Some(PlatformStatus::Retired)
        && platform.retired.is_none_or(|retired| retired.earliest() > today)
}

/// Whether a technology is in use on the day: in use, on trial or being phased out, begun and not ended.
#[must_use]
pub fn is_current(used: &TechnologyUse, today: Date) -> bool {
    matches!(
        used.stage,
        UseStage::InUse | UseStage::Trialing | UseStage::PhasingOut
    ) && used.interval.may_hold(today)
}

/// Where a platform runs on the day.
pub fn current_environments(platform: &Platform, today: Date) -> impl Iterator<Item = &HostingEnvironment> {
    let all = platform.environments.iter();
    all.filter(move |it| it.interval.may_hold(today))
}

/// What a platform offers on the day: every claim that holds and does not say that there is nothing.
pub fn offered(platform: &Platform, today: Date) -> impl Iterator<Item = &CapabilityClaim> {
    let there = |it: &&CapabilityClaim| !matches!(it.level, Some(Level::None | Level::NotApplicable));
    let all = platform.capabilities.iter().filter(there);
    all.filter(move |it| it.interval.may_hold(today))
}

/// The newest date of all facts, and the freshness of the facts of that date.
fn newest(facts: &[&Provenance], today: Date) -> (Option<PartialDate>, Option<Freshness>) {
    let day = |it: &Provenance| it.dated().map(PartialDate::earliest);
    let newest = facts
        .iter()
        .filter_map(|it| it.dated())
        .max_by_key(|it| (it.earliest(), *it));
    let last = newest.map(PartialDate::earliest);
    let of_that_day = facts.iter().filter(|it| day(it) == last);
    (newest, of_that_day.map(|it| it.freshness(today)).min())
}

fn technologies(platforms: &[&Platform], today: Date) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let uses = platforms
        .iter()
        .flat_map(|it| &it.technologies)
        .filter(|it| is_current(it, today));
    uses.map(|it| it.technology.to_string())
        .filter(|it| seen.insert(it.clone()))
        .collect()
}

/// The newest statement that has begun, unless it has ended: a statement without an end holds until the next one.
fn cloud_status(
    organization: &Organization,
    hosting: &BTreeSet<HostingKind>,
    today: Date,
) -> Option<CloudStatus> {
    let begun = organization
        .cloud_adoption
        .iter()
        .filter(|it| it.date.earliest() <= today);
    let newest = begun.max_by_key(|it| it.date);
    let stated = newest.filter(|it| it.until.is_none_or(|until| until.earliest() > today));
    match stated {
        Some(status) => Some(CloudStatus::Stage(status.stage)),
        None => hosting
            .contains(&HostingKind::PublicCloud)
            .then_some(CloudStatus::UsedWithoutStage),
    }
}

/// The provenance of every fact about an organisation's platforms, people and stand on public cloud. The base
/// facts of the organisation itself are left out: they would make every member look described.
fn provenances<'a>(organization: &'a Organization, platforms: &[&'a Platform]) -> Vec<&'a Provenance> {
    let mut all: Vec<&Provenance> = Vec::new();
    all.extend(organization.staffing.iter().map(|it| &it.provenance));
    all.extend(organization.cloud_adoption.iter().map(|it| &it.provenance));
    for platform in platforms {
        all.push(&platform.provenance);
        all.extend(claims(platform));
    }
    all
}

/// The provenance of every claim about a platform.
pub fn claims(platform: &Platform) -> impl Iterator<Item = &Provenance> {
    let principles = platform.principles.iter().map(|it| &it.provenance);
    let milestones = platform.milestones.iter().map(|it| &it.provenance);
    let metrics = platform.metrics.iter().map(|it| &it.provenance);
    let environments = platform.environments.iter().map(|it| &it.provenance);
    let capabilities = platform.capabilities.iter().map(|it| &it.provenance);
    let technologies = platform.technologies.iter().map(|it| &it.provenance);
    let pipelines = platform.pipelines.iter().map(|it| &it.provenance);
    let operations = platform.operations.iter().map(|it| &it.provenance);
    let relations = platform.relations.iter().map(|it| &it.provenance);
    principles
        .chain(milestones)
        .chain(metrics)
        .chain(environments)
        .chain(capabilities)
        .chain(technologies)
        .chain(pipelines)
        .chain(operations)
        .chain(relations)
}

#[cfg(test)]
mod tests;
