//! Writes the database's content as files, in the one form that content files have.
//!
//! Each file is put in place whole and only when it differs, and nothing is removed, so that an export that is cut
//! off leaves whole files behind and can simply be run again.

use std::path::Path;

use anyhow::Context as _;
use domain::{catalogue::store::CatalogueStore, content::Entity, provenance::Visibility};
use serde_json::Value;

use super::{Tree, commands::replace, render};

/// What an export did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// How many files there are.
    pub files: usize,
    /// How many of them were written because they differed.
    pub written: usize,
    /// How many facts in them are not for everybody.
    pub closed_facts: usize,
}

/// Everything in the database as files.
///
/// # Errors
/// When the database cannot be read.
pub async fn tree(store: &dyn CatalogueStore) -> anyhow::Result<(Tree, usize)> {
    let (content, _) = store.load().await.context("Databasen kan ikke leses")?;
    let entities = content.into_entities();
    let closed = closed_facts(&entities)?;
    let tree = render::files(&entities).context("Innholdet kan ikke skrives som filer")?;
    Ok((tree, closed))
}

/// Writes everything in the database to a folder.
///
/// # Errors
/// When the database cannot be read or a file cannot be written.
pub async fn export(store: &dyn CatalogueStore, folder: &Path) -> anyhow::Result<Exported> {
    let (tree, closed_facts) = tree(store).await?;
    let mut done = Exported {
        files: tree.len(),
        closed_facts,
        ..Exported::default()
    };
    for (path, bytes) in &tree {
        if replace(&folder.join(path), bytes)? {
            done.written += 1;
        }
    }
    Ok(done)
}

fn closed_facts(entities: &[Entity]) -> anyhow::Result<usize> {
    let mut count = 0;
    for entity in entities {
        let mut open = vec![entity.to_json()?];
        while let Some(value) = open.pop() {
            match value {
                Value::Object(fields) => {
                    let visibility = fields.get("visibility").and_then(Value::as_str);
                    count += usize::from(visibility.is_some_and(|it| it != Visibility::Public.code()));
                    open.extend(fields.into_iter().map(|(_, value)| value));
                }
                Value::Array(items) => open.extend(items),
                _ => {}
            }
        }
    }
    Ok(count)
}
