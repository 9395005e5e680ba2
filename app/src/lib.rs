//! The pages of Fellesnevner, rendered on the server; islands are the only part that runs in the browser.
//!
//! A feature's folder holds `load.rs` (what a page reads), one file a page, and `parts.rs`. Pages ask [`http`] for
//! what the request brings, [`routes`] for every address, and [`text`] for every word.

#![recursion_limit = "256"]
#![expect(
    missing_docs,
    reason = "the component macros make a public struct of every component, with a field a prop"
)]

pub mod catalogue;
pub mod error;
pub mod front;
pub mod http;
pub mod pages;
pub mod routes;
pub mod search;
pub mod shell;
pub mod technology;
pub mod text;
pub mod ui;
