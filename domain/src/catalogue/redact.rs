//! Takes out of the content what a viewer may not see, so that no page, figure, count or search can show it.
//!
//! To add a kind of fact: retain it here by its visibility, and plant the marker in it in this file's test.

use std::collections::HashSet;

use super::{Organization, Platform, facts::claims};
use crate::{content::Content, provenance::Provenance, text::Slug, viewer::Viewer};

/// Removes every fact whose visibility the viewer does not reach, and what would give it away.
///
/// A hidden organisation takes its platforms with it; a hidden platform takes others' relations to it; a source
/// that only hidden facts cite goes too. Technologies and capabilities stay: they stand on their own, and who
/// uses them is in the facts.
pub fn redact(content: &mut Content, viewer: Viewer) {
    let cited_before = cited(content);
    let sees = |provenance: &Provenance| viewer.may_see(provenance.visibility);
    content.membership_rules.retain(|it| sees(&it.provenance));
    content.organizations.retain(|it| sees(&it.provenance));
    let rules: HashSet<Slug> = content
        .membership_rules
        .iter()
        .map(|it| it.slug.clone())
        .collect();
    for organization in &mut content.organizations {
        redact_organization(organization, &sees, &rules);
    }
    let organizations: HashSet<Slug> = content.organizations.iter().map(|it| it.slug.clone()).collect();
    content
        .platforms
        .retain(|it| sees(&it.provenance) && organizations.contains(&it.organization));
    let platforms: HashSet<Slug> = content.platforms.iter().map(|it| it.slug.clone()).collect();
    for platform in &mut content.platforms {
        redact_platform(platform, &sees, &platforms);
    }
    for succession in &mut content.successions {
        succession.from.retain(|it| organizations.contains(it));
        succession.to.retain(|it| organizations.contains(it));
    }
    content
        .successions
        .retain(|it| sees(&it.provenance) && !it.from.is_empty() && !it.to.is_empty());
    let cited_still = cited(content);
    content
        .sources
        .retain(|it| cited_still.contains(&it.slug) || !cited_before.contains(&it.slug));
}

fn redact_organization(it: &mut Organization, sees: &impl Fn(&Provenance) -> bool, rules: &HashSet<Slug>) {
    it.staffing.retain(|it| sees(&it.provenance));
    it.cloud_adoption.retain(|it| sees(&it.provenance));
    if let Some(membership) = &mut it.membership {
        membership.rule = membership.rule.take().filter(|rule| rules.contains(rule));
    }
}

fn redact_platform(it: &mut Platform, sees: &impl Fn(&Provenance) -> bool, platforms: &HashSet<Slug>) {
    it.principles.retain(|it| sees(&it.provenance));
    it.milestones.retain(|it| sees(&it.provenance));
    it.metrics.retain(|it| sees(&it.provenance));
    it.environments.retain(|it| sees(&it.provenance));
    it.capabilities.retain(|it| sees(&it.provenance));
    it.technologies.retain(|it| sees(&it.provenance));
    it.pipelines.retain(|it| sees(&it.provenance));
    it.operations.retain(|it| sees(&it.provenance));
    it.relations
        .retain(|it| sees(&it.provenance) && platforms.contains(&it.platform));
}

/// Every source that a fact cites.
fn cited(content: &Content) -> HashSet<Slug> {
    let rules = content.membership_rules.iter().map(|it| &it.provenance);
    let successions = content.successions.iter().map(|it| &it.provenance);
    let organizations = content.organizations.iter().flat_map(|it| {
        let statuses = it.cloud_adoption.iter().map(|it| &it.provenance);
        let staffing = it.staffing.iter().map(|it| &it.provenance);
        staffing.chain(statuses).chain([&it.provenance])
    });
    let platforms = content
        .platforms
        .iter()
        .flat_map(|it| claims(it).chain([&it.provenance]));
    let all = rules.chain(successions).chain(organizations).chain(platforms);
    all.filter_map(|it| it.source.clone()).collect()
}

#[cfg(test)]
mod tests;
