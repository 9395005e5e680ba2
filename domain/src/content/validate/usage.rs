//! What nothing refers to: worth knowing, since it may be misspelt elsewhere or no longer needed.

use std::collections::BTreeSet;

use super::{Finding, Findings as _, Rule, facts::Facts, view::View};
use crate::{catalogue::Platform, text::Slug};

pub(super) fn check(view: &View<'_>, facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let technologies: BTreeSet<&str> = view.platforms.iter().flat_map(|it| tools(it.it)).collect();
    for it in &view.technologies {
        if !technologies.contains(it.it.slug.as_str()) {
            found.note(
                Rule::UnusedTechnology,
                it.spot.clone(),
                "Ingen plattform bruker teknologien.",
            );
        }
    }
    let cited: BTreeSet<&str> = facts
        .iter()
        .filter_map(|(_, it)| it.source.as_ref())
        .map(Slug::as_str)
        .collect();
    for it in &view.sources {
        if !cited.contains(it.it.slug.as_str()) {
            found.note(
                Rule::UnusedSource,
                it.spot.clone(),
                "Ingen opplysning viser til kilden.",
            );
        }
    }
    let claimed: BTreeSet<&str> = view
        .platforms
        .iter()
        .flat_map(|it| it.it.capabilities.iter().map(|it| it.capability.as_str()))
        .collect();
    for it in &view.capabilities {
        if !claimed.contains(it.it.slug.as_str()) {
            let message = "Ingen plattform sier noe om kapabiliteten.";
            found.note(Rule::UnclaimedCapability, it.spot.clone(), message);
        }
    }
}

fn tools(platform: &Platform) -> impl Iterator<Item = &str> {
    let steps = platform
        .pipelines
        .iter()
        .flat_map(|it| it.steps.iter().chain(&it.queue));
    let uses = platform.technologies.iter().map(|it| &it.technology);
    uses.chain(platform.capabilities.iter().flat_map(|it| &it.tools))
        .chain(platform.operations.iter().flat_map(|it| &it.tools))
        .chain(steps.filter_map(|it| it.tool.as_ref()))
        .map(Slug::as_str)
}
