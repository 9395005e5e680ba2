//! What the page of a reference architecture reads.

use std::sync::Arc;

use domain::{
    architecture::{Decision, Fit, Implementation, ReferenceArchitecture},
    catalogue::{Catalogue, store::Change},
    content::EntityKind,
    experience::ExperienceReport,
};

use crate::{error::AppError, routes};

/// The value of the address that asks for requirements without product names.
pub const REQUIREMENTS: &str = "krav";

/// How the architecture is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// In general.
    Generic,
    /// As requirements without product names.
    Requirements,
    /// As the platform at this position of [`ArchitectureView::implementers`] does it.
    By(usize),
}

/// A platform that does what the architecture describes, or did.
#[derive(Clone, Debug)]
pub struct Implementer {
    pub implementation: Implementation,
    /// The slug of the organisation.
    pub organization: String,
    /// What the organisation is called.
    pub name: String,
    /// What tells this platform from the others on the page: the organisation, with the platform where one has several.
    pub label: String,
    /// What the platform is called, if it has a name.
    pub platform: Option<String>,
}

/// An architecture with everything on its page.
pub struct ArchitectureView {
    pub it: ReferenceArchitecture,
    pub shown: Shown,
    /// What the address asked for, where it is none of the ways to show it.
    pub unknown: Option<String>,
    /// Who does it or did, those that fit first, by name within each.
    pub implementers: Vec<Implementer>,
    pub decisions: Vec<Decision>,
    pub experiences: Vec<ExperienceReport>,
    pub changes: Vec<Change>,
    /// Slugs and titles of the architectures that are put together from this one.
    pub part_of: Vec<(String, String)>,
    /// Slugs and titles of the architectures that build on this one.
    pub extended_by: Vec<(String, String)>,
}

/// The view as the sections share it.
pub type Shared = Arc<ArchitectureView>;

impl ArchitectureView {
    /// Whoever the architecture is shown as.
    pub fn chosen(&self) -> Option<&Implementer> {
        match self.shown {
            Shown::By(position) => self.implementers.get(position),
            Shown::Generic | Shown::Requirements => None,
        }
    }

    /// The implementers that fit in one way or another.
    pub fn fitting(&self, fits: impl Fn(Fit) -> bool) -> Vec<&Implementer> {
        let all = self.implementers.iter();
        all.filter(|it| fits(it.implementation.fit)).collect()
    }
}

/// Reads the architecture with this slug, to be shown as the address asks.
///
/// # Errors
/// [`AppError::Moved`] for a former slug, else [`AppError::NotFound`].
pub fn architecture(catalogue: &Catalogue, slug: &str, asked: &str) -> Result<Shared, AppError> {
    let Some(it) = catalogue.architecture(slug) else {
        let moved = catalogue.architecture_formerly(slug);
        return Err(moved.map_or(AppError::NotFound, |it| {
            AppError::Moved(routes::architecture(it.slug.as_str()))
        }));
    };
    let implementers = implementers(catalogue, it);
    let shown = shown(&implementers, asked);
    let naming = |list: fn(&ReferenceArchitecture) -> &Vec<domain::text::Slug>| {
        let others = catalogue.architectures().iter();
        let others = others.filter(|other| list(other).contains(&it.slug));
        others.map(|it| (it.slug.to_string(), it.title.clone())).collect()
    };
    let reports = catalogue.experiences().iter();
    Ok(Arc::new(ArchitectureView {
        unknown: shown.is_none().then(|| asked.to_owned()),
        shown: shown.unwrap_or(Shown::Generic),
        implementers,
        decisions: catalogue.decisions_of(slug).cloned().collect(),
        experiences: reports
            .filter(|report| report.architectures.contains(&it.slug))
            .cloned()
            .collect(),
        changes: changes(catalogue, slug),
        part_of: naming(|it| &it.composed_of),
        extended_by: naming(|it| &it.extends),
        it: it.clone(),
    }))
}

fn shown(implementers: &[Implementer], asked: &str) -> Option<Shown> {
    match asked {
        "" => Some(Shown::Generic),
        REQUIREMENTS => Some(Shown::Requirements),
        platform => {
            let mut all = implementers.iter();
            let position = all.position(|it| it.implementation.platform.as_str() == platform);
            position.map(Shown::By)
        }
    }
}

fn implementers(catalogue: &Catalogue, architecture: &ReferenceArchitecture) -> Vec<Implementer> {
    let all = architecture.implementations.iter();
    let mut found: Vec<Implementer> = all
        .filter_map(|implementation| {
            let platform = catalogue.platform(implementation.platform.as_str())?;
            let organization = catalogue.organization(platform.organization.as_str())?;
            Some(Implementer {
                implementation: implementation.clone(),
                organization: organization.slug.to_string(),
                name: organization.display_name().to_owned(),
                label: organization.display_name().to_owned(),
                platform: (!platform.unnamed).then(|| platform.name.clone()),
            })
        })
        .collect();
    found.sort_by(|a, b| {
        let fit = a.implementation.fit.cmp(&b.implementation.fit);
        fit.then_with(|| domain::text::compare(&a.name, &b.name))
    });
    let names: Vec<String> = found.iter().map(|it| it.name.clone()).collect();
    for it in &mut found {
        let several = names.iter().filter(|name| **name == it.name).count() > 1;
        if let (true, Some(platform)) = (several, &it.platform) {
            it.label = format!("{} ({platform})", it.name);
        }
    }
    found
}

fn changes(catalogue: &Catalogue, slug: &str) -> Vec<Change> {
    let about = |it: &&Change| match it.entity.kind {
        EntityKind::Architecture => it.entity.key == slug,
        EntityKind::Decision => it.entity.key.split_once('/').is_some_and(|(of, _)| of == slug),
        _ => false,
    };
    catalogue.changes().iter().filter(about).cloned().collect()
}
