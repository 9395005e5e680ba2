//! The filters beside the list: a plain form, each value with the number of hits it would give.

use domain::catalogue::{
    facets::{Facet, FacetValue, PAGE_SIZES, Selection, Sort},
    moment::PARAMETER,
};
use leptos::prelude::*;

use crate::{http, routes, text::nb::catalogue as nb, ui::icon::Icon};

/// How many values of a facet are shown before the rest is folded.
const SHOWN: usize = 8;

/// The form with every facet.
#[component]
pub fn Filters(selection: Selection) -> impl IntoView {
    let catalogue = http::catalogue();
    let facets = Facet::ALL
        .iter()
        .map(|&facet| facet_set(facet, catalogue.index().counts(&selection, facet), &selection))
        .collect_view();
    let sort = (selection.sort != Sort::Name)
        .then(|| view! { <input type="hidden" name="sorter" value=selection.sort.code()/> });
    let size = (selection.page_size != PAGE_SIZES[0])
        .then(|| view! { <input type="hidden" name="antall" value=selection.page_size/> });
    let per = selection
        .per
        .map(|it| view! { <input type="hidden" name=PARAMETER value=it.to_string()/> });
    view! {
        <form class="facets-form" action=routes::CATALOGUE method="get">
            <details class="facets">
                <summary><Icon name="Filter"/>{nb::FILTER}" "<span class="quiet">{nb::chosen(selection.len())}</span></summary>
                <div class="facet-list">
                    <p class="small quiet">{nb::COUNTS}</p>
                    {facets}
                    {sort}
                    {size}
                    {per}
                    <button class="ds-button" type="submit">{nb::SHOW}</button>
                </div>
            </details>
        </form>
    }
}

fn facet_set(facet: Facet, counts: Vec<(&FacetValue, usize)>, selection: &Selection) -> AnyView {
    // What is chosen, and the first few with hits, stand open; the rest is folded.
    let mut open = Vec::new();
    let mut folded = Vec::new();
    for (value, count) in counts {
        let chosen = selection.has(facet, &value.code);
        if chosen || (count > 0 && open.len() < SHOWN) {
            open.push((value, count));
        } else {
            folded.push((value, count));
        }
    }
    let all = open.len() + folded.len();
    let item = |(value, count)| facet_choice(facet, value, count, selection.has(facet, &value.code));
    let more = (!folded.is_empty()).then(|| {
        let rest = folded.into_iter().map(item).collect_view();
        view! { <details class="more"><summary class="small">{nb::all_values(all, facet)}</summary><ul>{rest}</ul></details> }
    });
    let open = open.into_iter().map(item).collect_view();
    view! {
        <fieldset>
            <legend>{facet.label()}</legend>
            {(facet == Facet::Technology).then(|| view! { <p class="small quiet">{nb::TECHNOLOGY_HINT}</p> })}
            <ul>{open}</ul>
            {more}
        </fieldset>
    }
    .into_any()
}

fn facet_choice(facet: Facet, value: &FacetValue, count: usize, chosen: bool) -> AnyView {
    let id = format!("{}-{}", facet.code(), value.code);
    let class = (count == 0).then_some("zero");
    view! {
        <li>
            <input class="ds-input" type="checkbox" id=id.clone() name=facet.code() value=value.code.clone() checked=chosen/>
            <label for=id class=class>{value.label.clone()}</label>
            <span class="count">{count}</span>
        </li>
    }
    .into_any()
}
