//! What a platform is made with, by layer.

use domain::catalogue::{Layer, Platform, Technology, TechnologyUse};
use leptos::prelude::*;

use super::{
    platform::section_id,
    section::{Level, Section},
};
use crate::{
    http, routes,
    text::nb::agency as nb,
    ui::{
        source::SourceNote,
        table::{DataCell, DataRow, DataTable, GroupRow},
    },
};

/// The table of technologies.
#[component]
pub fn Technologies(platform: Platform, level: Level) -> impl IntoView {
    if platform.technologies.is_empty() {
        return None;
    }
    let catalogue = http::catalogue();
    let groups = Layer::ALL
        .iter()
        .rev()
        .map(|&layer| {
            let uses = platform.technologies.iter().filter_map(|it| {
                let technology = catalogue.technology(it.technology.as_str())?;
                (technology.layer == layer).then_some((technology, it))
            });
            let rows: Vec<_> = uses
                .map(|(technology, used)| row(technology, used.clone()))
                .collect();
            (!rows.is_empty()).then(|| view! { <GroupRow label=layer.label() columns=4/>{rows} })
        })
        .collect_view();
    Some(view! {
        <Section id=section_id(&platform, "teknologi") title=nb::TECHNOLOGY level>
            <DataTable caption=nb::technology_caption(&platform.name) heads=nb::TECHNOLOGY_HEADS.to_vec() class="caps">{groups}</DataTable>
        </Section>
    })
}

fn row(technology: &Technology, used: TechnologyUse) -> impl IntoView + use<> {
    let href = routes::technology(technology.slug.as_str());
    let head = view! { <a class="ink" href=href>{technology.name.clone()}</a> }.into_any();
    let span = nb::interval(used.interval);
    let reasons = [used.reason_in, used.reason_out].into_iter().flatten();
    let reasons = reasons
        .map(|it| view! { <span class="sub">{it}</span> })
        .collect_view();
    view! {
        <DataRow head>
            <DataCell label=nb::TECHNOLOGY_HEADS[1]>{used.role}{reasons}</DataCell>
            <DataCell label=nb::TECHNOLOGY_HEADS[2]>{used.stage.label()}{span.map(|it| view! { <span class="sub">{it}</span> })}</DataCell>
            <DataCell label=nb::TECHNOLOGY_HEADS[3]><SourceNote provenance=used.provenance/></DataCell>
        </DataRow>
    }
}
