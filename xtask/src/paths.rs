//! Where things are.

use std::path::{Path, PathBuf};

use crate::process;

/// The folder of the workspace.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    process::variable("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// What the browser fetches; the server embeds this folder, so its place is fixed.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// The folder of the stylesheet and its tools.
pub fn style() -> PathBuf {
    root().join("style")
}

/// The folder of the browser tests.
pub fn end2end() -> PathBuf {
    root().join("end2end")
}
