//! Who may change something: every method, content type and sender.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::{Router, routing::any};
use http::StatusCode;
use server::{listener::Limits, middleware::around};

use crate::{
    serve, site,
    wire::{self, start},
};

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
    let change = move || async move {
        count.fetch_add(1, Ordering::Relaxed);
        StatusCode::NO_CONTENT
    };
    let app = Router::new().route("/change", any(change));
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
