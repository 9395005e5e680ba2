//! Sources, certainty and freshness.

use domain::{
    dates::PartialDate,
    provenance::{Confidence, Freshness, Source},
};

/// Read out before the year of a source.
pub const SOURCE: &str = "Kilde";
/// Where a source is not dated.
pub const UNDATED: &str = "udatert";
/// Where a fact has no source.
pub const NO_SOURCE: &str = "Kilden er ikke oppgitt.";

/// How a source is cited: «Nais, dokumentasjon, 2026».
#[must_use]
pub fn citation(source: &Source, as_of: Option<PartialDate>) -> String {
    match as_of.or(source.published) {
        Some(date) => format!("{}, {}", source.title, date.in_words()),
        None => format!("{}, {UNDATED}", source.title),
    }
}

/// The short form on the button: the year, and whether the fact is assumed.
#[must_use]
pub fn short(as_of: Option<PartialDate>, confidence: Confidence) -> String {
    let year = as_of.map_or_else(|| UNDATED.to_owned(), |it| it.year().to_string());
    match confidence {
        Confidence::Inferred => format!("{year} · antatt"),
        Confidence::Confirmed => format!("{year} · bekreftet"),
        Confidence::Stated => year,
    }
}

/// How sure a fact is, in a sentence.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Confirmed => "Bekreftet av etaten.",
        Confidence::Stated => "Oppgitt offentlig, ikke bekreftet av etaten.",
        Confidence::Inferred => "Antatt av redaksjonen, ikke bekreftet av etaten.",
    }
}

/// The newest source in a list: «2026 · fersk».
#[must_use]
pub fn newest(date: Option<PartialDate>, freshness: Freshness) -> String {
    match date {
        Some(date) => format!("{} · {}", date.year(), freshness.label().to_lowercase()),
        None => freshness.label().to_owned(),
    }
}
