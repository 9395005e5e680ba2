//! The server's binary: built, filled and started for `run` and for the browser tests.

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, Result, bail};

use crate::{
    paths,
    process::{self, Background},
    say,
    tools::Mode,
};

/// The settings a server runs with.
pub struct Settings {
    /// The folder it keeps its files in.
    pub data: PathBuf,
    /// A database elsewhere, instead of a file in that folder.
    pub database: Option<String>,
    /// The port of the site.
    pub port: u16,
    /// The port of health and metrics.
    pub internal_port: u16,
    /// How much it logs.
    pub log: Log,
}

/// How much a server logs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Log {
    /// What the environment says, else as it comes.
    AsSet,
    /// What is wrong, so that the tests' own lines can be read.
    Quiet,
}

/// The binary and the settings it runs with.
pub struct Server {
    binary: PathBuf,
    settings: Settings,
}

impl Server {
    /// Builds the binary, to run with these settings.
    pub fn build(mode: Mode, settings: Settings) -> Result<Self> {
        let mut cargo = process::cargo();
        cargo.args(["build", "--package", "server"]);
        if mode == Mode::Release {
            cargo.arg("--release");
        }
        process::run(&mut cargo).context("tjeneren lot seg ikke bygge")?;
        let folder = if mode == Mode::Release { "release" } else { "debug" };
        let binary = paths::target().join(folder).join("fellesnevner");
        Ok(Self { binary, settings })
    }

    /// The address a browser opens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.settings.port)
    }

    /// Runs one of the binary's commands: shows the last line of what it wrote, or all of it when it failed.
    pub fn run(&self, arguments: &[&str]) -> Result<()> {
        let mut command = self.command();
        let output = command.args(arguments).stderr(Stdio::inherit()).output()?;
        let written = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() {
            say::line(&written);
            bail!("{} sluttet med {}", process::describe(&command), output.status);
        }
        if let Some(last) = written.trim_end().lines().last() {
            say::line(&format!("      {last}"));
        }
        Ok(())
    }

    /// Starts serving, and waits until the server says that it is ready.
    pub fn serve(&self) -> Result<Background> {
        let mut background = Background::start(self.command().arg("serve"), "TERM")?;
        let limit = Duration::from_mins(1);
        let is_up = process::until(limit, || {
            process::is_interrupted() || background.has_ended() || is_ready(self.settings.internal_port)
        });
        if background.has_ended() {
            bail!("tjeneren stoppet før den var klar");
        }
        if !is_up {
            bail!(
                "tjeneren svarte ikke på /internal/isready innen {} s",
                limit.as_secs()
            );
        }
        Ok(background)
    }

    fn command(&self) -> Command {
        let Settings {
            data,
            database,
            port,
            internal_port,
            log,
        } = &self.settings;
        let mut command = process::command(&self.binary);
        command
            .env("PORT", port.to_string())
            .env("INTERNAL_PORT", internal_port.to_string());
        command
            .env("DATA_DIR", data)
            .env_remove("BIND_ADDRESS")
            .env_remove("DATABASE_URL");
        if let Some(address) = database {
            command.env("DATABASE_URL", address);
        }
        if *log == Log::Quiet {
            command.env("LOG_LEVEL", "warn");
        }
        // Nobody balances load over this one: it may stop at once.
        command.env("SHUTDOWN_GRACE", "0");
        command
    }
}

/// A port that nobody listens on just now.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("fant ingen ledig port")?;
    Ok(listener.local_addr()?.port())
}

/// Whether a port can be listened on.
pub fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

fn is_ready(port: u16) -> bool {
    let second = Duration::from_secs(1);
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), second)?;
        stream.set_read_timeout(Some(second))?;
        // In one piece: who answers before the rest has come resets the connection.
        let question =
            format!("GET /internal/isready HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
        stream.write_all(question.as_bytes())?;
        let mut status = [0; 12];
        stream.read_exact(&mut status)?;
        Ok(&status == b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readiness_is_the_status_200() {
        for (status, expected) in [("200 OK", true), ("503 Service Unavailable", false)] {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
            let port = listener.local_addr().expect("bound").port();
            let answer = std::thread::spawn(move || {
                let (mut stream, _) = listener.accept().expect("asked");
                let _ = stream.read(&mut [0; 512]);
                let whole = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n");
                stream.write_all(whole.as_bytes()).expect("answered");
            });
            assert_eq!(is_ready(port), expected, "{status}");
            answer.join().expect("answered");
        }
        assert!(!is_ready(free_port().expect("a port")));
    }
}
