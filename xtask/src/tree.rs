//! Folders as wholes: their files in order, a fingerprint of their contents, a copy.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

/// Every file under `root` (or `root` itself), sorted. Folders named `node_modules` are left out.
pub fn files(root: &Path) -> Result<Vec<PathBuf>> {
    if root.is_file() {
        return Ok(vec![root.to_owned()]);
    }
    let mut found = Vec::new();
    let entries = fs::read_dir(root).with_context(|| format!("kunne ikke lese {}", root.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            found.extend(files(&path)?);
        } else if path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A fingerprint of the names and contents of these files, in hexadecimal. Names count relative to `base`.
pub fn fingerprint(base: &Path, files: &[PathBuf]) -> Result<String> {
    let mut hash = Sha256::new();
    for file in files {
        let name = file.strip_prefix(base).unwrap_or(file).to_string_lossy();
        let content = fs::read(file).with_context(|| format!("kunne ikke lese {}", file.display()))?;
        for part in [name.as_bytes(), &content] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
    }
    let mut text = String::new();
    for byte in hash.finalize() {
        write!(text, "{byte:02x}")?;
    }
    Ok(text)
}

/// Copies every file under `from` to the same place under `to`.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)? {
        let goal = to.join(file.strip_prefix(from).unwrap_or(&file));
        if let Some(folder) = goal.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&file, &goal).with_context(|| format!("kunne ikke kopiere til {}", goal.display()))?;
    }
    Ok(())
}

/// An empty folder, whatever was there before.
pub fn empty_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("kunne ikke tømme {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("kunne ikke lage {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, content) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("made");
            fs::write(path, content).expect("written");
        }
        folder
    }

    fn print(files_of: &tempfile::TempDir) -> String {
        let found = files(files_of.path()).expect("readable");
        fingerprint(files_of.path(), &found).expect("readable")
    }

    #[test]
    fn a_fingerprint_depends_on_names_and_contents_and_not_on_the_place() {
        let first = folder(&[("a/b.css", "x"), ("c.js", "y")]);
        assert_eq!(print(&first), print(&folder(&[("a/b.css", "x"), ("c.js", "y")])));
        assert_ne!(print(&first), print(&folder(&[("a/b.css", "x"), ("c.js", "z")])));
        assert_ne!(print(&first), print(&folder(&[("a/c.css", "x"), ("c.js", "y")])));
        assert_ne!(print(&folder(&[("a", "bc")])), print(&folder(&[("ab", "c")])));
    }

    #[test]
    fn npm_packages_are_left_out_and_a_copy_is_whole() {
        let source = folder(&[("node_modules/x.js", "x"), ("pkg/a.wasm", "a")]);
        let goal = folder(&[("old", "old")]);
        empty_folder(goal.path()).expect("emptied");
        copy(source.path(), goal.path()).expect("copied");
        assert_eq!(
            files(goal.path()).expect("readable"),
            [goal.path().join("pkg/a.wasm")]
        );
    }
}
