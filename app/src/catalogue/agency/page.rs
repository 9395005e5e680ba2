//! The page of an organisation.

use leptos::prelude::*;

use super::{
    architectures::{Architectures, follows_any},
    experiences::{Experiences, reports_of},
    head::Head,
    history::{Adoption, OrgNotes, Staffing},
    load::{self, Agency},
    missing::MissingList,
    platform::{PlatformSections, sections_of},
    section::{Level, Section},
    similar::{self, SimilarAgencies},
};
use crate::{
    http, routes,
    text::nb::{agency as nb, architecture, experience, similar as likeness},
    ui::{failure::loaded, figure::Patterns, time_travel::TimeTravel},
};

/// The page of an organisation.
#[component]
pub fn AgencyPage() -> impl IntoView {
    let agency = load::agency(&http::catalogue(), &http::param("slug"));
    loaded(agency, |agency| view! { <AgencyView agency/> })
}

#[component]
fn AgencyView(agency: Agency) -> impl IntoView {
    let level = if agency.platforms.len() > 1 {
        Level::Third
    } else {
        Level::Second
    };
    let platforms = agency
        .platforms
        .iter()
        .map(|it| view! { <PlatformSections platform=it.clone() level/> })
        .collect_view();
    let name = agency.organization.display_name().to_owned();
    let slug = agency.organization.slug.to_string();
    view! {
        <Patterns/>
        <Head agency=agency.clone()/>
        <div class="with-toc">
            <Contents agency=agency.clone()/>
            <div>
                {agency.platforms.is_empty().then(|| view! { <NoPlatform name=name.clone() slug=slug.clone()/> })}
                {platforms}
                <Architectures platforms=agency.platforms.clone()/>
                <Experiences organization=slug.clone()/>
                <Adoption statuses=agency.organization.cloud_adoption.clone()/>
                <Staffing points=agency.organization.staffing.clone()/>
                <OrgNotes organization=agency.organization.clone() predecessors=agency.predecessors.clone()/>
                <SimilarAgencies organization=agency.organization.clone()/>
                <MissingList name slug completeness=agency.facts.completeness.clone()/>
            </div>
        </div>
        <Foot agency/>
    }
}

/// The contents: one entry a section, grouped by platform where there are several.
#[component]
fn Contents(agency: Agency) -> impl IntoView {
    let several = agency.platforms.len() > 1;
    let platforms = agency
        .platforms
        .iter()
        .map(|platform| {
            let entries = sections_of(platform)
                .into_iter()
                .map(|(id, label)| view! { <li><a href=format!("#{id}")>{label}</a></li> })
                .collect_view();
            if several {
                let own = format!("#{}", platform.slug);
                view! { <li><a href=own>{platform.name.clone()}</a><ol>{entries}</ol></li> }.into_any()
            } else {
                entries.into_any()
            }
        })
        .collect_view();
    let (catalogue, organization) = (http::catalogue(), &agency.organization);
    let rest = [
        (agency.platforms.is_empty(), "plattform", nb::PLATFORM.to_owned()),
        (
            follows_any(&catalogue, &agency.platforms),
            "arkitekturer",
            architecture::TITLE.to_owned(),
        ),
        (
            reports_of(&catalogue, organization.slug.as_str())
                .next()
                .is_some(),
            "erfaringer",
            experience::TITLE.to_owned(),
        ),
        (
            !organization.cloud_adoption.is_empty(),
            "sky",
            nb::ADOPTION.to_owned(),
        ),
        (
            !organization.staffing.is_empty(),
            "bemanning",
            nb::STAFFING.to_owned(),
        ),
        (
            !organization.body.is_empty() || !agency.predecessors.is_empty(),
            "mer",
            nb::more(organization.display_name()),
        ),
        (true, similar::ID, likeness::TITLE.to_owned()),
        (true, "mangler", nb::MISSING.to_owned()),
    ]
    .into_iter()
    .filter(|(shown, ..)| *shown)
    .map(|(_, id, label)| view! { <li><a href=format!("#{id}")>{label}</a></li> })
    .collect_view();
    view! {
        <nav class="toc" aria-labelledby="paa-siden">
            <div><h2 id="paa-siden">{crate::text::nb::frame::ON_THIS_PAGE}</h2><ol>{platforms}{rest}</ol></div>
        </nav>
    }
}

#[component]
fn NoPlatform(name: String, slug: String) -> impl IntoView {
    view! {
        <Section id="plattform" title=nb::PLATFORM level=Level::Second>
            <div class="empty hatched">
                <p><strong>{nb::no_platform(&name)}</strong></p>
                <p>{nb::NO_PLATFORM_MORE}</p>
                <p><a href=routes::content_file(&slug)>{nb::fill_in(&name)}</a></p>
            </div>
        </Section>
    }
}

#[component]
fn Foot(agency: Agency) -> impl IntoView {
    let slug = agency.organization.slug.to_string();
    view! {
        <footer class="page-foot">
            {agency.facts.newest.map(|date| view! { <span>{nb::newest_source(date)}</span> })}
            <span>{nb::facts(agency.facts.count, agency.facts.confirmed)}</span>
            <a href=routes::content_file(&slug)>{crate::text::nb::frame::PROPOSE}</a>
            <a href=http::in_time(routes::api_organization(&slug))>{nb::AS_JSON}</a>
        </footer>
        <TimeTravel/>
    }
}
