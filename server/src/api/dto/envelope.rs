//! What stands around the entities: how many there are, which day they hold for, and their sources.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::provenance::Source;
use crate::api::{paging::Paging, site::Site, words};

/// Hvilke data svaret er laget av.
#[derive(Debug, Serialize, ToSchema)]
pub struct Edition {
    /// Dagen opplysningene gjelder for.
    #[schema(format = Date)]
    pub today: String,
    /// Hvor mange ganger innholdet er skrevet. Samme tall betyr samme innhold.
    pub version: i64,
    /// Lisensen for innholdet.
    pub license: &'static str,
}

impl Edition {
    /// The edition of a snapshot.
    pub fn of(site: &Site) -> Self {
        Self {
            today: site.catalogue.today().to_string(),
            version: site.catalogue.version().0,
            license: words::LICENSE,
        }
    }
}

/// En side av en liste.
#[derive(Debug, Serialize, ToSchema)]
pub struct List<'a, T> {
    /// Hvor mange det er i alt med disse filtrene.
    pub total: usize,
    /// Denne siden, fra 1.
    pub page: usize,
    /// Hvor mange det er på hver side.
    pub page_size: usize,
    /// Hvor mange sider det er.
    pub pages: usize,
    /// Hvilke data svaret er laget av.
    pub edition: Edition,
    /// De som er på denne siden.
    pub items: Vec<T>,
    /// Kildene til opplysningene, etter kortnavn.
    pub sources: BTreeMap<&'a str, Source<'a>>,
}

impl<'a, T> List<'a, T> {
    /// A page of a list of `total` rows.
    pub fn new(
        site: &Site,
        paging: Paging,
        total: usize,
        items: Vec<T>,
        sources: BTreeMap<&'a str, Source<'a>>,
    ) -> Self {
        Self {
            total,
            page: paging.page,
            page_size: paging.size,
            pages: paging.pages(total),
            edition: Edition::of(site),
            items,
            sources,
        }
    }
}

/// En enkelt.
#[derive(Debug, Serialize, ToSchema)]
pub struct Single<'a, T> {
    /// Hvilke data svaret er laget av.
    pub edition: Edition,
    /// Den som ble bedt om.
    pub item: T,
    /// Kildene til opplysningene, etter kortnavn.
    pub sources: BTreeMap<&'a str, Source<'a>>,
}

/// Et utvalg av katalogen, alle sider.
#[derive(Debug, Serialize, ToSchema)]
pub struct Export<'a, T> {
    /// Hvor mange virksomheter filtrene gir.
    pub found: usize,
    /// Hvor mange virksomheter det er å velge blant.
    pub total: usize,
    /// Hvilke data svaret er laget av.
    pub edition: Edition,
    /// Virksomhetene i samme rekkefølge som på siden.
    pub rows: Vec<T>,
    /// Kildene til opplysningene, etter kortnavn.
    pub sources: BTreeMap<&'a str, Source<'a>>,
}
