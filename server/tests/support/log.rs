//! The log of one test, as JSON: a test runs on a thread of its own, and what that thread logs is kept for it.
//!
//! The log is the whole process's, since one that is only a thread's misses what another thread has found unwanted.

use std::{cell::RefCell, io, sync::Once};

use serde_json::Value;
use tracing_subscriber::fmt::MakeWriter;

thread_local! {
    static KEPT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Starts to keep what is logged.
pub fn capture() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        let log = tracing_subscriber::fmt()
            .json()
            .flatten_event(true)
            .with_span_list(false);
        log.with_max_level(tracing::Level::INFO)
            .with_writer(OfThread)
            .init();
    });
    KEPT.with_borrow_mut(Vec::clear);
}

/// The lines with a message.
pub fn with(message: &str) -> Vec<Value> {
    all()
        .into_iter()
        .filter(|line| line["message"] == message)
        .collect()
}

/// The lines of a level.
pub fn at(level: &str) -> Vec<Value> {
    all().into_iter().filter(|line| line["level"] == level).collect()
}

fn all() -> Vec<Value> {
    let bytes = KEPT.with_borrow(Vec::clone);
    let lines = serde_json::Deserializer::from_slice(&bytes).into_iter();
    lines.map(|line| line.expect("a line is JSON")).collect()
}

struct OfThread;

impl io::Write for OfThread {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        KEPT.with_borrow_mut(|it| it.extend(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for OfThread {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        Self
    }
}
