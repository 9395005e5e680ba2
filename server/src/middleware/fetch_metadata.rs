//! Changes are accepted from this site's own pages only.
//!
//! A browser says in `Sec-Fetch-Site` where a request comes from, and no page can make it lie. It says so over
//! https and to loopback only; elsewhere, and in old browsers, `Origin` tells the same of every request that is not
//! a GET. A request that tells nothing is refused: no browser sends a form like that.

use std::sync::Arc;

use app::text::nb::refusal as nb;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};

use super::message::{Message, Messages};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Where this site's own pages are.
#[derive(Clone, Debug)]
pub struct Home {
    origin: Arc<str>,
    scheme: Arc<str>,
    messages: Messages,
}

impl Home {
    /// Pages under `origin`, and under whatever host a request names, by the same scheme.
    pub(super) fn new(origin: &Arc<str>, messages: Messages) -> Self {
        let scheme = origin.split("://").next().unwrap_or("http").into();
        Self {
            origin: Arc::clone(origin),
            scheme,
            messages,
        }
    }

    /// Whether a page of this site sent the request.
    fn sent(&self, headers: &HeaderMap) -> bool {
        if headers.contains_key(SEC_FETCH_SITE) {
            return single(headers, &SEC_FETCH_SITE) == Some("same-origin");
        }
        let (Some(origin), Some(host)) = (single(headers, &header::ORIGIN), single(headers, &header::HOST))
        else {
            return false;
        };
        // The host alone would do for an attacker in between, who can serve it over http.
        let asked = format!("{}://{host}", self.scheme);
        origin.eq_ignore_ascii_case(&self.origin) || origin.eq_ignore_ascii_case(&asked)
    }
}

/// Refuses changes that another site asks for.
pub async fn refuse_foreign(State(home): State<Home>, request: Request, next: Next) -> Response {
    if is_read_only(request.method()) || home.sent(request.headers()) {
        return next.run(request).await;
    }
    metrics::counter!("http_refusals_total", "reason" => "foreign").increment(1);
    let message = Message {
        status: StatusCode::FORBIDDEN,
        title: nb::FOREIGN,
        lead: nb::FOREIGN_LEAD,
        reference: None,
    };
    home.messages.answer(request.uri().path(), message)
}

/// The methods that must change nothing, and so may come from anywhere.
fn is_read_only(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// A field that stands there exactly once.
fn single<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => HeaderValue::to_str(value).ok(),
        _ => None,
    }
}
