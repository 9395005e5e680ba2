//! The whole program: told to end, it is not ready at once, serves on for its grace, and is gone with exit code 0.
//! With too few descriptors it recovers by itself.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
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
    log: Arc<Mutex<String>>,
}

impl Program {
    fn start(data: &Path) -> Self {
        Self::run(
            Command::new(env!("CARGO_BIN_EXE_fellesnevner")).arg("serve"),
            data,
        )
    }

    /// The program with no more than so many open files.
    fn start_with_descriptors(count: u32, data: &Path) -> Self {
        let script = format!("ulimit -n {count} && exec \"$0\" serve");
        Self::run(
            Command::new("sh").args(["-c", &script, env!("CARGO_BIN_EXE_fellesnevner")]),
            data,
        )
    }

    fn run(command: &mut Command, data: &Path) -> Self {
        let mut child = command
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
        let mut lines = BufReader::new(child.stdout.take().expect("the log is piped"))
            .lines()
            .map_while(Result::ok);
        let (public, internal) = lines
            .find_map(|line| addresses(&line))
            .expect("the program says where it listens");
        let log = Arc::new(Mutex::new(String::new()));
        let kept = Arc::clone(&log);
        // Read on, or the program stops when the pipe is full.
        std::thread::spawn(move || {
            for line in lines {
                *kept.lock().unwrap_or_else(PoisonError::into_inner) += &line;
            }
        });
        Self {
            child,
            public,
            internal,
            log,
        }
    }

    fn has_logged(&self, text: &str) -> bool {
        self.log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(text)
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

#[test]
fn without_descriptors_it_waits_and_recovers() {
    let data = tempfile::tempdir().expect("a folder");
    let program = Program::start_with_descriptors(64, data.path());
    let crowd: Vec<_> = (0..100)
        .map(|_| TcpStream::connect(&program.public).expect("the system takes it"))
        .collect();
    while !program.has_logged("no connection can be accepted") {
        std::thread::yield_now();
    }
    drop(crowd);
    assert_eq!(status(&program.public, "/om"), 200);
}
