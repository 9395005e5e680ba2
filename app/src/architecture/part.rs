//! What the sections of the page share: the section itself, links in a row, what fills a place, and plain sources.

use domain::{architecture::Slot, catalogue::Catalogue, text::Slug};
use leptos::prelude::*;

use crate::{
    http, routes,
    text::nb::{architecture as nb, provenance},
    ui::status::Unknown,
};

/// A section of the page, and its line in the contents.
pub struct Part {
    pub id: String,
    pub title: String,
    pub body: AnyView,
}

impl Part {
    /// A section.
    pub fn new(id: &str, title: impl Into<String>, body: impl IntoView + 'static) -> Self {
        Self {
            id: id.to_owned(),
            title: title.into(),
            body: body.into_any(),
        }
    }
}

/// Views in a row as a sentence has them: «a, b og c».
pub fn in_a_row(views: Vec<AnyView>) -> AnyView {
    let last = views.len().saturating_sub(1);
    let joined = views.into_iter().enumerate().map(|(i, it)| {
        let before = match i {
            0 => "",
            _ if i == last => nb::AND,
            _ => ", ",
        };
        view! { {before}{it} }
    });
    joined.collect_view().into_any()
}

/// A technology by its name, with its link.
pub fn technology_link(catalogue: &Catalogue, slug: &Slug) -> Option<AnyView> {
    let technology = catalogue.technology(slug.as_str())?;
    let href = http::in_time(routes::technology(slug.as_str()));
    Some(view! { <a class="ink" href=href>{technology.name.clone()}</a> }.into_any())
}

/// What fills a place: the technologies with their links, and a note. Unknown where neither is given.
pub fn slot_view(catalogue: &Catalogue, slot: Option<&Slot>) -> AnyView {
    let technologies = slot.into_iter().flat_map(|it| &it.technologies);
    let names: Vec<AnyView> = technologies
        .filter_map(|it| technology_link(catalogue, it))
        .collect();
    let note = slot.and_then(|it| it.note.clone());
    match (names.is_empty(), note) {
        (true, None) => view! { <Unknown/> }.into_any(),
        (true, Some(note)) => note.into_any(),
        (false, note) => {
            let note = note.map(|it| view! { <span class="sub">{it}</span> });
            view! { {in_a_row(names)}{note} }.into_any()
        }
    }
}

/// Publications that say something, folded behind one word.
#[component]
pub fn SourceList(sources: Vec<Slug>) -> impl IntoView {
    let catalogue = http::catalogue();
    let lines = sources
        .iter()
        .filter_map(|it| catalogue.source(it.as_str()))
        .map(|source| {
            let url = source.url.clone();
            let link = url.map(|url| view! { " " <a href=url.to_string()>{url.host().to_owned()}</a> });
            view! { <p>{provenance::citation(source, None)}"."{link}</p> }
        })
        .collect_view();
    (!sources.is_empty())
        .then(|| view! { <details class="source"><summary>{provenance::SOURCE}</summary>{lines}</details> })
}
