//! What the platform asks: are you alive, are you ready, how are you. On a port of its own, never the public one.

use std::{sync::OnceLock, time::Duration};

use anyhow::Context as _;
use axum::{Router, routing::get};
use http::{StatusCode, header};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use crate::shutdown;

/// Time for the database to show that it answers.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often measurements are summed up when nobody asks for them, so that they do not pile up.
const UPKEEP: Duration = Duration::from_secs(15);
/// Bounds of the histogram of answers, in seconds.
const BOUNDS: &[f64] = &[
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0,
];

/// The internal endpoints. `is_ready` asks whether the database answers and the catalogue is loaded; a server that
/// was asked to stop is not ready, whatever it says.
pub fn router<F, R>(is_ready: F, metrics: PrometheusHandle, shutdown: shutdown::Signal) -> Router
where
    F: Fn() -> R + Clone + Send + Sync + 'static,
    R: Future<Output = bool> + Send + 'static,
{
    let readiness = move || {
        let (asked, stopping) = (is_ready(), shutdown.is_stopping());
        async move {
            let answers = !stopping && tokio::time::timeout(PATIENCE, asked).await.unwrap_or(false);
            if answers {
                (StatusCode::OK, "ready\n")
            } else {
                (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
            }
        }
    };
    let measurements = move || {
        let text = metrics.render();
        async move {
            (
                [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
                text,
            )
        }
    };
    Router::new()
        .route("/internal/isalive", get(|| async { "alive\n" }))
        .route("/internal/isready", get(readiness))
        .route("/internal/metrics", get(measurements))
}

/// Starts measuring, once a process; asked again, it gives what was started.
///
/// # Errors
/// When something else measures already.
pub fn start_metrics() -> anyhow::Result<PrometheusHandle> {
    static STARTED: OnceLock<PrometheusHandle> = OnceLock::new();
    if let Some(handle) = STARTED.get() {
        return Ok(handle.clone());
    }
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full("http_request_duration_seconds".to_owned()), BOUNDS)
        .context("The bounds of the histogram are empty")?
        .install_recorder()
        .context("Something else measures already")?;
    describe();
    metrics::gauge!("build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    let kept = handle.clone();
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(UPKEEP);
        loop {
            ticks.tick().await;
            kept.run_upkeep();
        }
    });
    Ok(STARTED.get_or_init(|| handle).clone())
}

/// Notes that the catalogue in memory is now at a version, since a moment in unix seconds; its age is
/// `time() - catalogue_loaded_timestamp_seconds`.
pub fn note_catalogue(version: u64, loaded_at: i64) {
    #[expect(
        clippy::cast_precision_loss,
        reason = "measurements are floating; both numbers are far below 2^53"
    )]
    let (version, loaded_at) = (version as f64, loaded_at as f64);
    metrics::gauge!("catalogue_version").set(version);
    metrics::gauge!("catalogue_loaded_timestamp_seconds").set(loaded_at);
}

fn describe() {
    metrics::describe_counter!(
        "http_requests_total",
        "Requests by route, method and class of status"
    );
    metrics::describe_histogram!("http_request_duration_seconds", "Time until the answer was sent");
    metrics::describe_gauge!("http_requests_in_flight", "Requests that are being answered");
    metrics::describe_counter!(
        "http_refusals_total",
        "Requests and connections refused, by reason"
    );
    metrics::describe_counter!(
        "http_connections_waited_total",
        "Connections that waited for a place"
    );
    metrics::describe_gauge!("catalogue_version", "Version of the catalogue in memory");
    metrics::describe_gauge!(
        "catalogue_loaded_timestamp_seconds",
        "When the catalogue in memory was loaded"
    );
    metrics::describe_gauge!("build_info", "The program that runs");
}
