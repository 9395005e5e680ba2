//! All reference architectures, with what each solves and how many run it.

use domain::{
    architecture::{ArchitectureKind, ArchitectureStatus, Fit, ReferenceArchitecture},
    catalogue::Catalogue,
};
use leptos::prelude::*;

use crate::{
    http, routes,
    text::nb::architecture as nb,
    ui::{
        choices::{Choices, Filter, choose},
        figure::Patterns,
        head::{DocumentHead, Fraction, PageHead},
        icon::Icon,
        status::{FreshnessMark, Unknown},
        table::{DataCell, DataRow, DataTable},
        time_travel::TimeTravel,
    },
};

/// All reference architectures.
#[component]
pub fn ArchitecturesPage() -> impl IntoView {
    let catalogue = http::catalogue();
    let all = catalogue.architectures();
    let found = choose(all, &filters(&catalogue), http::query);
    let rows: Vec<_> = found.shown.iter().map(|it| row(&catalogue, it)).collect();
    let shown = rows.len();
    let body = if all.is_empty() {
        empty(nb::NONE, nb::NONE_MORE)
    } else if shown == 0 {
        empty(nb::NO_HITS, nb::NO_HITS_MORE)
    } else {
        view! { <DataTable caption=nb::TITLE heads=nb::HEADS.to_vec() class="architectures">{rows}</DataTable> }
            .into_any()
    };
    view! {
        <Patterns/>
        <DocumentHead title=nb::TITLE description=nb::LEAD/>
        <PageHead title=nb::TITLE lead=nb::LEAD/>
        <div class="shared">
            <Fraction part=shown whole=all.len() what=nb::COUNTED/>
            <Choices action=routes::ARCHITECTURES fields=found.fields notices=found.notices/>
            {body}
            <p class="exports">
                <a href=http::in_time(routes::as_csv(routes::API_ARCHITECTURES))><Icon name="FileCsv"/>{nb::AS_CSV}</a>
                <a href=http::in_time(routes::API_ARCHITECTURES.to_owned())><Icon name="FileJson"/>{nb::AS_JSON}</a>
            </p>
        </div>
        <TimeTravel/>
    }
}

fn empty(what: &'static str, more: &'static str) -> AnyView {
    view! { <div class="empty hatched"><p><strong>{what}</strong></p><p>{more}</p></div> }.into_any()
}

fn filters(catalogue: &Catalogue) -> Vec<Filter<'static, ReferenceArchitecture>> {
    let coded = |code: &str, label: &str| (code.to_owned(), label.to_owned());
    let capabilities = catalogue.capabilities().iter();
    vec![
        Filter {
            parameter: "slag",
            label: nb::KIND,
            values: ArchitectureKind::ALL
                .iter()
                .map(|it| coded(it.code(), it.label()))
                .collect(),
            of: Box::new(|it| vec![it.kind.code().to_owned()]),
        },
        Filter {
            parameter: "status",
            label: nb::STATUS,
            values: ArchitectureStatus::ALL
                .iter()
                .map(|it| coded(it.code(), it.label()))
                .collect(),
            of: Box::new(|it| vec![it.status.code().to_owned()]),
        },
        Filter {
            parameter: "kapabilitet",
            label: nb::CAPABILITY,
            values: capabilities.map(|it| coded(it.slug.as_str(), &it.name)).collect(),
            of: Box::new(|it| {
                let named = it.components.iter().filter_map(|it| it.capability.as_ref());
                named.map(ToString::to_string).collect()
            }),
        },
    ]
}

fn row(catalogue: &Catalogue, it: &ReferenceArchitecture) -> impl IntoView + use<> {
    let href = http::in_time(routes::architecture(it.slug.as_str()));
    let head = view! {
        <a class="ink" href=href>{it.title.clone()}</a>
        <span class="sub">{nb::kind_and_status(it)}</span>
    };
    let fits: Vec<Fit> = it.implementations.iter().map(|it| it.fit).collect();
    let running = nb::run_by(&fits).map_or_else(|| view! { <Unknown/> }.into_any(), IntoAny::into_any);
    let left = nb::left_by(&fits).map(|it| view! { <span class="sub">{it}</span> });
    let problem = nb::first_sentence(&it.problem);
    let freshness = it.freshness(catalogue.today());
    let reviewed = it.reviewed_on.in_words();
    view! {
        <DataRow head=head.into_any()>
            <DataCell label=nb::HEADS[1]>{problem}</DataCell>
            <DataCell label=nb::HEADS[2]>{running}{left}</DataCell>
            <DataCell label=nb::HEADS[3]>{reviewed}<span class="sub"><FreshnessMark freshness/></span></DataCell>
        </DataRow>
    }
}
