//! The sections of one platform.

use domain::catalogue::Platform;
use leptos::prelude::*;

use super::{
    capabilities::Capabilities,
    environments::Environments,
    history::{Metrics, Milestones},
    layers::Layers,
    lineage::{Lineage, has_kin},
    operations::Operations,
    pipelines::Pipelines,
    section::{Level, Section},
    technologies::Technologies,
};
use crate::{
    http,
    text::nb::{agency as nb, lineage},
    ui::{prose::Prose, source::SourceNote},
};

/// The sections a platform has, in their order: id and heading. What is unknown altogether has no section.
pub fn sections_of(platform: &Platform) -> Vec<(String, String)> {
    let kin = has_kin(&http::catalogue(), platform);
    [
        (true, "lag", nb::LAYERS.to_owned()),
        (
            !platform.principles.is_empty(),
            "prinsipper",
            nb::PRINCIPLES.to_owned(),
        ),
        (true, "kapabiliteter", nb::CAPABILITIES.to_owned()),
        (
            !platform.environments.is_empty(),
            "driftsmiljo",
            nb::ENVIRONMENTS.to_owned(),
        ),
        (
            !platform.technologies.is_empty(),
            "teknologi",
            nb::TECHNOLOGY.to_owned(),
        ),
        (
            !platform.pipelines.is_empty(),
            "leveranse",
            nb::PIPELINES.to_owned(),
        ),
        (
            !platform.operations.is_empty(),
            "drift",
            nb::OPERATIONS.to_owned(),
        ),
        (kin, "slekt", lineage::lineage(&platform.name)),
        (!platform.metrics.is_empty(), "tall", nb::METRICS.to_owned()),
        (
            !platform.milestones.is_empty(),
            "historie",
            nb::MILESTONES.to_owned(),
        ),
        (!platform.body.is_empty(), "mer", nb::more(&platform.name)),
    ]
    .into_iter()
    .filter(|(shown, ..)| *shown)
    .map(|(_, id, label)| (section_id(platform, id), label))
    .collect()
}

/// The id of a section, unique on the page also where there are several platforms.
pub fn section_id(platform: &Platform, section: &str) -> String {
    format!("{}-{section}", platform.slug)
}

/// Everything known of a platform.
#[component]
pub fn PlatformSections(platform: Platform, level: Level) -> impl IntoView {
    let own_head = (level == Level::Third).then(|| view! { <PlatformHead platform=platform.clone()/> });
    let more = (!platform.body.is_empty()).then(|| {
        let (id, title) = (section_id(&platform, "mer"), nb::more(&platform.name));
        let markdown = platform.body.clone();
        view! { <Section id title level><Prose markdown/></Section> }
    });
    view! {
        {own_head}
        <Layers platform=platform.clone() level/>
        <Principles platform=platform.clone() level/>
        <Capabilities platform=platform.clone() level/>
        <Environments platform=platform.clone() level/>
        <Technologies platform=platform.clone() level/>
        <Pipelines platform=platform.clone() level/>
        <Operations platform=platform.clone() level/>
        <Lineage platform=platform.clone() level/>
        <Metrics platform=platform.clone() level/>
        <Milestones platform level/>
        {more}
    }
}

#[component]
fn PlatformHead(platform: Platform) -> impl IntoView {
    let status = platform
        .status
        .map(|it| view! { <span class="ds-tag">{it.label()}</span>" " });
    view! {
        <section class="section platform-head" id=platform.slug.to_string()>
            <h2>{platform.name.clone()}</h2>
            <div class="section-intro">{status}{platform.tagline.clone()}" "<SourceNote provenance=platform.provenance.clone()/></div>
        </section>
    }
}

#[component]
fn Principles(platform: Platform, level: Level) -> impl IntoView {
    (!platform.principles.is_empty()).then(|| {
        let chips = platform
            .principles
            .iter()
            .map(|claim| {
                view! {
                    <li>
                        <span class="ds-tag">{nb::principle(claim.principle, claim.level)}</span>" "
                        {claim.how.clone()}" "<SourceNote provenance=claim.provenance.clone()/>
                    </li>
                }
            })
            .collect_view();
        let id = section_id(&platform, "prinsipper");
        view! { <Section id title=nb::PRINCIPLES level><ul class="plain">{chips}</ul></Section> }
    })
}
