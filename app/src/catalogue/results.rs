//! The hits of the list: what was chosen, the table, the pages, and the same selection as data.

use domain::catalogue::{
    facets::{Facet, PAGE_SIZES, Selection, Sort, UnknownChoice},
    moment::PARAMETER,
};
use leptos::prelude::*;

use super::load::{Listing, Row};
use crate::{
    http, routes,
    text::nb::{self as words, catalogue as nb},
    ui::{
        head::Fraction,
        icon::Icon,
        pagination::Pagination,
        status::{FreshnessMark, HostingMark, Unknown},
        table::{DataCell, DataRow, DataTable},
    },
};

/// How many technologies a row names, and how many choices that mean nothing are answered.
const NAMED: usize = 4;

/// The hits.
#[component]
pub fn Results(listing: Listing) -> impl IntoView {
    let selection = listing.selection.clone();
    let page_link = move |page| routes::catalogue(routes::CATALOGUE, &selection.on_page(page));
    let more = nb::hits_more(listing.stale, listing.unhosted);
    view! {
        <section class="results" aria-labelledby="treff">
            <div class="result-head">
                <h2 class="ds-sr-only" id="treff">{nb::HITS}</h2>
                <Fraction part=listing.found whole=listing.total what=nb::hits(listing.selection.is_empty()) more/>
                <SortForm selection=listing.selection.clone()/>
            </div>
            <NotUnderstood unknown=listing.unknown/>
            <Chosen selection=listing.selection.clone()/>
            <Table rows=listing.rows/>
            <Pagination page=listing.selection.page pages=listing.pages href=page_link/>
            <Legend/>
            <Exports selection=listing.selection.clone()/>
        </section>
    }
}

#[component]
fn SortForm(selection: Selection) -> impl IntoView {
    let options = Sort::ALL
        .iter()
        .map(|&it| view! { <option value=it.code() selected=it == selection.sort>{it.label()}</option> })
        .collect_view();
    let sizes = PAGE_SIZES
        .map(|it| view! { <option value=it selected=it == selection.page_size>{nb::per_page(it)}</option> });
    let kept = selection
        .iter()
        .map(|(facet, value)| view! { <input type="hidden" name=facet.code() value=value.to_owned()/> })
        .collect_view();
    let per = selection
        .per
        .map(|it| view! { <input type="hidden" name=PARAMETER value=it.to_string()/> });
    view! {
        <form class="sort" action=routes::CATALOGUE>
            {per}
            {kept}
            <label for="sorter">{nb::SORT_BY}</label>
            <select class="ds-input" id="sorter" name="sorter">{options}</select>
            <label class="ds-sr-only" for="antall">{nb::PER_PAGE}</label>
            <select class="ds-input" id="antall" name="antall">{sizes}</select>
            <button class="ds-button" data-variant="secondary" type="submit">{nb::SORT}</button>
        </form>
    }
}

#[component]
fn NotUnderstood(unknown: Vec<UnknownChoice>) -> impl IntoView {
    (!unknown.is_empty()).then(|| {
        let lines = unknown
            .iter()
            .take(NAMED)
            .map(|it| view! { <p>{nb::not_understood(&it.parameter, &it.value, it.nearest.as_deref())}</p> })
            .collect_view();
        view! { <div class="notice" role="status"><Icon name="QuestionmarkCircle"/><div>{lines}</div></div> }
    })
}

#[component]
fn Chosen(selection: Selection) -> impl IntoView {
    if selection.is_empty() {
        return None;
    }
    let catalogue = http::catalogue();
    let label = |facet: Facet, code: &str| {
        let value = catalogue.index().value(facet, code).map(|it| it.label.clone());
        format!("{}: {}", facet.label(), value.unwrap_or_else(|| code.to_owned()))
    };
    let items = selection
        .iter()
        .map(|(facet, code)| {
            let without = routes::catalogue(routes::CATALOGUE, &selection.toggled(facet, code));
            view! { <li><a href=without>{label(facet, code)}" "<Icon name="XMark"/><span class="ds-sr-only">{nb::REMOVE}</span></a></li> }
        })
        .collect_view();
    Some(view! {
        <ul class="chosen" aria-label=nb::CHOSEN>{items}<li><a class="plain" href=http::in_time(routes::CATALOGUE.to_owned())>{nb::REMOVE_ALL}</a></li></ul>
    })
}

#[component]
fn Table(rows: Vec<Row>) -> impl IntoView {
    if rows.is_empty() {
        return view! { <div class="empty"><p><strong>{nb::NO_HITS}</strong></p><p>{nb::NO_HITS_MORE}</p></div> }.into_any();
    }
    let rows = rows
        .into_iter()
        .map(|row| view! { <TableRow row/> })
        .collect_view();
    view! { <DataTable caption=nb::TITLE heads=nb::HEADS.to_vec() class="catalogue">{rows}</DataTable> }
        .into_any()
}

#[component]
fn TableRow(row: Row) -> impl IntoView {
    let Row {
        organization,
        facts,
        platforms,
        technologies,
    } = row;
    let head = view! {
        <a href=http::in_time(routes::agency(organization.slug.as_str()))>{organization.display_name().to_owned()}</a>
        <span class="sub">{organization.kind.label()}</span>
    };
    let hosting = nb::hosting(&facts);
    let inferred = facts
        .hosting_inferred
        .then(|| view! { " "<span class="quiet">{nb::INFERRED}</span> });
    let rest = technologies.len().saturating_sub(NAMED);
    let named = technologies
        .into_iter()
        .take(NAMED)
        .collect::<Vec<_>>()
        .join(", ");
    let newest = facts
        .freshness
        .map(|it| (it, words::provenance::newest(facts.newest, it)));
    view! {
        <DataRow head=head.into_any()>
            <DataCell label=nb::HEADS[1]>{or_unknown(domain::text::join_and(&platforms))}</DataCell>
            <DataCell label=nb::HEADS[2]>
                <span class="host-cell"><HostingMark hosting=facts.hosting/><span>{or_unknown(hosting)}{inferred}</span></span>
            </DataCell>
            <DataCell label=nb::HEADS[3]>
                {or_unknown(named)}{(rest > 0).then(|| view! { " "<span class="quiet nowrap">{format!("+ {rest}")}</span> })}
            </DataCell>
            <DataCell label=nb::HEADS[4]>
                {match newest {
                    Some((freshness, text)) => view! { <FreshnessMark freshness text/> }.into_any(),
                    None => view! { <Unknown/> }.into_any(),
                }}
            </DataCell>
        </DataRow>
    }
}

fn or_unknown(text: String) -> AnyView {
    if text.is_empty() {
        view! { <Unknown/> }.into_any()
    } else {
        text.into_any()
    }
}

#[component]
fn Legend() -> impl IntoView {
    use domain::catalogue::HostingKind::{OnPrem, PrivateCloud, PublicCloud};
    view! {
        <ul class="legend">
            <li><HostingMark hosting=[OnPrem, PrivateCloud, PublicCloud].into()/>{nb::LEGEND_HOSTING}</li>
            <li><HostingMark hosting=std::collections::BTreeSet::new()/>{words::UNKNOWN}</li>
        </ul>
    }
}

#[component]
fn Exports(selection: Selection) -> impl IntoView {
    let whole = selection.on_page(1);
    // The matrix has an order and sizes of its own.
    let mut columns = whole.clone();
    columns.sort = Sort::Name;
    columns.page_size = PAGE_SIZES[0];
    view! {
        <p class="exports">
            <a href=routes::catalogue(routes::CATALOGUE_CSV, &whole)><Icon name="FileCsv"/>{nb::AS_CSV}</a>
            <a href=routes::catalogue(routes::CATALOGUE_JSON, &whole)><Icon name="FileJson"/>{nb::AS_JSON}</a>
            <a href=routes::catalogue(routes::MATRIX, &columns)><Icon name="Table"/>{words::matrix::AS_MATRIX}</a>
        </p>
    }
}
