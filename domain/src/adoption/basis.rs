//! What stands behind an answer that rests on several environments.

use jiff::civil::Date;

use super::HostingMix;
use crate::{
    catalogue::HostingKind,
    provenance::{Confidence, Freshness, Provenance},
};

/// How sure and how fresh several facts are that all say the same: sure beside assumed is sure, fresh beside stale is
/// fresh.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Basis {
    /// Of the freshest fact; none where there is no fact.
    pub(super) freshness: Option<Freshness>,
    /// Whether some fact is more than assumed.
    sure: bool,
}

impl Basis {
    pub(super) fn add(&mut self, provenance: &Provenance, day: Date) {
        let freshness = provenance.freshness(day);
        self.freshness = Some(self.freshness.map_or(freshness, |it| it.min(freshness)));
        self.sure |= provenance.confidence != Confidence::Inferred;
    }

    pub(super) fn is_inferred(self) -> bool {
        !self.is_empty() && !self.sure
    }

    pub(super) fn is_empty(self) -> bool {
        self.freshness.is_none()
    }
}

/// The mix of the kinds that are in use. As in the catalogue's filter, hybrid is public cloud beside machines of
/// one's own or private cloud.
pub(super) fn mix(uses: impl Fn(HostingKind) -> bool) -> HostingMix {
    let own = uses(HostingKind::OnPrem) || uses(HostingKind::PrivateCloud);
    let mut kinds = HostingKind::ALL.iter().copied().filter(|it| uses(*it));
    match (kinds.next(), kinds.next()) {
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
