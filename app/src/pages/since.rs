//! What has happened since a fagdag, by the dates of the facts themselves.

use domain::{
    catalogue::{
        Catalogue,
        since::{Event, What},
    },
    fagdag::Fagdag,
};
use leptos::prelude::*;

use crate::{
    http, routes,
    text::nb::{lineage, since as nb},
    ui::source::SourceNote,
};

/// The parameter that names the fagdag.
const FAGDAG: &str = "fagdag";

/// What has happened since the last fagdag, or since the one that the address names.
#[component]
pub fn SinceFagdag() -> impl IntoView {
    let catalogue = http::catalogue();
    let fagdag = chosen(&catalogue)?;
    let events = catalogue.since(fagdag.date.latest());
    let count = nb::count(events.len(), fagdag);
    let body = if events.is_empty() {
        view! { <p class="empty">{nb::NOTHING}</p> }.into_any()
    } else {
        let items = events.iter().map(|it| line(&catalogue, it)).collect_view();
        view! { <ul class="dated">{items}</ul> }.into_any()
    };
    Some(view! {
        <section class="section" id="fagdag" aria-labelledby="fagdag-tittel">
            <h2 id="fagdag-tittel">{nb::SINCE}</h2>
            <p class="section-intro">{count}" "{nb::INTRO}</p>
            {choose(&catalogue, fagdag)}
            {body}
        </section>
    })
}

/// The fagdag that the address names, or the last one.
fn chosen(catalogue: &Catalogue) -> Option<&Fagdag> {
    let asked = http::query(FAGDAG);
    let named = catalogue.fagdager().iter().find(|it| it.slug.as_str() == asked);
    named.or_else(|| catalogue.last_fagdag())
}

fn choose(catalogue: &Catalogue, chosen: &Fagdag) -> impl IntoView + use<> {
    let options = catalogue
        .fagdager()
        .iter()
        .rev()
        .map(|it| {
            view! { <option value=it.slug.to_string() selected=it.slug == chosen.slug>{nb::fagdag(it)}</option> }
        })
        .collect_view();
    view! {
        <form class="sort" action=routes::CHANGES>
            <label for="fagdag-valg">{nb::CHOOSE}</label>
            <select class="ds-input" id="fagdag-valg" name=FAGDAG>{options}</select>
            <button class="ds-button" data-variant="secondary" type="submit">{nb::SHOW}</button>
        </form>
    }
}

fn line(catalogue: &Catalogue, event: &Event<'_>) -> impl IntoView + use<> {
    let organization = event.organization;
    let platform = event.platform.filter(|it| !it.unnamed);
    let who = lineage::platform_of(
        platform.map_or("", |it| it.name.as_str()),
        platform.is_none(),
        organization.display_name(),
    );
    let what = nb::what(&event.what, &subject(catalogue, &event.what));
    view! {
        <li>
            <time datetime=event.date.to_string()>{event.date.in_words()}</time>
            <div>
                <a href=routes::agency(organization.slug.as_str())>{who}</a>
                <div>{what}" "<SourceNote provenance=event.provenance.clone()/></div>
            </div>
        </li>
    }
}

/// What the event is about beside the platform: a technology or another platform.
fn subject(catalogue: &Catalogue, what: &What<'_>) -> String {
    match what {
        What::TookIn(it) | What::Left(it) => {
            let technology = catalogue.technology(it.technology.as_str());
            technology.map_or_else(|| it.technology.to_string(), |it| it.name.clone())
        }
        What::Related(it) => {
            let platform = catalogue.platform(it.platform.as_str());
            platform.map_or_else(|| it.platform.to_string(), |it| it.name.clone())
        }
        _ => String::new(),
    }
}
