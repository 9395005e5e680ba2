//! What is kept about content beside content: its version, its origins and the list of changes.

use std::collections::BTreeMap;

use domain::{
    catalogue::store::{Change, ChangeKind, DataVersion, StoreError},
    content::{EntityKind, EntityRef, merge::FieldHashes},
};
use sqlx::QueryBuilder;

use super::read::code;
use crate::store::{
    error::store_error,
    table::table,
    transaction::{Transaction, on},
};

const READ_VERSION: &str = "
    SELECT version
    FROM data_version";

/// 0 rows: somebody else wrote in between. On PostgreSQL a second writer waits here for the first one's commit.
const MOVE_VERSION: &str = "
    UPDATE data_version
    SET version = version + 1
    WHERE version = $1
    RETURNING version";

const DELETE_ORIGINS: &str = "
    DELETE FROM origins
    WHERE (entity_kind, entity_key) IN (";

const NEWEST_CHANGES: &str = "
    SELECT id, at, kind, entity_kind, entity_key, title
    FROM changes
    WHERE entity_kind IN (";

/// Entities in one statement.
const BATCH: usize = 500;

table! {
    /// What one field looked like when file and database last agreed.
    OriginRow in "origins" [entity_kind: String, entity_key: String, field: String] {
        hash: String,
    }
}

table! {
    /// A line of the list of changes.
    ChangeRow in "changes" [id: String] {
        at: i64,
        kind: String,
        entity_kind: String,
        entity_key: String,
        title: String,
    }
}

pub(super) async fn version(tx: &mut Transaction) -> Result<DataVersion, StoreError> {
    on!(tx, Backend, connection => {
        sqlx::query_scalar::<Backend, i64>(READ_VERSION).fetch_one(connection).await
    })
    .map(DataVersion)
    .map_err(store_error)
}

/// Moves the version on from `expected`; `None` when it is another by now.
pub(super) async fn move_version(
    tx: &mut Transaction,
    expected: DataVersion,
) -> Result<Option<DataVersion>, StoreError> {
    on!(tx, Backend, connection => {
        sqlx::query_scalar::<Backend, i64>(MOVE_VERSION).bind(expected.0).fetch_optional(connection).await
    })
    .map(|moved| moved.map(DataVersion))
    .map_err(store_error)
}

pub(super) async fn load_origins(
    tx: &mut Transaction,
) -> Result<BTreeMap<EntityRef, FieldHashes>, StoreError> {
    let mut origins: BTreeMap<EntityRef, FieldHashes> = BTreeMap::new();
    for row in tx.all::<OriginRow>().await? {
        let entity = reference(&row.entity_kind, row.entity_key)?;
        origins.entry(entity).or_default().insert(row.field, row.hash);
    }
    Ok(origins)
}

pub(super) async fn save_origins(
    tx: &mut Transaction,
    origins: &[(EntityRef, FieldHashes)],
) -> Result<(), StoreError> {
    for batch in origins.chunks(BATCH) {
        on!(tx, Backend, connection => {
            let mut delete = QueryBuilder::<Backend>::new(DELETE_ORIGINS);
            delete.push_values(batch, |mut tuple, (entity, _)| {
                tuple.push_bind(entity.kind.code()).push_bind(entity.key.clone());
            });
            delete.push(")");
            delete.build().persistent(false).execute(connection).await.map(drop)
        })
        .map_err(store_error)?;
    }
    let rows = origins.iter().flat_map(|(entity, fields)| {
        fields.iter().map(|(field, hash)| OriginRow {
            entity_kind: entity.kind.code().to_owned(),
            entity_key: entity.key.clone(),
            field: field.clone(),
            hash: hash.clone(),
        })
    });
    tx.insert(rows.collect()).await
}

pub(super) async fn save_changes(tx: &mut Transaction, changes: &[Change]) -> Result<(), StoreError> {
    let row = |it: &Change| ChangeRow {
        id: it.id.clone(),
        at: it.at,
        kind: it.kind.code().to_owned(),
        entity_kind: it.entity.kind.code().to_owned(),
        entity_key: it.entity.key.clone(),
        title: it.title.clone(),
    };
    tx.insert(changes.iter().map(row).collect()).await
}

pub(super) async fn newest_changes(
    tx: &mut Transaction,
    kinds: &[EntityKind],
    limit: u32,
) -> Result<Vec<Change>, StoreError> {
    let rows: Vec<ChangeRow> = on!(tx, Backend, connection => {
        let mut select = QueryBuilder::<Backend>::new(NEWEST_CHANGES);
        let mut list = select.separated(", ");
        for kind in kinds {
            list.push_bind(kind.code());
        }
        select.push(") ORDER BY at DESC, id DESC LIMIT ").push_bind(i64::from(limit));
        select.build_query_as().fetch_all(connection).await
    })
    .map_err(store_error)?;
    rows.into_iter().map(Change::try_from).collect()
}

impl TryFrom<ChangeRow> for Change {
    type Error = StoreError;

    fn try_from(row: ChangeRow) -> Result<Self, Self::Error> {
        Ok(Self {
            id: row.id,
            at: row.at,
            kind: code(ChangeKind::parse, &row.kind)?,
            entity: reference(&row.entity_kind, row.entity_key)?,
            title: row.title,
        })
    }
}

fn reference(kind: &str, key: String) -> Result<EntityRef, StoreError> {
    Ok(EntityRef {
        kind: code(EntityKind::parse, kind)?,
        key,
    })
}
