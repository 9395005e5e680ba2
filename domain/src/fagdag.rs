//! Fagdager that have been held: the dates the network counts time by.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{dates::PartialDate, provenance::Provenance, text::Slug};

/// A fagdag that has been held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fagdag {
    /// Its name in files.
    pub slug: Slug,
    /// What it was called.
    pub title: String,
    /// The day it was held.
    pub date: PartialDate,
    /// The organisations that hosted it, where they are in the catalogue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<Slug>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}
