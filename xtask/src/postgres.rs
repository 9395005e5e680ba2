//! A throwaway PostgreSQL for the tests: started in under a second, durable never, gone afterwards.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;

use crate::{
    process::{self, Background},
    server, tools,
};

/// A running PostgreSQL; it is stopped, and its files deleted, when this is dropped.
pub struct Postgres {
    // The order matters: the server is stopped before its folder is deleted.
    _server: Background,
    _folder: TempDir,
    port: u16,
}

impl Postgres {
    /// Starts one on a free port.
    pub fn start() -> Result<Self> {
        let binaries = tools::postgres_folder()?;
        let user = User::of_this_process();
        let folder = tempfile::Builder::new()
            .prefix("fellesnevner-postgres-")
            .tempdir()?;
        user.give(folder.path())?;
        let data = folder.path().join("data");
        make_cluster(&user, &binaries, &data)?;

        let port = server::free_port()?;
        let log = folder.path().join("log");
        let mut server = serve(&user, &binaries, &data, port, &log)?;
        let mut probe = Command::new(binaries.join("pg_isready"));
        probe.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]);
        let is_up = process::until(Duration::from_secs(30), || {
            server.has_ended() || process::succeeds(&mut probe)
        });
        if !is_up || server.has_ended() {
            bail!(
                "PostgreSQL startet ikke:\n{}",
                fs::read_to_string(&log).unwrap_or_default()
            );
        }
        Ok(Self {
            _server: server,
            _folder: folder,
            port,
        })
    }

    /// The address of its maintenance database; tests make databases of their own beside it.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

fn make_cluster(user: &User, binaries: &Path, data: &Path) -> Result<()> {
    let mut initdb = user.command(&binaries.join("initdb"));
    initdb.args([
        "-A",
        "trust",
        "-U",
        "postgres",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
        "-D",
    ]);
    let output = initdb.arg(data).output().context("kunne ikke starte initdb")?;
    if !output.status.success() {
        bail!("initdb feilet:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

fn serve(user: &User, binaries: &Path, data: &Path, port: u16, log: &Path) -> Result<Background> {
    let mut command = user.command(&binaries.join("postgres"));
    command
        .args(["-h", "127.0.0.1", "-k", "", "-p", &port.to_string(), "-D"])
        .arg(data);
    let settings = [
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "max_connections=300",
    ];
    for setting in settings {
        command.args(["-c", setting]);
    }
    let log = File::create(log)?;
    command.stdout(log.try_clone()?).stderr(log);
    // QUIT is PostgreSQL's immediate shutdown: nothing here is worth flushing.
    Background::start(&mut command, "QUIT")
}

/// Whom PostgreSQL runs as; it refuses to be root.
enum User {
    Ourselves,
    Postgres,
}

impl User {
    fn of_this_process() -> Self {
        if tools::is_root() {
            Self::Postgres
        } else {
            Self::Ourselves
        }
    }

    fn command(&self, program: &PathBuf) -> Command {
        let mut command = match self {
            Self::Ourselves => Command::new(program),
            Self::Postgres => {
                let mut setpriv = Command::new("setpriv");
                setpriv
                    .args(["--reuid=postgres", "--regid=postgres", "--init-groups"])
                    .arg(program);
                setpriv
            }
        };
        // The folder we stand in may be closed to that user.
        command.current_dir("/");
        command
    }

    fn give(&self, folder: &Path) -> Result<()> {
        match self {
            Self::Ourselves => Ok(()),
            Self::Postgres => process::run(Command::new("chown").arg("postgres").arg(folder)),
        }
    }
}
