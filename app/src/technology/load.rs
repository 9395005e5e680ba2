//! What the technology pages read.

use std::collections::{BTreeMap, BTreeSet};

use domain::catalogue::{
    Catalogue, Organization, Platform, Technology, TechnologyUse, UseStage,
    facts::{is_alive, is_current},
};

use crate::{error::AppError, routes};

/// How many organisations must use two technologies for the pair to be worth naming.
const PAIR_MINIMUM: usize = 3;
/// How many pairs are named.
const PAIRS: usize = 6;

/// A technology with everybody who has to do with it.
pub struct TechnologyView {
    pub technology: Technology,
    /// Organisations that use it today.
    pub users: usize,
    pub total: usize,
    /// Uses by stage, in the order of the stages; ended uses count as left.
    pub stages: Vec<(UseStage, Vec<User>)>,
    /// Technologies often used by the same organisations: slug, name, how many.
    pub beside: Vec<(String, String, usize)>,
}

/// One platform's use.
pub struct User {
    pub organization: Organization,
    pub platform: Platform,
    pub used: TechnologyUse,
}

/// Reads the technology with this slug.
///
/// # Errors
/// [`AppError::Moved`] for a former slug, else [`AppError::NotFound`].
pub fn technology(catalogue: &Catalogue, slug: &str) -> Result<TechnologyView, AppError> {
    let Some(technology) = catalogue.technology(slug) else {
        let moved = catalogue.technology_formerly(slug);
        return Err(moved.map_or(AppError::NotFound, |it| {
            AppError::Moved(routes::technology(it.slug.as_str()))
        }));
    };
    Ok(TechnologyView {
        technology: technology.clone(),
        users: current_users(catalogue, slug).len(),
        total: catalogue.index().total(),
        stages: stages(catalogue, slug),
        beside: beside(catalogue, slug),
    })
}

/// The slugs of the organisations that use a technology today.
pub fn current_users(catalogue: &Catalogue, slug: &str) -> BTreeSet<String> {
    let today = catalogue.today();
    let uses = catalogue
        .users_of(slug)
        .filter(|(platform, used)| is_alive(platform, today) && is_current(used, today));
    uses.map(|(platform, _)| platform.organization.to_string())
        .collect()
}

fn stages(catalogue: &Catalogue, slug: &str) -> Vec<(UseStage, Vec<User>)> {
    let today = catalogue.today();
    let mut by_stage: BTreeMap<UseStage, Vec<User>> = BTreeMap::new();
    for (platform, used) in catalogue.users_of(slug) {
        let Some(organization) = catalogue.organization(platform.organization.as_str()) else {
            continue;
        };
        let ended = used.interval.is_over(today) || !is_alive(platform, today);
        let stage = if ended { UseStage::Abandoned } else { used.stage };
        let user = User {
            organization: organization.clone(),
            platform: platform.clone(),
            used: used.clone(),
        };
        by_stage.entry(stage).or_default().push(user);
    }
    for users in by_stage.values_mut() {
        users.sort_by(|a, b| {
            domain::text::compare(a.organization.display_name(), b.organization.display_name())
        });
    }
    by_stage.into_iter().collect()
}

fn beside(catalogue: &Catalogue, slug: &str) -> Vec<(String, String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for user in current_users(catalogue, slug) {
        for other in catalogue.facts(&user).into_iter().flat_map(|it| &it.technologies) {
            if other != slug {
                *counts.entry(other.clone()).or_default() += 1;
            }
        }
    }
    let mut pairs: Vec<_> = counts
        .into_iter()
        .filter(|(_, count)| *count >= PAIR_MINIMUM)
        .collect();
    pairs.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let named = pairs.into_iter().take(PAIRS).filter_map(|(slug, count)| {
        let name = catalogue.technology(&slug)?.name.clone();
        Some((slug, name, count))
    });
    named.collect()
}
