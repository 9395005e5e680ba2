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
    redact_architectures(content, &sees, &organizations, &platforms);
    redact_experiences(content, &sees, &organizations, &platforms);
    content.surveys.retain(|it| sees(&it.provenance));
    content.fagdager.retain(|it| sees(&it.provenance));
    for fagdag in &mut content.fagdager {
        fagdag.hosts.retain(|it| organizations.contains(it));
    }
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

/// An architecture is the network's own; what it says of agencies is theirs.
fn redact_architectures(
    content: &mut Content,
    sees: &impl Fn(&Provenance) -> bool,
    organizations: &HashSet<Slug>,
    platforms: &HashSet<Slug>,
) {
    for architecture in &mut content.architectures {
        architecture.considerations.retain(|it| sees(&it.provenance));
        architecture
            .implementations
            .retain(|it| sees(&it.provenance) && platforms.contains(&it.platform));
    }
    content.decisions.retain(|it| {
        let named = it.organization.as_ref();
        sees(&it.provenance) && named.is_none_or(|it| organizations.contains(it))
    });
}

/// A report that names a hidden agency or platform goes with it: its text may tell who it was.
fn redact_experiences(
    content: &mut Content,
    sees: &impl Fn(&Provenance) -> bool,
    organizations: &HashSet<Slug>,
    platforms: &HashSet<Slug>,
) {
    content.experiences.retain(|it| {
        let organization = it.organization.as_ref();
        let platform = it.platform.as_ref();
        sees(&it.provenance)
            && organization.is_none_or(|it| organizations.contains(it))
            && platform.is_none_or(|it| platforms.contains(it))
    });
    for report in &mut content.experiences {
        report.verdicts.retain(|it| sees(&it.provenance));
    }
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
    let facts = all.chain(cited_by_texts(content));
    let named = facts.filter_map(|it| it.source.clone());
    named.chain(written_from(content)).collect()
}

/// The facts of architectures, experiences, surveys and fagdager.
fn cited_by_texts(content: &Content) -> impl Iterator<Item = &Provenance> {
    let architectures = content.architectures.iter().flat_map(|it| {
        let weighed = it.considerations.iter().map(|it| &it.provenance);
        weighed.chain(it.implementations.iter().map(|it| &it.provenance))
    });
    let experiences = content.experiences.iter().flat_map(|it| {
        let verdicts = it.verdicts.iter().map(|it| &it.provenance);
        verdicts.chain([&it.provenance])
    });
    let decisions = content.decisions.iter().map(|it| &it.provenance);
    let surveys = content.surveys.iter().map(|it| &it.provenance);
    let fagdager = content.fagdager.iter().map(|it| &it.provenance);
    architectures
        .chain(experiences)
        .chain(decisions)
        .chain(surveys)
        .chain(fagdager)
}

/// The sources that architectures are written from.
fn written_from(content: &Content) -> impl Iterator<Item = Slug> {
    content.architectures.iter().flat_map(|it| {
        let alternatives = it.alternatives.iter().flat_map(|it| &it.sources);
        it.sources.iter().chain(alternatives).cloned()
    })
}

#[cfg(test)]
mod tests;
