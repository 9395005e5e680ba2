//! Pages that cannot be shown.

/// Title of 404.
pub const NOT_FOUND: &str = "Vi finner ikke siden";
/// Lead of 404.
pub const NOT_FOUND_LEAD: &str = "Adressen kan være skrevet feil, eller siden har aldri vært her. Gamle adresser til etater og teknologi sender deg videre av seg selv.";
/// The way on to the catalogue.
pub const TO_CATALOGUE: &str = "Gå til katalogen";
/// Title while moving on.
pub const MOVED: &str = "Siden har flyttet";
/// Title of 410.
#[must_use]
pub fn gone(name: &str) -> String {
    format!("{name} finnes ikke lenger")
}
/// Lead of 410.
#[must_use]
pub fn gone_lead(when: Option<&str>, heirs: &str) -> String {
    match when {
        Some(when) => format!("Virksomheten gikk inn i {heirs} ({when})."),
        None => format!("Virksomheten gikk inn i {heirs}."),
    }
}
/// Lead of 410 without a known heir.
pub const GONE_LEAD: &str =
    "Virksomheten er nedlagt eller slått sammen. Vi vet ikke hvem som fører arbeidet videre.";
/// The way on from 410.
#[must_use]
pub fn go_on(name: &str) -> String {
    format!("Gå til {name}")
}
