//! The catalogue as it was on a day: what held then, as far as is known now (valid time).
//!
//! A fact holds from the day its span begins or, where no source tells, from the date of its source: what is only
//! attested later is unknown before. What a source says of today (prose, a status, an outline) is left out where
//! the source is younger than the day.
//!
//! To add a kind of fact: retain it here by its date, and give it a case in this file's test.

use std::collections::HashSet;

use jiff::civil::Date;

use super::{OrgStatus, Organization, Platform, SuccessionKind};
use crate::{
    content::Content,
    dates::{Interval, PartialDate},
    provenance::Provenance,
    text::Slug,
};

/// Leaves in `content` what held on `day`.
pub fn as_of(content: &mut Content, day: Date) {
    successions(content, day);
    for it in &mut content.organizations {
        organization(it, day);
    }
    let organizations: HashSet<Slug> = content.organizations.iter().map(|it| it.slug.clone()).collect();
    content
        .platforms
        .retain(|it| organizations.contains(&it.organization) && existed(it, day));
    let platforms: HashSet<Slug> = content.platforms.iter().map(|it| it.slug.clone()).collect();
    for it in &mut content.platforms {
        platform(it, &platforms, day);
    }
    texts(content, &organizations, &platforms, day);
}

/// Whether a date had come on the day, at the earliest it may mean.
fn come(date: PartialDate, day: Date) -> bool {
    date.earliest() <= day
}

/// Whether a source had spoken on the day.
fn told(provenance: &Provenance, day: Date) -> bool {
    provenance.as_of.is_some_and(|it| come(it, day))
}

/// Whether a span had begun on the day. An unknown beginning counts from the date of the source.
fn begun(span: Interval, provenance: &Provenance, day: Date) -> bool {
    span.from
        .map_or_else(|| told(provenance, day), |it| come(it, day))
}

/// Takes away an end that had not come yet.
fn forget_end(end: &mut Option<PartialDate>, day: Date) {
    *end = end.filter(|it| come(*it, day));
}

/// Undoes the successions that had not happened: what went in exists, what came of them does not.
fn successions(content: &mut Content, day: Date) {
    let (past, coming): (Vec<_>, Vec<_>) = std::mem::take(&mut content.successions)
        .into_iter()
        .partition(|it| come(it.date, day));
    content.successions = past;
    for it in &coming {
        let formed = it.kind != SuccessionKind::Transfer;
        content
            .organizations
            .retain(|org| !formed || !it.to.contains(&org.slug) || it.from.contains(&org.slug));
        for org in content
            .organizations
            .iter_mut()
            .filter(|org| it.from.contains(&org.slug))
        {
            org.status = OrgStatus::Active;
        }
    }
}

fn organization(it: &mut Organization, day: Date) {
    it.staffing.retain(|it| come(it.date, day));
    it.cloud_adoption.retain(|it| come(it.date, day));
    for status in &mut it.cloud_adoption {
        forget_end(&mut status.until, day);
    }
    if !told(&it.provenance, day) {
        it.summary = None;
        it.membership = it
            .membership
            .take()
            .filter(|it| it.since.is_some_and(|it| come(it, day)));
    }
    // Prose speaks of many dates at once; nobody can tell which of it held.
    it.body.clear();
}

/// Whether there was such a platform: it had begun, or something else is known of it from before.
fn existed(it: &Platform, day: Date) -> bool {
    let begun = it
        .started
        .map_or_else(|| told(&it.provenance, day), |it| come(it, day));
    begun
        || it.milestones.iter().any(|it| come(it.date, day))
        || it
            .environments
            .iter()
            .any(|it| self::begun(it.interval, &it.provenance, day))
        || it
            .capabilities
            .iter()
            .any(|it| self::begun(it.interval, &it.provenance, day))
        || it
            .technologies
            .iter()
            .any(|it| self::begun(it.interval, &it.provenance, day))
        || super::facts::claims(it).any(|it| told(it, day))
}

fn platform(it: &mut Platform, platforms: &HashSet<Slug>, day: Date) {
    if !told(&it.provenance, day) {
        it.tagline = None;
        it.status = None;
        it.open_source = None;
        it.license = None;
    }
    forget_end(&mut it.retired, day);
    it.principles.retain(|it| told(&it.provenance, day));
    it.milestones.retain(|it| come(it.date, day));
    it.metrics.retain(|it| come(it.date, day));
    it.pipelines.retain(|it| told(&it.provenance, day));
    it.operations.retain(|it| told(&it.provenance, day));
    it.environments
        .retain(|it| begun(it.interval, &it.provenance, day));
    it.capabilities
        .retain(|it| begun(it.interval, &it.provenance, day));
    it.technologies
        .retain(|it| begun(it.interval, &it.provenance, day));
    it.relations.retain(|it| {
        let since = it
            .date
            .map_or_else(|| told(&it.provenance, day), |it| come(it, day));
        since && platforms.contains(&it.platform)
    });
    let spans = it.environments.iter_mut().map(|it| &mut it.interval);
    let spans = spans.chain(it.capabilities.iter_mut().map(|it| &mut it.interval));
    for span in spans.chain(it.technologies.iter_mut().map(|it| &mut it.interval)) {
        forget_end(&mut span.to, day);
    }
    it.body.clear();
}

/// What was written or asked by then, about what existed.
fn texts(content: &mut Content, organizations: &HashSet<Slug>, platforms: &HashSet<Slug>, day: Date) {
    for it in &mut content.architectures {
        it.implementations.retain(|it| {
            let since = it
                .since
                .map_or_else(|| told(&it.provenance, day), |it| come(it, day));
            since && platforms.contains(&it.platform)
        });
    }
    content.decisions.retain(|it| come(it.date, day));
    content.experiences.retain(|it| {
        let known = it
            .organization
            .as_ref()
            .is_none_or(|it| organizations.contains(it))
            && it.platform.as_ref().is_none_or(|it| platforms.contains(it));
        known && it.date.is_some_and(|it| come(it, day))
    });
    content.surveys.retain(|it| come(it.date, day));
    content.fagdager.retain(|it| come(it.date, day));
    for it in &mut content.fagdager {
        it.hosts.retain(|it| organizations.contains(it));
    }
}

#[cfg(test)]
mod tests;
