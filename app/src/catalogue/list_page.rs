//! The list of organisations, with filters.

use leptos::prelude::*;

use super::{filters::Filters, load, results::Results};
use crate::{
    http,
    text::nb::catalogue as nb,
    ui::{
        figure::Patterns,
        head::{DocumentHead, PageHead},
        time_travel::TimeTravel,
    },
};

/// The list of organisations: everything a visitor chooses is in the address.
#[component]
pub fn CataloguePage() -> impl IntoView {
    let catalogue = http::catalogue();
    let listing = load::listing(&catalogue, &http::query_pairs());
    view! {
        <DocumentHead title=nb::TITLE description=nb::LEAD/>
        <PageHead title=nb::TITLE lead=nb::LEAD/>
        <Patterns/>
        <div class="with-facets shared">
            <Filters selection=listing.selection.clone()/>
            <Results listing/>
        </div>
        <TimeTravel/>
    }
}
