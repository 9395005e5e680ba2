//! The network's 19 words for what a platform offers.

use std::collections::BTreeSet;

use domain::catalogue::{Capability, CapabilityGroup, Catalogue};
use leptos::prelude::*;

use crate::{
    http, routes,
    text::nb::technology as nb,
    ui::{
        head::{DocumentHead, PageHead},
        table::{DataCell, DataRow, DataTable, GroupRow},
    },
};

/// All capabilities, by group, with how many organisations have said something of each.
#[component]
pub fn CapabilitiesPage() -> impl IntoView {
    let catalogue = http::catalogue();
    let groups = CapabilityGroup::ALL
        .iter()
        .map(|&group| {
            let rows = catalogue.capabilities().iter().filter(|it| it.group == group);
            let rows = rows.map(|it| row(&catalogue, it)).collect_view();
            view! { <GroupRow label=group.label() columns=3/>{rows} }
        })
        .collect_view();
    view! {
        <DocumentHead title=nb::CAPABILITIES description=nb::CAPABILITIES_LEAD/>
        <PageHead title=nb::CAPABILITIES lead=nb::CAPABILITIES_LEAD/>
        <div class="shared">
            <DataTable caption=nb::CAPABILITIES heads=nb::CAPABILITIES_HEADS.to_vec() class="caps">{groups}</DataTable>
        </div>
    }
}

fn row(catalogue: &Catalogue, capability: &Capability) -> AnyView {
    let href = routes::capability(capability.slug.as_str());
    let head = view! { <a class="ink" href=href>{capability.name.clone()}</a> }.into_any();
    let claims = catalogue.claims_of(capability.slug.as_str());
    let owners: BTreeSet<&str> = claims
        .map(|(platform, _)| platform.organization.as_str())
        .collect();
    let (definition, owners) = (capability.definition.clone(), owners.len());
    view! {
        <DataRow head>
            <DataCell label=nb::CAPABILITIES_HEADS[1]>{definition}</DataCell>
            <DataCell label=nb::CAPABILITIES_HEADS[2] class="num">{owners}</DataCell>
        </DataRow>
    }
    .into_any()
}
