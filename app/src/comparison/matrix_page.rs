//! The matrix: what each of many agencies is said to offer of each capability.

use std::collections::BTreeMap;

use domain::{
    catalogue::{Catalogue, Level},
    comparison::{Cell, Columns, Matrix, MatrixChoice},
    dates::PartialDate,
    provenance::Confidence,
};
use leptos::prelude::*;

use super::{
    columns_form::{AddAgency, Filters, Views, slugs},
    load,
    matrix_table::table,
    notices::Notices,
};
use crate::{
    http, routes,
    text::nb::{self, comparison, matrix as words},
    ui::{
        figure::Patterns,
        head::{DocumentHead, Fraction, PageHead},
        icon::Icon,
        pagination::Pagination,
        status::{LevelMark, UnknownMark},
        time_travel::TimeTravel,
    },
};

/// How many columns the link to a comparison holds side by side.
const COMPARED: usize = 3;

/// The matrix.
#[component]
pub fn MatrixPage() -> impl IntoView {
    let catalogue = http::catalogue();
    let pairs = http::query_pairs();
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let (choice, amiss) = MatrixChoice::parse(pairs, &catalogue);
    let columns = choice.columns(&catalogue);
    let matrix = load::matrix_of(&catalogue, &choice, &columns);
    let trail = vec![(routes::COMPARE.to_owned(), comparison::TITLE.to_owned())];
    let showing = words::showing(columns.shown.len(), columns.found, !choice.agencies.is_empty());
    let body = body(&catalogue, &choice, &columns, &matrix);
    view! {
        <DocumentHead title=words::TITLE description=words::description(columns.shown.len())/>
        <PageHead title=words::TITLE lead=words::LEAD trail/>
        <Patterns/>
        <div class="shared matrix-head">
            <Fraction part=matrix.tally.known whole=matrix.tally.asked what=words::CELLS more=cells_more(&matrix)/>
            <AddAgency choice=choice.clone() shown=slugs(&columns)/>
        </div>
        <Notices amiss/>
        <Filters choice=choice.clone()/>
        <p class="small">{showing}</p>
        <Views choice=choice.clone() found=columns.found/>
        {body}
        <TimeTravel/>
    }
}

fn body(catalogue: &Catalogue, choice: &MatrixChoice, columns: &Columns<'_>, matrix: &Matrix<'_>) -> AnyView {
    if columns.shown.is_empty() {
        return empty(words::NOBODY, words::NOBODY_MORE);
    }
    if matrix.groups.is_empty() {
        return empty(words::NOTHING, words::NOTHING_MORE);
    }
    let usual = usual_year(matrix);
    let kept = choice.clone();
    let page = move |page| routes::matrix(routes::MATRIX, &MatrixChoice { page, ..kept.clone() });
    view! {
        <Legend/>
        {table(matrix, usual)}
        <Pagination page=choice.page pages=columns.pages href=page/>
        {note(catalogue, choice, usual)}
        {exports(choice, columns)}
        {how_levels(catalogue, matrix)}
    }
    .into_any()
}

fn empty(what: &'static str, more: &'static str) -> AnyView {
    view! { <div class="empty"><p><strong>{what}</strong></p><p>{more}</p></div> }.into_any()
}

fn cells<'m, 'a>(matrix: &'m Matrix<'a>) -> impl Iterator<Item = &'m Cell<'a>> {
    let rows = matrix.groups.iter().flat_map(|it| &it.rows);
    rows.flat_map(|it| it.cells.iter().flatten())
}

fn cells_more(matrix: &Matrix<'_>) -> String {
    let with_level = || cells(matrix).filter(|it| it.level.is_some());
    let assumed = with_level().filter(|it| it.confidence == Confidence::Inferred);
    let tally = matrix.tally;
    words::cells_more(
        with_level().count(),
        assumed.count(),
        tally.stale,
        tally.undated,
        tally.unknown(),
    )
}

/// The year that most cells are from, which need not be repeated in each; of equals the newest.
fn usual_year(matrix: &Matrix<'_>) -> Option<i16> {
    let mut years: BTreeMap<i16, usize> = BTreeMap::new();
    for year in cells(matrix).filter_map(|it| it.newest).map(PartialDate::year) {
        *years.entry(year).or_default() += 1;
    }
    years
        .into_iter()
        .max_by_key(|(year, count)| (*count, *year))
        .map(|(year, _)| year)
}

#[component]
fn Legend() -> impl IntoView {
    let levels = Level::ALL
        .iter()
        .map(|&level| view! { <li><LevelMark level=Some(level)/></li> })
        .collect_view();
    view! { <ul class="legend">{levels}<li><UnknownMark/></li><li class="small quiet">{words::TEXT_ONLY}</li></ul> }
}

fn note(catalogue: &Catalogue, choice: &MatrixChoice, usual: Option<i16>) -> AnyView {
    let year = usual.map(words::usual_year);
    let mut pairs = Vec::new();
    for one in catalogue.capabilities() {
        let twin = one.twin.as_ref().and_then(|it| catalogue.capability(it.as_str()));
        // Where each names the other, the pair is said once.
        let twin = twin.filter(|other| !pairs.contains(&(*other, one)));
        pairs.extend(twin.map(|other| (one, other)));
    }
    let twins = words::twins(&pairs).filter(|_| choice.twins == domain::comparison::Twins::Apart);
    let text: Vec<String> = year.into_iter().chain(twins).collect();
    view! { <p class="small quiet matrix-note">{text.join(" ")}</p> }.into_any()
}

fn exports(choice: &MatrixChoice, columns: &Columns<'_>) -> AnyView {
    let some: Vec<_> = columns.shown.iter().take(COMPARED).collect();
    let compare = (some.len() > 1).then(|| {
        let slugs: Vec<&str> = some.iter().map(|it| it.slug.as_str()).collect();
        let names: Vec<String> = some.iter().map(|it| it.display_name().to_owned()).collect();
        let href = http::in_time(routes::compare_agencies(&slugs));
        view! { <a href=href><Icon name="Table"/>{words::compare(&names)}</a> }
    });
    view! {
        <p class="exports">
            <a href=routes::matrix(routes::MATRIX_CSV, choice)><Icon name="FileCsv"/>{words::AS_CSV}</a>
            <a href=routes::matrix(routes::MATRIX_JSON, choice)><Icon name="FileJson"/>{words::AS_JSON}</a>
            {compare}
        </p>
    }
    .into_any()
}

/// What each level on the page rests on.
fn how_levels(catalogue: &Catalogue, matrix: &Matrix<'_>) -> AnyView {
    let mut lines = Vec::new();
    for row in matrix.groups.iter().flat_map(|it| &it.rows) {
        for (cell, column) in row.cells.iter().zip(&matrix.columns) {
            let claims = cell.iter().flat_map(|it| &it.claims).map(|it| it.claim);
            lines.extend(claims.filter_map(|claim| {
                let level = claim.level?.label();
                let source = match catalogue.source_of(&claim.provenance) {
                    Some(source) => nb::provenance::citation(source, claim.provenance.as_of),
                    None => nb::provenance::UNDATED.to_owned(),
                };
                let how = claim.how.as_deref().unwrap_or_default();
                let agency = column.organization.display_name();
                let text = words::reason(agency, &row.capability.name, level, how, &source);
                Some(view! { <p>{text}</p> })
            }));
        }
    }
    let none = lines.is_empty().then(|| view! { <p>{words::NO_LEVELS}</p> });
    view! {
        <details class="twin">
            <summary>{words::HOW_LEVELS}</summary>
            <div><p>{words::HOW_LEVELS_TEXT}</p>{lines.collect_view()}{none}</div>
        </details>
    }
    .into_any()
}
