//! Why a page cannot be shown, with the status and the text of each reason.

use thiserror::Error;

/// Why a page cannot be shown.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum AppError {
    /// There is nothing at this address, and never was.
    #[error("not found")]
    NotFound,
    /// It has moved for good to a local path.
    #[error("moved")]
    Moved(String),
    /// The organisation has become others.
    #[error("gone")]
    Gone(Gone),
}

/// An organisation that is no more, and where its work goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// What it was called.
    pub name: String,
    /// When it ended, in words, if known.
    pub when: Option<String>,
    /// What is known of it, in one or two sentences.
    pub summary: Option<String>,
    /// Names and slugs of those that carry on.
    pub heirs: Vec<(String, String)>,
}

impl AppError {
    /// The HTTP status.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Moved(_) => 301,
            Self::Gone(_) => 410,
        }
    }
}
