//! The 19 capabilities of a platform: how, at which level, and by which source.

use std::collections::BTreeSet;

use domain::catalogue::{Capability, CapabilityClaim, Platform};
use leptos::prelude::*;

use super::{
    platform::section_id,
    section::{Level, Section},
};
use crate::{
    http, routes,
    text::nb::agency as nb,
    ui::{
        head::Fraction,
        source::SourceNote,
        status::{LevelMark, Unknown},
        table::{DataCell, DataRow, DataTable, GroupRow},
    },
};

/// The table of capabilities.
#[component]
pub fn Capabilities(platform: Platform, level: Level) -> impl IntoView {
    let catalogue = http::catalogue();
    let all = catalogue.capabilities();
    let claimed: BTreeSet<&str> = platform
        .capabilities
        .iter()
        .map(|it| it.capability.as_str())
        .collect();
    let levels = platform
        .capabilities
        .iter()
        .filter(|it| it.level.is_some())
        .count();
    let mut group = None;
    let rows = all
        .iter()
        .map(|capability| {
            let first = group.replace(capability.group) != Some(capability.group);
            let head = first.then(|| view! { <GroupRow label=capability.group.label() columns=4/> });
            let claims = platform
                .capabilities
                .iter()
                .filter(|it| it.capability == capability.slug);
            view! { {head}{rows(capability, claims.cloned().collect())} }
        })
        .collect_view();
    let (known, asked) = (claimed.len(), all.len());
    let caption = nb::capabilities_caption(&platform.name);
    view! {
        <Section id=section_id(&platform, "kapabiliteter") title=nb::CAPABILITIES level>
            <Fraction part=known whole=asked what=nb::CAPABILITIES_KNOWN more=nb::levels_known(levels)/>
            <DataTable caption heads=nb::CAPABILITY_HEADS.to_vec() class="caps">{rows}</DataTable>
        </Section>
    }
}

fn rows(capability: &Capability, claims: Vec<CapabilityClaim>) -> AnyView {
    let href = routes::capability(capability.slug.as_str());
    let head = || view! { <a class="ink" href=href.clone()>{capability.name.clone()}</a> }.into_any();
    if claims.is_empty() {
        return view! { <DataRow head=head() unknown=true><td role="cell" colspan="3"><Unknown/></td></DataRow> }.into_any();
    }
    let rows = claims.into_iter().map(|claim| {
        let (level, provenance) = (claim.level, claim.provenance.clone());
        view! {
            <DataRow head=head()>
                <DataCell label=nb::CAPABILITY_HEADS[1]><How claim/></DataCell>
                <DataCell label=nb::CAPABILITY_HEADS[2]><LevelMark level/></DataCell>
                <DataCell label=nb::CAPABILITY_HEADS[3]><SourceNote provenance/></DataCell>
            </DataRow>
        }
    });
    rows.collect_view().into_any()
}

/// How a capability is provided: in words, else by its tools.
#[component]
pub fn How(claim: CapabilityClaim) -> impl IntoView {
    let provider = claim
        .provided_by
        .map(|it| view! { <span class="sub">{nb::provided_by(&it)}</span> });
    let ended = claim
        .interval
        .to
        .map(|it| view! { <span class="sub">{nb::until(it)}</span> });
    match claim.how {
        Some(how) => view! { {how}{provider}{ended} }.into_any(),
        None => {
            view! { <Tools tools=claim.tools.iter().map(ToString::to_string).collect()/>{provider}{ended} }
                .into_any()
        }
    }
}

/// Technologies by name, each with its link.
#[component]
pub fn Tools(tools: Vec<String>) -> impl IntoView {
    let catalogue = http::catalogue();
    let mut links = Vec::new();
    for technology in tools.iter().filter_map(|slug| catalogue.technology(slug)) {
        let comma = (!links.is_empty()).then_some(", ");
        let href = routes::technology(technology.slug.as_str());
        links.push(view! { {comma}<a class="ink" href=href>{technology.name.clone()}</a> });
    }
    if links.is_empty() {
        view! { <Unknown/> }.into_any()
    } else {
        links.collect_view().into_any()
    }
}
