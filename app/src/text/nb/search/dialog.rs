//! The search dialog.

/// What it is.
pub const NAME: &str = "Søk i alt";
/// The field.
pub const FIELD: &str = "Søk etter etat, teknologi eller tema";
/// The button, and the link where there is no script.
pub const SEARCH: &str = "Søk";
/// The list.
pub const SUGGESTIONS: &str = "Forslag";
/// How it is used with the keyboard.
pub const KEYS: &str = "Piltastene går gjennom forslagene. Enter i feltet søker i all tekst. Escape lukker.";
/// Closes it.
pub const CLOSE: &str = "Lukk";

/// How many suggestions there are, read out while a search is typed.
#[must_use]
pub fn found(query: &str, count: u32) -> String {
    match count {
        0 if query.trim().is_empty() => String::new(),
        0 => "Ingen forslag. Trykk Enter for å søke i all tekst.".to_owned(),
        1 => "1 forslag.".to_owned(),
        _ => format!("{count} forslag."),
    }
}
