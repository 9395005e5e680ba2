//! What a request asks for: the path, the query string, the form of the answer and what the client already has.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Path, Query};
use http::{HeaderMap, header, request::Parts};

use super::{problem::Refusal, words};

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON.
    Json,
    /// CSV for Norwegian Excel.
    Csv,
}

impl Form {
    /// Its name in the query string.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }

    /// The form with this name.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Json, Self::Csv].into_iter().find(|it| it.code() == code)
    }
}

/// A request, as far as an answer depends on it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The path without the query string.
    pub path: String,
    /// The query string as it was sent.
    pub query: String,
    /// Its pairs, decoded, in their order; `None` when it cannot be read.
    pub pairs: Option<Vec<(String, String)>>,
    /// The form that the client prefers when the query string does not say.
    pub preferred: Form,
    /// What the client has, as it says it.
    pub known: Option<String>,
}

impl Asked {
    /// The pairs that say something; a form sends empty ones for what was left open.
    pub fn filled(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.pairs.as_deref().unwrap_or_default();
        pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .filter(|(_, value)| !value.is_empty())
    }

    /// That what was asked for has moved to another local path; the query string goes along.
    pub fn moved(&self, path: String) -> Refusal {
        Refusal::Moved(if self.query.is_empty() {
            path
        } else {
            format!("{path}?{}", self.query)
        })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self {
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            pairs: Query::try_from_uri(&parts.uri).ok().map(|Query(pairs)| pairs),
            preferred: preferred(&parts.headers),
            known: joined(&parts.headers, &header::IF_NONE_MATCH),
        })
    }
}

/// The name of an entity in the path. What cannot be read as text is nobody's name.
pub struct Named(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let name = Path::from_request_parts(parts, state).await;
        let Path(name) = name.map_err(|_| Refusal::NotFound(words::NO_SUCH_ADDRESS.to_owned()))?;
        Ok(Self(name))
    }
}

/// Every field of a name in one line, as RFC 9110 lets us read lists.
fn joined(headers: &HeaderMap, name: &header::HeaderName) -> Option<String> {
    let values: Vec<&str> = headers
        .get_all(name)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .collect();
    (!values.is_empty()).then(|| values.join(", "))
}

/// CSV when the client says that it would rather have it than JSON.
fn preferred(headers: &HeaderMap) -> Form {
    let accept = joined(headers, &header::ACCEPT).unwrap_or_default();
    let csv = quality(&accept, "text/csv", "text/*");
    let json = quality(&accept, "application/json", "application/*");
    if csv > json { Form::Csv } else { Form::Json }
}

/// The weight in thousandths of a media type in an Accept field: that of the most specific range that covers it.
fn quality(accept: &str, exact: &str, family: &str) -> u16 {
    let ranges = accept.split(',').filter_map(|range| {
        let mut parts = range.split(';').map(str::trim);
        let name = parts.next()?.to_ascii_lowercase();
        let rank = [exact, family, "*/*"].iter().position(|it| *it == name)?;
        let weight = parts.find_map(|it| it.strip_prefix("q=").or_else(|| it.strip_prefix("Q=")));
        Some((rank, weight.map_or(1000, thousandths)))
    });
    ranges
        .min_by_key(|(rank, _)| *rank)
        .map_or(0, |(_, weight)| weight)
}

fn thousandths(weight: &str) -> u16 {
    let weight = weight.trim();
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    if whole == "1" {
        return 1000;
    }
    let digits: String = part.chars().chain("000".chars()).take(3).collect();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn csv_is_sent_to_those_who_would_rather_have_it() {
        let cases = [
            ("", Form::Json),
            ("*/*", Form::Json),
            ("text/csv", Form::Csv),
            ("TEXT/CSV", Form::Csv),
            ("text/csv, application/json", Form::Json),
            ("text/csv, application/json;q=0.5", Form::Csv),
            ("text/csv;q=0.5, application/json", Form::Json),
            ("text/csv;q=0, application/json", Form::Json),
            (
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                Form::Json,
            ),
            ("text/*, application/json;q=0.2", Form::Csv),
            ("text/csv;q=abc", Form::Json),
        ];
        for (accept, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            assert_eq!(preferred(&headers), expected, "{accept}");
        }
    }
}
