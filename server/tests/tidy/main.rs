//! The house rules of ARCHITECTURE.md as tests: who may depend on whom, where things belong, how long they may be.
//!
//! A rule that must be broken is broken by name, with a reason, in [`exceptions`]; that list may only shrink.

mod addresses;
mod crates;
mod exceptions;
mod features;
mod hygiene;
mod migrations;
mod permissions;
mod ports;
mod shape;
mod sources;
mod text;

/// Fails with every complaint at once.
#[track_caller]
fn assert_none(complaints: &[String], rule: &str) {
    assert!(complaints.is_empty(), "\n{rule}\n  {}\n", complaints.join("\n  "));
}
