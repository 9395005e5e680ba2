//! How well a platform fits an architecture: an icon before its word.

use domain::architecture::Fit;
use leptos::prelude::*;

use crate::ui::icon::Icon;

/// How well a platform fits.
#[component]
pub fn FitMark(fit: Fit) -> impl IntoView {
    let icon = match fit {
        Fit::Full => "CheckmarkCircle",
        Fit::Partial => "CircleBroken",
        Fit::Deviates => "Branching",
        Fit::Abandoned => "CircleSlash",
    };
    view! { <span class="status strong"><Icon name=icon/>{fit.label()}</span> }
}
