//! An architecture's text has the sections that a reader looks for, in their order, each with something in it.

use super::{Finding, Findings as _, Rule, Spot, view::View};
use crate::text::nearest;

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
            if first.empty {
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

/// A heading of the second level and whether there is text below it.
struct Section<'a> {
    title: &'a str,
    offset: usize,
    empty: bool,
}

/// The sections of a Markdown text. Lines of code are not headings.
fn sections(body: &str) -> Vec<Section<'_>> {
    let mut all: Vec<Section<'_>> = Vec::new();
    let (mut offset, mut fence) = (0, None);
    for line in body.split_inclusive('\n') {
        let start = offset;
        offset += line.len();
        let text = line.trim();
        let mark = ["```", "~~~"].into_iter().find(|it| text.starts_with(it));
        match (fence, mark) {
            (None, Some(_)) => fence = mark,
            (Some(open), Some(close)) if open == close => fence = None,
            _ => {}
        }
        let heading = fence.is_none() && line.starts_with('#');
        if let (true, Some(title)) = (heading, line.strip_prefix("## ")) {
            all.push(Section {
                title: title.trim().trim_end_matches('#').trim_end(),
                offset: start,
                empty: true,
            });
        } else if let (false, false, Some(section)) = (heading, text.is_empty(), all.last_mut()) {
            section.empty = false;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_told_from_code_and_from_other_levels() {
        let body = "Inn.\n\n## A\n### B\n\n## C ##\nTekst.\n```sh\n## D\n```\n~~~\n```\n## E\n~~~\n## F\n\n```\n```\n";
        let found: Vec<_> = sections(body)
            .into_iter()
            .map(|it| (it.title, it.offset, it.empty))
            .collect();
        assert_eq!(found, [("A", 6, true), ("C", 18, false), ("F", 65, false)]);
    }
}
