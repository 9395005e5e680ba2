//! What a check finds: where, how grave, by which code, and in words.

use std::fmt;

use serde_json::{Value, json};

use super::Position;

/// Whether a problem stops an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It stops.
    Error,
    /// It is only worth knowing.
    Warning,
}

/// The codes of problems within one file. Rules across entities have theirs in `domain::content::validate`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(
    missing_docs,
    clippy::enum_variant_names,
    reason = "each name says what is wrong, and its message says it in a sentence"
)]
pub enum Code {
    Syntax = 1,
    Anchor = 2,
    Alias = 3,
    Tag = 4,
    MergeKey = 5,
    SeveralDocuments = 6,
    DuplicateKey = 7,
    TooDeep = 8,
    TooBig = 9,
    ControlCharacter = 10,
    NotUtf8 = 11,
    UnknownCode = 12,
    UnknownKey = 13,
    MissingKey = 14,
    WrongType = 15,
    BadDate = 16,
    BadLink = 17,
    BadSlug = 18,
    BadOrgNumber = 19,
    OutOfRange = 20,
    TooFew = 21,
    NeedsQuotes = 22,
    Tab = 23,
    CarriageReturn = 24,
    Comment = 25,
    Empty = 26,
    UnknownPlace = 30,
    MissingIndex = 31,
    MissingFrontMatter = 32,
    OpenFrontMatter = 33,
    Symlink = 34,
    BadFileName = 35,
    MissingBody = 36,
    Unreadable = 37,
    NotCanonical = 40,
}

/// One problem at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, below the content folder.
    pub path: String,
    /// Where in it.
    pub at: Position,
    /// How grave.
    pub severity: Severity,
    /// The number behind the K.
    pub code: u16,
    /// What is wrong, and what to do about it, in bokmål.
    pub message: String,
}

impl Problem {
    /// An error in a file.
    #[must_use]
    pub fn error(path: &str, at: Position, code: Code, message: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            at,
            severity: Severity::Error,
            code: code as u16,
            message: message.into(),
        }
    }

    /// As one line: `content/x.yml:12:5: feil K012: …`, with the folder in front of the path.
    #[must_use]
    pub fn line(&self, folder: &str) -> String {
        format!("{}{self}", folder_prefix(folder))
    }

    /// For programs.
    #[must_use]
    pub fn to_json(&self, folder: &str) -> Value {
        json!({
            "path": format!("{}{}", folder_prefix(folder), self.path),
            "line": self.at.line,
            "column": self.at.col,
            "severity": match self.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            "code": format!("K{:03}", self.code),
            "message": self.message,
        })
    }
}

fn folder_prefix(folder: &str) -> String {
    match folder.trim_end_matches('/') {
        "" if folder.is_empty() => String::new(),
        plain => format!("{plain}/"),
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            at,
            code,
            message,
            ..
        } = self;
        let severity = match self.severity {
            Severity::Error => "feil",
            Severity::Warning => "advarsel",
        };
        write!(
            f,
            "{path}:{}:{}: {severity} K{code:03}: {message}",
            at.line, at.col
        )
    }
}
