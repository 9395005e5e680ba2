//! One atomic thing on either database, and the few ways in which it reads and writes whole rows.

use domain::catalogue::store::StoreError;
use sqlx::{Postgres, QueryBuilder, Sqlite};

use super::{
    error::store_error,
    table::{Table, Value},
};

/// Rows or names in one statement.
const BATCH: usize = 500;
/// SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535.
const PARAMETERS: usize = 32_000;

/// A transaction on either database. Dropped without [`commit`](Self::commit), it leaves nothing behind.
pub(super) enum Transaction {
    /// On SQLite.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// Runs a body on the connection of either database: `on!(transaction, Backend, connection => body)`.
/// The body is compiled twice; `Backend` names the database in it.
macro_rules! on {
    ($transaction:expr, $backend:ident, $connection:ident => $body:expr) => {
        match $transaction {
            $crate::store::transaction::Transaction::Sqlite(inner) => {
                type $backend = sqlx::Sqlite;
                let $connection = &mut **inner;
                $body
            }
            $crate::store::transaction::Transaction::Postgres(inner) => {
                type $backend = sqlx::Postgres;
                let $connection = &mut **inner;
                $body
            }
        }
    };
}

/// Puts values into a statement as its next parameters.
macro_rules! bind_all {
    ($separated:expr, $values:expr) => {
        for value in $values {
            match value {
                Value::Text(it) => $separated.push_bind(it),
                Value::Number(it) => $separated.push_bind(it),
                Value::Flag(it) => $separated.push_bind(it),
            };
        }
    };
}

impl Transaction {
    /// Every row of a table, ordered by its key.
    pub(super) async fn all<R: Table>(&mut self) -> Result<Vec<R>, StoreError> {
        on!(self, Backend, connection => {
            sqlx::query_as::<Backend, R>(R::SELECT).fetch_all(connection).await
        })
        .map_err(store_error)
    }

    /// Adds rows.
    pub(super) async fn insert<R: Table>(&mut self, rows: Vec<R>) -> Result<(), StoreError> {
        self.write(rows, "").await
    }

    /// Adds rows, or overwrites those of the same key where they stand, so that what refers to them keeps holding.
    pub(super) async fn upsert<R: Table>(&mut self, rows: Vec<R>) -> Result<(), StoreError> {
        self.write(rows, R::OVERWRITE).await
    }

    /// Puts `rows` in the place of whatever the owners had.
    pub(super) async fn replace<R: Table>(
        &mut self,
        owners: &[&str],
        rows: Vec<R>,
    ) -> Result<(), StoreError> {
        for names in owners.chunks(BATCH) {
            on!(self, Backend, connection => {
                let mut delete = QueryBuilder::<Backend>::new(R::DELETE);
                let mut list = delete.separated(", ");
                for name in names {
                    list.push_bind((*name).to_owned());
                }
                delete.push(")");
                delete.build().persistent(false).execute(connection).await.map(drop)
            })
            .map_err(store_error)?;
        }
        self.insert(rows).await
    }

    /// Makes everything stay.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(inner) => inner.commit().await,
            Self::Postgres(inner) => inner.commit().await,
        }
        .map_err(store_error)
    }

    async fn write<R: Table>(&mut self, rows: Vec<R>, tail: &'static str) -> Result<(), StoreError> {
        let mut rows = rows.into_iter().map(R::into_values).peekable();
        while let Some(first) = rows.peek() {
            let batch = BATCH.min(PARAMETERS / first.len());
            let values: Vec<Vec<Value>> = rows.by_ref().take(batch).collect();
            on!(self, Backend, connection => {
                let mut insert = QueryBuilder::<Backend>::new(R::INSERT);
                insert.push_values(values, |mut tuple, row| bind_all!(tuple, row));
                insert.push(tail);
                insert.build().persistent(false).execute(connection).await.map(drop)
            })
            .map_err(store_error)?;
        }
        Ok(())
    }
}

pub(super) use on;
