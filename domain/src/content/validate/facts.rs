//! Every fact has a source and a date that has come, and old facts are counted.

use super::{Finding, Findings as _, Rule, Spot, view::View};
use crate::{
    architecture::ReferenceArchitecture,
    catalogue::{Organization, Platform},
    content::EntityKind,
    dates::PartialDate,
    provenance::{Confidence, Freshness, Provenance},
};

pub(super) fn check(view: &View<'_>, facts: &Facts<'_>, found: &mut Vec<Finding>) {
    for (spot, provenance) in facts {
        fact(view, spot, provenance, found);
    }
    old_facts(view, facts, found);
}

/// Every provenance in content, with the map it stands in.
pub(super) type Facts<'a> = Vec<(Spot, &'a Provenance)>;

/// Every fact, those of one entity one after another.
pub(super) fn facts<'a>(view: &'a View<'a>) -> Facts<'a> {
    let mut all = Vec::new();
    for it in &view.rules {
        all.push((it.spot.clone(), &it.it.provenance));
    }
    for it in &view.successions {
        all.push((it.spot.clone(), &it.it.provenance));
    }
    for it in &view.organizations {
        of_organization(it.it, &it.spot, &mut all);
    }
    for it in &view.platforms {
        of_platform(it.it, &it.spot, &mut all);
    }
    for it in &view.architectures {
        of_architecture(it.it, &it.spot, &mut all);
    }
    for it in &view.decisions {
        all.push((it.spot.clone(), &it.it.provenance));
    }
    for it in &view.experiences {
        all.push((it.spot.clone(), &it.it.provenance));
        let verdicts = it.spot.field("verdicts");
        of_list(&it.it.verdicts, &verdicts, |it| &it.provenance, &mut all);
    }
    for it in &view.surveys {
        all.push((it.spot.clone(), &it.it.provenance));
    }
    for it in &view.fagdager {
        all.push((it.spot.clone(), &it.it.provenance));
    }
    all
}

fn of_list<'a, T>(items: &'a [T], spot: &Spot, get: impl Fn(&'a T) -> &'a Provenance, all: &mut Facts<'a>) {
    all.extend(items.iter().enumerate().map(|(i, it)| (spot.item(i), get(it))));
}

fn of_organization<'a>(it: &'a Organization, spot: &Spot, all: &mut Facts<'a>) {
    all.push((spot.clone(), &it.provenance));
    of_list(&it.staffing, &spot.field("staffing"), |it| &it.provenance, all);
    of_list(
        &it.cloud_adoption,
        &spot.field("cloud_adoption"),
        |it| &it.provenance,
        all,
    );
}

fn of_platform<'a>(it: &'a Platform, spot: &Spot, all: &mut Facts<'a>) {
    all.push((spot.clone(), &it.provenance));
    of_list(
        &it.principles,
        &spot.field("principles"),
        |it| &it.provenance,
        all,
    );
    of_list(
        &it.milestones,
        &spot.field("milestones"),
        |it| &it.provenance,
        all,
    );
    of_list(&it.metrics, &spot.field("metrics"), |it| &it.provenance, all);
    of_list(
        &it.environments,
        &spot.field("environments"),
        |it| &it.provenance,
        all,
    );
    of_list(
        &it.capabilities,
        &spot.field("capabilities"),
        |it| &it.provenance,
        all,
    );
    of_list(
        &it.technologies,
        &spot.field("technologies"),
        |it| &it.provenance,
        all,
    );
    of_list(&it.pipelines, &spot.field("pipelines"), |it| &it.provenance, all);
    of_list(
        &it.operations,
        &spot.field("operations"),
        |it| &it.provenance,
        all,
    );
    of_list(&it.relations, &spot.field("relations"), |it| &it.provenance, all);
}

fn of_architecture<'a>(it: &'a ReferenceArchitecture, spot: &Spot, all: &mut Facts<'a>) {
    of_list(
        &it.considerations,
        &spot.field("considerations"),
        |it| &it.provenance,
        all,
    );
    of_list(
        &it.implementations,
        &spot.field("implementations"),
        |it| &it.provenance,
        all,
    );
}

fn fact(view: &View<'_>, spot: &Spot, it: &Provenance, found: &mut Vec<Finding>) {
    if it.confidence == Confidence::Confirmed {
        if it.verified_on.is_none() {
            let message = "Bekreftet av etaten, men «verified_on» mangler: når ble det bekreftet?";
            found.note(Rule::UndatedConfirmation, spot.field("confidence"), message);
        }
    } else if it.source.is_none() {
        let message = format!("«{}» uten kilde. Legg til «source».", it.confidence.label());
        found.note(Rule::Unsourced, spot.field("confidence"), message);
    }
    for (key, date) in [("as_of", it.as_of), ("verified_on", it.verified_on)] {
        has_come(view, date, spot.field(key), found);
    }
}

/// Notes a date that has not come.
pub(super) fn has_come(
    view: &View<'_>,
    date: impl Into<Option<PartialDate>>,
    spot: Spot,
    found: &mut Vec<Finding>,
) {
    if let Some(date) = date.into().filter(|it| it.earliest() > view.today) {
        let message = format!("Datoen {date} er ikke kommet ennå.");
        found.note(Rule::FutureDate, spot, message);
    }
}

/// Whether a kind's facts can be overtaken. What was decided, told, counted or held on a day stays so.
const fn grows_old(kind: EntityKind) -> bool {
    !matches!(
        kind,
        EntityKind::Decision | EntityKind::Experience | EntityKind::Survey | EntityKind::Fagdag
    )
}

fn old_facts(view: &View<'_>, facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let mut counts: Vec<(Spot, [usize; 3])> = Vec::new();
    for (spot, provenance) in facts.iter().filter(|(it, _)| grows_old(it.entity.kind)) {
        let same = |last: &Spot| last.entity == spot.entity && last.nth == spot.nth;
        if counts.last().is_none_or(|(last, _)| !same(last)) {
            counts.push((Spot::of(spot.entity.clone(), spot.nth), [0; 3]));
        }
        let Some((_, count)) = counts.last_mut() else {
            continue;
        };
        count[0] += 1;
        match provenance.freshness(view.today) {
            Freshness::Stale => count[1] += 1,
            Freshness::Undated => count[2] += 1,
            Freshness::Fresh | Freshness::Due => {}
        }
    }
    for (spot, [all, stale, undated]) in counts {
        let message = match (stale, undated) {
            (0, 0) => continue,
            (_, 0) => format!("{stale} av {all} opplysninger er foreldet."),
            (0, _) => format!("{undated} av {all} opplysninger er udatert."),
            _ => format!("{stale} av {all} opplysninger er foreldet og {undated} udatert."),
        };
        found.note(Rule::OldFacts, spot, message);
    }
}
