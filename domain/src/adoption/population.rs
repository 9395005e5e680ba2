//! The organisations that a picture of public cloud counts.

use jiff::civil::Date;

use super::{Grain, Hosting, Period, Standing, track::Track};
use crate::catalogue::{
    Catalogue, HostingEnvironment, Organization, Platform,
    facets::{Bits, Selection},
};

/// Every organisation of the snapshot that still exists, members or not, described or not, or a selection of them.
///
/// It is the same on every day of a picture, so that the columns can be compared: an organisation that came later
/// is «ikke oppgitt» before.
#[derive(Clone, Debug)]
pub struct Population<'a> {
    today: Date,
    members: Vec<Member<'a>>,
}

/// One organisation with its dated facts.
#[derive(Clone, Debug)]
pub(super) struct Member<'a> {
    pub(super) organization: &'a Organization,
    pub(super) track: Track<'a>,
}

impl<'a> Population<'a> {
    /// Everybody.
    #[must_use]
    pub fn of(catalogue: &'a Catalogue) -> Self {
        Self::new(catalogue, catalogue.active().map(|(it, _)| it))
    }

    /// Those a filter leaves: the rows that the catalogue's list shows for the same choices.
    #[must_use]
    pub fn selected(catalogue: &'a Catalogue, selection: &Selection) -> Self {
        Self::at(catalogue, &catalogue.index().select(selection))
    }

    /// Those at these positions of [`Catalogue::organizations`].
    #[must_use]
    pub fn at(catalogue: &'a Catalogue, positions: &Bits) -> Self {
        let all = catalogue.organizations();
        Self::new(catalogue, positions.iter().filter_map(|it| all.get(it)))
    }

    fn new(catalogue: &'a Catalogue, organizations: impl Iterator<Item = &'a Organization>) -> Self {
        let member = |organization| Member {
            organization,
            track: Track::of(catalogue, organization),
        };
        Self {
            today: catalogue.today(),
            members: organizations.map(member).collect(),
        }
    }

    /// How many organisations: what every sum adds up to.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Where each stands on public cloud on a day, in the catalogue's order.
    pub fn standings(&self, day: Date) -> impl Iterator<Item = (&'a Organization, Standing<'a>)> {
        let members = self.members.iter();
        members.map(move |it| (it.organization, it.track.standing(day)))
    }

    /// Whose machines each runs on, on a day, in the catalogue's order.
    pub fn hostings(&self, day: Date) -> impl Iterator<Item = (&'a Organization, Hosting)> {
        let members = self.members.iter();
        members.map(move |it| (it.organization, it.track.hosting(day, self.today)))
    }

    /// The dated environments of one of them that hold on a day, in the catalogue's order of platforms.
    #[must_use]
    pub fn environments(&self, organization: &str, day: Date) -> Vec<(&'a Platform, &'a HostingEnvironment)> {
        let mut members = self.members.iter();
        let member = members.find(|it| it.organization.slug.as_str() == organization);
        member.map_or_else(Vec::new, |it| it.track.environments(day).collect())
    }

    /// The axis of adoption: from the first dated statement, or environment on public cloud, to `last`.
    #[must_use]
    pub fn adoption_periods(&self, grain: Grain, last: Date) -> Vec<Period> {
        let firsts = self.members.iter().filter_map(|it| it.track.first_adoption());
        Period::all(firsts.min().unwrap_or(last), last, grain)
    }

    /// The axis of hosting: from the first dated environment for production to `last`.
    #[must_use]
    pub fn hosting_periods(&self, grain: Grain, last: Date) -> Vec<Period> {
        let firsts = self.members.iter().filter_map(|it| it.track.first_hosting());
        Period::all(firsts.min().unwrap_or(last), last, grain)
    }

    pub(super) fn members(&self) -> &[Member<'a>] {
        &self.members
    }
}
