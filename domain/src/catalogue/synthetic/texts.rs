//! The architectures, reports, surveys and fagdager of the synthetic catalogue: one of each for every fifty
//! organisations.

use super::{Seed, date, organization_slug, slug, source_slug, technology_slug, vocabulary::CAPABILITIES};
use crate::{
    adoption::{Survey, SurveyResult},
    architecture::{
        Alternative, ArchitectureKind, ArchitectureStatus, Component, Consideration, ConsiderationArea,
        Decision, DecisionStatus, Fit, Flow, FlowEdge, FlowStep, Implementation, ReferenceArchitecture, Slot,
        StepMode,
    },
    catalogue::{Layer, Platform},
    content::Content,
    experience::{ExperienceArea, ExperiencePair, ExperienceReport},
    fagdag::Fagdag,
    search::SynonymGroup,
};

/// Organisations for each architecture, report, survey and fagdag.
const EVERY: usize = 50;

/// Writes the texts about the organisations and platforms that `content` holds.
pub(super) fn add(content: &mut Content) {
    for number in 0..content.organizations.len().div_ceil(EVERY) {
        let platform = content.platforms.get(number * EVERY);
        content.architectures.push(architecture(number, platform));
        content.decisions.push(decision(number));
        content.experiences.push(experience(number));
        content.surveys.push(survey(number));
        content.fagdager.push(fagdag(number));
        content.synonyms.push(synonyms(number));
    }
}

fn component(seed: Seed, id: &str, layer: Layer) -> Component {
    Component {
        id: slug(id),
        label: id.to_owned(),
        layer,
        capability: Some(slug(seed.one(id, &CAPABILITIES).0)),
        requirement: "Gjør det som trengs.".to_owned(),
        options: vec![technology_slug(seed.below(id, 20))],
        owner: None,
    }
}

fn architecture(number: usize, platform: Option<&Platform>) -> ReferenceArchitecture {
    let seed = Seed::of(number).part("architecture", 0);
    let edge = FlowEdge {
        from: slug("kode"),
        to: slug("klynge"),
        label: None,
        mode: seed.one("mode", StepMode::ALL),
    };
    ReferenceArchitecture {
        slug: slug(&format!("arkitektur-{number:04}")),
        title: format!("Mønster {number}"),
        summary: "Slik kan det gjøres.".to_owned(),
        kind: seed.one("kind", ArchitectureKind::ALL),
        status: ArchitectureStatus::Draft,
        version: 1,
        problem: "Noe skal løses.".to_owned(),
        use_when: vec!["det trengs".to_owned()],
        avoid_when: vec!["det ikke trengs".to_owned()],
        components: vec![
            component(seed, "kode", Layer::ServicesApps),
            component(seed, "klynge", Layer::ContainerRuntime),
        ],
        flows: vec![Flow {
            title: "Flyt".to_owned(),
            steps: vec![FlowStep {
                title: "Koden rulles ut".to_owned(),
                note: None,
                edges: vec![edge],
            }],
        }],
        alternatives: vec![Alternative {
            title: "En annen vei".to_owned(),
            when_better: "Når den er kortere.".to_owned(),
            trade_off: "Den er brattere.".to_owned(),
            sources: Vec::new(),
        }],
        considerations: vec![Consideration {
            area: seed.one("area", ConsiderationArea::ALL),
            text: "Det er veid.".to_owned(),
            provenance: seed.part("weighed", 0).provenance(),
        }],
        obligations: Vec::new(),
        try_it: None,
        implementations: platform.map(|it| implementation(seed, it)).into_iter().collect(),
        extends: Vec::new(),
        composed_of: Vec::new(),
        superseded_by: None,
        reviewed_on: date("2025-06-01"),
        review_in: None,
        sources: vec![slug(&source_slug(0))],
        former_slugs: Vec::new(),
        body: "## Bakgrunn\n\nLaget for prøver.\n\n## Slik henger det sammen\n\nKoden rulles ut.\n\n## Det vi ikke vet\n\nAlt annet.\n"
            .to_owned(),
    }
}

fn implementation(seed: Seed, platform: &Platform) -> Implementation {
    Implementation {
        platform: platform.slug.clone(),
        fit: seed.one("fit", Fit::ALL),
        slots: vec![Slot {
            component: slug("kode"),
            technologies: vec![technology_slug(seed.below("slot", 20))],
            note: None,
        }],
        deviations: vec!["Noe er annerledes.".to_owned()],
        since: None,
        provenance: seed.part("done", 0).provenance(),
    }
}

fn decision(number: usize) -> Decision {
    Decision {
        architecture: slug(&format!("arkitektur-{number:04}")),
        slug: slug("0001-velge"),
        title: "Vi velger dette".to_owned(),
        status: DecisionStatus::Accepted,
        date: date("2024"),
        organization: Some(organization_slug(number * EVERY)),
        context: "Noe måtte velges.".to_owned(),
        drivers: Vec::new(),
        options: Vec::new(),
        outcome: "Dette ble valgt.".to_owned(),
        consequences: Vec::new(),
        revisit_on: None,
        provenance: Seed::of(number).part("decision", 0).provenance(),
    }
}

fn experience(number: usize) -> ExperienceReport {
    let seed = Seed::of(number).part("experience", 0);
    ExperienceReport {
        slug: slug(&format!("erfaring-{number:04}")),
        title: format!("Erfaring {number}"),
        summary: "Noe ble lært.".to_owned(),
        date: Some(date("2024")),
        organization: Some(organization_slug(number * EVERY)),
        platform: None,
        event: None,
        areas: vec![seed.one("area", ExperienceArea::ALL)],
        pairs: vec![ExperiencePair {
            experience: "Det gikk tregt.".to_owned(),
            measure: "Vi målte.".to_owned(),
            effect: seed.is("effect", 50).then(|| "Det går fortere.".to_owned()),
            capabilities: vec![slug(seed.one("capability", &CAPABILITIES).0)],
            technologies: Vec::new(),
            still_true: None,
        }],
        voices: Vec::new(),
        architectures: vec![slug(&format!("arkitektur-{number:04}"))],
        revisit_on: None,
        verdicts: Vec::new(),
        provenance: seed.provenance(),
        body: String::new(),
    }
}

fn survey(number: usize) -> Survey {
    let seed = Seed::of(number).part("survey", 0);
    Survey {
        slug: slug(&format!("undersoekelse-{number:04}")),
        series: slug("undersoekelse"),
        title: "En undersøkelse".to_owned(),
        date: date("2024"),
        collected: None,
        population: "Virksomheter som er funnet på.".to_owned(),
        invited: None,
        answered: None,
        anonymous: true,
        results: vec![SurveyResult {
            measure: slug("bruker-sky"),
            label: "Bruker sky".to_owned(),
            per_mille: u16::try_from(seed.below("share", 1000)).ok(),
            count: None,
        }],
        note: None,
        provenance: seed.provenance(),
    }
}

fn fagdag(number: usize) -> Fagdag {
    Fagdag {
        slug: slug(&format!("fagdag-{number:04}")),
        title: format!("Fagdag {number}"),
        date: date("2024-05-24"),
        hosts: vec![organization_slug(number * EVERY)],
        provenance: Seed::of(number).part("fagdag", 0).provenance(),
    }
}

fn synonyms(number: usize) -> SynonymGroup {
    SynonymGroup {
        slug: slug(&format!("synonym-{number:04}")),
        words: vec![format!("ordet{number}"), format!("ord{number}et")],
        note: None,
    }
}
