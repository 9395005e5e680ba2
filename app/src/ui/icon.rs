//! Icons from the sprite. They never carry meaning alone.

use leptos::prelude::*;

use crate::http;

/// An icon of the sprite, by its name there.
#[component]
pub fn Icon(
    /// The name without `i-`.
    name: &'static str,
) -> impl IntoView {
    let href = format!("{}/icons.svg#i-{name}", http::visit().assets);
    view! { <svg class="icon" aria-hidden="true"><use href=href></use></svg> }
}
