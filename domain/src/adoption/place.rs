//! An environment of a platform, with the days it holds.

use jiff::civil::Date;

use crate::{
    catalogue::{HostingEnvironment, HostingKind, Platform, Purpose},
    dates::PartialDate,
    provenance::Provenance,
};

/// An environment of a platform, with the days it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub(super) platform: &'a Platform,
    pub(super) environment: &'a HostingEnvironment,
    /// Its own beginning or, where no source tells, the date of the source: before that we do not know.
    pub(super) begins: Option<PartialDate>,
    /// The first day it holds.
    pub(super) first: Option<Date>,
    /// The day it is over, by itself or with its platform.
    over: Option<Date>,
}

impl<'a> Place<'a> {
    pub(super) fn of(platform: &'a Platform, environment: &'a HostingEnvironment) -> Self {
        let provenance = &environment.provenance;
        let said = provenance.as_of.or(provenance.verified_on);
        let begins = environment.interval.from.or(said);
        let ends = [environment.interval.to, platform.retired];
        Self {
            platform,
            environment,
            begins,
            first: begins.map(PartialDate::earliest),
            over: ends.into_iter().flatten().map(PartialDate::earliest).min(),
        }
    }

    pub(super) fn provenance(&self) -> &'a Provenance {
        &self.environment.provenance
    }

    pub(super) fn is_public(&self) -> bool {
        self.environment.kind == HostingKind::PublicCloud
    }

    pub(super) fn may_be_production(&self) -> bool {
        let purposes = &self.environment.purposes;
        purposes.is_empty() || purposes.contains(&Purpose::Prod)
    }

    pub(super) fn holds(&self, day: Date) -> bool {
        self.first.is_some_and(|it| it <= day) && !self.is_over(day)
    }

    pub(super) fn is_undated(&self, day: Date) -> bool {
        self.begins.is_none() && !self.is_over(day)
    }

    fn is_over(&self, day: Date) -> bool {
        self.over.is_some_and(|it| it <= day)
    }
}
