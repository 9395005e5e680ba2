//! Public cloud: who uses it, since when, and what nobody has told.

use domain::{
    adoption::{Headlines, Said, Segment, Share, SurveyResult},
    text::join_and,
};

use super::catalogue;
use crate::adoption::asked::{Group, Mistake};

/// The heading.
pub const TITLE: &str = "Allmenn sky";
/// The lead.
pub const LEAD: &str = "Hvem bruker allmenn sky, siden når, og hva vet vi ikke? Allmenn sky er Amazon, Azure, Google Cloud og liknende. Dette er ingen rangering: et vedtak om å ikke bruke allmenn sky er også et vedtak.";
/// The description of the document.
pub const DESCRIPTION: &str = "Hvem bruker allmenn sky, etat for etat og år for år, med kilder.";
/// Read out between the two numbers of a fraction.
pub const OF: &str = " av ";
/// The first number.
pub const PRODUCTION: &str = "kjører i produksjon";
/// The second number.
pub const USED: &str = "bruker allmenn sky, trinn ikke oppgitt";
/// The third number.
pub const NOT_STATED: &str = "har ikke oppgitt noe";
/// Opens the filter.
pub const FILTER: &str = "Vis bare noen sektorer eller typer";
/// What the filter does.
pub const FILTER_HINT: &str =
    "Alle tallene følger valget, bortsett fra undersøkelsene. Flere valg i samme gruppe betyr «eller».";
/// Sends a form.
pub const SHOW: &str = "Vis";
/// Nobody is left to count.
pub const NOBODY: &str = "Ingen virksomheter passer med valgene.";
/// What to do then.
pub const NOBODY_MORE: &str = "Fjern ett av valgene over, eller";
/// All of them.
pub const EVERYBODY: &str = "vis alle virksomhetene";
/// Opens the table of a figure.
pub const AS_TABLE: &str = "Tallene som tabell";
/// A table as a file.
pub const AS_CSV: &str = "Last ned tabellen som CSV";
/// Everything on the page.
pub const AS_JSON: &str = "Alle tallene på siden som JSON";
/// The bands.
pub const BANDS: &str = "Etat for etat";
/// How to read them.
pub const BANDS_INTRO: &str = "Høy stripe: en kilde sier dette om perioden. Tynn stripe: ingen har sagt noe nytt siden. Stiplet ramme: antatt av redaksjonen.";
/// What the figure is called.
pub const BANDS_TITLE: &str = "Status for allmenn sky, etat for etat";
/// The columns of their table.
pub const BAND_HEADS: [&str; 6] = [
    "Virksomhet",
    "Status",
    "Fra",
    "Sist oppgitt",
    "Leverandør",
    "Kilde",
];
/// Those with a stage.
pub const GROUP_STAGE: &str = "Trinnet er oppgitt eller antatt";
/// Those without.
pub const GROUP_USED: &str = "Bruker allmenn sky, trinnet er ikke oppgitt";
/// Those of whom something was known.
pub const GROUP_EARLIER: &str = "Oppgitt før, men ikke nå";
/// Nothing is known of anybody.
pub const NOTHING_TOLD: &str = "Ingen datert kilde sier noe om disse virksomhetene.";
/// What to do about it.
pub const NOTHING_TOLD_MORE: &str = "Vet du noe? Fyll ut på siden til etaten.";
/// Year for year.
pub const SERIES: &str = "År for år";
/// Half-year for half-year.
pub const SERIES_HALF: &str = "Halvår for halvår";
/// What the figure is called.
pub const SERIES_TITLE: &str = "Hvor mange virksomheter som står hvor, over tid";
/// The choice of periods.
pub const STEP: &str = "Lengde på periodene";
/// Years.
pub const YEARS: &str = "Hele år";
/// Half-years.
pub const HALF_YEARS: &str = "Halvår";
/// The column of periods.
pub const WHEN: &str = "Når";
/// The columns that say what counts rest on.
pub const BASIS_HEADS: [&str; 3] = ["Antatt", "Foreldet", "I alt"];
/// Between two days.
pub const FLOWS: &str = "Mellom to datoer";
/// The first day.
pub const FROM: &str = "Fra";
/// The second day.
pub const TO: &str = "Til";
/// What may stand in the two fields.
pub const DAYS_HINT: &str = "Et år, en måned eller en dag: 2021, 2021-06 eller 2021-06-30.";
/// Opens the table of the flows.
pub const FLOWS_AS_TABLE: &str = "Navnene som tabell";
/// The columns of the flows.
pub const FLOW_HEADS: [&str; 4] = ["Da", "Så", "Antall", "Hvem"];
/// Whose machines.
pub const HOSTING: &str = "Eget datasenter, privat sky, allmenn sky";
/// What the figure shows.
pub const HOSTING_DESCRIPTION: &str = "Hver rute er én virksomhet.";
/// What the groups are made by.
pub const GROUPED: &str = "Gruppert etter";
/// By sector.
pub const BY_SECTOR: &str = "Etter sektor";
/// By kind.
pub const BY_KIND: &str = "Etter type";
/// Who has which.
pub const HOSTING_NAMES: &str = "Hvem det er";
/// Over time.
pub const HOSTING_TIME: &str = "Over tid";
/// What the figure is called.
pub const HOSTING_TIME_TITLE: &str = "Hvor produksjonsmiljøene står, over tid";
/// Surveys.
pub const SURVEYS: &str = "Undersøkelser, ved siden av";
/// Why they stand apart.
pub const SURVEYS_INTRO: &str =
    "Andre spørsmål til andre virksomheter. Vi viser dem for seg og slår dem aldri sammen med tallene over.";
/// All of them as a file.
pub const SURVEYS_CSV: &str = "Undersøkelsene som CSV";
/// All of them for programs.
pub const SURVEYS_JSON: &str = "Undersøkelsene som JSON";
/// Measures without a second number.
pub const ASKED_ONCE: &str = "Det som bare er målt én gang";
/// The columns of a series' rounds.
pub const ROUND_HEADS: [&str; 6] = [
    "Når",
    "Hvem som ble spurt",
    "Invitert",
    "Svarte",
    "Svarene",
    "Kilde",
];
/// The columns of a series' numbers.
pub const POINT_HEADS: [&str; 4] = ["Spørsmål", "Når", "Tall", "Av"];
/// Nobody is only assumed.
pub const NOBODY_INFERRED: &str = "Ingen.";
/// The picture on the front page.
pub const IN_SMALL: &str = "Allmenn sky, år for år";
/// The way to all of it.
pub const WHOLE_PICTURE: &str = "Etat for etat, med kilder";

/// What of the address could not be followed, and what to do.
#[must_use]
pub fn mistake(mistake: &Mistake) -> String {
    match mistake {
        Mistake::Choice(it) => catalogue::not_understood(&it.parameter, &it.value, it.nearest.as_deref()),
        Mistake::NoDate(parameter, value) => format!(
            "Vi forstod ikke datoen «{value}» i «{parameter}». Skriv den som 2021, 2021-06 eller 2021-06-30. Vi har sett bort fra den."
        ),
        Mistake::NotYet(parameter, date) => format!(
            "{date} i «{parameter}» er etter dagen du ser på. Velg en dato som har vært. Vi har sett bort fra den."
        ),
        Mistake::Reversed(from, to) => format!(
            "«Fra» ({from}) var etter «til» ({to}). Vi har byttet om på dem. Skriv den eldste datoen i «fra»."
        ),
        Mistake::SameDay(date) => format!(
            "«Fra» og «til» er samme dag ({date}). Velg to ulike datoer. Vi har valgt en tidligere dato for deg."
        ),
    }
}

/// What a number rests on, if there is anything to say.
#[must_use]
pub fn basis(share: &Share) -> Option<String> {
    let inferred = (share.inferred > 0).then(|| format!("{} er antatt av redaksjonen.", share.inferred));
    let stale = (share.stale > 0).then(|| format!("{} hviler på foreldede opplysninger.", share.stale));
    let parts: Vec<String> = [inferred, stale].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// What a number rests on, and how many nothing is known of.
#[must_use]
pub fn more(share: &Share) -> String {
    let unknown = format!("{} har ikke oppgitt noe.", share.not_stated);
    match basis(share) {
        Some(basis) => format!("{basis} {unknown}"),
        None => unknown,
    }
}

/// More of the third number.
#[must_use]
pub fn not_stated_more(share: &Share) -> String {
    let undated = match share.undated {
        0 => String::new(),
        n => format!("For {n} nevner en kilde allmenn sky, men uten dato. "),
    };
    format!("{undated}Det betyr ikke nei. Er du fra en av dem? Fyll ut på siden til etaten din.")
}

/// A chosen filter.
#[must_use]
pub fn chosen(facet: &str, value: &str) -> String {
    format!("{facet}: {value}")
}

/// The clouds of an organisation.
#[must_use]
pub fn clouds(names: &[&str]) -> String {
    if names.is_empty() {
        "Leverandør ikke oppgitt".to_owned()
    } else {
        join_and(names)
    }
}

/// A status, and whether it is only assumed.
#[must_use]
pub fn status(words: &str, is_inferred: bool) -> String {
    if is_inferred {
        format!("{words} (antatt)")
    } else {
        words.to_owned()
    }
}

/// What a part of a band says: «2023–2024: I produksjon».
#[must_use]
pub fn segment(segment: &Segment, from: &str, until: &str) -> String {
    let when = if from == until {
        from.to_owned()
    } else {
        format!("{from}–{until}")
    };
    let words = status(segment.category.label(), segment.inferred);
    match segment.said {
        Said::Attested | Said::Nothing => format!("{when}: {words}"),
        Said::Carried => format!("{when}: {words}, ingen har sagt noe nytt"),
    }
}

/// How many are in each group of bands.
#[must_use]
pub fn bands_description<'a>(groups: impl Iterator<Item = (&'a str, usize)>) -> String {
    let groups = groups.map(|(label, n)| format!("{label}: {n}"));
    format!(
        "{}. Resten har ikke oppgitt noe.",
        groups.collect::<Vec<_>>().join(". ")
    )
}

/// Before the names of those of whom nothing is known.
#[must_use]
pub fn silent(n: usize) -> String {
    match n {
        1 => "1 virksomhet har ikke oppgitt noe:".to_owned(),
        n => format!("{n} virksomheter har ikke oppgitt noe:"),
    }
}

/// Those of whom a source tells without a date.
#[must_use]
pub fn undated(names: &str) -> String {
    format!("Omtalt uten dato, og derfor ikke tegnet: {names}.")
}

/// A period, by what it ends in.
#[must_use]
pub fn period(year: i16, half: Option<u8>) -> String {
    match half {
        None => year.to_string(),
        Some(1) => format!("juni {year}"),
        Some(_) => format!("des. {year}"),
    }
}

/// A period that is not over, under its column.
#[must_use]
pub fn so_far(year: i16) -> String {
    format!("hittil {year}")
}

/// What the columns are of.
#[must_use]
pub fn series_intro(n: usize) -> String {
    format!(
        "Hver søyle er de samme {n} virksomhetene. Det vi vet i én periode, gjelder til noen sier noe annet. Trykk på en søyle for å se hvem det var."
    )
}

/// How many gave each answer, in a sentence.
#[must_use]
pub fn counts<'a>(when: &str, n: usize, counts: impl Iterator<Item = (&'a str, usize)>) -> String {
    let counts: Vec<String> = counts
        .filter(|(_, count)| *count > 0)
        .map(|(words, count)| format!("{words}: {count}"))
        .collect();
    format!("{when}, av {n} virksomheter: {}.", counts.join(", "))
}

/// What the flows are of.
#[must_use]
pub fn flows_intro(n: usize) -> String {
    format!(
        "Hvor de samme {n} virksomhetene sto på to dager. En endring kan også bety at en kilde fortalte noe vi ikke visste."
    )
}

/// What the figure of the flows is called.
#[must_use]
pub fn flows_title(before: &str, after: &str) -> String {
    format!("Hvor virksomhetene sto {before} og {after}")
}

/// What the flows show.
#[must_use]
pub fn flows_description(moved: usize, of: usize) -> String {
    format!("{moved} av {of} virksomheter står et annet sted på den andre dagen.")
}

/// How many have stated where they run.
#[must_use]
pub fn hosting_intro(share: &Share) -> String {
    let basis = basis(share).map(|it| format!(" {it}")).unwrap_or_default();
    format!(
        "{} av {} har oppgitt hvor plattformen står; {} har ikke oppgitt det.{basis} «Bare» betyr at ingen kilde nevner noe annet.",
        share.n, share.of, share.not_stated,
    )
}

/// What the figure of the groups is called.
#[must_use]
pub const fn hosting_title(group: Group) -> &'static str {
    match group {
        Group::Sector => "Hvor produksjonsmiljøene står, etter sektor",
        Group::Kind => "Hvor produksjonsmiljøene står, etter type virksomhet",
    }
}

/// The column of the groups.
#[must_use]
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Sector => "Sektor",
        Group::Kind => "Type",
    }
}

/// What a figure of a survey is called.
#[must_use]
pub fn survey_title(series: &str, is_percent: bool) -> String {
    if is_percent {
        format!("{series}, prosent av dem som svarte")
    } else {
        format!("{series}, antall virksomheter")
    }
}

/// What a figure of a survey shows.
#[must_use]
pub fn survey_description<'a>(measures: impl Iterator<Item = &'a str>) -> String {
    format!("{}.", measures.collect::<Vec<_>>().join(", "))
}

/// Whether answers are anonymous.
#[must_use]
pub const fn anonymous(is_anonymous: bool) -> &'static str {
    if is_anonymous { "Anonyme" } else { "Med navn" }
}

/// A number of a survey, without its unit.
#[must_use]
pub fn survey_number(result: &SurveyResult) -> String {
    match (result.per_mille, result.count) {
        (Some(it), _) if it.is_multiple_of(10) => (it / 10).to_string(),
        (Some(it), _) => format!("{},{}", it / 10, it % 10),
        (None, Some(it)) => it.to_string(),
        (None, None) => super::UNKNOWN.to_owned(),
    }
}

/// A number with its unit.
#[must_use]
pub fn with_unit(number: &str, is_percent: bool) -> String {
    if is_percent {
        format!("{number}\u{a0}%")
    } else {
        number.to_owned()
    }
}

/// How many answered.
#[must_use]
pub fn answered(n: Option<u32>) -> String {
    match n {
        Some(n) => format!("{n} som svarte"),
        None => "Antall svar ikke oppgitt".to_owned(),
    }
}

/// Those whose status is assumed.
#[must_use]
pub fn inferred(names: &str) -> String {
    format!("Statusen er antatt av redaksjonen for {names}.")
}

/// The three numbers, for the front page.
#[must_use]
pub fn in_small(it: &Headlines) -> String {
    format!(
        "{} av {} virksomheter kjører i produksjon på allmenn sky. {} bruker den uten at kildene sier hvilket trinn, og {} har ikke oppgitt noe.",
        it.production.n, it.production.of, it.used_without_stage.n, it.not_stated.n,
    )
}
