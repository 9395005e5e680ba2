//! The source of a fact: a year that opens to the citation, how sure the fact is and how fresh.

use domain::provenance::Provenance;
use leptos::prelude::*;

use super::status::FreshnessMark;
use crate::{http, text::nb::provenance as nb};

/// The source of one fact, folded behind its year. Opens without script.
#[component]
pub fn SourceNote(provenance: Provenance) -> impl IntoView {
    let catalogue = http::catalogue();
    let source = catalogue.source_of(&provenance).cloned();
    let freshness = provenance.freshness(catalogue.today());
    let short = nb::short(provenance.dated(), provenance.confidence);
    let citation = match &source {
        Some(source) => nb::citation(source, provenance.as_of),
        None => nb::NO_SOURCE.to_owned(),
    };
    let link = source.as_ref().and_then(|it| it.url.clone()).map(|url| {
        let label = url.host().to_owned();
        view! { " " <a href=url.to_string()>{label}</a> }
    });
    let note = source.and_then(|it| it.note).map(|note| view! { <br/>{note} });
    view! {
        <details class="source">
            <summary><span class="ds-sr-only">{nb::SOURCE}", "</span>{short}</summary>
            <p>{citation}"."{link}{note}<br/>{nb::confidence(provenance.confidence)}<br/><FreshnessMark freshness/></p>
        </details>
    }
}
