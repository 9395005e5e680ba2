//! A section of the page with its heading. Where an organisation has several platforms, their sections stand one
//! level lower, under the platform's own heading.

use leptos::prelude::*;

/// The level of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// `h2`, under a bar.
    Second,
    /// `h3`.
    Third,
}

/// A section.
#[component]
pub fn Section(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    level: Level,
    children: Children,
) -> impl IntoView {
    match level {
        Level::Second => {
            view! { <section class="section" id=id><h2>{title}</h2>{children()}</section> }.into_any()
        }
        Level::Third => {
            view! { <section class="subsection" id=id><h3>{title}</h3>{children()}</section> }.into_any()
        }
    }
}
