//! The fraction bar of a comparison: what is stated of each alone above it, what all share below.

use domain::{
    catalogue::{
        HostingKind,
        facets::{Facet, Selection},
    },
    comparison::{Placed, Subject, Summary, Thing},
};
use leptos::prelude::*;

use super::load::page;
use crate::{
    http, routes,
    text::nb::{comparison as nb, matrix},
};

/// How many things a side shows above the bar.
const SHOWN: usize = 8;

/// What each has alone, and what they share.
pub fn common(placed: &[Placed<'_>], names: &[String], summary: &Summary<'_>) -> AnyView {
    let sides = placed.iter().zip(names).zip(&summary.alone);
    let sides = sides
        .map(|((placed, name), alone)| side(placed, name, alone))
        .collect_view();
    let shared = summary.all.iter().map(|it| thing(*it)).collect_view();
    let shared = if summary.all.is_empty() {
        view! { <p>{nb::NOTHING_SHARED}</p> }.into_any()
    } else {
        view! { <ul>{shared}</ul> }.into_any()
    };
    let some = summary
        .some
        .iter()
        .map(|(positions, things)| some_share(positions, names, things))
        .collect_view();
    let class = match placed.len() {
        2 => "common-cols two",
        3 => "common-cols",
        _ => "common-cols four",
    };
    view! {
        <section class="common" aria-labelledby="fellesnevner">
            <h2 class="ds-sr-only" id="fellesnevner">{nb::COMMON}</h2>
            <div class=class>{sides}</div>
            <div class="common-shared"><h3>{nb::shared_by(placed.len())}</h3>{shared}{some}</div>
            <p class="small quiet">{nb::ALONE_MEANS}</p>
        </section>
    }
    .into_any()
}

fn side(placed: &Placed<'_>, name: &str, alone: &[Thing<'_>]) -> AnyView {
    let things = alone.iter().take(SHOWN).map(|it| thing(*it)).collect_view();
    let rest = alone.len().saturating_sub(SHOWN);
    let rest = (rest > 0).then(|| view! { <li class="quiet">{nb::and_more(rest)}</li> });
    let list = if alone.is_empty() {
        view! { <p>{nb::NOTHING_ALONE}</p> }.into_any()
    } else {
        view! { <ul class="common-only">{things}{rest}</ul> }.into_any()
    };
    let href = page(placed);
    view! { <div><h3><a class="ink" href=href>{name.to_owned()}</a></h3><p>{under(placed)}</p>{list}</div> }
        .into_any()
}

/// What stands under a name: the platforms, or what else the side is.
pub fn under(placed: &Placed<'_>) -> String {
    let platforms = match placed.subject {
        Subject::Agency(..) => matrix::platforms(&placed.subject.platforms()),
        Subject::Architecture(..) => nb::ARCHITECTURE_KIND.to_owned(),
    };
    match placed.side.at() {
        Some(at) => format!("{platforms}, {}", nb::seen_from(at)),
        None => platforms,
    }
}

fn thing(thing: Thing<'_>) -> AnyView {
    let href = match thing {
        Thing::Technology(it) => http::in_time(routes::technology(it.slug.as_str())),
        Thing::Hosting(kind) => hosting(kind),
    };
    view! { <li><a class="ink" href=href>{nb::thing(thing)}</a></li> }.into_any()
}

/// Everybody who runs on a kind of machines.
fn hosting(kind: HostingKind) -> String {
    let selection = Selection::default().toggled(Facet::Hosting, kind.code());
    http::in_time(routes::catalogue(routes::CATALOGUE, &selection))
}

fn some_share(positions: &[usize], names: &[String], things: &[Thing<'_>]) -> AnyView {
    let who: Vec<&str> = positions
        .iter()
        .filter_map(|it| names.get(*it))
        .map(String::as_str)
        .collect();
    view! { <p>{nb::some_share(&who, things)}</p> }.into_any()
}
