//! Experience reports.

use domain::{
    dates::PartialDate,
    experience::{ExperienceReport, VerdictOutcome},
};

/// The list.
pub const TITLE: &str = "Erfaringer";
/// Its lead.
pub const LEAD: &str = "Hva etatene møtte, hva de gjorde med det, og hva som kom ut av det. En erfaring blir ikke foreldet: den sier hva som var sant da den ble fortalt.";
/// There are none.
pub const NONE: &str = "Ingen erfaring er lagt inn ennå.";
/// What to do about it.
pub const NONE_MORE: &str = "Har dere erfart noe andre kan ha nytte av? Send det inn.";
/// None passes with the choices.
pub const NO_HITS: &str = "Ingen erfaring passer med alle valgene.";
/// What to do about it.
pub const NO_HITS_MORE: &str = "Fjern ett av valgene over. Tallet bak hvert valg viser hva som gir treff.";
/// What the list counts.
pub const COUNTED: &str = "erfaringer";
/// What to choose by.
pub const AREA: &str = "Område";
/// What to choose by.
pub const CAPABILITY: &str = "Kapabilitet";
/// What to choose by.
pub const ORGANIZATION: &str = "Virksomhet";
/// The list as CSV.
pub const AS_CSV: &str = "Last ned listen som CSV";
/// The list as JSON.
pub const AS_JSON: &str = "Listen som JSON";
/// The pairs as CSV.
pub const PAIRS_AS_CSV: &str = "Erfaringene som CSV";
/// The page as JSON.
pub const PAGE_AS_JSON: &str = "Som JSON";
/// Whose experience it is.
pub const KEY_ORGANIZATION: &str = "Virksomhet";
/// When and where it was told.
pub const KEY_TOLD: &str = "Fortalt";
/// The answer key.
pub const KEY_ANSWER: &str = "Fasit";
/// Where it comes from.
pub const KEY_SOURCE: &str = "Kilde";
/// Nobody has said that they will come back.
pub const NO_ANSWER: &str = "Ingen er avtalt";
/// The section of the pairs.
pub const PAIRS: &str = "Erfaring, tiltak og effekt";
/// What was met.
pub const EXPERIENCE: &str = "Erfaring";
/// What was done.
pub const MEASURE: &str = "Tiltak";
/// What came of it.
pub const EFFECT: &str = "Effekt";
/// It still holds.
pub const STILL_TRUE: &str = "Gjelder fortsatt";
/// It no longer holds.
pub const NO_LONGER_TRUE: &str = "Gjelder ikke lenger";
/// What was said.
pub const VOICES: &str = "Stemmer";
/// The section of the answer key.
pub const ANSWER: &str = "Fasit";
/// What it is.
pub const ANSWER_INTRO: &str = "Noen kommer tilbake etter noen år og forteller hvordan det gikk.";
/// Nobody has come back yet.
pub const NO_VERDICT: &str = "Ingen har fortalt hvordan det gikk ennå.";
/// The rest of the text.
pub const MORE: &str = "Mer om erfaringen";
/// The architectures it bears on.
pub const ARCHITECTURES: &str = "Referansearkitekturer";
/// How it was told where no event is named.
pub const UNDATED: &str = "Udatert";

/// The line above the title.
#[must_use]
pub fn kicker(it: &ExperienceReport) -> String {
    let areas: Vec<&str> = it.areas.iter().map(|it| it.label()).collect();
    format!("Erfaring · {}", areas.join(" · "))
}

/// When it was told.
#[must_use]
pub fn when(date: Option<PartialDate>) -> String {
    date.map_or_else(|| UNDATED.to_owned(), PartialDate::in_words)
}

/// An answer key that has not been given.
#[must_use]
pub fn awaited(date: PartialDate) -> String {
    format!("Venter på fasit, {}", date.in_words())
}

/// An answer key that has been given.
#[must_use]
pub fn given(outcome: VerdictOutcome, date: PartialDate) -> String {
    format!("{}, {}", outcome.label(), date.in_words())
}

/// Who came back.
#[must_use]
pub fn given_by(by: &str) -> String {
    format!("Gitt av {by}")
}
