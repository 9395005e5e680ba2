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

/// «Ikke oppgitt» where levels stand: hatched, as in the figures.
#[component]
pub fn UnknownMark() -> impl IntoView {
    view! {
        <span class="status">
            <svg class="glyph" viewBox="0 0 18 18" aria-hidden="true">
                <rect x="1.5" y="1.5" width="15" height="15" fill="url(#p-unknown)"></rect>
                <rect class="s-edge" x="1.5" y="1.5" width="15" height="15"></rect>
            </svg>
            {nb::UNKNOWN}
        </span>
    }
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

/// A level: how far a disc is filled says how far the capability is automated. Never alone, always before its word.
#[component]
pub fn LevelMark(level: Option<Level>) -> impl IntoView {
    let label = level.map_or(nb::UNKNOWN, Level::label);
    let ring = match level {
        None => "g-dash",
        Some(Level::ApiDriven) => "g-ring g-fill",
        Some(_) => "g-ring",
    };
    let filled = level
        .and_then(filled_part)
        .map(|(class, path)| view! { <path class=class d=path></path> });
    view! {
        <span class="status">
            <svg class="glyph" viewBox="0 0 18 18" aria-hidden="true">
                <circle class=ring cx="9" cy="9" r="7.25"></circle>
                {filled}
            </svg>
            {label}
        </span>
    }
}

/// The part of the disc that is filled: a quarter, a half, three quarters; a dash where it is not applicable.
const fn filled_part(level: Level) -> Option<(&'static str, &'static str)> {
    match level {
        Level::None | Level::ApiDriven => None,
        Level::Manual => Some(("g-fill", "M9 9V1.75A7.25 7.25 0 0 1 16.25 9Z")),
        Level::OnRequest => Some(("g-fill", "M9 1.75A7.25 7.25 0 0 1 9 16.25Z")),
        Level::SelfService => Some(("g-fill", "M9 9H1.75A7.25 7.25 0 1 0 9 1.75Z")),
        Level::NotApplicable => Some(("g-ring", "M5.5 9H12.5")),
    }
}
