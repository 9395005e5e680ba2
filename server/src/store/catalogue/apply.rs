//! Writes entities, kind by kind.

use std::collections::BTreeMap;

use domain::{
    adoption::Survey,
    architecture::{Decision, ReferenceArchitecture},
    catalogue::{
        Capability, MembershipRule, OrgSuccession, Organization, Platform, Technology, store::StoreError,
    },
    content::{Entity, EntityRef, Term},
    experience::ExperienceReport,
    fagdag::Fagdag,
    pages::Page,
    provenance::Source,
    search::SynonymGroup,
};

use super::{
    architectures, decisions, experiences, fagdager, organizations, pages, platforms, provenance,
    successions, surveys, synonyms, technologies, vocabulary,
};
use crate::store::transaction::Transaction;

/// Entities by kind, so that each kind is written in a few statements however many there are.
#[derive(Default)]
struct ByKind<'a> {
    sources: Vec<&'a Source>,
    terms: Vec<&'a Term>,
    capabilities: Vec<&'a Capability>,
    rules: Vec<&'a MembershipRule>,
    technologies: Vec<&'a Technology>,
    organizations: Vec<&'a Organization>,
    platforms: Vec<&'a Platform>,
    successions: Vec<&'a OrgSuccession>,
    pages: Vec<&'a Page>,
    synonyms: Vec<&'a SynonymGroup>,
    architectures: Vec<&'a ReferenceArchitecture>,
    decisions: Vec<&'a Decision>,
    experiences: Vec<&'a ExperienceReport>,
    surveys: Vec<&'a Survey>,
    fagdager: Vec<&'a Fagdag>,
}

impl<'a> ByKind<'a> {
    /// Sorts entities out. Where one is named twice, the later one counts.
    fn new(entities: &'a [Entity]) -> Self {
        let latest: BTreeMap<EntityRef, &Entity> = entities.iter().map(|it| (it.reference(), it)).collect();
        let mut by_kind = Self::default();
        for entity in latest.into_values() {
            match entity {
                Entity::Source(it) => by_kind.sources.push(it),
                Entity::Term(it) => by_kind.terms.push(it),
                Entity::Capability(it) => by_kind.capabilities.push(it),
                Entity::MembershipRule(it) => by_kind.rules.push(it),
                Entity::Technology(it) => by_kind.technologies.push(it),
                Entity::Organization(it) => by_kind.organizations.push(it),
                Entity::Platform(it) => by_kind.platforms.push(it),
                Entity::Succession(it) => by_kind.successions.push(it),
                Entity::Page(it) => by_kind.pages.push(it),
                Entity::Synonym(it) => by_kind.synonyms.push(it),
                Entity::Architecture(it) => by_kind.architectures.push(it),
                Entity::Decision(it) => by_kind.decisions.push(it),
                Entity::Experience(it) => by_kind.experiences.push(it),
                Entity::Survey(it) => by_kind.surveys.push(it),
                Entity::Fagdag(it) => by_kind.fagdager.push(it),
            }
        }
        by_kind
    }
}

/// Writes entities, each in the place of the one of the same name. What refers to what is checked at commit.
pub(super) async fn save_entities(tx: &mut Transaction, entities: &[Entity]) -> Result<(), StoreError> {
    let all = ByKind::new(entities);
    provenance::save_sources(tx, &all.sources).await?;
    vocabulary::save_terms(tx, &all.terms).await?;
    vocabulary::save_capabilities(tx, &all.capabilities).await?;
    vocabulary::save_rules(tx, &all.rules).await?;
    technologies::save(tx, &all.technologies).await?;
    organizations::save(tx, &all.organizations).await?;
    platforms::save(tx, &all.platforms).await?;
    successions::save(tx, &all.successions).await?;
    pages::save(tx, &all.pages).await?;
    synonyms::save(tx, &all.synonyms).await?;
    architectures::save(tx, &all.architectures).await?;
    decisions::save(tx, &all.decisions).await?;
    experiences::save(tx, &all.experiences).await?;
    surveys::save(tx, &all.surveys).await?;
    fagdager::save(tx, &all.fagdager).await
}
