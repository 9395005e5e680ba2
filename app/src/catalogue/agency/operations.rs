//! Who answers for operations, in seven areas.

use domain::catalogue::{OpsArea, OpsResponsibility, Platform};
use leptos::prelude::*;

use super::{
    capabilities::Tools,
    platform::section_id,
    section::{Level, Section},
};
use crate::{
    text::nb::agency as nb,
    ui::{
        source::SourceNote,
        status::{Unknown, UnknownMark},
        table::{DataCell, DataRow, DataTable},
    },
};

/// The table of operations.
#[component]
pub fn Operations(platform: Platform, level: Level) -> impl IntoView {
    (!platform.operations.is_empty()).then(|| {
        let rows = OpsArea::ALL
            .iter()
            .map(|&area| row(area, platform.operations.iter().find(|it| it.area == area).cloned()))
            .collect_view();
        view! {
            <Section id=section_id(&platform, "drift") title=nb::OPERATIONS level>
                <p class="section-intro">{nb::OPERATIONS_INTRO}</p>
                <DataTable caption=nb::OPERATIONS heads=nb::OPERATION_HEADS.to_vec() class="caps">{rows}</DataTable>
            </Section>
        }
    })
}

fn row(area: OpsArea, responsibility: Option<OpsResponsibility>) -> AnyView {
    let head = area.label().into_any();
    let Some(it) = responsibility else {
        return view! { <DataRow head unknown=true><td role="cell" colspan="3"><UnknownMark/></td></DataRow> }
            .into_any();
    };
    let who = it
        .who
        .map_or_else(|| view! { <Unknown/> }.into_any(), |who| who.label().into_any());
    let watch = nb::watch(&it).map(|text| view! { <span class="sub">{text}</span> });
    let tools = (!it.tools.is_empty()).then(|| {
        view! { <span class="sub"><Tools tools=it.tools.iter().map(ToString::to_string).collect()/></span> }
    });
    view! {
        <DataRow head>
            <DataCell label=nb::OPERATION_HEADS[1]>{it.how}{tools}</DataCell>
            <DataCell label=nb::OPERATION_HEADS[2]>{who}{watch}</DataCell>
            <DataCell label=nb::OPERATION_HEADS[3]><SourceNote provenance=it.provenance/></DataCell>
        </DataRow>
    }
    .into_any()
}
