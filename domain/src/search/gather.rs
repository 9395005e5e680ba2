//! What can be found in a snapshot: a document for each page that a hit can lead to.

mod texts;

use super::{
    HitKind, SearchIndex,
    document::{Document, Field},
};
use crate::{
    architecture::ReferenceArchitecture,
    catalogue::{
        Capability, Catalogue, Level, OrgStatus, Organization, Platform, Technology, UseStage,
        facts::OrgFacts,
    },
    experience::ExperienceReport,
    pages::Page,
    text::Slug,
};

/// The pages of prose that can be found.
const PAGES: [&str; 3] = ["om", "personvern", "tilgjengelighet"];

impl SearchIndex {
    /// Gathers what can be found in a snapshot.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut all = Vec::new();
        let organizations = catalogue.active();
        all.extend(organizations.map(|(it, facts)| of_organization(catalogue, it, facts)));
        let platforms = catalogue.platforms().iter();
        all.extend(platforms.filter_map(|it| of_platform(catalogue, it)));
        let technologies = catalogue.technologies().iter();
        all.extend(technologies.map(|it| of_technology(catalogue, it)));
        all.extend(catalogue.capabilities().iter().map(of_capability));
        let architectures = catalogue.architectures().iter();
        all.extend(architectures.map(|it| of_architecture(catalogue, it)));
        let experiences = catalogue.experiences().iter();
        all.extend(experiences.map(|it| of_experience(catalogue, it)));
        all.extend(PAGES.iter().filter_map(|slug| catalogue.page(slug)).map(of_page));
        Self::of_documents(all, catalogue.synonyms())
    }
}

fn of_organization(catalogue: &Catalogue, it: &Organization, facts: &OrgFacts) -> Document {
    let mut document = document(HitKind::Organization, &it.slug, it.display_name(), &it.aliases);
    if it.short_name.is_some() {
        document.names.insert(0, it.name.clone());
    }
    document.summary = it.summary.clone().unwrap_or_default();
    document.body = texts::of_organization(it);
    document.context = vec![it.kind.label().to_owned()];
    for slug in &facts.technologies {
        tag_technology(&mut document, catalogue, slug);
    }
    let alive = facts.platforms.iter().filter_map(|slug| catalogue.platform(slug));
    for claim in alive.flat_map(capabilities) {
        tag_capability(&mut document, catalogue, claim);
    }
    document
}

/// A platform is found on its organisation's page; one whose organisation has been merged or closed has none.
fn of_platform(catalogue: &Catalogue, it: &Platform) -> Option<Document> {
    let owner = catalogue.organization(it.organization.as_str())?;
    if owner.status != OrgStatus::Active {
        return None;
    }
    let mut document = document(HitKind::Platform, &owner.slug, &it.name, &it.aliases);
    document.summary = it.tagline.clone().unwrap_or_default();
    document.body = texts::of_platform(it);
    document.context = vec![owner.display_name().to_owned()];
    document.keywords.push(owner.display_name().to_owned());
    document.tags.push((Field::Agency, owner.slug.to_string()));
    let used = it
        .technologies
        .iter()
        .filter(|it| it.stage != UseStage::Abandoned);
    for technology in used {
        tag_technology(&mut document, catalogue, technology.technology.as_str());
    }
    for slug in capabilities(it) {
        tag_capability(&mut document, catalogue, slug);
    }
    Some(document)
}

/// The capabilities a platform has. What is said not to be there is no reason to find it.
fn capabilities(it: &Platform) -> impl Iterator<Item = &str> {
    let there = it
        .capabilities
        .iter()
        .filter(|it| !matches!(it.level, Some(Level::None | Level::NotApplicable)));
    there.map(|it| it.capability.as_str())
}

fn of_technology(catalogue: &Catalogue, it: &Technology) -> Document {
    let mut document = document(HitKind::Technology, &it.slug, &it.name, &it.aliases);
    document.summary.clone_from(&it.summary);
    document.context = vec![it.kind.label().to_owned()];
    for slug in &it.capabilities {
        tag_capability(&mut document, catalogue, slug.as_str());
    }
    document
}

fn of_capability(it: &Capability) -> Document {
    let mut document = document(HitKind::Capability, &it.slug, &it.name, &it.aliases);
    document.summary.clone_from(&it.definition);
    document.body = texts::of_capability(it);
    document.context = vec![it.group.label().to_owned()];
    document
}

fn of_architecture(catalogue: &Catalogue, it: &ReferenceArchitecture) -> Document {
    let mut document = document(HitKind::Architecture, &it.slug, &it.title, &[]);
    document.summary.clone_from(&it.summary);
    document.body = texts::of_architecture(catalogue, it);
    document.context = vec![it.kind.label().to_owned(), it.status.label().to_owned()];
    for component in &it.components {
        for slug in &component.options {
            tag_technology(&mut document, catalogue, slug.as_str());
        }
        if let Some(slug) = &component.capability {
            tag_capability(&mut document, catalogue, slug.as_str());
        }
    }
    for implementation in &it.implementations {
        for slug in implementation.slots.iter().flat_map(|it| &it.technologies) {
            tag_technology(&mut document, catalogue, slug.as_str());
        }
        if let Some(platform) = catalogue.platform(implementation.platform.as_str()) {
            tag_agency(&mut document, catalogue, &platform.organization);
            keyword(&mut document, &platform.name);
        }
    }
    document
}

fn of_experience(catalogue: &Catalogue, it: &ExperienceReport) -> Document {
    let mut document = document(HitKind::Experience, &it.slug, &it.title, &[]);
    document.summary.clone_from(&it.summary);
    document.body = texts::of_experience(it);
    let platform = it
        .platform
        .as_ref()
        .and_then(|slug| catalogue.platform(slug.as_str()));
    for slug in it.organization.iter().chain(platform.map(|it| &it.organization)) {
        tag_agency(&mut document, catalogue, slug);
    }
    document.context.clone_from(&document.keywords);
    document.context.extend(it.event.clone());
    document.keywords.extend(platform.map(|it| it.name.clone()));
    for slug in it.pairs.iter().flat_map(|it| &it.technologies) {
        tag_technology(&mut document, catalogue, slug.as_str());
    }
    for slug in it.pairs.iter().flat_map(|it| &it.capabilities) {
        tag_capability(&mut document, catalogue, slug.as_str());
    }
    document
}

fn of_page(it: &Page) -> Document {
    let mut document = document(HitKind::Page, &it.slug, &it.title, &[]);
    document.summary.clone_from(&it.lead);
    document.body.clone_from(&it.body);
    document
}

fn document(kind: HitKind, slug: &Slug, title: &str, names: &[String]) -> Document {
    Document {
        names: names.to_vec(),
        ..Document::new(kind, slug.as_str(), title, "")
    }
}

fn tag_technology(document: &mut Document, catalogue: &Catalogue, slug: &str) {
    if let Some(it) = catalogue.technology(slug) {
        keyword(document, &it.name);
        document.tags.push((Field::Technology, slug.to_owned()));
    }
}

fn tag_capability(document: &mut Document, catalogue: &Catalogue, slug: &str) {
    if let Some(it) = catalogue.capability(slug) {
        keyword(document, &it.name);
        document.tags.push((Field::Capability, slug.to_owned()));
    }
}

fn tag_agency(document: &mut Document, catalogue: &Catalogue, slug: &Slug) {
    if let Some(it) = catalogue.organization(slug.as_str()) {
        keyword(document, it.display_name());
        document.tags.push((Field::Agency, slug.to_string()));
    }
}

fn keyword(document: &mut Document, name: &str) {
    if !document.keywords.iter().any(|it| it == name) {
        document.keywords.push(name.to_owned());
    }
}

#[cfg(test)]
mod tests;
