//! The project's tooling: one command for everything a developer does more than once.

mod bench;
mod check;
mod compress;
mod coverage;
mod front;
mod paths;
mod postgres;
mod process;
mod run;
mod say;
mod server;
mod test;
mod tools;
mod tree;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::tools::Mode;

/// Fellesnevners verktøy.
#[derive(Parser)]
#[command(name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Bygger klient, stil og filer til target/site
    Front {
        /// Bygger det som skal leveres; krever wasm-opt
        #[arg(long)]
        release: bool,
    },
    /// Bygger alt, henter innholdet inn og starter tjeneren
    Run(run::Options),
    /// Kjører alle tester: SQLite, PostgreSQL og nettleser
    Test(test::Options),
    /// Formatering, lint, dokumentasjon, husregler og lisenser
    Check,
    /// Ytelsesmålinger
    Bench {
        /// Bare målinger med dette i navnet
        filter: Option<String>,
    },
    /// Linjedekning av domain; under 90 % er en feil
    Coverage,
}

fn main() -> ExitCode {
    match process::survive_interrupts().and_then(|()| perform(Cli::parse().command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::line(&format!("\nFEIL: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn perform(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Front { release } => front::command(Mode::from_flag(release)),
        Command::Run(options) => run::command(&options),
        Command::Test(options) => test::command(&options),
        Command::Check => check::command(),
        Command::Bench { filter } => bench::command(filter.as_deref()),
        Command::Coverage => coverage::command(),
    }
}
