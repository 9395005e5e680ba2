//! What the comparisons read.

use domain::{
    catalogue::{Catalogue, moment::Moment},
    comparison::{ColumnOf, Columns, Matrix, MatrixChoice, Placed, RowsShown, Subject, matrix},
    search::HitKind,
};

use crate::{http, routes, text::nb::comparison as nb};

/// The matrix of these columns, with the rows that are asked for. All totals are those of the rows that are shown.
#[must_use]
pub fn matrix_of<'a>(catalogue: &'a Catalogue, choice: &MatrixChoice, columns: &Columns<'a>) -> Matrix<'a> {
    let agencies: Vec<ColumnOf> = columns.shown.iter().map(|it| ColumnOf::Agency(it)).collect();
    let whole = matrix(catalogue, &agencies, choice.twins);
    match choice.rows {
        RowsShown::All => whole,
        RowsShown::Stated => whole.stated(),
    }
}

/// What a side is called: an agency on a day of the past with that day.
#[must_use]
pub fn name(placed: &Placed<'_>) -> String {
    let name = placed.subject.name();
    match placed.side.at() {
        Some(at) => nb::then(name, at),
        None => name.to_owned(),
    }
}

/// The slug of a side that is an agency.
#[must_use]
pub fn slug<'a>(subject: &Subject<'a>) -> Option<&'a str> {
    match subject {
        Subject::Agency(_, it) => Some(it.slug.as_str()),
        Subject::Architecture(..) => None,
    }
}

/// The page of a side, on its day.
#[must_use]
pub fn page(placed: &Placed<'_>) -> String {
    let href = match placed.subject {
        Subject::Agency(_, it) => routes::agency(it.slug.as_str()),
        Subject::Architecture(_, it) => routes::hit(HitKind::Architecture, it.slug.as_str()),
    };
    match placed.side.at() {
        Some(at) => Moment::Then(at).keep(href),
        None => http::in_time(href),
    }
}
