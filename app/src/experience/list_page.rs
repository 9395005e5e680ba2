//! All experience reports, newest first.

use domain::{
    catalogue::Catalogue,
    experience::{ExperienceArea, ExperienceReport},
};
use leptos::prelude::*;

use super::AnswerMark;
use crate::{
    http, routes,
    text::nb::experience as nb,
    ui::{
        choices::{Choices, Filter, choose},
        head::{DocumentHead, Fraction, PageHead},
        icon::Icon,
        time_travel::TimeTravel,
    },
};

/// All experience reports.
#[component]
pub fn ExperiencesPage() -> impl IntoView {
    let catalogue = http::catalogue();
    let all = catalogue.experiences();
    let found = choose(all, &filters(&catalogue), http::query);
    let items: Vec<_> = found.shown.iter().map(|it| item(&catalogue, it)).collect();
    let shown = items.len();
    let body = if all.is_empty() {
        empty(nb::NONE, nb::NONE_MORE)
    } else if shown == 0 {
        empty(nb::NO_HITS, nb::NO_HITS_MORE)
    } else {
        view! { <ul class="dated reports">{items}</ul> }.into_any()
    };
    view! {
        <DocumentHead title=nb::TITLE description=nb::LEAD/>
        <PageHead title=nb::TITLE lead=nb::LEAD/>
        <div class="shared">
            <Fraction part=shown whole=all.len() what=nb::COUNTED/>
            <Choices action=routes::EXPERIENCES fields=found.fields notices=found.notices/>
            {body}
            <p class="exports">
                <a href=http::in_time(routes::as_csv(routes::API_EXPERIENCES))><Icon name="FileCsv"/>{nb::AS_CSV}</a>
                <a href=http::in_time(routes::API_EXPERIENCES.to_owned())><Icon name="FileJson"/>{nb::AS_JSON}</a>
            </p>
        </div>
        <TimeTravel/>
    }
}

fn empty(what: &'static str, more: &'static str) -> AnyView {
    view! { <div class="empty hatched"><p><strong>{what}</strong></p><p>{more}</p></div> }.into_any()
}

fn filters(catalogue: &Catalogue) -> Vec<Filter<'static, ExperienceReport>> {
    let coded = |code: &str, label: &str| (code.to_owned(), label.to_owned());
    let (areas, capabilities) = (ExperienceArea::ALL.iter(), catalogue.capabilities().iter());
    vec![
        Filter {
            parameter: "omraade",
            label: nb::AREA,
            values: areas.map(|it| coded(it.code(), it.label())).collect(),
            of: Box::new(|it| it.areas.iter().map(|it| it.code().to_owned()).collect()),
        },
        Filter {
            parameter: "kapabilitet",
            label: nb::CAPABILITY,
            values: capabilities.map(|it| coded(it.slug.as_str(), &it.name)).collect(),
            of: Box::new(|it| it.capabilities().into_iter().map(ToString::to_string).collect()),
        },
        Filter {
            parameter: "virksomhet",
            label: nb::ORGANIZATION,
            values: catalogue
                .organizations()
                .iter()
                .map(|it| coded(it.slug.as_str(), it.display_name()))
                .collect(),
            of: Box::new(|it| it.organization.iter().map(ToString::to_string).collect()),
        },
    ]
}

fn item(catalogue: &Catalogue, it: &ExperienceReport) -> impl IntoView + use<> {
    let href = http::in_time(routes::experience(it.slug.as_str()));
    let organization = it.organization.as_ref();
    let organization = organization.and_then(|it| catalogue.organization(it.as_str()));
    let who = organization.map(|it| it.display_name().to_owned());
    let areas = it.areas.iter().map(|it| it.label().to_owned());
    let line: Vec<String> = who.into_iter().chain(areas).collect();
    view! {
        <li>
            <span class="when">{nb::when(it.date)}</span>
            <div>
                <h2><a href=href>{it.title.clone()}</a></h2>
                <p>{it.summary.clone()}</p>
                <p class="meta"><span>{line.join(" · ")}</span><AnswerMark report=it.clone()/></p>
            </div>
        </li>
    }
}
