//! What is shown in place of a page that cannot be shown.

use leptos::prelude::*;

use super::{
    head::{DocumentHead, PageHead},
    search_form::SearchForm,
};
use crate::{
    error::{AppError, Gone},
    http, routes,
    text::nb::error as nb,
};

/// Renders what was loaded, or the reason why it was not, with that reason's status.
pub fn loaded<T, V: IntoView + 'static>(result: Result<T, AppError>, page: impl FnOnce(T) -> V) -> AnyView {
    match result {
        Ok(data) => page(data).into_any(),
        Err(error) => view! { <Failure error/> }.into_any(),
    }
}

/// The page for a reason, which also sets the status.
#[component]
pub fn Failure(error: AppError) -> impl IntoView {
    http::set_status(error.status());
    match error {
        AppError::NotFound => view! { <NotFound/> }.into_any(),
        AppError::Moved(path) => {
            http::redirect_for_good(&path);
            view! { <PageHead title=nb::MOVED/><p><a href=path.clone()>{path.clone()}</a></p> }.into_any()
        }
        AppError::Gone(gone) => view! { <GonePage gone/> }.into_any(),
    }
}

#[component]
fn NotFound() -> impl IntoView {
    view! {
        <DocumentHead title=nb::NOT_FOUND description=nb::NOT_FOUND_LEAD/>
        <PageHead title=nb::NOT_FOUND lead=nb::NOT_FOUND_LEAD/>
        <div class="shared">
            <SearchForm/>
            <p><a href=routes::CATALOGUE>{nb::TO_CATALOGUE}</a></p>
        </div>
    }
}

#[component]
fn GonePage(gone: Gone) -> impl IntoView {
    let names: Vec<&str> = gone.heirs.iter().map(|(name, _)| name.as_str()).collect();
    let lead = if names.is_empty() {
        nb::GONE_LEAD.to_owned()
    } else {
        nb::gone_lead(gone.when.as_deref(), &domain::text::join_and(&names))
    };
    let title = nb::gone(&gone.name);
    let heirs = gone
        .heirs
        .into_iter()
        .map(|(name, slug)| view! { <p><a href=routes::agency(&slug)>{nb::go_on(&name)}</a></p> })
        .collect_view();
    view! {
        <DocumentHead title=title.clone() description=lead.clone()/>
        <PageHead title lead/>
        <div class="shared">{gone.summary.map(|it| view! { <p>{it}</p> })}{heirs}</div>
    }
}
