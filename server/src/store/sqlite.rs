//! How SQLite is opened: write-ahead log, every commit on the disk before it is acknowledged, one writer.

use std::{str::FromStr as _, time::Duration};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::db::{ACQUIRE_TIMEOUT, OpenError};

const READERS: u32 = 4;
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Opens the file at `url` as a pool of one writer and a pool of readers.
///
/// # Errors
/// [`OpenError`] when the file cannot be opened or does not take our settings.
pub(super) async fn open(url: &str) -> Result<(SqlitePool, SqlitePool), OpenError> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options.clone())
        .await?;
    // The writer comes first: it makes the file and its log, which readers can then open.
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_with(options.pragma("query_only", "ON"))
        .await?;
    assert_settings(&writer).await?;
    Ok((writer, readers))
}

/// Asks SQLite what it runs with. It may ignore a setting without a word (a file in memory has no log), and with
/// `synchronous = NORMAL` a loss of power takes acknowledged writes with it.
async fn assert_settings(pool: &SqlitePool) -> Result<(), OpenError> {
    let journal_mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(pool).await?;
    expect("journal_mode", "wal", journal_mode)?;
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(pool).await?;
    expect("synchronous", "2", synchronous.to_string())?;
    let foreign_keys: i64 = sqlx::query_scalar("PRAGMA foreign_keys").fetch_one(pool).await?;
    expect("foreign_keys", "1", foreign_keys.to_string())
}

fn expect(name: &'static str, expected: &'static str, found: String) -> Result<(), OpenError> {
    if found == expected {
        Ok(())
    } else {
        Err(OpenError::Setting {
            name,
            expected,
            found,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_database_without_a_log_is_refused() {
        let refused = open("sqlite::memory:").await;
        assert!(
            matches!(
                refused,
                Err(OpenError::Setting {
                    name: "journal_mode",
                    ..
                })
            ),
            "{refused:?}"
        );
    }
}
