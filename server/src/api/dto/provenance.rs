//! Where a fact comes from, how sure it is, and the publications themselves.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::codes;

/// Hvor en opplysning kommer fra, og hvor sikker den er.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
pub struct Provenance<'a> {
    /// Kortnavnet på kilden, som står under `sources` i samme svar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a str>,
    /// Datoen kilden taler for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<codes::PartialDate>,
    /// Hvor sikker opplysningen er.
    pub confidence: codes::Confidence,
    /// Når virksomheten sist sa at det fortsatt stemmer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<codes::PartialDate>,
    /// Hvor fersk opplysningen er i dag.
    pub freshness: codes::Freshness,
}

impl<'a> Provenance<'a> {
    /// The provenance of a fact on a day.
    pub fn of(provenance: &'a domain::provenance::Provenance, today: Date) -> Self {
        Self {
            source: provenance.source.as_ref().map(domain::text::Slug::as_str),
            as_of: provenance.as_of.map(Into::into),
            confidence: provenance.confidence.into(),
            verified_on: provenance.verified_on.map(Into::into),
            freshness: provenance.freshness(today).into(),
        }
    }
}

/// En publikasjon som opplysninger er hentet fra.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
pub struct Source<'a> {
    /// Slik kilden siteres, uten år.
    pub title: &'a str,
    /// Hva slags publikasjon det er.
    pub kind: codes::SourceKind,
    /// Hvor den kan leses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
    /// Når den ble publisert eller sist lest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<codes::PartialDate>,
    /// Hva leseren bør vite om kilden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// A publication.
    pub fn of(source: &'a domain::provenance::Source) -> Self {
        Self {
            title: &source.title,
            kind: source.kind.into(),
            url: source.url.as_ref().map(domain::text::Link::as_str),
            published: source.published.map(Into::into),
            note: source.note.as_deref(),
        }
    }
}
