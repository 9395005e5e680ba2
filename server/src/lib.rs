//! The server: router, store, content files and API, as a library that the binary and the tests share.

pub mod store;
