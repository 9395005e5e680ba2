//! The client: Rust to WebAssembly, its JavaScript loader, and a last squeeze by `wasm-opt`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    paths, process, say,
    tools::{self, Mode},
    tree,
};

const TARGET: &str = "wasm32-unknown-unknown";

/// Who compiles to WebAssembly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Compiler {
    /// The toolchain of the project, with the target installed.
    Own,
    /// Debian's compiler, which builds the standard library for the target itself.
    Debian,
}

/// Finds a compiler for WebAssembly, and installs what it needs. The client is never left out silently.
pub fn compiler() -> Result<Compiler> {
    if has_target() {
        return Ok(Compiler::Own);
    }
    say::line(&format!("      installerer {TARGET}"));
    if process::run(process::command("rustup").args(["target", "add", TARGET])).is_ok() && has_target() {
        return Ok(Compiler::Own);
    }
    for package in ["rustc-web", "rust-web-src", "lld"] {
        if !process::succeeds(Command::new("dpkg").args(["--status", package])) {
            tools::install(package).with_context(|| {
                format!("klienten kan ikke bygges. Kjør «rustup target add {TARGET}» og prøv igjen")
            })?;
        }
    }
    Ok(Compiler::Debian)
}

/// Whether the standard library for WebAssembly is there; cargo itself does not look before it compiles.
fn has_target() -> bool {
    let mut rustc = process::command("rustc");
    process::capture(rustc.args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| fs::read_dir(folder.trim()).is_ok_and(|mut files| files.next().is_some()))
}

/// A fingerprint of everything the client is made from.
pub fn inputs(mode: Mode) -> Result<String> {
    let mut files = Vec::new();
    for input in [
        "domain/src",
        "domain/Cargo.toml",
        "app",
        "Cargo.toml",
        "Cargo.lock",
        "style/package-lock.json",
    ] {
        files.extend(tree::files(&paths::root().join(input))?);
    }
    let must_shrink = if mode == Mode::Release || wasm_opt().is_some() {
        "opt"
    } else {
        "raw"
    };
    Ok(format!(
        "{}-{must_shrink}",
        tree::fingerprint(paths::root(), &files)?
    ))
}

/// Builds `fellesnevner.js` and `fellesnevner_bg.wasm` into a folder.
pub fn build(mode: Mode, compiler: Compiler, folder: &Path) -> Result<()> {
    process::run(&mut cargo_build(compiler)).context("klienten lot seg ikke bygge")?;
    let wasm = paths::target().join(TARGET).join("wasm-release/client.wasm");
    Bindgen::new()
        .input_path(wasm)
        .out_name("fellesnevner")
        .typescript(false)
        .web(true)?
        .generate(folder)
        .context("wasm-bindgen kunne ikke lage lasteren")?;
    shrink(mode, &folder.join("fellesnevner_bg.wasm"))
}

fn cargo_build(compiler: Compiler) -> Command {
    let mut cargo = process::cargo();
    cargo.args([
        "build",
        "--package",
        "client",
        "--target",
        TARGET,
        "--profile",
        "wasm-release",
    ]);
    if compiler == Compiler::Debian {
        cargo.arg("-Zbuild-std=std,panic_abort");
        cargo.env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld");
    }
    cargo
}

fn shrink(mode: Mode, wasm: &Path) -> Result<()> {
    let Some(wasm_opt) = wasm_opt() else {
        if mode == Mode::Release {
            bail!("wasm-opt mangler. Kjør «npm ci» i style/ og prøv igjen");
        }
        say::line("      hoppet over wasm-opt, som mangler; klienten blir noe større");
        return Ok(());
    };
    let small = wasm.with_extension("small");
    let mut node = process::command("node");
    node.arg(wasm_opt)
        .args(["-Oz", "--enable-bulk-memory", "--enable-nontrapping-float-to-int"]);
    process::run(node.arg(wasm).arg("-o").arg(&small))?;
    fs::rename(&small, wasm).context("kunne ikke bytte ut klienten med den krympede")
}

fn wasm_opt() -> Option<PathBuf> {
    let file = paths::style().join("node_modules/binaryen/bin/wasm-opt");
    file.is_file().then_some(file)
}
