//! Platforms: what an organisation builds, where it runs, what it offers and who it is kin to.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CapabilityClaim, HostingEnvironment, OpsResponsibility, Pipeline, TechnologyUse};
use crate::{
    dates::PartialDate,
    provenance::Provenance,
    text::{Link, Slug},
};

vocabulary! {
    /// Where a platform is in its life.
    pub enum PlatformStatus {
        Planned = "planned" => "Planlagt",
        Building = "building" => "Under bygging",
        Production = "production" => "I produksjon",
        Sunset = "sunset" => "Fases ut",
        Retired = "retired" => "Avviklet",
    }
}

vocabulary! {
    /// How much of a platform is open source.
    pub enum OpenSource {
        None = "none" => "Ikke åpen",
        Partly = "partly" => "Delvis åpen",
        Fully = "fully" => "Åpen",
    }
}

vocabulary! {
    /// The network's three core principles.
    pub enum Principle {
        SelfService = "self_service" => "Selvbetjent",
        ApiDriven = "api_driven" => "API-drevet",
        SharedResponsibility = "shared_responsibility" => "Delt ansvar",
    }
}

vocabulary! {
    /// How far a platform follows a principle.
    pub enum PrincipleLevel {
        No = "no" => "Nei",
        Partly = "partly" => "Delvis",
        Mostly = "mostly" => "I hovedsak",
        Fully = "fully" => "Fullt",
    }
}

vocabulary! {
    /// What a number about a platform counts.
    pub enum MetricKey {
        Apps = "apps" => "Applikasjoner",
        Clusters = "clusters" => "Klynger",
        DeploysPerWeek = "deploys_per_week" => "Produksjonssettinger per uke",
        Teams = "teams" => "Team",
        Developers = "developers" => "Utviklere",
    }
}

vocabulary! {
    /// How two platforms are related, read from the one that holds the relation.
    pub enum RelationKind {
        RunsOn = "runs_on" => "Kjører på",
        InspiredBy = "inspired_by" => "Inspirert av",
        ForkedFrom = "forked_from" => "Bygger på kode fra",
        Replaces = "replaces" => "Erstatter",
        SharesTeam = "shares_team" => "Deler team",
    }
}

/// How far a platform follows one principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PrincipleClaim {
    /// The principle.
    pub principle: Principle,
    /// How far.
    pub level: PrincipleLevel,
    /// How, in one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// Something that happened to a platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Milestone {
    /// When.
    pub date: PartialDate,
    /// What, in one clause.
    pub title: String,
    /// More, if needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// A number about a platform at a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Metric {
    /// What is counted.
    pub key: MetricKey,
    /// When.
    pub date: PartialDate,
    /// How many.
    pub value: u32,
    /// Whether the source says «about», «over» or the like.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approx: bool,
    /// What the number leaves out or rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// How a platform is related to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlatformRelation {
    /// How.
    pub kind: RelationKind,
    /// The other platform.
    pub platform: Slug,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// What part of the platform it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// A platform that an organisation runs for its developers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Platform {
    /// Its name in URLs and files, unique among all platforms.
    pub slug: Slug,
    /// The organisation it belongs to.
    pub organization: Slug,
    /// What it is called. A platform without a known name is described: «Applikasjonsplattform uten kjent navn».
    pub name: String,
    /// Whether `name` is only our description, because no source names the platform.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unnamed: bool,
    /// One sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tagline: Option<String>,
    /// When work on it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<PartialDate>,
    /// When it was shut down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<PartialDate>,
    /// Where it is in its life, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<PlatformStatus>,
    /// How much of it is open source, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_source: Option<OpenSource>,
    /// Its licence, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// Where its source code is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source_code: Vec<Link>,
    /// Where its documentation is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub docs: Option<Link>,
    /// Other names people look for it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Slugs it had before; they redirect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_slugs: Vec<Slug>,
    /// Where the base facts above come from.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// How far it follows the network's principles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub principles: Vec<PrincipleClaim>,
    /// What happened to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// Numbers about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Metric>,
    /// Where it runs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<HostingEnvironment>,
    /// What it offers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<CapabilityClaim>,
    /// What it is made with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub technologies: Vec<TechnologyUse>,
    /// How code comes into production.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pipelines: Vec<Pipeline>,
    /// Who answers for operations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<OpsResponsibility>,
    /// Its kin.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<PlatformRelation>,
    /// What fits no field, in Markdown, each with its source.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
}
