//! Choices above a short list.

/// The button.
pub const SHOW: &str = "Vis treff";
/// The link that takes every choice away.
pub const CLEAR: &str = "Fjern valgene";
/// No choice.
pub const ALL: &str = "Alle";

/// A value with how many hits it gives.
#[must_use]
pub fn option(label: &str, hits: usize) -> String {
    format!("{label} ({hits})")
}

/// A value in the address that means nothing.
#[must_use]
pub fn not_understood(label: &str, value: &str, nearest: Option<&str>) -> String {
    let hint = nearest.map(|it| format!(" Mente du «{it}»?")).unwrap_or_default();
    format!(
        "Vi kjenner ikke «{value}» som {}, og har sett bort fra det. Velg i listen.{hint}",
        label.to_lowercase()
    )
}
