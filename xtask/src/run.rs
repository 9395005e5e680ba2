//! `cargo xtask run`: from a fresh clone to a running site.

use std::{fs, path::PathBuf};

use anyhow::{Result, bail};
use clap::Args;

use crate::{
    front, paths, process,
    say::{self, Steps},
    server::{self, Server},
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
    let data = data_folder();
    let server = Server::build(mode, &data, options.port, internal_port(options.port)?)?;

    steps.next("Klargjør databasen");
    let is_new = is_empty(&data);
    server.run(&["migrate"])?;
    if is_new {
        server.run(&["import"])?;
    } else {
        say::line("      innholdet er hentet inn før; hent endringer med «fellesnevner import»");
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

fn data_folder() -> PathBuf {
    paths::root().join(process::variable("DATA_DIR").unwrap_or_else(|| "data".into()))
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

/// Whether nothing has been kept in this folder yet.
fn is_empty(folder: &PathBuf) -> bool {
    fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none())
}
