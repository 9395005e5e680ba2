//! The commands that need files only: check, fmt and schema.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use jiff::civil::Date;
use serde_json::json;

use super::{
    Tree,
    check::{Checked, check, read_file},
    form,
    layout::{self, Place},
    problem::Problem,
    render, schema, tree,
};
use crate::print;

/// Whether a command found what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It did.
    Fine,
    /// It did not, and has said why.
    Refused,
}

/// How a command speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// To people.
    Lines,
    /// To programs.
    Json,
}

/// The folder that content is read from when none is named.
pub const FOLDER: &str = "content";

/// A tree of files, where it came from, and what could not be read of it.
#[derive(Clone, Debug)]
pub struct Files {
    /// The files.
    pub tree: Tree,
    /// The folder as the user named it; empty for the embedded content.
    pub folder: String,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Reads the named folder, or `./content`.
///
/// # Errors
/// When the folder cannot be read.
pub fn read_folder(folder: Option<&Path>) -> anyhow::Result<Files> {
    let folder = folder.unwrap_or(Path::new(FOLDER));
    let (tree, problems) =
        tree::from_disk(folder).with_context(|| format!("Mappen {} kan ikke leses", folder.display()))?;
    Ok(Files {
        tree,
        folder: folder.display().to_string(),
        problems,
    })
}

/// Checks a folder and prints everything that is found.
///
/// # Errors
/// When the folder cannot be read or standard output is closed.
pub fn check_folder(folder: Option<&Path>, format: Format, today: Date) -> anyhow::Result<Outcome> {
    let files = read_folder(folder)?;
    let checked = check(&files.tree, files.problems, today);
    report(&checked, &files.folder, format)?;
    Ok(if checked.errors() == 0 {
        Outcome::Fine
    } else {
        Outcome::Refused
    })
}

/// Prints everything that a check found.
///
/// # Errors
/// When standard output is closed.
pub fn report(checked: &Checked, folder: &str, format: Format) -> io::Result<()> {
    if format == Format::Json {
        let problems: Vec<_> = checked.problems.iter().map(|it| it.to_json(folder)).collect();
        return print::line(
            json!({
                "files": checked.files,
                "errors": checked.errors(),
                "warnings": checked.warnings(),
                "problems": problems,
            })
            .to_string(),
        );
    }
    print::lines(checked.problems.iter().map(|it| it.line(folder)))?;
    let (errors, warnings) = (checked.errors(), checked.warnings());
    let warned = if warnings == 1 { "advarsel" } else { "advarsler" };
    print::line(format!(
        "{} filer sjekket: {errors} feil, {warnings} {warned}.",
        checked.files
    ))
}

/// Rewrites every file that is not in the fixed form. Files with errors and files with comments stay as they are.
///
/// # Errors
/// When a file cannot be read or written.
pub fn format_folder(folder: Option<&Path>) -> anyhow::Result<Outcome> {
    let files = read_folder(folder)?;
    let root = folder.unwrap_or(Path::new(FOLDER));
    let mut problems = files.problems;
    let mut changed = 0;
    for (path, bytes) in &files.tree {
        if layout::place(path) == Ok(Place::Ignored) {
            continue;
        }
        match formatted(path, bytes) {
            Err(found) => problems.extend(found),
            Ok(text) if text.as_bytes() == bytes.as_slice() => {}
            Ok(text) => {
                changed += usize::from(replace(&root.join(path), text.as_bytes())?);
            }
        }
    }
    print::lines(problems.iter().map(|it| it.line(&files.folder)))?;
    let left = if problems.is_empty() {
        ""
    } else {
        " Filene over er ikke rørt."
    };
    print::line(format!(
        "{changed} av {} filer skrevet om.{left}",
        files.tree.len()
    ))?;
    Ok(if problems.is_empty() {
        Outcome::Fine
    } else {
        Outcome::Refused
    })
}

fn formatted(path: &str, bytes: &[u8]) -> Result<String, Vec<Problem>> {
    let entities = read_file(path, bytes)?;
    let files = render::files(&entities).unwrap_or_default();
    let found = String::from_utf8_lossy(bytes);
    let Some(canonical) = files.into_values().next() else {
        return Ok(found.into_owned());
    };
    let canonical = String::from_utf8_lossy(&canonical).into_owned();
    match form::comment(path, &found, &canonical) {
        Some(problem) => Err(vec![problem]),
        None => Ok(canonical),
    }
}

/// Writes the JSON schemas.
///
/// # Errors
/// When the folder cannot be written.
pub fn write_schemas(folder: Option<PathBuf>) -> anyhow::Result<Outcome> {
    let folder = folder.unwrap_or_else(|| Path::new(FOLDER).join("schema"));
    for (name, bytes) in schema::files() {
        replace(&folder.join(name), &bytes)?;
    }
    Ok(Outcome::Fine)
}

/// Puts a file in place whole, so that nobody ever sees half of it. Does nothing when it already is the same,
/// and says whether it wrote.
///
/// # Errors
/// When the file cannot be written.
pub fn replace(file: &Path, bytes: &[u8]) -> anyhow::Result<bool> {
    if fs::read(file).is_ok_and(|it| it == bytes) {
        return Ok(false);
    }
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).with_context(|| format!("Mappen {} kan ikke lages", folder.display()))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, file));
    if written.is_err() {
        // Best effort: the error below is what matters.
        let _ = fs::remove_file(&beside);
    }
    written.with_context(|| format!("Filen {} kan ikke skrives", file.display()))?;
    Ok(true)
}
