//! The matrix as a file: all agencies of the choice, not only those of one page.

use axum::{extract::State, response::Response};
use domain::comparison::{Cell, Matrix, MatrixChoice};
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form},
    comparison_query::read,
    comparison_words,
    csv::Table,
    dto::{
        envelope::Edition,
        matrix::{Matrix as Written, MatrixColumn, MatrixRow},
    },
    openapi::Columns,
    problem::{Problem, Refusal},
    serve::serve,
    site::Site,
    sources::sources,
};
use crate::state::AppState;

/// Matrisen som CSV
///
/// En rad for hver rute: kapabilitet mot virksomhet. Alle virksomhetene i utvalget er med, så `side` og `antall` er uten
/// virkning.
#[utoipa::path(
    get,
    operation_id = "matrixCsv",
    path = app::routes::MATRIX_CSV,
    tag = "Utvalg",
    params(Columns),
    responses(
        (status = 200, description = "Matrisen", body = String, content_type = "text/csv"),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "Et filter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| answered(site, asked, Form::Csv))
}

/// Matrisen som JSON
///
/// Kapabiliteter mot virksomheter. Alle virksomhetene i utvalget er med, så `side` og `antall` er uten virkning.
#[utoipa::path(
    get,
    operation_id = "matrixJson",
    path = app::routes::MATRIX_JSON,
    tag = "Utvalg",
    params(Columns),
    responses(
        (status = 200, description = "Matrisen", body = Written),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "Et filter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn json(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| answered(site, asked, Form::Json))
}

fn answered(site: &Site, asked: &Asked, form: Form) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let parse = |pairs: Vec<_>| MatrixChoice::parse(pairs, catalogue);
    let choice = read(asked, &MatrixChoice::parameters(), parse)?;
    let matrix = app::comparison::load::matrix_of(catalogue, &choice, &choice.all_columns(catalogue));
    let name = format!("fellesnevner-matrise-{}", catalogue.today());
    if form == Form::Csv {
        return Answer::csv(table(site, &matrix), &name);
    }
    let rows = matrix.groups.iter().flat_map(|it| &it.rows);
    let cells = rows.clone().flat_map(|it| it.cells.iter().flatten());
    let claims = cells.flat_map(|it| &it.claims).map(|it| &it.claim.provenance);
    let written = Written {
        edition: Edition::of(site),
        tally: matrix.tally.into(),
        columns: matrix.columns.iter().map(MatrixColumn::of).collect(),
        sources: sources(catalogue, claims),
        rows: rows.map(|it| MatrixRow::of(it, catalogue.today())).collect(),
    };
    Ok(Answer::json(&written)?.with(
        header::CONTENT_DISPOSITION,
        format!("inline; filename=\"{name}.json\""),
    ))
}

fn table(site: &Site, matrix: &Matrix<'_>) -> Table {
    let mut table = Table::new(&comparison_words::MATRIX_COLUMNS);
    for row in matrix.groups.iter().flat_map(|it| &it.rows) {
        let twin = row.twin.map(|it| it.name.as_str());
        let names: Vec<&str> = [row.capability.name.as_str()].into_iter().chain(twin).collect();
        for (cell, column) in row.cells.iter().zip(&matrix.columns) {
            let mut cells = vec![
                names.join(", "),
                row.capability.slug.to_string(),
                row.capability.group.label().to_owned(),
                column.organization.display_name().to_owned(),
                column.organization.slug.to_string(),
            ];
            match cell {
                Some(cell) => cells.extend(stated(site, cell)),
                None => cells.resize(comparison_words::MATRIX_COLUMNS.len(), String::new()),
            }
            table.row(cells);
        }
    }
    table
}

fn stated(site: &Site, cell: &Cell<'_>) -> [String; 9] {
    let names = |all: Vec<&str>| all.join(", ");
    let date = |it: Option<domain::dates::PartialDate>| it.map(|it| it.to_string()).unwrap_or_default();
    let mut cited: Vec<&str> = cell
        .claims
        .iter()
        .filter_map(|it| site.catalogue.source_of(&it.claim.provenance))
        .map(|it| it.title.as_str())
        .collect();
    cited.dedup();
    [
        names(cell.platforms().iter().map(|it| it.name.as_str()).collect()),
        cell.level.map(|it| it.label().to_owned()).unwrap_or_default(),
        names(cell.tools.iter().map(|it| it.name.as_str()).collect()),
        cell.practices().join(" "),
        date(cell.oldest),
        date(cell.newest),
        cell.confidence.label().to_owned(),
        cell.freshness.label().to_owned(),
        cited.join("; "),
    ]
}
