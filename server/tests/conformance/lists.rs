//! What every store must do with the lists of architectures, decisions, reports, surveys and fagdager.

use domain::{
    architecture::{Decision, ReferenceArchitecture},
    catalogue::store::{CatalogueStore, StoreError},
    content::{Content, Entity},
    experience::ExperienceReport,
};

use crate::{
    architectures::{
        alternative, architecture, bare_architecture, component, consideration, decision, edge, flow,
        flow_step, obligation, option, slot,
    },
    cases::{load, sorted, survives, upserts, write},
    reports::{experience, fagdag, pair, result, survey, synonym, verdict, voice},
    samples::{filled, provenance, slug},
};

/// A list of more than ten, so that place 10 must come after place 9, in an order that no name gives.
fn twelve<T>(item: impl Fn(&str) -> T) -> Vec<T> {
    (0..12).rev().map(|n| item(&format!("navn-{n}"))).collect()
}

fn with_long_lists() -> Content {
    let mut all = filled();
    let it = &mut all.architectures[0];
    it.components.extend(twelve(component));
    it.flows = twelve(flow);
    it.flows[11].steps = twelve(flow_step);
    it.flows[11].steps[0].edges = twelve(|name| edge("repo", name));
    it.alternatives = twelve(alternative);
    it.considerations = twelve(|text| {
        let mut found = consideration(it.considerations[0].area);
        text.clone_into(&mut found.text);
        found
    });
    it.obligations = twelve(obligation);
    it.implementations[1].slots = twelve(slot);
    it.former_slugs = twelve(slug);
    all.decisions[0].options = twelve(option);
    let it = &mut all.experiences[0];
    it.pairs = twelve(pair);
    it.pairs[11].capabilities.reverse();
    it.voices = twelve(voice);
    it.verdicts = twelve(|reason| {
        let mut given = verdict(it.verdicts[0].outcome);
        reason.clone_into(&mut given.text);
        given
    });
    all.surveys[0].results = twelve(result);
    all.fagdager[0].hosts.reverse();
    all
}

/// The same entities with one item fewer in every list, innermost lists included.
fn with_shorter_lists() -> Content {
    let mut all = filled();
    let it = &mut all.architectures[0];
    it.flows.remove(0);
    it.flows[0].steps.remove(0);
    it.flows[0].steps[0].edges.remove(0);
    it.components[0].options.pop();
    it.alternatives.remove(0);
    it.alternatives[0].sources.pop();
    it.considerations.remove(0);
    it.obligations.remove(0);
    it.implementations.remove(0);
    it.implementations[0].slots.remove(0);
    it.implementations[0].slots[0].technologies.pop();
    it.extends.remove(0);
    it.composed_of.remove(0);
    it.sources.pop();
    it.former_slugs.remove(0);
    all.decisions[0].options.remove(0);
    let it = &mut all.experiences[0];
    it.pairs.remove(0);
    it.pairs[0].capabilities.remove(0);
    it.pairs[0].technologies.pop();
    it.voices.remove(0);
    it.architectures.remove(0);
    it.verdicts.remove(0);
    all.surveys[0].results.remove(0);
    all.fagdager[0].hosts.remove(0);
    all.synonyms[0].words.remove(0);
    all
}

/// The same entities with every list empty, as no file may have it but as a list may be on its way to be.
fn with_empty_lists() -> Content {
    let mut all = filled();
    all.architectures[0] = ReferenceArchitecture {
        use_when: Vec::new(),
        avoid_when: Vec::new(),
        components: Vec::new(),
        flows: Vec::new(),
        alternatives: Vec::new(),
        considerations: Vec::new(),
        obligations: Vec::new(),
        implementations: Vec::new(),
        extends: Vec::new(),
        composed_of: Vec::new(),
        sources: Vec::new(),
        former_slugs: Vec::new(),
        superseded_by: None,
        try_it: None,
        review_in: None,
        ..architecture()
    };
    all.decisions[0] = Decision {
        drivers: Vec::new(),
        options: Vec::new(),
        consequences: Vec::new(),
        organization: None,
        ..decision()
    };
    all.experiences[0] = ExperienceReport {
        areas: Vec::new(),
        pairs: Vec::new(),
        voices: Vec::new(),
        architectures: Vec::new(),
        verdicts: Vec::new(),
        platform: None,
        ..experience()
    };
    all.surveys[0].results.clear();
    all.fagdager[0].hosts.clear();
    all.synonyms[0].words.clear();
    all
}

pub async fn long_lists_keep_their_order(store: &impl CatalogueStore) {
    survives(store, with_long_lists()).await;
}

pub async fn lists_shrink_vanish_and_come_back(store: &impl CatalogueStore) {
    let rounds = [filled(), with_shorter_lists(), with_empty_lists(), filled()];
    for content in rounds {
        survives(store, content).await;
    }
}

pub async fn a_decision_is_replaced_without_its_siblings(store: &impl CatalogueStore) {
    let sibling = Decision {
        slug: slug("0002-dytte"),
        ..decision()
    };
    let namesake = Decision {
        architecture: slug("mal"),
        ..decision()
    };
    let mut content = filled();
    content.decisions.extend([sibling, namesake]);
    survives(store, content.clone()).await;
    content.decisions[0].options.pop();
    write(store, &upserts([Entity::Decision(content.decisions[0].clone())])).await;
    assert_eq!(load(store).await, sorted(content));
}

/// Architectures, each with one reference to what does not exist.
fn broken_architectures() -> impl Iterator<Item = Entity> {
    let breaks: [fn(&mut ReferenceArchitecture); 14] = [
        |it| it.sources[1] = slug("finnes-ikke"),
        |it| it.extends[1] = slug("finnes-ikke"),
        |it| it.composed_of[1] = slug("finnes-ikke"),
        |it| it.superseded_by = Some(slug("finnes-ikke")),
        |it| it.components[1].capability = Some(slug("finnes-ikke")),
        |it| it.components[1].options[1] = slug("finnes-ikke"),
        |it| it.flows[1].steps[1].edges[1].from = slug("finnes-ikke"),
        |it| it.flows[1].steps[1].edges[1].to = slug("finnes-ikke"),
        |it| it.alternatives[1].sources[1] = slug("finnes-ikke"),
        |it| it.considerations[1].provenance.source = Some(slug("finnes-ikke")),
        |it| it.implementations[1].platform = slug("finnes-ikke"),
        |it| it.implementations[1].provenance.source = Some(slug("finnes-ikke")),
        |it| it.implementations[1].slots[1].component = slug("finnes-ikke"),
        |it| it.implementations[1].slots[1].technologies[1] = slug("finnes-ikke"),
    ];
    breaks.into_iter().map(|it| {
        let mut broken = architecture();
        it(&mut broken);
        Entity::Architecture(Box::new(broken))
    })
}

fn broken_experiences() -> impl Iterator<Item = Entity> {
    let breaks: [fn(&mut ExperienceReport); 7] = [
        |it| it.organization = Some(slug("finnes-ikke")),
        |it| it.platform = Some(slug("finnes-ikke")),
        |it| it.pairs[1].capabilities[1] = slug("finnes-ikke"),
        |it| it.pairs[1].technologies[1] = slug("finnes-ikke"),
        |it| it.architectures[1] = slug("finnes-ikke"),
        |it| it.verdicts[1].provenance.source = Some(slug("finnes-ikke")),
        |it| it.provenance.source = Some(slug("finnes-ikke")),
    ];
    breaks.into_iter().map(|it| {
        let mut broken = experience();
        it(&mut broken);
        Entity::Experience(Box::new(broken))
    })
}

fn broken_others() -> impl Iterator<Item = Entity> {
    let mut unsourced = provenance();
    unsourced.source = Some(slug("finnes-ikke"));
    let (mut decisions, mut survey, mut fagdager) = (vec![decision(); 3], survey(), vec![fagdag(); 2]);
    decisions[0].architecture = slug("finnes-ikke");
    decisions[1].organization = Some(slug("finnes-ikke"));
    decisions[2].provenance = unsourced.clone();
    survey.provenance = unsourced.clone();
    fagdager[0].hosts[1] = slug("finnes-ikke");
    fagdager[1].provenance = unsourced;
    let fagdager = fagdager.into_iter().map(Entity::Fagdag);
    let decisions = decisions.into_iter().map(Entity::Decision);
    decisions.chain([Entity::Survey(survey)]).chain(fagdager)
}

/// Tries each entity beside one that could be written; neither may be.
async fn are_refused(store: &impl CatalogueStore, entities: impl Iterator<Item = Entity>) {
    let before = write(store, &upserts(filled().into_entities())).await;
    let mut late = synonym();
    late.words.reverse();
    for entity in entities {
        let set = upserts([Entity::Synonym(late.clone()), entity]);
        let refused = store.apply(before, &set).await;
        assert!(
            matches!(refused, Err(StoreError::Driver(_))),
            "{refused:?}: {:?}",
            set.upserts
        );
        assert_eq!(store.version().await.expect("a version"), before);
    }
    assert_eq!(load(store).await, sorted(filled()));
}

pub async fn no_reference_may_dangle(store: &impl CatalogueStore) {
    let broken = broken_architectures().chain(broken_experiences());
    are_refused(store, broken.chain(broken_others())).await;
}

pub async fn what_the_tables_rule_out_is_refused(store: &impl CatalogueStore) {
    let mut twice = architecture();
    twice.components.push(component("repo"));
    let mut taken = bare_architecture();
    taken.former_slugs = architecture().former_slugs;
    let mut beyond_all = survey();
    beyond_all.results[1].per_mille = Some(1001);
    let ruled_out = [
        Entity::Architecture(Box::new(twice)),
        Entity::Architecture(Box::new(taken)),
        Entity::Survey(beyond_all),
    ];
    are_refused(store, ruled_out.into_iter()).await;
}

pub async fn an_architecture_may_be_overwritten_under_what_refers_to_it(store: &impl CatalogueStore) {
    write(store, &upserts(filled().into_entities())).await;
    let mut expected = filled();
    let it = &mut expected.architectures[1];
    it.version = 2;
    it.components.push(component("agent"));
    write(store, &upserts([Entity::Architecture(Box::new(it.clone()))])).await;
    assert_eq!(load(store).await, sorted(expected));
}
