//! The whole catalogue as one viewer sees it on one day: immutable, sorted, and looked up by name.

use std::sync::OnceLock;

use jiff::civil::Date;

use super::{
    Capability, CapabilityClaim, OrgStatus, OrgSuccession, Organization, Platform, PlatformRelation,
    Technology, TechnologyUse,
    as_of::as_of,
    facets::Index,
    facts::OrgFacts,
    names::{Names, Places},
    order::sort,
    redact::redact,
    review,
    store::{Change, DataVersion},
};
use crate::{
    adoption::Survey,
    architecture::{Decision, Implementation, ReferenceArchitecture},
    comparison::Profiles,
    content::{Content, Term, TermSet},
    experience::ExperienceReport,
    fagdag::Fagdag,
    pages::Page,
    provenance::{Provenance, Source},
    search::{SearchIndex, SynonymGroup},
    text::Slug,
    viewer::Viewer,
};

/// Everything a page may show, with the indexes that answer in constant time.
///
/// A snapshot is built once per change (or day, since freshness moves with the calendar) and shared by all
/// requests. What the viewer may not see is not in it at all.
#[derive(Debug)]
pub struct Catalogue {
    content: Content,
    version: DataVersion,
    today: Date,
    changes: Vec<Change>,
    names: Names,
    facts: Vec<OrgFacts>,
    index: Index,
    search: OnceLock<SearchIndex>,
    profiles: OnceLock<Profiles>,
}

impl Catalogue {
    /// Builds the snapshot of `content` that `viewer` sees on `today`.
    #[must_use]
    pub fn build(
        mut content: Content,
        version: DataVersion,
        changes: Vec<Change>,
        viewer: Viewer,
        today: Date,
    ) -> Self {
        redact(&mut content, viewer);
        Self::assemble(content, version, changes, today)
    }

    /// The same catalogue as it was on `day`, as far as is known now; see `as_of.rs`.
    #[must_use]
    pub fn as_of(&self, day: Date) -> Self {
        let mut content = self.content.clone();
        as_of(&mut content, day);
        Self::assemble(content, self.version, Vec::new(), day)
    }

    /// Puts the snapshot together from what the viewer may see.
    fn assemble(mut content: Content, version: DataVersion, mut changes: Vec<Change>, today: Date) -> Self {
        review::fill_in(&mut content);
        sort(&mut content);
        let names = Names::of(&content, today);
        // A change names its entity, which may be hidden from the viewer.
        changes.retain(|it| names.has(&it.entity));
        let mut catalogue = Self {
            content,
            version,
            today,
            changes,
            names,
            facts: Vec::new(),
            index: Index::default(),
            search: OnceLock::new(),
            profiles: OnceLock::new(),
        };
        catalogue.facts = catalogue
            .content
            .organizations
            .iter()
            .map(|it| OrgFacts::of(&catalogue, it))
            .collect();
        catalogue.index = Index::of(&catalogue);
        catalogue
    }

    /// The version of the stored content it was built from.
    #[must_use]
    pub fn version(&self) -> DataVersion {
        self.version
    }

    /// The day it was built for.
    #[must_use]
    pub fn today(&self) -> Date {
        self.today
    }

    /// The newest changes, newest first.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The bitsets behind the filters.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The search index. Made when it is first asked for, since a view of the past may never be searched.
    #[must_use]
    pub fn search_index(&self) -> &SearchIndex {
        self.search.get_or_init(|| SearchIndex::of(self))
    }

    /// What agencies are held against each other by, made the first time somebody asks.
    pub(crate) fn profiles(&self) -> &Profiles {
        self.profiles.get_or_init(|| Profiles::of_all(self))
    }

    /// Every organisation, merged and closed ones too, in Norwegian order.
    #[must_use]
    pub fn organizations(&self) -> &[Organization] {
        &self.content.organizations
    }

    /// Every organisation that still exists, with what is known of it.
    pub fn active(&self) -> impl Iterator<Item = (&Organization, &OrgFacts)> {
        self.content
            .organizations
            .iter()
            .zip(&self.facts)
            .filter(|(it, _)| it.status == OrgStatus::Active)
    }

    /// The organisation and its facts at a position of [`Self::organizations`].
    #[must_use]
    pub fn at(&self, position: usize) -> Option<(&Organization, &OrgFacts)> {
        self.content
            .organizations
            .get(position)
            .zip(self.facts.get(position))
    }

    /// The organisation with this slug.
    #[must_use]
    pub fn organization(&self, slug: &str) -> Option<&Organization> {
        find(&self.content.organizations, &self.names.organizations, slug)
    }

    /// What is known of the organisation with this slug, as its list row shows it.
    #[must_use]
    pub fn facts(&self, slug: &str) -> Option<&OrgFacts> {
        find(&self.facts, &self.names.organizations, slug)
    }

    /// The organisation that had this slug before.
    #[must_use]
    pub fn organization_formerly(&self, slug: &str) -> Option<&Organization> {
        find(
            &self.content.organizations,
            &self.names.former_organizations,
            slug,
        )
    }

    /// The technology that had this slug before.
    #[must_use]
    pub fn technology_formerly(&self, slug: &str) -> Option<&Technology> {
        find(&self.content.technologies, &self.names.former_technologies, slug)
    }

    /// Every platform, in Norwegian order.
    #[must_use]
    pub fn platforms(&self) -> &[Platform] {
        &self.content.platforms
    }

    /// The platform with this slug.
    #[must_use]
    pub fn platform(&self, slug: &str) -> Option<&Platform> {
        find(&self.content.platforms, &self.names.platforms, slug)
    }

    /// The platforms of an organisation: those alive first, then by name.
    pub fn platforms_of(&self, organization: &str) -> impl Iterator<Item = &Platform> {
        let positions = self.names.platforms_of.get(organization);
        positions
            .into_iter()
            .flatten()
            .map(|&it| &self.content.platforms[it])
    }

    /// Every technology, in Norwegian order.
    #[must_use]
    pub fn technologies(&self) -> &[Technology] {
        &self.content.technologies
    }

    /// The technology with this slug.
    #[must_use]
    pub fn technology(&self, slug: &str) -> Option<&Technology> {
        find(&self.content.technologies, &self.names.technologies, slug)
    }

    /// Every use of a technology, with the platform that uses it.
    pub fn users_of(&self, technology: &str) -> impl Iterator<Item = (&Platform, &TechnologyUse)> {
        let positions = self.names.users_of.get(technology);
        positions.into_iter().flatten().map(|&(p, u)| {
            let platform = &self.content.platforms[p];
            (platform, &platform.technologies[u])
        })
    }

    /// Every capability, grouped as they are listed.
    #[must_use]
    pub fn capabilities(&self) -> &[Capability] {
        &self.content.capabilities
    }

    /// The capability with this slug.
    #[must_use]
    pub fn capability(&self, slug: &str) -> Option<&Capability> {
        find(&self.content.capabilities, &self.names.capabilities, slug)
    }

    /// Every claim about a capability, with the platform it is about.
    pub fn claims_of(&self, capability: &str) -> impl Iterator<Item = (&Platform, &CapabilityClaim)> {
        let positions = self.names.claims_of.get(capability);
        positions.into_iter().flatten().map(|&(p, c)| {
            let platform = &self.content.platforms[p];
            (platform, &platform.capabilities[c])
        })
    }

    /// Every relation that points at a platform, with the platform that holds it.
    pub fn relations_to(&self, platform: &str) -> impl Iterator<Item = (&Platform, &PlatformRelation)> {
        let positions = self.names.kin_of.get(platform);
        positions.into_iter().flatten().map(|&(p, r)| {
            let holder = &self.content.platforms[p];
            (holder, &holder.relations[r])
        })
    }

    /// Every publication.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.content.sources
    }

    /// The publication with this slug.
    #[must_use]
    pub fn source(&self, slug: &str) -> Option<&Source> {
        find(&self.content.sources, &self.names.sources, slug)
    }

    /// The publication a fact comes from.
    #[must_use]
    pub fn source_of(&self, provenance: &Provenance) -> Option<&Source> {
        provenance
            .source
            .as_ref()
            .and_then(|slug| self.source(slug.as_str()))
    }

    /// The page of prose with this slug.
    #[must_use]
    pub fn page(&self, slug: &str) -> Option<&Page> {
        find(&self.content.pages, &self.names.pages, slug)
    }

    /// Every reference architecture: those in force first, then by title.
    #[must_use]
    pub fn architectures(&self) -> &[ReferenceArchitecture] {
        &self.content.architectures
    }

    /// The reference architecture with this slug.
    #[must_use]
    pub fn architecture(&self, slug: &str) -> Option<&ReferenceArchitecture> {
        find(&self.content.architectures, &self.names.architectures, slug)
    }

    /// The reference architecture that had this slug before.
    #[must_use]
    pub fn architecture_formerly(&self, slug: &str) -> Option<&ReferenceArchitecture> {
        find(
            &self.content.architectures,
            &self.names.former_architectures,
            slug,
        )
    }

    /// The decisions behind an architecture, by number.
    pub fn decisions_of(&self, architecture: &str) -> impl Iterator<Item = &Decision> {
        let decisions = self.content.decisions.iter();
        decisions.filter(move |it| it.architecture.as_str() == architecture)
    }

    /// Every implementation by a platform, with the architecture it is of.
    pub fn implementations_by(
        &self,
        platform: &str,
    ) -> impl Iterator<Item = (&ReferenceArchitecture, &Implementation)> {
        self.content.architectures.iter().flat_map(move |architecture| {
            let by = architecture.implementations.iter();
            by.filter(move |it| it.platform.as_str() == platform)
                .map(move |it| (architecture, it))
        })
    }

    /// Every experience report, newest first, undated ones last.
    #[must_use]
    pub fn experiences(&self) -> &[ExperienceReport] {
        &self.content.experiences
    }

    /// The experience report with this slug.
    #[must_use]
    pub fn experience(&self, slug: &str) -> Option<&ExperienceReport> {
        find(&self.content.experiences, &self.names.experiences, slug)
    }

    /// Every survey, by series, oldest first.
    #[must_use]
    pub fn surveys(&self) -> &[Survey] {
        &self.content.surveys
    }

    /// Every fagdag that has been held, oldest first.
    #[must_use]
    pub fn fagdager(&self) -> &[Fagdag] {
        &self.content.fagdager
    }

    /// The groups of words that search treats as one.
    #[must_use]
    pub fn synonyms(&self) -> &[SynonymGroup] {
        &self.content.synonyms
    }

    /// The definition of a word of a closed vocabulary.
    #[must_use]
    pub fn term(&self, set: TermSet, code: &str) -> Option<&Term> {
        let key = format!("{}/{code}", set.code());
        find(&self.content.terms, &self.names.terms, &key)
    }

    /// Every succession of organisations, oldest first.
    #[must_use]
    pub fn successions(&self) -> &[OrgSuccession] {
        &self.content.successions
    }

    /// The organisations that a merged or closed one went into.
    #[must_use]
    pub fn successors_of(&self, organization: &str) -> Vec<(&OrgSuccession, &Organization)> {
        self.across(|it| (&it.from, &it.to), organization)
    }

    /// The organisations that went into this one.
    #[must_use]
    pub fn predecessors_of(&self, organization: &str) -> Vec<(&OrgSuccession, &Organization)> {
        self.across(|it| (&it.to, &it.from), organization)
    }

    /// The organisations on the other side of each succession that `organization` stands on one side of.
    fn across(
        &self,
        sides: impl Fn(&OrgSuccession) -> (&Vec<Slug>, &Vec<Slug>),
        organization: &str,
    ) -> Vec<(&OrgSuccession, &Organization)> {
        let mut found = Vec::new();
        for succession in &self.content.successions {
            let (near, far) = sides(succession);
            if near.iter().any(|it| it.as_str() == organization) {
                let others = far.iter().filter_map(|it| self.organization(it.as_str()));
                found.extend(others.map(|other| (succession, other)));
            }
        }
        found
    }
}

fn find<'a, T>(all: &'a [T], places: &Places, key: &str) -> Option<&'a T> {
    all.get(*places.get(key)?)
}

#[cfg(test)]
mod tests;
