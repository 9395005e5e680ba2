//! Technologies in the API: the list, and a single one with its users.

use axum::{extract::State, response::Response};
use domain::catalogue::Catalogue;
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form, Named},
    csv::Table,
    dto::{
        envelope::{Edition, List, Single},
        technology::{Technology, TechnologyWithUsers, reach},
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

/// Teknologi
///
/// Teknologien som plattformene er laget med, med lag, kapabiliteter og hvor mange som bruker den.
#[utoipa::path(
    get,
    operation_id = "listTechnologies",
    path = app::routes::API_TECHNOLOGIES,
    tag = "Katalogen",
    params(Paged, FormParam),
    responses(
        (status = 200, description = "En side av listen", content(
            (List<Technology> = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "En parameter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, listed)
}

/// En teknologi med dem som bruker den
///
/// Et tidligere kortnavn sender videre til det nye.
#[utoipa::path(
    get,
    operation_id = "getTechnology",
    path = app::routes::api_technology("{slug}"),
    tag = "Katalogen",
    params(("slug" = String, Path, description = "Kortnavnet på teknologien, som «kubernetes»"), FormParam),
    responses(
        (status = 200, description = "Teknologien", content(
            (Single<TechnologyWithUsers> = "application/json"), (String = "text/csv"))),
        (status = 301, description = "Teknologien har fått nytt kortnavn"),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 404, description = "Vi har ingen teknologi med dette kortnavnet", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(State(state): State<AppState>, Named(slug): Named, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| single(site, asked, &slug))
}

fn listed(site: &Site, asked: &Asked) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let wish = Wish::read(catalogue, asked, Accepts::Paging)?;
    let total = catalogue.technologies().len();
    let rows = wish.paging.cut(catalogue.technologies());
    let answer = match wish.form {
        Form::Csv => Answer::csv(table(site, rows.iter()), "teknologi"),
        Form::Json => {
            let items = rows.iter().map(|it| Technology::of(site, it)).collect();
            Answer::json(&List::new(
                site,
                wish.paging,
                total,
                items,
                sources(catalogue, []),
            ))
        }
    }?;
    Ok(answer.with(header::LINK, wish.paging.links(site, asked, total)))
}

fn single(site: &Site, asked: &Asked, slug: &str) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let Some(technology) = catalogue.technology(slug) else {
        return Err(elsewhere(catalogue, asked, slug));
    };
    let wish = Wish::read(catalogue, asked, Accepts::Form)?;
    match wish.form {
        Form::Csv => Answer::csv(table(site, [technology]), slug),
        Form::Json => Answer::json(&Single {
            edition: Edition::of(site),
            item: TechnologyWithUsers::of(site, technology),
            sources: sources(
                catalogue,
                catalogue.users_of(slug).map(|(_, used)| &used.provenance),
            ),
        }),
    }
}

fn elsewhere(catalogue: &Catalogue, asked: &Asked, slug: &str) -> Refusal {
    match catalogue.technology_formerly(slug) {
        Some(it) => asked.moved(app::routes::api_technology(it.slug.as_str())),
        None => Refusal::NotFound(words::no_such(words::TECHNOLOGY, slug)),
    }
}

fn table<'a>(site: &Site, rows: impl IntoIterator<Item = &'a domain::catalogue::Technology>) -> Table {
    let mut table = Table::new(&words::TECHNOLOGY_COLUMNS);
    for technology in rows {
        let capabilities = technology
            .capabilities
            .iter()
            .filter_map(|it| site.catalogue.capability(it.as_str()));
        let usage = reach(site, technology.slug.as_str());
        let cells: [String; words::TECHNOLOGY_COLUMNS.len()] = [
            technology.name.clone(),
            technology.slug.to_string(),
            technology.kind.label().to_owned(),
            technology.layer.label().to_owned(),
            joined(capabilities.map(|it| it.name.as_str())),
            technology
                .homepage
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            technology
                .repo
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            usage.platforms.to_string(),
            usage.organizations.to_string(),
        ];
        table.row(cells);
    }
    table
}
