//! How code comes into production on a platform.

use domain::catalogue::{Pipeline, PipelineStep, Platform};
use leptos::prelude::*;

use super::{
    capabilities::Tools,
    platform::section_id,
    section::{Level, Section},
};
use crate::{text::nb::agency as nb, ui::source::SourceNote};

/// Every pipeline of a platform.
#[component]
pub fn Pipelines(platform: Platform, level: Level) -> impl IntoView {
    (!platform.pipelines.is_empty()).then(|| {
        let pipelines = platform.pipelines.iter().cloned().map(|it| view! { <OnePipeline pipeline=it/> }).collect_view();
        view! { <Section id=section_id(&platform, "leveranse") title=nb::PIPELINES level>{pipelines}</Section> }
    })
}

#[component]
fn OnePipeline(pipeline: Pipeline) -> impl IntoView {
    view! {
        <article class="pipeline">
            <div><strong>{pipeline.title}</strong>" "<SourceNote provenance=pipeline.provenance/></div>
            {pipeline.trigger.map(|it| view! { <p>{nb::trigger(&it)}</p> })}
            <Steps steps=pipeline.steps/>
            {(!pipeline.queue.is_empty()).then(|| view! { <p class="steps-head">{nb::QUEUE}</p><Steps steps=pipeline.queue/> })}
            <Lines head=nb::IMPROVEMENTS lines=pipeline.improvements/>
            <Lines head=nb::PLANNED lines=pipeline.planned/>
        </article>
    }
}

#[component]
fn Steps(steps: Vec<PipelineStep>) -> impl IntoView {
    let steps = steps
        .into_iter()
        .map(|step| {
            let environment = step
                .environment
                .map(|it| view! { <span class="ds-tag">{it.label()}</span> });
            let gate = step
                .gate
                .map(|it| view! { <span class="ds-tag">{it.label()}</span> });
            let tool = step
                .tool
                .map(|it| view! { <span class="sub"><Tools tools=vec![it.to_string()]/></span> });
            view! { <li><div>{step.action}" "{environment}" "{gate}{tool}</div></li> }
        })
        .collect_view();
    view! { <ol class="steps">{steps}</ol> }
}

#[component]
fn Lines(head: &'static str, lines: Vec<String>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|it| view! { <li>{it}</li> }).collect_view();
        view! { <p class="steps-head">{head}</p><ul>{lines}</ul> }
    })
}
