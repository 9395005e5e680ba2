//! The picture of public cloud in small, for the front page.

use domain::adoption::{Category, Period, headlines, series};
use leptos::prelude::*;

use super::{asked::Asked, picture::Picture, series::OverTime};
use crate::{
    http, routes,
    text::nb::adoption as nb,
    ui::{figure::Patterns, icon::Icon},
};

/// How many stand where, year for year, with the way to the whole page.
#[component]
pub fn AdoptionInSmall() -> impl IntoView {
    let catalogue = http::catalogue();
    let (asked, _) = Asked::read(&catalogue, []);
    let picture = Picture::of(&catalogue, &asked);
    if picture.population.is_empty() {
        return None;
    }
    let columns = series(&picture.population, &picture.periods());
    let chart = OverTime {
        id: "sky",
        title: nb::SERIES_TITLE,
        columns: &columns,
        file: None,
        period: &|_: &Period| None,
        list: &|_: Category| None,
    };
    let numbers = nb::in_small(&headlines(&picture.population, picture.day()));
    let href = http::in_time(routes::ADOPTION.to_owned());
    Some(view! {
        <section class="section" id="sky">
            <h2>{nb::IN_SMALL}</h2>
            <p class="section-intro">{numbers}</p>
            {chart.draw()}
            <p><a class="go" href=href>{nb::WHOLE_PICTURE}" "<Icon name="ArrowRight"/></a></p>
            <Patterns/>
        </section>
    })
}
