//! Experience reports, surveys, fagdager and words that mean the same, to store: with every field filled, and with
//! nothing optional.

use domain::{
    adoption::{Survey, SurveyResult},
    experience::{ExperienceArea, ExperiencePair, ExperienceReport, Verdict, VerdictOutcome, Voice},
    fagdag::Fagdag,
    search::SynonymGroup,
};
use serde_json::json;

use crate::samples::{date, provenance, slug, words};

pub fn experience() -> ExperienceReport {
    ExperienceReport {
        slug: slug("2024-02-29-klynger"),
        title: "Klyngene ble for mange".to_owned(),
        summary: "Det begynte med én.".to_owned(),
        date: Some(date("2024-02-29")),
        organization: Some(slug("digdir")),
        platform: Some(slug("altinn-studio")),
        event: Some("Fagdag".into()),
        areas: vec![ExperienceArea::Security, ExperienceArea::Cloud],
        pairs: vec![pair("For mange klynger"), pair("For få folk")],
        voices: vec![voice("en utvikler"), voice("en leder")],
        architectures: vec![slug("mal"), slug("gitops")],
        revisit_on: Some(date("2026-02")),
        verdicts: vec![verdict(VerdictOutcome::Overtaken), verdict(VerdictOutcome::Held)],
        provenance: provenance(),
        body: "Mer.\n".to_owned(),
    }
}

pub fn pair(experience: &str) -> ExperiencePair {
    ExperiencePair {
        experience: experience.to_owned(),
        measure: "Slo dem sammen".to_owned(),
        effect: Some("Færre varsler".into()),
        capabilities: vec![slug("lagring"), slug("deploy")],
        technologies: vec![slug("argo-cd"), slug("argo-cd")],
        still_true: Some(false),
    }
}

pub fn voice(speaker: &str) -> Voice {
    Voice {
        speaker: speaker.to_owned(),
        text: "«Aldri mer»".to_owned(),
    }
}

pub fn verdict(outcome: VerdictOutcome) -> Verdict {
    Verdict {
        date: date("2026-02"),
        by: "plattformteamet".to_owned(),
        outcome,
        text: "Det gikk fort".to_owned(),
        provenance: provenance(),
    }
}

pub fn bare_experience() -> ExperienceReport {
    let value = json!({
        "slug": "uten-dato", "title": "Noe skjedde", "summary": "Kort", "areas": ["delivery"],
        "pairs": [{ "experience": "Noe", "measure": "Intet" }], "confidence": "stated",
    });
    serde_json::from_value(value).expect("an experience in the test")
}

pub fn survey() -> Survey {
    Survey {
        slug: slug("sky-2018"),
        series: slug("sky"),
        title: "Bruk av allmenn sky".to_owned(),
        date: date("2018-05"),
        collected: Some("mai til juni".into()),
        population: "Medlemmene".to_owned(),
        invited: Some(u32::MAX),
        answered: Some(0),
        anonymous: true,
        results: vec![result("i-produksjon"), result("i-test")],
        note: Some("Få svar".into()),
        provenance: provenance(),
    }
}

pub fn result(measure: &str) -> SurveyResult {
    SurveyResult {
        measure: slug(measure),
        label: "I produksjon".to_owned(),
        per_mille: Some(1000),
        count: Some(u32::MAX),
    }
}

pub fn bare_survey() -> Survey {
    let value = json!({
        "slug": "sky-2019", "series": "sky", "title": "Sky", "date": "2019", "population": "Alle",
        "anonymous": false, "results": [{ "measure": "i-test", "label": "I test" }], "confidence": "stated",
    });
    serde_json::from_value(value).expect("a survey in the test")
}

pub fn fagdag() -> Fagdag {
    Fagdag {
        slug: slug("2018-05"),
        title: "Fagdag om sky".to_owned(),
        date: date("2018-05-12"),
        hosts: vec![slug("nav"), slug("digdir")],
        provenance: provenance(),
    }
}

pub fn bare_fagdag() -> Fagdag {
    let value = json!({ "slug": "2019-05", "title": "Fagdag", "date": "2019", "confidence": "confirmed" });
    serde_json::from_value(value).expect("a fagdag in the test")
}

pub fn synonym() -> SynonymGroup {
    SynonymGroup {
        slug: slug("allmenn-sky"),
        words: words(&["allmenn sky", "public cloud", "«skyen»"]),
        note: Some("Ikke privat sky".into()),
    }
}

pub fn bare_synonym() -> SynonymGroup {
    let value = json!({ "slug": "k8s", "words": ["Kubernetes", "k8s"] });
    serde_json::from_value(value).expect("a group of words in the test")
}
