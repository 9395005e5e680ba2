//! Search.

use domain::search::HitKind;

/// What the page is for.
pub const DESCRIPTION: &str = "Søk i virksomheter, plattformer, teknologi og kapabiliteter.";
/// The form's name.
pub const AGAIN: &str = "Søk på denne siden";
/// The field.
pub const FIELD: &str = "Søk etter etat, teknologi eller tema";
/// The button.
pub const BUTTON: &str = "Søk";
/// Nothing was asked for.
pub const NOTHING_ASKED: &str =
    "Skriv et ord over, for eksempel navnet på en etat, en teknologi eller en kapabilitet.";
/// What to do without hits.
pub const NO_HITS_MORE: &str = "Prøv færre ord, eller et kortere ord. Alle ordene må finnes på samme sted.";
/// The way to the catalogue.
pub const TO_CATALOGUE: &str = "Bla i katalogen";

/// The heading.
#[must_use]
pub fn title(query: &str) -> String {
    if query.is_empty() {
        "Søk".to_owned()
    } else {
        format!("Treff på «{query}»")
    }
}

/// No hits.
#[must_use]
pub fn no_hits(query: &str) -> String {
    format!("Ingen treff på «{query}».")
}

/// How many hits.
#[must_use]
pub fn count(hits: usize, shown: usize) -> String {
    match hits {
        1 => "1 treff.".to_owned(),
        _ if hits > shown => format!("{hits} treff. Her er de {shown} beste."),
        _ => format!("{hits} treff."),
    }
}

/// The heading over hits of a kind.
#[must_use]
pub fn kind(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Organization => "Virksomheter",
        HitKind::Platform => "Plattformer",
        HitKind::Technology => "Teknologi",
        HitKind::Capability => "Kapabiliteter",
        HitKind::Architecture => "Referansearkitekturer",
        HitKind::Experience => "Erfaringer",
        HitKind::Page => "Sider",
    }
}
