//! The end of the page: what it is written from, and what has happened to it.

use domain::{catalogue::store::Change, provenance::Source};
use leptos::prelude::*;

use super::{load::Shared, part::Part};
use crate::{
    http, routes,
    text::nb::{architecture as nb, pages, provenance},
};

/// Sources and history.
pub fn parts(view: &Shared) -> Vec<Part> {
    let catalogue = http::catalogue();
    let sources = view.it.sources.iter();
    let sources: Vec<_> = sources
        .filter_map(|it| catalogue.source(it.as_str()))
        .map(source)
        .collect();
    let sources = (!sources.is_empty())
        .then(|| Part::new("kilder", nb::SOURCES, view! { <ul class="plain">{sources}</ul> }));
    sources.into_iter().chain([history(view)]).collect()
}

fn source(it: &Source) -> impl IntoView + use<> {
    let text = provenance::citation(it, None);
    let link = match it.url.as_ref() {
        Some(url) => view! { <a href=url.to_string()>{text}</a>" ("{url.host().to_owned()}")" }.into_any(),
        None => text.into_any(),
    };
    let note = it.note.clone().map(|it| view! { <span class="sub">{it}</span> });
    view! { <li>{link}{note}</li> }
}

fn history(view: &Shared) -> Part {
    let it = &view.it;
    let changes = view.changes.iter().map(change).collect_view();
    let file = routes::architecture_file(it.slug.as_str());
    let body = view! {
        <ul class="dated">
            <li><time datetime=it.reviewed_on.to_string()>{it.reviewed_on.in_words()}</time><div>{nb::reviewed(it.version)}</div></li>
            {changes}
        </ul>
        <p><a href=file>{nb::SEE_FILE}</a></p>
    };
    Part::new("historikk", nb::HISTORY, body)
}

fn change(it: &Change) -> impl IntoView + use<> {
    let (iso, words) = pages::day(it.at);
    let what = pages::change(it.kind, it.entity.kind);
    view! { <li><time datetime=iso>{words}</time><div>{it.title.clone()}<p>{what}</p></div></li> }
}
