//! A figure in its two drawings, the same as a list or table below it, and the patterns figures are filled with.

use leptos::prelude::*;

/// A figure and its twin in words.
#[component]
pub fn FigureWithTwin(
    /// The drawing for wide places.
    wide: String,
    /// The drawing for narrow places.
    narrow: String,
    /// What opens the twin.
    summary: &'static str,
    /// More classes.
    #[prop(default = "mid")]
    class: &'static str,
    /// What the colours mean, if the figure has any.
    #[prop(optional)]
    legend: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=format!("figure {class}") inner_html=format!("{wide}{narrow}")></div>
        {legend}
        <details class="twin"><summary>{summary}</summary><div>{children()}</div></details>
    }
}

/// One entry of a legend: a swatch of a pattern and its words.
#[component]
pub fn LegendEntry(pattern: &'static str, #[prop(into)] label: String) -> impl IntoView {
    view! {
        <li>
            <svg class="swatch" viewBox="0 0 28 14" aria-hidden="true">
                <rect width="28" height="14" fill=format!("url(#{pattern})")></rect>
                <rect class="s-edge" x=".5" y=".5" width="27" height="13"></rect>
            </svg>
            {label}
        </li>
    }
}

/// The patterns that marks and figures refer to, as `style/` draws them. Once on a page that has any.
#[component]
pub fn Patterns() -> impl IntoView {
    view! { <div class="sprite" inner_html=include_str!("../../../style/patterns.svg.txt")></div> }
}
