//! Who really does it: how well it fits, with what, and where they differ.

use domain::{architecture::Implementation, catalogue::Catalogue};
use leptos::prelude::*;

use super::{
    fit::FitMark,
    load::{Implementer, Shared},
    part::{Part, in_a_row, technology_link},
};
use crate::{
    http, routes,
    text::nb::architecture as nb,
    ui::{
        source::SourceNote,
        status::Unknown,
        table::{DataCell, DataRow, DataTable},
    },
};

/// The section of who does it.
pub fn part(view: &Shared) -> Part {
    let catalogue = http::catalogue();
    let slug = view.it.slug.as_str();
    let body = if view.implementers.is_empty() {
        view! { <div class="empty hatched"><p><strong>{nb::NOBODY}</strong></p><p>{nb::NOBODY_MORE}</p></div> }
            .into_any()
    } else {
        let rows = view
            .implementers
            .iter()
            .map(|it| row(&catalogue, slug, it))
            .collect_view();
        view! {
            <p class="section-intro">{nb::practice_intro(view.implementers.len())}</p>
            <DataTable caption=nb::PRACTICE heads=nb::PRACTICE_HEADS.to_vec() class="impl">{rows}</DataTable>
        }
        .into_any()
    };
    Part::new("slik", nb::PRACTICE, body)
}

fn row(catalogue: &Catalogue, architecture: &str, it: &Implementer) -> impl IntoView + use<> {
    let implementation = &it.implementation;
    let platform = it
        .platform
        .clone()
        .map(|it| view! { <span class="sub">{it}</span> });
    let agency = http::in_time(routes::agency(&it.organization));
    let head = view! { <a class="ink" href=agency>{it.name.clone()}</a>{platform} }.into_any();
    let shown = routes::architecture_as(architecture, implementation.platform.as_str());
    let compared = routes::compare_with_architecture(&it.organization, architecture);
    let (technologies, deviations) = (
        technologies(catalogue, implementation),
        deviations(implementation),
    );
    let (fit, since, provenance) = (
        implementation.fit,
        implementation.since,
        implementation.provenance.clone(),
    );
    view! {
        <DataRow head>
            <DataCell label=nb::PRACTICE_HEADS[1]>
                <FitMark fit/>{since.map(|it| view! { <span class="sub">{nb::since(it)}</span> })}
            </DataCell>
            <DataCell label=nb::PRACTICE_HEADS[2]>
                {technologies}
                <span class="sub">
                    <a href=http::in_time(shown)>{nb::SHOW_IN_FIGURE}</a>" · "<a href=http::in_time(compared)>{nb::COMPARE}</a>
                </span>
            </DataCell>
            <DataCell label=nb::PRACTICE_HEADS[3]>{deviations}</DataCell>
            <DataCell label=nb::PRACTICE_HEADS[4]><SourceNote provenance/></DataCell>
        </DataRow>
    }
}

/// Everything that fills a place, each once, in the order of the places.
pub fn technologies(catalogue: &Catalogue, implementation: &Implementation) -> AnyView {
    let mut seen = Vec::new();
    let mut names = Vec::new();
    for slot in &implementation.slots {
        for slug in slot.technologies.iter().filter(|it| {
            let new = !seen.contains(it);
            seen.push(*it);
            new
        }) {
            names.extend(technology_link(catalogue, slug));
        }
        if slot.technologies.is_empty() {
            names.extend(slot.note.clone().map(IntoAny::into_any));
        }
    }
    if names.is_empty() {
        view! { <Unknown/> }.into_any()
    } else {
        in_a_row(names)
    }
}

/// Where a platform differs, in its sentences.
pub fn deviations(implementation: &Implementation) -> AnyView {
    let all = &implementation.deviations;
    if all.is_empty() {
        return view! { <span class="quiet">{nb::NO_DEVIATIONS}</span> }.into_any();
    }
    all.join(" ").into_any()
}
