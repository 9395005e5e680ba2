//! What is shown where there is nothing.

use leptos::prelude::*;

use crate::{error::AppError, ui::failure::Failure};

/// The page for addresses that lead nowhere.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <Failure error=AppError::NotFound/> }
}
