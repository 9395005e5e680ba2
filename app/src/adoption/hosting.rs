//! Whose machines production runs on: by sector or kind of body, by name, and over time.

use domain::{
    adoption::{Grouping as _, HostingMix, Mix, Period, hosting_mix, hosting_series},
    figures::{Format, mix::Mix as Figure, parts::Heading},
};
use leptos::prelude::*;

use super::{
    asked::{Asked, Group, Sheet},
    marks::{self, Marked as _, swatch},
    picture::Picture,
    series::{OverTime, basis, number, switch},
};
use crate::{
    text::nb::adoption as nb,
    ui::{
        figure::{FigureWithTwin, LegendEntry},
        icon::Icon,
        table::{DataRow, DataTable},
    },
};

/// The section.
pub fn section(picture: &Picture<'_>) -> AnyView {
    let asked = picture.asked;
    let whole = hosting_mix(&picture.population, picture.day());
    let intro = nb::hosting_intro(&whole.counts.share(&stated()));
    let columns = hosting_series(&picture.population, &picture.hosting_periods());
    let over_time = OverTime {
        id: "drift-tid",
        title: nb::HOSTING_TIME_TITLE,
        columns: &columns,
        file: Some(asked.file(Sheet::HostingTime)),
        period: &|_: &Period| None,
        list: &|_: HostingMix| Some(asked.address("drift-navn")),
    };
    view! {
        <section class="section" id="drift">
            <h2>{nb::HOSTING}</h2>
            <p class="section-intro">{intro}</p>
            {groups(asked)}
            {by_group(picture)}
            <h3 id="drift-navn">{nb::HOSTING_NAMES}</h3>
            {names(picture, &whole)}
            <h3>{nb::HOSTING_TIME}</h3>
            {over_time.draw()}
        </section>
    }
    .into_any()
}

/// Every answer that is one.
fn stated() -> Vec<HostingMix> {
    let all = HostingMix::ALL.iter().copied();
    all.filter(|it| *it != HostingMix::NOT_STATED).collect()
}

fn groups(asked: &Asked) -> AnyView {
    let choices = [(Group::Sector, nb::BY_SECTOR), (Group::Kind, nb::BY_KIND)];
    let choices = choices.map(|(group, label)| {
        let href = asked.grouped(group).address("drift");
        (href, label, group == asked.group)
    });
    switch(nb::GROUPED, &choices)
}

/// The mixes of each sector or kind, in squares of one organisation each.
fn by_group(picture: &Picture<'_>) -> AnyView {
    let groups = picture.groups();
    let answers = marks::given(groups.iter().map(|(_, _, it)| &it.counts));
    let rows = groups.iter().map(|(code, label, it)| {
        let href = picture.group_list(code, it.counts.n);
        marks::counted((*label).to_owned(), href, &it.counts, &answers)
    });
    let title = nb::hosting_title(picture.asked.group);
    let heading = Heading {
        id: "drift-figur".to_owned(),
        title: title.to_owned(),
        description: nb::HOSTING_DESCRIPTION.to_owned(),
    };
    let names = |_| Some(picture.asked.address("drift-navn"));
    // A group's mixes add up to the group; were they not to, the drawing would be left out.
    let figure = Figure::new(heading, marks::drawn(&answers, names), rows.collect()).unwrap_or_default();
    let (wide, narrow) = (figure.draw(Format::Wide), figure.draw(Format::Narrow));
    let legend = answers
        .iter()
        .map(|it| view! { <LegendEntry pattern=it.fill() label=it.words()/> })
        .collect_view();
    let legend = view! { <ul class="legend">{legend}</ul> }.into_any();
    let file = picture.asked.file(Sheet::Hosting);
    let table = table(&figure, &groups, &answers, picture.asked.group);
    view! {
        <FigureWithTwin wide narrow summary=nb::AS_TABLE legend>
            <div class="scroll" role="region" tabindex="0" aria-label=title>{table}</div>
            <p class="exports"><a href=file><Icon name="FileCsv"/>{nb::AS_CSV}</a></p>
        </FigureWithTwin>
    }
    .into_any()
}

fn table(
    figure: &Figure,
    groups: &[(&'static str, &'static str, Mix<'_>)],
    answers: &[HostingMix],
    by: Group,
) -> AnyView {
    let labels: Vec<&'static str> = answers.iter().map(|it| it.label()).collect();
    let heads = [nb::group(by)]
        .into_iter()
        .chain(labels.iter().copied())
        .chain(nb::BASIS_HEADS);
    let rows = figure.rows();
    let rows = rows.iter().zip(groups).map(|(row, (_, _, mix))| {
        let cells = labels.iter().zip(row.counts);
        let cells = cells.map(|(label, count)| number(label, *count)).collect_view();
        let whole = mix.counts.share(HostingMix::ALL);
        let head = match row.href {
            Some(href) => view! { <a class="ink" href=href.to_owned()>{row.label.to_owned()}</a> }.into_any(),
            None => row.label.to_owned().into_any(),
        };
        view! { <DataRow head=head>{cells}{basis(&whole)}</DataRow> }
    });
    let rows = rows.collect_view();
    view! { <DataTable caption=nb::hosting_title(by) heads=heads.collect() class="counts">{rows}</DataTable> }
        .into_any()
}

/// Who has each mix, by name.
fn names(picture: &Picture<'_>, whole: &Mix<'_>) -> AnyView {
    let answers = marks::given(std::iter::once(&whole.counts));
    let items = answers.iter().map(|answer| {
        let names: Vec<_> = whole.organizations(*answer).collect();
        let last = names.len().saturating_sub(1);
        let names = names.iter().enumerate().map(|(i, it)| {
            let name = it.display_name().to_owned();
            view! { <a href=picture.agency(it)>{name}</a>{if i == last { "" } else { ", " }} }
        });
        let names = names.collect_view();
        let share = whole.counts.share(&[*answer]);
        let more = nb::basis(&share).map(|it| view! { " "<span class="quiet">{it}</span> });
        view! {
            <div>
                <dt>
                    {swatch(answer.fill())}
                    <span>{answer.label()}{more}</span>
                    <span class="fraction tiny"><span class="fraction-figure"><b>{share.n}</b><span class="ds-sr-only">{nb::OF}</span><i>{share.of}</i></span></span>
                </dt>
                <dd>{names}</dd>
            </div>
        }
    });
    let items = items.collect_view();
    view! { <dl class="mix-names">{items}</dl> }.into_any()
}
