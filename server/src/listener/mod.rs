//! The public door: HTTP/1 connections with a limit on everything a client can take, and an orderly end.
//!
//! axum's own `serve` waits for ever on a client that sends its head slowly. Here every phase of a connection has a
//! time (`activity`), every size a limit (`limits`), and when all places are taken the idle ones are given up.

mod accept;
mod activity;
mod answer;
mod body;
mod connection;
mod descriptors;
mod limits;
mod wire;

pub use accept::serve;
pub use limits::Limits;
