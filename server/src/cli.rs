//! The commands of the `fellesnevner` binary.
//!
//! Exit codes: 0 fine (warnings included), 1 refused or failed, 2 misused.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use jiff::Zoned;

use crate::{
    content::commands::{self, Format, Outcome},
    print,
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
    match run(Cli::parse().command) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Refused) => ExitCode::FAILURE,
        Err(error) => {
            print::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<Outcome> {
    let today = Zoned::now().date();
    match command {
        Command::Check { folder, json } => commands::check_folder(folder.as_deref(), format(json), today),
        Command::Fmt { folder } => commands::format_folder(folder.as_deref()),
        Command::Schema { folder } => commands::write_schemas(folder),
    }
}

const fn format(json: bool) -> Format {
    if json { Format::Json } else { Format::Lines }
}
