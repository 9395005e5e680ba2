//! What an architecture builds on and what it is put together from.

use domain::{architecture::ReferenceArchitecture, catalogue::store::StoreError, text::Slug};

use crate::store::{
    catalogue::read::{Groups, placed, slug},
    table::table,
    transaction::Transaction,
};

/// The architectures it builds on.
pub(super) const EXTENDS: &str = "extends";
/// The architectures it is put together from.
pub(super) const COMPOSED_OF: &str = "composed_of";

table! {
    /// An architecture that another builds on or is put together from.
    RelationRow in "architecture_relations" [architecture: String, kind: String, position: i64] {
        other: String,
    }
}

/// Gathered by architecture and kind.
pub(super) async fn load(tx: &mut Transaction) -> Result<Groups<(String, String), Slug>, StoreError> {
    Groups::of(tx.all::<RelationRow>().await?, |row: RelationRow| {
        Ok(((row.architecture, row.kind), slug(&row.other)?))
    })
}

pub(super) async fn save(
    tx: &mut Transaction,
    architectures: &[&ReferenceArchitecture],
) -> Result<(), StoreError> {
    let rows = architectures.iter().flat_map(|it| {
        let extends = rows(&it.slug, EXTENDS, &it.extends);
        extends.chain(rows(&it.slug, COMPOSED_OF, &it.composed_of))
    });
    let rows = rows.collect();
    let owners: Vec<&str> = architectures.iter().map(|it| it.slug.as_str()).collect();
    tx.replace(&owners, rows).await
}

fn rows(architecture: &Slug, kind: &'static str, others: &[Slug]) -> impl Iterator<Item = RelationRow> {
    placed(others).map(move |(position, other)| RelationRow {
        architecture: architecture.to_string(),
        kind: kind.to_owned(),
        position,
        other: other.to_string(),
    })
}
