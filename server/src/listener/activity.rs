//! What a connection is busy with, and until when that may last.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::time::Instant;

use super::Limits;

/// Given on top of the application's own time, so that its answer for being late comes first.
const MARGIN: Duration = Duration::from_secs(2);
/// Time for a connection that was told to close.
const CLOSING: Duration = Duration::from_secs(5);
/// With every place taken, heads of requests get only this part of their time.
const HASTE: u32 = 5;

/// What a connection is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing has come yet.
    Silent,
    /// The head of a request is on its way.
    Headers,
    /// The application works on an answer.
    Handling,
    /// The answer is being written; [`super::wire::Wire`] watches that it moves.
    Responding,
    /// Waiting for the next request.
    Idle,
    /// Told to close.
    Closing,
}

/// Whether connections wait for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crowd {
    /// There are places left.
    None,
    /// Every place is taken.
    Waiting,
}

/// The phase of one connection, shared by the parts that see it change.
#[derive(Debug)]
pub struct Activity {
    phase: Mutex<(Phase, Instant)>,
    lingers: AtomicBool,
}

impl Activity {
    /// A connection that has just come.
    pub fn new() -> Self {
        Self {
            phase: Mutex::new((Phase::Silent, Instant::now())),
            lingers: AtomicBool::new(false),
        }
    }

    /// What the connection is busy with.
    pub fn phase(&self) -> Phase {
        self.phase.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    /// Enters a phase, now.
    pub fn enter(&self, phase: Phase) {
        *self.phase.lock().unwrap_or_else(PoisonError::into_inner) = (phase, Instant::now());
    }

    /// Notes that something was read: with no request under way, that is the start of one.
    pub fn heard(&self) {
        match self.phase() {
            // A new connection's time runs from its start, so that silence first does not buy more of it.
            Phase::Silent => self.phase.lock().unwrap_or_else(PoisonError::into_inner).0 = Phase::Headers,
            Phase::Idle => self.enter(Phase::Headers),
            Phase::Headers | Phase::Handling | Phase::Responding | Phase::Closing => {}
        }
    }

    /// When the connection has had its time.
    pub fn deadline(&self, limits: &Limits, crowd: Crowd) -> Option<Instant> {
        let (phase, since) = *self.phase.lock().unwrap_or_else(PoisonError::into_inner);
        let time = match (phase, crowd) {
            (Phase::Silent | Phase::Headers, Crowd::None) => limits.headers,
            (Phase::Silent | Phase::Headers, Crowd::Waiting) => limits.headers / HASTE,
            (Phase::Handling, _) => limits.request + MARGIN,
            (Phase::Responding, _) => return None,
            (Phase::Idle, Crowd::None) => limits.idle,
            (Phase::Idle, Crowd::Waiting) => Duration::ZERO,
            (Phase::Closing, _) => CLOSING,
        };
        Some(since + time)
    }

    /// Asks for the rest of the request to be read and thrown away before the connection closes. Closed with
    /// bytes unread, the system throws away the answer as well.
    pub fn linger(&self) {
        self.lingers.store(true, Ordering::Relaxed);
    }

    /// Whether that was asked for.
    pub fn lingers(&self) -> bool {
        self.lingers.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn every_phase_has_its_time() {
        let limits = Limits::default();
        let activity = Activity::new();
        let seconds = |crowd| {
            activity
                .deadline(&limits, crowd)
                .map(|it| (it - Instant::now()).as_secs())
        };
        let cases = [
            (Phase::Silent, Some(10), Some(2)),
            (Phase::Headers, Some(10), Some(2)),
            (Phase::Handling, Some(17), Some(17)),
            (Phase::Responding, None, None),
            (Phase::Idle, Some(75), Some(0)),
            (Phase::Closing, Some(5), Some(5)),
        ];
        for (phase, calm, crowded) in cases {
            activity.enter(phase);
            assert_eq!(
                (seconds(Crowd::None), seconds(Crowd::Waiting)),
                (calm, crowded),
                "{phase:?}"
            );
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_first_byte_does_not_prolong_a_silent_start_and_ends_an_idle_wait() {
        let limits = Limits::default();
        let activity = Activity::new();
        let start = Instant::now();
        tokio::time::advance(Duration::from_secs(4)).await;
        activity.heard();
        assert_eq!(activity.phase(), Phase::Headers);
        assert_eq!(
            activity.deadline(&limits, Crowd::None),
            Some(start + limits.headers)
        );
        activity.enter(Phase::Idle);
        tokio::time::advance(Duration::from_secs(4)).await;
        activity.heard();
        assert_eq!(
            activity.deadline(&limits, Crowd::None),
            Some(Instant::now() + limits.headers)
        );
        activity.enter(Phase::Handling);
        activity.heard();
        assert_eq!(activity.phase(), Phase::Handling);
    }
}
