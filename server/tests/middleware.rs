//! The layers around every route, over real sockets: headers, who may change what, faults, the log.

#[path = "middleware/changes.rs"]
mod changes;
#[path = "support/log.rs"]
mod log;
#[path = "middleware/measured.rs"]
mod measured;
#[expect(
    dead_code,
    reason = "the tests of the listener use all of it, these use a part"
)]
#[path = "support/wire.rs"]
mod wire;

use std::time::Duration;

use axum::{Router, response::Html, routing::get};
use http::StatusCode;
use server::{
    listener::Limits,
    middleware::{Site, around, content_security_policy, server_error::Fault},
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
    assert!(std::hint::black_box(false), "{SECRET}");
    "not reached"
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

#[tokio::test]
async fn a_request_is_one_line_that_tells_nothing_of_who_asked() {
    log::capture();
    let server = serve(&site("http://127.0.0.1")).await;
    let who = [
        ("User-Agent", "Nettleser/1"),
        ("X-Forwarded-For", "203.0.113.9"),
        ("Cookie", "kake=smak"),
        ("Referer", "http://kilde.no/"),
    ];
    server.request("GET /thing/ola?navn=kari", &who).await;
    server.request("GET /borte?navn=kari", &who).await;
    let logged = log::with("request");
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
    let all: String = logged.iter().map(serde_json::Value::to_string).collect();
    for private in [
        "Nettleser",
        "203.0.113",
        "127.0.0.1:",
        "kake",
        "kilde",
        "kari",
        "ola",
    ] {
        assert!(!all.contains(private), "{private}");
    }
}

#[tokio::test]
async fn a_fault_is_logged_once_with_its_whole_story() {
    log::capture();
    let server = serve(&site("http://127.0.0.1")).await;
    let answer = server.get("/fails").await;
    let faults = log::at("ERROR");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0]["error"], format!("the database is gone: {SECRET}"));
    let id = faults[0]["span"]["request.id"]
        .as_str()
        .expect("the fault names its request");
    assert!(answer.body.contains(id), "the page names the request too");
    server.get("/mute").await;
    assert_eq!(log::at("ERROR").len(), 2);
}
