//! Where an agency stands on public cloud, in the words of the network's own poll.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod survey;

pub use survey::{Survey, SurveyResult};

use crate::{dates::PartialDate, provenance::Provenance};

vocabulary! {
    /// The seven stages of the network's poll. Not a ladder: [`Stage::DecidedAgainst`] is a decision of its own.
    pub enum Stage {
        Production = "production" => "I produksjon",
        Test = "test" => "I test",
        Decided = "decided" => "Vedtatt å benytte",
        Poc = "poc" => "Har laget PoC",
        Discussing = "discussing" => "Diskuterer",
        NoPlans = "no_plans" => "Ingen konkrete planer",
        DecidedAgainst = "decided_against" => "Vedtatt å ikke benytte",
    }
}

/// A dated, sourced statement of where an agency stands on public cloud.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AdoptionStatus {
    /// The stage.
    pub stage: Stage,
    /// From when it holds.
    pub date: PartialDate,
    /// Until when it held, if it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What the agency gives as reasons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}
