//! The page of public cloud.

use leptos::prelude::*;

use super::{asked::Asked, bands, filter, flows, head, hosting, method, picture::Picture, series, surveys};
use crate::{
    http, routes,
    text::nb::{adoption as nb, catalogue},
    ui::{
        figure::Patterns,
        head::{DocumentHead, PageHead},
        icon::Icon,
        time_travel::TimeTravel,
    },
};

/// Public cloud: who uses it, since when, and what nobody has told.
#[component]
pub fn AdoptionPage() -> impl IntoView {
    let catalogue = http::catalogue();
    let pairs = http::query_pairs();
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let (asked, mistakes) = Asked::read(&catalogue, pairs);
    let picture = Picture::of(&catalogue, &asked);
    let trail = vec![(
        http::in_time(routes::CATALOGUE.to_owned()),
        catalogue::TITLE.to_owned(),
    )];
    view! {
        <DocumentHead title=nb::TITLE description=nb::DESCRIPTION/>
        <PageHead title=nb::TITLE lead=nb::LEAD trail/>
        {filter::notices(&mistakes)}
        {head::fractions(&picture)}
        {filter::filter(&picture)}
        {pictures(&picture)}
        {surveys::section(&catalogue)}
        {method::sections(&picture)}
        <p class="exports">
            <a href=routes::with_query(routes::ADOPTION_JSON, &asked.to_query())><Icon name="FileJson"/>{nb::AS_JSON}</a>
        </p>
        <TimeTravel/>
        <Patterns/>
    }
}

/// The pictures of the population; where nobody is left to count, what to do then.
fn pictures(picture: &Picture<'_>) -> AnyView {
    if picture.population.is_empty() {
        let all = http::in_time(routes::ADOPTION.to_owned());
        return view! {
            <div class="empty"><p><strong>{nb::NOBODY}</strong></p><p>{nb::NOBODY_MORE}" "<a href=all>{nb::EVERYBODY}</a></p></div>
        }
        .into_any();
    }
    view! {
        {bands::section(picture)}
        {series::section(picture)}
        {flows::section(picture)}
        {hosting::section(picture)}
    }
    .into_any()
}
