//! What may be meant while a search is typed, as the items that the dialog puts into its list.

use domain::catalogue::Catalogue;
use leptos::prelude::*;

use crate::routes;

/// How many are suggested.
const SUGGESTIONS: usize = 8;

/// The suggestions as HTML: a link each, with what it leads to.
#[must_use]
pub fn items(catalogue: &Catalogue, query: &str) -> String {
    let found = catalogue.search_index().suggest(query, SUGGESTIONS);
    let items = found.into_iter().map(|it| {
        let (title, kind) = (it.title.to_owned(), it.kind.label());
        view! { <li><a href=routes::hit(it.kind, it.slug)><span>{title}</span>" "<span class="quiet">{kind}</span></a></li> }
            .to_html()
    });
    items.collect::<String>().replace("<!>", "")
}
