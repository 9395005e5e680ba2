//! The site's own pages.

use domain::{
    catalogue::store::ChangeKind,
    content::EntityKind,
    dates::{PartialDate, day_in_words},
};
use jiff::{Timestamp, tz::TimeZone};

/// What has changed.
pub const CHANGES: &str = "Endringer";
/// Its lead.
pub const CHANGES_LEAD: &str =
    "Hva som har skjedd hos etatene siden forrige fagdag, og det siste som er lagt inn i katalogen.";
/// No changes.
pub const NO_CHANGES: &str = "Ingenting er lagt inn ennå.";
/// The same as a feed.
pub const AS_FEED: &str = "Følg med i en feedleser (Atom)";
/// The API.
pub const API: &str = "API og data";
/// Its lead.
pub const API_LEAD: &str = "Alt som er åpent i katalogen, kan hentes som JSON og CSV uten nøkkel. Innholdet kan brukes fritt når Fellesnevner oppgis som kilde (CC BY 4.0).";
/// The description for programs.
pub const OPENAPI: &str = "Maskinlesbar beskrivelse (OpenAPI)";
/// The columns of the endpoints.
pub const API_HEADS: [&str; 3] = ["Adresse", "Hva", "En enkelt"];
/// Organisations.
pub const API_ORGANIZATIONS: &str = "Virksomheter med medlemskap, bemanning og status for allmenn sky";
/// Platforms.
pub const API_PLATFORMS: &str = "Plattformer med alle opplysninger og kilder";
/// Technologies.
pub const API_TECHNOLOGIES: &str = "Teknologi med lag og kapabiliteter";
/// Capabilities.
pub const API_CAPABILITIES: &str = "De 19 kapabilitetene med definisjon og nivåer";
/// Search.
pub const API_SEARCH: &str = "Treff på et søk, med grunnen til hvert treff";
/// Public cloud.
pub const API_ADOPTION: &str = "Hvem som bruker allmenn sky, siden når, med de samme filtrene som siden";
/// Surveys.
pub const API_SURVEYS: &str = "Undersøkelser og offentlig statistikk, serie for serie";
/// What is not a list.
pub const API_WHOLE: &str = "Hele svaret under ett";
/// Reference architectures.
pub const API_ARCHITECTURES: &str = "Referansearkitekturer med byggeklosser, flyt og dem som gjør det slik";
/// Experience reports.
pub const API_EXPERIENCES: &str = "Erfaringer med tiltak, effekt og fasit";
/// An example.
pub const API_EXAMPLE: &str = "Eksempel";
/// Filters.
pub const API_FILTERS: &str = "Filtre";
/// Their introduction.
pub const API_FILTERS_INTRO: &str = "De samme som i katalogen, for virksomheter og plattformer. Flere verdier av samme filter betyr «eller», ulike filtre betyr «og».";
/// The columns of the filters.
pub const FILTER_HEADS: [&str; 3] = ["Navn", "Filter", "Noen verdier"];
/// The rules.
pub const API_RULES: &str = "Slik virker det";
/// The rules, a line each.
pub const API_RULE_LINES: [&str; 6] = [
    "Format: JSON om ikke annet er sagt, CSV med ?format=csv. CSV-filene har semikolon og åpner riktig i norsk Excel.",
    "Sider: side=2 og antall=100 (høyst 500). Svaret oppgir hvor mange det er i alt, og Link-hodet peker på neste side.",
    "Mellomlager: svarene har ETag. Send den tilbake i If-None-Match, så får du 304 når ingenting er endret.",
    "Hver opplysning har kilde, dato og hvor sikker den er. Det som ikke er oppgitt, er utelatt og betyr ikke nei.",
    "Et filter eller en verdi vi ikke kjenner, gir status 400 med en forklaring og det nærmeste vi kjenner.",
    "Det kreves ingen nøkkel, og alle nettsteder kan hente dataene.",
];

/// When a text was last gone through.
#[must_use]
pub fn updated(date: PartialDate) -> String {
    format!("Sist gjennomgått {}", date.in_words())
}

/// The day of a moment in Norway: as ISO and in words.
#[must_use]
pub fn day(unix_ms: i64) -> (String, String) {
    let moment = Timestamp::from_millisecond(unix_ms).unwrap_or(Timestamp::UNIX_EPOCH);
    let zone = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    let day = moment.to_zoned(zone).date();
    (day.to_string(), day_in_words(day))
}

/// What happened to which kind of thing.
#[must_use]
pub fn change(kind: ChangeKind, entity: EntityKind) -> String {
    format!("{}: {}", kind.label(), entity.label())
}
