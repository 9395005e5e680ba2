//! The bodies of a request and its answer, with what the listener has to know of them.

use std::{
    fmt,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    task::{Context, Poll},
};

use axum::body::{Body, Bytes};
use hyper::body::{Body as HttpBody, Frame, Incoming, SizeHint};
use tokio::time::{Instant, Sleep};

use super::{
    Limits,
    activity::{Activity, Phase},
};

/// What may be wrong with a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// More bytes than allowed.
    TooLarge,
    /// Not whole in time.
    TooSlow,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "the body is too large",
            Self::TooSlow => "the body came too slowly",
        })
    }
}

impl std::error::Error for Fault {}

/// Where a body notes its fault: the application turns every error of a body into its own answer, but only the
/// listener knows the right one.
#[derive(Clone, Debug, Default)]
pub struct Verdict(Arc<AtomicU8>);

impl Verdict {
    /// The fault, if there was one.
    pub fn fault(&self) -> Option<Fault> {
        match self.0.load(Ordering::Relaxed) {
            1 => Some(Fault::TooLarge),
            2 => Some(Fault::TooSlow),
            _ => None,
        }
    }

    fn note(&self, fault: Fault) {
        let code = match fault {
            Fault::TooLarge => 1,
            Fault::TooSlow => 2,
        };
        self.0.store(code, Ordering::Relaxed);
    }
}

/// The body of a request, which ends with an error when it is too large or too slow.
pub struct Received {
    incoming: Incoming,
    left: u64,
    until: Pin<Box<Sleep>>,
    verdict: Verdict,
    activity: Arc<Activity>,
}

impl Received {
    /// Watches `incoming`; its time begins now.
    pub fn new(incoming: Incoming, limits: &Limits, verdict: Verdict, activity: Arc<Activity>) -> Self {
        let until = Box::pin(tokio::time::sleep_until(Instant::now() + limits.body));
        Self {
            incoming,
            left: limits.body_bytes,
            until,
            verdict,
            activity,
        }
    }

    fn fail<T>(&self, fault: Fault) -> Poll<Option<Result<T, axum::Error>>> {
        self.verdict.note(fault);
        Poll::Ready(Some(Err(axum::Error::new(fault))))
    }
}

impl Drop for Received {
    /// Whoever leaves a body unread has answered while the client still sends. A slow one is not waited for.
    fn drop(&mut self) {
        if !self.incoming.is_end_stream() && self.verdict.fault() != Some(Fault::TooSlow) {
            self.activity.linger();
        }
    }
}

impl HttpBody for Received {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match Pin::new(&mut self.incoming).poll_frame(cx) {
            Poll::Ready(Some(Ok(frame))) => {
                let length = frame.data_ref().map_or(0, Bytes::len) as u64;
                let Some(left) = self.left.checked_sub(length) else {
                    return self.fail(Fault::TooLarge);
                };
                self.left = left;
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Ready(Some(Err(error))) => Poll::Ready(Some(Err(axum::Error::new(error)))),
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Pending if self.until.as_mut().poll(cx).is_ready() => self.fail(Fault::TooSlow),
            Poll::Pending => Poll::Pending,
        }
    }

    fn is_end_stream(&self) -> bool {
        self.incoming.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.incoming.size_hint()
    }
}

/// The body of an answer. When hyper is done with it, the connection waits for its next request.
pub struct Answered {
    body: Body,
    activity: Arc<Activity>,
}

impl Answered {
    /// The body of an answer that is now being written.
    pub fn new(body: Body, activity: Arc<Activity>) -> Self {
        activity.enter(Phase::Responding);
        Self { body, activity }
    }
}

impl Drop for Answered {
    fn drop(&mut self) {
        self.activity.enter(Phase::Idle);
    }
}

impl HttpBody for Answered {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
