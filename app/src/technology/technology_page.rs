//! The page of a technology: who uses it, since when, who has left it and why.

use domain::catalogue::{Technology, UseStage};
use leptos::prelude::*;

use super::load::{self, TechnologyView, User};
use crate::{
    http, routes,
    text::nb::{agency, technology as nb},
    ui::{
        failure::loaded,
        head::{DocumentHead, Fraction, PageHead},
        source::SourceNote,
        table::{DataCell, DataRow, DataTable},
    },
};

/// The page of a technology.
#[component]
pub fn TechnologyPage() -> impl IntoView {
    let technology = load::technology(&http::catalogue(), &http::param("slug"));
    loaded(technology, |data| view! { <TechnologyBody data/> })
}

#[component]
fn TechnologyBody(data: TechnologyView) -> impl IntoView {
    let TechnologyView {
        technology,
        users,
        total,
        stages,
        beside,
    } = data;
    let name = technology.name.clone();
    let trail = vec![(routes::TECHNOLOGIES.to_owned(), nb::TITLE.to_owned())];
    let kicker = nb::kicker(technology.kind, technology.layer);
    let empty = stages
        .is_empty()
        .then(|| view! { <p class="empty">{nb::nobody(&name)}</p> });
    let stages = stages
        .into_iter()
        .map(|(stage, users)| view! { <Stage stage users/> })
        .collect_view();
    view! {
        <DocumentHead title=name.clone() description=technology.summary.clone()/>
        <PageHead title=name.clone() lead=technology.summary.clone() kicker trail/>
        <div class="shared">
            <Fraction part=users whole=total what=nb::uses(&name) more=nb::USES_MORE/>
            <Links technology=technology.clone()/>
        </div>
        {empty}
        {stages}
        <Beside name beside/>
    }
}

#[component]
fn Links(technology: Technology) -> impl IntoView {
    let catalogue = http::catalogue();
    let outward = [(nb::HOMEPAGE, &technology.homepage), (nb::REPO, &technology.repo)]
        .into_iter()
        .filter_map(|(label, link)| {
            link.as_ref()
                .map(|it| (it.to_string(), agency::external(label, it)))
        })
        .map(|(href, label)| view! { <li><a href=href>{label}</a></li> })
        .collect_view();
    let capabilities = technology
        .capabilities
        .iter()
        .filter_map(|it| catalogue.capability(it.as_str()))
        .map(|it| view! { <li><a href=routes::capability(it.slug.as_str())>{it.name.clone()}</a></li> })
        .collect_view();
    let aliases =
        (!technology.aliases.is_empty()).then(|| view! { <li>{nb::aliases(&technology.aliases)}</li> });
    view! { <ul class="agency-links small">{outward}{capabilities}{aliases}</ul> }
}

#[component]
fn Stage(stage: UseStage, users: Vec<User>) -> impl IntoView {
    let heads = nb::user_heads(stage);
    let rows = users.into_iter().map(|it| row(it, heads)).collect_view();
    let title = stage.label();
    view! {
        <section class="section" id=stage.code()>
            <h2>{title}</h2>
            <DataTable caption=title heads=heads.to_vec() class="caps">{rows}</DataTable>
        </section>
    }
}

fn row(user: User, heads: [&'static str; 4]) -> impl IntoView {
    let User {
        organization,
        platform,
        used,
    } = user;
    let head = view! {
        <a class="ink" href=routes::agency(organization.slug.as_str())>{organization.display_name().to_owned()}</a>
        <span class="sub">{platform.name}</span>
    };
    let reasons = [used.reason_in, used.reason_out].into_iter().flatten();
    let reasons = reasons
        .map(|it| view! { <span class="sub">{it}</span> })
        .collect_view();
    let span = agency::interval(used.interval).unwrap_or_else(|| nb::UNKNOWN_WHEN.to_owned());
    view! {
        <DataRow head=head.into_any()>
            <DataCell label=heads[1]>{used.role}{reasons}</DataCell>
            <DataCell label=heads[2]>{span}</DataCell>
            <DataCell label=heads[3]><SourceNote provenance=used.provenance/></DataCell>
        </DataRow>
    }
}

#[component]
fn Beside(name: String, beside: Vec<(String, String, usize)>) -> impl IntoView {
    (!beside.is_empty()).then(|| {
        let items = beside
            .iter()
            .map(|(slug, other, count)| {
                view! { <li><a href=routes::technology(slug)>{other.clone()}</a>" "<span class="count">{*count}</span></li> }
            })
            .collect_view();
        view! {
            <section class="section">
                <h2>{nb::BESIDE}</h2>
                <p class="section-intro">{nb::beside_intro(&name)}</p>
                <ul class="sectors">{items}</ul>
            </section>
        }
    })
}
