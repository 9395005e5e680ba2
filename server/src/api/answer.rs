//! An answer that went well: its bytes, what they are, and the headers that belong to them.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, StatusCode, header};
use serde::Serialize;

use super::{csv::Table, etag::ETag, problem::Refusal};

/// How long a cache may answer without asking.
pub const CACHE: &str = "public, max-age=60";

/// What the bytes of an answer are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// JSON.
    Json,
    /// CSV.
    Csv,
    /// An Atom feed.
    Atom,
    /// Other XML.
    Xml,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
}

impl Kind {
    const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::Xml => "application/xml; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }
}

/// An answer that went well.
#[derive(Debug)]
pub struct Answer {
    kind: Kind,
    body: Vec<u8>,
    headers: Vec<(HeaderName, String)>,
}

impl Answer {
    /// An answer of these bytes.
    pub fn new(kind: Kind, body: impl Into<Vec<u8>>) -> Self {
        Self {
            kind,
            body: body.into(),
            headers: Vec::new(),
        }
    }

    /// A value as JSON.
    ///
    /// # Errors
    /// [`Refusal::Internal`] when the value cannot be written, which none of ours does.
    pub fn json(value: &impl Serialize) -> Result<Self, Refusal> {
        serde_json::to_vec(value)
            .map(|body| Self::new(Kind::Json, body))
            .map_err(|_| Refusal::Internal)
    }

    /// A table as CSV, under a file name.
    ///
    /// # Errors
    /// [`Refusal::Internal`] when the table cannot be written, which none of ours does.
    pub fn csv(table: Table, name: &str) -> Result<Self, Refusal> {
        let body = table.finish().ok_or(Refusal::Internal)?;
        let disposition = format!("attachment; filename=\"{name}.csv\"");
        Ok(Self::new(Kind::Csv, body).with(header::CONTENT_DISPOSITION, disposition))
    }

    /// The same with one more header.
    pub fn with(mut self, name: HeaderName, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The answer as it is sent.
    pub fn into_response(self, etag: &ETag) -> Response {
        let mut response = Response::new(Body::from(self.body));
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(self.kind.media_type()),
        );
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.append(name, value);
            }
        }
        validate(response, etag)
    }
}

/// That the client already has the answer.
pub fn not_modified(etag: &ETag) -> Response {
    validate(StatusCode::NOT_MODIFIED.into_response(), etag)
}

fn validate(mut response: Response, etag: &ETag) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHE));
    headers.append(header::VARY, HeaderValue::from_static("accept"));
    if let Ok(value) = HeaderValue::from_str(etag.as_str()) {
        headers.insert(header::ETAG, value);
    }
    response
}
