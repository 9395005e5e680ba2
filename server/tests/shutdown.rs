//! The whole program is told to end: not ready at once, serving on for its grace, then gone with exit code 0.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};

/// Long enough to ask twice on a slow machine, short enough to wait for.
const GRACE: &str = "3";

/// The program, with the addresses it says it listens on. Ended with the test.
struct Program {
    child: Child,
    public: String,
    internal: String,
}

impl Program {
    fn start(data: &std::path::Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_fellesnevner"))
            .arg("serve")
            .env_remove("DATABASE_URL")
            .env_remove("ORIGIN")
            .envs([
                ("BIND_ADDRESS", "127.0.0.1:0"),
                ("INTERNAL_PORT", "0"),
                ("SHUTDOWN_GRACE", GRACE),
            ])
            .envs([("LOG_FORMAT", "json"), ("LOG_LEVEL", "info")])
            .env("DATA_DIR", data)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut log = BufReader::new(child.stdout.take().expect("the log is piped")).lines();
        let (public, internal) = log
            .find_map(|line| addresses(&line.expect("the log is text")))
            .expect("the program says where it listens");
        // Read on, or the program stops when the pipe is full.
        std::thread::spawn(move || log.for_each(drop));
        Self {
            child,
            public,
            internal,
        }
    }

    fn tell(&self, signal: Signal) {
        let id = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        kill_process(id.expect("the program has an id"), signal).expect("the program is told");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It has ended already, unless the test failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn addresses(line: &str) -> Option<(String, String)> {
    let line: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
    let public = line["origin"].as_str()?.strip_prefix("http://")?;
    Some((public.to_owned(), line["internal"].as_str()?.to_owned()))
}

/// The status of a GET.
fn status(address: &str, path: &str) -> u16 {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a time limit");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )
    .expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
        .split(' ')
        .nth(1)
        .and_then(|it| it.parse().ok())
        .expect("a status")
}

#[test]
fn sigterm_ends_the_program_in_order() {
    let data = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(data.path());
    assert_eq!(status(&program.internal, "/internal/isready"), 200);

    program.tell(Signal::TERM);
    while status(&program.internal, "/internal/isready") == 200 {
        std::thread::yield_now();
    }
    assert_eq!(status(&program.public, "/om"), 200, "it serves on for a while");
    assert_eq!(status(&program.internal, "/internal/isalive"), 200);

    let ended = program.child.wait().expect("the program ends");
    assert_eq!(ended.code(), Some(0));
}

#[test]
fn at_the_terminal_it_ends_at_once() {
    let data = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(data.path());
    program.tell(Signal::INT);
    assert_eq!(program.child.wait().expect("the program ends").code(), Some(0));
    assert!(TcpStream::connect(&program.public).is_err());
}
