//! A platform as the API writes it, with every claim.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    operations::{Operation, Pipeline},
    provenance::Provenance,
    usage::{CapabilityClaim, Environment, TechnologyUse},
};
use crate::api::{codes, site::Site};

/// En plattform med alle opplysninger.
#[derive(Debug, Serialize, ToSchema)]
pub struct Platform<'a> {
    /// Kortnavnet i adresser.
    pub slug: &'a str,
    /// Kortnavnet på virksomheten den hører til.
    pub organization: &'a str,
    /// Det den heter.
    pub name: &'a str,
    /// Om navnet bare er vår beskrivelse, fordi ingen kilde navngir plattformen.
    pub unnamed: bool,
    /// Siden som viser plattformen.
    pub page: String,
    /// Adressen i API-et.
    pub url: String,
    /// En setning om plattformen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tagline: Option<&'a str>,
    /// Når arbeidet begynte.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<codes::PartialDate>,
    /// Når den ble avviklet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retired: Option<codes::PartialDate>,
    /// Hvor i livet den er.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<codes::PlatformStatus>,
    /// Hvor åpen kildekoden er.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_source: Option<codes::OpenSource>,
    /// Lisensen til kildekoden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<&'a str>,
    /// Hvor kildekoden er.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source_code: Vec<&'a str>,
    /// Hvor dokumentasjonen er.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docs: Option<&'a str>,
    /// Andre navn den er kjent under.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<&'a str>,
    /// Hvor langt den følger prinsippene til nettverket.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub principles: Vec<PrincipleClaim<'a>>,
    /// Det som har hendt.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone<'a>>,
    /// Tall om plattformen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Metric<'a>>,
    /// Hvor den kjører.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<Environment<'a>>,
    /// Det den tilbyr.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<CapabilityClaim<'a>>,
    /// Det den er laget med.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub technologies: Vec<TechnologyUse<'a>>,
    /// Slik kommer kode i produksjon.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pipelines: Vec<Pipeline<'a>>,
    /// Hvem som svarer for driften.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<Operation<'a>>,
    /// Slektskapet med andre plattformer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation<'a>>,
    /// Det som ikke passer i feltene, i Markdown.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub body: &'a str,
    /// Hvor grunnopplysningene kommer fra.
    pub provenance: Provenance<'a>,
}

/// Hvor langt en plattform følger et prinsipp.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrincipleClaim<'a> {
    /// Prinsippet.
    pub principle: codes::Principle,
    /// Hvor langt.
    pub level: codes::PrincipleLevel,
    /// Hvordan, i en setning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

/// Noe som har hendt med en plattform.
#[derive(Debug, Serialize, ToSchema)]
pub struct Milestone<'a> {
    /// Når.
    pub date: codes::PartialDate,
    /// Hva.
    pub title: &'a str,
    /// Mer om det.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

/// Et tall om en plattform på et tidspunkt.
#[derive(Debug, Serialize, ToSchema)]
pub struct Metric<'a> {
    /// Hva som er talt.
    pub key: codes::MetricKey,
    /// Når.
    pub date: codes::PartialDate,
    /// Hvor mange.
    pub value: u32,
    /// Om kilden sier «om lag», «over» eller lignende.
    pub approx: bool,
    /// Hva tallet utelater eller bygger på.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

/// Slektskapet med en annen plattform.
#[derive(Debug, Serialize, ToSchema)]
pub struct Relation<'a> {
    /// Hva slags.
    pub kind: codes::RelationKind,
    /// Kortnavnet på den andre plattformen.
    pub platform: &'a str,
    /// Siden når.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<codes::PartialDate>,
    /// Hvilken del av plattformen det gjelder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

impl<'a> Platform<'a> {
    /// A platform with every claim.
    pub fn of(site: &'a Site, it: &'a domain::catalogue::Platform) -> Self {
        let today = site.catalogue.today();
        Self {
            slug: it.slug.as_str(),
            organization: it.organization.as_str(),
            name: &it.name,
            unnamed: it.unnamed,
            page: site.absolute(&app::routes::agency(it.organization.as_str())),
            url: site.absolute(&app::routes::api_platform(it.slug.as_str())),
            tagline: it.tagline.as_deref(),
            started: it.started.map(Into::into),
            retired: it.retired.map(Into::into),
            status: it.status.map(Into::into),
            open_source: it.open_source.map(Into::into),
            license: it.license.as_deref(),
            source_code: it.source_code.iter().map(domain::text::Link::as_str).collect(),
            docs: it.docs.as_ref().map(domain::text::Link::as_str),
            aliases: it.aliases.iter().map(String::as_str).collect(),
            principles: it
                .principles
                .iter()
                .map(|it| PrincipleClaim::of(it, today))
                .collect(),
            milestones: it.milestones.iter().map(|it| Milestone::of(it, today)).collect(),
            metrics: it.metrics.iter().map(|it| Metric::of(it, today)).collect(),
            environments: it
                .environments
                .iter()
                .map(|it| Environment::of(it, today))
                .collect(),
            capabilities: it
                .capabilities
                .iter()
                .map(|it| CapabilityClaim::of(it, today))
                .collect(),
            technologies: it
                .technologies
                .iter()
                .map(|it| TechnologyUse::of(it, today))
                .collect(),
            pipelines: it.pipelines.iter().map(|it| Pipeline::of(it, today)).collect(),
            operations: it.operations.iter().map(|it| Operation::of(it, today)).collect(),
            relations: it.relations.iter().map(|it| Relation::of(it, today)).collect(),
            body: &it.body,
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

impl<'a> PrincipleClaim<'a> {
    fn of(it: &'a domain::catalogue::PrincipleClaim, today: Date) -> Self {
        Self {
            principle: it.principle.into(),
            level: it.level.into(),
            how: it.how.as_deref(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

impl<'a> Milestone<'a> {
    fn of(it: &'a domain::catalogue::Milestone, today: Date) -> Self {
        Self {
            date: it.date.into(),
            title: &it.title,
            note: it.note.as_deref(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

impl<'a> Metric<'a> {
    fn of(it: &'a domain::catalogue::Metric, today: Date) -> Self {
        Self {
            key: it.key.into(),
            date: it.date.into(),
            value: it.value,
            approx: it.approx,
            note: it.note.as_deref(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

impl<'a> Relation<'a> {
    fn of(it: &'a domain::catalogue::PlatformRelation, today: Date) -> Self {
        Self {
            kind: it.kind.into(),
            platform: it.platform.as_str(),
            date: it.date.map(Into::into),
            scope: it.scope.as_deref(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}
