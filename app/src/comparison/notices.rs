//! What an address asks for that could not be followed, said above what is shown instead.

use domain::comparison::Amiss;
use leptos::prelude::*;

use crate::{text::nb::comparison as nb, ui::icon::Icon};

/// How many are answered.
const SAID: usize = 4;

/// The notice, if there is anything to say.
#[component]
pub fn Notices(amiss: Vec<Amiss>) -> impl IntoView {
    (!amiss.is_empty()).then(|| {
        let lines = amiss
            .iter()
            .take(SAID)
            .map(|it| view! { <p>{nb::amiss(it)}</p> })
            .collect_view();
        view! { <div class="notice" role="status"><Icon name="QuestionmarkCircle"/><div>{lines}</div></div> }
    })
}
