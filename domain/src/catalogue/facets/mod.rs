//! Filters with counts: OR within a facet, AND across facets, each facet's own choice left out of its counts.
//!
//! [`Selection`] is what a visitor has chosen (and all of it is in the URL), [`Index`] answers from bitsets.

mod bits;
mod gather;
mod index;
mod selection;

pub use bits::Bits;
pub use index::{FacetValue, Index};
pub use selection::{PAGE_SIZES, Selection, Sort, UnknownChoice, encode, query_string};

vocabulary! {
    /// What the list can be filtered by. The code is the parameter in the URL.
    pub enum Facet {
        Technology = "teknologi" => "Teknologi",
        Hosting = "driftsmiljo" => "Driftsmiljø",
        Provider = "leverandor" => "Leverandør",
        Cloud = "sky" => "Status for allmenn sky",
        Capability = "kapabilitet" => "Kapabilitet og nivå",
        Sector = "sektor" => "Sektor",
        Kind = "type" => "Type",
        OpenSource = "apen_kildekode" => "Åpen kildekode",
        Freshness = "ferskhet" => "Ferskhet",
    }
}

/// The code of the value «Ikke oppgitt», in every facet that has it.
pub const UNKNOWN: &str = "ikke_oppgitt";
