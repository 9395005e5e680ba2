//! The pages of Fellesnevner, rendered on the server; islands are the only part that runs in the browser.
//!
//! A feature's folder holds `load.rs` (what a page reads), one file a page, and `parts.rs`. Pages ask [`http`] for
//! what the request brings, [`routes`] for every address, and [`text`] for every word.

#![recursion_limit = "256"]
#![expect(
    missing_docs,
    clippy::must_use_candidate,
    clippy::needless_pass_by_value,
    reason = "components: the macro makes a public struct with a field a prop, and hands over what the view gives"
)]

pub mod adoption;
pub mod architecture;
pub mod catalogue;
pub mod comparison;
pub mod error;
pub mod experience;
pub mod front;
pub mod http;
pub mod pages;
pub mod routes;
pub mod search;
pub mod shell;
pub mod technology;
pub mod text;
pub mod ui;
