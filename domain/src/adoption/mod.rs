//! Where an agency stands on public cloud, in the words of the network's own poll, and the rules behind the pictures
//! of it.
//!
//! Types first ([`AdoptionStatus`], [`Survey`]). [`Population`] is the organisations that a picture counts;
//! [`Standing`] and [`Hosting`] are what the sources say of one of them on a day; the rest counts those answers:
//! [`series()`], [`bands()`], [`flows()`] and [`hosting_mix()`]. Surveys stand apart in [`survey_series()`].

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod basis;
mod category;
mod counts;
mod flows;
mod hosting_mix;
mod period;
mod place;
mod population;
mod series;
mod standing;
mod survey;
mod survey_series;
#[cfg(test)]
mod tests;
mod timeline;
mod track;

pub use category::{Category, Grouping, HostingMix};
pub use counts::{Column, Counts, Share, Tally};
pub use flows::{Flow, Flows, flows};
pub use hosting_mix::{Mix, hosting_by_kind, hosting_by_sector, hosting_mix, hosting_series};
pub use period::{Grain, Period};
pub use population::Population;
pub use series::{Headlines, headlines, series};
pub use standing::{Hosting, Standing};
pub use survey::{Survey, SurveyResult};
pub use survey_series::{Measure, Point, SurveySeries, survey_series};
pub use timeline::{Band, Said, Segment, bands};

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
