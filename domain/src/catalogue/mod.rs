//! The catalogue: every organisation's platforms, what they are made of, and where each fact comes from.
//!
//! Types first (one file a thing), then the rules over them: [`Catalogue`] (the whole, looked up by name),
//! [`facets`] (filters with counts), [`completeness`] (what is missing),
//! and the port [`store`] that the server implements for both databases.

mod as_of;
mod capability;
pub mod completeness;
pub mod facets;
pub mod facts;
mod hosting;
pub mod moment;
mod names;
mod operations;
mod order;
mod organization;
mod pipeline;
mod platform;
mod redact;
mod review;
#[cfg(test)]
pub(crate) mod samples;
pub mod since;
mod snapshot;
pub mod store;
pub mod synthetic;
mod technology;

pub use capability::{Capability, CapabilityClaim, CapabilityGroup, Layer, Level, LevelCriteria};
pub use hosting::{DataLocation, HostingEnvironment, HostingKind, Provider, Purpose};
pub use operations::{OnCall, OpsArea, OpsResponsibility, Responsible, RestoreTest};
pub use organization::{
    Country, Membership, MembershipRule, MembershipStatus, OrgKind, OrgStatus, OrgSuccession, Organization,
    Sector, StaffingPoint, SuccessionKind, is_org_number,
};
pub use pipeline::{Gate, Pipeline, PipelineStep};
pub use platform::{
    Metric, MetricKey, Milestone, OpenSource, Platform, PlatformRelation, PlatformStatus, Principle,
    PrincipleClaim, PrincipleLevel, RelationKind,
};

pub use snapshot::Catalogue;
pub use technology::{Technology, TechnologyKind, TechnologyUse, UseStage};
