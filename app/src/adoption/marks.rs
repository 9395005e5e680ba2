//! The patterns and words that every picture of the page shares.

use domain::{
    adoption::{Category, Counts, Grain, Grouping, HostingMix, Period, Stage},
    figures::parts::{Answer, Category as Drawn, Counted},
};

use leptos::prelude::*;

use super::days;
use crate::text::nb::adoption as nb;

/// An answer with the pattern that fills it and the words beside it.
pub trait Marked: Grouping {
    /// The pattern.
    fn fill(self) -> &'static str;

    /// The words.
    fn words(self) -> &'static str;
}

impl Marked for Category {
    fn fill(self) -> &'static str {
        match self {
            Self::Stage(Stage::Production) => "p-production",
            Self::Stage(Stage::Test) => "p-test",
            Self::Stage(Stage::Decided) => "p-decided",
            Self::Stage(Stage::Poc) => "p-poc",
            Self::Stage(Stage::Discussing) => "p-discussing",
            Self::Stage(Stage::NoPlans) => "p-no-plans",
            Self::Stage(Stage::DecidedAgainst) => "p-against",
            Self::UsedWithoutStage => "p-uses",
            Self::NotStated => "p-unknown",
        }
    }

    fn words(self) -> &'static str {
        self.label()
    }
}

impl Marked for HostingMix {
    fn fill(self) -> &'static str {
        match self {
            Self::PublicCloud => "p-public",
            Self::Hybrid => "p-hybrid",
            Self::CommunityCloud => "p-community",
            Self::PrivateCloud => "p-private",
            Self::OnPrem => "p-own",
            Self::Other => "p-other",
            Self::NotStated => "p-unknown",
        }
    }

    fn words(self) -> &'static str {
        self.label()
    }
}

/// The answers that anybody has given in any of the counts, in their order.
pub fn given<'a, C: Grouping>(counts: impl Iterator<Item = &'a Counts<C>> + Clone) -> Vec<C> {
    let answers = C::ANSWERS.iter().copied();
    answers
        .filter(|answer| counts.clone().any(|it| it.count(*answer) > 0))
        .collect()
}

/// The categories of a chart, for these answers.
pub fn drawn<C: Marked>(answers: &[C], href: impl Fn(C) -> Option<String>) -> Vec<Drawn> {
    let category = |&it: &C| Drawn {
        label: it.words().to_owned(),
        fill: it.fill(),
        answer: if it == C::NOT_STATED {
            Answer::NotStated
        } else {
            Answer::Stated
        },
        href: href(it),
    };
    answers.iter().map(category).collect()
}

/// A column or row of a chart, for these answers.
pub fn counted<C: Grouping>(
    label: String,
    href: Option<String>,
    counts: &Counts<C>,
    answers: &[C],
) -> Counted {
    Counted {
        label,
        href,
        n: number(counts.n),
        counts: answers.iter().map(|it| number(counts.count(*it))).collect(),
    }
}

/// A count as charts take it.
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What a period is called.
pub fn period(period: &Period) -> String {
    nb::period(period.year, period.half)
}

/// What a period is called under its column: also that it is not over.
pub fn column(it: &Period) -> String {
    match days::end_of(it) {
        Some(end) if end.latest() > it.day => nb::so_far(it.year),
        _ => period(it),
    }
}

/// What each period is called in a heading.
pub const fn each(grain: Grain) -> &'static str {
    match grain {
        Grain::Year => nb::SERIES,
        Grain::HalfYear => nb::SERIES_HALF,
    }
}

/// A swatch of a pattern.
pub fn swatch(fill: &str) -> AnyView {
    view! {
        <svg class="swatch" viewBox="0 0 28 14" aria-hidden="true">
            <rect width="28" height="14" fill=format!("url(#{fill})")></rect>
            <rect class="s-edge" x=".5" y=".5" width="27" height="13"></rect>
        </svg>
    }
    .into_any()
}
