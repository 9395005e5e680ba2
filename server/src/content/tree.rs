//! Where a tree of files comes from: a folder on disk, or the content embedded in the binary.

use std::{fs, io, path::Path};

use super::{
    Position, Tree,
    bytes::{MAX_BYTES, too_big},
    problem::{Code, Problem},
};

#[derive(rust_embed::RustEmbed)]
#[folder = "../content"]
struct Embedded;

/// The content that the binary was built with.
#[must_use]
pub fn embedded() -> Tree {
    Embedded::iter()
        .filter_map(|path| {
            let bytes = Embedded::get(&path)?.data.into_owned();
            Some((path.into_owned(), bytes))
        })
        .collect()
}

/// The files of a folder, and what could not be read of it. Symbolic links are not followed.
///
/// # Errors
/// When the folder itself cannot be listed.
pub fn from_disk(folder: &Path) -> io::Result<(Tree, Vec<Problem>)> {
    let mut found = (Tree::new(), Vec::new());
    let mut open = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let path = match entry.file_name().to_str() {
                Some(name) => format!("{prefix}{name}"),
                None => format!("{prefix}{}", entry.file_name().to_string_lossy()),
            };
            let kind = entry.file_type()?;
            if kind.is_symlink() {
                let message = "Symbolske lenker følges ikke. Legg selve filen her.";
                found
                    .1
                    .push(Problem::error(&path, Position::START, Code::Symlink, message));
            } else if kind.is_dir() {
                open.push((entry.path(), format!("{path}/")));
            } else {
                read_file(&entry.path(), path, &mut found);
            }
        }
    }
    Ok(found)
}

fn read_file(file: &Path, path: String, found: &mut (Tree, Vec<Problem>)) {
    let size = fs::symlink_metadata(file).map_or(0, |it| it.len());
    if size > MAX_BYTES as u64 {
        found.1.push(too_big(&path, size));
        return;
    }
    match fs::read(file) {
        Ok(bytes) => drop(found.0.insert(path, bytes)),
        Err(error) => {
            let message = format!("Filen kan ikke leses ({}).", error.kind());
            found
                .1
                .push(Problem::error(&path, Position::START, Code::Unreadable, message));
        }
    }
}
