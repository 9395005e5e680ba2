//! What must be weighed: other ways, what was found in each area, rules, and how to try it.

use domain::architecture::ConsiderationArea;
use leptos::prelude::*;

use super::{
    load::Shared,
    part::{Part, SourceList},
};
use crate::{
    routes,
    text::nb::architecture as nb,
    ui::{prose::Prose, source::SourceNote, status::Unknown},
};

/// Alternatives, considerations, obligations and how to try it, as far as there are any.
pub fn parts(view: &Shared) -> Vec<Part> {
    let all = [
        alternatives(view),
        Some(considerations(view)),
        obligations(view),
        try_it(view),
    ];
    all.into_iter().flatten().collect()
}

fn alternatives(view: &Shared) -> Option<Part> {
    let all = &view.it.alternatives;
    let items = all
        .iter()
        .map(|it| {
            view! {
                <div>
                    <dt>{it.title.clone()}</dt>
                    <dd>
                        <p>{it.when_better.clone()}</p>
                        <p class="quiet">{nb::TRADE_OFF}" "{it.trade_off.clone()}</p>
                        <SourceList sources=it.sources.clone()/>
                    </dd>
                </div>
            }
        })
        .collect_view();
    let body = view! { <dl class="alts">{items}</dl> };
    (!all.is_empty()).then(|| Part::new("alternativer", nb::ALTERNATIVES, body))
}

/// What was found, by area. Areas nobody has said anything of share the last line.
fn considerations(view: &Shared) -> Part {
    let mut found = view.it.considerations.clone();
    found.sort_by_key(|it| it.area);
    let found = found
        .into_iter()
        .map(|it| {
            view! {
                <div>
                    <dt>{it.area.label()}</dt>
                    <dd>{it.text}" "<SourceNote provenance=it.provenance/></dd>
                </div>
            }
        })
        .collect_view();
    let missing: Vec<&str> = view.it.unweighed().map(ConsiderationArea::label).collect();
    let missing = (!missing.is_empty()).then(|| {
        let file = routes::architecture_file(view.it.slug.as_str());
        view! {
            <p class="unweighed">
                <strong>{nb::unweighed(&missing)}</strong>" "<Unknown/>". "{nb::KNOW_MORE}<a href=file>{nb::PROPOSE_TEXT}</a>
            </p>
        }
    });
    let body = view! { <dl class="considered">{found}</dl>{missing} };
    Part::new("avveiinger", nb::CONSIDERATIONS, body)
}

/// Rules and guidelines, if any are known.
pub fn obligations(view: &Shared) -> Option<Part> {
    let all = &view.it.obligations;
    let items = all
        .iter()
        .map(|it| {
            let link = it.url.as_ref().map(|url| {
                view! { " " <a href=url.to_string()>{url.place().to_owned()}</a> }
            });
            view! { <div><dt>{it.title.clone()}</dt><dd>{it.text.clone()}{link}</dd></div> }
        })
        .collect_view();
    let body = view! { <dl class="considered">{items}</dl> };
    (!all.is_empty()).then(|| Part::new("foeringer", nb::OBLIGATIONS, body))
}

fn try_it(view: &Shared) -> Option<Part> {
    let markdown = view.it.try_it.clone()?;
    Some(Part::new("proev", nb::TRY_IT, view! { <Prose markdown/> }))
}
