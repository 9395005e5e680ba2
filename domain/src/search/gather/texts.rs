//! Everything that is said of a thing in words of its own, as one text. What a page shows, a search must find.

use crate::{
    architecture::{Decision, ReferenceArchitecture},
    catalogue::{Capability, Catalogue, Organization, Platform, Provider},
    experience::ExperienceReport,
};

/// What is said of an organisation.
pub(super) fn of_organization(it: &Organization) -> String {
    let staffing = it.staffing.iter().filter_map(|it| it.note.as_deref());
    let membership = it.membership.iter().filter_map(|it| it.reason.as_deref());
    let cloud = it.cloud_adoption.iter();
    let cloud = cloud.flat_map(|it| &it.reasons).map(String::as_str);
    let texts = [it.body.as_str()].into_iter().chain(it.parent.as_deref());
    sentences(texts.chain(cloud).chain(staffing).chain(membership))
}

/// What is said of a platform.
pub(super) fn of_platform(it: &Platform) -> String {
    let capabilities = it.capabilities.iter();
    let claims = capabilities.flat_map(|it| [&it.how, &it.provided_by]);
    let uses = it.technologies.iter();
    let uses = uses.flat_map(|it| [&it.role, &it.reason_in, &it.reason_out]);
    let principles = it.principles.iter().map(|it| &it.how);
    let operations = it.operations.iter().map(|it| &it.how);
    let environments = it.environments.iter();
    let environments = environments.flat_map(|it| [&it.distribution, &it.note]);
    let metrics = it.metrics.iter().map(|it| &it.note);
    let relations = it.relations.iter().map(|it| &it.scope);
    let all = claims.chain(uses).chain(principles).chain(operations);
    let all = all.chain(environments).chain(metrics).chain(relations);
    let texts = [it.body.as_str()]
        .into_iter()
        .chain(all.filter_map(Option::as_deref));
    sentences(
        texts
            .chain(hosting(it))
            .chain(pipelines(it))
            .chain(milestones(it)),
    )
}

/// Whose machines it runs on, in the words of the filters.
fn hosting(it: &Platform) -> impl Iterator<Item = &str> {
    let all = it.environments.iter();
    all.flat_map(|it| [Some(it.kind.label()), it.provider.map(Provider::label)])
        .flatten()
}

fn pipelines(it: &Platform) -> impl Iterator<Item = &str> {
    it.pipelines.iter().flat_map(|it| {
        let steps = it.steps.iter().chain(&it.queue).map(|it| it.action.as_str());
        let lists = it.improvements.iter().chain(&it.planned).map(String::as_str);
        [it.title.as_str()]
            .into_iter()
            .chain(it.trigger.as_deref())
            .chain(steps)
            .chain(lists)
    })
}

fn milestones(it: &Platform) -> impl Iterator<Item = &str> {
    let all = it.milestones.iter();
    all.flat_map(|it| [Some(it.title.as_str()), it.note.as_deref()])
        .flatten()
}

/// How the levels of a capability are told apart.
pub(super) fn of_capability(it: &Capability) -> String {
    sentences(it.levels.iter().flat_map(|it| &it.criteria).map(String::as_str))
}

/// What an architecture says, with its decisions.
pub(super) fn of_architecture(catalogue: &Catalogue, it: &ReferenceArchitecture) -> String {
    let conditions = it.use_when.iter().chain(&it.avoid_when);
    let components = it.components.iter().flat_map(|it| [&it.label, &it.requirement]);
    let alternatives = it
        .alternatives
        .iter()
        .flat_map(|it| [&it.title, &it.when_better, &it.trade_off]);
    let considerations = it.considerations.iter().map(|it| &it.text);
    let obligations = it.obligations.iter().flat_map(|it| [&it.title, &it.text]);
    let implementations = it.implementations.iter();
    let implementations = implementations.flat_map(|it| {
        it.deviations
            .iter()
            .chain(it.slots.iter().filter_map(|it| it.note.as_ref()))
    });
    let own = [&it.problem, &it.body]
        .into_iter()
        .chain(conditions)
        .chain(components);
    let own = own
        .chain(alternatives)
        .chain(considerations)
        .chain(obligations)
        .chain(implementations);
    let decisions = catalogue.decisions_of(it.slug.as_str()).flat_map(decision);
    let all = own.chain(&it.try_it).map(String::as_str);
    sentences(all.chain(steps(it)).chain(decisions))
}

fn steps(it: &ReferenceArchitecture) -> impl Iterator<Item = &str> {
    it.flows.iter().flat_map(|flow| {
        let steps = flow.steps.iter();
        let steps = steps
            .flat_map(|it| [Some(it.title.as_str()), it.note.as_deref()])
            .flatten();
        [flow.title.as_str()].into_iter().chain(steps)
    })
}

fn decision(it: &Decision) -> impl Iterator<Item = &str> {
    let options = it.options.iter();
    let options = options.flat_map(|it| [&it.title].into_iter().chain(&it.good).chain(&it.bad));
    let texts = [&it.title, &it.context, &it.outcome].into_iter();
    texts
        .chain(&it.drivers)
        .chain(&it.consequences)
        .chain(options)
        .map(String::as_str)
}

/// What an experience report says.
pub(super) fn of_experience(it: &ExperienceReport) -> String {
    let pairs = it.pairs.iter();
    let pairs = pairs
        .flat_map(|it| [Some(&it.experience), Some(&it.measure), it.effect.as_ref()])
        .flatten();
    let voices = it.voices.iter().flat_map(|it| [&it.speaker, &it.text]);
    let verdicts = it.verdicts.iter().flat_map(|it| [&it.by, &it.text]);
    let texts = [&it.body].into_iter().chain(pairs).chain(voices).chain(verdicts);
    sentences(texts.map(String::as_str))
}

/// Joins texts, each ended by a full stop; empty ones are left out.
fn sentences<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut all = String::new();
    for text in texts.map(str::trim).filter(|it| !it.is_empty()) {
        if !all.is_empty() {
            all.push_str(if all.ends_with(['.', '!', '?', ':']) {
                " "
            } else {
                ". "
            });
        }
        all.push_str(text);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_joined_as_sentences() {
        let cases: [(&[&str], &str); 4] = [
            (&[], ""),
            (&["", " "], ""),
            (&["Én", "To."], "Én. To."),
            (&["Én.", "", "To"], "Én. To"),
        ];
        for (texts, expected) in cases {
            assert_eq!(sentences(texts.iter().copied()), expected);
        }
    }
}
