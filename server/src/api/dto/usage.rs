//! What a platform runs on, is made with and offers, as the API writes it.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::provenance::Provenance;
use crate::api::codes;

/// Et tidsrom: fra og med `from`, til men ikke med `to`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Interval {
    /// Når det begynte, hvis vi vet det.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<codes::PartialDate>,
    /// Når det sluttet, hvis det er over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<codes::PartialDate>,
}

impl Interval {
    /// Whether nothing is known of it. Serde asks with a reference.
    fn is_unknown(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

impl From<domain::dates::Interval> for Interval {
    fn from(it: domain::dates::Interval) -> Self {
        Self {
            from: it.from.map(Into::into),
            to: it.to.map(Into::into),
        }
    }
}

/// Hvor en plattform kjører, og siden når.
#[derive(Debug, Serialize, ToSchema)]
pub struct Environment<'a> {
    /// Hvem sine maskiner.
    pub kind: codes::HostingKind,
    /// Hvem som leverer dem.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<codes::Provider>,
    /// Hva som kjører på dem, som «GKE».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distribution: Option<&'a str>,
    /// Hva de brukes til.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<codes::Purpose>,
    /// Hvor dataene ligger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_location: Option<codes::DataLocation>,
    /// Når.
    #[serde(skip_serializing_if = "Interval::is_unknown")]
    pub interval: Interval,
    /// Det feltene ikke får sagt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

impl<'a> Environment<'a> {
    /// An environment.
    pub fn of(it: &'a domain::catalogue::HostingEnvironment, today: Date) -> Self {
        Self {
            kind: it.kind.into(),
            provider: it.provider.map(Into::into),
            distribution: it.distribution.as_deref(),
            purposes: it.purposes.iter().copied().map(Into::into).collect(),
            data_location: it.data_location.map(Into::into),
            interval: it.interval.into(),
            note: it.note.as_deref(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

/// Det vi vet om en kapabilitet i en plattform.
#[derive(Debug, Serialize, ToSchema)]
pub struct CapabilityClaim<'a> {
    /// Kortnavnet på kapabiliteten.
    pub capability: &'a str,
    /// Nivået. Utelatt der bare verktøy eller praksis er kjent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<codes::Level>,
    /// Hvem som tilbyr den.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provided_by: Option<&'a str>,
    /// Kortnavnene på teknologien som brukes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<&'a str>,
    /// Hvordan, i en eller to setninger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<&'a str>,
    /// Når.
    #[serde(skip_serializing_if = "Interval::is_unknown")]
    pub interval: Interval,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

impl<'a> CapabilityClaim<'a> {
    /// A claim.
    pub fn of(it: &'a domain::catalogue::CapabilityClaim, today: Date) -> Self {
        Self {
            capability: it.capability.as_str(),
            level: it.level.map(Into::into),
            provided_by: it.provided_by.as_deref(),
            tools: it.tools.iter().map(domain::text::Slug::as_str).collect(),
            how: it.how.as_deref(),
            interval: it.interval.into(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

/// En plattforms bruk av en teknologi.
#[derive(Debug, Serialize, ToSchema)]
pub struct TechnologyUse<'a> {
    /// Kortnavnet på teknologien.
    pub technology: &'a str,
    /// Hva den brukes til.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<&'a str>,
    /// Hvor langt bruken er kommet.
    pub stage: codes::UseStage,
    /// Når.
    #[serde(skip_serializing_if = "Interval::is_unknown")]
    pub interval: Interval,
    /// Hvorfor den ble tatt i bruk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason_in: Option<&'a str>,
    /// Hvorfor den ble forlatt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason_out: Option<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

impl<'a> TechnologyUse<'a> {
    /// A use.
    pub fn of(it: &'a domain::catalogue::TechnologyUse, today: Date) -> Self {
        Self {
            technology: it.technology.as_str(),
            role: it.role.as_deref(),
            stage: it.stage.into(),
            interval: it.interval.into(),
            reason_in: it.reason_in.as_deref(),
            reason_out: it.reason_out.as_deref(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}
