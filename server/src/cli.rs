//! The commands of the `fellesnevner` binary.
//!
//! Exit codes: 0 fine (warnings included), 1 refused or failed, 2 misused.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    content::{
        commands::{self, Format, Outcome},
        import::{self, Mode},
        transfer,
    },
    print,
    store::Db,
};

/// Fellesnevner: oversikten over plattformene i offentlig sektor.
#[derive(Debug, Parser)]
#[command(name = "fellesnevner", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
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
        database: Database,
    },
    /// Skriv innholdet i databasen som filer.
    Export {
        /// Mappen filene skrives til.
        #[arg(value_name = "MAPPE")]
        folder: Option<PathBuf>,
        #[command(flatten)]
        database: Database,
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

/// Where the database is.
#[derive(Debug, Args)]
struct Database {
    /// Adressen til databasen: postgres://… eller sqlite:….
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "ADRESSE")]
    database_url: Option<String>,
    /// Mappen som SQLite-databasen ligger i når ingen adresse er oppgitt.
    #[arg(long, env = "DATA_DIR", default_value = "data", value_name = "MAPPE")]
    data_dir: PathBuf,
}

impl Database {
    async fn open(self) -> anyhow::Result<Db> {
        let url = match self.database_url {
            Some(url) => url,
            None => {
                std::fs::create_dir_all(&self.data_dir)
                    .with_context(|| format!("Mappen {} kan ikke lages", self.data_dir.display()))?;
                format!("sqlite:{}", self.data_dir.join("fellesnevner.db").display())
            }
        };
        let db = Db::connect(&url).await.context("Databasen kan ikke åpnes")?;
        db.migrate().await.context("Databasen kan ikke oppgraderes")?;
        Ok(db)
    }
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
    let now = Timestamp::now();
    let today = import::today(now);
    match command {
        Command::Check { folder, json } => commands::check_folder(folder.as_deref(), format(json), today),
        Command::Import { folder, dry_run, json, database } => {
            let db = database.open().await?;
            let mode = if dry_run { Mode::DryRun } else { Mode::Write };
            let context = import::Context { now, new_id: &new_id, mode };
            let outcome = transfer::import_folder(&db, folder.as_deref(), format(json), context).await;
            db.close().await;
            outcome
        }
        Command::Export { folder, database } => {
            let db = database.open().await?;
            let outcome = transfer::export_folder(&db, folder.as_deref()).await;
            db.close().await;
            outcome
        }
        Command::Fmt { folder } => commands::format_folder(folder.as_deref()),
        Command::Schema { folder } => commands::write_schemas(folder),
    }
}

fn new_id() -> String {
    Uuid::now_v7().to_string()
}

const fn format(json: bool) -> Format {
    if json { Format::Json } else { Format::Lines }
}
