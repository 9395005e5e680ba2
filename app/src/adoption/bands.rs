//! Agency for agency: a band each through the years.

use domain::{
    adoption::{Band, Category, Said, Segment, bands},
    dates::PartialDate,
    figures::{
        Format,
        bands::{BandRow, Bands, Group, Kind, Row, Segment as Drawn},
        parts::Heading,
    },
    provenance::Freshness,
    text::join_and,
};
use leptos::prelude::*;

use super::{
    asked::Sheet,
    marks::{Marked, period},
    picture::Picture,
};
use crate::{
    text::nb::adoption as nb,
    ui::{
        figure::{FigureWithTwin, LegendEntry},
        icon::Icon,
        source::SourceNote,
        status::Unknown,
        table::{DataCell, DataRow, DataTable},
    },
};

/// Those of whom something is known, in groups; and the others.
struct Told<'a> {
    groups: Vec<(&'static str, Vec<Band<'a>>)>,
    silent: Vec<Band<'a>>,
}

/// The section.
pub fn section(picture: &Picture<'_>) -> AnyView {
    let told = told(bands(&picture.population, &picture.periods()));
    let body = if told.groups.is_empty() {
        view! { <div class="empty hatched"><p><strong>{nb::NOTHING_TOLD}</strong></p><p>{nb::NOTHING_TOLD_MORE}</p></div> }.into_any()
    } else {
        figure(picture, &told)
    };
    view! {
        <section class="section" id="etat">
            <h2>{nb::BANDS}</h2>
            <p class="section-intro">{nb::BANDS_INTRO}</p>
            {body}
            {rest(picture, &told.silent)}
        </section>
    }
    .into_any()
}

fn told(all: Vec<Band<'_>>) -> Told<'_> {
    let is_silent = |it: &Band<'_>| it.segments.iter().all(|it| it.said == Said::Nothing);
    let (silent, bands): (Vec<_>, Vec<_>) = all.into_iter().partition(is_silent);
    let group = |category: Category| match category {
        Category::Stage(_) => nb::GROUP_STAGE,
        Category::UsedWithoutStage => nb::GROUP_USED,
        Category::NotStated => nb::GROUP_EARLIER,
    };
    let mut groups: Vec<_> = [nb::GROUP_STAGE, nb::GROUP_USED, nb::GROUP_EARLIER]
        .map(|it| (it, Vec::new()))
        .into();
    for band in bands {
        let label = group(band.standing.category);
        if let Some((_, members)) = groups.iter_mut().find(|(it, _)| *it == label) {
            members.push(band);
        }
    }
    groups.retain(|(_, members)| !members.is_empty());
    Told { groups, silent }
}

fn figure(picture: &Picture<'_>, told: &Told<'_>) -> AnyView {
    let drawing = drawing(picture, told);
    let (wide, narrow) = (drawing.draw(Format::Wide), drawing.draw(Format::Narrow));
    let bands = told.groups.iter().flat_map(|(_, members)| members);
    let rows = drawing.rows().into_iter().zip(bands);
    let rows = rows
        .map(|(row, band)| table_row(picture, &row, band))
        .collect_view();
    let legend = legend(told);
    let file = picture.asked.file(Sheet::Agencies);
    view! {
        <FigureWithTwin wide narrow summary=nb::AS_TABLE legend>
            <DataTable caption=nb::BANDS heads=nb::BAND_HEADS.to_vec() class="bands">{rows}</DataTable>
            <p class="exports"><a href=file><Icon name="FileCsv"/>{nb::AS_CSV}</a></p>
        </FigureWithTwin>
    }
    .into_any()
}

fn drawing(picture: &Picture<'_>, told: &Told<'_>) -> Bands {
    let row = |band: &Band<'_>| Row {
        label: band.organization.display_name().to_owned(),
        href: Some(picture.agency(band.organization)),
        segments: band.segments.iter().map(segment).collect(),
        marks: Vec::new(),
        note: nb::clouds(&picture.clouds(band.organization.slug.as_str())),
    };
    let group = |(label, members): &(&str, Vec<Band<'_>>)| Group {
        label: (*label).to_owned(),
        rows: members.iter().map(row).collect(),
    };
    let periods = picture.periods();
    let year = |it: Option<&domain::adoption::Period>| it.map_or_else(|| picture.day().year(), |it| it.year);
    Bands {
        heading: Heading {
            id: "etater".to_owned(),
            title: nb::BANDS_TITLE.to_owned(),
            description: nb::bands_description(told.groups.iter().map(|(label, it)| (*label, it.len()))),
        },
        first: year(periods.first()),
        last: year(periods.last()),
        groups: told.groups.iter().map(group).collect(),
    }
}

fn segment(it: &Segment) -> Drawn {
    let (from, until) = (period(&it.first), period(&it.last));
    Drawn {
        from: it.first.begins(),
        until: it.last.ends(),
        fill: it.category.fill(),
        kind: match it.said {
            Said::Attested => Kind::Stated,
            Said::Carried => Kind::Carried,
            Said::Nothing => Kind::Unknown,
        },
        inferred: it.inferred,
        label: nb::segment(it, &from, &until),
    }
}

fn table_row(picture: &Picture<'_>, row: &BandRow<'_>, band: &Band<'_>) -> AnyView {
    let heads = nb::BAND_HEADS;
    let standing = &band.standing;
    let href = row.href.map(str::to_owned);
    let head = view! { <a class="ink" href=href>{row.label.to_owned()}</a> };
    let segments = row.segments.iter().map(|it| it.label.clone());
    let segments = segments
        .map(|it| view! { <span class="sub">{it}</span> })
        .collect_view();
    let status = nb::status(standing.category.words(), standing.inferred);
    let source = picture.basis(band.organization.slug.as_str(), standing).cloned();
    let source = match source {
        Some(provenance) => view! { <SourceNote provenance/> }.into_any(),
        None => view! { <Unknown/> }.into_any(),
    };
    let (note, since, last) = (
        row.note.to_owned(),
        date(standing.since),
        date(standing.last_said),
    );
    view! {
        <DataRow head=head.into_any()>
            <DataCell label=heads[1]>{status}{segments}</DataCell>
            <DataCell label=heads[2]>{since}</DataCell>
            <DataCell label=heads[3]>{last}</DataCell>
            <DataCell label=heads[4]>{note}</DataCell>
            <DataCell label=heads[5]>{source}</DataCell>
        </DataRow>
    }
    .into_any()
}

fn date(date: Option<PartialDate>) -> AnyView {
    match date {
        Some(it) => it.in_words().into_any(),
        None => view! { <Unknown/> }.into_any(),
    }
}

fn legend(told: &Told<'_>) -> AnyView {
    let segments = || {
        let bands = told.groups.iter().flat_map(|(_, members)| members);
        bands.flat_map(|it| &it.segments)
    };
    let entries = Category::ALL.iter().copied();
    let entries = entries
        .filter(|category| segments().any(|it| it.category == *category))
        .map(|it| view! { <LegendEntry pattern=it.fill() label=it.words()/> })
        .collect_view();
    view! { <ul class="legend">{entries}</ul> }.into_any()
}

/// Those of whom nothing dated is known, by name, and which of them a source without a date tells of.
fn rest(picture: &Picture<'_>, silent: &[Band<'_>]) -> Option<AnyView> {
    if silent.is_empty() {
        return None;
    }
    let last = silent.len() - 1;
    let names = silent.iter().enumerate().map(|(i, it)| {
        let name = it.organization.display_name().to_owned();
        view! { <a href=picture.agency(it.organization)>{name}</a>{if i == last { "." } else { ", " }} }
    });
    let names = names.collect_view();
    let undated = silent
        .iter()
        .filter(|it| it.standing.freshness == Some(Freshness::Undated));
    let undated: Vec<_> = undated.map(|it| it.organization.display_name()).collect();
    let undated = (!undated.is_empty())
        .then(|| view! { <p class="small quiet rest">{nb::undated(&join_and(&undated))}</p> });
    let listed = view! {
        <p class="small quiet rest" id="ikke-oppgitt"><strong>{nb::silent(silent.len())}</strong>" "{names}</p>
        {undated}
    };
    Some(listed.into_any())
}
