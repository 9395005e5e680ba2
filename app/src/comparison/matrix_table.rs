//! The table of the matrix: capabilities down, agencies across, and how much is stated along both edges.

use domain::{
    catalogue::moment::Moment,
    comparison::{Column, Matrix, Row},
};
use leptos::prelude::*;

use super::{cell::cell, columns_form::remove, parts::tiny_fraction};
use crate::{http, routes, text::nb::matrix as nb};

/// From this many columns on, the table scrolls in a place of its own.
const WIDE: usize = 9;
/// Up to this many columns, the table needs no more room than the page has.
const NARROW: usize = 4;

/// The table, in a place that scrolls and takes focus.
pub fn table(matrix: &Matrix<'_>, usual: Option<i16>) -> AnyView {
    let moment = http::visit().moment;
    let columns = matrix.columns.len();
    let groups = matrix.groups.iter().map(|group| {
        let rows = group.rows.iter();
        let rows = rows
            .map(|it| row(it, &matrix.columns, usual, &moment))
            .collect_view();
        let label = group.group.label();
        view! {
            <tr class="group" role="row"><th colspan=columns + 1 scope="colgroup" role="columnheader"><span>{label}</span></th></tr>
            {rows}
        }
    });
    let groups = groups.collect_view();
    let heads = matrix
        .columns
        .iter()
        .map(|it| head(it, &moment, columns > 1))
        .collect_view();
    let foot = foot(matrix);
    view! {
        <div class=place(columns) tabindex="0" role="region" aria-label=nb::REGION>
            <table class="data stack matrix" role="table">
                <caption class="ds-sr-only">{nb::caption(usual)}</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{nb::CAPABILITY}</th>{heads}</tr></thead>
                <tbody role="rowgroup">{groups}</tbody>
                <tfoot role="rowgroup">{foot}</tfoot>
            </table>
        </div>
    }
    .into_any()
}

const fn place(columns: usize) -> &'static str {
    match columns {
        0..=NARROW => "scroll matrix-scroll few",
        WIDE.. => "scroll matrix-scroll many",
        _ => "scroll matrix-scroll",
    }
}

fn head(column: &Column<'_>, moment: &Moment, may_go: bool) -> AnyView {
    let organization = column.organization;
    let href = moment.keep(routes::agency(organization.slug.as_str()));
    let name = organization.display_name().to_owned();
    let platforms = nb::platforms(&column.platforms);
    let remove = may_go.then(|| remove(organization));
    view! { <th scope="col" role="columnheader"><a href=href>{name}</a>{remove}<span>{platforms}</span></th> }
        .into_any()
}

fn row(row: &Row<'_>, columns: &[Column<'_>], usual: Option<i16>, moment: &Moment) -> AnyView {
    let link = |it: &domain::catalogue::Capability| {
        let href = moment.keep(routes::capability(it.slug.as_str()));
        view! { <a class="ink" href=href>{it.name.clone()}</a> }
    };
    let capability = link(row.capability);
    let twin = row.twin.map(|it| view! { <br/>{link(it)} });
    let stated = tiny_fraction(row.tally.known, row.tally.asked);
    let cells = row.cells.iter().zip(columns);
    let cells = cells
        .map(|(it, column)| cell(it.as_ref(), column, usual, moment))
        .collect_view();
    view! { <tr role="row"><th scope="row" role="rowheader">{capability}{twin}" "{stated}</th>{cells}</tr> }
        .into_any()
}

/// How much each column states, and how much of that is old.
fn foot(matrix: &Matrix<'_>) -> AnyView {
    let asked = matrix.columns.first().map_or(0, |it| it.tally.asked);
    let stated = matrix.columns.iter().map(|it| {
        let name = it.organization.display_name().to_owned();
        view! { <td role="cell" data-label=name>{tiny_fraction(it.tally.known, it.tally.asked)}</td> }
    });
    let old = matrix.columns.iter().map(|it| {
        let name = it.organization.display_name().to_owned();
        view! { <td role="cell" data-label=name>{it.tally.stale + it.tally.undated}</td> }
    });
    view! {
        <tr role="row"><th scope="row" role="rowheader">{nb::stated_of(asked)}</th>{stated.collect_view()}</tr>
        <tr role="row" class="old"><th scope="row" role="rowheader">{nb::OLD}</th>{old.collect_view()}</tr>
    }
    .into_any()
}
