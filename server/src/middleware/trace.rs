//! One log line and one measurement for every request, when its answer has been sent or given up.
//!
//! The line says nothing of who asked: no address, no query string, no browser, no cookie.

use std::{
    hash::{BuildHasher as _, RandomState},
    pin::Pin,
    sync::{
        Arc, LazyLock,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll},
    time::Instant,
};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use http::{Method, StatusCode};
use hyper::body::{Frame, SizeHint};
use tracing::Instrument as _;

/// Paths that no route matches are cut off here in the log.
const LONGEST_PATH: usize = 200;
/// What stands in the measurements for every path that no route matches: else a stranger decides how many there are.
const UNMATCHED: &str = "unmatched";

/// Names a request in the log and on the page for a fault.
#[derive(Clone, Debug)]
pub struct RequestId(Arc<str>);

impl RequestId {
    /// A name that this process gives once, and another process hardly ever.
    fn next() -> Self {
        static PROCESS: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0) & 0xff_ffff);
        static COUNT: AtomicU64 = AtomicU64::new(1);
        Self(format!("{:06x}-{}", *PROCESS, COUNT.fetch_add(1, Ordering::Relaxed)).into())
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Logs and measures a request.
pub async fn record(mut request: Request, next: Next) -> Response {
    let id = RequestId::next();
    let span = tracing::info_span!("request", request.id = id.as_str());
    request.extensions_mut().insert(id.clone());
    let mut entry = Entry::begin(&request, id);
    let response = next.run(request).instrument(span).await;
    entry.status = Some(response.status());
    response.map(|body| Body::new(Counted { body, entry }))
}

/// What the line will say. It is written when this is dropped, so also for a request that was given up.
struct Entry {
    id: RequestId,
    method: Method,
    route: Option<MatchedPath>,
    path: String,
    begun: Instant,
    status: Option<StatusCode>,
    bytes: u64,
}

impl Entry {
    fn begin(request: &Request, id: RequestId) -> Self {
        metrics::gauge!("http_requests_in_flight").increment(1.0);
        let route = request.extensions().get::<MatchedPath>().cloned();
        let path = match route {
            Some(_) => String::new(),
            None => request.uri().path().chars().take(LONGEST_PATH).collect(),
        };
        Self {
            id,
            method: request.method().clone(),
            route,
            path,
            begun: Instant::now(),
            status: None,
            bytes: 0,
        }
    }

    fn measure(&self, seconds: f64) {
        let route = self
            .route
            .as_ref()
            .map_or(UNMATCHED, MatchedPath::as_str)
            .to_owned();
        let method = known(&self.method);
        let class = self.status.map_or("aborted", class);
        let labels = [
            ("route", route),
            ("method", method.to_owned()),
            ("status", class.to_owned()),
        ];
        metrics::counter!("http_requests_total", &labels).increment(1);
        metrics::histogram!("http_request_duration_seconds", &labels).record(seconds);
        metrics::gauge!("http_requests_in_flight").decrement(1.0);
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let elapsed = self.begun.elapsed();
        self.measure(elapsed.as_secs_f64());
        tracing::info!(
            request.id = self.id.as_str(),
            method = self.method.as_str(),
            route = self
                .route
                .as_ref()
                .map_or(self.path.as_str(), MatchedPath::as_str),
            status = self.status.map(|it| it.as_u16()),
            ms = (elapsed.as_secs_f64() * 1e5).round() / 100.0,
            bytes = self.bytes,
            "request"
        );
    }
}

/// A method as a label; a client may send any word.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    }
}

/// A body that counts what is taken of it.
struct Counted {
    body: Body,
    entry: Entry,
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        if let Poll::Ready(Some(Ok(frame))) = &polled {
            self.entry.bytes += frame.data_ref().map_or(0, Bytes::len) as u64;
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
