//! The stylesheet, bundled and minified, and the assets that `style/assets.mjs` makes.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
};

use crate::{paths, process, tree};

/// A fingerprint of everything the style is made from; what npm fetches is told by the lock file.
pub fn inputs() -> Result<String> {
    let style = paths::style();
    tree::fingerprint(&style, &tree::files(&style)?)
}

/// Builds `main.css` and the assets into a folder.
pub fn build(folder: &Path) -> Result<()> {
    let css = bundle(&paths::style().join("main.css"))?;
    fs::write(folder.join("main.css"), css).context("kunne ikke skrive main.css")?;
    process::run(
        process::command("node")
            .arg(paths::style().join("assets.mjs"))
            .arg(folder),
    )
    .context("style/assets.mjs feilet")
}

/// One stylesheet of everything that `file` imports. Nothing is rewritten for older browsers: what is used must
/// be widely available.
fn bundle(file: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(file)
        .map_err(|error| anyhow!("{error}"))?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| anyhow!("{error}"))?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    });
    Ok(printed.map_err(|error| anyhow!("{error}"))?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_bundled_and_minified() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(
            folder.path().join("main.css"),
            "@import \"a.css\" layer(base);\nb { color: #ff0000 }",
        )
        .expect("written");
        fs::write(folder.path().join("a.css"), "a { color: blue }").expect("written");
        assert_eq!(
            bundle(&folder.path().join("main.css")).expect("bundled"),
            "@layer base{a{color:#00f}}b{color:red}"
        );
    }

    #[test]
    fn a_missing_import_names_who_asked_for_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("main.css"), "@import \"missing.css\";").expect("written");
        let error = bundle(&folder.path().join("main.css")).expect_err("the import is missing");
        assert!(error.to_string().contains("main.css"), "{error}");
    }
}
