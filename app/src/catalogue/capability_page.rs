//! The page of a capability: what it means, how to tell the levels apart, and who does it how.

use domain::{
    catalogue::{Capability, CapabilityClaim, Catalogue, Organization, Platform},
    content::TermSet,
};
use leptos::prelude::*;

use super::agency::How;
use crate::{
    error::AppError,
    http, routes,
    text::nb::technology as nb,
    ui::{
        failure::loaded,
        head::{DocumentHead, Fraction, PageHead},
        source::SourceNote,
        status::LevelMark,
        table::{DataCell, DataRow, DataTable},
    },
};

/// The page of a capability.
#[component]
pub fn CapabilityPage() -> impl IntoView {
    let slug = http::param("slug");
    let capability = http::catalogue()
        .capability(&slug)
        .cloned()
        .ok_or(AppError::NotFound);
    loaded(capability, |capability| view! { <CapabilityView capability/> })
}

#[component]
fn CapabilityView(capability: Capability) -> impl IntoView {
    let catalogue = http::catalogue();
    let trail = vec![(routes::CAPABILITIES.to_owned(), nb::CAPABILITIES.to_owned())];
    let kicker = nb::capability_kicker(&capability);
    view! {
        <DocumentHead title=capability.name.clone() description=capability.definition.clone()/>
        <PageHead title=capability.name.clone() lead=capability.definition.clone() kicker trail/>
        <div class="shared"><Neighbours capability=capability.clone()/></div>
        <Levels capability=capability.clone()/>
        {claims(&catalogue, &capability)}
    }
}

/// Capabilities to look at beside it; the twin first.
#[component]
fn Neighbours(capability: Capability) -> impl IntoView {
    let catalogue = http::catalogue();
    let twin = capability
        .twin
        .as_ref()
        .and_then(|it| catalogue.capability(it.as_str()));
    let twin = twin.map(|it| {
        let href = routes::capability(it.slug.as_str());
        view! { <p>{nb::TWIN}<a href=href>{it.name.clone()}</a></p> }
    });
    let also = capability
        .see_also
        .iter()
        .filter_map(|it| catalogue.capability(it.as_str()))
        .map(|it| view! { <li><a href=routes::capability(it.slug.as_str())>{it.name.clone()}</a></li> })
        .collect_view();
    view! { {twin}<p>{nb::SEE_ALSO}</p><ul class="inline-list">{also}</ul> }
}

#[component]
fn Levels(capability: Capability) -> impl IntoView {
    (!capability.levels.is_empty()).then(|| {
        let catalogue = http::catalogue();
        let levels = capability
            .levels
            .iter()
            .map(|it| {
                let meaning = catalogue.term(TermSet::Level, it.level.code()).map(|term| term.definition.clone());
                let criteria = it.criteria.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
                view! { <div><dt><LevelMark level=Some(it.level)/></dt><dd>{meaning}<ul>{criteria}</ul></dd></div> }
            })
            .collect_view();
        view! {
            <section class="section" id="nivaa"><h2>{nb::LEVELS}</h2><p class="section-intro">{nb::LEVELS_INTRO}</p><dl class="levels">{levels}</dl></section>
        }
    })
}

fn claims(catalogue: &Catalogue, capability: &Capability) -> AnyView {
    let claims = catalogue
        .claims_of(capability.slug.as_str())
        .filter_map(|(platform, claim)| {
            Some((
                catalogue.organization(platform.organization.as_str())?,
                platform,
                claim,
            ))
        });
    let mut claims: Vec<_> = claims.collect();
    claims.sort_by(|a, b| domain::text::compare(a.0.display_name(), b.0.display_name()));
    let mut owners: Vec<_> = claims.iter().map(|(owner, ..)| &owner.slug).collect();
    owners.dedup();
    let owners = owners.len();
    let total = catalogue.index().total();
    let body = if claims.is_empty() {
        view! { <p class="empty">{nb::NO_CLAIMS}</p> }.into_any()
    } else {
        let rows = claims
            .into_iter()
            .map(|(owner, platform, claim)| row(owner, platform, claim))
            .collect_view();
        view! { <DataTable caption=nb::WHO heads=nb::CLAIM_HEADS.to_vec() class="caps">{rows}</DataTable> }
            .into_any()
    };
    view! {
        <section class="section" id="hvem">
            <h2>{nb::WHO}</h2>
            <Fraction part=owners whole=total what=nb::CLAIMED more=nb::CLAIMED_MORE/>
            {body}
        </section>
    }
    .into_any()
}

fn row(owner: &Organization, platform: &Platform, claim: &CapabilityClaim) -> AnyView {
    let href = routes::agency(owner.slug.as_str());
    let head = view! {
        <a class="ink" href=href>{owner.display_name().to_owned()}</a><span class="sub">{platform.name.clone()}</span>
    };
    let (claim, level, provenance) = (claim.clone(), claim.level, claim.provenance.clone());
    view! {
        <DataRow head=head.into_any()>
            <DataCell label=nb::CLAIM_HEADS[1]><How claim/></DataCell>
            <DataCell label=nb::CLAIM_HEADS[2]><LevelMark level/></DataCell>
            <DataCell label=nb::CLAIM_HEADS[3]><SourceNote provenance/></DataCell>
        </DataRow>
    }
    .into_any()
}
