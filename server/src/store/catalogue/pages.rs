//! The site's own texts.

use domain::{catalogue::store::StoreError, pages::Page};

use super::read::{date, slug};
use crate::store::{table::table, transaction::Transaction};

table! {
    /// A page of prose.
    PageRow in "pages" [slug: String] {
        title: String,
        lead: String,
        updated: String,
        body: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<Page>, StoreError> {
    let read = |row: PageRow| {
        Ok(Page {
            slug: slug(&row.slug)?,
            title: row.title,
            lead: row.lead,
            updated: date(&row.updated)?,
            body: row.body,
        })
    };
    tx.all::<PageRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, pages: &[&Page]) -> Result<(), StoreError> {
    let row = |it: &&Page| PageRow {
        slug: it.slug.to_string(),
        title: it.title.clone(),
        lead: it.lead.clone(),
        updated: it.updated.to_string(),
        body: it.body.clone(),
    };
    tx.upsert(pages.iter().map(row).collect()).await
}
