//! Plain HTTP over real sockets: a server on a free port of loopback, and a client that sends what it is told to.

use std::{net::SocketAddr, time::Duration};

use axum::Router;
use server::{
    listener::{self, Limits},
    shutdown::Signal,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
    time::timeout,
};

/// What must happen happens long before this; it keeps a broken server from hanging the tests.
pub const AT_LAST: Duration = Duration::from_secs(20);

/// A running server.
pub struct Server {
    pub address: SocketAddr,
    pub signal: Signal,
    pub ended: JoinHandle<anyhow::Result<()>>,
}

/// Serves `app` with `limits`; asked to stop, it drains at once.
pub async fn start(app: Router, limits: Limits) -> Server {
    let socket = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = socket.local_addr().expect("a bound port");
    let signal = Signal::new(Duration::ZERO);
    let ended = tokio::spawn(listener::serve(socket, app, limits, signal.clone()));
    Server {
        address,
        signal,
        ended,
    }
}

impl Server {
    /// A connection on which these bytes have been sent.
    pub async fn open(&self, bytes: impl AsRef<[u8]>) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.expect("a connection");
        stream.write_all(bytes.as_ref()).await.expect("bytes are sent");
        stream
    }

    /// All that is answered to these bytes until the server closes.
    pub async fn send(&self, bytes: impl AsRef<[u8]>) -> String {
        rest(&mut self.open(bytes).await).await
    }

    /// The answer to a request without a body, on a connection of its own.
    pub async fn request(&self, line: &str, fields: &[(&str, &str)]) -> Answer {
        let mut text = format!(
            "{line} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n",
            self.address
        );
        for (name, value) in fields {
            text.extend([*name, ": ", *value, "\r\n"]);
        }
        Answer::parse(&self.send(text + "\r\n").await)
    }

    /// The answer to a GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.request(&format!("GET {path}"), &[]).await
    }
}

/// All that still comes on a connection until the server closes it.
pub async fn rest(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    timeout(AT_LAST, stream.read_to_end(&mut answer))
        .await
        .expect("the server closes the connection")
        .expect("the connection is closed in order");
    String::from_utf8(answer).expect("answers are UTF-8")
}

/// What comes on a connection until it ends with `end`.
pub async fn until(stream: &mut TcpStream, end: &str) -> String {
    let mut answer = Vec::new();
    while !answer.ends_with(end.as_bytes()) {
        let byte = timeout(AT_LAST, stream.read_u8())
            .await
            .expect("an answer in time");
        answer.push(byte.expect("a whole answer"));
    }
    String::from_utf8(answer).expect("answers are UTF-8")
}

/// An answer, taken apart.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    /// Takes an answer apart.
    pub fn parse(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").expect("an answer has a head");
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
        Self {
            status: status.expect("an answer has a status"),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    /// The values of a header, in their order.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let fields = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        fields
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
            .collect()
    }

    /// The value of a header that stands there once; empty when it does not.
    pub fn header(&self, name: &str) -> &str {
        match self.all(name)[..] {
            [value] => value,
            _ => "",
        }
    }
}
