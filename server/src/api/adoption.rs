//! Public cloud in the API: everything that the page shows as JSON, and each of its tables as CSV.

use app::adoption::{
    asked::{Asked as View, Mistake as Misread, SHEET, Sheet},
    picture::Picture,
};
use axum::{extract::State, response::Response};
use domain::text::nearest;

use super::{
    adoption_tables::table,
    answer::Answer,
    asked::{Asked, Form},
    dto::adoption::Adoption,
    filters::{Accepts, Wish},
    openapi::{Filters, FormParam, Picturing},
    problem::{Mistake, Problem, Refusal},
    serve::serve,
    site::Site,
    words,
};
use crate::state::AppState;

/// Allmenn sky
///
/// Hvem som bruker allmenn sky, siden når, og hvor mange som ikke har oppgitt noe. De samme tallene som siden viser.
/// Som CSV kommer én tabell om gangen, valgt med `tabell`.
#[utoipa::path(
    get,
    operation_id = "getAdoption",
    path = app::routes::API_ADOPTION,
    tag = "Allmenn sky",
    params(Filters, Picturing, FormParam),
    responses(
        (status = 200, description = "Tallene", content(
            (Adoption = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "En parameter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn api(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| answered(site, asked, None))
}

/// En tabell om allmenn sky som CSV
#[utoipa::path(
    get,
    operation_id = "exportAdoptionCsv",
    path = app::routes::ADOPTION_CSV,
    tag = "Allmenn sky",
    params(Filters, Picturing),
    responses(
        (status = 200, description = "Tabellen", body = String, content_type = "text/csv"),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "En parameter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| {
        answered(site, asked, Some(Form::Csv))
    })
}

/// Alle tallene om allmenn sky som JSON
#[utoipa::path(
    get,
    operation_id = "exportAdoptionJson",
    path = app::routes::ADOPTION_JSON,
    tag = "Allmenn sky",
    params(Filters, Picturing),
    responses(
        (status = 200, description = "Tallene", body = Adoption),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "En parameter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn json(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| {
        answered(site, asked, Some(Form::Json))
    })
}

fn answered(site: &Site, asked: &Asked, form: Option<Form>) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let accepts = match form {
        Some(_) => Accepts::PictureExport,
        None => Accepts::Picture,
    };
    let wish = Wish::read(catalogue, asked, accepts)?;
    let sheet = sheet(asked)?;
    let (view, misread) = View::read(catalogue, asked.filled());
    if !misread.is_empty() {
        return Err(Refusal::BadRequest(misread.into_iter().map(mistake).collect()));
    }
    let picture = Picture::of(catalogue, &view);
    match form.unwrap_or(wish.form) {
        Form::Csv => {
            let name = format!("fellesnevner-sky-{}-{}", sheet.code(), catalogue.today());
            Answer::csv(table(&picture, sheet), &name)
        }
        Form::Json => Answer::json(&Adoption::of(site, &picture)),
    }
}

/// The table that is asked for.
fn sheet(asked: &Asked) -> Result<Sheet, Refusal> {
    let named = asked.filled().filter(|(name, _)| *name == SHEET).last();
    let Some((_, value)) = named else {
        return Ok(Sheet::default());
    };
    Sheet::parse(value).ok_or_else(|| {
        let meant = nearest(value, Sheet::ALL.map(Sheet::code));
        let mistake = Mistake::value(SHEET, value, words::unknown_value(SHEET, value, meant));
        Refusal::BadRequest(vec![Mistake {
            nearest: meant.map(str::to_owned),
            ..mistake
        }])
    })
}

fn mistake(misread: Misread) -> Mistake {
    match misread {
        Misread::Choice(choice) => choice.into(),
        Misread::NoDate(parameter, value) => Mistake::value(parameter, &value, words::not_a_date(&value)),
        Misread::NotYet(parameter, date) => {
            let value = date.to_string();
            Mistake::value(parameter, &value, words::not_yet(&value))
        }
        Misread::Reversed(from, to) => {
            let (from, to) = (from.to_string(), to.to_string());
            Mistake::value(app::adoption::asked::FROM, &from, words::reversed(&from, &to))
        }
        Misread::SameDay(date) => {
            let date = date.to_string();
            Mistake::value(app::adoption::asked::FROM, &date, words::same_day(&date))
        }
    }
}
