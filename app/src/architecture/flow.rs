//! How it flows: the steps of the figure by number, and the other flows folded below.

use domain::architecture::{Flow, FlowStep};
use leptos::prelude::*;

use super::{load::Shared, part::Part};
use crate::text::nb::architecture as nb;

/// The section of the steps.
pub fn part(view: &Shared) -> Option<Part> {
    let (first, others) = view.it.flows.split_first()?;
    let steps = (1_usize..)
        .zip(&first.steps)
        .map(|(number, it)| step(number, it))
        .collect_view();
    let others = others.iter().map(folded).collect_view();
    let body = view! {
        <p class="section-intro">{first.title.clone()}". "{nb::FLOW_INTRO}</p>
        <ol class="flow-steps">{steps}</ol>
        {others}
    };
    Some(Part::new("flyt", nb::FLOW, body))
}

fn step(number: usize, it: &FlowStep) -> impl IntoView + use<> {
    let note = it.note.clone().map(|it| view! { <p>{it}</p> });
    view! {
        <li id=format!("steg-{number}")>
            <div><h3>{it.title.clone()}</h3>{note}</div>
            <span class="mode">{nb::mode(it)}</span>
        </li>
    }
}

fn folded(flow: &Flow) -> impl IntoView + use<> {
    let steps = flow
        .steps
        .iter()
        .map(|it| {
            let note = it.note.clone().map(|it| view! { <span class="sub">{it}</span> });
            view! { <li>{it.title.clone()}{note}</li> }
        })
        .collect_view();
    view! {
        <details class="twin">
            <summary>{nb::folded_flow(&flow.title, flow.steps.len())}</summary>
            <div><ol class="plain-steps">{steps}</ol></div>
        </details>
    }
}
