//! A survey's numbers are each given in one way, add up, and are called the same all through its series.

use std::collections::BTreeMap;

use super::{
    Finding, Findings as _, Rule, Spot,
    facts::has_come,
    platforms::twice,
    view::{Subject, View},
};
use crate::{
    adoption::{Survey, SurveyResult},
    dates::Interval,
};

/// All who answered, in tenths of a percent.
const ALL: u16 = 1000;

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    for it in &view.surveys {
        has_come(view, it.it.date, it.spot.field("date"), found);
        let measures = it.it.results.iter();
        let measures = measures.map(|it| (it.measure.to_string(), Interval::default()));
        twice(measures, &it.spot.field("results"), "Målet", found);
        counts(it, found);
        for (i, result) in it.it.results.iter().enumerate() {
            number(result, &it.spot.field("results").item(i), it.it.answered, found);
        }
    }
    labels(view, found);
}

fn counts(subject: &Subject<'_, Survey>, found: &mut Vec<Finding>) {
    let Subject { it, spot } = subject;
    if let (Some(invited), Some(answered)) = (it.invited, it.answered)
        && answered > invited
    {
        let message = format!("{answered} svar fra {invited} inviterte går ikke opp. Rett det som er feil.");
        found.note(Rule::ImpossibleCount, spot.field("answered"), message);
    }
}

fn number(it: &SurveyResult, spot: &Spot, answered: Option<u32>, found: &mut Vec<Finding>) {
    match (it.per_mille, it.count) {
        (None, None) => {
            let message = "Resultatet har ikke noe tall. Legg til «per_mille» (andel i promille) eller «count» (antall).";
            found.note(Rule::UnclearNumber, spot.clone(), message);
        }
        (Some(_), Some(_)) => {
            let message = "Resultatet har både «per_mille» og «count». Behold det som kilden oppgir.";
            found.note(Rule::UnclearNumber, spot.clone(), message);
        }
        (Some(share), None) if share > ALL => {
            let message = format!("{share} promille er mer enn alle ({ALL}).");
            found.note(Rule::ImpossibleCount, spot.field("per_mille"), message);
        }
        (None, Some(count)) if answered.is_some_and(|it| count > it) => {
            let message = format!("{count} er flere enn de som svarte. Rett «count» eller «answered».");
            found.note(Rule::ImpossibleCount, spot.field("count"), message);
        }
        (Some(_), None) | (None, Some(_)) => {}
    }
}

/// The oldest survey of a series decides what its measures are called.
fn labels(view: &View<'_>, found: &mut Vec<Finding>) {
    let mut surveys: Vec<_> = view.surveys.iter().collect();
    surveys.sort_by_key(|it| it.it.date.earliest());
    let mut first: BTreeMap<(&str, &str), (&str, Spot)> = BTreeMap::new();
    for Subject { it, spot } in surveys {
        for (i, result) in it.results.iter().enumerate() {
            let here = spot.field("results").item(i).field("label");
            let key = (it.series.as_str(), result.measure.as_str());
            let (label, other) = first.entry(key).or_insert_with(|| (&result.label, here.clone()));
            if *label != result.label {
                let message = format!(
                    "Målet «{}» heter «{label}» ellers i serien. Bruk samme navn, eller et annet mål.",
                    result.measure
                );
                found.note_both(Rule::ChangedLabel, here, other.clone(), message);
            }
        }
    }
}
