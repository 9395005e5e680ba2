//! Public cloud as the API writes it: who stands where, how many, and what the numbers rest on.

use std::collections::BTreeMap;

use app::adoption::picture::{Picture, period_code};
use domain::adoption::{
    Category, Column, Counts, Grouping, HostingMix, flows, hosting_mix, hosting_series, series,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    envelope::Edition,
    provenance::{Provenance, Source},
};
use crate::api::{codes, site::Site, sources::sources};

/// Allmenn sky i et utvalg av virksomhetene.
#[derive(Debug, Serialize, ToSchema)]
pub struct Adoption<'a> {
    /// Hvilke data svaret er laget av.
    pub edition: Edition,
    /// Hvor mange virksomheter utvalget har. Alle tall er av disse.
    pub n: usize,
    /// Hvor hver av dem står, også de som ikke har oppgitt noe.
    pub organizations: Vec<Position<'a>>,
    /// Hvor mange som står hvor i dag, eller på dagen det er spurt om.
    pub now: Vec<Count>,
    /// Det samme ved utgangen av hver periode.
    pub series: Vec<Moment>,
    /// Hvem som sto hvor på to dager.
    pub flows: Flows<'a>,
    /// Hvor produksjonsmiljøene står, for alle og for hver sektor eller type.
    pub hosting: Hosting,
    /// Det samme ved utgangen av hver periode.
    pub hosting_series: Vec<Moment>,
    /// Kildene til opplysningene, etter kortnavn.
    pub sources: BTreeMap<&'a str, Source<'a>>,
}

/// Hvor en virksomhet står.
#[derive(Debug, Serialize, ToSchema)]
pub struct Position<'a> {
    /// Kortnavnet på virksomheten.
    pub organization: &'a str,
    /// Det den heter.
    pub name: &'a str,
    /// Hvor den står: et av trinnene i avstemningen, `trinn_ikke_oppgitt` eller `ikke_oppgitt`.
    pub status: &'static str,
    /// Siden når.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<codes::PartialDate>,
    /// Når noen sist sa det.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_said: Option<codes::PartialDate>,
    /// Om det bare er antatt av redaksjonen.
    pub inferred: bool,
    /// Hvor fersk opplysningen er. `undated` uten status betyr at en kilde nevner allmenn sky, men ikke når.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freshness: Option<codes::Freshness>,
    /// Skyene den står på.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<&'static str>,
    /// Hvor produksjonsmiljøene står.
    pub hosting: codes::HostingMix,
    /// Hvor statusen kommer fra.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance<'a>>,
}

/// Hvor mange som ga ett svar.
#[derive(Debug, Serialize, ToSchema)]
pub struct Count {
    /// Koden for svaret.
    pub code: &'static str,
    /// Svaret.
    pub label: &'static str,
    /// Hvor mange virksomheter.
    pub n: usize,
    /// Hvor mange av dem som bare er antatt av redaksjonen.
    pub inferred: usize,
    /// Hvor mange av dem som hviler på foreldede opplysninger.
    pub stale: usize,
    /// Hvor mange av dem som er omtalt uten dato.
    pub undated: usize,
}

/// Hvor mange som ga hvert svar ved utgangen av en periode.
#[derive(Debug, Serialize, ToSchema)]
pub struct Moment {
    /// Perioden: 2021, 2021-06 (første halvår) eller 2021-12 (andre halvår).
    pub period: String,
    /// Dagen det er talt på.
    #[schema(format = Date)]
    pub day: String,
    /// Hvor mange virksomheter. Tallene går opp i dette.
    pub n: usize,
    /// Ett tall for hvert svar.
    pub counts: Vec<Count>,
}

/// Hvem som sto hvor på to dager.
#[derive(Debug, Serialize, ToSchema)]
pub struct Flows<'a> {
    /// Den første dagen.
    #[schema(format = Date)]
    pub first: String,
    /// Den andre dagen.
    #[schema(format = Date)]
    pub second: String,
    /// Hvor mange som sto hvor den første dagen.
    pub before: Vec<Count>,
    /// Hvor mange som sto hvor den andre dagen.
    pub after: Vec<Count>,
    /// Hvem som gikk hvor. Tallene går opp i begge ender.
    pub all: Vec<Flow<'a>>,
}

/// De som sto ett sted den første dagen og ett sted den andre.
#[derive(Debug, Serialize, ToSchema)]
pub struct Flow<'a> {
    /// Hvor de sto.
    pub from: &'static str,
    /// Hvor de står.
    pub to: &'static str,
    /// Kortnavnene på virksomhetene.
    pub organizations: Vec<&'a str>,
}

/// Hvor produksjonsmiljøene står.
#[derive(Debug, Serialize, ToSchema)]
pub struct Hosting {
    /// For alle i utvalget.
    pub all: Vec<Count>,
    /// For hver sektor eller type. En virksomhet med flere sektorer er med i hver av dem.
    pub groups: Vec<Group>,
}

/// En sektor eller en type virksomhet.
#[derive(Debug, Serialize, ToSchema)]
pub struct Group {
    /// Koden.
    pub code: &'static str,
    /// Det den heter.
    pub label: &'static str,
    /// Hvor mange virksomheter.
    pub n: usize,
    /// Ett tall for hvert svar.
    pub counts: Vec<Count>,
}

impl<'a> Adoption<'a> {
    /// Everything about a population.
    pub fn of(site: &'a Site, picture: &Picture<'a>) -> Self {
        let (population, day) = (&picture.population, picture.day());
        let span = picture.asked.span(picture.catalogue);
        let columns = series(population, &picture.periods());
        let both = flows(population, span.first, span.second);
        let facts = population.standings(day);
        let facts = facts.filter_map(|(who, it)| picture.basis(who.slug.as_str(), &it));
        Self {
            edition: Edition::of(site),
            n: population.len(),
            organizations: positions(picture),
            now: columns.last().map(|it| standing(&it.counts)).unwrap_or_default(),
            series: moments(&columns, standing),
            hosting: Hosting {
                all: hosting(&hosting_mix(population, day).counts),
                groups: groups(picture),
            },
            hosting_series: moments(&hosting_series(population, &picture.hosting_periods()), hosting),
            sources: sources(&site.catalogue, facts),
            flows: Flows {
                first: span.first.to_string(),
                second: span.second.to_string(),
                before: standing(&both.before),
                after: standing(&both.after),
                all: both.all.iter().map(Flow::of).collect(),
            },
        }
    }
}

impl<'a> Flow<'a> {
    fn of(it: &domain::adoption::Flow<'a>) -> Self {
        let names = it.organizations.iter().map(|it| it.slug.as_str());
        Self {
            from: it.from.code(),
            to: it.to.code(),
            organizations: names.collect(),
        }
    }
}

fn positions<'a>(picture: &Picture<'a>) -> Vec<Position<'a>> {
    let (population, day) = (&picture.population, picture.day());
    let both = population.standings(day).zip(population.hostings(day));
    let position = |((who, it), (_, hosting)): ((_, _), (_, domain::adoption::Hosting))| {
        let who: &'a domain::catalogue::Organization = who;
        let it: domain::adoption::Standing<'a> = it;
        let slug = who.slug.as_str();
        Position {
            organization: slug,
            name: who.display_name(),
            status: it.category.code(),
            since: it.since.map(Into::into),
            last_said: it.last_said.map(Into::into),
            inferred: it.inferred,
            freshness: it.freshness.map(Into::into),
            providers: picture.clouds(slug),
            hosting: hosting.mix.into(),
            provenance: picture.basis(slug, &it).map(|it| Provenance::of(it, day)),
        }
    };
    both.map(position).collect()
}

fn groups(picture: &Picture<'_>) -> Vec<Group> {
    let groups = picture.groups().into_iter();
    groups
        .map(|(code, label, mix)| Group {
            code,
            label,
            n: mix.counts.n,
            counts: hosting(&mix.counts),
        })
        .collect()
}

fn moments<C>(columns: &[Column<C>], counts: fn(&Counts<C>) -> Vec<Count>) -> Vec<Moment> {
    let moment = |it: &Column<C>| Moment {
        period: period_code(&it.period),
        day: it.period.day.to_string(),
        n: it.counts.n,
        counts: counts(&it.counts),
    };
    columns.iter().map(moment).collect()
}

fn standing(counts: &Counts<Category>) -> Vec<Count> {
    tallied(counts, |it| (it.code(), it.label()))
}

fn hosting(counts: &Counts<HostingMix>) -> Vec<Count> {
    tallied(counts, |it| (it.code(), it.label()))
}

fn tallied<C: Grouping>(counts: &Counts<C>, words: fn(C) -> (&'static str, &'static str)) -> Vec<Count> {
    let tallies = counts.tallies.iter();
    tallies
        .map(|it| {
            let (code, label) = words(it.category);
            Count {
                code,
                label,
                n: it.n,
                inferred: it.inferred,
                stale: it.stale,
                undated: it.undated,
            }
        })
        .collect()
}
