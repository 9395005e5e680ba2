//! Where a report's answer key stands, as a mark.

use domain::experience::{AnswerKey, ExperienceReport, VerdictOutcome};
use leptos::prelude::*;

use crate::{text::nb::experience as nb, ui::icon::Icon};

/// The mark: awaited, or what was said last. Nothing where nobody has said that they will come back.
#[component]
pub fn AnswerMark(report: ExperienceReport) -> impl IntoView {
    let (icon, text) = match report.answer_key() {
        AnswerKey::None => return None,
        AnswerKey::Awaited(date) => ("Clock", nb::awaited(date)),
        AnswerKey::Given(it) => (icon(it.outcome), nb::given(it.outcome, it.date)),
    };
    Some(view! { <span class="status"><Icon name=icon/>{text}</span> })
}

/// The icon before an outcome.
pub const fn icon(outcome: VerdictOutcome) -> &'static str {
    match outcome {
        VerdictOutcome::Held => "CheckmarkCircle",
        VerdictOutcome::Partly => "CircleBroken",
        VerdictOutcome::Failed => "CircleSlash",
        VerdictOutcome::Overtaken => "ClockDashed",
    }
}
