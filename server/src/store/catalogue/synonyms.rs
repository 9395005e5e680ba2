//! Words that search treats as one.

use domain::{catalogue::store::StoreError, search::SynonymGroup};

use super::read::{from_json, slug, text, to_json};
use crate::store::{table::table, transaction::Transaction};

table! {
    /// A group of words.
    GroupRow in "synonym_groups" [slug: String] {
        words: String,
        note: Option<String>,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<SynonymGroup>, StoreError> {
    let read = |row: GroupRow| {
        Ok(SynonymGroup {
            slug: slug(&row.slug)?,
            words: from_json(&row.words, text)?,
            note: row.note,
        })
    };
    tx.all::<GroupRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, groups: &[&SynonymGroup]) -> Result<(), StoreError> {
    let row = |it: &&SynonymGroup| GroupRow {
        slug: it.slug.to_string(),
        words: to_json(&it.words),
        note: it.note.clone(),
    };
    tx.upsert(groups.iter().map(row).collect()).await
}
