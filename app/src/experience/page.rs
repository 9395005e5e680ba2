//! The page of an experience report.

use domain::experience::{AnswerKey, ExperienceReport, Verdict, Voice};
use leptos::prelude::*;

use super::{AnswerMark, answer::icon, pairs::pair};
use crate::{
    error::AppError,
    http, routes,
    text::nb::{experience as nb, frame},
    ui::{
        failure::loaded,
        head::{DocumentHead, PageHead},
        icon::Icon,
        prose::{Prose, written},
        source::SourceNote,
        status::Unknown,
        time_travel::TimeTravel,
    },
};

/// The page of an experience report.
#[component]
pub fn ExperiencePage() -> impl IntoView {
    let catalogue = http::catalogue();
    let report = catalogue.experience(&http::param("slug"));
    loaded(
        report.cloned().ok_or(AppError::NotFound),
        |report| view! { <Whole report/> },
    )
}

#[component]
fn Whole(report: ExperienceReport) -> impl IntoView {
    let catalogue = http::catalogue();
    let trail = vec![(
        http::in_time(routes::EXPERIENCES.to_owned()),
        nb::TITLE.to_owned(),
    )];
    let pairs = report.pairs.iter().map(|it| pair(&catalogue, it)).collect_view();
    let more = written(&report.body, nb::MORE)
        .into_iter()
        .map(|it| {
            let markdown = it.markdown;
            view! { <section class="section" id=it.id><h2>{it.title}</h2><Prose markdown/></section> }
        })
        .collect_view();
    let slug = report.slug.to_string();
    view! {
        <DocumentHead title=report.title.clone() description=report.summary.clone()/>
        <PageHead title=report.title.clone() lead=report.summary.clone() kicker=nb::kicker(&report) trail/>
        <Keys report=report.clone()/>
        <section class="section" id="par"><h2>{nb::PAIRS}</h2><ol class="pairs">{pairs}</ol></section>
        <Voices voices=report.voices.clone()/>
        <Answer report=report.clone()/>
        {more}
        <Bearing report/>
        <footer class="page-foot">
            <a href=routes::experience_file(&slug)>{frame::PROPOSE}</a>
            <a href=http::in_time(routes::api_experience(&slug))>{nb::PAGE_AS_JSON}</a>
            <a href=http::in_time(routes::as_csv(&routes::api_experience(&slug)))>{nb::PAIRS_AS_CSV}</a>
        </footer>
        <TimeTravel/>
    }
}

#[component]
fn Keys(report: ExperienceReport) -> impl IntoView {
    let catalogue = http::catalogue();
    let organization = report.organization.as_ref();
    let organization = organization
        .and_then(|it| catalogue.organization(it.as_str()))
        .map_or_else(
            || view! { <Unknown/> }.into_any(),
            |it| {
                let href = http::in_time(routes::agency(it.slug.as_str()));
                view! { <a href=href>{it.display_name().to_owned()}</a> }.into_any()
            },
        );
    let platform = report.platform.as_ref();
    let platform = platform
        .and_then(|it| catalogue.platform(it.as_str()))
        .filter(|it| !it.unnamed)
        .map(|it| view! { <span class="quiet">{it.name.clone()}</span> });
    let event = report
        .event
        .clone()
        .map(|it| view! { <span class="quiet">{it}</span> });
    let answer = if report.answer_key() == AnswerKey::None {
        nb::NO_ANSWER.into_any()
    } else {
        view! { <AnswerMark report=report.clone()/> }.into_any()
    };
    view! {
        <dl class="shared keys">
            <div><dt>{nb::KEY_ORGANIZATION}</dt><dd>{organization}{platform}</dd></div>
            <div><dt>{nb::KEY_TOLD}</dt><dd>{nb::when(report.date)}{event}</dd></div>
            <div><dt>{nb::KEY_ANSWER}</dt><dd>{answer}</dd></div>
            <div><dt>{nb::KEY_SOURCE}</dt><dd><SourceNote provenance=report.provenance/></dd></div>
        </dl>
    }
}

#[component]
fn Voices(voices: Vec<Voice>) -> impl IntoView {
    (!voices.is_empty()).then(|| {
        let all = voices
            .into_iter()
            .map(|it| {
                view! { <figure class="voice"><blockquote><p>{it.text}</p></blockquote><figcaption>{it.speaker}</figcaption></figure> }
            })
            .collect_view();
        view! { <section class="section" id="stemmer"><h2>{nb::VOICES}</h2><div class="voices">{all}</div></section> }
    })
}

/// What was said by those who came back, newest first, or that nobody has.
#[component]
fn Answer(report: ExperienceReport) -> impl IntoView {
    let body = match report.answer_key() {
        AnswerKey::None => return None,
        AnswerKey::Awaited(date) => {
            view! { <p class="empty hatched"><strong>{nb::awaited(date)}</strong><span>{nb::NO_VERDICT}</span></p> }.into_any()
        }
        AnswerKey::Given(_) => {
            let mut verdicts = report.verdicts.clone();
            verdicts.sort_by_key(|it| std::cmp::Reverse(it.date));
            let all = verdicts.into_iter().map(verdict).collect_view();
            view! { <ul class="dated">{all}</ul> }.into_any()
        }
    };
    Some(view! {
        <section class="section" id="fasit">
            <h2>{nb::ANSWER}</h2>
            <p class="section-intro">{nb::ANSWER_INTRO}</p>
            {body}
        </section>
    })
}

fn verdict(it: Verdict) -> impl IntoView {
    let (mark, by) = (it.outcome, nb::given_by(&it.by));
    view! {
        <li>
            <time datetime=it.date.to_string()>{it.date.in_words()}</time>
            <div>
                <span class="status strong"><Icon name=icon(mark)/>{mark.label()}</span>
                <div>{it.text}" "<SourceNote provenance=it.provenance/></div>
                <p>{by}</p>
            </div>
        </li>
    }
}

/// The architectures it bears on.
#[component]
fn Bearing(report: ExperienceReport) -> impl IntoView {
    let catalogue = http::catalogue();
    let named = report.architectures.iter();
    let links: Vec<_> = named
        .filter_map(|it| catalogue.architecture(it.as_str()))
        .map(|it| {
            let href = http::in_time(routes::architecture(it.slug.as_str()));
            view! { <li><a href=href>{it.title.clone()}</a></li> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <section class="section" id="arkitekturer"><h2>{nb::ARCHITECTURES}</h2><ul class="plain">{links}</ul></section> }
    })
}
