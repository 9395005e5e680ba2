//! The table of a comparison: a row for everything that is asked, a column for each side.

use domain::comparison::{Agreement, Placed, SideBySide, SideChoice, SideRow, Topic};
use leptos::prelude::*;

use super::{common::under, load::page, side_cell::side_cell};
use crate::{http, routes, text::nb::comparison as nb};

/// The rows under their headings.
pub fn table(
    choice: &SideChoice,
    placed: &[Placed<'_>],
    names: &[String],
    sides: &SideBySide<'_>,
) -> AnyView {
    let columns = placed.len() + 1;
    let heads = placed.iter().zip(names);
    let heads = heads
        .map(|(placed, name)| head(choice, placed, name))
        .collect_view();
    let several: Vec<bool> = placed.iter().map(|it| it.subject.platforms().len() > 1).collect();
    let sections = sides.sections.iter().map(|(section, rows)| {
        let rows = rows.iter().map(|it| row(it, names, &several)).collect_view();
        view! {
            <tr class="group" role="row"><th colspan=columns scope="colgroup" role="columnheader">{nb::section(section)}</th></tr>
            {rows}
        }
    });
    let caption = nb::description(&domain::text::join_and(names));
    view! {
        <table class="data stack side" role="table">
            <caption class="ds-sr-only">{caption}</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader"><span class="ds-sr-only">{nb::FIELD}</span></th>{heads}</tr></thead>
            <tbody role="rowgroup">{sections.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn head(choice: &SideChoice, placed: &Placed<'_>, name: &str) -> AnyView {
    let without = (choice.sides.len() > 2).then(|| {
        let href = routes::compare(routes::COMPARE, &choice.without(placed.side));
        view! { " "<a class="side-remove" href=href aria-label=nb::remove(name)>"×"</a> }
    });
    let href = page(placed);
    let name = name.to_owned();
    view! { <th scope="col" role="columnheader"><a class="ink" href=href>{name}</a>{without}<span>{under(placed)}</span></th> }
        .into_any()
}

fn row(row: &SideRow<'_>, names: &[String], several: &[bool]) -> AnyView {
    let (class, mark) = match row.agreement {
        Agreement::Same => (Some("same"), Some(nb::SAME)),
        Agreement::Overlapping => (None, Some(nb::OVERLAPPING)),
        Agreement::Different | Agreement::OnlySome | Agreement::Unknown => (None, None),
    };
    let mark = mark.map(|it| view! { <span class="agree">{it}</span> });
    let label = nb::topic(&row.topic);
    let label = match row.topic {
        Topic::Capability(it) => {
            let href = http::in_time(routes::capability(it.slug.as_str()));
            view! { <a class="ink" href=href>{label}</a> }.into_any()
        }
        _ => label.into_any(),
    };
    let cells = row.cells.iter().zip(names).zip(several);
    let cells = cells
        .map(|((cell, name), several)| side_cell(cell, name, *several))
        .collect_view();
    view! { <tr role="row" class=class><th scope="row" role="rowheader">{label}{mark}</th>{cells}</tr> }
        .into_any()
}
