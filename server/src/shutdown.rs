//! How the server ends: asked to stop it says so at once, serves on for a while, then takes no more and drains.
//!
//! The while between is for the load balancer, which needs a few seconds to see that this instance is no longer
//! ready and to send its requests elsewhere.

use std::{sync::Arc, time::Duration};

use anyhow::Context as _;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// How long the server serves on after it was asked to stop.
pub const GRACE: Duration = Duration::from_secs(5);

/// Where the server is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Running,
    Stopping,
    Draining,
}

/// Tells every part of the server whether it is to stop. Clones tell the same.
#[derive(Clone, Debug)]
pub struct Signal {
    stage: Arc<watch::Sender<Stage>>,
    grace: Duration,
}

impl Signal {
    /// A signal that nobody but [`Signal::stop`] gives.
    #[must_use]
    pub fn new(grace: Duration) -> Self {
        Self {
            stage: Arc::new(watch::Sender::new(Stage::Running)),
            grace,
        }
    }

    /// A signal that SIGTERM gives, and Ctrl-C, which spares the person at the terminal the wait.
    ///
    /// # Errors
    /// When the process may not listen for signals.
    pub fn from_process(grace: Duration) -> anyhow::Result<Self> {
        let told = Self::new(grace);
        let mut terminate = signal(SignalKind::terminate()).context("SIGTERM cannot be listened for")?;
        let mut interrupt = signal(SignalKind::interrupt()).context("SIGINT cannot be listened for")?;
        let teller = told.clone();
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    Some(()) = terminate.recv() => teller.stop(),
                    Some(()) = interrupt.recv() => teller.advance(Stage::Draining),
                    else => return,
                }
            }
        });
        Ok(told)
    }

    /// Asks the server to stop: not ready from now on, draining when the grace is over.
    pub fn stop(&self) {
        if self.grace.is_zero() {
            return self.advance(Stage::Draining);
        }
        let is_news = *self.stage.borrow() == Stage::Running;
        self.advance(Stage::Stopping);
        if is_news {
            let (later, grace) = (self.clone(), self.grace);
            tokio::spawn(async move {
                tokio::time::sleep(grace).await;
                later.advance(Stage::Draining);
            });
        }
    }

    /// Whether the server was asked to stop, so that it is no longer ready.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        *self.stage.borrow() > Stage::Running
    }

    /// Waits until the server was asked to stop.
    pub async fn stopping(&self) {
        self.reached(Stage::Stopping).await;
    }

    /// Waits until the server is to take no more connections.
    pub async fn draining(&self) {
        self.reached(Stage::Draining).await;
    }

    async fn reached(&self, stage: Stage) {
        // An error means that the sender is gone, and `self` holds it.
        let _ = self.stage.subscribe().wait_for(|now| *now >= stage).await;
    }

    fn advance(&self, stage: Stage) {
        let is_news = self.stage.send_if_modified(|now| {
            let later = stage > *now;
            *now = stage.max(*now);
            later
        });
        if is_news {
            tracing::info!(stage = ?stage, "shutting down");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn is_not_ready_at_once_and_drains_after_the_grace() {
        let signal = Signal::new(GRACE);
        assert!(!signal.is_stopping());
        let asked = tokio::time::Instant::now();
        signal.stop();
        assert!(signal.is_stopping());
        signal.stopping().await;
        assert!(asked.elapsed() < GRACE);
        signal.draining().await;
        assert!(asked.elapsed() >= GRACE);
    }

    #[tokio::test]
    async fn without_grace_drains_at_once() {
        let signal = Signal::new(Duration::ZERO);
        signal.stop();
        signal.draining().await;
        assert!(signal.is_stopping());
    }

    #[tokio::test(start_paused = true)]
    async fn asking_again_changes_nothing() {
        let signal = Signal::new(GRACE);
        signal.advance(Stage::Draining);
        signal.stop();
        assert_eq!(*signal.stage.borrow(), Stage::Draining);
    }
}
