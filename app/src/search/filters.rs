//! The filters beside the hits, each with the number of hits it would give, and how the field itself narrows.

use domain::{
    catalogue::moment::PARAMETER,
    search::{HitKind, ReasonKind},
};
use leptos::prelude::*;

use super::{
    choice::{KIND, REASON},
    load::Answer,
};
use crate::{
    http, routes,
    text::nb::{catalogue, search as nb},
    ui::icon::Icon,
};

/// A value of a filter.
struct Value {
    code: &'static str,
    label: &'static str,
    count: usize,
    chosen: bool,
}

/// The filters of an answer.
pub struct Filters {
    kinds: Vec<Value>,
    reasons: Vec<Value>,
    head: Vec<(&'static str, String)>,
    chosen: usize,
}

impl Filters {
    /// Counts what every value would give.
    pub fn of(answer: &Answer<'_>) -> Self {
        let filter = &answer.choice.filter;
        let kinds = answer.results.by_kind(filter);
        let reasons = answer.results.by_reason(filter);
        let kind = |it: &HitKind| Value {
            code: it.code(),
            label: nb::kind(*it),
            count: kinds.get(it).copied().unwrap_or(0),
            chosen: filter.kinds.contains(it),
        };
        let reason = |it: &ReasonKind| Value {
            code: it.code(),
            label: it.label(),
            count: reasons.get(it).copied().unwrap_or(0),
            chosen: filter.reasons.contains(it),
        };
        let shown = |it: &Value| it.count > 0 || it.chosen;
        Self {
            kinds: HitKind::ALL.iter().map(kind).collect(),
            reasons: ReasonKind::ALL.iter().map(reason).filter(shown).collect(),
            head: answer.choice.head(),
            chosen: answer.choice.filters(),
        }
    }

    /// The form.
    pub fn view(self) -> AnyView {
        view! {
            <form class="facets-form" action=routes::SEARCH method="get">
                {hidden(self.head)}
                {kept_day()}
                <details class="facets">
                    <summary><Icon name="Filter"/>{nb::FILTER}" "<span class="quiet">{catalogue::chosen(self.chosen)}</span></summary>
                    <div class="facet-list">
                        <fieldset><legend>{nb::BY_KIND}</legend><ul>{choices(KIND, self.kinds)}</ul></fieldset>
                        <fieldset>
                            <legend>{nb::BY_REASON}</legend>
                            <p class="small quiet">{nb::BY_REASON_HINT}</p>
                            <ul>{choices(REASON, self.reasons)}</ul>
                        </fieldset>
                        <button class="ds-button" type="submit">{nb::SHOW}</button>
                        {tips()}
                    </div>
                </details>
            </form>
        }
        .into_any()
    }
}

fn choices(name: &'static str, values: Vec<Value>) -> Vec<AnyView> {
    let values = values.into_iter().map(|it| {
        let id = format!("{name}-{}", it.code);
        let class = (it.count == 0).then_some("zero");
        view! {
            <li>
                <input class="ds-input" type="checkbox" id=id.clone() name=name value=it.code checked=it.chosen/>
                <label for=id class=class>{it.label}</label>
                <span class="count">{it.count}</span>
            </li>
        }
        .into_any()
    });
    values.collect()
}

/// Fields that a form sends along unseen.
pub fn hidden(pairs: Vec<(&'static str, String)>) -> Vec<AnyView> {
    let pairs = pairs
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any());
    pairs.collect()
}

/// Keeps a form on the day that is looked at.
pub fn kept_day() -> Option<AnyView> {
    let day = http::visit().moment.date();
    day.map(|it| view! { <input type="hidden" name=PARAMETER value=it.to_string()/> }.into_any())
}

/// How the field itself narrows.
pub fn tips() -> AnyView {
    let tips =
        nb::NARROW.map(|(code, what)| view! { <div><dt><code>{code}</code></dt><dd>{what}</dd></div> });
    view! { <div class="search-tips"><h2>{nb::TIPS}</h2><dl>{tips}</dl></div> }.into_any()
}
