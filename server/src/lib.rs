//! The server: router, store, content files and API, as a library that the binary and the tests share.

pub mod api;
pub mod assets;
pub mod cli;
pub mod config;
pub mod content;
mod fingerprint;
pub mod health;
pub mod listener;
pub mod live;
pub mod logging;
pub mod markdown;
pub mod markup;
pub mod middleware;
pub mod page_cache;
pub mod pages;
pub mod print;
pub mod router;
pub mod shutdown;
pub mod startup;
pub mod state;
pub mod store;
mod suggest;
pub mod theme;
