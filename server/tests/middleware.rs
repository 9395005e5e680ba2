//! The layers around every route, over real sockets: headers, who may change what, faults, the log, health.

#[path = "support/log.rs"]
mod log;
#[expect(
    dead_code,
    reason = "the tests of the listener use all of it, these use a part"
)]
#[path = "support/wire.rs"]
mod wire;

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    response::Html,
    routing::{any, get},
};
use http::StatusCode;
use server::{
    health,
    listener::Limits,
    middleware::{Site, around, content_security_policy, server_error::Fault},
    shutdown::Signal,
};
use wire::{Server, start};

const BOOTSTRAP: &str = "start()";
const SECRET: &str = "hemmelig 4711";

fn site(origin: &str) -> Site {
    Site {
        origin: origin.into(),
        stylesheet: "/v/abc/main.css".into(),
        inline_scripts: vec![BOOTSTRAP.to_owned()],
        has_island: |path| path == "/island",
        patience: Duration::from_secs(10),
    }
}

async fn panics() -> &'static str {
    let nothing: Option<&str> = None;
    nothing.expect(SECRET)
}

async fn fails() -> Result<(), Fault> {
    Err(anyhow::anyhow!(SECRET).context("the database is gone"))?
}

fn routes() -> Router {
    Router::new()
        .route("/", get(|| async { Html("<p>hei</p>") }))
        .route("/island", get(|| async { Html("<p>øy</p>") }))
        .route("/panic", get(panics))
        .route("/api/v1/panic", get(panics))
        .route("/fails", get(fails))
        .route(
            "/mute",
            get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, SECRET) }),
        )
        .route("/never", get(std::future::pending::<&'static str>))
        .route("/thing/{id}", get(|| async { "ting" }))
        .route("/v/abc/og.png", get(|| async { "bilde" }))
}

async fn serve(site: &Site) -> Server {
    start(around(routes(), site), Limits::default()).await
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let server = serve(&site("http://127.0.0.1")).await;
    let requests = [
        ("GET /", 200),
        ("HEAD /", 200),
        ("GET /nowhere", 404),
        ("POST /", 403),
        ("OPTIONS /", 405),
        ("GET /panic", 500),
        ("GET /fails", 500),
        ("GET /thing/1", 200),
    ];
    for (line, status) in requests {
        let answer = server.request(line, &[]).await;
        assert_eq!(answer.status, status, "{line}");
        assert_eq!(
            answer.header("content-security-policy"),
            content_security_policy(&[]),
            "{line}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{line}");
        assert_eq!(
            answer.header("referrer-policy"),
            "strict-origin-when-cross-origin",
            "{line}"
        );
        assert_eq!(
            answer.header("cross-origin-opener-policy"),
            "same-origin",
            "{line}"
        );
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            "same-origin",
            "{line}"
        );
        assert!(
            answer.header("permissions-policy").contains("camera=()"),
            "{line}"
        );
        assert!(answer.all("strict-transport-security").is_empty(), "{line}");
        assert!(answer.all("server").is_empty(), "{line}");
        assert!(answer.all("set-cookie").is_empty(), "{line}");
    }
}

#[tokio::test]
async fn only_pages_with_an_island_may_run_scripts() {
    let server = serve(&site("http://127.0.0.1")).await;
    let with = server.get("/island").await;
    assert_eq!(
        with.header("content-security-policy"),
        content_security_policy(&[BOOTSTRAP])
    );
    let without = server.get("/").await;
    assert!(
        without
            .header("content-security-policy")
            .ends_with("script-src 'none'")
    );
}

#[tokio::test]
async fn https_is_asked_for_where_the_site_has_it() {
    let server = serve(&site("https://fellesnevner.no")).await;
    assert_eq!(
        server.get("/").await.header("strict-transport-security"),
        "max-age=63072000"
    );
}

#[tokio::test]
async fn pages_vary_with_cookie_and_encoding_and_data_does_not() {
    let server = serve(&site("http://127.0.0.1")).await;
    assert_eq!(server.get("/").await.all("vary"), ["accept-encoding", "cookie"]);
    assert!(server.get("/thing/1").await.all("vary").is_empty());
    let preview = server.get("/v/abc/og.png").await;
    assert_eq!(preview.header("cross-origin-resource-policy"), "cross-origin");
}

#[tokio::test]
async fn head_answers_as_get_without_the_body() {
    let server = serve(&site("http://127.0.0.1")).await;
    let (get, head) = (server.get("/").await, server.request("HEAD /", &[]).await);
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), get.body.len().to_string());
    assert_eq!(head.header("content-type"), get.header("content-type"));
}

#[tokio::test]
async fn a_method_that_is_not_there_is_answered_with_those_that_are() {
    let server = serve(&site("http://127.0.0.1")).await;
    let answer = server
        .request("DELETE /", &[("Sec-Fetch-Site", "same-origin")])
        .await;
    assert_eq!((answer.status, answer.header("allow")), (405, "GET,HEAD"));
}

#[tokio::test]
async fn a_fault_gives_a_page_that_gives_nothing_away() {
    let server = serve(&site("http://127.0.0.1")).await;
    for path in ["/panic", "/fails", "/mute"] {
        let answer = server.get(path).await;
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (500, "no-store"),
            "{path}"
        );
        assert_eq!(
            answer.header("content-type"),
            "text/html; charset=utf-8",
            "{path}"
        );
        for part in [
            "<html lang=\"nb\"",
            "<title>Noe gikk galt hos oss",
            "<a href=\"/\">",
            "href=\"/v/abc/main.css\"",
        ] {
            assert!(answer.body.contains(part), "{path}: {part} in {}", answer.body);
        }
        assert!(
            !answer.body.contains("4711") && !answer.body.contains("database"),
            "{path}"
        );
    }
    assert_eq!(server.get("/").await.status, 200, "the server goes on");
}

#[tokio::test]
async fn a_fault_in_the_api_is_told_in_its_form() {
    let server = serve(&site("http://127.0.0.1")).await;
    let answer = server.get("/api/v1/panic").await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (500, "application/problem+json")
    );
    let problem: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(
        (&problem["status"], &problem["title"]),
        (&500.into(), &"Noe gikk galt hos oss".into())
    );
    assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
}

#[tokio::test]
async fn a_handler_that_is_late_is_answered_for() {
    let server = serve(&Site {
        patience: Duration::from_millis(50),
        ..site("http://127.0.0.1")
    })
    .await;
    let answer = server.get("/never").await;
    assert_eq!((answer.status, answer.header("retry-after")), (503, "30"));
    assert!(
        answer.body.contains("<title>Det tok for lang tid"),
        "{}",
        answer.body
    );
}

/// What a request says of its sender, and whether that is a page of this site.
const SENDERS: &[(&[(&str, &str)], bool)] = &[
    (&[("Sec-Fetch-Site", "same-origin")], true),
    (
        &[("Sec-Fetch-Site", "same-origin"), ("Origin", "https://site.no")],
        true,
    ),
    (&[("Origin", "https://site.no")], true),
    (&[("Origin", "https://HOST")], true),
    (&[], false),
    (&[("Sec-Fetch-Site", "same-site")], false),
    (&[("Sec-Fetch-Site", "cross-site")], false),
    (&[("Sec-Fetch-Site", "none")], false),
    (&[("Sec-Fetch-Site", "")], false),
    (&[("Sec-Fetch-Site", "SAME-ORIGIN")], false),
    (&[("Sec-Fetch-Site", "same-origin, cross-site")], false),
    (
        &[
            ("Sec-Fetch-Site", "same-origin"),
            ("Sec-Fetch-Site", "same-origin"),
        ],
        false,
    ),
    (
        &[("Sec-Fetch-Site", "cross-site"), ("Origin", "https://site.no")],
        false,
    ),
    (&[("Origin", "null")], false),
    (&[("Origin", "")], false),
    (&[("Origin", "http://site.no")], false),
    (&[("Origin", "http://HOST")], false),
    (&[("Origin", "https://site.no.evil.no")], false),
    (&[("Origin", "https://evil.no")], false),
    (&[("Origin", "https://site.no:8443")], false),
    (
        &[("Origin", "https://site.no"), ("Origin", "https://site.no")],
        false,
    ),
    (&[("Referer", "https://site.no/")], false),
];

#[tokio::test]
async fn changes_come_from_this_sites_own_pages_only() {
    let handled = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&handled);
    let handler = move || async move {
        count.fetch_add(1, Ordering::Relaxed);
        StatusCode::NO_CONTENT
    };
    let app = Router::new().route("/change", any(handler));
    let server = start(around(app, &site("https://site.no")), Limits::default()).await;
    let host = server.address.to_string();
    let methods = [
        "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW",
    ];
    let kinds = [
        "",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/json",
    ];
    for (number, method) in methods.into_iter().enumerate() {
        for kind in kinds {
            for (sender, is_own) in SENDERS {
                let mut fields: Vec<(&str, String)> = sender
                    .iter()
                    .map(|&(name, value)| (name, value.replace("HOST", &host)))
                    .collect();
                if !kind.is_empty() {
                    fields.push(("Content-Type", kind.to_owned()));
                }
                let fields: Vec<(&str, &str)> =
                    fields.iter().map(|(name, it)| (*name, it.as_str())).collect();
                let before = handled.load(Ordering::Relaxed);
                let answer = server.request(&format!("{method} /change"), &fields).await;
                let passed = number < 3 || *is_own;
                let expected = if passed { (204, before + 1) } else { (403, before) };
                let seen = (answer.status, handled.load(Ordering::Relaxed));
                assert_eq!(seen, expected, "{method} {kind} {sender:?}");
                if !passed {
                    assert!(
                        answer.body.contains("<h1>Skjemaet ble ikke sendt herfra</h1>"),
                        "{}",
                        answer.body
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn a_refused_change_is_refused_before_its_body_has_come() {
    let server = serve(&site("https://site.no")).await;
    let answer = server
        .send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999\r\n\r\nabc")
        .await;
    assert_eq!(wire::Answer::parse(&answer).status, 403);
}

#[tokio::test]
async fn a_request_is_one_line_that_tells_nothing_of_who_asked() {
    let (lines, _guard) = log::capture();
    let server = serve(&site("http://127.0.0.1")).await;
    let who = [
        ("User-Agent", "Nettleser/1"),
        ("X-Forwarded-For", "203.0.113.9"),
        ("Cookie", "kake=smak"),
        ("Referer", "http://kilde.no/"),
    ];
    server.request("GET /thing/ola?navn=kari", &who).await;
    server.request("GET /borte?navn=kari", &who).await;
    let logged = lines.with("request");
    let about: Vec<_> = logged
        .iter()
        .map(|it| [&it["method"], &it["route"], &it["status"], &it["bytes"]])
        .collect();
    assert_eq!(about.len(), 2, "{logged:?}");
    assert_eq!(
        about[0],
        [&"GET".into(), &"/thing/{id}".into(), &200.into(), &4.into()] as [&serde_json::Value; 4]
    );
    assert_eq!(
        about[1][..3],
        [&"GET".into(), &"/borte".into(), &404.into()] as [&serde_json::Value; 3]
    );
    assert!(
        logged
            .iter()
            .all(|it| it["ms"].is_number() && it["request.id"].is_string()),
        "{logged:?}"
    );
    for private in [
        "Nettleser",
        "203.0.113",
        "127.0.0.1:",
        "kake",
        "kilde",
        "kari",
        "ola",
    ] {
        assert!(!lines.of_requests().contains(private), "{private}");
    }
}

#[tokio::test]
async fn a_fault_is_logged_once_with_its_whole_story() {
    let (lines, _guard) = log::capture();
    let server = serve(&site("http://127.0.0.1")).await;
    let answer = server.get("/fails").await;
    let faults = lines.at("ERROR");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0]["error"], format!("the database is gone: {SECRET}"));
    let id = faults[0]["span"]["request.id"]
        .as_str()
        .expect("the fault names its request");
    assert!(answer.body.contains(id), "the page names the request too");
    server.get("/mute").await;
    assert_eq!(lines.at("ERROR").len(), 2);
}

#[tokio::test]
async fn the_platform_is_told_whether_we_live_and_are_ready() {
    let metrics = health::start_metrics().expect("measuring starts");
    let again = health::start_metrics();
    assert!(again.is_ok(), "starting twice is no fault");
    let (works, signal) = (
        Arc::new(AtomicBool::new(false)),
        Signal::new(Duration::from_secs(60)),
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
