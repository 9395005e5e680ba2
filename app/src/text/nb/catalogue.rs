//! The list of organisations.

use domain::{
    catalogue::{facets::Facet, facts::OrgFacts},
    text::{capitalised, join_and},
};

/// The heading.
pub const TITLE: &str = "Katalog";
/// The lead.
pub const LEAD: &str = "Virksomhetene i nettverket og plattformene deres. Bruk filtrene for å finne noen som gjør det du lurer på.";
/// Opens the filters on a phone.
pub const FILTER: &str = "Filtrer";
/// What the counts mean.
pub const COUNTS: &str = "Tallet viser hvor mange treff valget gir sammen med de andre valgene dine.";
/// What counts as using a technology.
pub const TECHNOLOGY_HINT: &str = "I bruk, prøves ut eller fases ut.";
/// Sends the filters.
pub const SHOW: &str = "Vis treff";
/// The hits, for screen readers.
pub const HITS: &str = "Treff";
/// Before the order.
pub const SORT_BY: &str = "Sorter etter";
/// Before the number of rows.
pub const PER_PAGE: &str = "Rader per side";
/// Sends the order.
pub const SORT: &str = "Sorter";
/// The chosen filters.
pub const CHOSEN: &str = "Valgte filtre";
/// Read out after a chosen filter.
pub const REMOVE: &str = " fjern";
/// Removes every filter.
pub const REMOVE_ALL: &str = "Fjern alle";
/// No hits.
pub const NO_HITS: &str = "Ingen virksomheter passer med alle valgene.";
/// What to do then.
pub const NO_HITS_MORE: &str = "Fjern ett av filtrene over. Tallet ved hvert valg viser hva som gir treff.";
/// The columns.
pub const HEADS: [&str; 5] = [
    "Virksomhet",
    "Plattform",
    "Driftsmiljø",
    "Teknologi",
    "Siste kilde",
];
/// After hosting that is only assumed.
pub const INFERRED: &str = "(antatt)";
/// What the squares mean.
pub const LEGEND_HOSTING: &str = "Eget datasenter, privat sky, allmenn sky";
/// The selection as CSV.
pub const AS_CSV: &str = "Last ned utvalget som CSV";
/// The selection as JSON.
pub const AS_JSON: &str = "Utvalget som JSON";
/// The pages of a list.
pub const PAGES: &str = "Sider";
/// The page before.
pub const PREVIOUS: &str = "Forrige";
/// The page after.
pub const NEXT: &str = "Neste";

/// A page's link for screen readers.
#[must_use]
pub fn page(number: usize) -> String {
    format!("Side {number}")
}

/// A choice of rows per page.
#[must_use]
pub fn per_page(rows: usize) -> String {
    format!("{rows} per side")
}

/// How many filters are chosen.
#[must_use]
pub fn chosen(count: usize) -> String {
    match count {
        0 => "Ingen valgt".to_owned(),
        _ => format!("{count} valgt"),
    }
}

/// Unfolds the rest of a facet.
#[must_use]
pub fn all_values(count: usize, facet: Facet) -> String {
    match facet {
        Facet::Technology => format!("Alle {count} teknologier"),
        Facet::Capability => format!("Alle {count} kapabiliteter og nivåer"),
        _ => format!("Alle {count} valg"),
    }
}

/// What the fraction counts.
#[must_use]
pub fn hits(all: bool) -> &'static str {
    if all {
        "virksomheter i katalogen"
    } else {
        "virksomheter passer med valgene"
    }
}

/// What should be known of the hits.
#[must_use]
pub fn hits_more(stale: usize, unhosted: usize) -> String {
    let stale = (stale > 0).then(|| format!("For {stale} er siste kilde foreldet."));
    let unhosted = (unhosted > 0).then(|| format!("{unhosted} har ikke oppgitt driftsmiljø."));
    [stale, unhosted]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A choice in the address that means nothing.
#[must_use]
pub fn not_understood(parameter: &str, value: &str, nearest: Option<&str>) -> String {
    let hint = nearest.map(|it| format!(" Mente du «{it}»?")).unwrap_or_default();
    format!(
        "Adressen har valget «{value}» for «{parameter}», og det kjenner vi ikke. Vi har sett bort fra det.{hint}"
    )
}

/// Where a row's platforms run, in words.
#[must_use]
pub fn hosting(facts: &OrgFacts) -> String {
    use domain::catalogue::HostingKind::PublicCloud;
    let own = facts
        .hosting
        .iter()
        .filter(|it| **it != PublicCloud)
        .map(|it| it.label().to_lowercase());
    let clouds = facts
        .providers
        .iter()
        .filter(|it| it.is_public_cloud())
        .map(|it| it.label().to_owned());
    let mut words: Vec<String> = clouds.collect();
    if words.is_empty() && facts.hosting.contains(&PublicCloud) {
        words.push(PublicCloud.label().to_lowercase());
    }
    words.extend(own);
    capitalised(&join_and(&words))
}
