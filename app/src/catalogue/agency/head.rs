//! The head of the page: name, what is known in short, and that nobody has confirmed it.

use domain::catalogue::facts::CloudStatus;
use leptos::prelude::*;

use super::load::Agency;
use crate::{
    routes,
    text::nb::{agency as nb, catalogue as list, frame},
    ui::{
        head::{DocumentHead, PageHead},
        icon::Icon,
        status::Unknown,
    },
};

/// The head of the page.
#[component]
pub fn Head(agency: Agency) -> impl IntoView {
    let organization = &agency.organization;
    let name = organization.display_name().to_owned();
    let lead = organization
        .summary
        .clone()
        .unwrap_or_else(|| nb::no_summary(&name));
    let kicker = nb::kicker(organization);
    view! {
        <DocumentHead title=name.clone() description=lead.clone()/>
        <PageHead title=name.clone() lead kicker trail=vec![(routes::CATALOGUE.to_owned(), frame::CATALOGUE.to_owned())]/>
        <Keys agency=agency.clone()/>
        <Links agency=agency.clone()/>
        {(agency.facts.count > 0 && agency.facts.confirmed == 0).then(|| view! { <Unconfirmed name slug=agency.organization.slug.to_string()/> })}
    }
}

/// A key: a name, a value (hatched where nothing is stated), and a word more.
#[component]
fn Key(label: &'static str, value: Option<String>, #[prop(optional, into)] more: String) -> impl IntoView {
    let value = match value {
        Some(value) => value.into_any(),
        None => view! { <Unknown/> }.into_any(),
    };
    view! {
        <div><dt>{label}</dt><dd>{value}{(!more.is_empty()).then(|| view! { <span class="quiet">{more}</span> })}</dd></div>
    }
}

#[component]
fn Keys(agency: Agency) -> impl IntoView {
    let facts = &agency.facts;
    let platform = agency.main_platform();
    let started = platform
        .and_then(|it| it.started)
        .map(nb::since)
        .unwrap_or_default();
    let hosting = Some(list::hosting(facts)).filter(|it| !it.is_empty());
    let cloud = facts.cloud.map(|it| match it {
        CloudStatus::Stage(stage) => (stage.label().to_owned(), nb::stated_stage(&agency.organization)),
        CloudStatus::UsedWithoutStage => (nb::USES_CLOUD.to_owned(), nb::WITHOUT_STAGE.to_owned()),
    });
    let (cloud, cloud_more) = cloud.map_or((None, String::new()), |(value, more)| (Some(value), more));
    let open = platform
        .and_then(|it| it.open_source)
        .map(|it| it.label().to_owned());
    let license = platform
        .and_then(|it| it.license.clone())
        .map(|it| nb::license(&it))
        .unwrap_or_default();
    let freshness = facts.freshness.map(|it| it.label().to_owned());
    let newest = facts.newest.map(nb::newest_source).unwrap_or_default();
    view! {
        <dl class="shared keys">
            <Key label=nb::KEY_PLATFORM value=nb::platform_names(&agency.platforms) more=started/>
            <Key label=nb::KEY_HOSTING value=hosting more=if facts.hosting_inferred { nb::INFERRED } else { "" }/>
            <Key label=nb::KEY_CLOUD value=cloud more=cloud_more/>
            <Key label=nb::KEY_OPEN value=open more=license/>
            <Key label=nb::KEY_FRESHNESS value=freshness more=newest/>
        </dl>
    }
}

/// Home page, source code and documentation, each with its host.
#[component]
fn Links(agency: Agency) -> impl IntoView {
    let organization = &agency.organization;
    let mut links: Vec<(String, String)> = Vec::new();
    let mut add = |label: &str, link: &domain::text::Link| {
        links.push((link.to_string(), nb::external(label, link)));
    };
    if let Some(link) = &organization.homepage {
        add(nb::HOMEPAGE, link);
    }
    for link in &organization.source_code {
        add(nb::SOURCE_CODE, link);
    }
    for platform in &agency.platforms {
        if let Some(link) = &platform.docs {
            add(&nb::documentation(&platform.name), link);
        }
    }
    let links = links
        .into_iter()
        .map(|(href, label)| view! { <li><a href=href>{label}</a></li> })
        .collect_view();
    let number = organization
        .org_number
        .clone()
        .map(|it| view! { <li>{nb::org_number(&it)}</li> });
    let membership = organization.membership.as_ref().map(|it| {
        let text = it.reason.clone().unwrap_or_else(|| it.status.label().to_owned());
        view! { <li>{text}</li> }
    });
    view! { <ul class="agency-links small">{links}{number}{membership}</ul> }
}

#[component]
fn Unconfirmed(name: String, slug: String) -> impl IntoView {
    view! {
        <div class="notice etat-notice">
            <Icon name="QuestionmarkCircle"/>
            <div>
                <p><strong>{nb::unconfirmed(&name)}</strong>" "{nb::UNCONFIRMED_MORE}</p>
                <p><a href=routes::content_file(&slug)>{nb::confirm(&name)}</a></p>
            </div>
        </div>
    }
}
