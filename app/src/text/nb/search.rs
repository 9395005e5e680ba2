//! Search: the page, its filters and what to do when nothing fits. Why a hit is one stands in `why`.

use domain::{
    search::{Field, HitKind, MAX_QUERY},
    text::join_and,
};

use crate::search::choice::Order;

pub mod dialog;
pub mod why;

/// What the page is for.
pub const DESCRIPTION: &str =
    "Søk i virksomheter, plattformer, teknologi, kapabiliteter, referansearkitekturer og erfaringer.";
/// The form's name.
pub const AGAIN: &str = "Søk på denne siden";
/// The field.
pub const FIELD: &str = "Søk etter etat, teknologi eller tema";
/// The button.
pub const BUTTON: &str = "Søk";
/// Nothing was asked for.
pub const NOTHING_ASKED: &str =
    "Skriv et ord over, for eksempel navnet på en etat, en teknologi eller et tema.";
/// Only what to leave out was said.
pub const ONLY_EXCLUDED: &str = "Søket sier bare hva som skal utelates. Skriv også et ord du leter etter.";
/// Before words to try.
pub const TRY: &str = "Prøv for eksempel";
/// Words to try, with what they show.
pub const EXAMPLES: [(&str, &str); 5] = [
    ("utrulling", "finner også bøyde former, synonymer og deler av ord"),
    ("etat:nav logging", "bare treff som gjelder Nav"),
    ("teknologi:kafka", "alt som gjelder Kafka"),
    ("\"allmenn sky\"", "akkurat disse ordene"),
    ("sky -azure", "uten treff som nevner Azure"),
];
/// What can be searched.
pub const COVERS: &str = "Søket dekker alt som er åpent i katalogen: virksomheter, plattformer, teknologi, kapabiliteter, referansearkitekturer, erfaringer og sidene om nettverket.";
/// What the words were understood as, for screen readers.
pub const UNDERSTOOD: &str = "Slik forsto vi ordene";
/// Where no word itself is found.
pub const NO_WORD_ITSELF: &str = "Står ingen steder";
/// After a list that has more.
pub const AND_MORE: &str = " og flere";
/// The hits, for screen readers.
pub const HITS: &str = "Treff";
/// Opens the filters on a phone.
pub const FILTER: &str = "Filtrer";
/// Filter by what a hit is.
pub const BY_KIND: &str = "Hva treffet er";
/// Filter by why it is one.
pub const BY_REASON: &str = "Hvorfor det traff";
/// What the filter by reason counts.
pub const BY_REASON_HINT: &str = "Med flere ord teller det ordet som passer dårligst.";
/// Sends the filters.
pub const SHOW: &str = "Vis treff";
/// Narrowing in the field.
pub const TIPS: &str = "Avgrens i søkefeltet";
/// How the field can be narrowed, with what it does.
pub const NARROW: [(&str, &str); 6] = [
    ("etat:nav", "bare treff som gjelder Nav"),
    ("teknologi:kafka", "bare treff som gjelder Kafka"),
    ("kapabilitet:logging", "bare treff som gjelder logging"),
    ("type:plattform", "bare plattformer"),
    ("\"rulle ut\"", "akkurat disse ordene"),
    ("-azure", "ikke treff som har dette ordet"),
];
/// What the fraction counts.
pub const LITERAL: &str = "treff har ordet selv";
/// Shows only those.
pub const ONLY_LITERAL: &str = "Vis bare dem";
/// The filters that are chosen.
pub const CHOSEN: &str = "Valgte filtre";
/// Read out after a chosen filter.
pub const REMOVE: &str = " fjern";
/// Removes every filter.
pub const REMOVE_ALL: &str = "Fjern alle";
/// Before the order.
pub const SORT_BY: &str = "Sorter etter";
/// Sends the order.
pub const SORT: &str = "Sorter";
/// What to do where filters leave nothing.
pub const NO_HITS_LEFT: &str = "Ingen treff passer med alle filtrene.";
/// What to do then.
pub const NO_HITS_LEFT_MORE: &str = "Fjern ett av dem. Tallet ved hvert valg viser hva som gir treff.";
/// What to do without hits.
pub const NO_HITS_MORE: &str =
    "Prøv færre ord, et kortere ord eller et annet ord for det samme. Alle ordene må finnes på samme sted.";
/// The way to the catalogue.
pub const TO_CATALOGUE: &str = "Bla i katalogen";
/// The way to the technologies.
pub const TO_TECHNOLOGIES: &str = "Se all teknologi";
/// The hits as JSON.
pub const AS_JSON: &str = "Treffene som JSON";
/// Read out after the number of hits.
pub const COUNTED: &str = " treff";
/// Read out before the reasons of a hit.
pub const WHY: &str = "Hvorfor fikk jeg dette? ";

/// The hits as CSV, of which there are `most` at most.
#[must_use]
pub fn as_csv(total: usize, most: usize) -> String {
    if total > most {
        format!("Last ned de {most} første treffene som CSV")
    } else {
        "Last ned treffene som CSV".to_owned()
    }
}

/// The heading.
#[must_use]
pub fn title(query: &str) -> String {
    if query.is_empty() {
        "Søk".to_owned()
    } else {
        format!("Treff på «{query}»")
    }
}

/// No hits.
#[must_use]
pub fn no_hits(query: &str) -> String {
    format!("Ingen treff på «{query}».")
}

/// What was meant is answered instead of what was typed.
#[must_use]
pub fn answered_instead(typed: &str, meant: &str) -> String {
    format!("Du skrev «{typed}», og det gir ingen treff. Her er treffene for «{meant}».")
}

/// Asks whether something else was meant.
#[must_use]
pub fn did_you_mean(meant: &str) -> String {
    format!("Mente du {meant}?")
}

/// Looks for what was typed all the same.
#[must_use]
pub fn search_anyway(typed: &str) -> String {
    format!("Søk på «{typed}» likevel")
}

/// A field that we do not know.
#[must_use]
pub fn unknown_field(name: &str) -> String {
    let fields: Vec<String> = Field::ALL.iter().map(|it| format!("{}:", it.code())).collect();
    format!(
        "Vi kan ikke avgrense med «{name}:», så vi har lett etter det som vanlige ord. Du kan avgrense med {}.",
        join_and(&fields)
    )
}

/// The query is longer than we read.
#[must_use]
pub fn too_long() -> String {
    format!("Søket er langt. Vi leser de første {MAX_QUERY} tegnene.")
}

/// A page that is not there.
#[must_use]
pub fn no_such_page(page: usize, last: usize) -> String {
    format!("Det er ingen side {page} av treffene. Her er den siste, side {last}.")
}

/// How many hits.
#[must_use]
pub fn count(hits: usize) -> String {
    format!("{hits} treff.")
}

/// How the hits without the word itself were found.
#[must_use]
pub fn others(count: usize) -> String {
    match count {
        0 => "Ingen er funnet på andre måter.".to_owned(),
        1 => "Den andre fant vi med bøyde former, synonymer eller deler av ord.".to_owned(),
        _ => format!("De {count} andre fant vi med bøyde former, synonymer eller deler av ord."),
    }
}

/// Opens all hits of a kind.
#[must_use]
pub fn all_of(kind: HitKind, count: usize) -> String {
    let many = match kind {
        HitKind::Organization => "virksomheter",
        HitKind::Platform => "plattformer",
        HitKind::Technology => "teknologier",
        HitKind::Capability => "kapabiliteter",
        HitKind::Architecture => "referansearkitekturer",
        HitKind::Experience => "erfaringer",
        HitKind::Page => "sider",
    };
    format!("Vis alle {count} {many}")
}

/// An order.
#[must_use]
pub fn order(order: Order) -> &'static str {
    match order {
        Order::Best => "Best treff",
        Order::Name => "Navn",
    }
}

/// The heading over hits of a kind.
#[must_use]
pub fn kind(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Organization => "Virksomheter",
        HitKind::Platform => "Plattformer",
        HitKind::Technology => "Teknologi",
        HitKind::Capability => "Kapabiliteter",
        HitKind::Architecture => "Referansearkitekturer",
        HitKind::Experience => "Erfaringer",
        HitKind::Page => "Sider",
    }
}
