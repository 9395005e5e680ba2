//! How to use the open data.

use domain::catalogue::facets::Facet;
use leptos::prelude::*;

use crate::{
    http, routes,
    text::nb::pages as nb,
    ui::{
        head::{DocumentHead, PageHead},
        table::{DataCell, DataRow, DataTable},
    },
};

/// The description of the API for people; the one for programs is linked.
#[component]
pub fn ApiPage() -> impl IntoView {
    let origin = http::visit().origin;
    let lists = [
        (routes::API_ORGANIZATIONS, nb::API_ORGANIZATIONS),
        (routes::API_PLATFORMS, nb::API_PLATFORMS),
        (routes::API_TECHNOLOGIES, nb::API_TECHNOLOGIES),
        (routes::API_CAPABILITIES, nb::API_CAPABILITIES),
        (routes::API_ARCHITECTURES, nb::API_ARCHITECTURES),
        (routes::API_EXPERIENCES, nb::API_EXPERIENCES),
    ];
    let wholes = [
        (routes::API_SEARCH, nb::API_SEARCH),
        (routes::API_ADOPTION, nb::API_ADOPTION),
        (routes::API_SURVEYS, nb::API_SURVEYS),
    ];
    let lists = lists.map(|(path, what)| endpoint(path, what, Some(format!("{path}/{{slug}}"))));
    let wholes = wholes.map(|(path, what)| endpoint(path, what, None));
    let example = format!(
        "curl '{origin}{}?leverandor=google_cloud'",
        routes::API_ORGANIZATIONS
    );
    view! {
        <DocumentHead title=nb::API description=nb::API_LEAD/>
        <PageHead title=nb::API lead=nb::API_LEAD/>
        <div class="shared">
            <p><a href=routes::OPENAPI>{nb::OPENAPI}</a></p>
            <DataTable caption=nb::API heads=nb::API_HEADS.to_vec()>{lists}{wholes}</DataTable>
        </div>
        <section class="section"><h2>{nb::API_EXAMPLE}</h2><pre tabindex="0"><code>{example}</code></pre></section>
        <section class="section"><h2>{nb::API_FILTERS}</h2><p class="section-intro">{nb::API_FILTERS_INTRO}</p><FilterTable/></section>
        <section class="section"><h2>{nb::API_RULES}</h2><ul class="prose">{nb::API_RULE_LINES.map(|it| view! { <li>{it}</li> })}</ul></section>
    }
}

/// An address of the API, and what a single one of a list is called.
fn endpoint(path: &'static str, what: &'static str, one: Option<String>) -> AnyView {
    let one = match one {
        Some(one) => view! { <code>{one}</code> }.into_any(),
        None => nb::API_WHOLE.into_any(),
    };
    view! {
        <DataRow head=view! { <a href=path><code>{path}</code></a> }.into_any()>
            <DataCell label=nb::API_HEADS[1]>{what}</DataCell>
            <DataCell label=nb::API_HEADS[2]>{one}</DataCell>
        </DataRow>
    }
    .into_any()
}

/// Every filter with a few of the values it takes.
#[component]
fn FilterTable() -> impl IntoView {
    let catalogue = http::catalogue();
    let rows = Facet::ALL
        .iter()
        .map(|&facet| {
            let values = catalogue.index().values(facet).iter().take(6);
            let values = values
                .map(|it| view! { <code>{it.code.clone()}</code>" " })
                .collect_view();
            view! {
                <DataRow head=view! { <code>{facet.code()}</code> }.into_any()>
                    <DataCell label=nb::FILTER_HEADS[1]>{facet.label()}</DataCell>
                    <DataCell label=nb::FILTER_HEADS[2]>{values}</DataCell>
                </DataRow>
            }
        })
        .collect_view();
    view! { <DataTable caption=nb::API_FILTERS heads=nb::FILTER_HEADS.to_vec()>{rows}</DataTable> }
}
