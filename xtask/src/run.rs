//! `cargo xtask run`: from a fresh clone to a running site.

use anyhow::{Result, bail};
use clap::Args;

use crate::{
    front, paths, process,
    say::{self, Steps},
    server::{self, Log, Server, Settings},
    tools::Mode,
};

/// What to run.
#[derive(Args)]
pub struct Options {
    /// Bygger det som skal leveres
    #[arg(long)]
    release: bool,
    /// Porten nettstedet svarer på
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Builds, migrates, imports when the database is new, and serves until Ctrl-C.
pub fn command(options: &Options) -> Result<()> {
    if !server::is_free(options.port) {
        bail!("port {} er opptatt. Velg en annen med --port", options.port);
    }
    let mode = Mode::from_flag(options.release);
    let mut steps = Steps::new(front::STEPS + 3);
    front::build(mode, &mut steps)?;

    steps.next("Bygger tjeneren");
    let settings = settings(options.port)?;
    let is_new = is_new(&settings);
    let server = Server::build(mode, settings)?;

    steps.next("Klargjør databasen");
    server.run(&["migrate"])?;
    if is_new {
        server.run(&["import"])?;
    } else {
        say::line(
            "      databasen finnes fra før; endringer i content/ hentes inn med «fellesnevner import»",
        );
    }

    steps.next("Starter tjeneren");
    let mut serving = server.serve()?;
    steps.finish();
    say::line(&format!("\n  Åpne {}   (Ctrl-C stopper)\n", server.address()));
    let status = serving.wait()?;
    if !status.success() && !process::is_interrupted() {
        bail!("tjeneren sluttet med {status}");
    }
    Ok(())
}

fn settings(port: u16) -> Result<Settings> {
    Ok(Settings {
        data: paths::root().join(process::variable("DATA_DIR").unwrap_or_else(|| "data".into())),
        database: process::variable("DATABASE_URL"),
        port,
        internal_port: internal_port(port)?,
        log: Log::AsSet,
    })
}

/// The port of health and metrics: the one that is set, else 8081, else any that is free.
fn internal_port(port: u16) -> Result<u16> {
    let set = process::variable("INTERNAL_PORT").and_then(|text| text.parse().ok());
    match set {
        Some(set) => Ok(set),
        None if port != 8081 && server::is_free(8081) => Ok(8081),
        None => server::free_port(),
    }
}

/// Whether the database is about to be made. One that `DATABASE_URL` names is left to the server, which fills it
/// when it is empty.
fn is_new(settings: &Settings) -> bool {
    settings.database.is_none() && !settings.data.join("fellesnevner.db").exists()
}
