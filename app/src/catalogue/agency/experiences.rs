//! What the organisation has told of its experience.

use domain::{catalogue::Catalogue, experience::ExperienceReport};
use leptos::prelude::*;

use super::section::{Level, Section};
use crate::{experience::AnswerMark, http, routes, text::nb::experience as nb};

/// The reports of an organisation, newest first.
pub fn reports_of<'a>(
    catalogue: &'a Catalogue,
    organization: &'a str,
) -> impl Iterator<Item = &'a ExperienceReport> {
    let all = catalogue.experiences().iter();
    all.filter(move |it| {
        it.organization
            .as_ref()
            .is_some_and(|it| it.as_str() == organization)
    })
}

/// The list of reports.
#[component]
pub fn Experiences(organization: String) -> impl IntoView {
    let catalogue = http::catalogue();
    let items: Vec<_> = reports_of(&catalogue, &organization).map(line).collect();
    (!items.is_empty()).then(|| {
        view! { <Section id="erfaringer" title=nb::TITLE level=Level::Second><ul class="dated">{items}</ul></Section> }
    })
}

fn line(it: &ExperienceReport) -> impl IntoView + use<> {
    let href = http::in_time(routes::experience(it.slug.as_str()));
    view! {
        <li>
            <span class="when">{nb::when(it.date)}</span>
            <div><a href=href>{it.title.clone()}</a><p>{it.summary.clone()}</p><AnswerMark report=it.clone()/></div>
        </li>
    }
}
