//! Every word of a closed vocabulary is defined once, and twins are mutual.

use std::collections::BTreeMap;

use super::{Finding, Findings as _, Rule, Spot, codes, name, view::View};
use crate::{
    content::{EntityKind, TermSet},
    text::{Slug, nearest},
};

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, Spot> = BTreeMap::new();
    for it in &view.terms {
        let known = codes(it.it.set);
        if !known.contains(&it.it.code.as_str()) {
            let code = &it.it.code;
            let message = match nearest(code, known.iter().copied()) {
                Some(near) => format!("Ukjent ord «{code}». Mente du «{near}»?"),
                None => format!("Ukjent ord «{code}». Ordlisten har {}.", known.join(", ")),
            };
            found.note(Rule::UnknownTerm, it.spot.field("code"), message);
        }
        match seen.get(&it.it.key()) {
            Some(first) => {
                let message = format!("Ordet «{}» er forklart to ganger.", it.it.code);
                found.note_both(
                    Rule::DuplicateTerm,
                    it.spot.field("code"),
                    first.field("code"),
                    message,
                );
            }
            None => drop(seen.insert(it.it.key(), it.spot.clone())),
        }
    }
    for set in TermSet::ALL {
        missing(view, *set, &seen, found);
    }
    twins(view, found);
}

fn missing(view: &View<'_>, set: TermSet, seen: &BTreeMap<String, Spot>, found: &mut Vec<Finding>) {
    for code in codes(set) {
        let key = format!("{}/{code}", set.code());
        let term = name(EntityKind::Term, key.as_str());
        if !seen.contains_key(&key) && !view.unread.contains(&term) {
            let message = format!("Ordet «{code}» i ordlisten «{}» er ikke forklart.", set.label());
            found.note(Rule::MissingTerm, Spot::of(term, 0), message);
        }
    }
}

fn twins(view: &View<'_>, found: &mut Vec<Finding>) {
    let twins: BTreeMap<&str, Option<&str>> = view
        .capabilities
        .iter()
        .map(|it| (it.it.slug.as_str(), it.it.twin.as_ref().map(Slug::as_str)))
        .collect();
    for it in &view.capabilities {
        let (slug, Some(twin)) = (it.it.slug.as_str(), &it.it.twin) else {
            continue;
        };
        let here = it.spot.field("twin");
        if twin.as_str() == slug {
            found.note(Rule::SelfRelation, here, "Kapabiliteten er sin egen tvilling.");
        } else if twins.get(twin.as_str()).is_some_and(|it| *it != Some(slug)) {
            let message = format!("«{twin}» har ikke «{slug}» som tvilling. Legg til «twin: {slug}» der.");
            found.note(Rule::OneSidedTwin, here, message);
        }
    }
}
