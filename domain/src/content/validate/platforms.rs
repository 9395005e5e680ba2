//! Within one platform nothing is said twice, spans run forwards, and kinship does not go in a ring.

use std::collections::BTreeMap;

use super::{
    Finding, Findings as _, Rule, Spot,
    cycles::Relations,
    view::{Subject, View},
};
use crate::{
    catalogue::{Platform, RelationKind},
    dates::Interval,
};

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    for it in &view.platforms {
        spans(it, found);
        duplicates(it, found);
        own_relations(it, found);
    }
    for kind in [
        RelationKind::RunsOn,
        RelationKind::Replaces,
        RelationKind::ForkedFrom,
    ] {
        rings(view, kind, found);
    }
}

fn spans(subject: &Subject<'_, Platform>, found: &mut Vec<Finding>) {
    let Subject { it, spot } = subject;
    let life = Interval {
        from: it.started,
        to: it.retired,
    };
    if life.is_reversed() {
        let message = "Plattformen er avviklet før arbeidet begynte.";
        found.note(Rule::ReversedInterval, spot.field("retired"), message);
    }
    let environments = it.environments.iter().map(|it| it.interval);
    let capabilities = it.capabilities.iter().map(|it| it.interval);
    let technologies = it.technologies.iter().map(|it| it.interval);
    reversed(environments, &spot.field("environments"), found);
    reversed(capabilities, &spot.field("capabilities"), found);
    reversed(technologies, &spot.field("technologies"), found);
}

fn reversed(intervals: impl Iterator<Item = Interval>, spot: &Spot, found: &mut Vec<Finding>) {
    for (i, interval) in intervals.enumerate() {
        if let (true, Some(from), Some(to)) = (interval.is_reversed(), interval.from, interval.to) {
            let message = format!("Perioden slutter ({to}) før den begynner ({from}).");
            found.note(Rule::ReversedInterval, spot.item(i).field("to"), message);
        }
    }
}

fn duplicates(subject: &Subject<'_, Platform>, found: &mut Vec<Finding>) {
    let Subject { it, spot } = subject;
    let ever = Interval::default();
    let capabilities = it
        .capabilities
        .iter()
        .map(|it| (it.capability.to_string(), it.interval));
    twice(capabilities, &spot.field("capabilities"), "Kapabiliteten", found);
    let technologies = it.technologies.iter().map(|it| {
        (
            format!("{}» som «{}", it.technology, it.stage.label()),
            it.interval,
        )
    });
    twice(technologies, &spot.field("technologies"), "Teknologien", found);
    let principles = it
        .principles
        .iter()
        .map(|it| (it.principle.label().to_owned(), ever));
    twice(principles, &spot.field("principles"), "Prinsippet", found);
    let operations = it.operations.iter().map(|it| (it.area.label().to_owned(), ever));
    twice(operations, &spot.field("operations"), "Driftsområdet", found);
    let relations = it
        .relations
        .iter()
        .map(|it| (format!("{}» til «{}", it.kind.label(), it.platform), ever));
    twice(relations, &spot.field("relations"), "Relasjonen", found);
}

/// Notes what is said twice of one thing for the same time.
pub(super) fn twice(
    claims: impl Iterator<Item = (String, Interval)>,
    spot: &Spot,
    noun: &str,
    found: &mut Vec<Finding>,
) {
    let mut seen: BTreeMap<String, Vec<(usize, Interval)>> = BTreeMap::new();
    for (index, (what, interval)) in claims.enumerate() {
        let before = seen.entry(what.clone()).or_default();
        if let Some((first, _)) = before.iter().find(|(_, it)| overlap(*it, interval)) {
            let message = format!("{noun} «{what}» står to ganger. Slå dem sammen.");
            found.note_both(Rule::DuplicateClaim, spot.item(index), spot.item(*first), message);
        }
        before.push((index, interval));
    }
}

/// Whether two spans hold at the same time for certain, however their partial dates are meant.
fn overlap(a: Interval, b: Interval) -> bool {
    !may_precede(a, b) && !may_precede(b, a)
}

fn may_precede(first: Interval, second: Interval) -> bool {
    matches!((first.to, second.from), (Some(to), Some(from)) if to.earliest() <= from.latest())
}

fn own_relations(subject: &Subject<'_, Platform>, found: &mut Vec<Finding>) {
    let Subject { it, spot } = subject;
    for (i, relation) in it.relations.iter().enumerate() {
        if relation.platform == it.slug {
            let here = spot.field("relations").item(i).field("platform");
            found.note(Rule::SelfRelation, here, "Plattformen er i slekt med seg selv.");
        }
    }
}

fn rings(view: &View<'_>, kind: RelationKind, found: &mut Vec<Finding>) {
    let mut relations = Relations::default();
    for Subject { it, spot } in &view.platforms {
        for (i, relation) in it.relations.iter().enumerate() {
            let (from, to) = (it.slug.as_str(), relation.platform.as_str());
            if relation.kind == kind && from != to {
                relations.add(from, to, spot.field("relations").item(i));
            }
        }
    }
    relations.note_rings(&format!("«{}» går", kind.label()), found);
}
