//! The tools that the project needs beyond Rust and Node: installed when we may, named exactly when we may not.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use anyhow::{Context as _, Result, bail};

use crate::{paths, process, say};

/// What is built for: a developer's machine, or delivery.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Quick to build.
    Development,
    /// Small and fast when it runs.
    Release,
}

impl Mode {
    /// The mode that a `--release` flag asks for.
    pub fn from_flag(release: bool) -> Self {
        if release { Self::Release } else { Self::Development }
    }
}

/// Fetches the npm packages of a folder, unless they are newer than its lock file.
pub fn npm_packages(folder: &Path) -> Result<()> {
    let installed = modified(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&folder.join("package-lock.json")) {
        return Ok(());
    }
    let shown = folder.file_name().unwrap_or_default().to_string_lossy();
    say::line(&format!("      henter npm-pakkene til {shown}"));
    let mut npm = process::command("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(
        npm.current_dir(folder)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )
    .with_context(|| format!("npm-pakkene mangler. Kjør «npm ci» i {shown}/"))
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|meta| meta.modified()).ok()
}

/// The browser that the tests drive: the one `CHROMIUM` names, else the system's, else one we install.
pub fn chromium() -> Result<PathBuf> {
    const NAMES: &[&str] = &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    if let Some(named) = process::variable("CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = process::find(NAMES) {
        return Ok(found);
    }
    install("chromium")?;
    process::find(NAMES).context("chromium er installert, men finnes ikke på PATH; sett CHROMIUM til filen")
}

/// The folder with `initdb` and `postgres`, the newest when there are several.
pub fn postgres_folder() -> Result<PathBuf> {
    if let Some(found) = newest_postgres() {
        return Ok(found);
    }
    install("postgresql")?;
    newest_postgres().context("postgresql er installert, men initdb finnes ikke; legg mappen på PATH")
}

fn newest_postgres() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let numbered = versions.filter_map(|entry| {
        let version: u32 = entry.file_name().to_str()?.parse().ok()?;
        let folder = entry.path().join("bin");
        folder.join("initdb").is_file().then_some((version, folder))
    });
    let on_path = || process::find(&["initdb"])?.parent().map(Path::to_owned);
    numbered.max().map(|(_, folder)| folder).or_else(on_path)
}

/// Installs a Debian package as root; anybody else is told what to do.
pub fn install(package: &str) -> Result<()> {
    let advice = format!("{package} mangler. Kjør «sudo apt-get install -y {package}» og prøv igjen");
    if !is_root() || process::find(&["apt-get"]).is_none() {
        bail!(advice);
    }
    say::line(&format!("      installerer {package}"));
    let apt = |arguments: &[&str]| {
        let mut command = process::command("apt-get");
        process::run(
            command
                .args(["-qq", "-o", "Dpkg::Use-Pty=0"])
                .args(arguments)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    let _stale_lists_may_do = apt(&["update"]);
    apt(&["install", "-y", "--no-install-recommends", package]).context(advice)
}

/// Whether we run as root.
pub fn is_root() -> bool {
    process::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Makes sure that Node is there and new enough.
pub fn node() -> Result<()> {
    let version = process::capture(process::command("node").arg("--version"))
        .context("Node mangler. Installer Node 20 eller nyere (https://nodejs.org) og prøv igjen")?;
    if major(&version).is_none_or(|major| major < 20) {
        bail!(
            "Node {} er for gammel. Installer Node 20 eller nyere",
            version.trim()
        );
    }
    Ok(())
}

fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// Makes sure that an optional part of the Rust toolchain is there.
pub fn rust_component(name: &str) -> Result<()> {
    process::run(process::command("rustup").args(["component", "add", name]))
        .with_context(|| format!("{name} mangler. Kjør «rustup component add {name}» og prøv igjen"))
}

/// The folder of the Rust toolchain in use.
pub fn sysroot() -> Result<PathBuf> {
    let printed = process::capture(process::command("rustc").args(["--print", "sysroot"]))?;
    Ok(paths::root().join(printed.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("unknown"), None);
    }
}
