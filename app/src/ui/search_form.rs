//! A search form in the middle of a page. The one in the header is part of the frame.

use leptos::prelude::*;

use super::icon::Icon;
use crate::{routes, text::nb::frame as nb};

/// A search form with words to try.
#[component]
pub fn SearchForm() -> impl IntoView {
    let examples = nb::EXAMPLES.map(|word| view! { <li><a href=routes::search(word)>{word}</a></li> });
    view! {
        <form class="front-search" action=routes::SEARCH role="search" aria-label=nb::SEARCH_FORM>
            <label for="q">{nb::SEARCH_FIELD}</label>
            <div class="search-row">
                <input class="ds-input" id="q" type="search" name="q" maxlength="200"/>
                <button class="ds-button" type="submit"><Icon name="MagnifyingGlass"/>{nb::SEARCH}</button>
            </div>
            <div class="small quiet examples">{nb::FOR_EXAMPLE}<ul>{examples}</ul></div>
        </form>
    }
}
