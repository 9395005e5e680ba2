//! Style sheet, fonts, icons and scripts: inside the binary, under an address that changes with their content.

use std::{borrow::Cow, sync::Arc};

use app::text::nb::refusal::NO_FILE;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::Embed;

use crate::state::AppState;

/// What `cargo xtask front` has made.
#[derive(Embed)]
#[folder = "../target/site/"]
#[allow_missing = true]
struct Files;

/// The front end's files and the address they lie under.
pub struct Assets {
    prefix: Arc<str>,
    hash: String,
}

impl Assets {
    /// Finds the files' common hash. Without files the site works, unstyled.
    #[must_use]
    pub fn load() -> Self {
        let hash = Files::get("hash.txt").map(|it| String::from_utf8_lossy(&it.data).trim().to_owned());
        let hash = hash.unwrap_or_else(|| "none".to_owned());
        Self {
            prefix: format!("/v/{hash}").into(),
            hash,
        }
    }

    /// The path that the files' names are put behind.
    #[must_use]
    pub fn prefix(&self) -> Arc<str> {
        Arc::clone(&self.prefix)
    }
}

/// Answers with a file, compressed as the browser takes it. Old addresses answer 404, so that nothing is cached
/// under a name that no longer fits.
pub async fn serve(
    State(state): State<AppState>,
    Path((hash, path)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if hash != state.assets.hash {
        return (StatusCode::NOT_FOUND, NO_FILE).into_response();
    }
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|it| it.to_str().ok())
        .unwrap_or_default();
    for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        if accepts(accepted, encoding)
            && let Some(file) = Files::get(&format!("{path}{ending}"))
        {
            return answer(&path, file.data, Some(encoding));
        }
    }
    match Files::get(&path) {
        Some(file) => answer(&path, file.data, None),
        None => (StatusCode::NOT_FOUND, NO_FILE).into_response(),
    }
}

/// Whether an `Accept-Encoding` header takes an encoding (quality 0 refuses it).
#[must_use]
pub fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        let refused = quality
            .trim()
            .strip_prefix("q=")
            .is_some_and(|it| it.trim_start_matches(['0', '.']).is_empty());
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

fn answer(path: &str, data: Cow<'static, [u8]>, encoding: Option<&'static str>) -> Response {
    let mut response = match data {
        Cow::Borrowed(bytes) => bytes.into_response(),
        Cow::Owned(bytes) => bytes.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_read_as_the_standard_says() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("BR;q=0.5", "br"));
        assert!(!accepts("br;q=0", "br"));
        assert!(!accepts("br;q=0.0, gzip", "br"));
        assert!(!accepts("", "gzip"));
    }
}
