//! What an address asks to see held together: the columns of the matrix, and the subjects side by side.
//!
//! What cannot be followed is left out and reported as [`Amiss`], so that a page can say what to do and a program can
//! be refused. The query string of a choice is its canonical form.

mod columns;
mod kin;
mod name;
mod subjects;
#[cfg(test)]
mod tests;

pub use self::{
    columns::{COLUMNS, Columns, FOLDED, MOST_COLUMNS, MatrixChoice, RowsShown, STATED},
    kin::KinChoice,
    subjects::{Catalogues, DIFFERENCES, EMPTY, MOST_SUBJECTS, Placed, Side, SideChoice},
};
use crate::{catalogue::facets::UnknownChoice, dates::PartialDate};

/// The parameter that names agencies, with commas between them or given several times.
pub const AGENCIES: &str = "etater";
/// The parameter that takes agencies away from those that are named.
pub const WITHOUT: &str = "uten";
/// The parameter that folds twins.
pub const TWINS: &str = "tvillinger";
/// The parameter for which rows the matrix shows.
pub const ROWS: &str = "rader";
/// The parameter for how many columns the matrix shows.
pub const SIZE: &str = "antall";
/// The parameter of the page of columns.
pub const PAGE: &str = "side";
/// The parameter that narrows a comparison to differences.
pub const SHOW: &str = "vis";
/// The parameter that hides rows where nobody answers.
pub const HIDE: &str = "skjul";
/// The parameter that names a reference architecture.
pub const ARCHITECTURE: &str = "arkitektur";
/// The parameter for kinds of kin.
pub const KIND: &str = "slag";

/// What an address asks for that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amiss {
    /// A value that is not known.
    Unknown(UnknownChoice),
    /// More are named than can be shown; the rest is left out.
    TooMany {
        /// How many can be shown.
        most: usize,
        /// What those that are left out are called.
        left_out: Vec<String>,
    },
    /// Agencies are named and filters chosen; the filters are not used.
    FiltersUnused,
    /// A text after `@` that is no date; the agency is shown as it is.
    NotADate(String),
    /// A date after `@` that has not come; the agency is shown as it is.
    NotYet(String),
    /// An agency that did not exist on the day that was asked for.
    NotThen {
        /// What it is called.
        name: String,
        /// The day.
        at: PartialDate,
    },
}

impl Amiss {
    fn unknown(parameter: &str, value: &str, nearest: Option<&str>) -> Self {
        Self::Unknown(UnknownChoice {
            parameter: parameter.to_owned(),
            value: value.to_owned(),
            nearest: nearest.map(str::to_owned),
        })
    }
}

/// The parts of a value with commas.
fn parts(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|it| !it.is_empty())
}
