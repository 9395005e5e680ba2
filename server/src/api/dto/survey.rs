//! Surveys as the API writes them.

use std::collections::BTreeMap;

use domain::adoption::{Survey, SurveySeries, survey_series};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    envelope::Edition,
    provenance::{Provenance, Source},
};
use crate::api::{codes, site::Site, sources::sources};

/// Undersøkelser og offentlig statistikk, serie for serie.
#[derive(Debug, Serialize, ToSchema)]
pub struct Surveys<'a> {
    /// Hvilke data svaret er laget av.
    pub edition: Edition,
    /// Seriene. De kan ikke slås sammen: det er spurt om ulike ting, og ulike virksomheter har svart.
    pub series: Vec<Series<'a>>,
    /// Kildene, etter kortnavn.
    pub sources: BTreeMap<&'a str, Source<'a>>,
}

/// Rundene av én undersøkelse, eller årene av én statistikk.
#[derive(Debug, Serialize, ToSchema)]
pub struct Series<'a> {
    /// Kortnavnet på serien.
    pub slug: &'a str,
    /// Det den heter i den nyeste runden.
    pub title: &'a str,
    /// Rundene, eldste først.
    pub rounds: Vec<Round<'a>>,
}

/// En runde.
#[derive(Debug, Serialize, ToSchema)]
pub struct Round<'a> {
    /// Når det ble spurt.
    pub date: codes::PartialDate,
    /// Når svarene ble samlet inn, der det er mer å si enn en dato.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collected: Option<&'a str>,
    /// Hvem som ble spurt.
    pub population: &'a str,
    /// Hvor mange virksomheter som ble invitert.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invited: Option<u32>,
    /// Hvor mange virksomheter som svarte.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<u32>,
    /// Om svarene er anonyme.
    pub anonymous: bool,
    /// Tallene.
    pub results: Vec<Number<'a>>,
    /// Det en leser må vite.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Hvor det kommer fra.
    pub provenance: Provenance<'a>,
}

/// Ett tall.
#[derive(Debug, Serialize, ToSchema)]
pub struct Number<'a> {
    /// Kortnavnet på det som er målt; det samme i alle rundene.
    pub measure: &'a str,
    /// Det som er målt.
    pub label: &'a str,
    /// Andelen av dem som svarte, i tideler av en prosent: 263 er 26,3 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_mille: Option<u16>,
    /// Antallet som svarte slik, der kilden teller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

impl<'a> Surveys<'a> {
    /// Every series.
    pub fn of(site: &'a Site) -> Self {
        let surveys = site.catalogue.surveys();
        Self {
            edition: Edition::of(site),
            series: survey_series(surveys)
                .iter()
                .map(|it| Series::of(site, it))
                .collect(),
            sources: sources(&site.catalogue, surveys.iter().map(|it| &it.provenance)),
        }
    }
}

impl<'a> Series<'a> {
    fn of(site: &Site, it: &SurveySeries<'a>) -> Self {
        Self {
            slug: it.slug.as_str(),
            title: it.title,
            rounds: it.rounds.iter().map(|it| Round::of(site, it)).collect(),
        }
    }
}

impl<'a> Round<'a> {
    fn of(site: &Site, it: &'a Survey) -> Self {
        let number = |it: &'a domain::adoption::SurveyResult| Number {
            measure: it.measure.as_str(),
            label: &it.label,
            per_mille: it.per_mille,
            count: it.count,
        };
        Self {
            date: it.date.into(),
            collected: it.collected.as_deref(),
            population: &it.population,
            invited: it.invited,
            answered: it.answered,
            anonymous: it.anonymous,
            results: it.results.iter().map(number).collect(),
            note: it.note.as_deref(),
            provenance: Provenance::of(&it.provenance, site.catalogue.today()),
        }
    }
}
