//! Short answers that need nothing of the site to work: a page of a title, a sentence and the way to the front page,
//! or the same as problem details (RFC 9457) for programs.

use std::sync::Arc;

use app::{routes, text::nb};
use axum::{body::Body, response::Response};
use http::{HeaderValue, StatusCode, header};

/// What is to be said.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// The status of the answer.
    pub status: StatusCode,
    /// What happened, in a few words.
    pub title: &'static str,
    /// What the reader can do.
    pub lead: &'static str,
    /// Which request this was, to be told to us.
    pub reference: Option<&'a str>,
}

/// Writes messages in the look of the site.
#[derive(Clone, Debug)]
pub struct Messages {
    stylesheet: Arc<str>,
}

impl Messages {
    /// Messages that use the style sheet at a path.
    pub fn new(stylesheet: &Arc<str>) -> Self {
        Self {
            stylesheet: Arc::clone(stylesheet),
        }
    }

    /// The answer to a request for `path`.
    pub fn answer(&self, path: &str, message: Message<'_>) -> Response {
        let (kind, body) = if is_for_programs(path) {
            ("application/problem+json", problem(message))
        } else {
            ("text/html; charset=utf-8", self.page(message))
        };
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = message.status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    /// All that is put in is ours and needs no escaping.
    fn page(&self, message: Message<'_>) -> String {
        let Message { title, lead, .. } = message;
        let stylesheet = &self.stylesheet;
        let (name, front, to_front) = (nb::frame::NAME, routes::FRONT, nb::refusal::TO_FRONT);
        let reference = message
            .reference
            .map(|it| format!("<p>{} <code>{it}</code></p>\n", nb::refusal::REFERENCE))
            .unwrap_or_default();
        format!(
            r#"<!DOCTYPE html>
<html lang="nb" data-color-scheme="auto" data-size="sm">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title} – {name}</title>
<link rel="stylesheet" href="{stylesheet}">
</head>
<body>
<header class="site-head"><div class="wrap"><a class="brand" href="{front}">{name}</a></div></header>
<main id="innhold"><div class="wrap">
<header class="page-head"><h1>{title}</h1>
<p class="lead">{lead}</p></header>
{reference}<p><a href="{front}">{to_front}</a></p>
</div></main>
</body>
</html>
"#
        )
    }
}

fn problem(message: Message<'_>) -> String {
    let mut problem = serde_json::json!({
        "type": "about:blank",
        "title": message.title,
        "status": message.status.as_u16(),
        "detail": message.lead,
    });
    if let Some(reference) = message.reference {
        problem["reference"] = reference.into();
    }
    problem.to_string()
}

/// Whether programs read what lies at a path: what is below the API, but not the page about it.
pub fn is_for_programs(path: &str) -> bool {
    path.strip_prefix(routes::API)
        .is_some_and(|rest| rest.starts_with('/'))
}
