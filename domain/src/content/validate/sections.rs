//! An architecture's text has the sections that a reader looks for, in their order, each with something in it.

use super::{Finding, Findings as _, Rule, Spot, view::View};
use crate::{
    architecture::{Section, sections},
    text::nearest,
};

/// The sections that every architecture has. Others may stand between and after them.
const REQUIRED: [&str; 3] = ["Bakgrunn", "Slik henger det sammen", "Det vi ikke vet"];

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    for it in &view.architectures {
        let sections = sections(&it.it.body);
        let body = it.spot.field("body");
        let mut last = 0;
        for title in REQUIRED {
            let mut named = sections.iter().filter(|it| it.title == title);
            let Some(first) = named.next() else {
                found.note(Rule::MissingSection, body.clone(), missing(title, &sections));
                continue;
            };
            if let Some(again) = named.next() {
                let message = format!("Avsnittet «## {title}» står to ganger. Slå dem sammen.");
                found.note_both(Rule::MissingSection, at(&body, again), at(&body, first), message);
            }
            if first.is_empty() {
                let message = format!("Avsnittet «## {title}» er tomt. Skriv det.");
                found.note(Rule::MissingSection, at(&body, first), message);
            }
            if first.offset < last {
                let order = REQUIRED.join("», «");
                let message = format!("Avsnittet «## {title}» står for tidlig. Rekkefølgen er «{order}».");
                found.note(Rule::MissingSection, at(&body, first), message);
            }
            last = last.max(first.offset);
        }
    }
}

fn missing(title: &str, sections: &[Section<'_>]) -> String {
    let others = sections.iter().map(|it| it.title);
    let near = nearest(title, others.filter(|it| !REQUIRED.contains(it)));
    near.map_or_else(
        || format!("Avsnittet «## {title}» mangler. Legg det til."),
        |near| format!("Avsnittet «## {title}» mangler. Er det det som heter «{near}»?"),
    )
}

fn at(body: &Spot, section: &Section<'_>) -> Spot {
    Spot {
        offset: section.offset,
        ..body.clone()
    }
}
