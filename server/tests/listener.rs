//! The public door over real sockets: what is cut, what is refused, what gets through in a crowd, how it closes.

#[path = "support/wire.rs"]
mod wire;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::Bytes,
    routing::{get, post},
};
use server::{listener::Limits, shutdown::Signal};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::Notify,
    time::timeout,
};
use wire::{AT_LAST, Answer, Server, rest, start, until};

const SHORT: Duration = Duration::from_millis(150);

fn app() -> Router {
    Router::new()
        .route("/", get(|| async { "hei" }))
        .route(
            "/length",
            post(|body: Bytes| async move { body.len().to_string() }),
        )
        .route("/deaf", post(|| async { "did not listen" }))
        .route("/large", get(|| async { vec![b'x'; 64 * 1024 * 1024] }))
        .route("/never", get(std::future::pending::<&'static str>))
}

async fn start_default() -> Server {
    start(app(), Limits::default()).await
}

#[tokio::test]
async fn slow_headers_are_cut() {
    let server = start(
        app(),
        Limits {
            headers: SHORT,
            ..Limits::default()
        },
    )
    .await;
    assert_eq!(server.send("").await, "");
    assert_eq!(server.send("GET / HTTP/1.1\r\nHost: a\r\n").await, "");
}

#[tokio::test]
async fn headers_that_trickle_in_are_cut_all_the_same() {
    let server = start(
        app(),
        Limits {
            headers: SHORT,
            ..Limits::default()
        },
    )
    .await;
    let mut stream = server.open("GET / HTTP/1.1\r\n").await;
    let trickle = async {
        while stream.write_all(b"X: y\r\n").await.is_ok() {
            tokio::time::sleep(SHORT / 10).await;
        }
    };
    timeout(AT_LAST, trickle).await.expect("the connection is cut");
}

#[tokio::test]
async fn slow_headers_after_an_answer_are_cut_too() {
    let server = start(
        app(),
        Limits {
            headers: SHORT,
            ..Limits::default()
        },
    )
    .await;
    let mut stream = server.open("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    until(&mut stream, "hei").await;
    stream.write_all(b"GET / HT").await.expect("still open");
    assert_eq!(rest(&mut stream).await, "");
}

#[tokio::test]
async fn a_slow_body_is_cut_with_408() {
    let server = start(
        app(),
        Limits {
            body: SHORT,
            ..Limits::default()
        },
    )
    .await;
    for head in [
        "Content-Length: 10\r\n\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
    ] {
        let answer = server
            .send(format!("POST /length HTTP/1.1\r\nHost: a\r\n{head}"))
            .await;
        let answer = Answer::parse(&answer);
        assert_eq!(
            (answer.status, answer.header("connection")),
            (408, "close"),
            "{head}"
        );
        assert_eq!(answer.body, "Innholdet kom for sakte fram.\n");
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_with_413() {
    let server = start_default().await;
    let body = vec![b'x'; 3 * 1024 * 1024];
    let mut announced = format!(
        "POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    announced.extend(&body);
    let mut chunked = b"POST /length HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    chunked.extend(format!("{:x}\r\n", body.len()).as_bytes());
    chunked.extend(&body);
    chunked.extend(b"\r\n0\r\n\r\n");
    for request in [announced, chunked] {
        let answer = Answer::parse(&server.send(request).await);
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (413, "Innholdet er for stort.\n")
        );
    }
}

#[tokio::test]
async fn a_body_of_exactly_the_limit_is_taken() {
    let server = start_default().await;
    let length = 1024 * 1024;
    let head =
        format!("POST /length HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
    let answer = Answer::parse(&server.send([head.as_bytes(), &vec![b'x'; length]].concat()).await);
    assert_eq!((answer.status, answer.body), (200, length.to_string()));
}

#[tokio::test]
async fn a_body_that_nobody_reads_does_not_keep_the_connection() {
    let server = start_default().await;
    let answer = server
        .send("POST /deaf HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc")
        .await;
    assert_eq!(Answer::parse(&answer).body, "did not listen");
}

#[tokio::test]
async fn who_sends_much_that_nobody_reads_gets_the_answer_all_the_same() {
    let server = start_default().await;
    let head = "POST /deaf HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n";
    let answer = server
        .send([head.as_bytes(), &vec![b'x'; 1_000_000]].concat())
        .await;
    assert_eq!(Answer::parse(&answer).body, "did not listen");
}

#[tokio::test]
async fn a_request_names_its_host_exactly_once() {
    let server = start_default().await;
    let cases = [
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/1.0\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost:\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: user@a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: \u{e5}\r\n\r\n", 400),
        ("GET / HTTP/1.0\r\nHost: a\r\n\r\n", 200),
        (
            "GET / HTTP/1.1\r\nHost: a.no:8080\r\nConnection: close\r\n\r\n",
            200,
        ),
        (
            "GET / HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n",
            200,
        ),
    ];
    for (request, status) in cases {
        let answer = Answer::parse(&server.send(request).await);
        assert_eq!(answer.status, status, "{request:?}");
        if status == 400 {
            assert_eq!(
                answer.body, "Forespørselen må ha nøyaktig ett gyldig Host-felt.\n",
                "{request:?}"
            );
        }
    }
}

#[tokio::test]
async fn heads_that_are_too_large_are_refused_with_431() {
    let server = start_default().await;
    let long = format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "x".repeat(40_000));
    let many = format!("GET / HTTP/1.1\r\nHost: a\r\n{}\r\n", "X: y\r\n".repeat(200));
    for request in [long, many] {
        assert_eq!(Answer::parse(&server.send(request).await).status, 431);
    }
}

#[tokio::test]
async fn a_connection_serves_one_request_after_the_other_and_closes_when_idle() {
    let server = start(
        app(),
        Limits {
            idle: SHORT,
            ..Limits::default()
        },
    )
    .await;
    let mut stream = server.open("").await;
    for _ in 0..3 {
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            .await
            .expect("open");
        assert!(until(&mut stream, "hei").await.starts_with("HTTP/1.1 200"));
    }
    assert_eq!(rest(&mut stream).await, "");
}

#[tokio::test]
async fn requests_sent_at_once_are_answered_in_order() {
    let server = start_default().await;
    let both = "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /no HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    let answers = server.send(both).await;
    let (first, second) = (answers.find("200 OK"), answers.find("404 Not Found"));
    assert!(first.is_some() && first < second, "{answers}");
}

#[tokio::test]
async fn an_application_that_never_answers_is_cut() {
    let server = start(
        app(),
        Limits {
            request: Duration::ZERO,
            ..Limits::default()
        },
    )
    .await;
    assert_eq!(server.send("GET /never HTTP/1.1\r\nHost: a\r\n\r\n").await, "");
}

#[tokio::test]
async fn a_client_that_does_not_read_is_cut() {
    let limits = Limits {
        stall: SHORT,
        connections: 1,
        ..Limits::default()
    };
    let server = start(app(), limits).await;
    let _deaf = server.open("GET /large HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!(server.get("/").await.body, "hei");
}

#[tokio::test]
async fn six_hundred_slow_connections_leave_others_alone() {
    let server = start_default().await;
    let slow = hold(&server, 600).await;
    for _ in 0..20 {
        assert_eq!(server.get("/").await.body, "hei");
    }
    assert_eq!(slow.len(), 600);
}

#[tokio::test]
async fn with_every_place_taken_by_slow_connections_others_get_their_turn() {
    let limits = Limits {
        connections: 50,
        headers: SHORT,
        body: SHORT,
        ..Limits::default()
    };
    let server = start(app(), limits).await;
    let _slow = hold(&server, 600).await;
    assert_eq!(server.get("/").await.body, "hei");
}

#[tokio::test]
async fn with_every_place_taken_by_idle_connections_they_make_room() {
    let server = start(
        app(),
        Limits {
            connections: 2,
            ..Limits::default()
        },
    )
    .await;
    let mut idle = Vec::new();
    for _ in 0..2 {
        let mut stream = server.open("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
        until(&mut stream, "hei").await;
        idle.push(stream);
    }
    assert_eq!(server.get("/").await.body, "hei");
}

/// Connections that have begun a request and go no further.
async fn hold(server: &Server, count: usize) -> Vec<TcpStream> {
    let mut held = Vec::with_capacity(count);
    for number in 0..count {
        let begun = [
            "",
            "GET / HTTP/1.1\r\nHost: a\r\n",
            "POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n",
        ];
        held.push(server.open(begun[number % begun.len()]).await);
    }
    held
}

#[tokio::test]
async fn stopping_finishes_what_is_in_flight_and_takes_nothing_new() {
    let (entered, released) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (inside, outside) = (Arc::clone(&entered), Arc::clone(&released));
    let slow = move || async move {
        inside.notify_one();
        outside.notified().await;
        "finished"
    };
    let server = start(app().route("/slow", get(slow)), Limits::default()).await;
    let mut idle = server.open("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    until(&mut idle, "hei").await;
    let mut silent = server.open("").await;
    let mut busy = server.open("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n").await;
    entered.notified().await;

    server.signal.stop();
    assert_eq!(rest(&mut idle).await, "");
    assert_eq!(rest(&mut silent).await, "");
    assert!(
        TcpStream::connect(server.address).await.is_err(),
        "nothing new is taken"
    );
    assert!(
        !server.ended.is_finished(),
        "the server waits for what is in flight"
    );

    released.notify_one();
    let answer = Answer::parse(&rest(&mut busy).await);
    assert_eq!(
        (answer.body.as_str(), answer.header("connection")),
        ("finished", "close")
    );
    let ended = timeout(AT_LAST, server.ended).await.expect("the server ends");
    ended.expect("without a panic").expect("without an error");
}

#[tokio::test]
async fn what_does_not_finish_is_cut_when_the_drain_is_over() {
    let server = start(
        app(),
        Limits {
            drain: SHORT,
            ..Limits::default()
        },
    )
    .await;
    let mut stuck = server
        .open("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /never HTTP/1.1\r\nHost: a\r\n\r\n")
        .await;
    until(&mut stuck, "hei").await;
    server.signal.stop();
    let ended = timeout(AT_LAST, server.ended).await.expect("the server ends");
    ended.expect("without a panic").expect("without an error");
    let mut nothing = Vec::new();
    let read = timeout(AT_LAST, stuck.read_to_end(&mut nothing))
        .await
        .expect("the connection is cut");
    assert!(read.is_err() || nothing.is_empty());
}

#[tokio::test]
async fn sigterm_stops_the_server() {
    let signal = Signal::from_process(Duration::ZERO).expect("signals can be listened for");
    assert!(!signal.is_stopping());
    let own = rustix::process::getpid();
    rustix::process::kill_process(own, rustix::process::Signal::TERM).expect("a signal to oneself");
    timeout(AT_LAST, signal.draining())
        .await
        .expect("the signal arrives");
    assert!(signal.is_stopping());
}
