//! What the sources say of one organisation on one day.

use super::{AdoptionStatus, Category, HostingMix, Period, counts::Answer, timeline::Said};
use crate::{dates::PartialDate, provenance::Freshness};

/// Where one organisation stands on public cloud on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// What it is counted as.
    pub category: Category,
    /// The statement behind a stage.
    pub status: Option<&'a AdoptionStatus>,
    /// Since when it holds: the date of the stage, or of the first environment on public cloud that still holds.
    pub since: Option<PartialDate>,
    /// The newest date that a source speaks for. After it, nobody has said anything new.
    pub last_said: Option<PartialDate>,
    /// Whether the editors only assume it.
    pub inferred: bool,
    /// How fresh the facts behind it were on the day. [`Freshness::Undated`] where nothing is stated means that a
    /// source tells of public cloud, but not when.
    pub freshness: Option<Freshness>,
}

impl Standing<'_> {
    pub(super) const fn nothing(freshness: Option<Freshness>) -> Self {
        Self {
            category: Category::NotStated,
            status: None,
            since: None,
            last_said: None,
            inferred: false,
            freshness,
        }
    }

    /// Whether a source speaks for this period, or only for an earlier one.
    #[must_use]
    pub fn said_in(&self, period: &Period) -> Said {
        match self.last_said {
            None => Said::Nothing,
            Some(last) if last.latest() >= period.first => Said::Attested,
            Some(_) => Said::Carried,
        }
    }

    pub(super) fn answer(&self) -> Answer<Category> {
        Answer {
            category: self.category,
            inferred: self.inferred,
            freshness: self.freshness,
        }
    }
}

/// Whose machines one organisation's production runs on, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hosting {
    /// What it is counted as.
    pub mix: HostingMix,
    /// Whether the editors only assume some part of it.
    pub inferred: bool,
    /// How fresh its least fresh part was on the day. [`Freshness::Undated`] where nothing is stated means that a
    /// source tells of an environment, but not when.
    pub freshness: Option<Freshness>,
}

impl Hosting {
    pub(super) fn answer(self) -> Answer<HostingMix> {
        Answer {
            category: self.mix,
            inferred: self.inferred,
            freshness: self.freshness,
        }
    }
}
