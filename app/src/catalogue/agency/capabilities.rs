//! The 19 capabilities of a platform: how, at which level, and by which source.

use std::collections::BTreeSet;

use domain::catalogue::{Capability, CapabilityClaim, CapabilityGroup, Platform};
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
        status::{LevelMark, Unknown, UnknownMark},
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
    let groups = CapabilityGroup::ALL
        .iter()
        .map(|&group| group_rows(group, all, &platform))
        .collect_view();
    let (known, asked) = (claimed.len(), all.len());
    let caption = nb::capabilities_caption(&platform.name);
    view! {
        <Section id=section_id(&platform, "kapabiliteter") title=nb::CAPABILITIES level>
            <Fraction part=known whole=asked what=nb::CAPABILITIES_KNOWN more=nb::levels_known(levels)/>
            <DataTable caption heads=nb::CAPABILITY_HEADS.to_vec() class="caps">{groups}</DataTable>
        </Section>
    }
}

/// A group's rows: what is known one by one, what is not stated together in the last.
fn group_rows(group: CapabilityGroup, all: &[Capability], platform: &Platform) -> AnyView {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for capability in all.iter().filter(|it| it.group == group) {
        let claims = platform
            .capabilities
            .iter()
            .filter(|it| it.capability == capability.slug);
        let claims: Vec<CapabilityClaim> = claims.cloned().collect();
        if claims.is_empty() {
            unknown.push(capability);
        } else {
            known.push(claim_rows(capability, claims));
        }
    }
    view! { <GroupRow label=group.label() columns=4/>{known}{unknown_row(&unknown)} }.into_any()
}

fn link(capability: &Capability) -> AnyView {
    let href = routes::capability(capability.slug.as_str());
    view! { <a class="ink" href=href>{capability.name.clone()}</a> }.into_any()
}

fn unknown_row(capabilities: &[&Capability]) -> Option<AnyView> {
    let mut names = Vec::new();
    for capability in capabilities {
        names.push(view! { {(!names.is_empty()).then_some(", ")}{link(capability)} });
    }
    let head = names.collect_view().into_any();
    (!capabilities.is_empty()).then(|| {
        view! { <DataRow head unknown=true><td role="cell" colspan="3"><UnknownMark/></td></DataRow> }
            .into_any()
    })
}

fn claim_rows(capability: &Capability, claims: Vec<CapabilityClaim>) -> AnyView {
    let rows = claims.into_iter().map(|claim| {
        let (level, provenance) = (claim.level, claim.provenance.clone());
        view! {
            <DataRow head=link(capability)>
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
