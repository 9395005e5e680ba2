//! How a platform is related to other platforms.

use domain::{
    catalogue::{Platform, PlatformRelation, RelationKind, store::StoreError},
    text::Slug,
};

use super::replace_parts;
use crate::store::{
    catalogue::read::{Groups, code, date, optional, slug},
    table::table,
    transaction::Transaction,
};

table! {
    /// A relation, read from the platform that holds it.
    RelationRow in "platform_relations" [platform: String, position: i64] {
        kind: String,
        other: String,
        date: Option<String>,
        scope: Option<String>,
    } + provenance
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Groups<String, PlatformRelation>, StoreError> {
    Groups::by_owner(tx.all::<RelationRow>().await?)
}

pub(super) async fn save(tx: &mut Transaction, platforms: &[&Platform]) -> Result<(), StoreError> {
    replace_parts(tx, platforms, |it| &it.relations, RelationRow::new).await
}

impl RelationRow {
    fn new(owner: &Slug, position: i64, it: &PlatformRelation) -> Self {
        Self {
            platform: owner.to_string(),
            position,
            kind: it.kind.code().to_owned(),
            other: it.platform.to_string(),
            date: it.date.map(String::from),
            scope: it.scope.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<RelationRow> for PlatformRelation {
    type Error = StoreError;

    fn try_from(row: RelationRow) -> Result<Self, Self::Error> {
        Ok(Self {
            kind: code(RelationKind::parse, &row.kind)?,
            platform: slug(&row.other)?,
            date: optional(row.date, date)?,
            scope: row.scope,
            provenance: row.provenance.try_into()?,
        })
    }
}
