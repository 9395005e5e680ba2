//! Faults of ours: a handler that panics, fails or takes too long. The visitor gets a page that gives nothing away,
//! the log the whole story, once.

use std::{
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::pin,
    sync::Arc,
    task::Poll,
    time::Duration,
};

use app::text::nb::refusal as nb;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};

use super::{
    message::{Message, Messages},
    trace::RequestId,
};

/// Why a handler could not do its work. As an answer it is status 500; the text goes to the log alone.
#[derive(Clone, Debug)]
pub struct Fault(Arc<anyhow::Error>);

impl<E: Into<anyhow::Error>> From<E> for Fault {
    fn from(error: E) -> Self {
        Self(Arc::new(error.into()))
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Stands around the handlers.
#[derive(Clone, Debug)]
pub struct Guard {
    pub(super) messages: Messages,
    pub(super) patience: Duration,
}

/// What became of a handler.
enum Outcome {
    Answered(Response),
    Panicked,
    Late,
}

/// Answers in place of a handler that panics, fails or is late.
pub async fn answer(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let id = request.extensions().get::<RequestId>().cloned();
    let reference = id.as_ref().map(RequestId::as_str);
    let fault = Message {
        status: StatusCode::INTERNAL_SERVER_ERROR,
        title: nb::FAULT,
        lead: nb::FAULT_LEAD,
        reference,
    };
    match run(next.run(request), guard.patience).await {
        Outcome::Answered(response) if is_unexplained(&response) => {
            log(&response);
            guard.messages.answer(&path, fault)
        }
        Outcome::Answered(response) => response,
        // The hook of `logging` has logged it, with its place.
        Outcome::Panicked => guard.messages.answer(&path, fault),
        Outcome::Late => late(&guard.messages, &path, reference),
    }
}

/// Runs a handler to its end, whatever that is.
async fn run(handler: impl Future<Output = Response>, patience: Duration) -> Outcome {
    let mut handler = pin!(handler);
    let caught = poll_fn(|cx| {
        // What a handler has broken by panicking in the middle, it alone holds: it is dropped and not polled again.
        match catch_unwind(AssertUnwindSafe(|| handler.as_mut().poll(cx))) {
            Ok(Poll::Ready(response)) => Poll::Ready(Outcome::Answered(response)),
            Ok(Poll::Pending) => Poll::Pending,
            Err(_) => Poll::Ready(Outcome::Panicked),
        }
    });
    tokio::time::timeout(patience, caught)
        .await
        .unwrap_or(Outcome::Late)
}

/// Whether an answer says 500 and does not tell a program so in the form that it reads.
fn is_unexplained(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    response.status() == StatusCode::INTERNAL_SERVER_ERROR
        && kind.is_none_or(|it| !it.as_bytes().starts_with(b"application/problem+json"))
}

fn log(response: &Response) {
    if let Some(Fault(error)) = response.extensions().get::<Fault>() {
        tracing::error!(error = format!("{error:#}"), "a handler failed");
    } else {
        tracing::error!("a handler answered 500 and did not say why");
    }
}

fn late(messages: &Messages, path: &str, reference: Option<&str>) -> Response {
    tracing::error!("a handler took too long and was stopped");
    let message = Message {
        status: StatusCode::SERVICE_UNAVAILABLE,
        title: nb::TOO_SLOW,
        lead: nb::TOO_SLOW_LEAD,
        reference,
    };
    let mut response = messages.answer(path, message);
    response
        .headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
    response
}
