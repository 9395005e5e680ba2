//! A reference architecture as the API writes it: in the list, and whole.

use domain::architecture::Fit;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    building_block::{ArchitectureFlow, Component},
    practice::{Decision, Implementation},
    provenance::Provenance,
};
use crate::api::{codes, site::Site};

/// En referansearkitektur, slik den står i listen.
#[derive(Debug, Serialize, ToSchema)]
pub struct Architecture<'a> {
    /// Kortnavnet i adresser.
    pub slug: &'a str,
    /// Det den heter.
    pub title: &'a str,
    /// To eller tre setninger.
    pub summary: &'a str,
    /// Hva den er ment som.
    pub kind: codes::ArchitectureKind,
    /// Hvor langt nettverket står bak den.
    pub status: codes::ArchitectureStatus,
    /// Versjonen, talt fra 1.
    pub version: u16,
    /// Problemet den løser.
    pub problem: &'a str,
    /// Siden om den.
    pub page: String,
    /// Adressen i API-et.
    pub url: String,
    /// Kortnavnene på kapabilitetene som byggeklossene tjener.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<&'a str>,
    /// Hvor mange plattformer det gjelder.
    pub usage: Practice,
    /// Når noen sist gikk gjennom den.
    pub reviewed_on: codes::PartialDate,
    /// Hvor fersk den er i dag.
    pub freshness: codes::Freshness,
}

/// Hvor mange plattformer som gjør det slik.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Practice {
    /// Plattformer som gjør det i dag, også de som avviker.
    pub running: usize,
    /// Hvor mange av dem som avviker.
    pub deviating: usize,
    /// Plattformer som har forlatt det.
    pub abandoned: usize,
}

/// En referansearkitektur med alt.
#[derive(Debug, Serialize, ToSchema)]
pub struct WholeArchitecture<'a> {
    /// Det som står i listen.
    #[serde(flatten)]
    pub architecture: Architecture<'a>,
    /// Når den passer.
    pub use_when: &'a [String],
    /// Når den ikke passer.
    pub avoid_when: &'a [String],
    /// Byggeklossene.
    pub components: Vec<Component<'a>>,
    /// Hvordan ting flyter mellom dem.
    pub flows: Vec<ArchitectureFlow<'a>>,
    /// Andre måter å løse problemet på.
    pub alternatives: Vec<Alternative<'a>>,
    /// Hva den er veid mot. Et område som mangler, er ikke oppgitt.
    pub considerations: Vec<Consideration<'a>>,
    /// Krav og føringer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub obligations: Vec<Obligation<'a>>,
    /// Hvordan den kan prøves, i Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub try_it: Option<&'a str>,
    /// Plattformene som gjør det, eller har gjort det.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub implementations: Vec<Implementation<'a>>,
    /// Beslutningene bak.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision<'a>>,
    /// Kortnavnene på erfaringene som nevner den.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub experiences: Vec<&'a str>,
    /// Kortnavnene på arkitekturene den bygger på.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extends: Vec<&'a str>,
    /// Kortnavnene på arkitekturene den er satt sammen av.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub composed_of: Vec<&'a str>,
    /// Kortnavnet på den som kom i stedet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<&'a str>,
    /// Kortnavnene på kildene den er skrevet ut fra.
    pub written_from: Vec<&'a str>,
    /// Teksten, i Markdown.
    pub body: &'a str,
}

/// En annen måte å løse problemet på.
#[derive(Debug, Serialize, ToSchema)]
pub struct Alternative<'a> {
    /// Det den heter.
    pub title: &'a str,
    /// Når den er bedre.
    pub when_better: &'a str,
    /// Hva den koster.
    pub trade_off: &'a str,
    /// Kortnavnene på kildene.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<&'a str>,
}

/// Det som er funnet når arkitekturen er veid mot ett område.
#[derive(Debug, Serialize, ToSchema)]
pub struct Consideration<'a> {
    /// Området.
    pub area: codes::ConsiderationArea,
    /// Det som er funnet.
    pub text: &'a str,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

/// Et krav eller en føring.
#[derive(Debug, Serialize, ToSchema)]
pub struct Obligation<'a> {
    /// Det det heter.
    pub title: &'a str,
    /// Hva det betyr her.
    pub text: &'a str,
    /// Hvor det kan leses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
}

impl Practice {
    /// Counts the implementations of an architecture.
    pub fn of(it: &domain::architecture::ReferenceArchitecture) -> Self {
        let count = |fit: Fit| it.implementations.iter().filter(|it| it.fit == fit).count();
        Self {
            running: it.running().count(),
            deviating: count(Fit::Deviates),
            abandoned: count(Fit::Abandoned),
        }
    }
}

impl<'a> Architecture<'a> {
    /// An architecture as the list has it.
    pub fn of(site: &Site, it: &'a domain::architecture::ReferenceArchitecture) -> Self {
        let slug = it.slug.as_str();
        Self {
            slug,
            title: &it.title,
            summary: &it.summary,
            kind: it.kind.into(),
            status: it.status.into(),
            version: it.version,
            problem: &it.problem,
            page: site.absolute(&app::routes::architecture(slug)),
            url: site.absolute(&app::routes::api_architecture(slug)),
            capabilities: capabilities(it),
            usage: Practice::of(it),
            reviewed_on: it.reviewed_on.into(),
            freshness: it.freshness(site.catalogue.today()).into(),
        }
    }
}

/// The capabilities that the building blocks serve, each once, in their order.
pub fn capabilities(it: &domain::architecture::ReferenceArchitecture) -> Vec<&str> {
    let mut all = Vec::new();
    for slug in it.components.iter().filter_map(|it| it.capability.as_ref()) {
        if !all.contains(&slug.as_str()) {
            all.push(slug.as_str());
        }
    }
    all
}

impl<'a> WholeArchitecture<'a> {
    /// An architecture with everything.
    pub fn of(site: &'a Site, it: &'a domain::architecture::ReferenceArchitecture) -> Self {
        let (catalogue, slug) = (&site.catalogue, it.slug.as_str());
        let today = catalogue.today();
        let reports = catalogue.experiences().iter();
        let reports = reports.filter(|report| report.architectures.contains(&it.slug));
        Self {
            architecture: Architecture::of(site, it),
            use_when: &it.use_when,
            avoid_when: &it.avoid_when,
            components: it.components.iter().map(Component::of).collect(),
            flows: it.flows.iter().map(ArchitectureFlow::of).collect(),
            alternatives: it.alternatives.iter().map(Alternative::of).collect(),
            considerations: it
                .considerations
                .iter()
                .map(|it| Consideration::of(it, today))
                .collect(),
            obligations: it.obligations.iter().map(Obligation::of).collect(),
            try_it: it.try_it.as_deref(),
            implementations: it
                .implementations
                .iter()
                .map(|it| Implementation::of(it, today))
                .collect(),
            decisions: catalogue
                .decisions_of(slug)
                .map(|it| Decision::of(it, today))
                .collect(),
            experiences: reports.map(|it| it.slug.as_str()).collect(),
            extends: slugs(&it.extends),
            composed_of: slugs(&it.composed_of),
            superseded_by: it.superseded_by.as_ref().map(domain::text::Slug::as_str),
            written_from: slugs(&it.sources),
            body: &it.body,
        }
    }
}

/// Slugs as they are written.
pub fn slugs(all: &[domain::text::Slug]) -> Vec<&str> {
    all.iter().map(domain::text::Slug::as_str).collect()
}

impl<'a> Alternative<'a> {
    fn of(it: &'a domain::architecture::Alternative) -> Self {
        Self {
            title: &it.title,
            when_better: &it.when_better,
            trade_off: &it.trade_off,
            sources: slugs(&it.sources),
        }
    }
}

impl<'a> Consideration<'a> {
    fn of(it: &'a domain::architecture::Consideration, today: Date) -> Self {
        Self {
            area: it.area.into(),
            text: &it.text,
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

impl<'a> Obligation<'a> {
    fn of(it: &'a domain::architecture::Obligation) -> Self {
        Self {
            title: &it.title,
            text: &it.text,
            url: it.url.as_ref().map(domain::text::Link::as_str),
        }
    }
}
