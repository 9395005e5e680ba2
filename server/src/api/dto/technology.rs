//! A technology as the API writes it, and who uses it.

use domain::catalogue::facts::{is_alive, is_current};
use serde::Serialize;
use utoipa::ToSchema;

use super::usage::TechnologyUse;
use crate::api::{codes, site::Site};

/// Et verktøy, et produkt, en tjeneste eller en standard.
#[derive(Debug, Serialize, ToSchema)]
pub struct Technology<'a> {
    /// Kortnavnet i adresser.
    pub slug: &'a str,
    /// Det den heter.
    pub name: &'a str,
    /// Hva slags ting det er.
    pub kind: codes::TechnologyKind,
    /// Laget den står i.
    pub layer: codes::Layer,
    /// Siden om teknologien.
    pub page: String,
    /// Adressen i API-et.
    pub url: String,
    /// En setning om hva det er.
    pub summary: &'a str,
    /// Nettstedet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub homepage: Option<&'a str>,
    /// Kildekoden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repo: Option<&'a str>,
    /// Kortnavnene på kapabilitetene den tjener.
    pub capabilities: Vec<&'a str>,
    /// Andre navn den er kjent under.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<&'a str>,
    /// Hvem som bruker den i dag.
    pub usage: Reach,
}

/// Hvor mange det gjelder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Reach {
    /// Antall plattformer.
    pub platforms: usize,
    /// Antall virksomheter.
    pub organizations: usize,
}

/// En teknologi med dem som bruker den, og dem som har vurdert eller forlatt den.
#[derive(Debug, Serialize, ToSchema)]
pub struct TechnologyWithUsers<'a> {
    /// Teknologien.
    #[serde(flatten)]
    pub technology: Technology<'a>,
    /// Plattformer som bruker den i dag: i bruk, prøves ut eller fases ut.
    pub users: Vec<User<'a>>,
    /// Plattformer som vurderer den, har forlatt den eller selv er avviklet.
    pub others: Vec<User<'a>>,
}

/// En plattform og dens bruk av en teknologi.
#[derive(Debug, Serialize, ToSchema)]
pub struct User<'a> {
    /// Kortnavnet på plattformen.
    pub platform: &'a str,
    /// Kortnavnet på virksomheten.
    pub organization: &'a str,
    /// Bruken.
    #[serde(rename = "use")]
    pub usage: TechnologyUse<'a>,
}

impl Reach {
    /// Counts platforms and the organisations they belong to. A platform that is named twice counts once.
    pub fn of<'a>(platforms: impl Iterator<Item = &'a domain::catalogue::Platform>) -> Self {
        let mut slugs: Vec<(&str, &str)> = platforms
            .map(|it| (it.organization.as_str(), it.slug.as_str()))
            .collect();
        slugs.sort_unstable();
        slugs.dedup();
        let platforms = slugs.len();
        slugs.dedup_by_key(|(organization, _)| *organization);
        Self {
            platforms,
            organizations: slugs.len(),
        }
    }
}

impl<'a> Technology<'a> {
    /// A technology.
    pub fn of(site: &'a Site, it: &'a domain::catalogue::Technology) -> Self {
        let slug = it.slug.as_str();
        Self {
            slug,
            name: &it.name,
            kind: it.kind.into(),
            layer: it.layer.into(),
            page: site.absolute(&app::routes::technology(slug)),
            url: site.absolute(&app::routes::api_technology(slug)),
            summary: &it.summary,
            homepage: it.homepage.as_ref().map(domain::text::Link::as_str),
            repo: it.repo.as_ref().map(domain::text::Link::as_str),
            capabilities: it.capabilities.iter().map(domain::text::Slug::as_str).collect(),
            aliases: it.aliases.iter().map(String::as_str).collect(),
            usage: reach(site, slug),
        }
    }
}

/// How many use a technology today.
pub fn reach(site: &Site, slug: &str) -> Reach {
    let today = site.catalogue.today();
    let users = site.catalogue.users_of(slug);
    Reach::of(
        users
            .filter(|(it, used)| is_alive(it, today) && is_current(used, today))
            .map(|(it, _)| it),
    )
}

impl<'a> TechnologyWithUsers<'a> {
    /// A technology with everybody who has anything to do with it.
    pub fn of(site: &'a Site, it: &'a domain::catalogue::Technology) -> Self {
        let today = site.catalogue.today();
        let (mut users, mut others) = (Vec::new(), Vec::new());
        for (platform, used) in site.catalogue.users_of(it.slug.as_str()) {
            let user = User {
                platform: platform.slug.as_str(),
                organization: platform.organization.as_str(),
                usage: TechnologyUse::of(used, today),
            };
            if is_alive(platform, today) && is_current(used, today) {
                users.push(user);
            } else {
                others.push(user);
            }
        }
        Self {
            technology: Technology::of(site, it),
            users,
            others,
        }
    }
}
