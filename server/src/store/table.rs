//! Declares a table once: its row struct and the SQL that reads and writes whole rows.

use sqlx::{FromRow, postgres::PgRow, sqlite::SqliteRow};

/// A value on its way into a column, in one of the three types that both databases share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// TEXT
    Text(Option<String>),
    /// BIGINT
    Number(Option<i64>),
    /// BOOLEAN
    Flag(Option<bool>),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(Some(number))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(Some(flag))
    }
}

impl From<Option<bool>> for Value {
    fn from(flag: Option<bool>) -> Self {
        Self::Flag(flag)
    }
}

/// A row that is read and written whole. Its first column names the entity it belongs to.
pub(super) trait Table:
    Sized + Send + Sync + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>
{
    /// Reads every row, ordered by key: what belongs to one entity stands together, in its order.
    const SELECT: &'static str;
    /// Writes rows, up to the values.
    const INSERT: &'static str;
    /// What follows the values to overwrite the row of the same key.
    const OVERWRITE: &'static str;
    /// Deletes the rows of some entities, up to the list of their names.
    const DELETE: &'static str;

    /// The name of the entity the row belongs to.
    fn owner(&self) -> &str;

    /// The values in the order of the columns.
    fn into_values(self) -> Vec<Value>;
}

/// Declares the row struct of a table: `Name in "table" [key columns] { other columns }`, with `+ provenance` where
/// the row is a claim. Fields are named as the columns, so that each name is written once.
macro_rules! table {
    (
        $(#[$meta:meta])*
        $vis:vis $row:ident in $table:literal
        [$owner:ident: $owner_type:ty $(, $key:ident: $key_type:ty)* $(,)?]
        { $first:ident: $first_type:ty, $($field:ident: $type:ty,)* }
        $(+ $provenance:ident)?
    ) => {
        $(#[$meta])*
        #[derive(Debug, sqlx::FromRow)]
        $vis struct $row {
            $owner: $owner_type,
            $($key: $key_type,)*
            $first: $first_type,
            $($field: $type,)*
            $(#[sqlx(flatten)] $provenance: $crate::store::catalogue::provenance::ProvenanceRow,)?
        }

        impl $crate::store::table::Table for $row {
            const SELECT: &'static str = concat!(
                "SELECT ", stringify!($owner), $(", ", stringify!($key),)* ", ", stringify!($first),
                $(", ", stringify!($field),)* $(table!(@columns $provenance),)?
                " FROM ", $table,
                " ORDER BY ", stringify!($owner) $(, ", ", stringify!($key))*
            );
            const INSERT: &'static str = concat!(
                "INSERT INTO ", $table, " (", stringify!($owner), $(", ", stringify!($key),)* ", ",
                stringify!($first), $(", ", stringify!($field),)* $(table!(@columns $provenance),)? ") "
            );
            const OVERWRITE: &'static str = concat!(
                " ON CONFLICT (", stringify!($owner) $(, ", ", stringify!($key))*, ") DO UPDATE SET ",
                stringify!($first), " = excluded.", stringify!($first)
                $(, ", ", stringify!($field), " = excluded.", stringify!($field))*
                $(, table!(@overwrite $provenance))?
            );
            const DELETE: &'static str =
                concat!("DELETE FROM ", $table, " WHERE ", stringify!($owner), " IN (");

            fn owner(&self) -> &str {
                &self.$owner
            }

            fn into_values(self) -> Vec<$crate::store::table::Value> {
                let values = vec![
                    self.$owner.into(), $(self.$key.into(),)* self.$first.into(), $(self.$field.into(),)*
                ];
                $(let values = self.$provenance.append_to(values);)?
                values
            }
        }
    };
    (@columns provenance) => {
        ", source, as_of, confidence, verified_on, review_in, visibility"
    };
    (@overwrite provenance) => {
        ", source = excluded.source, as_of = excluded.as_of, confidence = excluded.confidence, \
         verified_on = excluded.verified_on, review_in = excluded.review_in, visibility = excluded.visibility"
    };
}

pub(super) use table;
