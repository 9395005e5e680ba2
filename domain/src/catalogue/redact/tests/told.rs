//! Hidden facts in what is written and told: architectures, decisions, experiences, surveys and fagdager.

use super::*;
use crate::{
    adoption::{Survey, SurveyResult},
    architecture::{
        Consideration, ConsiderationArea, Decision, DecisionOption, DecisionStatus, Fit, Implementation, Slot,
    },
    experience::{ExperienceArea, ExperiencePair, ExperienceReport, Verdict, VerdictOutcome, Voice},
    fagdag::Fagdag,
};

/// An architecture, an experience and a fagdag that anybody may see, to plant in.
pub(super) fn public() -> [Entity; 3] {
    let component =
        |id: &str| json!({ "id": id, "label": id, "layer": "devops_platform", "requirement": "Noe." });
    let edge = json!({ "from": "lager", "to": "agent", "mode": "auto" });
    let architecture = json!({
        "slug": "gitops", "title": "Fra Git", "summary": "Noe.", "kind": "pattern", "status": "draft", "version": 1,
        "problem": "Noe.", "use_when": ["a"], "avoid_when": ["b"],
        "components": [component("lager"), component("agent")],
        "flows": [{ "title": "F", "steps": [{ "title": "S", "edges": [edge] }] }],
        "alternatives": [{ "title": "A", "when_better": "B", "trade_off": "C" }],
        "considerations": [samples::fact(json!({ "area": "cost", "text": "Noe." }))],
        "reviewed_on": "2026-06", "sources": ["kilde"], "body": "Noe.",
    });
    let experience = samples::fact(json!({
        "slug": "rapport", "title": "Noe", "summary": "Noe.", "organization": "nav", "areas": ["delivery"],
        "pairs": [{ "experience": "A.", "measure": "B." }],
    }));
    let fagdag = json!({ "slug": "dag-24", "title": "Dag", "date": "2024-05-02", "hosts": ["nav"] });
    [
        samples::entity(EntityKind::Architecture, architecture),
        samples::entity(EntityKind::Experience, experience),
        samples::entity(EntityKind::Fagdag, samples::fact(fagdag)),
    ]
}

/// Hidden facts in what is open, hidden things, and open ones that name whoever is hidden.
pub(super) fn plant(content: &mut Content, visibility: Visibility) {
    let provenance = hidden(visibility);
    for architecture in &mut content.architectures {
        architecture.considerations.push(Consideration {
            area: ConsiderationArea::Exit,
            text: text(),
            provenance: provenance.clone(),
        });
        let nais = Slug::parse("nais").expect("a slug");
        architecture.implementations = vec![
            implementation(nais, provenance.clone()),
            implementation(slug(), open()),
        ];
    }
    for experience in &mut content.experiences {
        experience.verdicts.push(verdict(provenance.clone()));
    }
    for fagdag in &mut content.fagdager {
        fagdag.hosts.push(slug());
    }
    content.decisions.extend([
        decision("1", None, provenance.clone()),
        decision("2", Some(slug()), open()),
    ]);
    content.experiences.extend([
        experience("1", None, None, provenance.clone()),
        experience("2", Some(slug()), None, open()),
        experience("3", None, Some(slug()), open()),
    ]);
    content.surveys.push(survey(provenance.clone()));
    content.fagdager.push(Fagdag {
        slug: slug(),
        title: text(),
        date: day(),
        hosts: vec![slug()],
        provenance,
    });
}

fn numbered(number: &str) -> Slug {
    Slug::parse(&format!("{MARKER}-{number}")).expect("a slug")
}

fn implementation(platform: Slug, provenance: Provenance) -> Implementation {
    Implementation {
        platform,
        fit: Fit::Abandoned,
        slots: vec![Slot {
            component: Slug::parse("agent").expect("a slug"),
            technologies: vec![slug()],
            note: Some(text()),
        }],
        deviations: vec![text()],
        since: Some(day()),
        provenance,
    }
}

fn verdict(provenance: Provenance) -> Verdict {
    Verdict {
        date: day(),
        by: text(),
        outcome: VerdictOutcome::Overtaken,
        text: text(),
        provenance,
    }
}

fn decision(number: &str, organization: Option<Slug>, provenance: Provenance) -> Decision {
    Decision {
        architecture: Slug::parse("gitops").expect("a slug"),
        slug: numbered(number),
        title: text(),
        status: DecisionStatus::Deprecated,
        date: day(),
        organization,
        context: text(),
        drivers: vec![text()],
        options: vec![DecisionOption {
            title: text(),
            good: vec![text()],
            bad: vec![text()],
        }],
        outcome: text(),
        consequences: vec![text()],
        revisit_on: Some(day()),
        provenance,
    }
}

fn experience(
    number: &str,
    organization: Option<Slug>,
    platform: Option<Slug>,
    provenance: Provenance,
) -> ExperienceReport {
    ExperienceReport {
        slug: numbered(number),
        title: text(),
        summary: text(),
        date: Some(day()),
        organization,
        platform,
        event: Some(text()),
        areas: vec![ExperienceArea::Network],
        pairs: vec![ExperiencePair {
            experience: text(),
            measure: text(),
            effect: Some(text()),
            capabilities: vec![slug()],
            technologies: vec![slug()],
            still_true: Some(true),
        }],
        voices: vec![Voice {
            speaker: text(),
            text: text(),
        }],
        architectures: vec![slug()],
        revisit_on: Some(day()),
        verdicts: vec![verdict(open())],
        provenance,
        body: text(),
    }
}

fn survey(provenance: Provenance) -> Survey {
    Survey {
        slug: slug(),
        series: slug(),
        title: text(),
        date: day(),
        collected: Some(text()),
        population: text(),
        invited: Some(NUMBER),
        answered: Some(NUMBER),
        anonymous: true,
        results: vec![SurveyResult {
            measure: slug(),
            label: text(),
            per_mille: None,
            count: Some(NUMBER),
        }],
        note: Some(text()),
        provenance,
    }
}

#[test]
fn what_is_open_of_architectures_and_reports_is_all_that_is_left() {
    for visibility in HIDDEN {
        let (mut content, _) = planted(visibility);
        crate::catalogue::redact::redact(&mut content, Viewer::Public);
        let open: Content = public().into_iter().collect();
        assert_eq!(content.architectures, open.architectures, "{visibility:?}");
        assert_eq!(content.experiences, open.experiences);
        assert_eq!(content.fagdager, open.fagdager);
        assert_eq!((content.decisions, content.surveys), (vec![], vec![]));
    }
}
