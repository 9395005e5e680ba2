//! What the platform is told on the internal port: life, readiness, measurements.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use server::{health, listener::Limits, shutdown::Signal};

use crate::{serve, site, wire::start};

#[tokio::test]
async fn the_platform_is_told_whether_we_live_and_are_ready() {
    let metrics = health::start_metrics().expect("measuring starts");
    let again = health::start_metrics();
    assert!(again.is_ok(), "starting twice is no fault");
    let (works, signal) = (
        Arc::new(AtomicBool::new(false)),
        Signal::new(Duration::from_mins(1)),
    );
    let asked = Arc::clone(&works);
    let is_ready = move || {
        let works = asked.load(Ordering::Relaxed);
        async move { works }
    };
    let inside = start(
        health::router(is_ready, metrics, signal.clone()),
        Limits::default(),
    )
    .await;
    let outside = serve(&site("http://127.0.0.1")).await;

    assert_eq!(inside.get("/internal/isalive").await.status, 200);
    assert_eq!(
        inside.get("/internal/isready").await.status,
        503,
        "the database does not answer"
    );
    works.store(true, Ordering::Relaxed);
    assert_eq!(inside.get("/internal/isready").await.status, 200);
    signal.stop();
    assert_eq!(
        inside.get("/internal/isready").await.status,
        503,
        "the server is to stop"
    );
    assert_eq!(inside.get("/internal/isalive").await.status, 200);
    for path in ["/internal/isalive", "/internal/isready", "/internal/metrics"] {
        assert_eq!(outside.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn measurements_name_routes_and_not_addresses() {
    let metrics = health::start_metrics().expect("measuring starts");
    health::note_catalogue(7, 1_800_000_000);
    let signal = Signal::new(Duration::ZERO);
    let inside = start(
        health::router(|| async { true }, metrics, signal),
        Limits::default(),
    )
    .await;
    let outside = serve(&site("http://127.0.0.1")).await;
    outside.get("/thing/maalt").await;
    outside
        .request("BREW /thing/maalt", &[("Sec-Fetch-Site", "same-origin")])
        .await;
    outside.get("/borte/maalt").await;
    let answer = inside.get("/internal/metrics").await;
    assert!(
        answer
            .header("content-type")
            .starts_with("text/plain; version=0.0.4")
    );
    for line in [
        r#"http_requests_total{route="/thing/{id}",method="GET",status="2xx"} "#,
        r#"http_requests_total{route="/thing/{id}",method="other",status="4xx"} "#,
        r#"http_requests_total{route="unmatched",method="GET",status="4xx"} "#,
        r#"http_request_duration_seconds_bucket{route="/thing/{id}",method="GET",status="2xx",le="0.005"} "#,
        "http_requests_in_flight ",
        "catalogue_version 7",
        "catalogue_loaded_timestamp_seconds 1800000000",
        "build_info{version=",
    ] {
        assert!(answer.body.contains(line), "{line} in {}", answer.body);
    }
    assert!(!answer.body.contains("maalt"));
}
