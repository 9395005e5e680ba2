//! Marks in lists: freshness, hosting, levels, and what is not stated. Always shape and words, never colour alone.

use std::collections::BTreeSet;

use domain::{
    catalogue::{HostingKind, Level},
    provenance::Freshness,
};
use leptos::prelude::*;

use super::icon::Icon;
use crate::text::nb;

/// «Ikke oppgitt», calm but unmistakable.
#[component]
pub fn Unknown() -> impl IntoView {
    view! { <span class="unknown">{nb::UNKNOWN}</span> }
}

/// How fresh a fact is.
#[component]
pub fn FreshnessMark(
    freshness: Freshness,
    /// What to say instead of the label.
    #[prop(optional, into)]
    text: String,
) -> impl IntoView {
    let icon = match freshness {
        Freshness::Fresh => "CheckmarkCircle",
        Freshness::Due => "Clock",
        Freshness::Stale => "ClockDashed",
        Freshness::Undated => "QuestionmarkCircle",
    };
    let text = if text.is_empty() {
        freshness.label().to_owned()
    } else {
        text
    };
    view! { <span class="status"><Icon name=icon/>{text}</span> }
}

/// Own data centre, private and public cloud as three squares; hatched where nothing is stated.
#[component]
pub fn HostingMark(hosting: BTreeSet<HostingKind>) -> impl IntoView {
    if hosting.is_empty() {
        return view! {
            <svg class="host" viewBox="0 0 36 12" aria-hidden="true">
                <rect x=".5" y=".5" width="35" height="11" fill="url(#p-unknown)"></rect>
                <rect class="s-edge" x=".5" y=".5" width="35" height="11"></rect>
            </svg>
        }
        .into_any();
    }
    let private =
        hosting.contains(&HostingKind::PrivateCloud) || hosting.contains(&HostingKind::CommunityCloud);
    let squares = [
        (hosting.contains(&HostingKind::OnPrem), "0.5", "url(#p-own)"),
        (private, "12.5", "url(#p-private)"),
        (
            hosting.contains(&HostingKind::PublicCloud),
            "24.5",
            "url(#p-public)",
        ),
    ];
    let squares = squares.map(|(on, x, fill)| {
        let (class, fill) = if on {
            (None, Some(fill))
        } else {
            (Some("host-off"), None)
        };
        view! { <rect class=class fill=fill x=x y=".5" width="11" height="11"></rect> }
    });
    view! { <svg class="host" viewBox="0 0 36 12" aria-hidden="true">{squares}</svg> }.into_any()
}

/// A level: how far a disc is filled says how far the capability is automated.
#[component]
pub fn LevelMark(level: Option<Level>) -> impl IntoView {
    let label = level.map_or(nb::UNKNOWN, Level::label);
    let disc = match level {
        None => view! { <circle class="g-dash" cx="9" cy="9" r="7.25"></circle> }.into_any(),
        Some(Level::None | Level::NotApplicable) => {
            view! { <circle class="g-ring" cx="9" cy="9" r="7.25"></circle> }.into_any()
        }
        Some(level) => {
            let radius = f64::from(level.rank().unwrap_or(0)) * 7.25 / 4.0;
            view! {
                <circle class="g-ring" cx="9" cy="9" r="7.25"></circle>
                <circle class="g-fill" cx="9" cy="9" r=radius></circle>
            }
            .into_any()
        }
    };
    view! { <span class="status"><svg class="glyph" viewBox="0 0 18 18" aria-hidden="true">{disc}</svg>{label}</span> }
}
