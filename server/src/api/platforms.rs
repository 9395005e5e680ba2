//! Platforms in the API: the list with the catalogue's filters, and a single one, whole.

use std::collections::BTreeSet;

use axum::{extract::State, response::Response};
use domain::catalogue::{
    Catalogue,
    facts::{claims, current_environments, is_current},
};
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form, Named},
    csv::Table,
    dto::{
        envelope::{Edition, List, Single},
        platform::Platform,
    },
    filters::{Accepts, Wish},
    openapi::{Filters, FormParam, Paged},
    organizations::joined,
    platform_filter,
    problem::{Problem, Refusal},
    serve::serve,
    site::Site,
    sources::{of_platform, sources},
    words,
};
use crate::state::AppState;

/// Plattformer
///
/// Plattformene med alle opplysninger og kilder. Teknologi, driftsmiljø, leverandør, kapabilitet og åpen kildekode
/// gjelder plattformen selv, de andre filtrene virksomheten den hører til. Uten filtre er avviklede plattformer med.
#[utoipa::path(
    get,
    operation_id = "listPlatforms",
    path = app::routes::API_PLATFORMS,
    tag = "Katalogen",
    params(Filters, Paged, FormParam),
    responses(
        (status = 200, description = "En side av listen", content(
            (List<Platform> = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "Et filter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, listed)
}

/// En plattform
///
/// Et tidligere kortnavn sender videre til det nye.
#[utoipa::path(
    get,
    operation_id = "getPlatform",
    path = app::routes::api_platform("{slug}"),
    tag = "Katalogen",
    params(("slug" = String, Path, description = "Kortnavnet på plattformen, som «nais»"), FormParam),
    responses(
        (status = 200, description = "Plattformen", content(
            (Single<Platform> = "application/json"), (String = "text/csv"))),
        (status = 301, description = "Plattformen har fått nytt kortnavn"),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 404, description = "Vi har ingen plattform med dette kortnavnet", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(State(state): State<AppState>, Named(slug): Named, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| single(site, asked, &slug))
}

fn listed(site: &Site, asked: &Asked) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let wish = Wish::read(catalogue, asked, Accepts::Selection)?;
    let found = platform_filter::select(catalogue, &wish.selection);
    let rows = wish.paging.cut(&found);
    let answer = match wish.form {
        Form::Csv => Answer::csv(table(catalogue, rows), "plattformer"),
        Form::Json => {
            let items = rows.iter().map(|it| Platform::of(site, it)).collect();
            let sources = sources(catalogue, rows.iter().flat_map(|it| of_platform(it)));
            Answer::json(&List::new(site, wish.paging, found.len(), items, sources))
        }
    }?;
    Ok(answer.with(header::LINK, wish.paging.links(site, asked, found.len())))
}

fn single(site: &Site, asked: &Asked, slug: &str) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let Some(platform) = catalogue.platform(slug) else {
        return Err(elsewhere(catalogue, asked, slug));
    };
    let wish = Wish::read(catalogue, asked, Accepts::Form)?;
    match wish.form {
        Form::Csv => Answer::csv(table(catalogue, &[platform]), slug),
        Form::Json => Answer::json(&Single {
            edition: Edition::of(site),
            item: Platform::of(site, platform),
            sources: sources(catalogue, of_platform(platform)),
        }),
    }
}

fn elsewhere(catalogue: &Catalogue, asked: &Asked, slug: &str) -> Refusal {
    let had_it =
        |it: &&domain::catalogue::Platform| it.former_slugs.iter().any(|former| former.as_str() == slug);
    match catalogue.platforms().iter().find(had_it) {
        Some(it) => asked.moved(app::routes::api_platform(it.slug.as_str())),
        None => Refusal::NotFound(words::no_such(words::PLATFORM, slug)),
    }
}

fn table(catalogue: &Catalogue, rows: &[&domain::catalogue::Platform]) -> Table {
    let mut table = Table::new(&words::PLATFORM_COLUMNS);
    for platform in rows {
        table.row(cells(catalogue, platform));
    }
    table
}

fn cells(
    catalogue: &Catalogue,
    platform: &domain::catalogue::Platform,
) -> [String; words::PLATFORM_COLUMNS.len()] {
    let today = catalogue.today();
    let organization = catalogue.organization(platform.organization.as_str());
    let hosting: BTreeSet<_> = current_environments(platform, today).map(|it| it.kind).collect();
    let providers: BTreeSet<_> = current_environments(platform, today)
        .filter_map(|it| it.provider)
        .collect();
    let used = platform.technologies.iter().filter(|it| is_current(it, today));
    let technologies = used.filter_map(|it| catalogue.technology(it.technology.as_str()));
    let claimed = platform
        .capabilities
        .iter()
        .filter(|it| it.interval.may_hold(today));
    let capabilities = claimed.filter_map(|it| {
        let name = &catalogue.capability(it.capability.as_str())?.name;
        Some(
            it.level
                .map_or_else(|| name.clone(), |level| format!("{name}: {}", level.label())),
        )
    });
    [
        platform.name.clone(),
        platform.slug.to_string(),
        organization.map_or("", |it| it.display_name()).to_owned(),
        platform.organization.to_string(),
        platform.status.map_or("", |it| it.label()).to_owned(),
        platform.started.map(|it| it.to_string()).unwrap_or_default(),
        platform.retired.map(|it| it.to_string()).unwrap_or_default(),
        joined(hosting.iter().map(|it| it.label())),
        joined(providers.iter().map(|it| it.label())),
        joined(technologies.map(|it| it.name.as_str())),
        capabilities.collect::<Vec<_>>().join(", "),
        platform.open_source.map_or("", |it| it.label()).to_owned(),
        platform
            .docs
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        catalogue
            .source_of(&platform.provenance)
            .map(|it| it.title.clone())
            .unwrap_or_default(),
        (claims(platform).count() + 1).to_string(),
    ]
}
