//! The search page.

use domain::{catalogue::facets::UnknownChoice, search::ReasonKind};
use leptos::prelude::*;

use super::{
    choice::Choice,
    filters::{Filters, tips},
    hits,
    load::{self, Answer, named},
};
use crate::{
    http, routes,
    text::nb::{catalogue, search as nb},
    ui::{head::DocumentHead, icon::Icon},
};

/// How many choices that mean nothing are answered.
const ANSWERED: usize = 4;

/// The search page: the form, and what was found where something was asked for.
#[component]
pub fn SearchPage() -> impl IntoView {
    let pairs = http::query_pairs();
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let (choice, unknown) = Choice::parse(pairs);
    let catalogue = http::catalogue();
    let answer = load::answer(&catalogue, choice);
    let query = answer.choice.query.clone();
    let title = nb::title(&query);
    let meant = meant(&answer);
    let notices = notices(&answer, &unknown);
    let body = if answer.query.is_empty() {
        nothing_asked(&query)
    } else {
        found(&answer)
    };
    view! {
        <DocumentHead title=title.clone() description=nb::DESCRIPTION/>
        <header class="page-head wide">
            <h1>{title}</h1>
            <form class="search-again" action=routes::SEARCH role="search" aria-label=nb::AGAIN>
                {super::filters::kept_day()}
                <label for="q">{nb::FIELD}</label>
                <div class="search-row">
                    <input class="ds-input" id="q" type="search" name="q" maxlength="200" value=query/>
                    <button class="ds-button" type="submit"><Icon name="MagnifyingGlass"/>{nb::BUTTON}</button>
                </div>
            </form>
            {meant}
            {notices}
        </header>
        {body}
    }
}

/// What was meant, and the way back to what was typed.
fn meant(answer: &Answer<'_>) -> Option<AnyView> {
    let link = |choice: &Choice| http::in_time(routes::search_choice(choice));
    if let Some(typed) = &answer.typed {
        let meant = answer.choice.query.clone();
        let anyway = link(&Choice {
            query: typed.clone(),
            literal: true,
            ..Choice::default()
        });
        return Some(
            view! {
                <p class="meant">
                    <strong>{nb::did_you_mean(&meant)}</strong>" "{nb::answered_instead(typed, &meant)}" "
                    <a href=anyway>{nb::search_anyway(typed)}</a>
                </p>
            }
            .into_any(),
        );
    }
    answer.meant.as_ref().map(|meant| {
        let href = link(&Choice {
            query: meant.clone(),
            ..Choice::default()
        });
        view! { <p class="meant"><a href=href>{nb::did_you_mean(meant)}</a></p> }.into_any()
    })
}

/// What of the address was not understood.
fn notices(answer: &Answer<'_>, unknown: &[UnknownChoice]) -> Option<AnyView> {
    let fields = answer.query.unknown_fields().iter();
    let fields = fields.map(|it| nb::unknown_field(it));
    let values = unknown
        .iter()
        .map(|it| catalogue::not_understood(&it.parameter, &it.value, it.nearest.as_deref()));
    let long = answer.choice.query.chars().count() >= domain::search::MAX_QUERY;
    let far = answer.choice.page > answer.pages() && answer.total() > 0;
    let far = far.then(|| nb::no_such_page(answer.choice.page, answer.pages()));
    let all = fields
        .chain(values)
        .take(ANSWERED)
        .chain(long.then(nb::too_long))
        .chain(far);
    let lines: Vec<_> = all.map(|it| view! { <p>{it}</p> }).collect();
    (!lines.is_empty()).then(|| {
        view! { <div class="notice" role="status"><Icon name="QuestionmarkCircle"/><div>{lines}</div></div> }
            .into_any()
    })
}

fn nothing_asked(query: &str) -> AnyView {
    let examples = nb::EXAMPLES.map(|(query, what)| {
        let href = http::in_time(routes::search(query));
        view! { <div><dt><a href=href><code>{query}</code></a></dt><dd>{what}</dd></div> }
    });
    let reason = if query.is_empty() {
        nb::NOTHING_ASKED
    } else {
        nb::ONLY_EXCLUDED
    };
    view! {
        <div class="shared">
            <p>{reason}</p>
            <div class="search-tips"><h2>{nb::TRY}</h2><dl>{examples}</dl></div>
            <p class="small quiet">{nb::COVERS}</p>
        </div>
    }
    .into_any()
}

fn found(answer: &Answer<'_>) -> AnyView {
    if answer.results.total(&domain::search::Filter::default()) == 0 {
        let query = answer.choice.query.clone();
        return view! {
            <div class="shared">
                <div class="empty">
                    <p><strong>{nb::no_hits(&query)}</strong></p>
                    <p>{nb::NO_HITS_MORE}</p>
                    <p><a href=routes::CATALOGUE>{nb::TO_CATALOGUE}</a>" · "<a href=routes::TECHNOLOGIES>{nb::TO_TECHNOLOGIES}</a></p>
                </div>
                {tips()}
            </div>
        }
        .into_any();
    }
    let filters = Filters::of(answer);
    view! {
        {understood(answer)}
        <div class="with-facets found">
            {filters.view()}
            {hits::results(answer)}
        </div>
    }
    .into_any()
}

/// The forms in which the words were found.
fn understood(answer: &Answer<'_>) -> AnyView {
    if !answer.has_words() {
        return view! { <div class="shared"></div> }.into_any();
    }
    let entries = answer.understood().into_iter().filter_map(|(reason, forms)| {
        let (shown, more) = named(&forms);
        let words = match (shown, reason) {
            ([], ReasonKind::Word) => nb::NO_WORD_ITSELF.to_owned(),
            ([], _) => return None,
            _ => shown.join(", "),
        };
        let more = more.then_some(nb::AND_MORE);
        Some(view! { <div><dt>{reason.label()}</dt><dd>{words}{more}</dd></div> })
    });
    let entries: Vec<_> = entries.collect();
    view! { <h2 class="ds-sr-only">{nb::UNDERSTOOD}</h2><dl class="shared keys">{entries}</dl> }.into_any()
}
