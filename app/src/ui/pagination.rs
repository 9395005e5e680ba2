//! Links between the pages of a list.

use leptos::prelude::*;

use super::icon::Icon;
use crate::text::nb::catalogue as nb;

/// Links to the neighbouring pages, the first, the last and those near the current one.
#[component]
pub fn Pagination(
    page: usize,
    pages: usize,
    /// The address of a page.
    href: impl Fn(usize) -> String + Send + 'static,
) -> impl IntoView {
    (pages > 1).then(|| {
        let step = |to: usize, label: String, icon: &'static str| {
            view! { <li><a href=href(to) rel=if to < page { "prev" } else { "next" }><Icon name=icon/>{label}</a></li> }
        };
        let before = (page > 1).then(|| step(page - 1, nb::PREVIOUS.to_owned(), "ArrowLeft"));
        let after = (page < pages).then(|| step(page + 1, nb::NEXT.to_owned(), "ArrowRight"));
        let near = (1..=pages).filter(|it| *it == 1 || *it == pages || it.abs_diff(page) <= 1);
        let numbers = near
            .map(|it| {
                let current = (it == page).then_some("page");
                view! { <li><a href=href(it) aria-current=current aria-label=nb::page(it)>{it}</a></li> }
            })
            .collect_view();
        view! { <nav class="pagination" aria-label=nb::PAGES><ul>{before}{numbers}{after}</ul></nav> }
    })
}
