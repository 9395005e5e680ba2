//! What one side answers: each thing with its source and year. Tools from the same source stand together.

use domain::{
    catalogue::{Technology, UseStage},
    comparison::{SideCell, Value, What},
};
use leptos::prelude::*;

use crate::{
    http, routes,
    text::nb::{UNKNOWN, comparison as nb, side_values as words},
    ui::{source::SourceNote, status::LevelMark},
};

/// A cell. `several` says whether the side has several platforms, so that each answer must name its own.
pub fn side_cell(cell: &SideCell<'_>, name: &str, several: bool) -> AnyView {
    let name = name.to_owned();
    match cell {
        SideCell::Unknown => {
            view! { <td class="hatched" role="cell" data-label=name><span>{UNKNOWN}</span></td> }.into_any()
        }
        SideCell::Irrelevant => {
            view! { <td role="cell" data-label=name><span class="quiet">"–"<span class="ds-sr-only">{nb::IRRELEVANT}</span></span></td> }
                .into_any()
        }
        SideCell::Known(values) => {
            let answers = values.chunk_by(together);
            let answers = answers.map(|it| answer(it, several)).collect_view();
            view! { <td role="cell" data-label=name>{answers}</td> }.into_any()
        }
    }
}

/// Whether two values are tools in plain use on the same platform by the same source.
fn together(one: &Value<'_>, other: &Value<'_>) -> bool {
    let plain = |it: &Value<'_>| match it.what {
        What::Technology(used) => used.stage == UseStage::InUse,
        What::Option => true,
        _ => false,
    };
    let platform = |it: &Value<'_>| it.platform.map(|it| it.slug.clone());
    plain(one) && plain(other) && one.provenance == other.provenance && platform(one) == platform(other)
}

fn answer(values: &[Value<'_>], several: bool) -> AnyView {
    let Some(first) = values.first() else {
        return ().into_any();
    };
    let platform = several.then(|| words::platform(first)).flatten();
    let platform = platform.map(|it| view! { <span class="quiet">{it}</span> });
    let tools: Vec<&Technology> = values.iter().flat_map(|it| it.tools.iter().copied()).collect();
    let said = said(first, !tools.is_empty());
    let how = words::how(first).to_owned();
    // Where there is nothing else, how it is done is the answer.
    let alone = tools.is_empty() && words::said(first).is_empty();
    let (inline, below) = if alone {
        (how, String::new())
    } else {
        (String::new(), how)
    };
    let below = (!below.is_empty()).then(|| view! { <span class="sub">{below}</span> });
    let source = first
        .provenance
        .cloned()
        .map(|provenance| view! { " "<SourceNote provenance/> });
    let tools = names(&tools);
    // What is said of the tools themselves comes after them.
    let answer = if matches!(first.what, What::Technology(_) | What::Filling { .. }) {
        view! { {tools}" "{said} }.into_any()
    } else {
        view! { {said}{tools} }.into_any()
    };
    view! { <div>{platform}{answer}{inline}{source}{below}</div> }.into_any()
}

/// The words before or after the tools; a level has its mark.
fn said(value: &Value<'_>, before_tools: bool) -> AnyView {
    if let What::Claim(claim) = value.what {
        let level = claim
            .level
            .map(|level| view! { <LevelMark level=Some(level)/>" " });
        return level.into_any();
    }
    let said = words::said(value);
    let gap = (before_tools && !said.is_empty()).then_some(" ");
    view! { {said}{gap} }.into_any()
}

fn names(tools: &[&Technology]) -> AnyView {
    let mut links = Vec::new();
    for tool in tools {
        let comma = (!links.is_empty()).then_some(", ");
        let href = http::in_time(routes::technology(tool.slug.as_str()));
        links.push(view! { {comma}<a class="ink" href=href>{tool.name.clone()}</a> });
    }
    links.collect_view().into_any()
}
