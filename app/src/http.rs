//! What a page needs of the request and may say about the answer. The only place, beside `lib.rs`, that knows
//! whether it runs on the server.

use std::sync::Arc;

use domain::{
    Services,
    catalogue::{Catalogue, moment::Moment},
};
use jiff::civil::Date;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// How the visitor wants the site to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the visitor's system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every choice, in the order it is offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value in the form, the cookie and the attribute.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice with this value.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// What a request brings, put into the context by the server.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Where the style sheet, the fonts and the scripts lie: `/v/<hash>`.
    pub assets: Arc<str>,
    /// The site's own address without a slash at the end, for links that are read elsewhere.
    pub origin: Arc<str>,
    /// Path and query of the request.
    pub url: Arc<str>,
    /// How the visitor wants the site to look.
    pub theme: Theme,
    /// The day it is.
    pub today: Date,
    /// The day the visitor looks at; the services of the request are those of that day.
    pub moment: Moment,
}

impl Visit {
    /// The address as it may be written into the page: without its query where that is longer than any of ours.
    #[must_use]
    pub fn address(&self) -> &str {
        if self.url.len() <= MAX_ADDRESS {
            &self.url
        } else {
            self.path()
        }
    }

    /// The path without the query.
    #[must_use]
    pub fn path(&self) -> &str {
        self.url.split('?').next().unwrap_or(&self.url)
    }
}

/// What this request brings.
#[must_use]
pub fn visit() -> Visit {
    expect_context::<Visit>()
}

/// The day it is, whatever day the visitor looks at.
#[must_use]
pub fn today() -> Date {
    visit().today
}

/// An address that stays on the day the visitor looks at.
#[must_use]
pub fn in_time(href: String) -> String {
    visit().moment.keep(href)
}

/// The catalogue as it is during this request, or as it was on the day that the address names.
#[must_use]
pub fn catalogue() -> Arc<Catalogue> {
    expect_context::<Services>().catalogue.current()
}

/// The permission of what anybody may do. Every server function names its permission first; like those that ask
/// who is calling, it is awaited.
pub fn anyone() -> std::future::Ready<()> {
    std::future::ready(())
}

/// A part of the path; empty where the route has none of that name.
#[must_use]
pub fn param(name: &str) -> String {
    use_params_map()
        .with_untracked(|map| map.get(name))
        .unwrap_or_default()
}

/// Longer values of a query string are cut here; nobody means more.
const MAX_VALUE: usize = 200;
/// More pairs than this are not read.
const MAX_PAIRS: usize = 200;
/// Longer addresses are not written back into the page.
const MAX_ADDRESS: usize = 1_000;

/// A value of the query string; empty where there is none.
#[must_use]
pub fn query(name: &str) -> String {
    let value = use_query_map().with_untracked(|map| map.get(name));
    readable(&value.unwrap_or_default())
}

/// A text from outside as it may stand in a page: not too long, and without characters that control or reverse it.
fn readable(text: &str) -> String {
    let unseen = |c: &char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(|c| !unseen(c)).take(MAX_VALUE).collect()
}

/// Every pair of the query string, in its order, decoded.
#[must_use]
pub fn query_pairs() -> Vec<(String, String)> {
    use_query_map().with_untracked(|map| {
        let pairs = map.clone().into_iter().take(MAX_PAIRS);
        pairs
            .map(|(name, value)| (readable(&name), readable(&value)))
            .collect()
    })
}

/// Sets the status of the answer.
pub fn set_status(code: u16) {
    #[cfg(feature = "ssr")]
    if let (Some(response), Ok(status)) = (
        use_context::<leptos_axum::ResponseOptions>(),
        ::http::StatusCode::from_u16(code),
    ) {
        response.set_status(status);
    }
    #[cfg(not(feature = "ssr"))]
    let _ = code;
}

/// Sends the visitor to a local path for good.
pub fn redirect_for_good(path: &str) {
    #[cfg(feature = "ssr")]
    if let (Some(response), Ok(location)) = (
        use_context::<leptos_axum::ResponseOptions>(),
        ::http::HeaderValue::from_str(path),
    ) {
        response.set_status(::http::StatusCode::MOVED_PERMANENTLY);
        response.insert_header(::http::header::LOCATION, location);
    }
    #[cfg(not(feature = "ssr"))]
    let _ = path;
}
