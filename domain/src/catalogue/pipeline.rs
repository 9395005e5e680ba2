//! Pipelines: how code comes into production, step by step.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Purpose;
use crate::{provenance::Provenance, text::Slug};

vocabulary! {
    /// What lets a step begin.
    pub enum Gate {
        Auto = "auto" => "Automatisk",
        Manual = "manual" => "Manuelt",
        Approval = "approval" => "Etter godkjenning",
    }
}

/// One step of a pipeline. Its number is its place in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PipelineStep {
    /// What happens.
    pub action: String,
    /// With which technology.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<Slug>,
    /// In which environment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<Purpose>,
    /// What lets it begin, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<Gate>,
}

/// How code comes into production on a platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Pipeline {
    /// What it is called.
    pub title: String,
    /// What starts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<String>,
    /// The steps to production.
    #[schemars(length(min = 1))]
    pub steps: Vec<PipelineStep>,
    /// The steps of the queue in front of it, if there is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub queue: Vec<PipelineStep>,
    /// What has been made better.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub improvements: Vec<String>,
    /// What is planned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub planned: Vec<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}
