//! Reference architectures: what is recommended, when it fits, who really runs it and where they differ.
//!
//! Types first (one file a thing), then the rules over them.

mod decision;
mod implementation;
mod prose;
mod reference;

pub use decision::{Decision, DecisionOption, DecisionStatus};
pub use implementation::{Fit, Implementation, Slot};
pub use prose::{Section, sections};
pub use reference::{
    Alternative, ArchitectureKind, ArchitectureStatus, Component, Consideration, ConsiderationArea, Flow,
    FlowEdge, FlowStep, Obligation, Owner, ReferenceArchitecture, StepMode,
};
