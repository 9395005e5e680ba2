//! Search in the API: the hits of the search page, with why they are hits.

use app::search::{
    choice::{self, Choice},
    load::{self, Answer as Found},
};
use axum::{extract::State, response::Response};
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form},
    csv::Table,
    dto::{
        envelope::Edition,
        search::{self as dto, Hit},
    },
    filters::{Accepts, Wish},
    openapi::{FormParam, Paged, Wanted},
    paging::Paging,
    problem::{Mistake, Problem, Refusal},
    serve::serve,
    site::Site,
    words,
};
use crate::state::AppState;

/// Søk
///
/// De samme treffene som søkesiden viser, de beste først, med det som traff merket og grunnen til hvert treff.
/// Bøyde former, synonymer og deler av sammensatte ord finnes også.
#[utoipa::path(
    get,
    operation_id = "search",
    path = app::routes::API_SEARCH,
    tag = "Søk",
    params(Wanted, Paged, FormParam),
    responses(
        (status = 200, description = "En side av treffene", content(
            (dto::Found = "application/json"), (String = "text/csv"))),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "En parameter eller en verdi vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn found(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, searched)
}

fn searched(site: &Site, asked: &Asked) -> Result<Answer, Refusal> {
    let (wish, choice) = read(site, asked)?;
    let found = load::answer(&site.catalogue, choice);
    let total = found.total();
    let answer = match wish.form {
        Form::Csv => Answer::csv(table(site, &found, wish.paging), "treff"),
        Form::Json => Answer::json(&page(site, &found, wish.paging)),
    }?;
    Ok(answer.with(header::LINK, wish.paging.links(site, asked, total)))
}

/// The page and the form that are wished for, and what is looked for; or everything that is wrong with both. The API
/// never answers for other words than those it is asked for.
fn read(site: &Site, asked: &Asked) -> Result<(Wish, Choice), Refusal> {
    let own = [choice::QUERY, choice::KIND, choice::REASON, choice::ORDER];
    let (choice, unknown) = Choice::parse(asked.filled().filter(|(name, _)| own.contains(name)));
    let mut mistakes: Vec<Mistake> = unknown.into_iter().map(Mistake::from).collect();
    let wish = match Wish::read(&site.catalogue, asked, Accepts::Search) {
        Err(Refusal::BadRequest(more)) => {
            mistakes.extend(more);
            return Err(Refusal::BadRequest(mistakes));
        }
        read => read?,
    };
    if mistakes.is_empty() {
        let literal = true;
        Ok((wish, Choice { literal, ..choice }))
    } else {
        Err(Refusal::BadRequest(mistakes))
    }
}

fn hits<'a>(found: &Found<'a>, paging: Paging) -> Vec<domain::search::Hit<'a>> {
    let first = (paging.page - 1).saturating_mul(paging.size);
    found.results.page(&found.choice.filter, first, paging.size)
}

fn page<'a>(site: &Site, found: &Found<'a>, paging: Paging) -> dto::Found<'a> {
    let total = found.total();
    let filter = &found.choice.filter;
    let kinds = found.results.by_kind(filter).into_iter();
    let reasons = found.results.by_reason(filter).into_iter();
    dto::Found {
        query: found.query.text().to_owned(),
        did_you_mean: found.meant.clone(),
        unknown_fields: found.query.unknown_fields().to_vec(),
        total,
        page: paging.page,
        page_size: paging.size,
        pages: paging.pages(total),
        by_kind: kinds.map(|(it, count)| (it.code(), count)).collect(),
        by_reason: reasons.map(|(it, count)| (it.code(), count)).collect(),
        edition: Edition::of(site),
        items: hits(found, paging)
            .into_iter()
            .map(|it| Hit::of(site, it))
            .collect(),
    }
}

fn table(site: &Site, found: &Found<'_>, paging: Paging) -> Table {
    let mut table = Table::new(&words::HIT_COLUMNS);
    for it in hits(found, paging) {
        let snippet = it.snippet.iter().map(|it| it.text.as_str());
        let why = it.reasons.iter().map(app::text::nb::search::why::reason);
        let cells: [String; words::HIT_COLUMNS.len()] = [
            it.title.to_owned(),
            it.slug.to_owned(),
            it.kind.label().to_owned(),
            site.absolute(&app::routes::hit(it.kind, it.slug)),
            it.context.join(", "),
            snippet.collect(),
            load::worst(&it.reasons).label().to_owned(),
            why.collect::<Vec<_>>().join(" "),
        ];
        table.row(cells);
    }
    table
}
