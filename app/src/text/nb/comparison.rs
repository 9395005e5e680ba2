//! Agencies side by side.

use domain::{
    catalogue::facets::UnknownChoice,
    comparison::{AGENCIES, ARCHITECTURE, Amiss, Section, Thing, Topic},
    dates::PartialDate,
    text::join_and,
};

use super::time_travel;

/// The heading of the start, and the entry in the trail.
pub const TITLE: &str = "Sammenlign";
/// The lead of the start.
pub const START: &str =
    "Velg to til fire etater. Det som skiller dem, står over streken, og det de har felles, står under.";
/// The lead of a comparison.
pub const LEAD: &str = "Det som skiller dem, står over streken. Det de har felles, står under.";
/// The heading over the form.
pub const CHOOSE: &str = "Velg hvem du vil sammenligne";
/// An empty choice.
pub const NOBODY: &str = "Ingen valgt";
/// An architecture to compare with.
pub const WITH_ARCHITECTURE: &str = "Referansearkitektur (valgfritt)";
/// Sends the form.
pub const COMPARE: &str = "Sammenlign";
/// The hint about dates.
pub const DATES_HINT: &str =
    "Du kan også holde en etat mot seg selv: skriv «@2019» etter kortnavnet i adressen.";
/// The heading over examples.
pub const EXAMPLES: &str = "Eksempler";
/// The heading over other ways to compare.
pub const OTHER_WAYS: &str = "Andre måter å sammenligne på";
/// What the matrix is.
pub const MATRIX: &str = "Alle kapabilitetene mot mange etater";
/// What the lineage is.
pub const LINEAGE: &str = "Hvem som bygger på hvem";
/// One more is needed.
pub const ONE_MORE: &str = "Velg minst én til. En sammenligning trenger to.";
/// The heading of what is shared, for screen readers.
pub const COMMON: &str = "Fellesnevneren";
/// Nothing is stated of one alone.
pub const NOTHING_ALONE: &str = "Ingenting er oppgitt bare her.";
/// Nothing is shared.
pub const NOTHING_SHARED: &str = "Ingen teknologi eller driftsform er oppgitt for alle. Det kan likevel finnes: vi vet bare det kildene sier.";
/// What stands above the bar means only what sources tell.
pub const ALONE_MEANS: &str =
    "Det som står under én, er ikke oppgitt for de andre. Det betyr ikke at de mangler det.";
/// The heading over the table.
pub const ROW_BY_ROW: &str = "Rad for rad";
/// Only rows that differ.
pub const ONLY_DIFFERENCES: &str = "Vis bare forskjeller";
/// Hides rows where nobody answers.
pub const HIDE_EMPTY: &str = "Skjul tomme rader";
/// Adds one.
pub const ADD: &str = "Legg til en etat";
/// Sends the choices.
pub const UPDATE: &str = "Oppdater";
/// The head of the first column.
pub const FIELD: &str = "Felt";
/// Rows where all say the same.
pub const SAME: &str = "felles";
/// Rows where the answers overlap.
pub const OVERLAPPING: &str = "delvis felles";
/// What is not asked of an architecture, or is no requirement of it.
pub const IRRELEVANT: &str = "Arkitekturen sier ikke noe om dette";
/// No row is left.
pub const NO_ROWS: &str = "Ingen rader passer med valgene.";
/// What to do then.
pub const NO_ROWS_MORE: &str =
    "Det som er oppgitt av flere, er likt. Fjern krysset ved «Vis bare forskjeller» for å se alt.";
/// The same as CSV.
pub const AS_CSV: &str = "Last ned som CSV";
/// The same as JSON.
pub const AS_JSON: &str = "Som JSON";
/// The same as a matrix.
pub const AS_MATRIX: &str = "Vis som matrise";
/// How the rows are made.
pub const HOW_MADE: &str = "Slik er sammenligningen laget";
/// How the rows are made.
pub const HOW_MADE_TEXT: &str = "En rad er «felles» når alle har svart og svarene er like, og «delvis felles» når svarene er ulike, men har noe til felles. At noen ikke har svart, regnes aldri som en forskjell. Årstallet ved hvert svar åpner kilden.";
/// An architecture, under its name.
pub const ARCHITECTURE_KIND: &str = "Referansearkitektur";

/// A number of rows out of all.
#[must_use]
pub fn rows(shown: usize, all: usize, unanswered: usize) -> String {
    format!("{shown} av {all} rader vises. I {unanswered} av alle radene har ingen oppgitt noe.")
}

/// The heading over what is shared.
#[must_use]
pub fn shared_by(count: usize) -> String {
    let all = match count {
        2 => "begge",
        3 => "alle tre",
        _ => "alle fire",
    };
    format!("Felles for {all}")
}

/// The rest of a list that is cut.
#[must_use]
pub fn and_more(count: usize) -> String {
    format!("og {count} til i tabellen")
}

/// What some, but not all, share.
#[must_use]
pub fn some_share(names: &[&str], things: &[Thing<'_>]) -> String {
    let things: Vec<String> = things.iter().map(|it| in_sentence(*it)).collect();
    format!("{} deler også {}.", join_and(names), join_and(&things))
}

/// A kind of machines or a technology.
#[must_use]
pub fn thing(thing: Thing<'_>) -> String {
    match thing {
        Thing::Hosting(kind) => kind.label().to_owned(),
        Thing::Technology(it) => it.name.clone(),
    }
}

/// The same inside a sentence: a name keeps its capital, a kind of machines has none.
fn in_sentence(it: Thing<'_>) -> String {
    match it {
        Thing::Hosting(kind) => kind.label().to_lowercase(),
        Thing::Technology(_) => thing(it),
    }
}

/// A field of the form.
#[must_use]
pub fn choice(number: usize) -> String {
    match number {
        1 => "Første".to_owned(),
        2 => "Andre".to_owned(),
        3 => "Tredje (valgfritt)".to_owned(),
        _ => "Fjerde (valgfritt)".to_owned(),
    }
}

/// An agency on a day of the past.
#[must_use]
pub fn then(name: &str, at: PartialDate) -> String {
    format!("{name} {}", at.in_words())
}

/// The day a column is seen from.
#[must_use]
pub fn seen_from(at: PartialDate) -> String {
    time_travel::at_the_end_of(at)
}

/// An example: an agency against itself some years ago.
#[must_use]
pub fn then_and_now(name: &str, year: i16) -> String {
    format!("{name} i {year} og i dag")
}

/// An example: an agency against an architecture.
#[must_use]
pub fn against(name: &str, architecture: &str) -> String {
    format!("{name} mot referansearkitekturen «{architecture}»")
}

/// The description for search engines.
#[must_use]
pub fn description(title: &str) -> String {
    format!("{title} side om side, rad for rad, med kilde og dato for hvert svar.")
}

/// Takes a side away.
#[must_use]
pub fn remove(name: &str) -> String {
    format!("Fjern {name}")
}

/// A heading between rows.
#[must_use]
pub fn section(section: &Section<'_>) -> String {
    match section {
        Section::Platform => "Plattformen".to_owned(),
        Section::Hosting => "Driftsmiljø".to_owned(),
        Section::Capabilities(group) => format!("Kapabiliteter: {}", group.label().to_lowercase()),
        Section::Technologies => "Teknologi".to_owned(),
        Section::Operations => "Driftsansvar".to_owned(),
        Section::Principles => "Prinsipper".to_owned(),
        Section::Cloud => "Allmenn sky".to_owned(),
        Section::Components(it) => format!("Byggeklossene i {}", it.title),
    }
}

/// What a row asks.
#[must_use]
pub fn topic(topic: &Topic<'_>) -> String {
    match topic {
        Topic::Name => "Navn".to_owned(),
        Topic::Started => "Startet".to_owned(),
        Topic::Status | Topic::Stage => "Status".to_owned(),
        Topic::OpenSource => "Åpen kildekode".to_owned(),
        Topic::Metric(key) => key.label().to_owned(),
        Topic::Staffing => "Bemanning".to_owned(),
        Topic::Hosting(kind) => kind.label().to_owned(),
        Topic::Runtime => "Kjøremiljø".to_owned(),
        Topic::Capability(it) => it.name.clone(),
        Topic::Technologies(layer) => layer.label().to_owned(),
        Topic::Operations(area) => area.label().to_owned(),
        Topic::Principle(it) => it.label().to_owned(),
        Topic::Component(_, it) => it.label.clone(),
    }
}

/// What an address asks for that cannot be followed, and what to do.
#[must_use]
pub fn amiss(amiss: &Amiss) -> String {
    match amiss {
        Amiss::Unknown(it) => unknown(it),
        Amiss::TooMany { most, left_out } => format!(
            "Det er plass til {most} om gangen, så vi har utelatt {}. Fjern en av de andre for å få plass.",
            join_and(left_out)
        ),
        Amiss::FiltersUnused => {
            "Adressen nevner hvilke etater som skal vises, så filtrene er ikke brukt. Nullstill utvalget for å bruke dem.".to_owned()
        }
        Amiss::NotADate(text) => format!(
            "Vi forstod ikke datoen «{text}». Skriv den som 2021, 2021-06 eller 2021-06-30 etter «@». Du ser etaten slik den er nå."
        ),
        Amiss::NotYet(text) => {
            format!("«{text}» er ikke kommet ennå. Du ser etaten slik den er nå.")
        }
        Amiss::NotThen { name, at } => format!(
            "{name} fantes ikke {}. Velg en annen dato etter «@».",
            seen_from(*at)
        ),
    }
}

fn unknown(choice: &UnknownChoice) -> String {
    let hint = choice
        .nearest
        .as_ref()
        .map(|it| format!(" Mente du «{it}»?"))
        .unwrap_or_default();
    let value = &choice.value;
    match choice.parameter.as_str() {
        AGENCIES => format!("Vi har ingen etat med kortnavnet «{value}».{hint}"),
        ARCHITECTURE => format!("Vi har ingen referansearkitektur med kortnavnet «{value}».{hint}"),
        parameter => super::catalogue::not_understood(parameter, value, choice.nearest.as_deref()),
    }
}
