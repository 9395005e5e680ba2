//! `cargo xtask check`: everything that can be said about the code without running the site.

mod licences;
mod spdx;

use std::{fs, process::Command};

use anyhow::{Result, bail};

use crate::{
    paths, process,
    say::{self, Steps},
};

type Check = (&'static str, fn() -> Result<()>);

const CHECKS: &[Check] = &[
    ("Formatering", format),
    ("Clippy for tjeneren", clippy_native),
    ("Clippy for nettleseren", clippy_wasm),
    ("Dokumentasjon", documentation),
    ("Husregler", tidy),
    ("Lisenser og kilder", licences::check),
];

/// Runs every check, also when one has failed, and tells which did.
pub fn command() -> Result<()> {
    // The server embeds this folder: it must be there for the code to compile.
    fs::create_dir_all(paths::site())?;
    let mut steps = Steps::new(CHECKS.len());
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        steps.next(name);
        if let Err(error) = check() {
            say::line(&format!("      FEIL: {error:#}"));
            failed.push(*name);
        }
        if process::is_interrupted() {
            bail!("avbrutt");
        }
    }
    steps.finish();
    if !failed.is_empty() {
        bail!("ikke i orden: {}", failed.join(", "));
    }
    Ok(())
}

fn format() -> Result<()> {
    process::run(process::cargo().args(["fmt", "--all", "--", "--check"]))
}

fn clippy_native() -> Result<()> {
    let mut cargo = native("clippy");
    process::run(cargo.args(["--all-targets", "--", "-D", "warnings"]))
}

fn clippy_wasm() -> Result<()> {
    let mut cargo = process::cargo();
    cargo.args([
        "clippy",
        "--quiet",
        "--package",
        "client",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    process::run(cargo.args(["--", "-D", "warnings"]))
}

fn documentation() -> Result<()> {
    process::run(
        native("doc")
            .args(["--no-deps", "--document-private-items"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

fn tidy() -> Result<()> {
    process::run(process::cargo().args(["test", "--quiet", "--package", "server", "--test", "tidy"]))
}

/// A cargo command on everything that is not compiled for the browser.
fn native(command: &str) -> Command {
    let mut cargo = process::cargo();
    cargo.args([command, "--quiet", "--features", "app/ssr"]);
    cargo.args([
        "--package",
        "domain",
        "--package",
        "app",
        "--package",
        "server",
        "--package",
        "xtask",
    ]);
    cargo
}
