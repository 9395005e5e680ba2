//! What the page of an organisation reads.

use domain::catalogue::{
    Catalogue, OrgStatus, OrgSuccession, Organization, Platform,
    facts::{OrgFacts, is_alive},
};

use crate::{
    error::{AppError, Gone},
    routes,
};

/// An organisation with everything on its page.
#[derive(Clone)]
pub struct Agency {
    pub organization: Organization,
    pub facts: OrgFacts,
    pub platforms: Vec<Platform>,
    pub predecessors: Vec<(OrgSuccession, Organization)>,
}

/// Reads the organisation with this slug.
///
/// # Errors
/// [`AppError::Moved`] for a former slug, [`AppError::Gone`] for one that was merged into others,
/// [`AppError::NotFound`] for all else.
pub fn agency(catalogue: &Catalogue, slug: &str) -> Result<Agency, AppError> {
    let Some(organization) = catalogue.organization(slug) else {
        let moved = catalogue.organization_formerly(slug);
        return Err(moved.map_or(AppError::NotFound, |it| {
            AppError::Moved(routes::agency(it.slug.as_str()))
        }));
    };
    if organization.status != OrgStatus::Active {
        return Err(AppError::Gone(gone(catalogue, organization)));
    }
    let facts = catalogue.facts(slug).ok_or(AppError::NotFound)?;
    let predecessors = catalogue.predecessors_of(slug).into_iter();
    Ok(Agency {
        organization: organization.clone(),
        facts: facts.clone(),
        platforms: catalogue.platforms_of(slug).cloned().collect(),
        predecessors: predecessors
            .map(|(how, who)| (how.clone(), who.clone()))
            .collect(),
    })
}

fn gone(catalogue: &Catalogue, organization: &Organization) -> Gone {
    let heirs = catalogue.successors_of(organization.slug.as_str());
    Gone {
        name: organization.display_name().to_owned(),
        when: heirs.first().map(|(succession, _)| succession.date.in_words()),
        summary: organization.summary.clone(),
        heirs: heirs
            .iter()
            .map(|(_, it)| (it.display_name().to_owned(), it.slug.to_string()))
            .collect(),
    }
}

impl Agency {
    /// The first living platform, which the head of the page speaks of.
    pub fn main_platform(&self) -> Option<&Platform> {
        let today = crate::http::catalogue().today();
        self.platforms.iter().find(|it| is_alive(it, today))
    }
}
