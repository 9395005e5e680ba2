//! Types, rules and ports of Fellesnevner.
//!
//! Nothing here knows the web, SQL, the clock or chance: what a rule needs comes in as an argument.
//! A feature has one folder; inside it, types come first, then rules, then the port that the server implements.

#[macro_use]
mod terms;

pub mod adoption;
pub mod architecture;
pub mod catalogue;
pub mod comparison;
pub mod content;
pub mod dates;
pub mod experience;
pub mod fagdag;
pub mod figures;
pub mod pages;
pub mod provenance;
pub mod search;
pub mod services;
pub mod text;
pub mod viewer;
pub use services::Services;
