//! Where a platform has run over the years, as a figure and as a table.

use domain::{
    catalogue::{HostingEnvironment, HostingKind, Platform},
    dates::PartialDate,
    figures::{
        Format,
        timeline::{Row, Timeline},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;

use super::{
    platform::section_id,
    section::{Level, Section},
};
use crate::{
    http,
    text::nb::{UNKNOWN, agency as nb},
    ui::{
        figure::{FigureWithTwin, LegendEntry},
        source::SourceNote,
        table::{DataCell, DataRow, DataTable},
    },
};

/// The timeline with its table.
#[component]
pub fn Environments(platform: Platform, level: Level) -> impl IntoView {
    if platform.environments.is_empty() {
        return None;
    }
    let figure = timeline(&platform, http::catalogue().today());
    let (wide, narrow) = (figure.draw(Format::Wide), figure.draw(Format::Narrow));
    let rows = platform.environments.iter().cloned().map(row).collect_view();
    let legend = legend(&platform).into_any();
    Some(view! {
        <Section id=section_id(&platform, "driftsmiljo") title=nb::ENVIRONMENTS level>
            <FigureWithTwin wide narrow summary=nb::FIGURE_AS_TABLE legend>
                <DataTable caption=nb::ENVIRONMENTS heads=nb::ENVIRONMENT_HEADS.to_vec()>{rows}</DataTable>
            </FigureWithTwin>
        </Section>
    })
}

fn row(environment: HostingEnvironment) -> impl IntoView {
    let head = view! { {nb::environment(&environment)}<span class="sub">{environment.kind.label()}</span> }
        .into_any();
    let date = |it: Option<PartialDate>| it.map_or_else(|| UNKNOWN.to_owned(), PartialDate::in_words);
    let last = environment.interval.to.or(environment.provenance.dated());
    let purposes = nb::purposes(&environment);
    let note = environment
        .note
        .clone()
        .map(|it| view! { <span class="sub">{it}</span> });
    view! {
        <DataRow head>
            <DataCell label=nb::ENVIRONMENT_HEADS[1]>{purposes}{note}</DataCell>
            <DataCell label=nb::ENVIRONMENT_HEADS[2]>{date(environment.interval.from)}</DataCell>
            <DataCell label=nb::ENVIRONMENT_HEADS[3]>{date(last)}</DataCell>
            <DataCell label=nb::ENVIRONMENT_HEADS[4]><SourceNote provenance=environment.provenance/></DataCell>
        </DataRow>
    }
}

fn legend(platform: &Platform) -> impl IntoView + use<> {
    let has = |kind| platform.environments.iter().any(|it| it.kind == kind);
    let entries = HostingKind::ALL
        .iter()
        .filter(|kind| has(**kind))
        .map(|kind| view! { <LegendEntry pattern=pattern(*kind) label=kind.label()/> })
        .collect_view();
    view! { <ul class="legend">{entries}<LegendEntry pattern="p-unknown" label=nb::UNKNOWN_WHEN/></ul> }
}

/// The pattern that a kind of hosting is filled with.
const fn pattern(kind: HostingKind) -> &'static str {
    match kind {
        HostingKind::OnPrem => "p-own",
        HostingKind::PrivateCloud | HostingKind::CommunityCloud => "p-private",
        HostingKind::PublicCloud => "p-public",
    }
}

fn timeline(platform: &Platform, today: Date) -> Timeline {
    let rows: Vec<Row> = platform.environments.iter().map(|it| bar(it, today)).collect();
    let first = rows
        .iter()
        .map(|it| it.from.unwrap_or(it.attested))
        .fold(f32::from(today.year()), f32::min);
    let started = platform.started.map_or(first, |it| f32::from(it.year()));
    Timeline {
        id: format!("{}-tid", platform.slug),
        title: nb::ENVIRONMENTS.to_owned(),
        description: nb::timeline_description(platform),
        first: (today.year() - 30).max(whole_year(first.min(started)) - 1),
        last: today.year(),
        rows,
    }
}

fn bar(environment: &HostingEnvironment, today: Date) -> Row {
    let attested = environment
        .provenance
        .dated()
        .map_or_else(|| decimal(today), |it| decimal(it.earliest()));
    let ended = environment.interval.to;
    // A source that speaks for a year holds for all of it.
    let seen = environment
        .provenance
        .dated()
        .map_or(attested, |it| decimal(it.latest()) + 1.0 / 365.0);
    Row {
        label: nb::environment(environment),
        fill: pattern(environment.kind),
        from: environment.interval.from.map(|it| decimal(it.earliest())),
        until: ended.map_or(seen, |it| decimal(it.earliest())),
        attested,
        ended: ended.is_some(),
    }
}

/// A day as a year with decimals.
fn decimal(day: Date) -> f32 {
    f32::from(day.year()) + f32::from(day.day_of_year() - 1) / 366.0
}

#[expect(clippy::cast_possible_truncation, reason = "years have four digits")]
fn whole_year(year: f32) -> i16 {
    year as i16
}
