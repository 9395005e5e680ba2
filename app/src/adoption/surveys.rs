//! Surveys and official statistics, beside what agencies say by name and never joined to it.

use domain::{
    adoption::{Measure, Point, Survey, SurveySeries, survey_series},
    catalogue::Catalogue,
    dates::PartialDate,
    figures::{
        Format,
        dots::{Dots, Measure as Drawn, Point as Dot, Scale},
        parts::Heading,
    },
};
use leptos::prelude::*;

use crate::{
    http, routes,
    text::nb::adoption as nb,
    ui::{
        figure::FigureWithTwin,
        icon::Icon,
        source::SourceNote,
        status::Unknown,
        table::{DataCell, DataRow, DataTable},
    },
};

/// How many measures have room in one picture.
const MOST: usize = 4;

/// The section.
pub fn section(catalogue: &Catalogue) -> Option<AnyView> {
    let all = survey_series(catalogue.surveys());
    if all.is_empty() {
        return None;
    }
    let series = all.iter().map(one).collect_view();
    let section = view! {
        <section class="section" id="undersokelser">
            <h2>{nb::SURVEYS}</h2>
            <p class="section-intro">{nb::SURVEYS_INTRO}</p>
            {series}
            <p class="exports">
                <a href=http::in_time(format!("{}?format=csv", routes::API_SURVEYS))><Icon name="FileCsv"/>{nb::SURVEYS_CSV}</a>
                <a href=http::in_time(routes::API_SURVEYS.to_owned())><Icon name="FileJson"/>{nb::SURVEYS_JSON}</a>
            </p>
        </section>
    };
    Some(section.into_any())
}

/// One series: its rounds, its pictures, and what was asked only once.
fn one(series: &SurveySeries<'_>) -> AnyView {
    let title = series.title.to_owned();
    let rounds = series.rounds.iter().map(|it| round(it)).collect_view();
    let (followed, once): (Vec<_>, Vec<_>) = series.measures.iter().partition(|it| it.points.len() > 1);
    let percents: Vec<_> = followed.iter().copied().filter(|it| is_percent(it)).collect();
    let counts: Vec<_> = followed.iter().copied().filter(|it| !is_percent(it)).collect();
    let figures = percents
        .chunks(MOST)
        .map(|it| (Scale::PerMille, it))
        .chain(counts.chunks(MOST).map(|it| (Scale::Count, it)));
    let figures = figures
        .enumerate()
        .map(|(i, (scale, measures))| figure(series, i, scale, measures))
        .collect_view();
    let once = (!once.is_empty()).then(|| {
        let rows = once.iter().flat_map(|it| points(it)).collect_view();
        view! {
            <details class="twin"><summary>{nb::ASKED_ONCE}</summary><div>
                <DataTable caption=nb::ASKED_ONCE heads=nb::POINT_HEADS.to_vec()>{rows}</DataTable>
            </div></details>
        }
    });
    view! {
        <div class="subsection">
            <h3>{title.clone()}</h3>
            <DataTable caption=title heads=nb::ROUND_HEADS.to_vec() class="rounds">{rounds}</DataTable>
            <div class="surveys">{figures}</div>
            {once}
        </div>
    }
    .into_any()
}

fn is_percent(measure: &Measure<'_>) -> bool {
    measure.points.iter().all(|it| it.result.per_mille.is_some())
}

/// Who was asked in a round, how many answered, and what a reader must know of it.
fn round(survey: &Survey) -> AnyView {
    let heads = nb::ROUND_HEADS;
    let when = survey.date.in_words();
    let collected = survey.collected.clone();
    let collected = collected.map(|it| view! { <span class="sub">{it}</span> });
    let note = survey
        .note
        .clone()
        .map(|it| view! { <span class="sub">{it}</span> });
    let amount = |it: Option<u32>| match it {
        Some(it) => it.to_string().into_any(),
        None => view! { <Unknown/> }.into_any(),
    };
    let (population, provenance) = (survey.population.clone(), survey.provenance.clone());
    let (invited, answered) = (amount(survey.invited), amount(survey.answered));
    let anonymous = nb::anonymous(survey.anonymous);
    view! {
        <DataRow head=view! { {when}{collected} }.into_any()>
            <DataCell label=heads[1]>{population}{note}</DataCell>
            <DataCell label=heads[2] class="num">{invited}</DataCell>
            <DataCell label=heads[3] class="num">{answered}</DataCell>
            <DataCell label=heads[4]>{anonymous}</DataCell>
            <DataCell label=heads[5]><SourceNote provenance/></DataCell>
        </DataRow>
    }
    .into_any()
}

fn figure(series: &SurveySeries<'_>, number: usize, scale: Scale, measures: &[&Measure<'_>]) -> AnyView {
    let title = nb::survey_title(series.title, scale == Scale::PerMille);
    let dots = Dots {
        heading: Heading {
            id: format!("{}-{number}", series.slug),
            title: title.clone(),
            description: nb::survey_description(measures.iter().map(|it| it.label)),
        },
        scale,
        measures: measures.iter().map(|it| drawn(it, scale)).collect(),
    };
    let (wide, narrow) = (dots.draw(Format::Wide), dots.draw(Format::Narrow));
    // The rows of the drawing and the numbers behind them are in the same order, measure by measure and by time.
    let known = measures.iter().flat_map(|it| &it.points);
    let rows = dots.rows();
    let rows = rows
        .iter()
        .zip(known)
        .map(|(row, point)| point_row(row.measure, &row.written, point))
        .collect_view();
    view! {
        <div class="figure-block">
            <h4>{title.clone()}</h4>
            <FigureWithTwin wide narrow summary=nb::AS_TABLE>
                <DataTable caption=title heads=nb::POINT_HEADS.to_vec()>{rows}</DataTable>
            </FigureWithTwin>
        </div>
    }
    .into_any()
}

fn drawn(measure: &Measure<'_>, scale: Scale) -> Drawn {
    let points = measure.points.iter().filter_map(|it| {
        let value = match scale {
            Scale::PerMille => it.result.per_mille.map(u32::from),
            Scale::Count => it.result.count,
        };
        Some(Dot {
            at: middle(it.survey.date),
            value: value?,
            href: None,
        })
    });
    Drawn {
        label: measure.label.to_owned(),
        points: points.collect(),
    }
}

/// The middle of what a date may mean, on an axis of years.
fn middle(date: PartialDate) -> f32 {
    let (first, last) = (date.earliest(), date.latest());
    let day = f32::midpoint(f32::from(first.day_of_year()), f32::from(last.day_of_year()));
    f32::from(date.year()) + day / 366.0
}

fn points<'a>(measure: &'a Measure<'_>) -> impl Iterator<Item = AnyView> + 'a {
    measure
        .points
        .iter()
        .map(|it| point_row(measure.label, &nb::survey_number(it.result), it))
}

fn point_row(measure: &str, written: &str, point: &Point<'_>) -> AnyView {
    let heads = nb::POINT_HEADS;
    let (when, of) = (point.survey.date.in_words(), nb::answered(point.survey.answered));
    let number = nb::with_unit(written, point.result.per_mille.is_some());
    view! {
        <DataRow head=measure.to_owned().into_any()>
            <DataCell label=heads[1]>{when}</DataCell>
            <DataCell label=heads[2] class="num">{number}</DataCell>
            <DataCell label=heads[3]>{of}</DataCell>
        </DataRow>
    }
    .into_any()
}
