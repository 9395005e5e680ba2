//! Capabilities in the API: the 19 with definition and levels, and a single one with every claim.

use axum::{extract::State, response::Response};
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form, Named},
    csv::Table,
    dto::{
        capability::{Capability, CapabilityWithClaims, reach},
        envelope::{Edition, List, Single},
    },
    filters::{Accepts, Wish},
    openapi::{FormParam, Paged},
    problem::{Problem, Refusal},
    serve::serve,
    site::Site,
    sources::sources,
    words,
};
use crate::state::AppState;

/// Kapabiliteter
///
/// De 19 kapabilitetene med definisjon og nivåer, og hvor mange som har oppgitt noe om dem.
#[utoipa::path(
    get,
    operation_id = "listCapabilities",
    path = app::routes::API_CAPABILITIES,
    tag = "Katalogen",
    params(Paged, FormParam),
    responses(
        (status = 200, description = "En side av listen", content(
            (List<Capability> = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "En parameter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, listed)
}

/// En kapabilitet med alt plattformene har oppgitt om den
#[utoipa::path(
    get,
    operation_id = "getCapability",
    path = app::routes::api_capability("{slug}"),
    tag = "Katalogen",
    params(("slug" = String, Path, description = "Kortnavnet på kapabiliteten, som «logging»"), FormParam),
    responses(
        (status = 200, description = "Kapabiliteten", content(
            (Single<CapabilityWithClaims> = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 404, description = "Vi har ingen kapabilitet med dette kortnavnet", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(State(state): State<AppState>, Named(slug): Named, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| single(site, asked, &slug))
}

fn listed(site: &Site, asked: &Asked) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let wish = Wish::read(catalogue, asked, Accepts::Paging)?;
    let total = catalogue.capabilities().len();
    let rows = wish.paging.cut(catalogue.capabilities());
    let answer = match wish.form {
        Form::Csv => Answer::csv(table(site, rows.iter()), "kapabiliteter"),
        Form::Json => {
            let items = rows.iter().map(|it| Capability::of(site, it)).collect();
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
    let Some(capability) = catalogue.capability(slug) else {
        return Err(Refusal::NotFound(words::no_such(words::CAPABILITY, slug)));
    };
    let wish = Wish::read(catalogue, asked, Accepts::Form)?;
    match wish.form {
        Form::Csv => Answer::csv(table(site, [capability]), slug),
        Form::Json => Answer::json(&Single {
            edition: Edition::of(site),
            item: CapabilityWithClaims::of(site, capability),
            sources: sources(
                catalogue,
                catalogue.claims_of(slug).map(|(_, claim)| &claim.provenance),
            ),
        }),
    }
}

fn table<'a>(site: &Site, rows: impl IntoIterator<Item = &'a domain::catalogue::Capability>) -> Table {
    let mut table = Table::new(&words::CAPABILITY_COLUMNS);
    for capability in rows {
        let claimed = reach(site, capability.slug.as_str());
        let cells: [String; words::CAPABILITY_COLUMNS.len()] = [
            capability.name.clone(),
            capability.slug.to_string(),
            capability.group.label().to_owned(),
            capability.layer.label().to_owned(),
            capability.definition.clone(),
            claimed.platforms.to_string(),
            claimed.organizations.to_string(),
        ];
        table.row(cells);
    }
    table
}
