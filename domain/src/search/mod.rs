//! Norwegian search over everything a viewer may see.
//!
//! `analysis` turns text into words, stems and parts of compounds; `document` and `gather` say what can be found;
//! `words` is the index; `query` and `expand` turn what was typed into words of the index; `find` ranks; `results`,
//! `snippet` and `marks` show a hit and why it is one; `meant` and `suggest` help with typing.
//!
//! The index is part of the snapshot: it is made of what the viewer may see, is never out of step with the pages,
//! and gives the same hits on every database.

mod analysis;
mod document;
mod expand;
mod find;
mod gather;
mod index;
mod marks;
mod meant;
mod query;
mod results;
mod snippet;
mod suggest;
mod synonym;
mod thesaurus;
mod words;

pub use document::{Document, Field, Place};
pub use index::SearchIndex;
pub use query::{MAX_QUERY, Query};
pub use results::{Filter, Hit, Reason, ReasonKind, Results};
pub use snippet::Piece;
pub use suggest::Suggestion;
pub use synonym::SynonymGroup;

vocabulary! {
    /// What a hit leads to.
    pub enum HitKind {
        Organization = "organization" => "Virksomhet",
        Platform = "platform" => "Plattform",
        Technology = "technology" => "Teknologi",
        Capability = "capability" => "Kapabilitet",
        Architecture = "architecture" => "Referansearkitektur",
        Experience = "experience" => "Erfaring",
        Page = "page" => "Side",
    }
}
