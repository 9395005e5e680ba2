//! A first search over titles and text: every word must be found, titles before text.
//!
//! `document` turns the catalogue into what can be found, `find` answers a query.

mod document;
mod find;
mod synonym;

use document::Document;
pub use find::Hit;
pub use synonym::SynonymGroup;

vocabulary! {
    /// What a hit leads to.
    pub enum HitKind {
        Organization = "organization" => "Virksomhet",
        Platform = "platform" => "Plattform",
        Technology = "technology" => "Teknologi",
        Capability = "capability" => "Kapabilitet",
        Page = "page" => "Side",
    }
}

/// Everything that can be found.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex(Vec<Document>);
