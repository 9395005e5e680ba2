//! The decisions behind the architecture, folded, and the reports that bear on it.

use domain::{architecture::Decision, experience::ExperienceReport};
use leptos::prelude::*;

use super::{load::Shared, part::Part};
use crate::{
    experience::AnswerMark,
    http, routes,
    text::nb::{architecture as nb, experience},
    ui::source::SourceNote,
};

/// Decisions and reports, as far as there are any.
pub fn parts(view: &Shared) -> Vec<Part> {
    let decisions = (!view.decisions.is_empty()).then(|| {
        let all = view.decisions.iter().map(decision).collect_view();
        Part::new("beslutninger", nb::DECISIONS, view! { <div>{all}</div> })
    });
    let experiences = (!view.experiences.is_empty()).then(|| {
        let all = view.experiences.iter().map(report).collect_view();
        Part::new(
            "erfaringer",
            nb::EXPERIENCES,
            view! { <ul class="dated">{all}</ul> },
        )
    });
    decisions.into_iter().chain(experiences).collect()
}

fn decision(it: &Decision) -> impl IntoView + use<> {
    let catalogue = http::catalogue();
    let organization = it.organization.as_ref();
    let organization = organization.and_then(|it| catalogue.organization(it.as_str()));
    let who = organization.map(|it| {
        let href = http::in_time(routes::agency(it.slug.as_str()));
        view! { <a href=href>{it.display_name().to_owned()}</a>" · " }
    });
    let options = (!it.options.is_empty()).then(|| {
        let options = it.options.iter().map(|it| {
            let weighed = nb::weighed(it);
            let weighed = (!weighed.is_empty()).then(|| view! { <span class="sub">{weighed}</span> });
            view! { <li>{it.title.clone()}{weighed}</li> }
        });
        view! { <div><dt>{nb::WEIGHED}</dt><dd><ul>{options.collect_view()}</ul></dd></div> }
    });
    let revisit = it
        .revisit_on
        .map(|it| view! { <div><dt>{nb::REVISIT}</dt><dd>{it.in_words()}</dd></div> });
    view! {
        <details class="twin decision" id=it.slug.to_string()>
            <summary>{nb::decision(it.number(), &it.title)}</summary>
            <div>
                <div class="quiet">{who}{it.status.label()}" · "{it.date.in_words()}" "<SourceNote provenance=it.provenance.clone()/></div>
                <dl class="considered">
                    <div><dt>{nb::CONTEXT}</dt><dd>{it.context.clone()}</dd></div>
                    {lines(nb::DRIVERS, &it.drivers)}
                    {options}
                    <div><dt>{nb::OUTCOME}</dt><dd>{it.outcome.clone()}</dd></div>
                    {lines(nb::CONSEQUENCES, &it.consequences)}
                    {revisit}
                </dl>
            </div>
        </details>
    }
}

fn lines(label: &'static str, lines: &[String]) -> impl IntoView + use<> {
    let items = lines
        .iter()
        .map(|it| view! { <li>{it.clone()}</li> })
        .collect_view();
    (!lines.is_empty()).then(|| view! { <div><dt>{label}</dt><dd><ul>{items}</ul></dd></div> })
}

fn report(it: &ExperienceReport) -> impl IntoView + use<> {
    let href = http::in_time(routes::experience(it.slug.as_str()));
    view! {
        <li>
            <span class="when">{experience::when(it.date)}</span>
            <div><a href=href>{it.title.clone()}</a><p>{it.summary.clone()}</p><AnswerMark report=it.clone()/></div>
        </li>
    }
}
