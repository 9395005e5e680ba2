//! Reference architectures.

use domain::{
    architecture::{ArchitectureStatus, DecisionOption, Fit, FlowStep, ReferenceArchitecture, StepMode},
    dates::PartialDate,
    text::{capitalised, join_and},
};

/// The list.
pub const TITLE: &str = "Referansearkitekturer";
/// Its short name, in the menu and the trail.
pub const ARCHITECTURES: &str = "Arkitektur";
/// Its lead.
pub const LEAD: &str = "Mønstre og oppskrifter som etatene i nettverket bruker: når de passer, hva de krever, og hvem som gjør det i praksis.";
/// Its columns.
pub const HEADS: [&str; 4] = ["Arkitektur", "Problemet den løser", "Hvem", "Sist gjennomgått"];
/// There are none.
pub const NONE: &str = "Ingen referansearkitektur er lagt inn ennå.";
/// What to do about it.
pub const NONE_MORE: &str = "Har dere et mønster som andre kan ha nytte av? Foreslå det.";
/// None passes with the choices.
pub const NO_HITS: &str = "Ingen referansearkitektur passer med alle valgene.";
/// What to do about it.
pub const NO_HITS_MORE: &str = "Fjern ett av valgene over. Tallet bak hvert valg viser hva som gir treff.";
/// What the list counts.
pub const COUNTED: &str = "referansearkitekturer";
/// What to choose by.
pub const KIND: &str = "Slag";
/// What to choose by.
pub const STATUS: &str = "Status";
/// What to choose by.
pub const CAPABILITY: &str = "Kapabilitet";
/// The list as CSV.
pub const AS_CSV: &str = "Last ned listen som CSV";
/// The list as JSON.
pub const AS_JSON: &str = "Listen som JSON";
/// The building blocks as CSV.
pub const BLOCKS_AS_CSV: &str = "Byggeklossene som CSV";
/// The page as JSON.
pub const PAGE_AS_JSON: &str = "Som JSON";
/// Between the last two of a row.
pub const AND: &str = " og ";
/// Before those who use something.
pub const AT: &str = " hos ";

/// What the page was made after.
pub const KEY_SOURCES: &str = "Laget etter";
/// Who runs it.
pub const KEY_RUN_BY: &str = "Kjøres av";
/// Who has left it.
pub const KEY_LEFT_BY: &str = "Forlatt av";
/// When it was last gone through.
pub const KEY_REVIEWED: &str = "Sist gjennomgått";
/// Whether the network has voted for it.
pub const KEY_ENDORSED: &str = "Vedtatt i avstemning";
/// It has not.
pub const NOT_VOTED: &str = "Ikke behandlet";
/// The architectures it builds on.
pub const EXTENDS: &str = "Bygger på ";
/// The architectures it is put together from.
pub const COMPOSED_OF: &str = "Satt sammen av ";
/// The architectures that are put together from it.
pub const PART_OF: &str = "Del av ";
/// The architectures that build on it.
pub const EXTENDED_BY: &str = "Bygd videre på i ";
/// Where to go when it was superseded.
pub const GO_TO: &str = "Gå til ";

/// The section on when it fits.
pub const FITS: &str = "Når passer det";
/// When it fits.
pub const USE_WHEN: &str = "Passer når";
/// When it does not.
pub const AVOID_WHEN: &str = "Passer ikke når";
/// The section of the text that stands first.
pub const BACKGROUND: &str = "Bakgrunn";
/// The section of the text that stands last.
pub const NOT_KNOWN: &str = "Det vi ikke vet";
/// The figure.
pub const FIGURE: &str = "Figur";
/// Before the ways to show it.
pub const SHOW_AS: &str = "Vis som:";
/// In general.
pub const GENERIC: &str = "Generell";
/// Requirements alone.
pub const REQUIREMENTS: &str = "Krav uten produktnavn";
/// Opens the figure's table.
pub const FIGURE_AS_TABLE: &str = "Figuren som tabell";
/// Its columns.
pub const EDGE_HEADS: [&str; 5] = ["Steg", "Fra", "Til", "Hva", "Hvordan"];
/// Of a generic figure.
pub const GENERIC_SOURCE: &str =
    "Figuren viser mønsteret uten produktnavn. Velg en plattform for å se hva som fyller hver plass.";
/// What the figure shows, for screen readers.
pub const FIGURE_DESCRIPTION: &str = "Byggeklossene i lag, det øverste laget først, og stegene mellom dem med tall. Det samme står som tabell under figuren og i stegene på siden.";
/// How it flows.
pub const FLOW: &str = "Slik flyter det";
/// Its introduction.
pub const FLOW_INTRO: &str = "Tallene er de samme som i figuren.";
/// The building blocks.
pub const BLOCKS: &str = "Byggeklosser";
/// Their introduction.
pub const BLOCKS_INTRO: &str = "Kravene er skrevet uten produktnavn, så de kan brukes i en anskaffelse.";
/// The link to the requirements.
pub const ONLY_REQUIREMENTS: &str = "Bare kravene";
/// The columns of the building blocks.
pub const BLOCK: &str = "Byggekloss";
/// What it must do.
pub const REQUIREMENT: &str = "Krav";
/// What fills the place in the network.
pub const IN_NETWORK: &str = "Valg i nettverket";
/// What fills the place elsewhere.
pub const ELSEWHERE: &str = "Andre valg i nettverket";
/// What else may fill it.
pub const OPTIONS: &str = "Kan også være";
/// Who answers for it.
pub const OWNER: &str = "Ansvar";
/// The capability it serves.
pub const SERVES: &str = "Kapabilitet";
/// None of the network's words names it.
pub const NO_CAPABILITY: &str = "Ingen av de 19";
/// Nothing else is known.
pub const NO_OPTIONS: &str = "Ingen andre er ført opp";
/// The alternatives.
pub const ALTERNATIVES: &str = "Alternativer";
/// What speaks against one.
pub const TRADE_OFF: &str = "Prisen:";
/// The considerations.
pub const CONSIDERATIONS: &str = "Avveiinger";
/// Asks for what is missing.
pub const KNOW_MORE: &str = "Vet du noe? ";
/// The way to tell.
pub const PROPOSE_TEXT: &str = "Foreslå tekst (github.com)";
/// Rules and guidelines.
pub const OBLIGATIONS: &str = "Krav og føringer";
/// How to try it.
pub const TRY_IT: &str = "Prøv selv";
/// Who does it how.
pub const PRACTICE: &str = "Slik gjør de det";
/// The columns.
pub const PRACTICE_HEADS: [&str; 5] = ["Hvem", "Samsvar", "Byggeklosser", "Forskjeller", "Kilde"];
/// Nobody is known to do it.
pub const NOBODY: &str = "Ingen åpen kilde forteller om noen som gjør det slik ennå.";
/// What to do about it.
pub const NOBODY_MORE: &str = "Gjør dere det? Send det inn, med kilde.";
/// Shows the figure as a platform does it.
pub const SHOW_IN_FIGURE: &str = "Vis i figuren";
/// Compares a platform with the architecture.
pub const COMPARE: &str = "Sammenlign";
/// Nothing is said of where they differ.
pub const NO_DEVIATIONS: &str = "Ingen er oppgitt";
/// The decisions.
pub const DECISIONS: &str = "Beslutninger";
/// Why a decision had to be taken.
pub const CONTEXT: &str = "Bakgrunn";
/// What it was weighed by.
pub const DRIVERS: &str = "Vektlagt";
/// The ways that were weighed.
pub const WEIGHED: &str = "Vurdert";
/// What was decided.
pub const OUTCOME: &str = "Utfall";
/// What follows.
pub const CONSEQUENCES: &str = "Følger";
/// When it is to be looked at again.
pub const REVISIT: &str = "Vurderes igjen";
/// The reports.
pub const EXPERIENCES: &str = "Erfaringer";
/// The sources.
pub const SOURCES: &str = "Kilder";
/// The history.
pub const HISTORY: &str = "Historikk";
/// Where the file lies.
pub const SEE_FILE: &str = "Se filen og alle endringer (github.com)";
/// The way back from the requirements.
pub const WHOLE: &str = "Hele beskrivelsen";
/// What the requirements are.
pub const REQUIREMENTS_LEAD: &str = "Det byggeklossene må kunne, uten navn på produkter. Kravene kan brukes i en anskaffelse. De er et utgangspunkt: tilpass dem til deres behov.";
/// The layer.
pub const LAYER: &str = "Lag";
/// On the page of an organisation.
pub const OF_AGENCY_HEADS: [&str; 5] = ["Arkitektur", "Samsvar", "Byggeklosser", "Forskjeller", "Kilde"];
/// On the page of an organisation.
pub const OF_AGENCY_INTRO: &str =
    "Mønstre som plattformen følger, eller har gått fra. Samsvar er satt av redaksjonen ut fra kildene.";

/// The line above the title.
#[must_use]
pub fn kicker(it: &ReferenceArchitecture) -> String {
    format!("Referansearkitektur · {} · {}", it.kind, it.status)
}

/// The line below a title in the list.
#[must_use]
pub fn kind_and_status(it: &ReferenceArchitecture) -> String {
    format!("{} · {}", it.kind, it.status)
}

/// The first sentence of a text.
#[must_use]
pub fn first_sentence(text: &str) -> String {
    text.split_once(". ")
        .map_or_else(|| text.to_owned(), |(first, _)| format!("{first}."))
}

/// How many run it: «7 plattformer, 1 avviker».
#[must_use]
pub fn run_by(fits: &[Fit]) -> Option<String> {
    let running = fits.iter().filter(|it| **it != Fit::Abandoned).count();
    let deviates = fits.iter().filter(|it| **it == Fit::Deviates).count();
    let more = (deviates > 0).then(|| format!(", {deviates} avviker"));
    (running > 0).then(|| format!("{}{}", platforms(running), more.unwrap_or_default()))
}

/// How many have left it.
#[must_use]
pub fn left_by(fits: &[Fit]) -> Option<String> {
    let left = fits.iter().filter(|it| **it == Fit::Abandoned).count();
    (left > 0).then(|| format!("{left} har forlatt den"))
}

fn platforms(count: usize) -> String {
    match count {
        1 => "1 plattform".to_owned(),
        many => format!("{many} plattformer"),
    }
}

/// How those who run it fit, in numbers.
#[must_use]
pub fn fits(fits: &[Fit]) -> String {
    let counts = Fit::ALL.iter().filter_map(|fit| {
        let count = fits.iter().filter(|it| *it == fit).count();
        (count > 0 && *fit != Fit::Abandoned).then(|| format!("{count} {}", fit.label().to_lowercase()))
    });
    counts.collect::<Vec<_>>().join(", ")
}

/// Names in a key; the rest are counted.
#[must_use]
pub fn names(names: &[&str]) -> Option<String> {
    const NAMED: usize = 4;
    let rest = names.len().saturating_sub(NAMED);
    match rest {
        _ if names.is_empty() => None,
        0 => Some(join_and(names)),
        rest => Some(format!("{} og {rest} til", names[..NAMED].join(", "))),
    }
}

/// How many sources there are beside the one named.
#[must_use]
pub fn more_sources(rest: usize) -> String {
    match rest {
        0 => String::new(),
        1 => "og én kilde til".to_owned(),
        many => format!("og {many} kilder til"),
    }
}

/// What the network thinks of it, where it has not recommended it.
#[must_use]
pub fn standing(status: ArchitectureStatus) -> Option<(&'static str, &'static str)> {
    match status {
        ArchitectureStatus::Draft => Some((
            "Dette er et utkast.",
            "Redaksjonen har skrevet det ut fra åpne kilder. Nettverket har ikke behandlet det, og ingen har anbefalt det ennå.",
        )),
        ArchitectureStatus::Proposed => Some((
            "Dette er et forslag.",
            "Det er lagt fram for nettverket, som ikke har tatt stilling ennå.",
        )),
        ArchitectureStatus::Superseded => Some((
            "Dette er erstattet.",
            "Beskrivelsen blir stående for dem som fortsatt har det slik.",
        )),
        ArchitectureStatus::Withdrawn => Some((
            "Dette er trukket.",
            "Nettverket står ikke lenger bak beskrivelsen.",
        )),
        ArchitectureStatus::Recommended => None,
    }
}

/// The address asks for a platform that is not among the implementers.
#[must_use]
pub fn unknown_view(asked: &str) -> String {
    format!(
        "Vi kjenner ingen som gjør dette under navnet «{asked}». Figuren viser det generelle mønsteret. Velg blant dem som står over figuren."
    )
}

/// The title of the figure.
#[must_use]
pub fn figure_title(title: &str, who: Option<&str>) -> String {
    who.map_or_else(|| title.to_owned(), |who| format!("{title} hos {who}"))
}

/// What a platform's figure rests on.
#[must_use]
pub fn figure_source(citation: &str, confidence: &str) -> String {
    format!("Kilde: {citation}. {confidence}")
}

/// What lets a step happen.
#[must_use]
pub fn mode(step: &FlowStep) -> &'static str {
    let has = |mode| step.edges.iter().any(|it| it.mode == mode);
    match (has(StepMode::Auto), has(StepMode::Manual)) {
        (true, true) => "Automatisk og manuelt",
        (_, true) => "Manuelt",
        _ => "Automatisk",
    }
}

/// A folded flow.
#[must_use]
pub fn folded_flow(title: &str, steps: usize) -> String {
    format!("{title}, i {steps} steg")
}

/// The column of the platform that is shown.
#[must_use]
pub fn at(name: &str) -> String {
    format!("Hos {name}")
}

/// The caption of the building blocks.
#[must_use]
pub fn blocks_caption(title: &str) -> String {
    format!("Byggeklossene i {title}, med krav og det som fyller hver plass")
}

/// Areas nobody has said anything of.
#[must_use]
pub fn unweighed(areas: &[&str]) -> String {
    let areas: Vec<String> = areas.iter().map(|it| it.to_lowercase()).collect();
    format!("{}.", capitalised(&join_and(&areas)))
}

/// How many do it, and by whom the fit is set.
#[must_use]
pub fn practice_intro(count: usize) -> String {
    let who = match count {
        1 => "Én plattform".to_owned(),
        many => format!("{many} plattformer"),
    };
    format!(
        "{who} som har valgt dette mønsteret, eller gått fra det. Samsvar er satt av redaksjonen ut fra kildene, og er ingen karakter."
    )
}

/// Since when.
#[must_use]
pub fn since(date: PartialDate) -> String {
    format!("siden {}", date.in_words())
}

/// A decision in its folded form.
#[must_use]
pub fn decision(number: u32, title: &str) -> String {
    if number == 0 {
        title.to_owned()
    } else {
        format!("{number}. {title}")
    }
}

/// What speaks for and against a way.
#[must_use]
pub fn weighed(option: &DecisionOption) -> String {
    let good = (!option.good.is_empty()).then(|| format!("For: {}", option.good.join("; ")));
    let bad = (!option.bad.is_empty()).then(|| format!("Mot: {}", option.bad.join("; ")));
    [good, bad].into_iter().flatten().collect::<Vec<_>>().join(". ")
}

/// Version and status.
#[must_use]
pub fn version(it: &ReferenceArchitecture) -> String {
    format!("Versjon {}, {}", it.version, it.status.label().to_lowercase())
}

/// When it was last gone through, as a line of the history.
#[must_use]
pub fn reviewed(version: u16) -> String {
    format!("Gjennomgått av redaksjonen. Versjon {version}.")
}

/// The title of the requirements.
#[must_use]
pub fn requirements_of(title: &str) -> String {
    format!("Krav: {title}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_names_read_as_sentences() {
        use Fit::{Abandoned, Deviates, Full, Partial};
        let all = [Full, Partial, Partial, Deviates, Abandoned];
        assert_eq!(run_by(&all).as_deref(), Some("4 plattformer, 1 avviker"));
        assert_eq!(run_by(&[Full]).as_deref(), Some("1 plattform"));
        assert_eq!(run_by(&[Abandoned]), None);
        assert_eq!(left_by(&all).as_deref(), Some("1 har forlatt den"));
        assert_eq!(fits(&all), "1 fullt, 2 delvis oppgitt, 1 avviker");
        assert_eq!(names(&[]), None);
        assert_eq!(names(&["A", "B", "C", "D"]).as_deref(), Some("A, B, C og D"));
        assert_eq!(
            names(&["A", "B", "C", "D", "E"]).as_deref(),
            Some("A, B, C, D og 1 til")
        );
        assert_eq!(unweighed(&["Kostnad", "Vei ut"]), "Kostnad og vei ut.");
        assert_eq!(first_sentence("En. To."), "En.");
    }
}
