//! Looking at the catalogue as it was: the notice above such a page, and the form that leads there.

use domain::catalogue::{
    facets::query_string,
    moment::{Moment, PARAMETER},
};
use leptos::prelude::*;

use super::icon::Icon;
use crate::{http, routes, text::nb::time_travel as nb};

/// How many years are offered as links.
const YEARS: i16 = 6;

/// Says that the page is not as of now, and leads back.
#[component]
pub fn TimeNotice() -> impl IntoView {
    let visit = http::visit();
    nb::notice(&visit.moment).map(|text| {
        let now = address(None);
        view! {
            <div class="notice time-notice" role="status">
                <Icon name="ClockDashed"/>
                <div><p>{text}</p><p><a href=now>{nb::SHOW_NOW}</a></p></div>
            </div>
        }
    })
}

/// The form that shows this page as it was on another day. Everything else in the address is kept.
#[component]
pub fn TimeTravel() -> impl IntoView {
    let visit = http::visit();
    let kept = pairs()
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let last = http::today().year() - 1;
    let years = (0..YEARS)
        .map(|back| (last - back).to_string())
        .map(|year| view! { <li><a href=address(Some(&year))>{year.clone()}</a></li> })
        .collect_view();
    let asked = match &visit.moment {
        Moment::Then(date) | Moment::NotYet(date) => date.to_string(),
        Moment::Unreadable(text) => text.clone(),
        Moment::Now => String::new(),
    };
    view! {
        <details class="twin time-travel" open=visit.moment != Moment::Now>
            <summary>{nb::ANOTHER_DAY}</summary>
            <div>
                <form action=visit.path().to_owned()>
                    {kept}
                    <label for="per">{nb::DATE}</label>
                    <p class="small quiet" id="per-hjelp">{nb::HINT}</p>
                    <div class="search-row">
                        <input class="ds-input" id="per" name=PARAMETER value=asked maxlength="10" aria-describedby="per-hjelp"/>
                        <button class="ds-button" data-variant="secondary" type="submit">{nb::SHOW}</button>
                    </div>
                </form>
                <p id="per-aar">{nb::YEARS}</p>
                <ul class="inline-list" aria-labelledby="per-aar">{years}</ul>
            </div>
        </details>
    }
}

/// What else the address says.
fn pairs() -> Vec<(String, String)> {
    let mut pairs = http::query_pairs();
    pairs.retain(|(name, value)| name != PARAMETER && !value.is_empty());
    pairs
}

/// This page on another day, or as it is now.
fn address(per: Option<&str>) -> String {
    let per = per.map(|it| (PARAMETER.to_owned(), it.to_owned()));
    let query = query_string(pairs().into_iter().chain(per));
    routes::with_query(http::visit().path(), &query)
}
