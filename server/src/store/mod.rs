//! Everything that is kept, on SQLite or PostgreSQL, with one SQL text for both. The only place that names sqlx.
//!
//! What both databases understand alike, and nothing else, is used here: TEXT, BIGINT and BOOLEAN columns; times as
//! BIGINT unix milliseconds; JSON as TEXT; ids and times from the caller, never `now()`; `$n` parameters,
//! `ON CONFLICT … DO UPDATE` and `RETURNING`; `CAST(SUM(x) AS BIGINT)`; no case folding in SQL (SQLite knows ASCII only).
//!
//! [`Db`] is the connection, `Transaction` (in `transaction.rs`) one atomic thing, `table!` (in `table.rs`) declares a
//! row. One folder a port: [`catalogue`]. To add a field: a migration in both folders, the row in `store/<port>`,
//! and the filled entity in `server/tests/store_conformance.rs`, which runs on both databases.

pub mod catalogue;
mod db;
mod error;
mod sqlite;
mod table;
mod transaction;

pub use db::{Db, OpenError};
