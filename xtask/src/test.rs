//! `cargo xtask test`: Rust tests on both databases, then the browser. What is missing is installed or is a
//! failure; nothing is skipped.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::{
    front, paths,
    postgres::Postgres,
    process,
    say::Steps,
    server::{self, Log, Server, Settings},
    tools::{self, Mode},
};

/// Which tests to run.
#[derive(Args)]
pub struct Options {
    /// Bare Rust-testene
    #[arg(long, conflicts_with = "browser")]
    rust: bool,
    /// Bare nettlesertestene
    #[arg(long)]
    browser: bool,
    /// Bare tester med dette i navnet
    filter: Option<String>,
}

/// Runs the tests.
pub fn command(options: &Options) -> Result<()> {
    let (rust, browser) = (!options.browser, !options.rust);
    let filter = options.filter.as_deref();
    let total = if rust { GROUPS.len() + 1 } else { 0 } + if browser { front::STEPS + 3 } else { 0 };
    let mut steps = Steps::new(total);
    let chromium = if browser { Some(tools::chromium()?) } else { None };
    if rust {
        rust_tests(&mut steps, filter)?;
    }
    if let Some(chromium) = chromium {
        browser_tests(&mut steps, filter, &chromium)?;
    }
    steps.finish();
    Ok(())
}

/// What is tested together. The server's build has everything that app and domain need, so that testing the three
/// at once compiles nothing twice; the tooling shares too little with them.
const GROUPS: &[(&str, &str)] = &[
    (
        "domain, app og server",
        "--package domain --package app --package server --features app/ssr",
    ),
    ("verktøyene", "--package xtask"),
];

fn rust_tests(steps: &mut Steps, filter: Option<&str>) -> Result<()> {
    steps.next("Starter en PostgreSQL til testene");
    let postgres = Postgres::start()?;
    let mut failed = Vec::new();
    for (name, selection) in GROUPS {
        steps.next(&format!("Tester {name}"));
        let mut cargo = process::cargo();
        cargo.env("FELLESNEVNER_TEST_POSTGRES", postgres.url());
        cargo
            .args(["test", "--quiet", "--no-fail-fast"])
            .args(selection.split(' '))
            .args(filter);
        if process::run(&mut cargo).is_err() {
            failed.push(*name);
        }
        if process::is_interrupted() {
            bail!("avbrutt");
        }
    }
    if !failed.is_empty() {
        bail!("testene feilet: {}", failed.join("; "));
    }
    Ok(())
}

fn browser_tests(steps: &mut Steps, filter: Option<&str>, chromium: &PathBuf) -> Result<()> {
    front::build(Mode::Development, steps)?;
    tools::npm_packages(&paths::end2end())?;

    steps.next("Bygger tjeneren");
    let data = tempfile::Builder::new().prefix("fellesnevner-data-").tempdir()?;
    let (port, internal_port) = (server::free_port()?, server::free_port()?);
    let settings = Settings {
        data: data.path().to_owned(),
        database: None,
        port,
        internal_port,
        log: Log::Quiet,
    };
    let server = Server::build(Mode::Development, settings)?;

    steps.next("Klargjør databasen og starter tjeneren");
    server.run(&["migrate"])?;
    server.run(&["import"])?;
    let _serving = server.serve()?;

    steps.next("Tester i nettleseren");
    let mut node = process::command("node");
    node.args(["node_modules/@playwright/test/cli.js", "test"]);
    if let Some(filter) = filter {
        node.args(["--pass-with-no-tests", "--grep", filter]);
    }
    node.current_dir(paths::end2end())
        .env("BASE_URL", server.address())
        .env("CHROMIUM", chromium);
    process::run(&mut node).context("nettlesertestene feilet")
}
