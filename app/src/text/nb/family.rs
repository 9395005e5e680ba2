//! The family tree of platforms.

use domain::{
    catalogue::RelationKind,
    comparison::{Edge, Node},
};

use super::matrix::UNNAMED;

/// The heading.
pub const TITLE: &str = "Slektstre";
/// The lead.
pub const LEAD: &str =
    "Plattformene som bygger på, er inspirert av eller har erstattet hverandre, etter året de begynte.";
/// What the fraction counts.
pub const PLATFORMS: &str = "plattformer har oppgitt slekt";
/// What the figure shows, for screen readers.
pub const DESCRIPTION: &str = "En linje for hver plattform, med en prikk ved året den begynte. Linjer mellom prikkene viser slektskapet. Det samme står i tabellen under figuren.";
/// Over a year that no source tells.
pub const UNKNOWN_YEAR: &str = "Ikke oppgitt når";
/// The kinds, in the form.
pub const KINDS: &str = "Slags slektskap";
/// Sends the form.
pub const SHOW: &str = "Vis";
/// Opens the table.
pub const AS_TABLE: &str = "Figuren som tabell";
/// The columns.
pub const HEADS: [&str; 5] = ["Plattform", "Slektskap", "Til", "Siden", "Kilde"];
/// The same as CSV.
pub const AS_CSV: &str = "Last ned som CSV";
/// Nobody has kin.
pub const NOBODY: &str = "Ingen har oppgitt slekt av dette slaget.";
/// What to do then.
pub const NOBODY_MORE: &str = "Velg andre slag over, eller se en annen dag. Er du fra en av etatene? På siden til etaten står det hvordan du fyller ut.";
/// Opens how the figure is made.
pub const HOW_MADE: &str = "Slik er figuren laget";
/// How the figure is made.
pub const HOW_MADE_TEXT: &str = "Et slektskap er med når en åpen kilde sier det. Året er det kilden oppgir at arbeidet begynte; der ingen kilde sier det, står plattformen uten år. At to plattformer ikke er forbundet, betyr ikke at de ikke har lært av hverandre.";
/// A platform that is no longer in use.
pub const RETIRED: &str = "avviklet";

/// What should be known of the number.
#[must_use]
pub fn platforms_more(relations: usize, undated: usize, unbegun: usize) -> String {
    format!(
        "{relations} slektskap, {undated} av dem uten dato. For {unbegun} av plattformene er det ikke oppgitt når de begynte."
    )
}

/// A kind with how many there are of it.
#[must_use]
pub fn kind(kind: RelationKind, count: usize) -> String {
    format!("{} ({count})", kind.label())
}

/// What a platform is called.
#[must_use]
pub fn platform(node: &Node<'_>) -> String {
    if node.platform.unnamed {
        UNNAMED.to_owned()
    } else {
        node.platform.name.clone()
    }
}

/// A relation as it reads after the first platform's name.
#[must_use]
pub fn relation(edge: &Edge<'_>, to: &Node<'_>) -> String {
    let kind = match edge.kind {
        RelationKind::SharesTeam => "Deler team med",
        other => other.label(),
    };
    let since = edge.relation.date;
    let since = since.map(|it| format!(", {}", it.year())).unwrap_or_default();
    format!(
        "{kind} {} ({}){since}",
        platform(to),
        to.organization.display_name()
    )
}
