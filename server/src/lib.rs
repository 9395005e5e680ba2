//! The server: router, store, content files and API, as a library that the binary and the tests share.

pub mod assets;
pub mod cli;
pub mod config;
pub mod content;
pub mod live;
pub mod markdown;
pub mod page_cache;
pub mod pages;
pub mod print;
pub mod router;
pub mod startup;
pub mod state;
pub mod store;
pub mod theme;
