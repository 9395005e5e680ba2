//! A page of prose from content.

use leptos::prelude::*;

use crate::{
    error::AppError,
    http,
    text::nb::pages as nb,
    ui::{
        failure::loaded,
        head::{DocumentHead, PageHead},
        prose::Prose,
    },
};

/// The page of prose with this slug.
#[component]
pub fn TextPage(slug: &'static str) -> impl IntoView {
    let page = http::catalogue().page(slug).cloned().ok_or(AppError::NotFound);
    loaded(page, |page| {
        view! {
            <DocumentHead title=page.title.clone() description=page.lead.clone()/>
            <PageHead title=page.title lead=page.lead/>
            <div class="shared"><Prose markdown=page.body/></div>
            <footer class="page-foot"><span>{nb::updated(page.updated)}</span></footer>
        }
    })
}
