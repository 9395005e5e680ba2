//! The hits of a search as the API writes them, each with why it is one.

use std::collections::BTreeMap;

use app::text::nb::search::why;
use domain::search::Place;
use serde::Serialize;
use utoipa::ToSchema;

use super::envelope::Edition;
use crate::api::{codes, site::Site};

/// En side av treffene på et søk.
#[derive(Debug, Serialize, ToSchema)]
pub struct Found<'a> {
    /// Søket slik vi leste det.
    pub query: String,
    /// Søket som trolig er ment, når det er nesten ingen treff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub did_you_mean: Option<String>,
    /// Det som sto foran et kolon uten å være noe vi kan avgrense med. Det er lett etter som ord.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown_fields: Vec<String>,
    /// Hvor mange treff det er i alt med disse filtrene.
    pub total: usize,
    /// Denne siden, fra 1.
    pub page: usize,
    /// Hvor mange det er på hver side.
    pub page_size: usize,
    /// Hvor mange sider det er.
    pub pages: usize,
    /// Hvor mange treff hvert slag ville gitt.
    pub by_kind: BTreeMap<&'static str, usize>,
    /// Hvor mange treff hver grunn ville gitt.
    pub by_reason: BTreeMap<&'static str, usize>,
    /// Hvilke data svaret er laget av.
    pub edition: Edition,
    /// Treffene på denne siden.
    pub items: Vec<Hit<'a>>,
}

/// Et treff.
#[derive(Debug, Serialize, ToSchema)]
pub struct Hit<'a> {
    /// Hva slags side det leder til.
    pub kind: codes::HitKind,
    /// Kortnavnet i adresser. For en plattform er det virksomhetens.
    pub slug: &'a str,
    /// Det den heter.
    pub title: &'a str,
    /// Siden.
    pub page: String,
    /// Det som står under navnet, som hvem den hører til og status.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub context: &'a [String],
    /// Navnet i biter, med det som traff merket.
    pub marked_title: Vec<Piece>,
    /// Et stykke av teksten rundt det som traff, i biter.
    pub snippet: Vec<Piece>,
    /// Grunnen for det ordet som passer dårligst.
    pub reason: codes::ReasonKind,
    /// Hvorfor det er et treff, ord for ord.
    pub reasons: Vec<Reason>,
}

/// En bit av en tekst.
#[derive(Debug, Serialize, ToSchema)]
pub struct Piece {
    /// Teksten slik den står.
    pub text: String,
    /// Om den er det som traff.
    pub marked: bool,
}

/// Hvorfor noe er et treff, for ett ord i søket.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reason {
    /// På hvilken måte.
    pub kind: codes::ReasonKind,
    /// Ordet i søket, eller det som sto foran kolonet.
    pub word: String,
    /// Ordet som står i teksten, eller det som sto etter kolonet.
    pub matched: String,
    /// Hvor det står: `title`, `names`, `keywords`, `summary` eller `body`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<&'static str>,
    /// Synonymet det kom gjennom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// Det samme som en setning.
    pub text: String,
}

impl<'a> Hit<'a> {
    /// A hit.
    pub fn of(site: &Site, it: domain::search::Hit<'a>) -> Self {
        Self {
            kind: it.kind.into(),
            slug: it.slug,
            title: it.title,
            page: site.absolute(&app::routes::hit(it.kind, it.slug)),
            context: it.context,
            marked_title: it.marked_title.into_iter().map(Piece::from).collect(),
            snippet: it.snippet.into_iter().map(Piece::from).collect(),
            reason: app::search::load::worst(&it.reasons).into(),
            reasons: it.reasons.into_iter().map(Reason::from).collect(),
        }
    }
}

impl From<domain::search::Piece> for Piece {
    fn from(it: domain::search::Piece) -> Self {
        Self {
            text: it.text,
            marked: it.marked,
        }
    }
}

impl From<domain::search::Reason> for Reason {
    fn from(it: domain::search::Reason) -> Self {
        Self {
            text: why::reason(&it),
            kind: it.kind.into(),
            place: it.place.map(place),
            word: it.word,
            matched: it.matched,
            via: it.via,
        }
    }
}

const fn place(place: Place) -> &'static str {
    match place {
        Place::Title => "title",
        Place::Names => "names",
        Place::Keywords => "keywords",
        Place::Summary => "summary",
        Place::Body => "body",
    }
}
