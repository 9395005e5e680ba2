//! The commands of the `fellesnevner` binary.
//!
//! Exit codes: 0 fine (warnings included), 1 refused or failed, 2 misused.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::{Parser, Subcommand};

use crate::{
    config::{Config, DatabaseConfig},
    content::{
        commands::{self, Format, Outcome},
        import::{self, Mode},
        transfer,
    },
    print, startup,
};

/// Fellesnevner: oversikten over plattformene i offentlig sektor.
#[derive(Debug, Parser)]
#[command(
    name = "fellesnevner",
    version,
    about = "Fellesnevner: hvem gjør hva på plattform i det offentlige"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Start nettstedet. Er databasen tom, fylles den med innholdet som følger med programmet.
    Serve(Box<Config>),
    /// Oppgrader databasen, og gjør ikke noe mer.
    Migrate(DatabaseConfig),
    /// Vis innstillingene slik programmet leser dem, uten hemmeligheter.
    PrintConfig(Box<Config>),
    /// Sjekk innholdsfilene og vis alt som er galt.
    Check {
        /// Mappen med innhold.
        #[arg(value_name = "MAPPE")]
        folder: Option<PathBuf>,
        /// Skriv JSON i stedet for linjer.
        #[arg(long)]
        json: bool,
    },
    /// Les innholdsfilene inn i databasen. Er noe galt, endres ingenting.
    Import {
        /// Mappen med innhold. Uten den leses ./content, eller innholdet som følger med programmet.
        #[arg(value_name = "MAPPE")]
        folder: Option<PathBuf>,
        /// Vis hva som ville skje, uten å endre noe.
        #[arg(long)]
        dry_run: bool,
        /// Skriv JSON i stedet for linjer.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        database: DatabaseConfig,
    },
    /// Skriv innholdet i databasen som filer.
    Export {
        /// Mappen filene skrives til.
        #[arg(value_name = "MAPPE")]
        folder: Option<PathBuf>,
        #[command(flatten)]
        database: DatabaseConfig,
    },
    /// Skriv innholdsfilene på fast form.
    #[command(hide = true)]
    Fmt {
        /// Mappen med innhold.
        #[arg(value_name = "MAPPE")]
        folder: Option<PathBuf>,
    },
    /// Skriv JSON-skjemaene for innholdsfilene.
    #[command(hide = true)]
    Schema {
        /// Mappen skjemaene skrives til.
        #[arg(value_name = "MAPPE")]
        folder: Option<PathBuf>,
    },
}

/// Reads the command line and does what it says.
#[must_use]
pub fn main() -> ExitCode {
    let command = Cli::parse().command;
    let outcome = tokio::runtime::Runtime::new()
        .context("Programmet kan ikke starte")
        .and_then(|runtime| runtime.block_on(run(command)));
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Refused) => ExitCode::FAILURE,
        Err(error) => {
            print::failure(&error);
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> anyhow::Result<Outcome> {
    let now = startup::now();
    let today = import::today(now);
    match command {
        Command::Serve(config) => startup::serve(&config).await.map(|()| Outcome::Fine),
        Command::Migrate(database) => {
            startup::open(&database).await?.close().await;
            print::line("Databasen er oppdatert.")?;
            Ok(Outcome::Fine)
        }
        Command::PrintConfig(config) => {
            print::line(format!("{config:#?}"))?;
            Ok(Outcome::Fine)
        }
        Command::Check { folder, json } => commands::check_folder(folder.as_deref(), format(json), today),
        Command::Import {
            folder,
            dry_run,
            json,
            database,
        } => {
            let db = startup::open(&database).await?;
            let mode = if dry_run { Mode::DryRun } else { Mode::Write };
            let context = import::Context {
                now,
                new_id: &startup::new_id,
                mode,
            };
            let outcome = transfer::import_folder(&db, folder.as_deref(), format(json), context).await;
            db.close().await;
            outcome
        }
        Command::Export { folder, database } => {
            let db = startup::open(&database).await?;
            let outcome = transfer::export_folder(&db, folder.as_deref()).await;
            db.close().await;
            outcome
        }
        Command::Fmt { folder } => commands::format_folder(folder.as_deref()),
        Command::Schema { folder } => commands::write_schemas(folder),
    }
}

const fn format(json: bool) -> Format {
    if json { Format::Json } else { Format::Lines }
}
