//! A few agencies side by side: what each has alone, what they share, and row by row.

use domain::{
    Services,
    comparison::{Agreement, Amiss, Catalogues, Placed, Side, SideBySide, SideChoice, Subject, side_by_side},
    text::join_and,
};
use leptos::prelude::*;

use super::{
    chooser::{Chooser, Narrow},
    common::common,
    load::{name, slug},
    notices::Notices,
    side_table::table,
};
use crate::{
    http, routes,
    text::nb::comparison as nb,
    ui::{
        figure::Patterns,
        head::{DocumentHead, PageHead},
        icon::Icon,
        time_travel::TimeTravel,
    },
};

/// The comparison, or where one is chosen.
#[component]
pub fn ComparePage() -> impl IntoView {
    let now = http::catalogue();
    let pairs = http::query_pairs();
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let (choice, mut amiss) = SideChoice::parse(pairs, &now);
    let services = expect_context::<Services>();
    let catalogues = Catalogues::gather(now, &choice, |day| services.catalogue.as_of(day));
    let (placed, missing) = catalogues.subjects(&choice);
    amiss.extend(missing);
    if placed.len() < 2 {
        view! { <Chooser choice=choice.clone() amiss/> }.into_any()
    } else {
        compared(&choice, &placed, amiss)
    }
}

fn compared(choice: &SideChoice, placed: &[Placed<'_>], amiss: Vec<Amiss>) -> AnyView {
    let names: Vec<String> = placed.iter().map(name).collect();
    let title = join_and(&names);
    let subjects: Vec<Subject> = placed.iter().map(|it| it.subject).collect();
    let sides = side_by_side(&subjects);
    let above = common(placed, &names, &sides.summary);
    let rows = rows(choice, placed, &names, sides);
    let trail = vec![(http::in_time(routes::COMPARE.to_owned()), nb::TITLE.to_owned())];
    view! {
        <DocumentHead title=title.clone() description=nb::description(&title)/>
        <PageHead title lead=nb::LEAD trail/>
        <Patterns/>
        <Notices amiss/>
        {above}
        {rows}
        {exports(choice, placed)}
        <details class="twin"><summary>{nb::HOW_MADE}</summary><div><p>{nb::HOW_MADE_TEXT}</p></div></details>
        <TimeTravel/>
    }
    .into_any()
}

fn rows(choice: &SideChoice, placed: &[Placed<'_>], names: &[String], sides: SideBySide<'_>) -> AnyView {
    let count = |sides: &SideBySide<'_>| sides.sections.iter().map(|(_, rows)| rows.len()).sum::<usize>();
    let all = count(&sides);
    let each = sides.sections.iter().flat_map(|(_, rows)| rows);
    let unanswered = each.filter(|it| it.agreement == Agreement::Unknown).count();
    let kept = sides.keep(choice.filter);
    let counted = nb::rows(count(&kept), all, unanswered);
    let table = if kept.sections.is_empty() {
        view! { <div class="empty"><p><strong>{nb::NO_ROWS}</strong></p><p>{nb::NO_ROWS_MORE}</p></div> }
            .into_any()
    } else {
        table(choice, placed, names, &kept)
    };
    view! {
        <section class="section">
            <h2>{nb::ROW_BY_ROW}</h2>
            <Narrow choice=choice.clone()/>
            <p class="small quiet">{counted}</p>
            {table}
        </section>
    }
    .into_any()
}

fn exports(choice: &SideChoice, placed: &[Placed<'_>]) -> AnyView {
    let today: Vec<&str> = placed
        .iter()
        .filter(|it| matches!(it.side, Side::Agency { at: None, .. }))
        .filter_map(|it| slug(&it.subject))
        .collect();
    let matrix = (!today.is_empty()).then(|| {
        let href = http::in_time(routes::matrix_of(&today));
        view! { <a href=href><Icon name="Table"/>{nb::AS_MATRIX}</a> }
    });
    view! {
        <p class="exports">
            <a href=routes::compare(routes::COMPARE_CSV, choice)><Icon name="FileCsv"/>{nb::AS_CSV}</a>
            <a href=routes::compare(routes::COMPARE_JSON, choice)><Icon name="FileJson"/>{nb::AS_JSON}</a>
            {matrix}
        </p>
    }
    .into_any()
}
