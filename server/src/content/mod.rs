//! Content files: reading, checking, formatting, importing and exporting the tree under `content/`.
//!
//! Files are read as bytes into a [`Tree`], so that the same code checks a folder, the content embedded in the
//! binary and a test's own files. [`check`] goes: place in the tree ([`layout`]) → bytes ([`bytes`]) → front matter
//! ([`front_matter`]) → marked YAML nodes ([`yaml`]) → typed JSON by the schema ([`shape`], [`walk`]) → entities →
//! rules across entities (`domain::content::validate`) → canonical form ([`form`], [`render`]).

use std::collections::BTreeMap;

pub mod bytes;
pub mod check;
pub mod commands;
pub mod export;
pub mod form;
pub mod front_matter;
pub mod import;
pub mod layout;
pub mod places;
pub mod problem;
pub mod render;
pub mod schema;
pub mod shape;
pub mod transfer;
pub mod tree;
pub mod walk;
pub mod words;
pub mod yaml;
pub mod yaml_writer;

/// Files by their path below the content folder, with `/` between the parts.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A place in a file, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub col: usize,
}

impl Position {
    /// The first character of a file.
    pub const START: Self = Self { line: 1, col: 1 };
}
