//! The page of a reference architecture.

use leptos::prelude::*;

use super::{
    blocks, decisions, ending, figure, flow,
    head::{Head, Relations, Standing},
    load::{self, Shared, Shown},
    part::Part,
    practice, requirements, weighing,
};
use crate::{
    http, routes,
    text::nb::{architecture as nb, frame},
    ui::{
        failure::loaded,
        figure::Patterns,
        icon::Icon,
        prose::{Prose, written},
        time_travel::TimeTravel,
    },
};

/// The page of a reference architecture.
#[component]
pub fn ArchitecturePage() -> impl IntoView {
    let view = load::architecture(&http::catalogue(), &http::param("slug"), &http::query("vis"));
    loaded(view, |view| view! { <Whole view/> })
}

#[component]
fn Whole(view: Shared) -> impl IntoView {
    let parts = if view.shown == Shown::Requirements {
        requirements::parts(&view)
    } else {
        parts(&view)
    };
    let contents = parts
        .iter()
        .map(|it| view! { <li><a href=format!("#{}", it.id)>{it.title.clone()}</a></li> })
        .collect_view();
    let sections = parts
        .into_iter()
        .map(|it| view! { <section class="section" id=it.id><h2>{it.title}</h2>{it.body}</section> })
        .collect_view();
    view! {
        <Patterns/>
        <Head view=view.clone()/>
        <Standing view=view.clone()/>
        <Relations view=view.clone()/>
        <div class="with-toc">
            <nav class="toc" aria-labelledby="paa-siden">
                <div><h2 id="paa-siden">{frame::ON_THIS_PAGE}</h2><ol>{contents}</ol></div>
            </nav>
            <div>{sections}</div>
        </div>
        <Foot view/>
    }
}

/// The sections there is something to say in, in their order.
fn parts(view: &Shared) -> Vec<Part> {
    let mut prose = prose(&view.it.body);
    let background = prose.iter().position(|it| it.title == nb::BACKGROUND);
    let background = background.map(|it| prose.remove(it));
    let not_known = prose.iter().position(|it| it.title == nb::NOT_KNOWN);
    let not_known = not_known.map(|it| prose.remove(it));
    let mut parts = vec![fits(view)];
    parts.extend(background);
    parts.push(figure::part(view));
    parts.extend(flow::part(view));
    parts.extend(prose);
    parts.push(blocks::part(view));
    parts.extend(weighing::parts(view));
    parts.push(practice::part(view));
    parts.extend(decisions::parts(view));
    parts.extend(not_known);
    parts.extend(ending::parts(view));
    parts
}

/// The sections of the text.
fn prose(body: &str) -> Vec<Part> {
    let all = written(body, nb::BACKGROUND).into_iter();
    all.map(|it| {
        let markdown = it.markdown;
        Part::new(&it.id, it.title, view! { <Prose markdown/> })
    })
    .collect()
}

fn fits(view: &Shared) -> Part {
    let it = &view.it;
    let list = |items: &[String]| {
        let items = items
            .iter()
            .map(|it| view! { <li>{it.clone()}</li> })
            .collect_view();
        view! { <ul>{items}</ul> }
    };
    let body = view! {
        <p class="section-intro">{it.problem.clone()}</p>
        <div class="fit">
            <div><h3><Icon name="Checkmark"/>{nb::USE_WHEN}</h3>{list(&it.use_when)}</div>
            <div><h3><Icon name="XMark"/>{nb::AVOID_WHEN}</h3>{list(&it.avoid_when)}</div>
        </div>
    };
    Part::new("passer", nb::FITS, body)
}

#[component]
fn Foot(view: Shared) -> impl IntoView {
    let slug = view.it.slug.as_str();
    let data = http::in_time(routes::api_architecture(slug));
    view! {
        <footer class="page-foot">
            <span>{nb::version(&view.it)}</span>
            <a href=routes::architecture_file(slug)>{frame::PROPOSE}</a>
            <a href=data.clone()>{nb::PAGE_AS_JSON}</a>
            <a href=http::in_time(routes::as_csv(&routes::api_architecture(slug)))>{nb::BLOCKS_AS_CSV}</a>
        </footer>
        <TimeTravel/>
    }
}
