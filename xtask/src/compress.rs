//! Brotli and gzip copies beside what the browser fetches, made once instead of per request.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::tree;

/// What shrinks; images and fonts are packed already.
const SHRINKS: &[&str] = &["css", "js", "json", "svg", "txt", "wasm"];

/// Writes `.br` and `.gz` beside every file of the folder that shrinks.
pub fn folder(folder: &Path) -> Result<()> {
    for file in tree::files(folder)? {
        if file
            .extension()
            .is_some_and(|kind| SHRINKS.iter().any(|known| kind == *known))
        {
            let content = fs::read(&file)?;
            write(&beside(&file, "br"), &brotli(&content)?)?;
            write(&beside(&file, "gz"), &gzip(&content)?)?;
        }
    }
    Ok(())
}

/// Whether a file is such a copy.
pub fn is_copy(file: &Path) -> bool {
    file.extension().is_some_and(|kind| kind == "br" || kind == "gz")
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

fn write(file: &Path, content: &[u8]) -> Result<()> {
    fs::write(file, content).with_context(|| format!("kunne ikke skrive {}", file.display()))
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    writer.write_all(content)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(content)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn copies_hold_the_same_bytes() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let text = "body{color:red}".repeat(100);
        fs::write(folder.path().join("main.css"), &text).expect("written");
        fs::write(folder.path().join("og.png"), &text).expect("written");
        super::folder(folder.path()).expect("compressed");

        let read = |name: &str| fs::read(folder.path().join(name)).expect("is there");
        let (mut from_brotli, mut from_gzip) = (String::new(), String::new());
        brotli::Decompressor::new(&read("main.css.br")[..], 4096)
            .read_to_string(&mut from_brotli)
            .expect("brotli");
        flate2::read::GzDecoder::new(&read("main.css.gz")[..])
            .read_to_string(&mut from_gzip)
            .expect("gzip");
        assert_eq!(
            (from_brotli.as_str(), from_gzip.as_str()),
            (text.as_str(), text.as_str())
        );
        assert!(!folder.path().join("og.png.br").exists());
    }
}
