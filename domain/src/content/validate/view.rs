//! What the rules look at: every entity with its spot, and the names of each kind.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Spot, name};
use crate::{
    adoption::Survey,
    architecture::{Decision, ReferenceArchitecture},
    catalogue::{Capability, MembershipRule, OrgSuccession, Organization, Platform, Technology},
    content::{Content, EntityKind, EntityRef, Term},
    experience::ExperienceReport,
    fagdag::Fagdag,
    pages::Page,
    provenance::Source,
    search::SynonymGroup,
};

/// An entity and where it is.
pub(super) struct Subject<'a, T> {
    pub(super) it: &'a T,
    pub(super) spot: Spot,
}

/// Content as the rules look at it.
pub(super) struct View<'a> {
    pub(super) today: Date,
    pub(super) sources: Vec<Subject<'a, Source>>,
    pub(super) terms: Vec<Subject<'a, Term>>,
    pub(super) capabilities: Vec<Subject<'a, Capability>>,
    pub(super) rules: Vec<Subject<'a, MembershipRule>>,
    pub(super) technologies: Vec<Subject<'a, Technology>>,
    pub(super) organizations: Vec<Subject<'a, Organization>>,
    pub(super) platforms: Vec<Subject<'a, Platform>>,
    pub(super) successions: Vec<Subject<'a, OrgSuccession>>,
    pub(super) pages: Vec<Subject<'a, Page>>,
    pub(super) synonyms: Vec<Subject<'a, SynonymGroup>>,
    pub(super) architectures: Vec<Subject<'a, ReferenceArchitecture>>,
    pub(super) decisions: Vec<Subject<'a, Decision>>,
    pub(super) experiences: Vec<Subject<'a, ExperienceReport>>,
    pub(super) surveys: Vec<Subject<'a, Survey>>,
    pub(super) fagdager: Vec<Subject<'a, Fagdag>>,
    pub(super) unread: &'a BTreeSet<EntityRef>,
    names: BTreeMap<EntityKind, BTreeSet<&'a str>>,
    former: BTreeMap<(EntityKind, &'a str), &'a str>,
}

impl<'a> View<'a> {
    pub(super) fn new(content: &'a Content, unread: &'a BTreeSet<EntityRef>, today: Date) -> Self {
        let mut view = Self {
            today,
            sources: subjects(&content.sources, EntityKind::Source, |it| it.slug.to_string()),
            terms: subjects(&content.terms, EntityKind::Term, Term::key),
            capabilities: subjects(&content.capabilities, EntityKind::Capability, |it| {
                it.slug.to_string()
            }),
            rules: subjects(&content.membership_rules, EntityKind::MembershipRule, |it| {
                it.slug.to_string()
            }),
            technologies: subjects(&content.technologies, EntityKind::Technology, |it| {
                it.slug.to_string()
            }),
            organizations: subjects(&content.organizations, EntityKind::Organization, |it| {
                it.slug.to_string()
            }),
            platforms: subjects(&content.platforms, EntityKind::Platform, |it| it.slug.to_string()),
            successions: subjects(&content.successions, EntityKind::Succession, |it| {
                it.slug.to_string()
            }),
            pages: subjects(&content.pages, EntityKind::Page, |it| it.slug.to_string()),
            synonyms: subjects(&content.synonyms, EntityKind::Synonym, |it| it.slug.to_string()),
            architectures: subjects(&content.architectures, EntityKind::Architecture, |it| {
                it.slug.to_string()
            }),
            decisions: subjects(&content.decisions, EntityKind::Decision, Decision::key),
            experiences: subjects(&content.experiences, EntityKind::Experience, |it| {
                it.slug.to_string()
            }),
            surveys: subjects(&content.surveys, EntityKind::Survey, |it| it.slug.to_string()),
            fagdager: subjects(&content.fagdager, EntityKind::Fagdag, |it| it.slug.to_string()),
            unread,
            names: BTreeMap::new(),
            former: BTreeMap::new(),
        };
        view.collect_names(content);
        view
    }

    fn collect_names(&mut self, content: &'a Content) {
        let mut add = |kind, slug: &'a str| {
            self.names.entry(kind).or_default().insert(slug);
        };
        content
            .sources
            .iter()
            .for_each(|it| add(EntityKind::Source, it.slug.as_str()));
        content
            .capabilities
            .iter()
            .for_each(|it| add(EntityKind::Capability, it.slug.as_str()));
        content
            .membership_rules
            .iter()
            .for_each(|it| add(EntityKind::MembershipRule, it.slug.as_str()));
        content
            .technologies
            .iter()
            .for_each(|it| add(EntityKind::Technology, it.slug.as_str()));
        content
            .organizations
            .iter()
            .for_each(|it| add(EntityKind::Organization, it.slug.as_str()));
        content
            .platforms
            .iter()
            .for_each(|it| add(EntityKind::Platform, it.slug.as_str()));
        content
            .architectures
            .iter()
            .for_each(|it| add(EntityKind::Architecture, it.slug.as_str()));
        self.unread.iter().for_each(|it| add(it.kind, &it.key));
        for it in &content.technologies {
            self.note_former(EntityKind::Technology, it.slug.as_str(), &it.former_slugs);
        }
        for it in &content.organizations {
            self.note_former(EntityKind::Organization, it.slug.as_str(), &it.former_slugs);
        }
        for it in &content.platforms {
            self.note_former(EntityKind::Platform, it.slug.as_str(), &it.former_slugs);
        }
        for it in &content.architectures {
            self.note_former(EntityKind::Architecture, it.slug.as_str(), &it.former_slugs);
        }
    }

    fn note_former(&mut self, kind: EntityKind, slug: &'a str, former: &'a [crate::text::Slug]) {
        for old in former {
            self.former.insert((kind, old.as_str()), slug);
        }
    }

    /// Whether something of this kind has the slug.
    pub(super) fn has(&self, kind: EntityKind, slug: &str) -> bool {
        self.names.get(&kind).is_some_and(|it| it.contains(slug))
    }

    /// All slugs of a kind.
    pub(super) fn names(&self, kind: EntityKind) -> impl Iterator<Item = &'a str> {
        self.names.get(&kind).into_iter().flatten().copied()
    }

    /// What a former slug is called now.
    pub(super) fn renamed(&self, kind: EntityKind, slug: &str) -> Option<&'a str> {
        self.former.get(&(kind, slug)).copied()
    }
}

fn subjects<T>(list: &[T], kind: EntityKind, key: impl Fn(&T) -> String) -> Vec<Subject<'_, T>> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    list.iter()
        .map(|it| {
            let key = key(it);
            let count = counts.entry(key.clone()).or_default();
            let spot = Spot::of(name(kind, key), *count);
            *count += 1;
            Subject { it, spot }
        })
        .collect()
}
