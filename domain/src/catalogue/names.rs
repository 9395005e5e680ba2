//! Where everything in a snapshot is, by slug, and who refers to what.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{Platform, facts::is_alive};
use crate::{
    architecture::Decision,
    content::{Content, EntityKind, EntityRef, Term},
    text::Slug,
};

/// Positions in a list of content by slug.
pub(super) type Places = HashMap<String, usize>;
/// Places in platforms' lists by what they refer to: the platform's position, and the claim's in it.
pub(super) type References = HashMap<String, Vec<(usize, usize)>>;

/// Positions by slug, and who refers to what.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) organizations: Places,
    pub(super) platforms: Places,
    pub(super) technologies: Places,
    pub(super) capabilities: Places,
    pub(super) sources: Places,
    pub(super) pages: Places,
    pub(super) terms: Places,
    pub(super) membership_rules: Places,
    pub(super) successions: Places,
    pub(super) synonyms: Places,
    pub(super) architectures: Places,
    pub(super) decisions: Places,
    pub(super) experiences: Places,
    pub(super) surveys: Places,
    pub(super) fagdager: Places,
    pub(super) former_architectures: Places,
    pub(super) former_organizations: Places,
    pub(super) former_technologies: Places,
    pub(super) platforms_of: HashMap<String, Vec<usize>>,
    pub(super) users_of: References,
    pub(super) claims_of: References,
    pub(super) kin_of: References,
}

impl Names {
    /// The names in `content`, which keeps its order from here on.
    pub(super) fn of(content: &Content, today: Date) -> Self {
        let mut names = Self {
            organizations: places(&content.organizations, |it| it.slug.to_string()),
            platforms: places(&content.platforms, |it| it.slug.to_string()),
            technologies: places(&content.technologies, |it| it.slug.to_string()),
            capabilities: places(&content.capabilities, |it| it.slug.to_string()),
            sources: places(&content.sources, |it| it.slug.to_string()),
            pages: places(&content.pages, |it| it.slug.to_string()),
            terms: places(&content.terms, Term::key),
            membership_rules: places(&content.membership_rules, |it| it.slug.to_string()),
            successions: places(&content.successions, |it| it.slug.to_string()),
            synonyms: places(&content.synonyms, |it| it.slug.to_string()),
            architectures: places(&content.architectures, |it| it.slug.to_string()),
            decisions: places(&content.decisions, Decision::key),
            experiences: places(&content.experiences, |it| it.slug.to_string()),
            surveys: places(&content.surveys, |it| it.slug.to_string()),
            fagdager: places(&content.fagdager, |it| it.slug.to_string()),
            former_architectures: former(&content.architectures, |it| &it.former_slugs),
            former_organizations: former(&content.organizations, |it| &it.former_slugs),
            former_technologies: former(&content.technologies, |it| &it.former_slugs),
            ..Self::default()
        };
        for (position, platform) in content.platforms.iter().enumerate() {
            names.add_platform(position, platform);
        }
        for positions in names.platforms_of.values_mut() {
            positions.sort_by_key(|&it| (!is_alive(&content.platforms[it], today), it));
        }
        names
    }

    /// Whether there is an entity of this name.
    pub(super) fn has(&self, entity: &EntityRef) -> bool {
        let places = match entity.kind {
            EntityKind::Source => &self.sources,
            EntityKind::Term => &self.terms,
            EntityKind::Capability => &self.capabilities,
            EntityKind::MembershipRule => &self.membership_rules,
            EntityKind::Technology => &self.technologies,
            EntityKind::Organization => &self.organizations,
            EntityKind::Platform => &self.platforms,
            EntityKind::Succession => &self.successions,
            EntityKind::Page => &self.pages,
            EntityKind::Synonym => &self.synonyms,
            EntityKind::Architecture => &self.architectures,
            EntityKind::Decision => &self.decisions,
            EntityKind::Experience => &self.experiences,
            EntityKind::Survey => &self.surveys,
            EntityKind::Fagdag => &self.fagdager,
        };
        places.contains_key(&entity.key)
    }

    fn add_platform(&mut self, position: usize, platform: &Platform) {
        self.platforms_of
            .entry(platform.organization.to_string())
            .or_default()
            .push(position);
        let technologies = platform.technologies.iter().map(|it| &it.technology);
        refer(&mut self.users_of, position, technologies);
        let capabilities = platform.capabilities.iter().map(|it| &it.capability);
        refer(&mut self.claims_of, position, capabilities);
        let relations = platform.relations.iter().map(|it| &it.platform);
        refer(&mut self.kin_of, position, relations);
    }
}

fn places<T>(all: &[T], key: impl Fn(&T) -> String) -> Places {
    all.iter().enumerate().map(|(i, it)| (key(it), i)).collect()
}

fn former<T>(all: &[T], slugs: impl Fn(&T) -> &Vec<Slug>) -> Places {
    let mut places = Places::new();
    for (position, it) in all.iter().enumerate() {
        places.extend(slugs(it).iter().map(|slug| (slug.to_string(), position)));
    }
    places
}

fn refer<'a>(references: &mut References, position: usize, to: impl Iterator<Item = &'a Slug>) {
    for (i, slug) in to.enumerate() {
        references
            .entry(slug.to_string())
            .or_default()
            .push((position, i));
    }
}
