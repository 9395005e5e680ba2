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

/// The patterns that marks and figures refer to. Once on a page that has any.
#[component]
pub fn Patterns() -> impl IntoView {
    view! {
        <svg class="sprite" aria-hidden="true" focusable="false" width="0" height="0">
            <defs>
                <pattern id="p-unknown" width="8" height="8" patternUnits="userSpaceOnUse">
                    <path class="p-hatch" d="M-2 2L2 -2M-2 10L10 -2M6 10L10 6" stroke-width="1"></path>
                </pattern>
                <pattern id="p-own" width="8" height="8" patternUnits="userSpaceOnUse">
                    <rect class="c-own" width="8" height="8"></rect>
                </pattern>
                <pattern id="p-private" width="6" height="6" patternUnits="userSpaceOnUse">
                    <rect class="c-private" width="6" height="6"></rect>
                    <path class="p-line-ink" d="M0 0L6 6M6 0L0 6" stroke-width="1"></path>
                </pattern>
                <pattern id="p-public" width="8" height="8" patternUnits="userSpaceOnUse">
                    <rect class="c-public" width="8" height="8"></rect>
                </pattern>
            </defs>
        </svg>
    }
}
