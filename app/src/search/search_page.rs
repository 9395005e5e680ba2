//! The search page.

use domain::search::{Filter, Hit, HitKind, Query};
use leptos::prelude::*;

use super::islands::SearchField;
use crate::{
    http, routes,
    text::nb::search as nb,
    ui::{
        head::{DocumentHead, PageHead},
        icon::Icon,
    },
};

/// How many hits are shown.
const SHOWN: usize = 50;

/// The search page: the form, and the hits where something was asked for.
#[component]
pub fn SearchPage() -> impl IntoView {
    let query = http::query("q").trim().to_owned();
    let catalogue = http::catalogue();
    let found = catalogue.search_index().search(&Query::parse(&query));
    let hits = found.page(&Filter::default(), 0, SHOWN);
    let title = nb::title(&query);
    view! {
        <DocumentHead title=title.clone() description=nb::DESCRIPTION/>
        <PageHead title/>
        <form class="search-again" action=routes::SEARCH role="search" aria-label=nb::AGAIN>
            <label for="q">{nb::FIELD}</label>
            <div class="search-row">
                <SearchField query=query.clone()/>
                <button class="ds-button" type="submit"><Icon name="MagnifyingGlass"/>{nb::BUTTON}</button>
            </div>
        </form>
        <div class="shared">{results(&query, found.total(&Filter::default()), &hits)}</div>
    }
}

fn results(query: &str, total: usize, hits: &[Hit<'_>]) -> AnyView {
    if query.is_empty() {
        return view! { <p class="empty">{nb::NOTHING_ASKED}</p> }.into_any();
    }
    if hits.is_empty() {
        return view! {
            <div class="empty"><p><strong>{nb::no_hits(query)}</strong></p><p>{nb::NO_HITS_MORE}</p><p><a href=routes::CATALOGUE>{nb::TO_CATALOGUE}</a></p></div>
        }
        .into_any();
    }
    let groups = HitKind::ALL
        .iter()
        .filter_map(|&kind| group(kind, hits))
        .collect_view();
    view! { <p role="status">{nb::count(total, SHOWN)}</p>{groups} }.into_any()
}

fn group(kind: HitKind, hits: &[Hit<'_>]) -> Option<AnyView> {
    let shown = hits.iter().filter(|it| it.kind == kind);
    let items: Vec<_> = shown
        .map(|hit| {
            let href = routes::hit(hit.kind, hit.slug);
            let snippet: String = hit.snippet.iter().map(|it| it.text.as_str()).collect();
            view! { <li><h3><a href=href>{hit.title.to_owned()}</a></h3><p>{snippet}</p></li> }
        })
        .collect();
    let heading = nb::kind(kind);
    (!items.is_empty()).then(|| {
        view! { <section class="section"><h2>{heading}</h2><ul class="hits">{items}</ul></section> }
            .into_any()
    })
}
