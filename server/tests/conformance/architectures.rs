//! Reference architectures and decisions to store: with every field filled, and with nothing optional.

use domain::{
    architecture::{
        Alternative, ArchitectureKind, ArchitectureStatus, Component, Consideration, ConsiderationArea,
        Decision, DecisionOption, DecisionStatus, Fit, Flow, FlowEdge, FlowStep, Implementation, Obligation,
        Owner, ReferenceArchitecture, Slot, StepMode,
    },
    catalogue::Layer,
};
use serde_json::json;

use crate::samples::{date, link, provenance, slug, words};

pub fn architecture() -> ReferenceArchitecture {
    ReferenceArchitecture {
        slug: slug("gitops"),
        title: "Utrulling fra Git".to_owned(),
        summary: "Ønsket tilstand ligger i Git.".to_owned(),
        kind: ArchitectureKind::Blueprint,
        status: ArchitectureStatus::Superseded,
        version: u16::MAX,
        problem: "Ingen vet hva som kjører.".to_owned(),
        use_when: words(&["dere har mange klynger", "endringer må spores"]),
        avoid_when: words(&["dere har «én» server", "ingen kan Git"]),
        components: vec![component("repo"), component("agent")],
        flows: vec![flow("Fra endring til drift"), flow("Tilbakerulling")],
        alternatives: vec![alternative("Skript"), alternative("Rør")],
        considerations: vec![
            consideration(ConsiderationArea::PrivacyLaw),
            consideration(ConsiderationArea::Cost),
        ],
        obligations: vec![obligation("Sikkerhetsloven"), obligation("Arkivlova")],
        try_it: Some("1. Klon\n2. Kjør".into()),
        implementations: vec![implementation("altinn-studio"), implementation("nais")],
        extends: vec![slug("mal"), slug("gitops")],
        composed_of: vec![slug("gitops"), slug("mal")],
        superseded_by: Some(slug("mal")),
        reviewed_on: date("2026-11"),
        review_in: Some(255),
        sources: vec![slug("nais-docs"), slug("nais-docs")],
        former_slugs: vec![slug("pull-utrulling"), slug("argo-utrulling")],
        body: "## Når\n\nAlltid.\n".to_owned(),
    }
}

pub fn component(id: &str) -> Component {
    Component {
        id: slug(id),
        label: "Agent".to_owned(),
        layer: Layer::DevopsPlatform,
        capability: Some(slug("deploy")),
        requirement: "Må hente selv".to_owned(),
        options: vec![slug("argo-cd"), slug("argo-cd")],
        owner: Some(Owner::Vendor),
    }
}

pub fn flow(title: &str) -> Flow {
    Flow {
        title: title.to_owned(),
        steps: vec![flow_step("Endre"), flow_step("Hente")],
    }
}

pub fn flow_step(title: &str) -> FlowStep {
    FlowStep {
        title: title.to_owned(),
        note: Some("Hvert tredje minutt".into()),
        edges: vec![edge("repo", "agent"), edge("agent", "agent")],
    }
}

pub fn edge(from: &str, to: &str) -> FlowEdge {
    FlowEdge {
        from: slug(from),
        to: slug(to),
        label: Some("manifest".into()),
        mode: StepMode::Manual,
    }
}

pub fn alternative(title: &str) -> Alternative {
    Alternative {
        title: title.to_owned(),
        when_better: "Når det haster".to_owned(),
        trade_off: "Ingen sporing".to_owned(),
        sources: vec![slug("nais-docs"), slug("nais-docs")],
    }
}

pub fn consideration(area: ConsiderationArea) -> Consideration {
    Consideration {
        area,
        text: "Nøkler må ut av Git".to_owned(),
        provenance: provenance(),
    }
}

pub fn obligation(title: &str) -> Obligation {
    Obligation {
        title: title.to_owned(),
        text: "Skal logges".to_owned(),
        url: Some(link("https://lovdata.no/lov/2018-06-01-24")),
    }
}

pub fn implementation(platform: &str) -> Implementation {
    Implementation {
        platform: slug(platform),
        fit: Fit::Deviates,
        slots: vec![slot("agent"), slot("repo")],
        deviations: words(&["Bruker ikke Git.", "Ruller ut \"selv\"."]),
        since: Some(date("2021-03")),
        provenance: provenance(),
    }
}

pub fn slot(component: &str) -> Slot {
    Slot {
        component: slug(component),
        technologies: vec![slug("argo-cd"), slug("argo-cd")],
        note: Some("egen bygging".into()),
    }
}

/// Lists that content must fill, of one item each; the rest left out.
pub fn bare_architecture() -> ReferenceArchitecture {
    let edge = json!({ "from": "noe", "to": "noe", "mode": "auto" });
    let value = json!({
        "slug": "mal", "title": "Mal", "summary": "Kort", "kind": "pattern", "status": "draft", "version": 1,
        "problem": "Et problem", "use_when": ["alltid"], "avoid_when": ["aldri"],
        "components": [{ "id": "noe", "label": "Noe", "layer": "services_apps", "requirement": "Være der" }],
        "flows": [{ "title": "Flyt", "steps": [{ "title": "Skje", "edges": [edge] }] }],
        "alternatives": [{ "title": "La være", "when_better": "Når alt går bra", "trade_off": "Intet" }],
        "considerations": [{ "area": "cost", "text": "Gratis", "confidence": "stated" }],
        "reviewed_on": "2026", "sources": ["nais-docs"], "body": "",
    });
    serde_json::from_value(value).expect("an architecture in the test")
}

pub fn decision() -> Decision {
    Decision {
        architecture: slug("gitops"),
        slug: slug("0001-hente-fra-git"),
        title: "Klyngene henter selv".to_owned(),
        status: DecisionStatus::Deprecated,
        date: date("2024-02-29"),
        organization: Some(slug("digdir")),
        context: "Nøklene lå i byggverktøyet.".to_owned(),
        drivers: words(&["Sikkerhet", "Sporbarhet"]),
        options: vec![option("Dytte"), option("Hente")],
        outcome: "Hente".to_owned(),
        consequences: words(&["Én agent i hver klynge", "Færre nøkler"]),
        revisit_on: Some(date("2027")),
        provenance: provenance(),
    }
}

pub fn option(title: &str) -> DecisionOption {
    DecisionOption {
        title: title.to_owned(),
        good: words(&["Enkelt", "Kjent"]),
        bad: words(&["Åpent", "Tregt"]),
    }
}

pub fn bare_decision() -> Decision {
    let value = json!({
        "architecture": "mal", "slug": "0001-la-vaere", "title": "La være", "status": "proposed", "date": "2024",
        "context": "Ingen", "outcome": "Intet", "confidence": "inferred",
    });
    serde_json::from_value(value).expect("a decision in the test")
}
