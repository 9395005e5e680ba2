//! The architecture as requirements without product names, for a procurement.

use domain::catalogue::Layer;
use leptos::prelude::*;

use super::{figure, load::Shared, part::Part, weighing};
use crate::{
    http, routes,
    text::nb::architecture as nb,
    ui::{
        status::Unknown,
        table::{DataCell, DataRow, DataTable, GroupRow},
    },
};

/// The sections of the page of requirements.
pub fn parts(view: &Shared) -> Vec<Part> {
    let mut parts = vec![table(view), figure::part(view)];
    parts.extend(weighing::obligations(view));
    parts
}

fn table(view: &Shared) -> Part {
    const HEADS: [&str; 4] = [nb::BLOCK, nb::REQUIREMENT, nb::SERVES, nb::OWNER];
    let catalogue = http::catalogue();
    let groups = Layer::ALL
        .iter()
        .rev()
        .map(|&layer| {
            let here = view.it.components.iter().filter(|it| it.layer == layer);
            let rows: Vec<_> = here
                .map(|it| {
                    let capability = it.capability.as_ref();
                    let capability = capability.and_then(|it| catalogue.capability(it.as_str()));
                    let capability =
                        capability.map_or_else(|| nb::NO_CAPABILITY.to_owned(), |it| it.name.clone());
                    let owner = it
                        .owner
                        .map_or_else(|| view! { <Unknown/> }.into_any(), |it| it.label().into_any());
                    let (label, requirement) = (it.label.clone(), it.requirement.clone());
                    view! {
                        <DataRow head=label.into_any()>
                            <DataCell label=HEADS[1]>{requirement}</DataCell>
                            <DataCell label=HEADS[2]>{capability}</DataCell>
                            <DataCell label=HEADS[3]>{owner}</DataCell>
                        </DataRow>
                    }
                })
                .collect();
            (!rows.is_empty()).then(|| view! { <GroupRow label=layer.label() columns=4/>{rows} })
        })
        .collect_view();
    let whole = http::in_time(routes::architecture(view.it.slug.as_str()));
    let body = view! {
        <p class="section-intro no-print"><a href=whole>{nb::WHOLE}</a></p>
        <DataTable caption=nb::requirements_of(&view.it.title) heads=HEADS.to_vec() class="requirements">{groups}</DataTable>
    };
    Part::new("krav", nb::REQUIREMENTS, body)
}
