//! The log of one test: what this thread logs while the guard is held, as JSON.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
};

use serde_json::Value;
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::fmt::MakeWriter;

/// The lines so far.
#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<u8>>>);

/// Starts to keep what is logged.
pub fn capture() -> (Lines, DefaultGuard) {
    let lines = Lines::default();
    let log = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_span_list(false);
    let log = log
        .with_max_level(tracing::Level::INFO)
        .with_writer(lines.clone())
        .finish();
    (lines, tracing::subscriber::set_default(log))
}

impl Lines {
    fn all(&self) -> Vec<Value> {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let lines = serde_json::Deserializer::from_slice(&bytes).into_iter();
        lines.map(|line| line.expect("a line is JSON")).collect()
    }

    /// The lines with a message.
    pub fn with(&self, message: &str) -> Vec<Value> {
        self.all()
            .into_iter()
            .filter(|line| line["message"] == message)
            .collect()
    }

    /// The lines of a level.
    pub fn at(&self, level: &str) -> Vec<Value> {
        self.all()
            .into_iter()
            .filter(|line| line["level"] == level)
            .collect()
    }

    /// All that is said of requests, as text.
    pub fn of_requests(&self) -> String {
        self.with("request").iter().map(Value::to_string).collect()
    }
}

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
