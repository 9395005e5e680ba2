//! What nothing refers to: worth knowing, since it may be misspelt elsewhere or no longer needed.

use std::collections::BTreeSet;

use super::{Finding, Findings as _, Rule, facts::Facts, view::View};
use crate::{
    architecture::ReferenceArchitecture, catalogue::Platform, experience::ExperienceReport, text::Slug,
};

pub(super) fn check(view: &View<'_>, facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let platforms = view.platforms.iter().flat_map(|it| tools(it.it));
    let architectures = view.architectures.iter().flat_map(|it| fillings(it.it));
    let experiences = view.experiences.iter().flat_map(|it| subjects(it.it));
    let mentioned: BTreeSet<&str> = platforms.chain(architectures).chain(experiences).collect();
    for it in &view.technologies {
        if !mentioned.contains(it.it.slug.as_str()) {
            found.note(
                Rule::UnusedTechnology,
                it.spot.clone(),
                "Ingen plattform, referansearkitektur eller erfaringsrapport nevner teknologien.",
            );
        }
    }
    let cited: BTreeSet<&str> = facts
        .iter()
        .filter_map(|(_, it)| it.source.as_ref())
        .chain(view.architectures.iter().flat_map(|it| written_from(it.it)))
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

/// The technologies that can fill an architecture's components, or do somewhere.
fn fillings(it: &ReferenceArchitecture) -> impl Iterator<Item = &str> {
    let options = it.components.iter().flat_map(|it| &it.options);
    let slots = it.implementations.iter().flat_map(|it| &it.slots);
    options
        .chain(slots.flat_map(|it| &it.technologies))
        .map(Slug::as_str)
}

/// The technologies that an experience is about.
fn subjects(it: &ExperienceReport) -> impl Iterator<Item = &str> {
    it.pairs.iter().flat_map(|it| &it.technologies).map(Slug::as_str)
}

/// The sources that an architecture names besides those of its facts.
fn written_from(it: &ReferenceArchitecture) -> impl Iterator<Item = &Slug> {
    it.sources
        .iter()
        .chain(it.alternatives.iter().flat_map(|it| &it.sources))
}
