//! The dated facts of one organisation, and what they say on a day.

use jiff::civil::Date;

use super::{AdoptionStatus, Category, Hosting, HostingMix, Standing};
use crate::{
    catalogue::{
        Catalogue, HostingEnvironment, HostingKind, Organization, Platform, PlatformStatus, Purpose,
    },
    dates::PartialDate,
    provenance::{Confidence, Freshness, Provenance},
};

/// The statements and environments that a source stands behind.
#[derive(Clone, Debug)]
pub(super) struct Track<'a> {
    /// Oldest first.
    statuses: Vec<&'a AdoptionStatus>,
    places: Vec<Place<'a>>,
}

/// An environment of a platform, with the days it holds.
#[derive(Clone, Copy, Debug)]
struct Place<'a> {
    platform: &'a Platform,
    environment: &'a HostingEnvironment,
    /// Its own beginning or, where no source tells, the date of the source: before that we do not know.
    begins: Option<PartialDate>,
}

impl<'a> Track<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, organization: &'a Organization) -> Self {
        let sourced = |it: &Provenance| it.source.is_some();
        let stated = organization.cloud_adoption.iter();
        let mut statuses: Vec<_> = stated.filter(|it| sourced(&it.provenance)).collect();
        statuses.sort_by_key(|it| it.date);
        let platforms = catalogue.platforms_of(organization.slug.as_str());
        let places = platforms.filter(|it| has_run(it)).flat_map(|platform| {
            let environments = platform.environments.iter();
            environments.map(move |it| Place::of(platform, it))
        });
        Self {
            statuses,
            places: places.filter(|it| sourced(it.provenance())).collect(),
        }
    }

    /// Where the organisation stands: its newest statement that has begun, unless that has ended; else whether a
    /// dated environment is on public cloud.
    pub(super) fn standing(&self, day: Date) -> Standing<'a> {
        self.stage(day).unwrap_or_else(|| self.use_without_stage(day))
    }

    fn stage(&self, day: Date) -> Option<Standing<'a>> {
        let mut newest_first = self.statuses.iter().rev();
        let status = newest_first.find(|it| it.date.earliest() <= day)?;
        let holds = status.until.is_none_or(|it| it.earliest() > day);
        holds.then(|| Standing {
            category: Category::Stage(status.stage),
            status: Some(status),
            since: Some(status.date),
            last_said: last_said(status.date, &status.provenance),
            inferred: is_inferred(&status.provenance),
            freshness: Some(status.provenance.freshness(day)),
        })
    }

    fn use_without_stage(&self, day: Date) -> Standing<'a> {
        let mut standing = Standing {
            category: Category::NotStated,
            status: None,
            since: None,
            last_said: None,
            inferred: false,
            freshness: None,
        };
        for place in self.public(day) {
            standing.add(place, day);
        }
        let undated = || self.places.iter().any(|it| it.is_public() && it.is_undated(day));
        if standing.category == Category::NotStated && undated() {
            standing.freshness = Some(Freshness::Undated);
        }
        standing
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
        let mix = mix(|kind| kinds[kind as usize].freshness.is_some());
        let undated = |it: &Place<'_>| it.may_be_production() && it.is_undated(day);
        let only_undated = mix == HostingMix::NotStated && self.places.iter().any(undated);
        Hosting {
            mix,
            inferred: kinds.iter().any(Basis::is_inferred),
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
        let statuses = self.statuses.iter().map(|it| it.date);
        let public = self.places.iter().filter(|it| it.is_public());
        let dates = statuses.chain(public.filter_map(|it| it.begins));
        dates.map(PartialDate::earliest).min()
    }

    /// The first day that an environment for production speaks of.
    pub(super) fn first_hosting(&self) -> Option<Date> {
        let counted = self.places.iter().filter(|it| it.may_be_production());
        counted
            .filter_map(|it| it.begins)
            .map(PartialDate::earliest)
            .min()
    }

    fn public(&self, day: Date) -> impl Iterator<Item = &Place<'a>> {
        self.places
            .iter()
            .filter(move |it| it.is_public() && it.holds(day))
    }
}

impl<'a> Place<'a> {
    fn of(platform: &'a Platform, environment: &'a HostingEnvironment) -> Self {
        let provenance = &environment.provenance;
        let said = provenance.as_of.or(provenance.verified_on);
        Self {
            platform,
            environment,
            begins: environment.interval.from.or(said),
        }
    }

    fn provenance(&self) -> &'a Provenance {
        &self.environment.provenance
    }

    fn is_public(&self) -> bool {
        self.environment.kind == HostingKind::PublicCloud
    }

    fn may_be_production(&self) -> bool {
        let purposes = &self.environment.purposes;
        purposes.is_empty() || purposes.contains(&Purpose::Prod)
    }

    fn holds(&self, day: Date) -> bool {
        self.begins.is_some_and(|it| it.earliest() <= day) && !self.is_over(day)
    }

    fn is_undated(&self, day: Date) -> bool {
        self.begins.is_none() && !self.is_over(day)
    }

    fn is_over(&self, day: Date) -> bool {
        let retired = self.platform.retired.is_some_and(|it| it.earliest() <= day);
        retired || self.environment.interval.is_over(day)
    }
}

impl Standing<'_> {
    /// Takes an environment on public cloud into account. Sure beside assumed is sure, fresh beside stale is fresh.
    fn add(&mut self, place: &Place<'_>, day: Date) {
        let Some(begins) = place.begins else { return };
        let provenance = place.provenance();
        let freshness = provenance.freshness(day);
        let first = self.category == Category::NotStated;
        self.category = Category::UsedWithoutStage;
        self.since = Some(self.since.map_or(begins, |it| it.min(begins)));
        self.last_said = self.last_said.max(last_said(begins, provenance));
        self.inferred = is_inferred(provenance) && (first || self.inferred);
        self.freshness = Some(self.freshness.map_or(freshness, |it| it.min(freshness)));
    }
}

/// What stands behind one kind of hosting.
#[derive(Clone, Copy, Debug, Default)]
struct Basis {
    /// Of the freshest fact; none where there is no fact.
    freshness: Option<Freshness>,
    /// Whether some fact is more than assumed.
    sure: bool,
}

impl Basis {
    fn add(&mut self, provenance: &Provenance, day: Date) {
        let freshness = provenance.freshness(day);
        self.freshness = Some(self.freshness.map_or(freshness, |it| it.min(freshness)));
        self.sure |= !is_inferred(provenance);
    }

    fn is_inferred(&self) -> bool {
        self.freshness.is_some() && !self.sure
    }
}

/// The mix of the kinds that are in use. As in the catalogue's filter, hybrid is public cloud beside machines of
/// one's own or private cloud.
fn mix(uses: impl Fn(HostingKind) -> bool) -> HostingMix {
    let own = uses(HostingKind::OnPrem) || uses(HostingKind::PrivateCloud);
    let mut used = HostingKind::ALL.iter().copied().filter(|it| uses(*it));
    match (used.next(), used.next()) {
        (None, _) => HostingMix::NotStated,
        (Some(only), None) => match only {
            HostingKind::OnPrem => HostingMix::OnPrem,
            HostingKind::PrivateCloud => HostingMix::PrivateCloud,
            HostingKind::CommunityCloud => HostingMix::CommunityCloud,
            HostingKind::PublicCloud => HostingMix::PublicCloud,
        },
        _ if own && uses(HostingKind::PublicCloud) => HostingMix::Hybrid,
        _ => HostingMix::Other,
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

fn is_inferred(provenance: &Provenance) -> bool {
    provenance.confidence == Confidence::Inferred
}
