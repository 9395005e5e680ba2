//! Within one architecture nothing is said twice and flows keep to its components; between architectures nothing
//! goes in a ring.

use std::collections::BTreeSet;

use super::{
    Finding, Findings as _, Rule, Spot,
    cycles::Relations,
    facts::has_come,
    platforms::twice,
    view::{Subject, View},
};
use crate::{
    architecture::{ArchitectureStatus, Flow, ReferenceArchitecture},
    dates::Interval,
    text::{Slug, nearest},
};

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    for it in &view.architectures {
        duplicates(it, found);
        components(it, found);
        superseded(it, found);
        own_relations(it, found);
        has_come(view, it.it.reviewed_on, it.spot.field("reviewed_on"), found);
        for (i, implementation) in it.it.implementations.iter().enumerate() {
            let here = it.spot.field("implementations").item(i).field("since");
            has_come(view, implementation.since, here, found);
        }
    }
    for it in &view.decisions {
        has_come(view, it.it.date, it.spot.field("date"), found);
    }
    rings(view, found);
}

fn duplicates(subject: &Subject<'_, ReferenceArchitecture>, found: &mut Vec<Finding>) {
    let Subject { it, spot } = subject;
    let once = |what: &str| (what.to_owned(), Interval::default());
    let ids = it.components.iter().map(|it| once(it.id.as_str()));
    twice(ids, &spot.field("components"), "Komponenten", found);
    let areas = it.considerations.iter().map(|it| once(it.area.label()));
    twice(areas, &spot.field("considerations"), "Området", found);
    let platforms = it.implementations.iter().map(|it| once(it.platform.as_str()));
    twice(platforms, &spot.field("implementations"), "Plattformen", found);
    for (i, implementation) in it.implementations.iter().enumerate() {
        let slots = implementation.slots.iter().map(|it| once(it.component.as_str()));
        let here = spot.field("implementations").item(i).field("slots");
        twice(slots, &here, "Komponenten", found);
    }
}

/// Flows and implementations speak of the architecture's own components.
fn components(subject: &Subject<'_, ReferenceArchitecture>, found: &mut Vec<Finding>) {
    let Subject { it, spot } = subject;
    let known: BTreeSet<&str> = it.components.iter().map(|it| it.id.as_str()).collect();
    let mut named = Vec::new();
    for (i, flow) in it.flows.iter().enumerate() {
        named.extend(ends(flow, &spot.field("flows").item(i)));
    }
    for (i, implementation) in it.implementations.iter().enumerate() {
        let here = spot.field("implementations").item(i).field("slots");
        let slots = implementation.slots.iter().enumerate();
        named.extend(slots.map(|(i, it)| (here.item(i).field("component"), &it.component)));
    }
    for (spot, id) in named {
        if !known.contains(id.as_str()) {
            found.note(Rule::Dangling, spot, unknown(id, &known));
        }
    }
}

/// Both ends of every edge.
fn ends<'a>(flow: &'a Flow, spot: &Spot) -> Vec<(Spot, &'a Slug)> {
    let mut ends = Vec::new();
    for (i, step) in flow.steps.iter().enumerate() {
        let edges = spot.field("steps").item(i).field("edges");
        for (i, edge) in step.edges.iter().enumerate() {
            ends.push((edges.item(i).field("from"), &edge.from));
            ends.push((edges.item(i).field("to"), &edge.to));
        }
    }
    ends
}

fn unknown(id: &Slug, known: &BTreeSet<&str>) -> String {
    if let Some(near) = nearest(id.as_str(), known.iter().copied()) {
        return format!("Ukjent komponent «{id}». Mente du «{near}»?");
    }
    let known: Vec<&str> = known.iter().copied().collect();
    format!("Ukjent komponent «{id}». Arkitekturen har {}.", known.join(", "))
}

fn superseded(subject: &Subject<'_, ReferenceArchitecture>, found: &mut Vec<Finding>) {
    let Subject { it, spot } = subject;
    let is_superseded = it.status == ArchitectureStatus::Superseded;
    match &it.superseded_by {
        None if is_superseded => {
            let message =
                "Arkitekturen er erstattet, men ikke av noe. Legg til «superseded_by», eller rett statusen.";
            found.note(Rule::SupersededByNothing, spot.field("status"), message);
        }
        Some(_) if !is_superseded => {
            let message = format!(
                "Statusen er «{}», men «superseded_by» sier at arkitekturen er erstattet. Sett «status: superseded», eller ta bort nøkkelen.",
                it.status.code()
            );
            found.note(Rule::SupersededByNothing, spot.field("superseded_by"), message);
        }
        None | Some(_) => {}
    }
}

/// Another architecture, and where it is named.
type Named<'a> = (Spot, &'a str);

/// What an architecture builds on, and what superseded it.
fn relations<'a>(
    Subject { it, spot }: &Subject<'a, ReferenceArchitecture>,
) -> (Vec<Named<'a>>, Option<Named<'a>>) {
    let list = |name: &str, slugs: &'a [Slug]| -> Vec<Named<'a>> {
        let here = spot.field(name);
        let slugs = slugs.iter().enumerate();
        slugs.map(|(i, it)| (here.item(i), it.as_str())).collect()
    };
    let parts = [list("extends", &it.extends), list("composed_of", &it.composed_of)].concat();
    let later = it.superseded_by.as_ref();
    (parts, later.map(|it| (spot.field("superseded_by"), it.as_str())))
}

fn own_relations(subject: &Subject<'_, ReferenceArchitecture>, found: &mut Vec<Finding>) {
    let (parts, later) = relations(subject);
    for (spot, slug) in parts.into_iter().chain(later) {
        if slug == subject.it.slug.as_str() {
            let message = "Arkitekturen viser til seg selv. Ta bort leddet.";
            found.note(Rule::SelfRelation, spot, message);
        }
    }
}

fn rings(view: &View<'_>, found: &mut Vec<Finding>) {
    let (mut building, mut superseding) = (Relations::default(), Relations::default());
    for subject in &view.architectures {
        let from = subject.it.slug.as_str();
        let (parts, later) = relations(subject);
        for (spot, to) in parts.into_iter().filter(|(_, to)| *to != from) {
            building.add(from, to, spot);
        }
        for (spot, to) in later.into_iter().filter(|(_, to)| *to != from) {
            superseding.add(from, to, spot);
        }
    }
    building.note_rings("Arkitekturene bygger på hverandre", found);
    superseding.note_rings("Arkitekturene erstatter hverandre", found);
}
