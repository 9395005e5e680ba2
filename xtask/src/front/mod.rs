//! What the browser fetches, built into `target/site`.
//!
//! Two parts, each built into a folder of its own under `target/front` and only when its sources have changed:
//! the client (WebAssembly and its loader) and the style (stylesheet, font, icons, images). `target/site` is the
//! two laid together, with `hash.txt`: the fingerprint under which the server serves them for ever.

mod client;
mod style;

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{
    compress, paths, say,
    say::Steps,
    tools::{self, Mode},
    tree,
};

/// How many steps [`build`] reports.
pub const STEPS: usize = 3;

/// `cargo xtask front`.
pub fn command(mode: Mode) -> Result<()> {
    let mut steps = Steps::new(STEPS);
    build(mode, &mut steps)?;
    steps.finish();
    Ok(())
}

/// Builds everything the browser fetches.
pub fn build(mode: Mode, steps: &mut Steps) -> Result<()> {
    let _lock = lock()?;
    steps.next("Ser til verktøyene");
    tools::node()?;
    tools::npm_packages(&paths::style())?;
    let compiler = client::compiler()?;

    steps.next("Bygger klienten");
    let client = Part {
        name: "client",
        inputs: client::inputs(mode)?,
    };
    client.build(|folder| client::build(mode, compiler, &folder.join("pkg")))?;

    steps.next("Bygger stil, skrift og ikoner");
    let style = Part {
        name: "style",
        inputs: style::inputs()?,
    };
    style.build(style::build)?;

    assemble(&[client, style])
}

/// Two at a time would empty each other's folders: the second waits.
fn lock() -> Result<File> {
    fs::create_dir_all(paths::root().join("target"))?;
    let file = File::create(paths::root().join("target/front.lock"))?;
    file.lock().context("kunne ikke låse target/front.lock")?;
    Ok(file)
}

/// A part of the site and the fingerprint of what it is made from.
struct Part {
    name: &'static str,
    inputs: String,
}

impl Part {
    fn folder(&self) -> PathBuf {
        paths::root().join("target/front").join(self.name)
    }

    fn build(&self, make: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        let (folder, stamp) = (self.folder(), self.folder().with_extension("stamp"));
        if is_stamped(&stamp, &self.inputs) && folder.is_dir() {
            say::line("      uendret");
            return Ok(());
        }
        tree::empty_folder(&folder)?;
        make(&folder)?;
        compress::folder(&folder)?;
        fs::write(&stamp, &self.inputs).with_context(|| format!("kunne ikke skrive {}", stamp.display()))
    }
}

fn is_stamped(stamp: &Path, inputs: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|found| found == inputs)
}

fn assemble(parts: &[Part]) -> Result<()> {
    let (site, stamp) = (paths::site(), paths::site().with_extension("stamp"));
    let inputs = parts
        .iter()
        .map(|part| part.inputs.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    if is_stamped(&stamp, &inputs) && site.join("hash.txt").is_file() {
        return Ok(());
    }
    tree::empty_folder(&site)?;
    for part in parts {
        tree::copy(&part.folder(), &site)?;
    }
    let originals: Vec<PathBuf> = tree::files(&site)?
        .into_iter()
        .filter(|file| !compress::is_copy(file))
        .collect();
    let hash = tree::fingerprint(&site, &originals)?;
    fs::write(site.join("hash.txt"), &hash[..12]).context("kunne ikke skrive hash.txt")?;
    fs::write(&stamp, inputs).with_context(|| format!("kunne ikke skrive {}", stamp.display()))
}
