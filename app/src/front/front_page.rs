//! The front page.

use domain::catalogue::facets::{Facet, Selection};
use leptos::prelude::*;

use super::load::{self, Counts, Entry, Event};
use crate::{
    adoption::small::AdoptionInSmall,
    http, routes,
    text::nb::front as nb,
    ui::{
        head::{DocumentHead, Fraction},
        icon::Icon,
        search_form::SearchForm,
        source::SourceNote,
    },
};

/// The front page.
#[component]
pub fn FrontPage() -> impl IntoView {
    let front = load::front(&http::catalogue());
    view! {
        <DocumentHead title=nb::TITLE description=nb::LEAD/>
        <div class="front-head">
            <h1>{nb::TITLE}</h1>
            <p class="lead">{nb::LEAD}</p>
            <SearchForm/>
        </div>
        <Numbers counts=front.counts/>
        <div class="front-cols">
            <section class="section">
                <h2>{nb::EVENTS}</h2>
                <p class="section-intro">{nb::EVENTS_INTRO}</p>
                <Events events=front.events/>
                <p><a class="go" href=routes::CHANGES>{nb::ALL_CHANGES}" "<Icon name="ArrowRight"/></a></p>
            </section>
            <section class="section">
                <h2>{nb::TECHNOLOGY}</h2>
                <p class="section-intro">{nb::technology_intro(front.counts.organizations)}</p>
                <TopTechnologies technologies=front.technologies of=front.counts.organizations/>
                <p><a class="go" href=routes::TECHNOLOGIES>{nb::ALL_TECHNOLOGIES}" "<Icon name="ArrowRight"/></a></p>
            </section>
        </div>
        <div class="front-cols">
            <section class="section">
                <h2>{nb::ARCHITECTURES}</h2>
                <p class="section-intro">{nb::ARCHITECTURES_INTRO}</p>
                <Entries entries=front.architectures none=nb::NO_ARCHITECTURES/>
                <p><a class="go" href=routes::ARCHITECTURES>{nb::ALL_ARCHITECTURES}" "<Icon name="ArrowRight"/></a></p>
            </section>
            <section class="section">
                <h2>{nb::EXPERIENCES}</h2>
                <p class="section-intro">{nb::EXPERIENCES_INTRO}</p>
                <Entries entries=front.experiences none=nb::NO_EXPERIENCES/>
                <p><a class="go" href=routes::EXPERIENCES>{nb::ALL_EXPERIENCES}" "<Icon name="ArrowRight"/></a></p>
            </section>
        </div>
        <AdoptionInSmall/>
        <section class="section">
            <h2>{nb::SECTORS}</h2>
            <Sectors sectors=front.sectors/>
            <p><a class="go" href=routes::CATALOGUE>{nb::WHOLE_CATALOGUE}" "<Icon name="ArrowRight"/></a></p>
        </section>
    }
}

#[component]
fn Numbers(counts: Counts) -> impl IntoView {
    view! {
        <div class="shared fractions">
            <Fraction part=counts.described whole=counts.organizations what=nb::DESCRIBED more=nb::DESCRIBED_MORE/>
            <Fraction part=counts.named whole=counts.described what=nb::NAMED more=nb::NAMED_MORE/>
            <Fraction part=counts.confirmed whole=counts.facts what=nb::CONFIRMED more=nb::confirmed_more(counts.newest)/>
        </div>
    }
}

/// A few entries of a list, each with a line more.
#[component]
fn Entries(entries: Vec<Entry>, none: &'static str) -> impl IntoView {
    if entries.is_empty() {
        return view! { <p class="empty">{none}</p> }.into_any();
    }
    let items = entries
        .into_iter()
        .map(|it| view! { <li><a href=it.href>{it.title}</a><span class="sub">{it.more}</span></li> })
        .collect_view();
    view! { <ul class="entries">{items}</ul> }.into_any()
}

#[component]
fn Events(events: Vec<Event>) -> impl IntoView {
    if events.is_empty() {
        return view! { <p class="empty">{nb::NO_EVENTS}</p> }.into_any();
    }
    let items = events
        .into_iter()
        .map(|event| {
            let date = event.milestone.date;
            view! {
                <li>
                    <time datetime=date.to_string()>{date.in_words()}</time>
                    <div>
                        <a href=routes::agency(&event.slug)>{nb::event(&event.agency, &event.platform)}</a>
                        <div>{event.milestone.title}" "<SourceNote provenance=event.milestone.provenance/></div>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="dated">{items}</ul> }.into_any()
}

#[component]
fn TopTechnologies(technologies: Vec<(String, String, usize)>, of: usize) -> impl IntoView {
    if technologies.is_empty() {
        return view! { <p class="empty">{nb::NO_TECHNOLOGY}</p> }.into_any();
    }
    let items = technologies
        .into_iter()
        .map(|(slug, name, count)| {
            let share = count * 1000 / of.max(1);
            let width = format!("{}.{}", share / 10, share % 10);
            view! {
                <li>
                    <a href=routes::technology(&slug)>{name}</a>
                    <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="meter-all" width="100" height="6"></rect>
                        <rect class="meter-part" width=width height="6"></rect>
                    </svg>
                    <span>{count}<span class="ds-sr-only">{nb::of_organizations(of)}</span></span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="top-tech">{items}</ul> }.into_any()
}

#[component]
fn Sectors(sectors: Vec<(String, String, usize)>) -> impl IntoView {
    let items = sectors
        .into_iter()
        .map(|(code, label, count)| {
            let selection = Selection::default().toggled(Facet::Sector, &code);
            view! { <li><a href=routes::catalogue(routes::CATALOGUE, &selection)>{label}</a>" "<span class="count">{count}</span></li> }
        })
        .collect_view();
    view! { <ul class="sectors">{items}</ul> }
}
