//! Whom the page counts: the form, what is chosen, and what of the address could not be followed.

use domain::catalogue::facets::{Facet, FacetValue};
use leptos::prelude::*;

use super::{
    asked::{Asked, Mistake},
    picture::Picture,
};
use crate::{
    http, routes,
    text::nb::{adoption as nb, catalogue as words},
    ui::icon::Icon,
};

/// How many mistakes are answered.
const NAMED: usize = 4;
/// What the form can narrow the page to.
const FACETS: [Facet; 2] = [Facet::Sector, Facet::Kind];

/// What of the address could not be followed, and what to do about it.
pub fn notices(mistakes: &[Mistake]) -> Option<AnyView> {
    if mistakes.is_empty() {
        return None;
    }
    let lines = mistakes
        .iter()
        .take(NAMED)
        .map(|it| view! { <p>{nb::mistake(it)}</p> })
        .collect_view();
    let notice =
        view! { <div class="notice" role="status"><Icon name="QuestionmarkCircle"/><div>{lines}</div></div> };
    Some(notice.into_any())
}

/// The form, and what is chosen in it.
pub fn filter(picture: &Picture<'_>) -> AnyView {
    let asked = picture.asked;
    let index = picture.catalogue.index();
    let kept = hidden(asked, |name| !FACETS.iter().any(|it| it.code() == name));
    let facets = FACETS.map(|facet| {
        let counts = index.counts(&asked.selection, facet);
        let choices = counts
            .into_iter()
            .map(|(value, count)| choice(asked, facet, value, count));
        let choices = choices.collect_view();
        view! { <fieldset><legend>{facet.label()}</legend><ul>{choices}</ul></fieldset> }
    });
    view! {
        {chosen(picture)}
        <details class="twin narrow-down">
            <summary>{nb::FILTER}</summary>
            <form class="facet-list" action=routes::ADOPTION>
                <p class="small quiet">{nb::FILTER_HINT}</p>
                {kept}
                {facets}
                <button class="ds-button" data-variant="secondary" type="submit">{nb::SHOW}</button>
            </form>
        </details>
    }
    .into_any()
}

/// The choices that a form leaves as they are.
pub fn hidden(asked: &Asked, keeps: impl Fn(&str) -> bool) -> AnyView {
    let kept = asked.pairs().into_iter().filter(|(name, _)| keeps(name));
    kept.map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view()
        .into_any()
}

fn choice(asked: &Asked, facet: Facet, value: &FacetValue, count: usize) -> AnyView {
    let is_chosen = asked.selection.has(facet, &value.code);
    let id = format!("{}-{}", facet.code(), value.code);
    let class = (count == 0).then_some("zero");
    view! {
        <li>
            <input class="ds-input" type="checkbox" id=id.clone() name=facet.code() value=value.code.clone() checked=is_chosen/>
            <label for=id class=class>{value.label.clone()}</label>
            <span class="count">{count}</span>
        </li>
    }
    .into_any()
}

fn chosen(picture: &Picture<'_>) -> Option<AnyView> {
    let asked = picture.asked;
    if asked.selection.is_empty() {
        return None;
    }
    let index = picture.catalogue.index();
    let items = asked.selection.iter().map(|(facet, code)| {
        let value = index.value(facet, code).map_or(code, |it| it.label.as_str());
        let label = nb::chosen(facet.label(), value);
        let without = Asked {
            selection: asked.selection.toggled(facet, code),
            ..asked.clone()
        };
        view! { <li><a href=without.address("")>{label}" "<Icon name="XMark"/><span class="ds-sr-only">{words::REMOVE}</span></a></li> }
    });
    let items = items.collect_view();
    let all = http::in_time(routes::ADOPTION.to_owned());
    let list = view! {
        <ul class="chosen" aria-label=words::CHOSEN>{items}<li><a class="plain" href=all>{words::REMOVE_ALL}</a></li></ul>
    };
    Some(list.into_any())
}
