//! The building blocks of a reference architecture as the API writes them, and how things flow between them.

use serde::Serialize;
use utoipa::ToSchema;

use super::architecture::slugs;
use crate::api::codes;

/// En byggekloss: det som må være der, sagt uten produktnavn.
#[derive(Debug, Serialize, ToSchema)]
pub struct Component<'a> {
    /// Navnet i arkitekturen, som flyt og plattformer viser til.
    pub id: &'a str,
    /// Det den heter.
    pub label: &'a str,
    /// Laget den står i.
    pub layer: codes::Layer,
    /// Kortnavnet på kapabiliteten den tjener.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capability: Option<&'a str>,
    /// Hva den må kunne.
    pub requirement: &'a str,
    /// Kortnavnene på teknologi som kan fylle plassen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<&'a str>,
    /// Hvem som svarer for den.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<codes::Owner>,
}

/// Hvordan ting flyter. Den første er den i figuren.
#[derive(Debug, Serialize, ToSchema)]
pub struct ArchitectureFlow<'a> {
    /// Det den heter.
    pub title: &'a str,
    /// Stegene. Tallet på et steg er plassen i listen, fra 1.
    pub steps: Vec<FlowStep<'a>>,
}

/// Et steg.
#[derive(Debug, Serialize, ToSchema)]
pub struct FlowStep<'a> {
    /// Hva som skjer.
    pub title: &'a str,
    /// Mer om det.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Hva som går hvor.
    pub edges: Vec<FlowEdge<'a>>,
}

/// Noe som går fra en byggekloss til en annen.
#[derive(Debug, Serialize, ToSchema)]
pub struct FlowEdge<'a> {
    /// Byggeklossen det går fra.
    pub from: &'a str,
    /// Byggeklossen det går til.
    pub to: &'a str,
    /// Hva som går der.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'a str>,
    /// Hva som lar det skje.
    pub mode: codes::StepMode,
}

impl<'a> Component<'a> {
    /// A building block.
    pub fn of(it: &'a domain::architecture::Component) -> Self {
        Self {
            id: it.id.as_str(),
            label: &it.label,
            layer: it.layer.into(),
            capability: it.capability.as_ref().map(domain::text::Slug::as_str),
            requirement: &it.requirement,
            options: slugs(&it.options),
            owner: it.owner.map(Into::into),
        }
    }
}

impl<'a> ArchitectureFlow<'a> {
    /// A flow.
    pub fn of(it: &'a domain::architecture::Flow) -> Self {
        Self {
            title: &it.title,
            steps: it.steps.iter().map(FlowStep::of).collect(),
        }
    }
}

impl<'a> FlowStep<'a> {
    fn of(it: &'a domain::architecture::FlowStep) -> Self {
        let edges = it.edges.iter().map(|it| FlowEdge {
            from: it.from.as_str(),
            to: it.to.as_str(),
            label: it.label.as_deref(),
            mode: it.mode.into(),
        });
        Self {
            title: &it.title,
            note: it.note.as_deref(),
            edges: edges.collect(),
        }
    }
}
