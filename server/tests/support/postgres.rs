//! A PostgreSQL for tests: the one that `FELLESNEVNER_TEST_POSTGRES` names, else a throwaway one that is stopped
//! when the test process ends. Every test gets a database of its own. Without PostgreSQL the tests fail, on purpose.

use std::{
    fs,
    net::TcpListener,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use sqlx::{Connection as _, PgConnection, Postgres, QueryBuilder};

/// A `postgres://` address of a server where databases may be made; set by `cargo xtask test`.
const ADMIN_URL: &str = "FELLESNEVNER_TEST_POSTGRES";
const MISSING: &str = "PostgreSQL is missing, and the store must be tested on it: \
                       run `apt-get install postgresql`, or use `cargo xtask test`";

/// Makes an empty database and gives its address.
pub async fn new_database() -> String {
    static ADMIN: OnceLock<String> = OnceLock::new();
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let admin = ADMIN.get_or_init(|| given().unwrap_or_else(start));
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("test_{}_{count}", std::process::id());
    let mut connection = PgConnection::connect(admin)
        .await
        .expect("the PostgreSQL server for tests answers");
    QueryBuilder::<Postgres>::new("CREATE DATABASE ")
        .push(&name)
        .push(" TEMPLATE template0")
        .build()
        .execute(&mut connection)
        .await
        .expect("a database can be made");
    connection.close().await.expect("the connection closes");
    let (server, _) = admin.rsplit_once('/').expect("the address names a database");
    format!("{server}/{name}")
}

#[expect(
    clippy::disallowed_methods,
    reason = "a setting of the tests, not of the program"
)]
fn given() -> Option<String> {
    std::env::var(ADMIN_URL).ok()
}

/// Starts a server in a folder of its own and gives its address.
fn start() -> String {
    let programs = programs();
    let folder = std::env::temp_dir().join(format!("fellesnevner-postgres-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).expect("a temporary folder can be made");
    let unprivileged = is_root(&folder);
    if unprivileged {
        run(Command::new("chown").arg("postgres").arg(&folder));
    }
    let data = folder.join("data");
    let port = free_port();
    run(command(unprivileged, &programs.join("initdb"))
        .args([
            "-A",
            "trust",
            "-U",
            "postgres",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-D",
        ])
        .arg(&data));
    run(command(unprivileged, &programs.join("pg_ctl"))
        .args(["-w", "start", "-l"])
        .arg(folder.join("log"))
        .arg("-D")
        .arg(&data)
        .arg("-o")
        .arg(format!(
            "-p {port} -h 127.0.0.1 -k '' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        )));
    stop_at_exit(unprivileged, &programs, &folder);
    format!("postgres://postgres@127.0.0.1:{port}/postgres")
}

/// Leaves behind a shell that waits for this process to end, however it ends, and then stops the server.
fn stop_at_exit(unprivileged: bool, programs: &Path, folder: &Path) {
    const WAIT_AND_STOP: &str = "read -r _; \"$1\" -m immediate -D \"$2/data\" stop; rm -rf \"$2\"";
    let mut shell = command(unprivileged, Path::new("sh"));
    shell
        .args(["-c", WAIT_AND_STOP, "sh"])
        .arg(programs.join("pg_ctl"))
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let child = shell.spawn().expect("a shell can be started");
    // Its input is never written to and closes with this process.
    std::mem::forget(child);
}

/// The folder of the newest PostgreSQL that the distribution has.
fn programs() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").expect(MISSING);
    versions
        .filter_map(Result::ok)
        .map(|version| version.path())
        .filter(|path| path.join("bin/initdb").exists())
        .max_by_key(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            name.and_then(|name| name.parse::<u32>().ok())
        })
        .expect(MISSING)
        .join("bin")
}

/// Whether we are root, seen by whose the folder is that we just made. PostgreSQL refuses to run as root.
fn is_root(folder: &Path) -> bool {
    fs::metadata(folder).expect("the folder is there").uid() == 0
}

fn command(unprivileged: bool, program: &Path) -> Command {
    let mut command = if unprivileged {
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid=postgres", "--regid=postgres", "--init-groups"])
            .arg(program);
        command
    } else {
        Command::new(program)
    };
    // PostgreSQL asks for its working directory, which the other user may not be let into.
    command.current_dir("/");
    command
}

fn run(command: &mut Command) {
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .expect("the program can be started");
    assert!(status.success(), "{command:?} ended with {status}");
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    listener.local_addr().expect("the port is known").port()
}
