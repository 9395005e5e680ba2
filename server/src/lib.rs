//! The server: router, store, content files and API, as a library that the binary and the tests share.

pub mod cli;
pub mod content;
pub mod print;
pub mod store;
