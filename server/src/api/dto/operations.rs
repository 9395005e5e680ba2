//! How a platform delivers and who answers for its operations, as the API writes it.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::provenance::Provenance;
use crate::api::codes;

/// Slik kommer kode i produksjon.
#[derive(Debug, Serialize, ToSchema)]
pub struct Pipeline<'a> {
    /// Hva løpet kalles.
    pub title: &'a str,
    /// Hva som setter det i gang.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<&'a str>,
    /// Stegene til produksjon, i rekkefølge.
    pub steps: Vec<Step<'a>>,
    /// Stegene i køen foran.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub queue: Vec<Step<'a>>,
    /// Det som er blitt bedre.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub improvements: Vec<&'a str>,
    /// Det som er planlagt.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub planned: Vec<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

/// Et steg i et leveranseløp.
#[derive(Debug, Serialize, ToSchema)]
pub struct Step<'a> {
    /// Hva som skjer.
    pub action: &'a str,
    /// Kortnavnet på teknologien.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool: Option<&'a str>,
    /// I hvilket miljø.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environment: Option<codes::Purpose>,
    /// Hva som slipper steget fram.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gate: Option<codes::Gate>,
}

impl<'a> Step<'a> {
    fn all(steps: &'a [domain::catalogue::PipelineStep]) -> Vec<Self> {
        let step = |it: &'a domain::catalogue::PipelineStep| Self {
            action: &it.action,
            tool: it.tool.as_ref().map(domain::text::Slug::as_str),
            environment: it.environment.map(Into::into),
            gate: it.gate.map(Into::into),
        };
        steps.iter().map(step).collect()
    }
}

impl<'a> Pipeline<'a> {
    /// A pipeline.
    pub fn of(it: &'a domain::catalogue::Pipeline, today: Date) -> Self {
        Self {
            title: &it.title,
            trigger: it.trigger.as_deref(),
            steps: Step::all(&it.steps),
            queue: Step::all(&it.queue),
            improvements: it.improvements.iter().map(String::as_str).collect(),
            planned: it.planned.iter().map(String::as_str).collect(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

/// Hvem som svarer for et område av driften.
#[derive(Debug, Serialize, ToSchema)]
pub struct Operation<'a> {
    /// Området.
    pub area: codes::OpsArea,
    /// Hvem.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<codes::Responsible>,
    /// Vaktordningen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_call: Option<codes::OnCall>,
    /// Om større hendelser gås gjennom i etterkant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_mortem: Option<bool>,
    /// Hvor ofte gjenoppretting prøves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restore_test: Option<codes::RestoreTest>,
    /// Kortnavnene på teknologien som brukes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<&'a str>,
    /// Hvordan, i en eller to setninger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

impl<'a> Operation<'a> {
    /// An area of operations.
    pub fn of(it: &'a domain::catalogue::OpsResponsibility, today: Date) -> Self {
        Self {
            area: it.area.into(),
            who: it.who.map(Into::into),
            on_call: it.on_call.map(Into::into),
            post_mortem: it.post_mortem,
            restore_test: it.restore_test.map(Into::into),
            tools: it.tools.iter().map(domain::text::Slug::as_str).collect(),
            how: it.how.as_deref(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}
