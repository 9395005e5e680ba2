//! The head of the page: what it is, who runs it, and how far the network stands behind it.

use domain::architecture::Fit;
use leptos::prelude::*;

use super::{
    load::{Implementer, Shared, Shown},
    part::in_a_row,
};
use crate::{
    http, routes,
    text::nb::{architecture as nb, provenance},
    ui::{
        head::{DocumentHead, PageHead},
        icon::Icon,
        status::{FreshnessMark, Unknown},
    },
};

/// The head of the page.
#[component]
pub fn Head(view: Shared) -> impl IntoView {
    let it = &view.it;
    let mut trail = vec![(
        http::in_time(routes::ARCHITECTURES.to_owned()),
        nb::ARCHITECTURES.to_owned(),
    )];
    if view.shown == Shown::Requirements {
        trail.push((
            http::in_time(routes::architecture(it.slug.as_str())),
            it.title.clone(),
        ));
        let title = nb::requirements_of(&it.title);
        return view! {
            <DocumentHead title=title.clone() description=nb::REQUIREMENTS_LEAD/>
            <PageHead title lead=nb::REQUIREMENTS_LEAD kicker=nb::kicker(it) trail/>
        }
        .into_any();
    }
    view! {
        <DocumentHead title=it.title.clone() description=it.summary.clone()/>
        <PageHead title=it.title.clone() lead=it.summary.clone() kicker=nb::kicker(it) trail/>
        <Keys view=view.clone()/>
    }
    .into_any()
}

/// A key: a name, a value (unknown where there is none), and a line more.
fn key(label: &'static str, value: Option<AnyView>, more: Option<AnyView>) -> impl IntoView {
    let value = value.unwrap_or_else(|| view! { <Unknown/> }.into_any());
    let more = more.map(|it| view! { <span class="quiet">{it}</span> });
    view! { <div><dt>{label}</dt><dd>{value}{more}</dd></div> }
}

#[component]
fn Keys(view: Shared) -> impl IntoView {
    let catalogue = http::catalogue();
    let it = &view.it;
    let first = it.sources.first().and_then(|it| catalogue.source(it.as_str()));
    let after = first.map(|it| provenance::citation(it, None).into_any());
    let more_sources = nb::more_sources(it.sources.len().saturating_sub(1));
    let running = view.fitting(|it| it != Fit::Abandoned);
    let fits: Vec<Fit> = running.iter().map(|it| it.implementation.fit).collect();
    let left = view.fitting(|it| it == Fit::Abandoned);
    let left_when = left
        .iter()
        .filter_map(|it| it.implementation.provenance.dated())
        .max();
    let freshness = view! { <FreshnessMark freshness=it.freshness(catalogue.today())/> };
    view! {
        <dl class="shared keys">
            {key(nb::KEY_SOURCES, after, (!more_sources.is_empty()).then(|| more_sources.into_any()))}
            {key(nb::KEY_RUN_BY, names(&running), (!fits.is_empty()).then(|| nb::fits(&fits).into_any()))}
            {key(nb::KEY_LEFT_BY, names(&left), left_when.map(|it| it.in_words().into_any()))}
            {key(nb::KEY_REVIEWED, Some(it.reviewed_on.in_words().into_any()), Some(freshness.into_any()))}
            <div><dt>{nb::KEY_ENDORSED}</dt><dd class="unknown">{nb::NOT_VOTED}</dd></div>
        </dl>
    }
}

fn names(all: &[&Implementer]) -> Option<AnyView> {
    let mut names: Vec<&str> = Vec::new();
    for it in all {
        if !names.contains(&it.name.as_str()) {
            names.push(&it.name);
        }
    }
    nb::names(&names).map(IntoAny::into_any)
}

/// How far the network stands behind it, where it does not recommend it; and a choice in the address that means nothing.
#[component]
pub fn Standing(view: Shared) -> impl IntoView {
    let catalogue = http::catalogue();
    let heir = view.it.superseded_by.as_ref();
    let heir = heir.and_then(|it| catalogue.architecture(it.as_str())).map(|it| {
        let href = http::in_time(routes::architecture(it.slug.as_str()));
        view! { <p>{nb::GO_TO}<a href=href>{it.title.clone()}</a></p> }
    });
    let standing = nb::standing(view.it.status).map(|(what, more)| {
        view! {
            <div class="notice">
                <Icon name="InformationSquare"/>
                <div><p><strong>{what}</strong>" "{more}</p>{heir}</div>
            </div>
        }
    });
    let unknown = view.unknown.as_ref().map(|asked| {
        view! { <div class="notice" role="status"><Icon name="QuestionmarkCircle"/><div><p>{nb::unknown_view(asked)}</p></div></div> }
    });
    view! { {unknown}{standing} }
}

/// The architectures it has to do with.
#[component]
pub fn Relations(view: Shared) -> impl IntoView {
    let catalogue = http::catalogue();
    let titled = |slugs: &[domain::text::Slug]| -> Vec<(String, String)> {
        let all = slugs.iter().filter_map(|it| catalogue.architecture(it.as_str()));
        all.map(|it| (it.slug.to_string(), it.title.clone())).collect()
    };
    let all = [
        (nb::EXTENDS, titled(&view.it.extends)),
        (nb::COMPOSED_OF, titled(&view.it.composed_of)),
        (nb::PART_OF, view.part_of.clone()),
        (nb::EXTENDED_BY, view.extended_by.clone()),
    ];
    let lines: Vec<_> = all
        .into_iter()
        .filter(|(_, others)| !others.is_empty())
        .map(|(label, others)| {
            let links = others.into_iter().map(|(slug, title)| {
                view! { <a href=http::in_time(routes::architecture(&slug))>{title}</a> }.into_any()
            });
            view! { <li>{label}{in_a_row(links.collect())}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul class="kin small">{lines}</ul> })
}
