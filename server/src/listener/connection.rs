//! One connection, from when it is accepted until it ends or has had its time.

use std::{future::poll_fn, pin::Pin, sync::Arc};

use axum::Router;
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    net::TcpStream,
    sync::watch,
    time::{Sleep, sleep},
};

use super::{
    Limits,
    activity::{Activity, Crowd, Phase},
    answer::answer,
    wire::Wire,
};

/// What all connections are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Serve.
    Serve,
    /// Others wait: close when idle.
    MakeRoom,
    /// The server stops: finish what is in flight.
    Drain,
    /// The server has stopped: end.
    End,
}

impl Order {
    const fn crowd(self) -> Crowd {
        match self {
            Self::Serve => Crowd::None,
            Self::MakeRoom | Self::Drain | Self::End => Crowd::Waiting,
        }
    }
}

/// What a connection is made of.
pub struct Connection {
    /// The socket.
    pub stream: TcpStream,
    /// What answers its requests.
    pub app: Router,
    /// What it may take.
    pub limits: Limits,
    /// What it is told.
    pub orders: watch::Receiver<Order>,
}

enum Event {
    Ended(hyper::Result<()>),
    Overdue,
    Ordered,
}

/// Serves a connection to its end.
pub async fn serve(connection: Connection) {
    let Connection {
        stream,
        app,
        limits,
        mut orders,
    } = connection;
    let activity = Arc::new(Activity::new());
    let wire = Wire::new(stream, Arc::clone(&activity), limits.stall);
    let (told, busy) = (orders.clone(), Arc::clone(&activity));
    let service = service_fn(move |request| {
        let told = told.clone();
        answer(app.clone(), request, limits, Arc::clone(&busy), move || {
            told.borrow().crowd()
        })
    });
    let mut http = std::pin::pin!(protocol(&limits).serve_connection(TokioIo::new(wire), service));
    let mut alarm = std::pin::pin!(sleep(limits.headers));
    orders.mark_changed();
    loop {
        let crowd = orders.borrow().crowd();
        // The connection first: what it does decides when it is overdue.
        let event = tokio::select! { biased;
            ended = http.as_mut() => Event::Ended(ended),
            _ = orders.changed() => Event::Ordered,
            () = overdue(&activity, &limits, crowd, alarm.as_mut()) => Event::Overdue,
        };
        match event {
            Event::Ended(outcome) => return report(outcome),
            Event::Overdue => match activity.phase() {
                Phase::Idle => close(http.as_mut(), &activity),
                phase => return cut(phase),
            },
            Event::Ordered => match *orders.borrow_and_update() {
                Order::Serve | Order::MakeRoom => {}
                Order::Drain => match activity.phase() {
                    Phase::Silent => return,
                    Phase::Idle => close(http.as_mut(), &activity),
                    _ => http.as_mut().graceful_shutdown(),
                },
                Order::End => return cut(activity.phase()),
            },
        }
    }
}

/// HTTP/1 without hyper's own timer, which counts the wait for the next request as time for its head.
fn protocol(limits: &Limits) -> http1::Builder {
    let mut protocol = http1::Builder::new();
    protocol
        .header_read_timeout(None)
        .max_header_size(limits.header_bytes)
        .max_buf_size(BUFFER);
    protocol
}

/// What a connection may hold in memory of what it reads or writes; hyper's own choice is 400 KiB.
const BUFFER: usize = 64 * 1024;

/// Waits until the connection has had its time, which may change whenever the connection is polled.
async fn overdue(activity: &Activity, limits: &Limits, crowd: Crowd, mut alarm: Pin<&mut Sleep>) {
    poll_fn(|cx| match activity.deadline(limits, crowd) {
        Some(deadline) => {
            if alarm.deadline() != deadline {
                alarm.as_mut().reset(deadline);
            }
            alarm.as_mut().poll(cx)
        }
        None => std::task::Poll::Pending,
    })
    .await;
}

/// Lets hyper write what it still holds, then close.
fn close<S>(http: Pin<&mut http1::Connection<TokioIo<Wire>, S>>, activity: &Activity)
where
    S: hyper::service::HttpService<hyper::body::Incoming, ResBody = super::body::Answered>,
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    activity.enter(Phase::Closing);
    http.graceful_shutdown();
}

fn cut(phase: Phase) {
    let reason = match phase {
        Phase::Silent => "silent",
        Phase::Headers => "slow_headers",
        Phase::Handling => "slow_answer",
        Phase::Responding | Phase::Idle | Phase::Closing => "slow_reader",
    };
    metrics::counter!("http_refusals_total", "reason" => reason).increment(1);
    tracing::debug!(reason, "connection cut");
}

fn report(outcome: hyper::Result<()>) {
    if let Err(error) = outcome {
        tracing::debug!(error = %error, "connection ended early");
    }
}
