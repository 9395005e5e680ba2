//! The front page.

use domain::dates::PartialDate;

/// The heading.
pub const TITLE: &str = "Hvem gjør hva på plattform i det offentlige";
/// The lead.
pub const LEAD: &str = "Fellesnevner samler det nettverket Offentlig PaaS vet om applikasjonsplattformer: hva etatene kjører, hvor de kjører det, og hvem som bygger på hvem. Alt har kilde og årstall.";
/// First number.
pub const DESCRIBED: &str = "virksomheter beskrevet";
/// More of it.
pub const DESCRIBED_MORE: &str = "De andre står i lista, men vi har ikke funnet noe om plattformen deres.";
/// Second number.
pub const NAMED: &str = "har en plattform med navn";
/// More of it.
pub const NAMED_MORE: &str = "Resten kjører på noe kildene ikke setter navn på.";
/// Third number.
pub const CONFIRMED: &str = "fakta bekreftet av etaten";
/// Events.
pub const EVENTS: &str = "Sist vi hørte om plattformene";
/// What events are.
pub const EVENTS_INTRO: &str = "Daterte hendelser fra åpne kilder, de nyeste først.";
/// No events.
pub const NO_EVENTS: &str = "Ingen daterte hendelser er lagt inn ennå.";
/// Link to changes.
pub const ALL_CHANGES: &str = "Endringer i katalogen";
/// Technologies.
pub const TECHNOLOGY: &str = "Mest nevnt teknologi";
/// No technologies.
pub const NO_TECHNOLOGY: &str = "Ingen teknologi er lagt inn ennå.";
/// Link to technologies.
pub const ALL_TECHNOLOGIES: &str = "All teknologi";
/// Reference architectures.
pub const ARCHITECTURES: &str = "Referansearkitekturer";
/// What they are.
pub const ARCHITECTURES_INTRO: &str = "Hva som kan være lurt, når det passer, og hvem som faktisk gjør det.";
/// No architectures.
pub const NO_ARCHITECTURES: &str = "Ingen referansearkitekturer er skrevet ennå.";
/// Link to the architectures.
pub const ALL_ARCHITECTURES: &str = "Alle referansearkitekturer";
/// Experience reports.
pub const EXPERIENCES: &str = "Erfaringer";
/// What they are.
pub const EXPERIENCES_INTRO: &str = "Hva noen møtte, hva de gjorde, og hvordan det gikk.";
/// No experience reports.
pub const NO_EXPERIENCES: &str = "Ingen erfaringer er skrevet ned ennå.";
/// Link to the experience reports.
pub const ALL_EXPERIENCES: &str = "Alle erfaringer";
/// Sectors.
pub const SECTORS: &str = "Bla etter sektor";
/// Link to the catalogue.
pub const WHOLE_CATALOGUE: &str = "Hele katalogen";

/// More of the third number.
#[must_use]
pub fn confirmed_more(newest: Option<PartialDate>) -> String {
    match newest {
        Some(date) => format!(
            "Alt er hentet fra åpne kilder. Den nyeste er fra {}.",
            date.in_words()
        ),
        None => "Alt hentes fra åpne kilder.".to_owned(),
    }
}

/// What the technologies' numbers count.
#[must_use]
pub fn technology_intro(of: usize) -> String {
    format!("Antall virksomheter av {of} der en åpen kilde sier at de bruker den.")
}

/// Read out after a number.
#[must_use]
pub fn of_organizations(of: usize) -> String {
    format!(" av {of} virksomheter")
}

/// Whose event it is.
#[must_use]
pub fn event(agency: &str, platform: &str) -> String {
    format!("{agency}: {platform}")
}

/// How many platforms follow an architecture.
#[must_use]
pub fn platforms(count: usize) -> String {
    match count {
        0 => "Ingen plattformer er koblet til den".to_owned(),
        1 => "Én plattform er koblet til den".to_owned(),
        many => format!("{many} plattformer er koblet til den"),
    }
}

/// Who told an experience, and when.
#[must_use]
pub fn told(owner: Option<&str>, date: Option<PartialDate>) -> String {
    match (owner, date) {
        (Some(owner), Some(date)) => format!("{owner}, {}", date.in_words()),
        (Some(owner), None) => format!("{owner}, udatert"),
        (None, Some(date)) => date.in_words(),
        (None, None) => "Udatert".to_owned(),
    }
}
