//! Year for year: how many of all stand where, in columns that are all of the same organisations.

use domain::{
    adoption::{Category, Column, Grain, Period, Share, series},
    figures::{Format, columns::Columns, parts::Heading},
};
use leptos::prelude::*;

use super::{
    asked::{Asked, Sheet},
    days,
    marks::{self, Marked},
    picture::Picture,
};
use crate::{
    text::nb::adoption as nb,
    ui::{
        figure::{FigureWithTwin, LegendEntry},
        icon::Icon,
        table::{DataCell, DataRow, DataTable},
    },
};

/// The section.
pub fn section(picture: &Picture<'_>) -> AnyView {
    let asked = picture.asked;
    let columns = series(&picture.population, &picture.periods());
    let newest = columns.last().map(|it| it.counts.clone());
    let chart = OverTime {
        id: "aar",
        title: nb::SERIES_TITLE,
        columns: &columns,
        file: Some(asked.file(Sheet::Time)),
        period: &|it: &Period| who_moved_since(picture, it),
        list: &|category: Category| {
            let n = newest.as_ref()?.count(category);
            picture.standing_list(category, n)
        },
    };
    view! {
        <section class="section" id="aar">
            <h2>{marks::each(asked.grain)}</h2>
            <p class="section-intro">{nb::series_intro(picture.population.len())}</p>
            {steps(asked)}
            {chart.draw()}
        </section>
    }
    .into_any()
}

/// The flows from the end of a period until now, where those it counts are named.
fn who_moved_since(picture: &Picture<'_>, period: &Period) -> Option<String> {
    if period.day >= picture.day() {
        return Some(picture.asked.address("etat"));
    }
    Some(picture.asked.since(days::end_of(period)?).address("flyt"))
}

/// The choice between years and half-years.
pub fn steps(asked: &Asked) -> AnyView {
    let choices = [(Grain::Year, nb::YEARS), (Grain::HalfYear, nb::HALF_YEARS)];
    let choices = choices.map(|(grain, label)| (asked.by(grain).address("aar"), label, grain == asked.grain));
    switch(nb::STEP, &choices)
}

/// Links between versions of a picture, the one that is shown marked.
pub fn switch(label: &'static str, choices: &[(String, &'static str, bool)]) -> AnyView {
    let items = choices
        .iter()
        .map(|(href, label, is_current)| {
            let current = is_current.then_some("true");
            view! { <li><a href=href.clone() aria-current=current>{*label}</a></li> }
        })
        .collect_view();
    view! { <ul class="inline-list small switch" aria-label=label>{items}</ul> }.into_any()
}

/// Columns over time with their table.
pub struct OverTime<'a, C> {
    /// The name of the figure.
    pub id: &'static str,
    /// What the figure is called.
    pub title: &'static str,
    /// The columns.
    pub columns: &'a [Column<C>],
    /// Where the table can be had as a file.
    pub file: Option<String>,
    /// Where a column leads.
    pub period: &'a dyn Fn(&Period) -> Option<String>,
    /// Where those who gave an answer in the last column are listed.
    pub list: &'a dyn Fn(C) -> Option<String>,
}

impl<C: Marked> OverTime<'_, C> {
    /// The figure and its twin.
    pub fn draw(&self) -> AnyView {
        let answers = marks::given(self.columns.iter().map(|it| &it.counts));
        let counted = self.columns.iter().map(|it| {
            let (label, href) = (marks::column(&it.period), (self.period)(&it.period));
            marks::counted(label, href, &it.counts, &answers)
        });
        let heading = Heading {
            id: format!("figur-{}", self.id),
            title: self.title.to_owned(),
            description: self.description(&answers),
        };
        // Counts add up to their column; were they not to, the table would say so and the drawing be left out.
        let figure =
            Columns::new(heading, marks::drawn(&answers, self.list), counted.collect()).unwrap_or_default();
        let (wide, narrow) = (figure.draw(Format::Wide), figure.draw(Format::Narrow));
        let legend = answers
            .iter()
            .map(|it| view! { <LegendEntry pattern=it.fill() label=it.words()/> })
            .collect_view();
        let legend = view! { <ul class="legend">{legend}</ul> }.into_any();
        let file = self.file.clone().map(|href| {
            view! { <p class="exports"><a href=href><Icon name="FileCsv"/>{nb::AS_CSV}</a></p> }
        });
        let (table, title) = (self.table(&answers, &figure), self.title);
        view! {
            <FigureWithTwin wide narrow summary=nb::AS_TABLE legend>
                <div class="scroll" role="region" tabindex="0" aria-label=title>{table}</div>
                {file}
            </FigureWithTwin>
        }
        .into_any()
    }

    fn description(&self, answers: &[C]) -> String {
        let last = self.columns.last();
        let counts = last.map(|last| {
            let counts = answers.iter().map(|it| (it.words(), last.counts.count(*it)));
            nb::counts(&marks::column(&last.period), last.counts.n, counts)
        });
        counts.unwrap_or_default()
    }

    /// A row for each column of the figure, with what it rests on.
    fn table(&self, answers: &[C], figure: &Columns) -> AnyView {
        let labels: Vec<&'static str> = answers.iter().map(|it| it.words()).collect();
        let heads = [nb::WHEN]
            .into_iter()
            .chain(labels.iter().copied())
            .chain(nb::BASIS_HEADS);
        let rows = figure.rows();
        let rows = rows.iter().zip(self.columns).map(|(row, column)| {
            let cells = labels.iter().zip(row.counts);
            let cells = cells.map(|(label, count)| number(label, *count)).collect_view();
            let whole = column.counts.share(C::ANSWERS);
            let head = match row.href {
                Some(href) => {
                    view! { <a class="ink" href=href.to_owned()>{row.label.to_owned()}</a> }.into_any()
                }
                None => row.label.to_owned().into_any(),
            };
            view! { <DataRow head=head>{cells}{basis(&whole)}</DataRow> }
        });
        let rows = rows.collect_view();
        view! { <DataTable caption=self.title heads=heads.collect() class="counts">{rows}</DataTable> }
            .into_any()
    }
}

/// A cell with a count.
pub fn number(label: &'static str, count: u32) -> AnyView {
    view! { <DataCell label=label class="num">{count}</DataCell> }.into_any()
}

/// The cells that say what a row of counts rests on: assumed, stale, and how many there are.
pub fn basis(whole: &Share) -> AnyView {
    let counts = [whole.inferred, whole.stale, whole.of];
    nb::BASIS_HEADS
        .into_iter()
        .zip(counts)
        .map(|(label, count)| number(label, marks::number(count)))
        .collect_view()
        .into_any()
}
