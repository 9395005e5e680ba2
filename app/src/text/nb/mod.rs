//! The interface in bokmål, a file a feature. Labels of closed vocabularies stand with their types in `domain`;
//! long texts are Markdown in `content/`.

pub mod agency;
pub mod catalogue;
pub mod error;
pub mod frame;
pub mod front;
pub mod pages;
pub mod provenance;
pub mod refusal;
pub mod search;
pub mod technology;

/// What is shown where nothing is known. Never drawn like «finnes ikke».
pub const UNKNOWN: &str = "Ikke oppgitt";
