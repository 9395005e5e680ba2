//! What was met, what was done about it and what came of it, side by side.

use domain::{catalogue::Catalogue, experience::ExperiencePair};
use leptos::prelude::*;

use crate::{
    http, routes,
    text::nb::experience as nb,
    ui::{icon::Icon, status::Unknown},
};

/// One pair.
pub fn pair(catalogue: &Catalogue, it: &ExperiencePair) -> impl IntoView + use<> {
    let effect = it
        .effect
        .clone()
        .map_or_else(|| view! { <Unknown/> }.into_any(), IntoAny::into_any);
    let still = it.still_true.map(|holds| {
        let (icon, text) = if holds {
            ("CheckmarkCircle", nb::STILL_TRUE)
        } else {
            ("ClockDashed", nb::NO_LONGER_TRUE)
        };
        view! { <li><span class="status"><Icon name=icon/>{text}</span></li> }
    });
    let capabilities = it.capabilities.iter();
    let capabilities = capabilities
        .filter_map(|it| catalogue.capability(it.as_str()))
        .map(|it| (routes::capability(it.slug.as_str()), it.name.clone()));
    let technologies = it.technologies.iter();
    let technologies = technologies
        .filter_map(|it| catalogue.technology(it.as_str()))
        .map(|it| (routes::technology(it.slug.as_str()), it.name.clone()));
    let links: Vec<_> = capabilities
        .chain(technologies)
        .map(|(href, name)| view! { <li><a href=http::in_time(href)>{name}</a></li> })
        .collect();
    let under = (!links.is_empty() || still.is_some())
        .then(|| view! { <ul class="inline-list small">{still}{links}</ul> });
    view! {
        <li>
            <dl class="pair">
                <div><dt>{nb::EXPERIENCE}</dt><dd>{it.experience.clone()}</dd></div>
                <div><dt>{nb::MEASURE}</dt><dd>{it.measure.clone()}</dd></div>
                <div><dt>{nb::EFFECT}</dt><dd>{effect}</dd></div>
            </dl>
            {under}
        </li>
    }
}
