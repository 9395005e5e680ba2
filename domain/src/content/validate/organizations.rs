//! Organisations: cloud statuses do not overlap, counts add up, and successions lead on and not in a ring.

use std::collections::BTreeSet;

use super::{
    Finding, Findings as _, Rule,
    cycles::Relations,
    view::{Subject, View},
};
use crate::{
    adoption::AdoptionStatus,
    catalogue::{OrgStatus, Organization},
    dates::Interval,
    text::Slug,
};

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    let leaving: BTreeSet<&str> = view
        .successions
        .iter()
        .flat_map(|it| it.it.from.iter().map(Slug::as_str))
        .collect();
    let unread_successions = view
        .unread
        .iter()
        .any(|it| it.kind == crate::content::EntityKind::Succession);
    for it in &view.organizations {
        adoption(it, found);
        staffing(it, found);
        let merged = it.it.status == OrgStatus::Merged;
        if merged && !unread_successions && !leaving.contains(it.it.slug.as_str()) {
            let message = "Virksomheten er slått sammen, men ingen fil i successions sier med hva.";
            found.note(Rule::MergedIntoNothing, it.spot.field("status"), message);
        }
    }
    for it in &view.rules {
        if (Interval {
            from: Some(it.it.from),
            to: it.it.to,
        })
        .is_reversed()
        {
            found.note(
                Rule::ReversedInterval,
                it.spot.field("to"),
                "Regelen slutter før den begynner.",
            );
        }
    }
    rings(view, found);
}

fn adoption(subject: &Subject<'_, Organization>, found: &mut Vec<Finding>) {
    let spot = subject.spot.field("cloud_adoption");
    let statuses = &subject.it.cloud_adoption;
    for (i, it) in statuses.iter().enumerate() {
        if (Interval {
            from: Some(it.date),
            to: it.until,
        })
        .is_reversed()
        {
            let message = "Statusen slutter («until») før den begynner («date»).";
            found.note(Rule::ReversedInterval, spot.item(i).field("until"), message);
        }
    }
    let mut order: Vec<usize> = (0..statuses.len()).collect();
    order.sort_by_key(|&i| statuses.get(i).map(|it| it.date));
    for pair in order.windows(2) {
        let &[first, second] = pair else { continue };
        if let (Some(a), Some(b)) = (statuses.get(first), statuses.get(second))
            && hold_together(a, b)
        {
            let message = "To statuser for allmenn sky gjelder samtidig.";
            found.note_both(
                Rule::OverlappingStatus,
                spot.item(second),
                spot.item(first),
                message,
            );
        }
    }
}

/// A status without an end holds until the next one begins.
fn hold_together(first: &AdoptionStatus, second: &AdoptionStatus) -> bool {
    first.date == second.date
        || first
            .until
            .is_some_and(|until| second.date.latest() < until.earliest())
}

fn staffing(subject: &Subject<'_, Organization>, found: &mut Vec<Finding>) {
    for (i, it) in subject.it.staffing.iter().enumerate() {
        if let (Some(people), Some(consultants)) = (it.people, it.consultants)
            && consultants > people
        {
            let here = subject.spot.field("staffing").item(i).field("consultants");
            let message = format!("{consultants} konsulenter blant {people} personer går ikke opp.");
            found.note(Rule::ImpossibleCount, here, message);
        }
    }
}

fn rings(view: &View<'_>, found: &mut Vec<Finding>) {
    let mut relations = Relations::default();
    for Subject { it, spot } in &view.successions {
        for (i, to) in it.to.iter().enumerate() {
            for from in &it.from {
                let here = spot.field("to").item(i);
                if from == to {
                    let message = format!("«{from}» blir til seg selv.");
                    found.note(Rule::SelfRelation, here, message);
                } else {
                    relations.add(from.as_str(), to.as_str(), here);
                }
            }
        }
    }
    relations.note_rings("Navneskiftene går", found);
}
