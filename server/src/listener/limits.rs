//! What a connection may take of the server.

use std::time::Duration;

/// How much and how long, for one connection and for all of them.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Time for the head of a request, from its first byte or, for the first one, from when the connection came.
    pub headers: Duration,
    /// Size of the head of a request: the request line and its fields. hyper allows 100 fields.
    pub header_bytes: usize,
    /// Time for the whole body of a request.
    pub body: Duration,
    /// Size of the body of a request.
    pub body_bytes: u64,
    /// Time for the application to answer. Its own middleware answers then; the listener cuts a little later.
    pub request: Duration,
    /// Time that a client may refuse to read what is written to it.
    pub stall: Duration,
    /// Time that a connection may wait for its next request. Longer than a proxy keeps it (nginx: 60 s), so that
    /// the proxy never sends a request down a connection we are closing.
    pub idle: Duration,
    /// Connections at once. More wait in the system's queue until one ends.
    pub connections: u32,
    /// Time for what is in flight when the server stops.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            headers: Duration::from_secs(10),
            header_bytes: 32 * 1024,
            body: Duration::from_secs(10),
            body_bytes: 1024 * 1024,
            request: Duration::from_secs(15),
            stall: Duration::from_secs(15),
            idle: Duration::from_secs(75),
            connections: 2048,
            drain: Duration::from_secs(20),
        }
    }
}
