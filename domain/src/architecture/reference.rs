//! A reference architecture: the problem, when it fits, its components, how things flow, and what it costs.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Implementation;
use crate::{
    catalogue::Layer,
    dates::PartialDate,
    provenance::{Freshness, Provenance, freshness},
    text::{Link, Slug},
};

vocabulary! {
    /// What a reference architecture is meant as.
    pub enum ArchitectureKind {
        Pattern = "pattern" => "Mønster",
        Blueprint = "blueprint" => "Oppskrift",
        Target = "target" => "Målbilde",
        Legacy = "legacy" => "Slik var det",
    }
}

vocabulary! {
    /// How far the network stands behind a reference architecture.
    pub enum ArchitectureStatus {
        Draft = "draft" => "Utkast",
        Proposed = "proposed" => "Foreslått",
        Recommended = "recommended" => "Anbefalt",
        Superseded = "superseded" => "Erstattet",
        Withdrawn = "withdrawn" => "Trukket",
    }
}

vocabulary! {
    /// Who answers for a component.
    pub enum Owner {
        Platform = "platform" => "Plattformteamet",
        Product = "product" => "Produktteamene",
        Shared = "shared" => "Delt",
        Vendor = "vendor" => "Leverandør",
    }
}

vocabulary! {
    /// What lets an edge of a flow happen.
    pub enum StepMode {
        Auto = "auto" => "Automatisk",
        Manual = "manual" => "Manuelt",
    }
}

vocabulary! {
    /// What an architecture must be weighed against.
    pub enum ConsiderationArea {
        Security = "security" => "Sikkerhet",
        Reliability = "reliability" => "Pålitelighet",
        Operations = "operations" => "Drift",
        Cost = "cost" => "Kostnad",
        Performance = "performance" => "Ytelse",
        PrivacyLaw = "privacy_law" => "Personvern og regelverk",
        Exit = "exit" => "Vei ut",
    }
}

/// A building block: what must be there, said without product names, and what may fill its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Component {
    /// Its name within the architecture, which flows and implementations refer to.
    pub id: Slug,
    /// What it is called, in one or two words.
    pub label: String,
    /// The layer it stands in.
    pub layer: Layer,
    /// The capability it serves, if it is one of the network's 19.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capability: Option<Slug>,
    /// What it must do, without product names, so that it can stand in a procurement.
    pub requirement: String,
    /// Technologies that can fill the place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Slug>,
    /// Who answers for it, if the architecture says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
}

/// Something that goes from one component to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FlowEdge {
    /// The component it leaves.
    pub from: Slug,
    /// The component it reaches; the same where the step happens within one.
    pub to: Slug,
    /// What goes along it, in one or two words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What lets it happen.
    pub mode: StepMode,
}

/// One step of a flow. Its number is its place in the list, and the same number stands in the figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FlowStep {
    /// What happens, in one clause.
    pub title: String,
    /// More, if needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What goes where.
    #[schemars(length(min = 1))]
    pub edges: Vec<FlowEdge>,
}

/// How things flow between the components. The first flow of an architecture is the one in its figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Flow {
    /// What it is called.
    pub title: String,
    /// The steps, in order.
    #[schemars(length(min = 1))]
    pub steps: Vec<FlowStep>,
}

/// Another way to solve the problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Alternative {
    /// What it is called.
    pub title: String,
    /// When it is the better way.
    pub when_better: String,
    /// What it costs.
    pub trade_off: String,
    /// Where it is described or done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Slug>,
}

/// What somebody has found when weighing the architecture against one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Consideration {
    /// The area.
    pub area: ConsiderationArea,
    /// What was found.
    pub text: String,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// A rule or guideline that whoever uses the architecture must follow or should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Obligation {
    /// What it is called.
    pub title: String,
    /// What it means here.
    pub text: String,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// A reference architecture.
///
/// Its body is Markdown with the sections that `content::validate` asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReferenceArchitecture {
    /// Its name in URLs and files.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
    /// Two or three sentences that stand under the title.
    pub summary: String,
    /// What it is meant as.
    pub kind: ArchitectureKind,
    /// How far the network stands behind it.
    pub status: ArchitectureStatus,
    /// Its version, counted from 1.
    pub version: u16,
    /// The problem it solves.
    pub problem: String,
    /// When it fits, each a clause that goes on from «Passer når».
    #[schemars(length(min = 1))]
    pub use_when: Vec<String>,
    /// When it does not fit, each a clause that goes on from «Passer ikke når».
    #[schemars(length(min = 1))]
    pub avoid_when: Vec<String>,
    /// Its components, in reading order within each layer.
    #[schemars(length(min = 2))]
    pub components: Vec<Component>,
    /// How things flow between them; the first is drawn in the figure.
    #[schemars(length(min = 1))]
    pub flows: Vec<Flow>,
    /// Other ways.
    #[schemars(length(min = 1))]
    pub alternatives: Vec<Alternative>,
    /// What it was weighed against. An area that is missing is unknown.
    #[schemars(length(min = 1))]
    pub considerations: Vec<Consideration>,
    /// Rules and guidelines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub obligations: Vec<Obligation>,
    /// How to try it, in Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub try_it: Option<String>,
    /// Who runs it, and where they differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub implementations: Vec<Implementation>,
    /// Architectures it builds on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extends: Vec<Slug>,
    /// Architectures it is put together from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub composed_of: Vec<Slug>,
    /// The architecture that came in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<Slug>,
    /// When somebody last went through it.
    pub reviewed_on: PartialDate,
    /// Months until it should be gone through again; a year when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_in: Option<u8>,
    /// What it is written from.
    #[schemars(length(min = 1))]
    pub sources: Vec<Slug>,
    /// Slugs it had before; they redirect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_slugs: Vec<Slug>,
    /// The text, in Markdown.
    pub body: String,
}

impl ReferenceArchitecture {
    /// How fresh the description is on `today`, counted from when somebody last went through it.
    #[must_use]
    pub fn freshness(&self, today: Date) -> Freshness {
        freshness(self.reviewed_on, self.review_in, today)
    }

    /// The implementations that have not been left.
    pub fn running(&self) -> impl Iterator<Item = &Implementation> {
        self.implementations.iter().filter(|it| it.is_running())
    }

    /// The areas nobody has weighed it against.
    pub fn unweighed(&self) -> impl Iterator<Item = ConsiderationArea> {
        let areas = ConsiderationArea::ALL.iter().copied();
        areas.filter(|area| self.considerations.iter().all(|it| it.area != *area))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;

    #[test]
    fn freshness_running_and_unweighed_are_read_off() {
        let fact = |mut it: serde_json::Value| {
            it["confidence"] = json!("stated");
            it
        };
        let it: ReferenceArchitecture = serde_json::from_value(json!({
            "slug": "gitops", "title": "t", "summary": "s", "kind": "pattern", "status": "draft", "version": 1,
            "problem": "p", "use_when": ["a"], "avoid_when": ["b"], "components": [], "flows": [],
            "alternatives": [],
            "considerations": [fact(json!({ "area": "security", "text": "t" }))],
            "implementations": [
                fact(json!({ "platform": "nais", "fit": "partial",
                    "slots": [{ "component": "pipeline", "technologies": ["tekton"] }] })),
                fact(json!({ "platform": "okctl", "fit": "abandoned" })),
            ],
            "reviewed_on": "2026-05", "review_in": 6, "sources": [], "body": "",
        }))
        .expect("an architecture");
        assert_eq!(it.freshness(date(2026, 6, 1)), Freshness::Fresh);
        assert_eq!(it.freshness(date(2026, 11, 1)), Freshness::Stale);
        let running: Vec<&str> = it.running().map(|it| it.platform.as_str()).collect();
        assert_eq!(running, ["nais"]);
        assert!(it.implementations[0].slot("pipeline").is_some());
        assert!(it.implementations[1].slot("pipeline").is_none());
        assert_eq!(it.unweighed().count(), ConsiderationArea::ALL.len() - 1);
        assert!(it.unweighed().all(|it| it != ConsiderationArea::Security));
    }
}
