//! Surveys and official statistics: series of their own, never joined to what agencies have said by name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{dates::PartialDate, provenance::Provenance, text::Slug};

/// One number of a survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SurveyResult {
    /// What is measured; the same in every survey of a series, so that it can be followed.
    pub measure: Slug,
    /// What it is called.
    pub label: String,
    /// The share of those who answered, in tenths of a percent: 263 is 26,3 %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 1000))]
    pub per_mille: Option<u16>,
    /// The number of those who answered so, where the source counts instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

/// One round of a survey, or one year of official statistics.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Survey {
    /// Its name in files.
    pub slug: Slug,
    /// The series it belongs to; surveys of one series can stand on one axis.
    pub series: Slug,
    /// What the series is called.
    pub title: String,
    /// When it was asked.
    pub date: PartialDate,
    /// When the answers were collected, where that is more than a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collected: Option<String>,
    /// Who was asked, and what is special about them.
    pub population: String,
    /// How many organisations were invited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited: Option<u32>,
    /// How many organisations answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<u32>,
    /// Whether the answers are anonymous.
    pub anonymous: bool,
    /// The numbers.
    #[schemars(length(min = 1))]
    pub results: Vec<SurveyResult>,
    /// What a reader must know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}
