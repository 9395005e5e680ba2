//! The building blocks: what each must do, what fills its place, and what others have chosen.

use domain::{
    architecture::Component,
    catalogue::{Catalogue, Layer},
    text::Slug,
};
use leptos::prelude::*;

use super::{
    load::{ArchitectureView, Implementer, Shared},
    part::{Part, in_a_row, slot_view, technology_link},
};
use crate::{
    http, routes,
    text::nb::architecture as nb,
    ui::{status::Unknown, table::GroupRow},
};

/// The section of the building blocks.
pub fn part(view: &Shared) -> Part {
    let catalogue = http::catalogue();
    let heads = heads(view);
    let groups = Layer::ALL
        .iter()
        .rev()
        .map(|&layer| {
            let here = view.it.components.iter().filter(|it| it.layer == layer);
            let rows: Vec<_> = here.map(|it| row(&catalogue, view, it, &heads)).collect();
            (!rows.is_empty()).then(|| view! { <GroupRow label=layer.label() columns=4/>{rows} })
        })
        .collect_view();
    let columns = heads
        .iter()
        .map(|it| view! { <th scope="col" role="columnheader">{it.clone()}</th> })
        .collect_view();
    let requirements = http::in_time(routes::requirements(view.it.slug.as_str()));
    let body = view! {
        <p class="section-intro">{nb::BLOCKS_INTRO}" "<a href=requirements>{nb::ONLY_REQUIREMENTS}</a></p>
        <table class="data stack blocks" role="table">
            <caption class="ds-sr-only">{nb::blocks_caption(&view.it.title)}</caption>
            <thead role="rowgroup"><tr role="row">{columns}</tr></thead>
            <tbody role="rowgroup">{groups}</tbody>
        </table>
    };
    Part::new("byggeklosser", nb::BLOCKS, body)
}

/// The columns: the third is what is shown, the fourth what else there is.
fn heads(view: &ArchitectureView) -> [String; 4] {
    let (third, fourth) = match view.chosen() {
        Some(chosen) => (nb::at(&chosen.label), nb::ELSEWHERE),
        None => (nb::IN_NETWORK.to_owned(), nb::OPTIONS),
    };
    [
        nb::BLOCK.to_owned(),
        nb::REQUIREMENT.to_owned(),
        third,
        fourth.to_owned(),
    ]
}

fn row(
    catalogue: &Catalogue,
    view: &ArchitectureView,
    component: &Component,
    heads: &[String; 4],
) -> impl IntoView + use<> {
    let choices = choices(view, component);
    let (third, fourth) = if let Some(chosen) = view.chosen() {
        let slot = chosen.implementation.slot(component.id.as_str());
        let own: Vec<&Slug> = slot.into_iter().flat_map(|it| &it.technologies).collect();
        let options = options(catalogue, component, &choices, &own);
        let options = options.map(|it| view! { <span class="sub">{nb::OPTIONS}": "{it}</span> });
        let others = (!choices.is_empty()).then(|| listed(catalogue, &choices));
        let none = (choices.is_empty() && options.is_none()).then(|| view! { <Unknown/> });
        (
            slot_view(catalogue, slot),
            view! { {others}{options}{none} }.into_any(),
        )
    } else {
        let options = options(catalogue, component, &choices, &[]);
        let network = if choices.is_empty() {
            view! { <Unknown/> }.into_any()
        } else {
            listed(catalogue, &choices)
        };
        (network, options.unwrap_or_else(|| nb::NO_OPTIONS.into_any()))
    };
    view! {
        <tr role="row" id=format!("kloss-{}", component.id)>
            <th scope="row" role="rowheader">{component.label.clone()}{under(catalogue, component)}</th>
            <td role="cell" data-label=heads[1].clone()>{component.requirement.clone()}</td>
            <td role="cell" data-label=heads[2].clone()>{third}</td>
            <td role="cell" data-label=heads[3].clone()>{fourth}</td>
        </tr>
    }
}

/// The capability a block serves and who answers for it.
fn under(catalogue: &Catalogue, component: &Component) -> impl IntoView + use<> {
    let capability = component.capability.as_ref();
    let capability = capability
        .and_then(|it| catalogue.capability(it.as_str()))
        .map(|it| {
            let href = http::in_time(routes::capability(it.slug.as_str()));
            view! { <span class="sub"><a href=href>{it.name.clone()}</a></span> }
        });
    let owner = component
        .owner
        .map(|it| view! { <span class="sub">{it.label()}</span> });
    view! { {capability}{owner} }
}

/// What fills a place, and at whom.
struct Choice<'a> {
    what: What<'a>,
    by: Vec<&'a Implementer>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What<'a> {
    Technology(&'a Slug),
    Note(&'a str),
}

/// What fills the place of a component at those who run it, the platform that is shown left out.
fn choices<'a>(view: &'a ArchitectureView, component: &Component) -> Vec<Choice<'a>> {
    let chosen = view.chosen().map(|it| &it.implementation.platform);
    let others = view
        .implementers
        .iter()
        .filter(|it| it.implementation.is_running() && Some(&it.implementation.platform) != chosen);
    let mut all: Vec<Choice<'a>> = Vec::new();
    for who in others {
        let Some(slot) = who.implementation.slot(component.id.as_str()) else {
            continue;
        };
        let mut what: Vec<What<'a>> = slot.technologies.iter().map(What::Technology).collect();
        if what.is_empty() {
            what.extend(slot.note.as_deref().map(What::Note));
        }
        for what in what {
            match all.iter_mut().find(|it| it.what == what) {
                Some(choice) => choice.by.push(who),
                None => all.push(Choice { what, by: vec![who] }),
            }
        }
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.by.len()));
    all
}

fn listed(catalogue: &Catalogue, choices: &[Choice<'_>]) -> AnyView {
    let lines = choices
        .iter()
        .map(|choice| {
            let what = match choice.what {
                What::Technology(slug) => technology_link(catalogue, slug),
                What::Note(note) => Some(note.to_owned().into_any()),
            };
            let by = choice.by.iter().map(|it| {
                let href = http::in_time(routes::agency(&it.organization));
                view! { <a class="ink" href=href>{it.label.clone()}</a> }.into_any()
            });
            view! { <li>{what}{nb::AT}{in_a_row(by.collect())}</li> }
        })
        .collect_view();
    view! { <ul class="plain">{lines}</ul> }.into_any()
}

/// What may fill the place beside what is already named.
fn options(
    catalogue: &Catalogue,
    component: &Component,
    choices: &[Choice<'_>],
    own: &[&Slug],
) -> Option<AnyView> {
    let named =
        |slug: &Slug| own.contains(&slug) || choices.iter().any(|it| it.what == What::Technology(slug));
    let rest = component.options.iter().filter(|it| !named(it));
    let links: Vec<AnyView> = rest.filter_map(|it| technology_link(catalogue, it)).collect();
    (!links.is_empty()).then(|| in_a_row(links))
}
