//! Reference architectures in the API: the list, and a single one with its building blocks and who runs it.

use axum::{extract::State, response::Response};
use domain::{architecture::ReferenceArchitecture, catalogue::Catalogue, provenance::Provenance, text::Slug};
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form, Named},
    csv::Table,
    dto::{
        architecture::{Architecture, Practice, WholeArchitecture, capabilities},
        envelope::{Edition, List, Single},
    },
    filters::{Accepts, Wish},
    openapi::{FormParam, Paged},
    organizations::joined,
    problem::{Problem, Refusal},
    serve::serve,
    site::Site,
    sources::{named, sources},
    words,
};
use crate::state::AppState;

/// Referansearkitekturer
///
/// Mønstre og oppskrifter, med problemet hver av dem løser og hvor mange plattformer som gjør det slik.
#[utoipa::path(
    get,
    operation_id = "listArchitectures",
    path = app::routes::API_ARCHITECTURES,
    tag = "Arkitektur og erfaringer",
    params(Paged, FormParam),
    responses(
        (status = 200, description = "En side av listen", content(
            (List<Architecture> = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "En parameter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, listed)
}

/// En referansearkitektur med byggeklosser, flyt og dem som gjør det slik
///
/// CSV-filen har en rad for hver byggekloss. Et tidligere kortnavn sender videre til det nye.
#[utoipa::path(
    get,
    operation_id = "getArchitecture",
    path = app::routes::api_architecture("{slug}"),
    tag = "Arkitektur og erfaringer",
    params(("slug" = String, Path, description = "Kortnavnet på arkitekturen, som «leveranse-med-gitops»"), FormParam),
    responses(
        (status = 200, description = "Arkitekturen", content(
            (Single<WholeArchitecture> = "application/json"), (String = "text/csv"))),
        (status = 301, description = "Arkitekturen har fått nytt kortnavn"),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 404, description = "Vi har ingen referansearkitektur med dette kortnavnet", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(State(state): State<AppState>, Named(slug): Named, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| single(site, asked, &slug))
}

fn listed(site: &Site, asked: &Asked) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let wish = Wish::read(catalogue, asked, Accepts::Paging)?;
    let total = catalogue.architectures().len();
    let rows = wish.paging.cut(catalogue.architectures());
    let answer = match wish.form {
        Form::Csv => Answer::csv(table(catalogue, rows), "referansearkitekturer"),
        Form::Json => {
            let items = rows.iter().map(|it| Architecture::of(site, it)).collect();
            let sources = sources(catalogue, []);
            Answer::json(&List::new(site, wish.paging, total, items, sources))
        }
    }?;
    Ok(answer.with(header::LINK, wish.paging.links(site, asked, total)))
}

fn single(site: &Site, asked: &Asked, slug: &str) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let Some(architecture) = catalogue.architecture(slug) else {
        return Err(match catalogue.architecture_formerly(slug) {
            Some(it) => asked.moved(app::routes::api_architecture(it.slug.as_str())),
            None => Refusal::NotFound(words::no_such(words::ARCHITECTURE, slug)),
        });
    };
    let wish = Wish::read(catalogue, asked, Accepts::Form)?;
    match wish.form {
        Form::Csv => Answer::csv(blocks(catalogue, architecture), slug),
        Form::Json => {
            let mut sources = sources(catalogue, told(catalogue, architecture));
            sources.extend(named(catalogue, written_from(architecture)));
            Answer::json(&Single {
                edition: Edition::of(site),
                item: WholeArchitecture::of(site, architecture),
                sources,
            })
        }
    }
}

/// Where everything about an architecture comes from.
fn told<'a>(catalogue: &'a Catalogue, it: &'a ReferenceArchitecture) -> Vec<&'a Provenance> {
    let considered = it.considerations.iter().map(|it| &it.provenance);
    let done = it.implementations.iter().map(|it| &it.provenance);
    let decided = catalogue.decisions_of(it.slug.as_str()).map(|it| &it.provenance);
    considered.chain(done).chain(decided).collect()
}

/// The publications it names without a date.
fn written_from(it: &ReferenceArchitecture) -> impl Iterator<Item = &Slug> {
    let alternatives = it.alternatives.iter().flat_map(|it| &it.sources);
    it.sources.iter().chain(alternatives)
}

fn table(catalogue: &Catalogue, rows: &[ReferenceArchitecture]) -> Table {
    let mut table = Table::new(&words::ARCHITECTURE_COLUMNS);
    for it in rows {
        let usage = Practice::of(it);
        let served = capabilities(it);
        let served = served.iter().filter_map(|it| catalogue.capability(it));
        let cells: [String; words::ARCHITECTURE_COLUMNS.len()] = [
            it.title.clone(),
            it.slug.to_string(),
            it.kind.label().to_owned(),
            it.status.label().to_owned(),
            it.version.to_string(),
            it.problem.clone(),
            joined(served.map(|it| it.name.as_str())),
            usage.running.to_string(),
            usage.deviating.to_string(),
            usage.abandoned.to_string(),
            it.reviewed_on.to_string(),
            it.freshness(catalogue.today()).label().to_owned(),
        ];
        table.row(cells);
    }
    table
}

/// The building blocks of an architecture, a row for each.
fn blocks(catalogue: &Catalogue, architecture: &ReferenceArchitecture) -> Table {
    let mut table = Table::new(&words::COMPONENT_COLUMNS);
    for it in &architecture.components {
        let capability = it.capability.as_ref();
        let capability = capability.and_then(|it| catalogue.capability(it.as_str()));
        let options = it
            .options
            .iter()
            .filter_map(|it| catalogue.technology(it.as_str()));
        let chosen = chosen(catalogue, architecture, it.id.as_str());
        let cells: [String; words::COMPONENT_COLUMNS.len()] = [
            it.label.clone(),
            it.layer.label().to_owned(),
            capability.map(|it| it.name.clone()).unwrap_or_default(),
            it.requirement.clone(),
            it.owner.map_or("", |it| it.label()).to_owned(),
            joined(options.map(|it| it.name.as_str())),
            chosen.join(", "),
        ];
        table.row(cells);
    }
    table
}

/// The technologies that fill a place at those who run it, each once, in Norwegian order.
fn chosen<'a>(
    catalogue: &'a Catalogue,
    architecture: &ReferenceArchitecture,
    component: &str,
) -> Vec<&'a str> {
    let slots = architecture.running().filter_map(|it| it.slot(component));
    let technologies = slots.flat_map(|it| &it.technologies);
    let mut names: Vec<&str> = technologies
        .filter_map(|it| catalogue.technology(it.as_str()))
        .map(|it| it.name.as_str())
        .collect();
    names.sort_by(|a, b| domain::text::compare(a, b));
    names.dedup();
    names
}
