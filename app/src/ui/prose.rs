//! Running text written in Markdown.

use leptos::prelude::*;

use domain::Services;

/// Markdown as HTML. The renderer turns raw HTML into text, so that what is set here holds no foreign markup.
#[component]
pub fn Prose(#[prop(into)] markdown: String) -> impl IntoView {
    let html = expect_context::<Services>().markdown.to_html(&markdown);
    (!markdown.is_empty()).then(|| view! { <div class="prose" inner_html=html></div> })
}
