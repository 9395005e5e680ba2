//! Experience reports in the API: the list, newest first, and a single one.

use axum::{extract::State, response::Response};
use domain::{
    catalogue::Catalogue,
    experience::{AnswerKey, ExperienceReport},
    provenance::Provenance,
};
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form, Named},
    csv::Table,
    dto::{
        envelope::{Edition, List, Single},
        experience::Experience,
    },
    filters::{Accepts, Wish},
    openapi::{FormParam, Paged},
    organizations::joined,
    problem::{Problem, Refusal},
    serve::serve,
    site::Site,
    sources::sources,
    words,
};
use crate::state::AppState;

/// Erfaringer
///
/// Hva som ble møtt, hva som ble gjort, hva som kom ut av det, og fasiten noen år etter. De nyeste først.
#[utoipa::path(
    get,
    operation_id = "listExperiences",
    path = app::routes::API_EXPERIENCES,
    tag = "Arkitektur og erfaringer",
    params(Paged, FormParam),
    responses(
        (status = 200, description = "En side av listen", content(
            (List<Experience> = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "En parameter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, listed)
}

/// En erfaring
///
/// CSV-filen har en rad for hver erfaring med tiltak og effekt.
#[utoipa::path(
    get,
    operation_id = "getExperience",
    path = app::routes::api_experience("{slug}"),
    tag = "Arkitektur og erfaringer",
    params(("slug" = String, Path, description = "Kortnavnet på erfaringen, som begynner med datoen der den er kjent"), FormParam),
    responses(
        (status = 200, description = "Erfaringen", content(
            (Single<Experience> = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 404, description = "Vi har ingen erfaring med dette kortnavnet", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(State(state): State<AppState>, Named(slug): Named, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| single(site, asked, &slug))
}

fn listed(site: &Site, asked: &Asked) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let wish = Wish::read(catalogue, asked, Accepts::Paging)?;
    let total = catalogue.experiences().len();
    let rows = wish.paging.cut(catalogue.experiences());
    let answer = match wish.form {
        Form::Csv => Answer::csv(table(catalogue, rows), "erfaringer"),
        Form::Json => {
            let items = rows.iter().map(|it| Experience::of(site, it)).collect();
            let sources = sources(catalogue, rows.iter().flat_map(told));
            Answer::json(&List::new(site, wish.paging, total, items, sources))
        }
    }?;
    Ok(answer.with(header::LINK, wish.paging.links(site, asked, total)))
}

fn single(site: &Site, asked: &Asked, slug: &str) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let Some(report) = catalogue.experience(slug) else {
        return Err(Refusal::NotFound(words::no_such(words::EXPERIENCE, slug)));
    };
    let wish = Wish::read(catalogue, asked, Accepts::Form)?;
    match wish.form {
        Form::Csv => Answer::csv(pairs(catalogue, report), slug),
        Form::Json => Answer::json(&Single {
            edition: Edition::of(site),
            item: Experience::of(site, report),
            sources: sources(catalogue, told(report)),
        }),
    }
}

/// Where everything in a report comes from.
fn told(it: &ExperienceReport) -> impl Iterator<Item = &Provenance> {
    std::iter::once(&it.provenance).chain(it.verdicts.iter().map(|it| &it.provenance))
}

fn table(catalogue: &Catalogue, rows: &[ExperienceReport]) -> Table {
    let mut table = Table::new(&words::EXPERIENCE_COLUMNS);
    for it in rows {
        let organization = it.organization.as_ref();
        let organization = organization.and_then(|it| catalogue.organization(it.as_str()));
        let capabilities = it.capabilities().into_iter();
        let capabilities = capabilities.filter_map(|it| catalogue.capability(it.as_str()));
        let answer = match it.answer_key() {
            AnswerKey::None => String::new(),
            AnswerKey::Awaited(date) => app::text::nb::experience::awaited(date),
            AnswerKey::Given(it) => app::text::nb::experience::given(it.outcome, it.date),
        };
        let source = catalogue.source_of(&it.provenance);
        let cells: [String; words::EXPERIENCE_COLUMNS.len()] = [
            it.title.clone(),
            it.slug.to_string(),
            it.date.map(|it| it.to_string()).unwrap_or_default(),
            organization
                .map(|it| it.display_name().to_owned())
                .unwrap_or_default(),
            joined(it.areas.iter().map(|it| it.label())),
            joined(capabilities.map(|it| it.name.as_str())),
            it.pairs.len().to_string(),
            answer,
            source.map(|it| it.title.clone()).unwrap_or_default(),
        ];
        table.row(cells);
    }
    table
}

/// The pairs of a report, a row for each.
fn pairs(catalogue: &Catalogue, report: &ExperienceReport) -> Table {
    let mut table = Table::new(&words::PAIR_COLUMNS);
    for it in &report.pairs {
        let capabilities = it.capabilities.iter();
        let capabilities = capabilities.filter_map(|it| catalogue.capability(it.as_str()));
        let technologies = it.technologies.iter();
        let technologies = technologies.filter_map(|it| catalogue.technology(it.as_str()));
        let cells: [String; words::PAIR_COLUMNS.len()] = [
            it.experience.clone(),
            it.measure.clone(),
            it.effect.clone().unwrap_or_default(),
            joined(capabilities.map(|it| it.name.as_str())),
            joined(technologies.map(|it| it.name.as_str())),
            it.still_true.map_or("", words::still_true).to_owned(),
        ];
        table.row(cells);
    }
    table
}
