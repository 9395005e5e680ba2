//! The dated facts of one organisation, and what they say on a day.

use jiff::civil::Date;

use super::{
    AdoptionStatus, Category, Hosting, HostingMix, Standing,
    basis::{Basis, mix},
    place::Place,
};
use crate::{
    catalogue::{Catalogue, HostingEnvironment, HostingKind, Organization, Platform, PlatformStatus},
    dates::PartialDate,
    provenance::{Confidence, Freshness, Provenance},
};

/// The statements and environments that a source stands behind.
#[derive(Clone, Debug)]
pub(super) struct Track<'a> {
    /// Oldest first.
    statements: Vec<Statement<'a>>,
    places: Vec<Place<'a>>,
}

/// A statement of a stage, with the days it holds unless another one follows.
#[derive(Clone, Copy, Debug)]
struct Statement<'a> {
    status: &'a AdoptionStatus,
    first: Date,
    over: Option<Date>,
}

impl<'a> Track<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, organization: &'a Organization) -> Self {
        let sourced = |it: &Provenance| it.source.is_some();
        let stated = organization.cloud_adoption.iter();
        let stated = stated.filter(|it| sourced(&it.provenance));
        let mut statements: Vec<_> = stated.map(Statement::of).collect();
        statements.sort_by_key(|it| it.status.date);
        let platforms = catalogue.platforms_of(organization.slug.as_str());
        let places = platforms.filter(|it| has_run(it)).flat_map(|platform| {
            let environments = platform.environments.iter();
            environments.map(move |it| Place::of(platform, it))
        });
        Self {
            statements,
            places: places.filter(|it| sourced(it.provenance())).collect(),
        }
    }

    /// Where the organisation stands: its newest statement that has begun, unless that has ended; else whether a
    /// dated environment is on public cloud.
    pub(super) fn standing(&self, day: Date) -> Standing<'a> {
        self.stage(day).unwrap_or_else(|| self.use_without_stage(day))
    }

    fn stage(&self, day: Date) -> Option<Standing<'a>> {
        let mut newest_first = self.statements.iter().rev();
        let newest = newest_first.find(|it| it.first <= day)?;
        let status = newest.status;
        newest.over.is_none_or(|it| it > day).then(|| Standing {
            category: Category::Stage(status.stage),
            status: Some(status),
            since: Some(status.date),
            last_said: last_said(status.date, &status.provenance),
            inferred: status.provenance.confidence == Confidence::Inferred,
            freshness: Some(status.provenance.freshness(day)),
        })
    }

    fn use_without_stage(&self, day: Date) -> Standing<'a> {
        let public = || self.places.iter().filter(|it| it.is_public());
        let holding = || public().filter(|it| it.holds(day));
        let mut basis = Basis::default();
        holding().for_each(|it| basis.add(it.provenance(), day));
        if basis.is_empty() {
            let undated = public().any(|it| it.is_undated(day));
            return Standing::nothing(undated.then_some(Freshness::Undated));
        }
        let said = holding().filter_map(|it| last_said(it.begins?, it.provenance()));
        Standing {
            category: Category::UsedWithoutStage,
            status: None,
            since: holding().filter_map(|it| it.begins).min(),
            last_said: said.max_by_key(|it| it.latest()),
            inferred: basis.is_inferred(),
            freshness: basis.freshness,
        }
    }

    /// Whose machines production runs on. An environment counts when it is for production or no source tells what
    /// it is for; one that no source dates counts from `today`, when the catalogue lists it too.
    pub(super) fn hosting(&self, day: Date, today: Date) -> Hosting {
        let counted = |it: &&Place<'_>| {
            it.may_be_production() && (it.holds(day) || (day >= today && it.is_undated(day)))
        };
        let mut kinds = [Basis::default(); HostingKind::ALL.len()];
        for place in self.places.iter().filter(counted) {
            kinds[place.environment.kind as usize].add(place.provenance(), day);
        }
        let mix = mix(|kind| !kinds[kind as usize].is_empty());
        let undated = |it: &Place<'_>| it.may_be_production() && it.is_undated(day);
        let only_undated = mix == HostingMix::NotStated && self.places.iter().any(undated);
        Hosting {
            mix,
            inferred: kinds.iter().any(|it| it.is_inferred()),
            freshness: if only_undated {
                Some(Freshness::Undated)
            } else {
                kinds.iter().filter_map(|it| it.freshness).max()
            },
        }
    }

    /// The environments that hold on the day, by platform.
    pub(super) fn environments(
        &self,
        day: Date,
    ) -> impl Iterator<Item = (&'a Platform, &'a HostingEnvironment)> {
        let holding = self.places.iter().filter(move |it| it.holds(day));
        holding.map(|it| (it.platform, it.environment))
    }

    /// The first day that a statement or an environment on public cloud speaks of.
    pub(super) fn first_adoption(&self) -> Option<Date> {
        let stated = self.statements.iter().map(|it| it.first);
        let public = self.places.iter().filter(|it| it.is_public());
        stated.chain(public.filter_map(|it| it.first)).min()
    }

    /// The first day that an environment for production speaks of.
    pub(super) fn first_hosting(&self) -> Option<Date> {
        let counted = self.places.iter().filter(|it| it.may_be_production());
        counted.filter_map(|it| it.first).min()
    }
}

impl<'a> Statement<'a> {
    fn of(status: &'a AdoptionStatus) -> Self {
        Self {
            status,
            first: status.date.earliest(),
            over: status.until.map(PartialDate::earliest),
        }
    }
}

/// Whether a platform runs or has run until a known day. What is planned runs nowhere, and of what is retired at an
/// unknown time we cannot say on which days it ran.
fn has_run(platform: &Platform) -> bool {
    match platform.status {
        Some(PlatformStatus::Planned) => false,
        Some(PlatformStatus::Retired) => platform.retired.is_some(),
        _ => true,
    }
}

/// The newest date that a fact's source, its agency or the fact itself speaks for.
fn last_said(begins: PartialDate, provenance: &Provenance) -> Option<PartialDate> {
    let dates = [Some(begins), provenance.as_of, provenance.verified_on];
    dates.into_iter().flatten().max_by_key(|it| (it.latest(), *it))
}
