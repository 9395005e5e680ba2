//! Experiences and fagdager are of days that have come, and are called by them.

use super::{
    Finding, Findings as _, Rule,
    facts::has_come,
    view::{Subject, View},
};
use crate::{dates::PartialDate, experience::ExperienceReport};

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    for it in &view.experiences {
        has_come(view, it.it.date, it.spot.field("date"), found);
        for (i, verdict) in it.it.verdicts.iter().enumerate() {
            let here = it.spot.field("verdicts").item(i).field("date");
            has_come(view, verdict.date, here, found);
        }
        named_by_date(it, found);
    }
    for it in &view.fagdager {
        let date = it.it.date;
        has_come(view, date, it.spot.field("date"), found);
        if !is_a_day(date) {
            let message = format!("En fagdag holdes på en dag. Skriv datoen som ÅÅÅÅ-MM-DD, ikke «{date}».");
            found.note(Rule::VagueDate, it.spot.field("date"), message);
        }
    }
}

fn is_a_day(date: PartialDate) -> bool {
    date.earliest() == date.latest()
}

/// A report's name begins with its date, where that is known to the day, and with no other.
fn named_by_date(subject: &Subject<'_, ExperienceReport>, found: &mut Vec<Finding>) {
    let Subject { it, spot } = subject;
    let named = it.slug.as_str().get(..10);
    let named = named.and_then(|it| PartialDate::parse(it).ok());
    let message = match (named, it.date) {
        (Some(named), None) => {
            format!(
                "Navnet begynner med {named}, men «date» mangler. Legg til datoen, eller ta den ut av navnet."
            )
        }
        (Some(named), Some(date)) if named != date => {
            format!("Navnet begynner med {named}, men datoen er {date}. Rett den som er feil.")
        }
        (None, Some(date)) if is_a_day(date) => {
            format!(
                "Datoen er kjent på dagen. La navnet begynne med den: «{date}-{}».",
                it.slug
            )
        }
        _ => return,
    };
    let here = if it.date.is_some() {
        spot.field("date")
    } else {
        spot.clone()
    };
    found.note(Rule::NameAgainstDate, here, message);
}
