//! What the tooling tells the developer: numbered steps with the time each one took.

use std::{
    io::{Write as _, stderr},
    time::{Duration, Instant},
};

/// Writes one line to the terminal.
pub fn line(text: &str) {
    // A terminal that is gone is no reason to stop the work.
    let _ = writeln!(stderr().lock(), "{text}");
}

/// A row of numbered steps; each one reports its time when the next begins.
pub struct Steps {
    total: usize,
    begun: usize,
    since: Instant,
    start: Instant,
}

impl Steps {
    /// A row of `total` steps, none begun.
    pub fn new(total: usize) -> Self {
        let now = Instant::now();
        Self {
            total,
            begun: 0,
            since: now,
            start: now,
        }
    }

    /// Ends the running step and begins the next.
    pub fn next(&mut self, what: &str) {
        self.end_step();
        self.begun += 1;
        self.since = Instant::now();
        line(&format!("[{}/{}] {what} …", self.begun, self.total));
    }

    /// Ends the last step and tells the time of them all.
    pub fn finish(mut self) {
        self.end_step();
        line(&format!("Ferdig på {}.", seconds(self.start.elapsed())));
    }

    fn end_step(&mut self) {
        if self.begun > 0 {
            line(&format!("      {}", seconds(self.since.elapsed())));
        }
    }
}

/// A duration as «3,2 s» or «2 min 5 s».
pub fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole >= 60 {
        return format!("{} min {} s", whole / 60, whole % 60);
    }
    format!("{whole},{} s", time.subsec_millis() / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_in_norwegian() {
        assert_eq!(seconds(Duration::from_millis(3_250)), "3,2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }
}
