//! The list's selection as one file, all pages of it.

use axum::{extract::State, response::Response};
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form},
    dto::{
        envelope::{Edition, Export},
        organization::Organization,
    },
    filters::{Accepts, Wish},
    openapi::Filters,
    organizations::{sources_of, table, written},
    problem::{Problem, Refusal},
    serve::serve,
    site::Site,
    sources::sources,
};
use crate::state::AppState;

/// Utvalget fra katalogen som CSV
///
/// De samme radene som siden viser, alle sider, i samme rekkefølge. `side` og `antall` er uten virkning.
#[utoipa::path(
    get,
    operation_id = "exportCsv",
    path = app::routes::CATALOGUE_CSV,
    tag = "Utvalg",
    params(Filters),
    responses(
        (status = 200, description = "Utvalget", body = String, content_type = "text/csv"),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "Et filter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| selected(site, asked, Form::Csv))
}

/// Utvalget fra katalogen som JSON
///
/// De samme radene som siden viser, alle sider, i samme rekkefølge. `side` og `antall` er uten virkning.
#[utoipa::path(
    get,
    operation_id = "exportJson",
    path = app::routes::CATALOGUE_JSON,
    tag = "Utvalg",
    params(Filters),
    responses(
        (status = 200, description = "Utvalget", body = Export<Organization>),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "Et filter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn json(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| selected(site, asked, Form::Json))
}

fn selected(site: &Site, asked: &Asked, form: Form) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let wish = Wish::read(catalogue, asked, Accepts::Export)?;
    let found = catalogue.index().ordered(&wish.selection);
    let rows: Vec<_> = found.iter().filter_map(|&it| catalogue.at(it)).collect();
    let name = format!("fellesnevner-katalog-{}", catalogue.today());
    if form == Form::Csv {
        return Answer::csv(table(catalogue, &rows), &name);
    }
    let export = Export {
        found: found.len(),
        total: catalogue.index().total(),
        edition: Edition::of(site),
        rows: written(site, &rows),
        sources: sources(catalogue, sources_of(catalogue, &rows)),
    };
    Ok(Answer::json(&export)?.with(
        header::CONTENT_DISPOSITION,
        format!("inline; filename=\"{name}.json\""),
    ))
}
