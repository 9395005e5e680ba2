//! Small parts that the comparisons share.

use domain::{catalogue::Catalogue, text::compare};
use leptos::prelude::*;

/// A fraction in the size of text.
pub fn tiny_fraction(part: usize, whole: usize) -> AnyView {
    view! {
        <p class="fraction tiny">
            <span class="fraction-figure"><b>{part}</b><span class="ds-sr-only">" av "</span><i>{whole}</i></span>
        </p>
    }
    .into_any()
}

/// The agencies that may be chosen, by name: slug and name.
pub fn agencies(catalogue: &Catalogue) -> Vec<(String, String)> {
    let active = catalogue.active();
    let mut all: Vec<(String, String)> = active
        .map(|(it, _)| (it.slug.to_string(), it.display_name().to_owned()))
        .collect();
    all.sort_by(|a, b| compare(&a.1, &b.1));
    all
}
