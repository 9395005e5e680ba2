//! A capability as the API writes it, and what platforms claim of it.

use domain::catalogue::facts::is_alive;
use serde::Serialize;
use utoipa::ToSchema;

use super::{technology::Reach, usage::CapabilityClaim};
use crate::api::{codes, site::Site};

/// Et av de 19 ordene nettverket har for det en plattform tilbyr.
#[derive(Debug, Serialize, ToSchema)]
pub struct Capability<'a> {
    /// Kortnavnet i adresser.
    pub slug: &'a str,
    /// Ordet.
    pub name: &'a str,
    /// Hva det betyr.
    pub definition: &'a str,
    /// Laget den står i.
    pub layer: codes::Layer,
    /// Gruppen den er ført under.
    pub group: codes::CapabilityGroup,
    /// Siden om kapabiliteten.
    pub page: String,
    /// Adressen i API-et.
    pub url: String,
    /// Kortnavnet på det andre ordet for nesten det samme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub twin: Option<&'a str>,
    /// Kortnavnene på kapabiliteter som er verdt å se på ved siden av.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub see_also: Vec<&'a str>,
    /// Andre ord for den.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<&'a str>,
    /// Slik skilles nivåene.
    pub levels: Vec<LevelCriteria<'a>>,
    /// Hvor mange som har oppgitt noe om den, uansett nivå.
    pub claimed: Reach,
    /// Hvor mange plattformer som oppgir hvert nivå.
    pub by_level: Vec<LevelCount>,
}

/// Det som kan observeres når et nivå er nådd.
#[derive(Debug, Serialize, ToSchema)]
pub struct LevelCriteria<'a> {
    /// Nivået.
    pub level: codes::Level,
    /// Spørsmål med ja eller nei som svar.
    pub criteria: Vec<&'a str>,
}

/// Hvor mange plattformer som oppgir et nivå.
#[derive(Debug, Serialize, ToSchema)]
pub struct LevelCount {
    /// Nivået. Utelatt for dem som bare har oppgitt verktøy eller praksis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<codes::Level>,
    /// Antall plattformer.
    pub platforms: usize,
}

/// En kapabilitet med alt plattformene har oppgitt om den.
#[derive(Debug, Serialize, ToSchema)]
pub struct CapabilityWithClaims<'a> {
    /// Kapabiliteten.
    #[serde(flatten)]
    pub capability: Capability<'a>,
    /// Det som er oppgitt, også det som er over.
    pub claims: Vec<Claimant<'a>>,
}

/// En plattform og det den har oppgitt om en kapabilitet.
#[derive(Debug, Serialize, ToSchema)]
pub struct Claimant<'a> {
    /// Kortnavnet på plattformen.
    pub platform: &'a str,
    /// Kortnavnet på virksomheten.
    pub organization: &'a str,
    /// Det som er oppgitt.
    pub claim: CapabilityClaim<'a>,
}

impl<'a> Capability<'a> {
    /// A capability.
    pub fn of(site: &'a Site, it: &'a domain::catalogue::Capability) -> Self {
        let slug = it.slug.as_str();
        Self {
            slug,
            name: &it.name,
            definition: &it.definition,
            layer: it.layer.into(),
            group: it.group.into(),
            page: site.absolute(&app::routes::capability(slug)),
            url: site.absolute(&app::routes::api_capability(slug)),
            twin: it.twin.as_ref().map(domain::text::Slug::as_str),
            see_also: it.see_also.iter().map(domain::text::Slug::as_str).collect(),
            aliases: it.aliases.iter().map(String::as_str).collect(),
            levels: it.levels.iter().map(LevelCriteria::of).collect(),
            claimed: reach(site, slug),
            by_level: by_level(site, slug),
        }
    }
}

impl<'a> LevelCriteria<'a> {
    fn of(it: &'a domain::catalogue::LevelCriteria) -> Self {
        Self {
            level: it.level.into(),
            criteria: it.criteria.iter().map(String::as_str).collect(),
        }
    }
}

/// The claims that hold today, of living platforms.
fn current<'a>(
    site: &'a Site,
    slug: &'a str,
) -> impl Iterator<
    Item = (
        &'a domain::catalogue::Platform,
        &'a domain::catalogue::CapabilityClaim,
    ),
> {
    let today = site.catalogue.today();
    let claims = site.catalogue.claims_of(slug);
    claims.filter(move |(platform, claim)| is_alive(platform, today) && claim.interval.may_hold(today))
}

/// How many claim anything of a capability today.
pub fn reach(site: &Site, slug: &str) -> Reach {
    Reach::of(current(site, slug).map(|(it, _)| it))
}

fn by_level(site: &Site, slug: &str) -> Vec<LevelCount> {
    let levels = domain::catalogue::Level::ALL
        .iter()
        .copied()
        .map(Some)
        .chain([None]);
    let count = |level| {
        let claims = current(site, slug).filter(|(_, claim)| claim.level == level);
        Reach::of(claims.map(|(it, _)| it)).platforms
    };
    levels
        .map(|level| LevelCount {
            level: level.map(Into::into),
            platforms: count(level),
        })
        .filter(|it| it.platforms > 0)
        .collect()
}

impl<'a> CapabilityWithClaims<'a> {
    /// A capability with every claim.
    pub fn of(site: &'a Site, it: &'a domain::catalogue::Capability) -> Self {
        let today = site.catalogue.today();
        let claims = site
            .catalogue
            .claims_of(it.slug.as_str())
            .map(|(platform, claim)| Claimant {
                platform: platform.slug.as_str(),
                organization: platform.organization.as_str(),
                claim: CapabilityClaim::of(claim, today),
            });
        Self {
            claims: claims.collect(),
            capability: Capability::of(site, it),
        }
    }
}
