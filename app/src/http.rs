//! What a page needs of the request and may say about the answer. The only place, beside `lib.rs`, that knows
//! whether it runs on the server.

use std::sync::Arc;

use domain::{Services, catalogue::Catalogue};
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
}

impl Visit {
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

/// The catalogue as it is during this request.
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

/// A value of the query string; empty where there is none.
#[must_use]
pub fn query(name: &str) -> String {
    use_query_map()
        .with_untracked(|map| map.get(name))
        .unwrap_or_default()
}

/// Every pair of the query string, in its order, decoded.
#[must_use]
pub fn query_pairs() -> Vec<(String, String)> {
    use_query_map().with_untracked(|map| {
        map.clone()
            .into_iter()
            .map(|(k, v)| (k.into_owned(), v))
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
