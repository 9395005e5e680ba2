//! An experience report as the API writes it.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{architecture::slugs, provenance::Provenance};
use crate::api::{codes, site::Site};

/// En erfaringsrapport.
#[derive(Debug, Serialize, ToSchema)]
pub struct Experience<'a> {
    /// Kortnavnet i adresser.
    pub slug: &'a str,
    /// Hva den sier.
    pub title: &'a str,
    /// To eller tre setninger.
    pub summary: &'a str,
    /// Når den ble fortalt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<codes::PartialDate>,
    /// Kortnavnet på virksomheten som har erfart det.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<&'a str>,
    /// Kortnavnet på plattformen det gjelder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<&'a str>,
    /// Hvor den ble fortalt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<&'a str>,
    /// Hva den handler om.
    pub areas: Vec<codes::ExperienceArea>,
    /// Siden om den.
    pub page: String,
    /// Adressen i API-et.
    pub url: String,
    /// Erfaring, tiltak og effekt.
    pub pairs: Vec<ExperiencePair<'a>>,
    /// Det som er sagt, ved rolle.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<Voice<'a>>,
    /// Kortnavnene på referansearkitekturene den gjelder.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub architectures: Vec<&'a str>,
    /// Når noen skal komme tilbake og fortelle hvordan det gikk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revisit_on: Option<codes::PartialDate>,
    /// Fasiten, så langt den er gitt.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub verdicts: Vec<Verdict<'a>>,
    /// Teksten, i Markdown.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub body: &'a str,
    /// Hvor den kommer fra.
    pub provenance: Provenance<'a>,
}

/// Noe som ble møtt, hva som ble gjort, og hva som kom ut av det.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExperiencePair<'a> {
    /// Det som ble møtt.
    pub experience: &'a str,
    /// Det som ble gjort.
    pub measure: &'a str,
    /// Det som kom ut av det. Utelatt der ingen har sagt det.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<&'a str>,
    /// Kortnavnene på kapabilitetene det gjelder.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<&'a str>,
    /// Kortnavnene på teknologien det gjelder.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub technologies: Vec<&'a str>,
    /// Om det fortsatt gjelder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub still_true: Option<bool>,
}

/// Noe som er sagt.
#[derive(Debug, Serialize, ToSchema)]
pub struct Voice<'a> {
    /// Rollen.
    pub speaker: &'a str,
    /// Det som ble sagt.
    pub text: &'a str,
}

/// Hvordan det gikk.
#[derive(Debug, Serialize, ToSchema)]
pub struct Verdict<'a> {
    /// Når det ble sagt.
    pub date: codes::PartialDate,
    /// Av hvem, som rolle.
    pub by: &'a str,
    /// Hvordan det gikk.
    pub outcome: codes::VerdictOutcome,
    /// Hvorfor.
    pub text: &'a str,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

impl<'a> Experience<'a> {
    /// A report.
    pub fn of(site: &Site, it: &'a domain::experience::ExperienceReport) -> Self {
        let (slug, today) = (it.slug.as_str(), site.catalogue.today());
        let voices = it.voices.iter().map(|it| Voice {
            speaker: &it.speaker,
            text: &it.text,
        });
        Self {
            slug,
            title: &it.title,
            summary: &it.summary,
            date: it.date.map(Into::into),
            organization: it.organization.as_ref().map(domain::text::Slug::as_str),
            platform: it.platform.as_ref().map(domain::text::Slug::as_str),
            event: it.event.as_deref(),
            areas: it.areas.iter().copied().map(Into::into).collect(),
            page: site.absolute(&app::routes::experience(slug)),
            url: site.absolute(&app::routes::api_experience(slug)),
            pairs: it.pairs.iter().map(ExperiencePair::of).collect(),
            voices: voices.collect(),
            architectures: slugs(&it.architectures),
            revisit_on: it.revisit_on.map(Into::into),
            verdicts: it.verdicts.iter().map(|it| Verdict::of(it, today)).collect(),
            body: &it.body,
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

impl<'a> ExperiencePair<'a> {
    fn of(it: &'a domain::experience::ExperiencePair) -> Self {
        Self {
            experience: &it.experience,
            measure: &it.measure,
            effect: it.effect.as_deref(),
            capabilities: slugs(&it.capabilities),
            technologies: slugs(&it.technologies),
            still_true: it.still_true,
        }
    }
}

impl<'a> Verdict<'a> {
    fn of(it: &'a domain::experience::Verdict, today: Date) -> Self {
        Self {
            date: it.date.into(),
            by: &it.by,
            outcome: it.outcome.into(),
            text: &it.text,
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}
