//! What has happened: milestones and numbers of a platform, the organisation's stand on public cloud, its people
//! and its own history.

use domain::{
    adoption::AdoptionStatus,
    catalogue::{Metric, OrgSuccession, Organization, Platform, StaffingPoint},
    dates::PartialDate,
    provenance::Provenance,
};
use leptos::prelude::*;

use super::{
    platform::section_id,
    section::{Level, Section},
};
use crate::{
    text::nb::{agency as nb, amount},
    ui::{
        prose::Prose,
        source::SourceNote,
        table::{DataCell, DataRow, DataTable},
    },
};

/// A dated line with its source.
fn dated(date: PartialDate, text: String, more: Option<String>, provenance: Provenance) -> impl IntoView {
    let more = more.map(|it| view! { <p>{it}</p> });
    view! {
        <li><time datetime=date.to_string()>{date.in_words()}</time><div>{text}" "<SourceNote provenance/>{more}</div></li>
    }
}

/// What happened to a platform, oldest first.
#[component]
pub fn Milestones(platform: Platform, level: Level) -> impl IntoView {
    (!platform.milestones.is_empty()).then(|| {
        let mut milestones = platform.milestones.clone();
        milestones.sort_by_key(|it| it.date);
        let items = milestones.into_iter().map(|it| dated(it.date, it.title, it.note, it.provenance)).collect_view();
        view! {
            <Section id=section_id(&platform, "historie") title=nb::MILESTONES level><ul class="dated">{items}</ul></Section>
        }
    })
}

/// Numbers about a platform.
#[component]
pub fn Metrics(platform: Platform, level: Level) -> impl IntoView {
    (!platform.metrics.is_empty()).then(|| {
        let mut metrics = platform.metrics.clone();
        metrics.sort_by_key(|it| (it.key, it.date));
        let rows = metrics.into_iter().map(metric).collect_view();
        view! {
            <Section id=section_id(&platform, "tall") title=nb::METRICS level>
                <DataTable caption=nb::METRICS heads=nb::METRIC_HEADS.to_vec()>{rows}</DataTable>
            </Section>
        }
    })
}

fn metric(metric: Metric) -> impl IntoView {
    let note = metric
        .note
        .clone()
        .map(|it| view! { <span class="sub">{it}</span> });
    view! {
        <DataRow head=metric.key.label().into_any()>
            <DataCell label=nb::METRIC_HEADS[1]>{amount(metric.value, metric.approx)}{note}</DataCell>
            <DataCell label=nb::METRIC_HEADS[2]>{metric.date.in_words()}</DataCell>
            <DataCell label=nb::METRIC_HEADS[3]><SourceNote provenance=metric.provenance/></DataCell>
        </DataRow>
    }
}

/// Where the organisation has stood on public cloud.
#[component]
pub fn Adoption(statuses: Vec<AdoptionStatus>) -> impl IntoView {
    (!statuses.is_empty()).then(|| {
        let mut statuses = statuses.clone();
        statuses.sort_by_key(|it| it.date);
        let items = statuses
            .into_iter()
            .map(|it| dated(it.date, it.stage.label().to_owned(), nb::reasons(&it.reasons), it.provenance))
            .collect_view();
        view! { <Section id="sky" title=nb::ADOPTION level=Level::Second><ul class="dated">{items}</ul></Section> }
    })
}

/// How many people, over time.
#[component]
pub fn Staffing(points: Vec<StaffingPoint>) -> impl IntoView {
    (!points.is_empty()).then(|| {
        let items = points
            .iter()
            .cloned()
            .map(|it| dated(it.date, nb::staffing(&it), it.note, it.provenance))
            .collect_view();
        view! { <Section id="bemanning" title=nb::STAFFING level=Level::Second><ul class="dated">{items}</ul></Section> }
    })
}

/// What fits no field, and what the organisation came from.
#[component]
pub fn OrgNotes(
    organization: Organization,
    predecessors: Vec<(OrgSuccession, Organization)>,
) -> impl IntoView {
    (!organization.body.is_empty() || !predecessors.is_empty()).then(|| {
        let items = predecessors
            .iter()
            .cloned()
            .map(|(how, who)| dated(how.date, nb::came_from(how.kind, who.display_name()), None, how.provenance))
            .collect_view();
        let list = (!predecessors.is_empty()).then(|| view! { <ul class="dated">{items}</ul> });
        view! {
            <Section id="mer" title=nb::more(organization.display_name()) level=Level::Second><Prose markdown=organization.body.clone()/>{list}</Section>
        }
    })
}
