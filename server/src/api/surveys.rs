//! Surveys and official statistics in the API, apart from what agencies say by name.

use axum::{extract::State, response::Response};
use domain::adoption::survey_series;

use super::{
    answer::Answer,
    asked::{Asked, Form},
    csv::Table,
    dto::survey::Surveys,
    filters::{Accepts, Wish},
    openapi::FormParam,
    problem::{Problem, Refusal},
    serve::serve,
    site::Site,
    words,
};
use crate::state::AppState;

/// Undersøkelser og offentlig statistikk
///
/// Serier for seg. De er aldri slått sammen med det virksomheter har oppgitt med navn.
#[utoipa::path(
    get,
    operation_id = "listSurveys",
    path = app::routes::API_SURVEYS,
    tag = "Allmenn sky",
    params(FormParam),
    responses(
        (status = 200, description = "Seriene", content(
            (Surveys = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "En parameter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, listed)
}

fn listed(site: &Site, asked: &Asked) -> Result<Answer, Refusal> {
    let wish = Wish::read(&site.catalogue, asked, Accepts::Form)?;
    match wish.form {
        Form::Csv => Answer::csv(table(site), "undersokelser"),
        Form::Json => Answer::json(&Surveys::of(site)),
    }
}

fn table(site: &Site) -> Table {
    let mut table = Table::new(&words::SURVEY_COLUMNS);
    for series in survey_series(site.catalogue.surveys()) {
        for measure in &series.measures {
            for point in &measure.points {
                let survey = point.survey;
                let number = |it: Option<u32>| it.map(|it| it.to_string()).unwrap_or_default();
                let source = site.catalogue.source_of(&survey.provenance);
                let cells: [String; words::SURVEY_COLUMNS.len()] = [
                    series.title.to_owned(),
                    survey.date.to_string(),
                    measure.label.to_owned(),
                    measure.slug.to_string(),
                    words::number(point.result),
                    words::unit(point.result).to_owned(),
                    survey.population.clone(),
                    number(survey.invited),
                    number(survey.answered),
                    words::yes_or_no(survey.anonymous).to_owned(),
                    survey.note.clone().unwrap_or_default(),
                    source.map(|it| it.title.clone()).unwrap_or_default(),
                ];
                table.row(cells);
            }
        }
    }
    table
}
