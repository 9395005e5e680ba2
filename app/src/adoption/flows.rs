//! Between two days: who went from where to where, by name.

use domain::{
    adoption::{Category, Counts, flows},
    catalogue::Organization,
    dates::day_in_words,
    figures::{
        Format,
        alluvial::{Alluvial, Flow, Input, Named, Node, Row},
    },
};
use leptos::prelude::*;

use super::{
    asked::{FROM, Sheet, TO},
    days::Span,
    filter::hidden,
    marks::Marked,
    picture::Picture,
};
use crate::{
    routes,
    text::nb::adoption as nb,
    ui::{
        figure::FigureWithTwin,
        icon::Icon,
        table::{DataCell, DataRow, DataTable},
    },
};

/// The section.
pub fn section(picture: &Picture<'_>) -> AnyView {
    let span = picture.asked.span(picture.catalogue);
    // Flows come from both ends' counts and add up to them, so that the figure never refuses them.
    let figure = Alluvial::new(input(picture, &span))
        .ok()
        .map(|it| drawn(picture, &it));
    view! {
        <section class="section" id="flyt">
            <h2>{nb::FLOWS}</h2>
            <p class="section-intro">{nb::flows_intro(picture.population.len())}</p>
            {form(picture, &span)}
            {figure}
        </section>
    }
    .into_any()
}

/// The form for two other days.
fn form(picture: &Picture<'_>, span: &Span) -> AnyView {
    let kept = hidden(picture.asked, |name| name != FROM && name != TO);
    let action = format!("{}#flyt", routes::ADOPTION);
    let (from, to) = (span.from.to_string(), span.to.to_string());
    view! {
        <form class="days" action=action>
            {kept}
            <div><label for="fra">{nb::FROM}</label><input class="ds-input" id="fra" name=FROM value=from maxlength="10" aria-describedby="dager-hjelp"/></div>
            <div><label for="til">{nb::TO}</label><input class="ds-input" id="til" name=TO value=to maxlength="10" aria-describedby="dager-hjelp"/></div>
            <button class="ds-button" data-variant="secondary" type="submit">{nb::SHOW}</button>
            <p class="small quiet" id="dager-hjelp">{nb::DAYS_HINT}</p>
        </form>
    }
    .into_any()
}

fn input(picture: &Picture<'_>, span: &Span) -> Input {
    let both = flows(&picture.population, span.first, span.second);
    let place = |category| Category::ALL.iter().position(|it| *it == category).unwrap_or(0);
    let named = |it: &&Organization| Named {
        label: it.display_name().to_owned(),
        href: Some(picture.agency(it)),
    };
    let flow = |it: &domain::adoption::Flow<'_>| Flow {
        from: place(it.from),
        to: place(it.to),
        names: it.organizations.iter().map(named).collect(),
    };
    let moved = both.all.iter().filter(|it| it.from != it.to);
    let moved = moved.map(|it| it.organizations.len()).sum();
    let (before, after) = (day_in_words(span.first), day_in_words(span.second));
    Input {
        id: "flyt-figur".to_owned(),
        title: nb::flows_title(&before, &after),
        description: nb::flows_description(moved, both.after.n),
        left: nodes(&both.before),
        right: nodes(&both.after),
        flows: both.all.iter().map(flow).collect(),
        before,
        after,
    }
}

fn nodes(counts: &Counts<Category>) -> Vec<Node> {
    let node = |&it: &Category| Node {
        label: it.words().to_owned(),
        fill: it.fill(),
        count: counts.count(it),
    };
    Category::ALL.iter().map(node).collect()
}

fn drawn(picture: &Picture<'_>, figure: &Alluvial) -> AnyView {
    let (wide, narrow) = (figure.draw(Format::Wide), figure.draw(Format::Narrow));
    let rows = figure.rows().map(|it| row(&it)).collect_view();
    let file = picture.asked.file(Sheet::Flows);
    view! {
        <FigureWithTwin wide narrow summary=nb::FLOWS_AS_TABLE>
            <DataTable caption=nb::FLOWS heads=nb::FLOW_HEADS.to_vec() class="flows">{rows}</DataTable>
            <p class="exports"><a href=file><Icon name="FileCsv"/>{nb::AS_CSV}</a></p>
        </FigureWithTwin>
    }
    .into_any()
}

fn row(row: &Row<'_>) -> AnyView {
    let heads = nb::FLOW_HEADS;
    let last = row.names.len().saturating_sub(1);
    let names = row.names.iter().enumerate().map(|(i, it)| {
        let (label, href) = (it.label.clone(), it.href.clone());
        view! { <a href=href>{label}</a>{if i == last { "" } else { ", " }} }
    });
    let names = names.collect_view();
    let (from, to, count) = (row.from.label.clone(), row.to.label.clone(), row.names.len());
    view! {
        <DataRow head=from.into_any()>
            <DataCell label=heads[1]>{to}</DataCell>
            <DataCell label=heads[2] class="num">{count}</DataCell>
            <DataCell label=heads[3]>{names}</DataCell>
        </DataRow>
    }
    .into_any()
}
