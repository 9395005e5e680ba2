//! The reference architectures that the organisation's platforms follow, or have left.

use domain::{
    architecture::{Implementation, ReferenceArchitecture},
    catalogue::{Catalogue, Platform},
};
use leptos::prelude::*;

use super::section::{Level, Section};
use crate::{
    architecture::{FitMark, deviations, technologies},
    http, routes,
    text::nb::architecture as nb,
    ui::{
        source::SourceNote,
        table::{DataCell, DataRow, DataTable},
    },
};

/// Whether any of the platforms follows an architecture, or has left one.
pub fn follows_any(catalogue: &Catalogue, platforms: &[Platform]) -> bool {
    let mut all = platforms.iter();
    all.any(|it| catalogue.implementations_by(it.slug.as_str()).next().is_some())
}

/// The table of architectures.
#[component]
pub fn Architectures(platforms: Vec<Platform>) -> impl IntoView {
    let catalogue = http::catalogue();
    let several = platforms.len() > 1;
    let rows: Vec<_> = platforms
        .iter()
        .flat_map(|platform| {
            let all = catalogue.implementations_by(platform.slug.as_str());
            all.map(|(architecture, it)| row(&catalogue, several.then_some(platform), architecture, it))
                .collect::<Vec<_>>()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Section id="arkitekturer" title=nb::TITLE level=Level::Second>
                <p class="section-intro">{nb::OF_AGENCY_INTRO}</p>
                <DataTable caption=nb::TITLE heads=nb::OF_AGENCY_HEADS.to_vec() class="impl">{rows}</DataTable>
            </Section>
        }
    })
}

fn row(
    catalogue: &Catalogue,
    platform: Option<&Platform>,
    architecture: &ReferenceArchitecture,
    it: &Implementation,
) -> impl IntoView + use<> {
    let shown = routes::architecture_as(architecture.slug.as_str(), it.platform.as_str());
    let platform = platform.map(|it| view! { <span class="sub">{it.name.clone()}</span> });
    let head = view! { <a class="ink" href=http::in_time(shown)>{architecture.title.clone()}</a>{platform} };
    let (with, differs) = (technologies(catalogue, it), deviations(it));
    let (fit, since, provenance) = (it.fit, it.since, it.provenance.clone());
    view! {
        <DataRow head=head.into_any()>
            <DataCell label=nb::OF_AGENCY_HEADS[1]>
                <FitMark fit/>{since.map(|it| view! { <span class="sub">{nb::since(it)}</span> })}
            </DataCell>
            <DataCell label=nb::OF_AGENCY_HEADS[2]>{with}</DataCell>
            <DataCell label=nb::OF_AGENCY_HEADS[3]>{differs}</DataCell>
            <DataCell label=nb::OF_AGENCY_HEADS[4]><SourceNote provenance/></DataCell>
        </DataRow>
    }
}
