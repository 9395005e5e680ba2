//! Organisations in the API: the list with the catalogue's filters, and a single one.

use axum::{extract::State, response::Response};
use domain::{
    adoption::Stage,
    catalogue::{
        Catalogue, OrgStatus,
        facts::{CloudStatus, OrgFacts},
    },
    provenance::Provenance,
};
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form, Named},
    csv::Table,
    dto::{
        envelope::{Edition, List, Single},
        organization::Organization,
    },
    filters::{Accepts, Wish},
    openapi::{Filters, FormParam, Paged},
    problem::{Problem, Refusal, Successor},
    serve::serve,
    site::Site,
    sources::{of_organization, sources},
    words,
};
use crate::state::AppState;

/// Virksomheter
///
/// Virksomhetene i katalogen med medlemskap, bemanning, status for allmenn sky og det vi vet om plattformene i korte
/// trekk. De som er slått sammen med andre eller nedlagt, er ikke med.
#[utoipa::path(
    get,
    operation_id = "listOrganizations",
    path = app::routes::API_ORGANIZATIONS,
    tag = "Katalogen",
    params(Filters, Paged, FormParam),
    responses(
        (status = 200, description = "En side av listen", content(
            (List<Organization> = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "Et filter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, listed)
}

/// En virksomhet
///
/// Et tidligere kortnavn sender videre til det nye. En virksomhet som er slått sammen med andre, svarer 410 med dem som
/// fører arbeidet videre.
#[utoipa::path(
    get,
    operation_id = "getOrganization",
    path = app::routes::api_organization("{slug}"),
    tag = "Katalogen",
    params(("slug" = String, Path, description = "Kortnavnet på virksomheten, som «nav»"), FormParam),
    responses(
        (status = 200, description = "Virksomheten", content(
            (Single<Organization> = "application/json"), (String = "text/csv"))),
        (status = 301, description = "Virksomheten har fått nytt kortnavn"),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 404, description = "Vi har ingen virksomhet med dette kortnavnet", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "Virksomheten finnes ikke lenger", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(State(state): State<AppState>, Named(slug): Named, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| single(site, asked, &slug))
}

type Row<'a> = (&'a domain::catalogue::Organization, &'a OrgFacts);

fn listed(site: &Site, asked: &Asked) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let wish = Wish::read(catalogue, asked, Accepts::Selection)?;
    let found = catalogue.index().ordered(&wish.selection);
    let rows: Vec<Row> = wish
        .paging
        .cut(&found)
        .iter()
        .filter_map(|&it| catalogue.at(it))
        .collect();
    let answer = match wish.form {
        Form::Csv => Answer::csv(table(catalogue, &rows), "virksomheter"),
        Form::Json => {
            let facts = sources_of(catalogue, &rows);
            Answer::json(&List::new(
                site,
                wish.paging,
                found.len(),
                written(site, &rows),
                sources(catalogue, facts),
            ))
        }
    }?;
    Ok(answer.with(header::LINK, wish.paging.links(site, asked, found.len())))
}

fn single(site: &Site, asked: &Asked, slug: &str) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let Some((organization, facts)) = catalogue.organization(slug).zip(catalogue.facts(slug)) else {
        return Err(elsewhere(catalogue, asked, slug));
    };
    if organization.status != OrgStatus::Active {
        return Err(gone(site, organization));
    }
    let wish = Wish::read(catalogue, asked, Accepts::Form)?;
    let rows = [(organization, facts)];
    match wish.form {
        Form::Csv => Answer::csv(table(catalogue, &rows), slug),
        Form::Json => Answer::json(&Single {
            edition: Edition::of(site),
            item: Organization::of(site, organization, facts),
            sources: sources(catalogue, sources_of(catalogue, &rows)),
        }),
    }
}

fn elsewhere(catalogue: &Catalogue, asked: &Asked, slug: &str) -> Refusal {
    match catalogue.organization_formerly(slug) {
        Some(it) => asked.moved(app::routes::api_organization(it.slug.as_str())),
        None => Refusal::NotFound(words::no_such(words::ORGANIZATION, slug)),
    }
}

fn gone(site: &Site, organization: &domain::catalogue::Organization) -> Refusal {
    let heirs = site.catalogue.successors_of(organization.slug.as_str());
    let names: Vec<&str> = heirs.iter().map(|(_, it)| it.display_name()).collect();
    let successors = heirs.iter().map(|(_, it)| Successor {
        slug: it.slug.to_string(),
        name: it.display_name().to_owned(),
        url: site.absolute(&app::routes::api_organization(it.slug.as_str())),
    });
    Refusal::Gone(words::gone(organization, &names), successors.collect())
}

/// The rows as JSON writes them.
pub fn written<'a>(site: &'a Site, rows: &[Row<'a>]) -> Vec<Organization<'a>> {
    rows.iter()
        .map(|(organization, facts)| Organization::of(site, organization, facts))
        .collect()
}

/// Where everything in the rows comes from.
pub fn sources_of<'a>(catalogue: &'a Catalogue, rows: &[Row<'a>]) -> Vec<&'a Provenance> {
    rows.iter()
        .flat_map(|(it, _)| of_organization(catalogue, it))
        .collect()
}

/// The rows as CSV.
pub fn table(catalogue: &Catalogue, rows: &[Row]) -> Table {
    let mut table = Table::new(&words::ORGANIZATION_COLUMNS);
    for (organization, facts) in rows {
        table.row(cells(catalogue, organization, facts));
    }
    table
}

fn cells(
    catalogue: &Catalogue,
    organization: &domain::catalogue::Organization,
    facts: &OrgFacts,
) -> [String; words::ORGANIZATION_COLUMNS.len()] {
    let platforms = facts
        .platforms
        .iter()
        .filter_map(|it| catalogue.platform(it))
        .map(|it| it.name.as_str());
    let technologies = facts
        .technologies
        .iter()
        .filter_map(|it| catalogue.technology(it))
        .map(|it| it.name.as_str());
    [
        organization.display_name().to_owned(),
        organization.slug.to_string(),
        organization.kind.label().to_owned(),
        joined(organization.sectors.iter().map(|it| it.label())),
        joined(platforms),
        joined(facts.hosting.iter().map(|it| it.label())),
        joined(facts.providers.iter().map(|it| it.label())),
        joined(technologies),
        facts.cloud.map_or("", cloud).to_owned(),
        joined(facts.open_source.iter().map(|it| it.label())),
        facts.newest.map(|it| it.to_string()).unwrap_or_default(),
        facts.freshness.map_or("", |it| it.label()).to_owned(),
        facts.count.to_string(),
        facts.confirmed.to_string(),
    ]
}

fn cloud(status: CloudStatus) -> &'static str {
    match status {
        CloudStatus::Stage(stage) => Stage::label(stage),
        CloudStatus::UsedWithoutStage => words::CLOUD_WITHOUT_STAGE,
    }
}

/// Several values in one cell.
pub fn joined<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.collect::<Vec<_>>().join(", ")
}
