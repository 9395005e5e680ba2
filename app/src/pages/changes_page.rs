//! What has changed in the catalogue.

use domain::{catalogue::store::Change, content::EntityKind};
use leptos::prelude::*;

use super::since::SinceFagdag;
use crate::{
    http, routes,
    text::nb::{pages as nb, since},
    ui::head::{DocumentHead, PageHead},
};

/// The newest changes; the same as a feed.
#[component]
pub fn ChangesPage() -> impl IntoView {
    let catalogue = http::catalogue();
    let changes = catalogue.changes();
    let body = if changes.is_empty() {
        view! { <p class="empty">{nb::NO_CHANGES}</p> }.into_any()
    } else {
        let items = changes.iter().map(line).collect_view();
        view! { <ul class="dated">{items}</ul> }.into_any()
    };
    view! {
        <DocumentHead title=nb::CHANGES description=nb::CHANGES_LEAD/>
        <PageHead title=nb::CHANGES lead=nb::CHANGES_LEAD/>
        <div class="shared">
            <SinceFagdag/>
            <section class="section" id="lagt-inn" aria-labelledby="lagt-inn-tittel">
                <h2 id="lagt-inn-tittel">{since::WRITTEN}</h2>
                <p class="section-intro">{since::WRITTEN_INTRO}" "<a href=routes::FEED>{nb::AS_FEED}</a></p>
                {body}
            </section>
        </div>
    }
}

fn line(change: &Change) -> impl IntoView + use<> {
    let (iso, words) = nb::day(change.at);
    let title = change.title.clone();
    let title = match address(change) {
        Some(href) => view! { <a href=href>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let what = nb::change(change.kind, change.entity.kind);
    view! { <li><time datetime=iso>{words}</time><div>{title}<p>{what}</p></div></li> }
}

/// Where an entity is shown, if it has a page.
fn address(change: &Change) -> Option<String> {
    let key = change.entity.key.as_str();
    match change.entity.kind {
        EntityKind::Organization => Some(routes::agency(key)),
        EntityKind::Platform => http::catalogue()
            .platform(key)
            .map(|it| routes::agency(it.organization.as_str())),
        EntityKind::Technology => Some(routes::technology(key)),
        EntityKind::Capability => Some(routes::capability(key)),
        EntityKind::Page => Some(format!("/{key}")),
        EntityKind::Architecture => Some(routes::architecture(key)),
        EntityKind::Decision => Some(routes::decision(key)),
        EntityKind::Experience => Some(routes::experience(key)),
        EntityKind::Source
        | EntityKind::Term
        | EntityKind::MembershipRule
        | EntityKind::Succession
        | EntityKind::Synonym
        | EntityKind::Survey
        | EntityKind::Fagdag => None,
    }
}
