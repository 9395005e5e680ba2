//! The hits by kind: what was found, the piece of text it was found in, and why.

use domain::{
    catalogue::facts::OrgFacts,
    search::{Filter, Hit, HitKind, Piece, Reason, ReasonKind},
};
use leptos::prelude::*;

use super::{
    choice::{Choice, ORDER, Order},
    filters::{hidden, kept_day},
    load::{Answer, EXPORTED, Group, worst},
};
use crate::{
    http, routes,
    text::nb::{
        provenance,
        search::{self as nb, why},
    },
    ui::{head::Fraction, icon::Icon, pagination::Pagination, status::FreshnessMark},
};

/// How many reasons of a hit are told.
const REASONS: usize = 4;

/// Everything right of the filters.
pub fn results(answer: &Answer<'_>) -> AnyView {
    let groups: Vec<AnyView> = answer.groups().iter().map(|it| group(it, answer)).collect();
    let none = groups.is_empty().then(|| {
        view! { <div class="empty"><p><strong>{nb::NO_HITS_LEFT}</strong></p><p>{nb::NO_HITS_LEFT_MORE}</p></div> }
    });
    let choice = answer.choice.clone();
    let href = move |page| http::in_time(routes::search_choice(&choice.on_page(page)));
    // The API never answers for other words than those it is asked for.
    let exported = Choice {
        literal: false,
        ..answer.choice.on_page(1)
    };
    view! {
        <section aria-labelledby="treff">
            <div class="result-head">
                <h2 class="ds-sr-only" id="treff">{nb::HITS}</h2>
                {fraction(answer)}
                {sort(&answer.choice)}
            </div>
            {chosen(&answer.choice)}
            {none}
            {groups}
            <Pagination page=answer.page() pages=answer.pages() href/>
            <p class="exports">
                <a href=http::in_time(routes::api_search_csv(&exported))><Icon name="FileCsv"/>{nb::as_csv(answer.total(), EXPORTED)}</a>
                <a href=http::in_time(routes::api_search(&exported))><Icon name="FileJson"/>{nb::AS_JSON}</a>
            </p>
        </section>
    }
    .into_any()
}

/// How many of the hits have the words themselves.
fn fraction(answer: &Answer<'_>) -> AnyView {
    let (part, whole) = (answer.literal(), answer.total());
    if whole == 0 || !answer.has_words() {
        return view! { <p>{nb::count(whole)}</p> }.into_any();
    }
    let mut filter = answer.choice.filter.clone();
    filter.reasons = [ReasonKind::Word].into();
    let only = (0 < part && part < whole).then(|| {
        let href = http::in_time(routes::search_choice(&answer.choice.filtered(filter)));
        view! { <p class="small"><a href=href>{nb::ONLY_LITERAL}</a></p> }
    });
    view! { <div><Fraction part whole what=nb::LITERAL more=nb::others(whole - part)/>{only}</div> }
        .into_any()
}

fn sort(choice: &Choice) -> AnyView {
    let head = choice.head().into_iter().filter(|(name, _)| *name != ORDER);
    let kept = hidden(head.chain(choice.filter_pairs()).collect());
    let options = Order::ALL
        .map(|it| view! { <option value=it.code() selected=it == choice.order>{nb::order(it)}</option> });
    view! {
        <form class="sort" action=routes::SEARCH>
            {kept}
            {kept_day()}
            <label for=ORDER>{nb::SORT_BY}</label>
            <select class="ds-input" id=ORDER name=ORDER>{options}</select>
            <button class="ds-button" data-variant="secondary" type="submit">{nb::SORT}</button>
        </form>
    }
    .into_any()
}

/// The chosen filters, each a link that removes it.
fn chosen(choice: &Choice) -> Option<AnyView> {
    if choice.filters() == 0 {
        return None;
    }
    let item = |label: &'static str, without: &Choice| {
        let href = http::in_time(routes::search_choice(without));
        view! { <li><a href=href>{label}" "<Icon name="XMark"/><span class="ds-sr-only">{nb::REMOVE}</span></a></li> }
    };
    let kinds = choice.filter.kinds.iter();
    let reasons = choice.filter.reasons.iter();
    let items: Vec<_> = kinds
        .map(|it| item(nb::kind(*it), &choice.without_kind(*it)))
        .chain(reasons.map(|it| item(it.label(), &choice.without_reason(*it))))
        .collect();
    let none = http::in_time(routes::search_choice(&choice.filtered(Filter::default())));
    Some(
        view! {
            <ul class="chosen" aria-label=nb::CHOSEN>{items}<li><a class="plain" href=none>{nb::REMOVE_ALL}</a></li></ul>
        }
        .into_any(),
    )
}

fn group(group: &Group<'_>, answer: &Answer<'_>) -> AnyView {
    let id = group.kind.code();
    let all = answer.choice.filtered(answer.of_kind(group.kind));
    let rest = answer.choice.only_kind().is_none() && group.total > group.hits.len();
    let all = rest.then(|| {
        let href = http::in_time(routes::search_choice(&all));
        view! { <p><a class="go" href=href>{nb::all_of(group.kind, group.total)}" "<Icon name="ArrowRight"/></a></p> }
    });
    let hits: Vec<AnyView> = group.hits.iter().map(hit).collect();
    view! {
        <section class="hit-group" aria-labelledby=id>
            <h2 id=id>{nb::kind(group.kind)}" "<span class="hit-count">{group.total}<span class="ds-sr-only">{nb::COUNTED}</span></span></h2>
            <ol class="hits">{hits}</ol>
            {all}
        </section>
    }
    .into_any()
}

fn hit(hit: &Hit<'_>) -> AnyView {
    let href = http::in_time(routes::hit(hit.kind, hit.slug));
    let context: Vec<_> = hit
        .context
        .iter()
        .map(|it| view! { <span>{it.clone()}</span>" " })
        .collect();
    let snippet = (!hit.snippet.is_empty()).then(|| view! { <p class="snippet">{pieces(&hit.snippet)}</p> });
    view! {
        <li class="hit">
            <div>
                <h3><a href=href>{pieces(&hit.marked_title)}</a></h3>
                <p class="hit-sub">{context}{freshness(hit)}</p>
                {snippet}
            </div>
            {reasons(&hit.reasons)}
        </li>
    }
    .into_any()
}

/// How fresh what we know of an organisation is.
fn freshness(hit: &Hit<'_>) -> Option<AnyView> {
    let is_organization = matches!(hit.kind, HitKind::Organization | HitKind::Platform);
    let catalogue = http::catalogue();
    let facts: &OrgFacts = catalogue.facts(hit.slug).filter(|_| is_organization)?;
    let freshness = facts.freshness?;
    let text = provenance::newest(facts.newest, freshness);
    Some(view! { <FreshnessMark freshness text/> }.into_any())
}

fn pieces(pieces: &[Piece]) -> Vec<AnyView> {
    let pieces = pieces.iter().map(|it| {
        let text = it.text.clone();
        if it.marked {
            view! { <mark>{text}</mark> }.into_any()
        } else {
            text.into_any()
        }
    });
    pieces.collect()
}

/// Why a hit is one. The word that is least well answered gives the heading, as in the filter.
fn reasons(reasons: &[Reason]) -> AnyView {
    let head = worst(reasons);
    let more = reasons.len().saturating_sub(REASONS);
    let told = reasons.iter().take(REASONS).map(why::reason);
    let told: Vec<String> = told.chain((more > 0).then(|| why::more(more))).collect();
    view! {
        <p class="why">
            <span class="ds-sr-only">{nb::WHY}</span>
            <strong>{head.label()}<span class="colon">":"</span></strong>" "{told.join(" ")}
        </p>
    }
    .into_any()
}
