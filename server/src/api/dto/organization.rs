//! An organisation as the API writes it.

use domain::catalogue::facts::{CloudStatus, OrgFacts};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::provenance::Provenance;
use crate::api::{codes, site::Site};

/// En virksomhet i eller rundt nettverket.
#[derive(Debug, Serialize, ToSchema)]
pub struct Organization<'a> {
    /// Kortnavnet i adresser.
    pub slug: &'a str,
    /// Det fulle navnet.
    pub name: &'a str,
    /// Det virksomheten kalles til daglig, når det er noe annet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_name: Option<&'a str>,
    /// Siden om virksomheten.
    pub page: String,
    /// Adressen i API-et.
    pub url: String,
    /// Organisasjonsnummeret, ni siffer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_number: Option<&'a str>,
    /// Hva slags virksomhet det er.
    pub kind: codes::OrgKind,
    /// Sektorene den arbeider i.
    pub sectors: Vec<codes::Sector>,
    /// Hva den hører under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<&'a str>,
    /// Landet den hører til (ISO 3166-1).
    pub country: codes::Country,
    /// Statens eierandel i hundredels prosent: 5397 er 53,97 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_ownership: Option<u16>,
    /// Om den er med i nettverket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub membership: Option<Membership<'a>>,
    /// Nettstedet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub homepage: Option<&'a str>,
    /// Hvor den publiserer kildekode.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source_code: Vec<&'a str>,
    /// Andre navn den er kjent under.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<&'a str>,
    /// En eller to setninger om virksomheten.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<&'a str>,
    /// Det vi vet om plattformene, i korte trekk.
    pub facts: Facts<'a>,
    /// Kortnavnene på alle plattformene, også de som er avviklet.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<&'a str>,
    /// Hvor mange som arbeider med plattform eller utvikling, over tid.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub staffing: Vec<Staffing<'a>>,
    /// Status for allmenn sky, over tid.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cloud_adoption: Vec<CloudAdoption<'a>>,
    /// Virksomheter som er gått inn i denne.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub predecessors: Vec<Predecessor<'a>>,
    /// Det som ikke passer i feltene, i Markdown.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub body: &'a str,
    /// Hvor grunnopplysningene kommer fra.
    pub provenance: Provenance<'a>,
}

/// Om en virksomhet er med i nettverket, og hvorfor.
#[derive(Debug, Serialize, ToSchema)]
pub struct Membership<'a> {
    /// Medlem eller ikke.
    pub status: codes::MembershipStatus,
    /// Kortnavnet på regelen det er vurdert etter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'a str>,
    /// Hvorfor, i en setning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'a str>,
    /// Siden når.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<codes::PartialDate>,
}

/// Det som gjelder i dag for plattformene til en virksomhet. Det som er utelatt, er ikke oppgitt.
#[derive(Debug, Serialize, ToSchema)]
pub struct Facts<'a> {
    /// Kortnavnene på plattformene som er i live.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<&'a str>,
    /// Hvem sine maskiner de kjører på.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hosting: Vec<codes::HostingKind>,
    /// Om de kjører både på egne maskiner og i allmenn sky. Regnet ut av `hosting`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hybrid: Option<bool>,
    /// Om noe av driftsmiljøet bare er antatt av redaksjonen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hosting_inferred: Option<bool>,
    /// Hvem som leverer maskinene.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<codes::Provider>,
    /// Kortnavnene på teknologien som er i bruk, prøves ut eller fases ut.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub technologies: Vec<&'a str>,
    /// Oppgitt status for allmenn sky. En virksomhet kan bruke allmenn sky uten at noen kilde oppgir trinnet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cloud_stage: Option<codes::Stage>,
    /// Hvor åpen kildekoden til plattformene er.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open_source: Vec<codes::OpenSource>,
    /// Hvor fersk den nyeste opplysningen er.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freshness: Option<codes::Freshness>,
    /// Datoen for den nyeste opplysningen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newest: Option<codes::PartialDate>,
    /// Hvor mange opplysninger vi har.
    pub count: usize,
    /// Hvor mange av dem virksomheten selv har bekreftet.
    pub confirmed: usize,
    /// Hvor mye vi vet av det katalogen spør etter.
    pub completeness: Completeness,
}

/// Hvor mye vi vet av det katalogen spør etter.
#[derive(Debug, Serialize, ToSchema)]
pub struct Completeness {
    /// Hvor mange ting vi vet.
    pub known: usize,
    /// Hvor mange ting katalogen spør etter.
    pub asked: usize,
}

/// Hvor mange som arbeider med plattform eller utvikling på et tidspunkt.
#[derive(Debug, Serialize, ToSchema)]
pub struct Staffing<'a> {
    /// Når det ble talt.
    pub date: codes::PartialDate,
    /// Antall team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub teams: Option<u32>,
    /// Antall personer, innleide medregnet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// Antall innleide blant personene.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consultants: Option<u32>,
    /// Hva som er talt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

/// En datert status for allmenn sky. Trinnene er ikke en stige: `decided_against` er et vedtak.
#[derive(Debug, Serialize, ToSchema)]
pub struct CloudAdoption<'a> {
    /// Trinnet.
    pub stage: codes::Stage,
    /// Fra når.
    pub date: codes::PartialDate,
    /// Til når, hvis det er over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<codes::PartialDate>,
    /// Grunnene virksomheten oppgir.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<&'a str>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

/// En virksomhet som er gått inn i denne.
#[derive(Debug, Serialize, ToSchema)]
pub struct Predecessor<'a> {
    /// Kortnavnet.
    pub slug: &'a str,
    /// Navnet.
    pub name: &'a str,
    /// Hvordan.
    pub kind: codes::SuccessionKind,
    /// Når.
    pub date: codes::PartialDate,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

impl<'a> Organization<'a> {
    /// An organisation with its facts.
    pub fn of(site: &'a Site, it: &'a domain::catalogue::Organization, facts: &'a OrgFacts) -> Self {
        let today = site.catalogue.today();
        let slug = it.slug.as_str();
        Self {
            slug,
            name: &it.name,
            short_name: it.short_name.as_deref(),
            page: site.absolute(&app::routes::agency(slug)),
            url: site.absolute(&app::routes::api_organization(slug)),
            org_number: it.org_number.as_deref(),
            kind: it.kind.into(),
            sectors: it.sectors.iter().copied().map(Into::into).collect(),
            parent: it.parent.as_deref(),
            country: it.country.into(),
            state_ownership: it.state_ownership,
            membership: it.membership.as_ref().map(Membership::of),
            homepage: it.homepage.as_ref().map(domain::text::Link::as_str),
            source_code: it.source_code.iter().map(domain::text::Link::as_str).collect(),
            aliases: it.aliases.iter().map(String::as_str).collect(),
            summary: it.summary.as_deref(),
            facts: Facts::of(facts),
            platforms: site
                .catalogue
                .platforms_of(slug)
                .map(|it| it.slug.as_str())
                .collect(),
            staffing: it.staffing.iter().map(|it| Staffing::of(it, today)).collect(),
            cloud_adoption: it
                .cloud_adoption
                .iter()
                .map(|it| CloudAdoption::of(it, today))
                .collect(),
            predecessors: predecessors(site, slug),
            body: &it.body,
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

fn predecessors<'a>(site: &'a Site, slug: &str) -> Vec<Predecessor<'a>> {
    let today = site.catalogue.today();
    let before = site.catalogue.predecessors_of(slug).into_iter();
    before
        .map(|(succession, organization)| Predecessor {
            slug: organization.slug.as_str(),
            name: &organization.name,
            kind: succession.kind.into(),
            date: succession.date.into(),
            provenance: Provenance::of(&succession.provenance, today),
        })
        .collect()
}

impl<'a> Membership<'a> {
    fn of(it: &'a domain::catalogue::Membership) -> Self {
        Self {
            status: it.status.into(),
            rule: it.rule.as_ref().map(domain::text::Slug::as_str),
            reason: it.reason.as_deref(),
            since: it.since.map(Into::into),
        }
    }
}

impl<'a> Facts<'a> {
    fn of(it: &'a OrgFacts) -> Self {
        Self {
            platforms: it.platforms.iter().map(String::as_str).collect(),
            hosting: it.hosting.iter().copied().map(Into::into).collect(),
            hybrid: (!it.hosting.is_empty()).then(|| it.is_hybrid()),
            hosting_inferred: (!it.hosting.is_empty()).then_some(it.hosting_inferred),
            providers: it.providers.iter().copied().map(Into::into).collect(),
            technologies: it.technologies.iter().map(String::as_str).collect(),
            cloud_stage: match it.cloud {
                Some(CloudStatus::Stage(stage)) => Some(stage.into()),
                Some(CloudStatus::UsedWithoutStage) | None => None,
            },
            open_source: it.open_source.iter().copied().map(Into::into).collect(),
            freshness: it.freshness.map(Into::into),
            newest: it.newest.map(Into::into),
            count: it.count,
            confirmed: it.confirmed,
            completeness: Completeness {
                known: it.completeness.known,
                asked: it.completeness.asked,
            },
        }
    }
}

impl<'a> Staffing<'a> {
    fn of(it: &'a domain::catalogue::StaffingPoint, today: Date) -> Self {
        Self {
            date: it.date.into(),
            teams: it.teams,
            people: it.people,
            consultants: it.consultants,
            note: it.note.as_deref(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

impl<'a> CloudAdoption<'a> {
    fn of(it: &'a domain::adoption::AdoptionStatus, today: Date) -> Self {
        Self {
            stage: it.stage.into(),
            date: it.date.into(),
            until: it.until.map(Into::into),
            reasons: it.reasons.iter().map(String::as_str).collect(),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}
