//! What the comparisons read.

use domain::{
    catalogue::Catalogue,
    comparison::{ColumnOf, Columns, Matrix, MatrixChoice, RowsShown, matrix},
};

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
