//! What chooses the columns of the matrix: adding one, taking one away, filters, how many, and which rows.

use domain::{
    catalogue::{Organization, facets::Facet, moment::PARAMETER},
    comparison::{
        AGENCIES, COLUMNS, Columns, FOLDED, MatrixChoice, ROWS, RowsShown, STATED, TWINS, Twins, WITHOUT,
    },
};
use leptos::prelude::*;

use super::parts::agencies;
use crate::{
    http, routes,
    text::nb::{catalogue as list, matrix as nb},
    ui::icon::Icon,
};

/// The id of the form that the buttons in the table's head belong to.
const FORM: &str = "kolonner";

/// The form that adds an agency. It names those that are shown, so that taking one away leaves the others.
#[component]
pub fn AddAgency(choice: MatrixChoice, shown: Vec<String>) -> impl IntoView {
    let options = agencies(&http::catalogue())
        .into_iter()
        .filter(|(slug, _)| !shown.contains(slug))
        .map(|(slug, name)| view! { <option value=slug>{name}</option> })
        .collect_view();
    let kept = shown
        .iter()
        .map(|it| view! { <input type="hidden" name=AGENCIES value=it.clone()/> })
        .collect_view();
    let mut also = Vec::new();
    if choice.twins == Twins::Folded {
        also.push((TWINS, FOLDED.to_owned()));
    }
    if choice.rows == RowsShown::Stated {
        also.push((ROWS, STATED.to_owned()));
    }
    also.extend(choice.selection.per.map(|it| (PARAMETER, it.to_string())));
    let also = also
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form class="pick" id=FORM action=routes::MATRIX>
            {kept}
            {also}
            <label for="etater">{nb::ADD}</label>
            <select class="ds-input" id="etater" name=AGENCIES><option value="">{nb::CHOOSE}</option>{options}</select>
            <button class="ds-button" data-variant="secondary" type="submit">{nb::ADD_IT}</button>
        </form>
    }
}

/// The button that takes a column away.
pub fn remove(organization: &Organization) -> AnyView {
    let (slug, label) = (
        organization.slug.to_string(),
        nb::remove(organization.display_name()),
    );
    view! { <button type="submit" form=FORM name=WITHOUT value=slug aria-label=label>"×"</button> }.into_any()
}

/// The filters that are chosen, each with the way to remove it.
#[component]
pub fn Filters(choice: MatrixChoice) -> impl IntoView {
    let catalogue = http::catalogue();
    let label = |facet: Facet, code: &str| {
        let value = catalogue.index().value(facet, code).map(|it| it.label.clone());
        format!("{}: {}", facet.label(), value.unwrap_or_else(|| code.to_owned()))
    };
    let chosen = choice
        .selection
        .iter()
        .map(|(facet, code)| {
            let next = MatrixChoice {
                selection: choice.selection.toggled(facet, code),
                page: 1,
                ..choice.clone()
            };
            let href = routes::matrix(routes::MATRIX, &next);
            view! { <li><a href=href>{label(facet, code)}" "<Icon name="XMark"/><span class="ds-sr-only">{list::REMOVE}</span></a></li> }
        })
        .collect_view();
    (!choice.selection.is_empty()).then(|| view! { <ul class="chosen" aria-label=list::CHOSEN>{chosen}</ul> })
}

/// Links that change what is shown; the address holds all of it.
#[component]
pub fn Views(choice: MatrixChoice, found: usize) -> impl IntoView {
    let to = |next: MatrixChoice| routes::matrix(routes::MATRIX, &next);
    let (twins, twins_label) = match choice.twins {
        Twins::Apart => (Twins::Folded, nb::FOLD),
        Twins::Folded => (Twins::Apart, nb::UNFOLD),
    };
    let (rows, rows_label) = match choice.rows {
        RowsShown::All => (RowsShown::Stated, nb::ONLY_STATED),
        RowsShown::Stated => (RowsShown::All, nb::ALL_ROWS),
    };
    let mut links = vec![
        (
            to(MatrixChoice {
                twins,
                ..choice.clone()
            }),
            twins_label.to_owned(),
        ),
        (
            to(MatrixChoice {
                rows,
                ..choice.clone()
            }),
            rows_label.to_owned(),
        ),
        (
            routes::catalogue(routes::CATALOGUE, &choice.selection),
            nb::FILTER.to_owned(),
        ),
    ];
    if choice.agencies.is_empty() {
        let sizes = COLUMNS.into_iter().filter(|it| *it != choice.size);
        let useful = sizes.filter(|it| found > COLUMNS[0] && (*it < found || *it == COLUMNS[2]));
        links.extend(useful.map(|size| {
            let next = MatrixChoice {
                size,
                page: 1,
                ..choice.clone()
            };
            (to(next), nb::at_once(size))
        }));
    }
    if !choice.agencies.is_empty() || !choice.selection.is_empty() {
        links.push((http::in_time(routes::MATRIX.to_owned()), nb::RESET.to_owned()));
    }
    let links = links
        .into_iter()
        .map(|(href, label)| view! { <li><a href=href>{label}</a></li> })
        .collect_view();
    view! { <nav class="matrix-views small" aria-label=nb::VIEW><ul class="inline-list">{links}</ul></nav> }
}

/// The slugs of the agencies on the page.
pub fn slugs(columns: &Columns<'_>) -> Vec<String> {
    columns.shown.iter().map(|it| it.slug.to_string()).collect()
}
