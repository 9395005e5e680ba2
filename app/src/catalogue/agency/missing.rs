//! What the catalogue asks for and no source has told, said plainly, with the way to fill it in.

use domain::catalogue::completeness::Completeness;
use leptos::prelude::*;

use super::section::{Level, Section};
use crate::{
    routes,
    text::nb::agency as nb,
    ui::{head::Fraction, icon::Icon},
};

/// What is missing.
#[component]
pub fn MissingList(name: String, slug: String, completeness: Completeness) -> impl IntoView {
    let items = completeness
        .missing
        .iter()
        .map(|it| view! { <li>{nb::missing(it)}</li> })
        .collect_view();
    let rest = if completeness.missing.is_empty() {
        view! { <p>{nb::NOTHING_MISSING}</p> }.into_any()
    } else {
        view! {
            <ul>{items}</ul>
            <p><a class="go" href=routes::content_file(&slug)>{nb::fill_in(&name)}" "<Icon name="ArrowRight"/></a></p>
        }
        .into_any()
    };
    view! {
        <Section id="mangler" title=nb::MISSING level=Level::Second>
            <Fraction part=completeness.known whole=completeness.asked what=nb::KNOWN more=nb::KNOWN_MORE/>
            <div class="prose">{rest}</div>
        </Section>
    }
}
