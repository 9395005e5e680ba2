//! Experience reports: what was met, what was done about it, what came of it, and what it looked like years later.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{dates::PartialDate, provenance::Provenance, text::Slug};

vocabulary! {
    /// What an experience is about.
    pub enum ExperienceArea {
        Delivery = "delivery" => "Leveranse",
        Operations = "operations" => "Drift",
        Security = "security" => "Sikkerhet",
        Integration = "integration" => "Integrasjon",
        Cloud = "cloud" => "Allmenn sky",
        Organization = "organization" => "Organisering",
        Network = "network" => "Nettverket",
    }
}

vocabulary! {
    /// What became of an experience's expectation.
    pub enum VerdictOutcome {
        Held = "held" => "Holdt",
        Partly = "partly" => "Holdt delvis",
        Failed = "failed" => "Holdt ikke",
        Overtaken = "overtaken" => "Innhentet av utviklingen",
    }
}

/// Erfaring → Tiltak → Effekt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExperiencePair {
    /// What was met.
    pub experience: String,
    /// What was done about it.
    pub measure: String,
    /// What came of it, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<String>,
    /// The capabilities it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<Slug>,
    /// The technologies it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub technologies: Vec<Slug>,
    /// Whether it still holds, if somebody has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub still_true: Option<bool>,
}

/// Something said, by a role; never by a named person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Voice {
    /// The role: «en utvikler i plattformteamet».
    pub speaker: String,
    /// What was said, retold or quoted.
    pub text: String,
}

/// How a report looked when somebody came back to it: the answer key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Verdict {
    /// When it was given.
    pub date: PartialDate,
    /// By whom, as a role.
    pub by: String,
    /// What became of it.
    pub outcome: VerdictOutcome,
    /// Why.
    pub text: String,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// Where the answer key of a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKey<'a> {
    /// Nobody has said that they will come back.
    None,
    /// It should be given on this date; the date may have passed.
    Awaited(PartialDate),
    /// This is what was said last.
    Given(&'a Verdict),
}

/// An experience report. It never goes stale: it says what was true when it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExperienceReport {
    /// Its name in URLs and files; begins with its date where that is known to the day.
    pub slug: Slug,
    /// What it says, as a sentence without its full stop.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// When it was told; absent where no source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Whose experience it is; absent where the source does not name the agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<Slug>,
    /// The platform it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<Slug>,
    /// Where it was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// What it is about.
    #[schemars(length(min = 1))]
    pub areas: Vec<ExperienceArea>,
    /// What was met, done and had of it.
    #[schemars(length(min = 1))]
    pub pairs: Vec<ExperiencePair>,
    /// What was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<Voice>,
    /// Reference architectures it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub architectures: Vec<Slug>,
    /// When somebody should come back and say how it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revisit_on: Option<PartialDate>,
    /// What was said by those who came back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub verdicts: Vec<Verdict>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// The text, in Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
}

impl ExperienceReport {
    /// Where its answer key stands.
    #[must_use]
    pub fn answer_key(&self) -> AnswerKey<'_> {
        let last = self.verdicts.iter().max_by_key(|it| it.date);
        match (last, self.revisit_on) {
            (Some(verdict), _) => AnswerKey::Given(verdict),
            (None, Some(date)) => AnswerKey::Awaited(date),
            (None, None) => AnswerKey::None,
        }
    }

    /// The capabilities its pairs are about, each once, in their order.
    #[must_use]
    pub fn capabilities(&self) -> Vec<&Slug> {
        let mut all = Vec::new();
        for it in self.pairs.iter().flat_map(|it| &it.capabilities) {
            if !all.contains(&it) {
                all.push(it);
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn report(more: &serde_json::Value) -> ExperienceReport {
        let mut it = json!({
            "slug": "koe", "title": "t", "summary": "s", "areas": ["delivery"], "confidence": "stated",
            "pairs": [
                { "experience": "e", "measure": "m", "capabilities": ["deploy", "logging"] },
                { "experience": "e", "measure": "m", "capabilities": ["deploy"] },
            ],
        });
        for (key, value) in more.as_object().into_iter().flatten() {
            it[key] = value.clone();
        }
        serde_json::from_value(it).expect("a report")
    }

    #[test]
    fn the_answer_key_is_the_last_verdict_else_awaited() {
        let verdict = |date: &str, outcome: &str| json!({ "date": date, "by": "b", "outcome": outcome, "text": "t", "confidence": "stated" });
        assert_eq!(report(&json!({})).answer_key(), AnswerKey::None);
        let awaited = report(&json!({ "revisit_on": "2027" }));
        assert!(matches!(awaited.answer_key(), AnswerKey::Awaited(date) if date.year() == 2027));
        let given = report(&json!({
            "revisit_on": "2027",
            "verdicts": [verdict("2026", "partly"), verdict("2024", "held")],
        }));
        assert!(matches!(given.answer_key(), AnswerKey::Given(it) if it.outcome == VerdictOutcome::Partly));
    }

    #[test]
    fn capabilities_are_named_once() {
        let it = report(&json!({}));
        let names: Vec<&str> = it.capabilities().into_iter().map(Slug::as_str).collect();
        assert_eq!(names, ["deploy", "logging"]);
    }
}
