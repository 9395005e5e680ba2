//! Rendered pages, kept as bytes in the encodings browsers take.
//!
//! A page is named by its address, the visitor's colours and the catalogue's generation, so a changed catalogue
//! never answers with an old page. Only what says 200 is kept, and only so much of it.

use std::{io::Write as _, sync::Arc};

use app::http::Theme;
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use quick_cache::{Weighter, sync::Cache};

use crate::{assets::accepts, fingerprint::fingerprint, pages::MAX_PAGE, state::AppState, theme};

/// How much is kept, in bytes, and about how large a page is.
const CAPACITY: u64 = 32 * 1024 * 1024;
const TYPICAL: u64 = 64 * 1024;
/// Addresses longer than this are not kept.
const MAX_ADDRESS: usize = 400;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    address: String,
    theme: Theme,
    generation: u64,
}

/// A page in every encoding, with its tag.
struct Page {
    tag: HeaderValue,
    plain: Bytes,
    brotli: Bytes,
    gzip: Bytes,
}

#[derive(Clone)]
struct ByBytes;

impl Weighter<Key, Arc<Page>> for ByBytes {
    fn weight(&self, key: &Key, page: &Arc<Page>) -> u64 {
        (key.address.len() + page.plain.len() + page.brotli.len() + page.gzip.len()) as u64
    }
}

/// The pages that are kept.
pub struct PageCache(Cache<Key, Arc<Page>, ByBytes>);

impl Default for PageCache {
    fn default() -> Self {
        let items = usize::try_from(CAPACITY / TYPICAL).unwrap_or(512);
        Self(Cache::with_weighter(items, CAPACITY, ByBytes))
    }
}

/// Answers a page from memory, or renders it and keeps it.
pub async fn pages(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let address = request
        .uri()
        .path_and_query()
        .map(|it| it.as_str().to_owned())
        .unwrap_or_default();
    if !is_read || address.len() > MAX_ADDRESS {
        return next.run(request).await;
    }
    let key = Key {
        address,
        theme: theme::of(request.headers()),
        generation: state.live.generation(),
    };
    let wanted = request.headers().clone();
    if let Some(page) = state.pages.0.get(&key) {
        return page.answer(&wanted);
    }
    let response = next.run(request).await;
    let is_html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|it| it.as_bytes().starts_with(b"text/html"));
    if response.status() != StatusCode::OK || !is_html {
        return response;
    }
    let Ok(bytes) = to_bytes(response.into_body(), MAX_PAGE).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = Arc::new(Page::of(bytes));
    state.pages.0.insert(key, Arc::clone(&page));
    page.answer(&wanted)
}

impl Page {
    fn of(plain: Bytes) -> Self {
        // Weak, since one tag stands for the page in every encoding.
        let tag = HeaderValue::from_str(&format!("W/\"{}\"", fingerprint(&plain)))
            .unwrap_or(HeaderValue::from_static("W/\"\""));
        Self {
            tag,
            brotli: brotli(&plain).into(),
            gzip: gzip(&plain).into(),
            plain,
        }
    }

    fn answer(&self, wanted: &HeaderMap) -> Response {
        let known = wanted
            .get(header::IF_NONE_MATCH)
            .and_then(|it| it.to_str().ok())
            .unwrap_or_default();
        let tag = self.tag.to_str().unwrap_or_default().trim_start_matches("W/");
        if known
            .split(',')
            .any(|it| it.trim().trim_start_matches("W/") == tag)
        {
            return self.finish(StatusCode::NOT_MODIFIED.into_response(), None);
        }
        let accepted = wanted
            .get(header::ACCEPT_ENCODING)
            .and_then(|it| it.to_str().ok())
            .unwrap_or_default();
        let (bytes, encoding) = if accepts(accepted, "br") {
            (&self.brotli, Some("br"))
        } else if accepts(accepted, "gzip") {
            (&self.gzip, Some("gzip"))
        } else {
            (&self.plain, None)
        };
        self.finish(Body::from(bytes.clone()).into_response(), encoding)
    }

    fn finish(&self, mut response: Response, encoding: Option<&'static str>) -> Response {
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        headers.insert(header::ETAG, self.tag.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

fn brotli(plain: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(plain.len() / 4);
    let params = ::brotli::enc::BrotliEncoderParams {
        quality: 5,
        ..Default::default()
    };
    // Writing to a vector cannot fail; an empty answer would be noticed at once.
    let _ = ::brotli::BrotliCompress(&mut &plain[..], &mut out, &params);
    out
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(5));
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default()
}
