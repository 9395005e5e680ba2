//! The matrix: capabilities against agencies.

use domain::{
    catalogue::{Capability, Platform},
    comparison::Cell,
    dates::PartialDate,
    provenance::{Confidence, Freshness},
    text::join_and,
};

/// The heading.
pub const TITLE: &str = "Matrise";
/// The lead.
pub const LEAD: &str = "De 19 kapabilitetene nettverket bruker, mot etatene i katalogen. Les bortover for å se hvem som gjør det du lurer på.";
/// What the fraction counts.
pub const CELLS: &str = "ruter har noe oppgitt";
/// Adds an agency.
pub const ADD: &str = "Legg til en etat";
/// No agency is chosen yet.
pub const CHOOSE: &str = "Velg etat";
/// Sends it.
pub const ADD_IT: &str = "Legg til";
/// What text without a level means.
pub const TEXT_ONLY: &str = "Bare tekst: verktøy eller praksis oppgitt, nivå ikke oppgitt";
/// Read out after tools without a level.
pub const NO_LEVEL: &str = ", nivå ikke oppgitt";
/// The head of the rows.
pub const CAPABILITY: &str = "Kapabilitet";
/// The part of the page that scrolls.
pub const REGION: &str = "Matrisen. Bla til siden for å se flere etater.";
/// The head of the last row but one.
pub const OLD: &str = "Av dem foreldet eller udatert";
/// The rows that may be shown, and the links that change them.
pub const VIEW: &str = "Visning";
/// Folds twins.
pub const FOLD: &str = "Slå sammen tvillingene";
/// Unfolds them.
pub const UNFOLD: &str = "Vis tvillingene hver for seg";
/// Rows with something in them.
pub const ONLY_STATED: &str = "Vis bare rader der noe er oppgitt";
/// All rows.
pub const ALL_ROWS: &str = "Vis alle radene";
/// Takes the filters to where they can be changed.
pub const FILTER: &str = "Velg etater med filtrene i katalogen";
/// Back to where nothing is chosen.
pub const RESET: &str = "Nullstill utvalget";
/// The same as CSV.
pub const AS_CSV: &str = "Last ned hele utvalget som CSV";
/// The same as JSON.
pub const AS_JSON: &str = "Hele utvalget som JSON";
/// The matrix of a selection.
pub const AS_MATRIX: &str = "Utvalget som matrise";
/// Opens how levels are set.
pub const HOW_LEVELS: &str = "Slik er nivåene satt";
/// How levels are set.
pub const HOW_LEVELS_TEXT: &str = "Nivå står bare der en kilde sier noe som lar seg holde mot kjennetegnene på siden om kapabiliteten. Der en etat har flere plattformer, står det høyeste nivået, og ruten sier fra om de er ulike. Alder og sikkerhet er alltid den svakeste av opplysningene i ruten.";
/// Where no level is set.
pub const NO_LEVELS: &str = "Ingen av etatene på denne siden har et nivå.";
/// No agency fits.
pub const NOBODY: &str = "Ingen etater passer med alle valgene.";
/// What to do then.
pub const NOBODY_MORE: &str = "Fjern ett av filtrene over, eller legg til en etat.";
/// No row has anything in it.
pub const NOTHING: &str = "Ingen av etatene her har oppgitt noe ennå.";
/// What to do then.
pub const NOTHING_MORE: &str = "Vis alle radene, eller legg til en etat. Er du fra en av dem? På siden til etaten står det hvordan du fyller ut.";
/// An agency with no platform that we know.
pub const NO_PLATFORM: &str = "ingen plattform oppgitt";
/// A platform that no source names.
pub const UNNAMED: &str = "uten kjent navn";

/// The description for search engines.
#[must_use]
pub fn description(agencies: usize) -> String {
    format!("19 kapabiliteter mot {agencies} etater: nivå, verktøy og kilde for hver rute.")
}

/// Which agencies stand on the page.
#[must_use]
pub fn showing(shown: usize, found: usize, named: bool) -> String {
    if named || shown == found {
        format!("Du ser {}.", agencies(found))
    } else {
        format!("Du ser {shown} av {found} etater. De som har oppgitt mest, står på de første sidene.")
    }
}

fn agencies(count: usize) -> String {
    match count {
        1 => "1 etat".to_owned(),
        _ => format!("{count} etater"),
    }
}

/// What should be known of the cells.
#[must_use]
pub fn cells_more(levels: usize, assumed: usize, stale: usize, undated: usize, unknown: usize) -> String {
    format!(
        "Nivå er oppgitt i {levels}, og {assumed} av dem er antatt. {stale} er foreldet og {undated} udatert. De {unknown} skraverte vet vi ikke noe om."
    )
}

/// The head of the last row.
#[must_use]
pub fn stated_of(rows: usize) -> String {
    format!("Oppgitt, av {rows}")
}

/// Takes an agency away.
#[must_use]
pub fn remove(name: &str) -> String {
    format!("Fjern {name}")
}

/// The columns that can be shown at once.
#[must_use]
pub fn at_once(columns: usize) -> String {
    format!("{columns} etater om gangen")
}

/// Holds some of the columns side by side.
#[must_use]
pub fn compare(names: &[String]) -> String {
    format!("Sammenlign {}", join_and(names))
}

/// The caption, with the year that cells do not repeat.
#[must_use]
pub fn caption(usual: Option<i16>) -> String {
    let year = usual.map(|it| format!(" {}", usual_year(it))).unwrap_or_default();
    format!("Kapabiliteter mot etater.{year}")
}

/// The year that cells do not repeat.
#[must_use]
pub fn usual_year(year: i16) -> String {
    format!("Kildene er fra {year} der ikke noe annet står.")
}

/// Capabilities that are nearly the same.
#[must_use]
pub fn twins(pairs: &[(&Capability, &Capability)]) -> Option<String> {
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(one, other)| format!("«{}» og «{}»", one.name, other.name))
        .collect();
    (!pairs.is_empty()).then(|| format!("{} ligger tett på hverandre.", join_and(&pairs)))
}

/// The platforms of a column.
#[must_use]
pub fn platforms(platforms: &[&Platform]) -> String {
    let named: Vec<&str> = platforms
        .iter()
        .filter(|it| !it.unnamed)
        .map(|it| it.name.as_str())
        .collect();
    match (named.is_empty(), platforms.is_empty()) {
        (_, true) => NO_PLATFORM.to_owned(),
        (true, false) => UNNAMED.to_owned(),
        (false, false) => named.join(", "),
    }
}

/// What is worth knowing of a cell besides its content: the year where it is not the usual one, age, sureness.
#[must_use]
pub fn marks(cell: &Cell<'_>, usual: Option<i16>) -> String {
    let year = years(cell.oldest, cell.newest, usual);
    let age = match cell.freshness {
        Freshness::Stale => Some("foreldet"),
        Freshness::Undated => Some("udatert"),
        Freshness::Fresh | Freshness::Due => None,
    };
    let sureness = match cell.confidence {
        Confidence::Inferred => Some("antatt"),
        Confidence::Confirmed => Some("bekreftet"),
        Confidence::Stated => None,
    };
    let levels = cell.levels_differ.then_some("høyeste av flere nivåer");
    let words = [age, sureness, levels].into_iter().flatten().map(str::to_owned);
    year.into_iter().chain(words).collect::<Vec<_>>().join(" · ")
}

fn years(oldest: Option<PartialDate>, newest: Option<PartialDate>, usual: Option<i16>) -> Option<String> {
    let (oldest, newest) = (oldest?.year(), newest?.year());
    if oldest == newest {
        (Some(newest) != usual).then(|| newest.to_string())
    } else {
        Some(format!("{oldest}–{newest}"))
    }
}

/// What a level of a cell rests on.
#[must_use]
pub fn reason(agency: &str, capability: &str, level: &str, how: &str, source: &str) -> String {
    let how = if how.is_empty() {
        String::new()
    } else {
        format!(" {how}")
    };
    format!(
        "{agency}, {}: «{level}».{how} ({source})",
        capability.to_lowercase()
    )
}
