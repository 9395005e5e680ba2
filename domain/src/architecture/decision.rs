//! Decisions behind an architecture, in the form of MADR (Markdown Architectural Decision Records).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{dates::PartialDate, provenance::Provenance, text::Slug};

vocabulary! {
    /// Where a decision stands.
    pub enum DecisionStatus {
        Proposed = "proposed" => "Foreslått",
        Accepted = "accepted" => "Vedtatt",
        Rejected = "rejected" => "Forkastet",
        Deprecated = "deprecated" => "Gjelder ikke lenger",
        Superseded = "superseded" => "Erstattet",
    }
}

/// One of the ways that were weighed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DecisionOption {
    /// What it is.
    pub title: String,
    /// What speaks for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub good: Vec<String>,
    /// What speaks against it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bad: Vec<String>,
}

/// A decision, kept in the folder of the architecture it belongs to.
///
/// Its slug begins with its four-digit number (`0001-hente-fra-git`) and is unique among all decisions together
/// with the architecture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// The architecture.
    pub architecture: Slug,
    /// Its name in files: number and words.
    pub slug: Slug,
    /// What it is about, as a sentence without its full stop.
    pub title: String,
    /// Where it stands.
    pub status: DecisionStatus,
    /// When it was taken.
    pub date: PartialDate,
    /// Whose decision it is; absent where it is the network's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<Slug>,
    /// What made it necessary.
    pub context: String,
    /// What it was weighed by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drivers: Vec<String>,
    /// The ways that were weighed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<DecisionOption>,
    /// What was decided.
    pub outcome: String,
    /// What follows from it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consequences: Vec<String>,
    /// When it should be looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revisit_on: Option<PartialDate>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Decision {
    /// Its name among all decisions.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}/{}", self.architecture, self.slug)
    }

    /// Its number within the architecture: the digits its slug begins with, 0 where there are none.
    #[must_use]
    pub fn number(&self) -> u32 {
        let digits = self.slug.as_str().split('-').next().unwrap_or_default();
        digits.parse().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_what_the_slug_begins_with() {
        let number = |slug: &str| {
            let value = serde_json::json!({
                "architecture": "gitops", "slug": slug, "title": "t", "status": "accepted", "date": "2024",
                "context": "c", "outcome": "o", "confidence": "stated",
            });
            let it: Decision = serde_json::from_value(value).expect("a decision");
            (it.number(), it.key())
        };
        assert_eq!(number("0012-hente"), (12, "gitops/0012-hente".to_owned()));
        assert_eq!(number("hente"), (0, "gitops/hente".to_owned()));
    }
}
