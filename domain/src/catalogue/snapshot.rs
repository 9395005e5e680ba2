//! The whole catalogue as one viewer sees it on one day: immutable, sorted, and looked up by name.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{
    Capability, CapabilityClaim, OrgStatus, OrgSuccession, Organization, Platform, PlatformRelation,
    Technology, TechnologyUse,
    facets::Index,
    facts::OrgFacts,
    redact::redact,
    store::{Change, DataVersion},
};
use crate::{
    content::{Content, Term, TermSet},
    pages::Page,
    provenance::{Provenance, Source},
    search::SearchIndex,
    text::compare,
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
    search: SearchIndex,
}

/// Positions by slug, and who refers to what.
#[derive(Debug, Default)]
struct Names {
    organizations: HashMap<String, usize>,
    platforms: HashMap<String, usize>,
    technologies: HashMap<String, usize>,
    capabilities: HashMap<String, usize>,
    sources: HashMap<String, usize>,
    pages: HashMap<String, usize>,
    terms: HashMap<String, usize>,
    former_organizations: HashMap<String, usize>,
    former_technologies: HashMap<String, usize>,
    platforms_of: HashMap<String, Vec<usize>>,
    users_of: HashMap<String, Vec<(usize, usize)>>,
    claims_of: HashMap<String, Vec<(usize, usize)>>,
    kin_of: HashMap<String, Vec<(usize, usize)>>,
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
        sort(&mut content);
        let names = Names::of(&content);
        let mut catalogue = Self {
            content,
            version,
            today,
            changes,
            names,
            facts: Vec::new(),
            index: Index::default(),
            search: SearchIndex::default(),
        };
        catalogue.facts = catalogue
            .content
            .organizations
            .iter()
            .map(|it| OrgFacts::of(&catalogue, it))
            .collect();
        catalogue.index = Index::of(&catalogue);
        catalogue.search = SearchIndex::of(&catalogue);
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

    /// The search index.
    #[must_use]
    pub fn search_index(&self) -> &SearchIndex {
        &self.search
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
        self.names
            .organizations
            .get(slug)
            .map(|&i| &self.content.organizations[i])
    }

    /// What is known of the organisation with this slug, as its list row shows it.
    #[must_use]
    pub fn facts(&self, slug: &str) -> Option<&OrgFacts> {
        self.names.organizations.get(slug).map(|&i| &self.facts[i])
    }

    /// The organisation that had this slug before.
    #[must_use]
    pub fn organization_formerly(&self, slug: &str) -> Option<&Organization> {
        self.names
            .former_organizations
            .get(slug)
            .map(|&i| &self.content.organizations[i])
    }

    /// The technology that had this slug before.
    #[must_use]
    pub fn technology_formerly(&self, slug: &str) -> Option<&Technology> {
        self.names
            .former_technologies
            .get(slug)
            .map(|&i| &self.content.technologies[i])
    }

    /// Every platform, in Norwegian order.
    #[must_use]
    pub fn platforms(&self) -> &[Platform] {
        &self.content.platforms
    }

    /// The platform with this slug.
    #[must_use]
    pub fn platform(&self, slug: &str) -> Option<&Platform> {
        self.names
            .platforms
            .get(slug)
            .map(|&i| &self.content.platforms[i])
    }

    /// The platforms of an organisation: those alive first, then by name.
    pub fn platforms_of(&self, organization: &str) -> impl Iterator<Item = &Platform> {
        let positions = self
            .names
            .platforms_of
            .get(organization)
            .map(Vec::as_slice)
            .unwrap_or_default();
        positions.iter().map(|&i| &self.content.platforms[i])
    }

    /// Every technology, in Norwegian order.
    #[must_use]
    pub fn technologies(&self) -> &[Technology] {
        &self.content.technologies
    }

    /// The technology with this slug.
    #[must_use]
    pub fn technology(&self, slug: &str) -> Option<&Technology> {
        self.names
            .technologies
            .get(slug)
            .map(|&i| &self.content.technologies[i])
    }

    /// Every use of a technology, with the platform that uses it.
    pub fn users_of(&self, technology: &str) -> impl Iterator<Item = (&Platform, &TechnologyUse)> {
        let positions = self
            .names
            .users_of
            .get(technology)
            .map(Vec::as_slice)
            .unwrap_or_default();
        positions.iter().map(|&(p, u)| {
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
        self.names
            .capabilities
            .get(slug)
            .map(|&i| &self.content.capabilities[i])
    }

    /// Every claim about a capability, with the platform it is about.
    pub fn claims_of(&self, capability: &str) -> impl Iterator<Item = (&Platform, &CapabilityClaim)> {
        let positions = self
            .names
            .claims_of
            .get(capability)
            .map(Vec::as_slice)
            .unwrap_or_default();
        positions.iter().map(|&(p, c)| {
            let platform = &self.content.platforms[p];
            (platform, &platform.capabilities[c])
        })
    }

    /// Every relation that points at a platform, with the platform that holds it.
    pub fn relations_to(&self, platform: &str) -> impl Iterator<Item = (&Platform, &PlatformRelation)> {
        let positions = self
            .names
            .kin_of
            .get(platform)
            .map(Vec::as_slice)
            .unwrap_or_default();
        positions.iter().map(|&(p, r)| {
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
        self.names.sources.get(slug).map(|&i| &self.content.sources[i])
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
        self.names.pages.get(slug).map(|&i| &self.content.pages[i])
    }

    /// The definition of a word of a closed vocabulary.
    #[must_use]
    pub fn term(&self, set: TermSet, code: &str) -> Option<&Term> {
        self.names
            .terms
            .get(&format!("{}/{code}", set.code()))
            .map(|&i| &self.content.terms[i])
    }

    /// Every succession of organisations, oldest first.
    #[must_use]
    pub fn successions(&self) -> &[OrgSuccession] {
        &self.content.successions
    }

    /// The organisations that a merged or closed one went into.
    #[must_use]
    pub fn successors_of(&self, organization: &str) -> Vec<(&OrgSuccession, &Organization)> {
        let left = |it: &&OrgSuccession| it.from.iter().any(|slug| slug.as_str() == organization);
        let mut next = Vec::new();
        for succession in self.content.successions.iter().filter(left) {
            let heirs = succession
                .to
                .iter()
                .filter_map(|slug| self.organization(slug.as_str()));
            next.extend(heirs.map(|heir| (succession, heir)));
        }
        next
    }

    /// The organisations that went into this one.
    #[must_use]
    pub fn predecessors_of(&self, organization: &str) -> Vec<(&OrgSuccession, &Organization)> {
        let came = |it: &&OrgSuccession| it.to.iter().any(|slug| slug.as_str() == organization);
        let mut before = Vec::new();
        for succession in self.content.successions.iter().filter(came) {
            let parents = succession
                .from
                .iter()
                .filter_map(|slug| self.organization(slug.as_str()));
            before.extend(parents.map(|parent| (succession, parent)));
        }
        before
    }
}

fn sort(content: &mut Content) {
    content
        .organizations
        .sort_by(|a, b| compare(a.display_name(), b.display_name()));
    content
        .platforms
        .sort_by(|a, b| compare(&a.name, &b.name).then_with(|| a.slug.cmp(&b.slug)));
    content.technologies.sort_by(|a, b| compare(&a.name, &b.name));
    content
        .capabilities
        .sort_by(|a, b| a.group.cmp(&b.group).then_with(|| compare(&a.name, &b.name)));
    content.sources.sort_by(|a, b| compare(&a.title, &b.title));
    content.successions.sort_by_key(|it| it.date);
}

fn positions<'a>(slugs: impl Iterator<Item = &'a str>) -> HashMap<String, usize> {
    slugs.enumerate().map(|(i, slug)| (slug.to_owned(), i)).collect()
}

impl Names {
    fn of(content: &Content) -> Self {
        let mut names = Self {
            organizations: positions(content.organizations.iter().map(|it| it.slug.as_str())),
            platforms: positions(content.platforms.iter().map(|it| it.slug.as_str())),
            technologies: positions(content.technologies.iter().map(|it| it.slug.as_str())),
            capabilities: positions(content.capabilities.iter().map(|it| it.slug.as_str())),
            sources: positions(content.sources.iter().map(|it| it.slug.as_str())),
            pages: positions(content.pages.iter().map(|it| it.slug.as_str())),
            terms: content
                .terms
                .iter()
                .enumerate()
                .map(|(i, it)| (it.key(), i))
                .collect(),
            ..Self::default()
        };
        for (i, organization) in content.organizations.iter().enumerate() {
            for slug in &organization.former_slugs {
                names.former_organizations.insert(slug.to_string(), i);
            }
        }
        for (i, technology) in content.technologies.iter().enumerate() {
            for slug in &technology.former_slugs {
                names.former_technologies.insert(slug.to_string(), i);
            }
        }
        for (i, platform) in content.platforms.iter().enumerate() {
            names.add_platform(i, platform);
        }
        for positions in names.platforms_of.values_mut() {
            positions.sort_by_key(|&i| (is_gone(&content.platforms[i]), i));
        }
        names
    }

    fn add_platform(&mut self, position: usize, platform: &Platform) {
        self.platforms_of
            .entry(platform.organization.to_string())
            .or_default()
            .push(position);
        for (i, used) in platform.technologies.iter().enumerate() {
            self.users_of
                .entry(used.technology.to_string())
                .or_default()
                .push((position, i));
        }
        for (i, claim) in platform.capabilities.iter().enumerate() {
            self.claims_of
                .entry(claim.capability.to_string())
                .or_default()
                .push((position, i));
        }
        for (i, relation) in platform.relations.iter().enumerate() {
            self.kin_of
                .entry(relation.platform.to_string())
                .or_default()
                .push((position, i));
        }
    }
}

fn is_gone(platform: &Platform) -> bool {
    platform.status == Some(super::PlatformStatus::Retired) || platform.retired.is_some()
}
