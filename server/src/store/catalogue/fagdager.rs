//! Fagdager that have been held, and who hosted them.

use domain::{catalogue::store::StoreError, fagdag::Fagdag, text::Slug};

use super::{
    parts::replace_parts,
    read::{Groups, date, slug},
};
use crate::store::{table::table, transaction::Transaction};

table! {
    /// A fagdag without its hosts.
    FagdagRow in "fagdager" [slug: String] {
        title: String,
        date: String,
    } + provenance
}

table! {
    /// An organisation that hosted a fagdag.
    HostRow in "fagdag_hosts" [fagdag: String, position: i64] {
        organization: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<Fagdag>, StoreError> {
    let mut hosts = Groups::of(tx.all::<HostRow>().await?, |row: HostRow| {
        Ok((row.fagdag, slug(&row.organization)?))
    })?;
    let read = |row: FagdagRow| {
        Ok(Fagdag {
            hosts: hosts.take(&row.slug),
            slug: slug(&row.slug)?,
            title: row.title,
            date: date(&row.date)?,
            provenance: row.provenance.try_into()?,
        })
    };
    tx.all::<FagdagRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, fagdager: &[&Fagdag]) -> Result<(), StoreError> {
    let row = |it: &&Fagdag| FagdagRow {
        slug: it.slug.to_string(),
        title: it.title.clone(),
        date: it.date.to_string(),
        provenance: (&it.provenance).into(),
    };
    tx.upsert(fagdager.iter().map(row).collect()).await?;
    replace_parts(tx, fagdager, |it| &it.hosts, HostRow::new).await
}

impl HostRow {
    fn new(fagdag: &Slug, position: i64, organization: &Slug) -> Self {
        Self {
            fagdag: fagdag.to_string(),
            position,
            organization: organization.to_string(),
        }
    }
}
