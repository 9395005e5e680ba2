//! The site's own texts: about, privacy, accessibility.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{dates::PartialDate, text::Slug};

/// A page of prose, kept in `content/pages`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Page {
    /// Its name in files.
    pub slug: Slug,
    /// The heading and the document's title.
    pub title: String,
    /// One or two sentences that stand under the heading.
    pub lead: String,
    /// When the text was last gone through.
    pub updated: PartialDate,
    /// The text, in Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
}
