//! Words that mean the same, so that a search for one finds the others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Slug;

/// Words and phrases that search treats as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SynonymGroup {
    /// Its name in files.
    pub slug: Slug,
    /// The words and phrases, the one that readers know best first.
    #[schemars(length(min = 2))]
    pub words: Vec<String>,
    /// Why they belong together, or where they do not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
