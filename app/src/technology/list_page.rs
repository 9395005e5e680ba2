//! All technologies, by layer.

use domain::catalogue::{Catalogue, Layer, Technology};
use leptos::prelude::*;

use super::load;
use crate::{
    http, routes,
    text::nb::{UNKNOWN, technology as nb},
    ui::{
        head::{DocumentHead, PageHead},
        table::{DataCell, DataRow, DataTable, GroupRow},
    },
};

/// All technologies, by layer from the top, with how many organisations use each today.
#[component]
pub fn TechnologiesPage() -> impl IntoView {
    let catalogue = http::catalogue();
    let groups = Layer::ALL
        .iter()
        .rev()
        .map(|&layer| {
            let rows: Vec<_> = catalogue
                .technologies()
                .iter()
                .filter(|it| it.layer == layer)
                .collect();
            let rows = rows.into_iter().map(|it| row(&catalogue, it)).collect_view();
            view! { <GroupRow label=layer.label() columns=4/>{rows} }
        })
        .collect_view();
    let body = if catalogue.technologies().is_empty() {
        view! { <p class="empty">{nb::NONE}</p> }.into_any()
    } else {
        view! { <DataTable caption=nb::TITLE heads=nb::HEADS.to_vec() class="technologies">{groups}</DataTable> }.into_any()
    };
    view! {
        <DocumentHead title=nb::TITLE description=nb::LEAD/>
        <PageHead title=nb::TITLE lead=nb::LEAD/>
        <div class="shared">{body}</div>
    }
}

fn row(catalogue: &Catalogue, technology: &Technology) -> AnyView {
    let slug = technology.slug.as_str();
    let head = view! { <a class="ink" href=routes::technology(slug)>{technology.name.clone()}</a> };
    // No source that says so is not the same as nobody.
    let users = match load::current_users(catalogue, slug).len() {
        0 => UNKNOWN.to_owned(),
        users => users.to_string(),
    };
    let (summary, kind) = (technology.summary.clone(), technology.kind.label());
    view! {
        <DataRow head=head.into_any()>
            <DataCell label=nb::HEADS[1]>{summary}</DataCell>
            <DataCell label=nb::HEADS[2]>{kind}</DataCell>
            <DataCell label=nb::HEADS[3] class="num">{users}</DataCell>
        </DataRow>
    }
    .into_any()
}
