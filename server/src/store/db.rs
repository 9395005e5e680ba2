//! The database behind every port: opened from a URL, brought up to date by the migrations inside the binary.

use std::time::Duration;

use domain::catalogue::store::StoreError;
use sqlx::{
    PgPool, SqlitePool,
    migrate::{MigrateError, Migrator},
    postgres::PgPoolOptions,
};
use thiserror::Error;

use super::{error::store_error, sqlite, transaction::Transaction};

static SQLITE_MIGRATIONS: Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES_MIGRATIONS: Migrator = sqlx::migrate!("../migrations/postgres");

/// How long a request waits for a connection before the database counts as unavailable.
pub(super) const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
const POSTGRES_CONNECTIONS: u32 = 8;
/// Readers see the catalogue as it was when they began, whatever is written meanwhile.
const BEGIN_SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// Why a database could not be opened or brought up to date.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The address names neither of the databases we know.
    #[error("the database address must begin with sqlite: or postgres://")]
    Address,
    /// The database did not answer or did not understand.
    #[error("the database cannot be opened")]
    Connect(#[from] sqlx::Error),
    /// SQLite runs with a setting under which acknowledged writes may be lost.
    #[error("SQLite must run with {name} = {expected}, but has {found}")]
    Setting {
        /// The name of the PRAGMA.
        name: &'static str,
        /// What it must be.
        expected: &'static str,
        /// What it is.
        found: String,
    },
    /// A newer version of this program has changed the database.
    #[error(
        "the database was written by a newer version of this program (migration {0} is unknown here); \
         run that version or restore an older backup"
    )]
    NewerSchema(i64),
    /// A migration failed; it was rolled back.
    #[error("the database cannot be brought up to date")]
    Migrate(#[source] MigrateError),
}

/// A database, ready for use by many tasks at once. Copies share their connections.
#[derive(Clone, Debug)]
pub enum Db {
    /// A file, with one connection that writes and several that read.
    Sqlite {
        /// The only connection that writes.
        writer: SqlitePool,
        /// Connections that only read.
        readers: SqlitePool,
    },
    /// A server.
    Postgres(PgPool),
}

impl Db {
    /// Opens the database at `sqlite:path` (made when it is missing) or `postgres://…`.
    ///
    /// # Errors
    /// [`OpenError`] says what is wrong with the address, the database or its settings.
    pub async fn connect(url: &str) -> Result<Self, OpenError> {
        if url.starts_with("sqlite:") {
            let (writer, readers) = sqlite::open(url).await?;
            return Ok(Self::Sqlite { writer, readers });
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let options = PgPoolOptions::new()
                .max_connections(POSTGRES_CONNECTIONS)
                .acquire_timeout(ACQUIRE_TIMEOUT);
            return Ok(Self::Postgres(options.connect(url).await?));
        }
        Err(OpenError::Address)
    }

    /// Runs the migrations that the database has not seen. A database that has seen more than this binary
    /// knows is refused, so that an old binary never writes into a newer schema.
    ///
    /// # Errors
    /// [`OpenError::NewerSchema`], or [`OpenError::Migrate`] when a migration fails.
    pub async fn migrate(&self) -> Result<(), OpenError> {
        let result = match self {
            Self::Sqlite { writer, .. } => SQLITE_MIGRATIONS.run(writer).await,
            Self::Postgres(pool) => POSTGRES_MIGRATIONS.run(pool).await,
        };
        result.map_err(|error| match error {
            MigrateError::VersionMissing(version) => OpenError::NewerSchema(version),
            other => OpenError::Migrate(other),
        })
    }

    /// Lets running statements finish and closes every connection.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// Begins a transaction that sees one state of the database and writes nothing.
    pub(super) async fn read(&self) -> Result<Transaction, StoreError> {
        let begun = match self {
            Self::Sqlite { readers, .. } => readers.begin().await.map(Transaction::Sqlite),
            Self::Postgres(pool) => pool.begin_with(BEGIN_SNAPSHOT).await.map(Transaction::Postgres),
        };
        begun.map_err(store_error)
    }

    /// Begins a transaction that writes. SQLite takes its write lock at once instead of in the middle.
    pub(super) async fn write(&self) -> Result<Transaction, StoreError> {
        let begun = match self {
            Self::Sqlite { writer, .. } => writer
                .begin_with("BEGIN IMMEDIATE")
                .await
                .map(Transaction::Sqlite),
            Self::Postgres(pool) => pool.begin().await.map(Transaction::Postgres),
        };
        begun.map_err(store_error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIGRATION_OF_TOMORROW: &str = "
        INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
        VALUES (29991231235959, 'add_what_we_do_not_know', TRUE, x'00', 0)";

    #[tokio::test]
    async fn a_newer_schema_is_refused() {
        let name = format!("fellesnevner-newer-{}.db", std::process::id());
        let file = std::env::temp_dir().join(name);
        let db = Db::connect(&format!("sqlite:{}", file.display()))
            .await
            .expect("opens");
        db.migrate().await.expect("migrates");
        if let Db::Sqlite { writer, .. } = &db {
            sqlx::query(MIGRATION_OF_TOMORROW)
                .execute(writer)
                .await
                .expect("writes");
        }
        let refused = db.migrate().await;
        db.close().await;
        std::fs::remove_file(&file).expect("the file is there");
        assert!(
            matches!(refused, Err(OpenError::NewerSchema(29_991_231_235_959))),
            "{refused:?}"
        );
    }

    #[tokio::test]
    async fn another_kind_of_address_is_refused() {
        for address in ["mysql://localhost/x", "/var/lib/fellesnevner.db", ""] {
            let refused = Db::connect(address).await;
            assert!(matches!(refused, Err(OpenError::Address)), "{refused:?}");
        }
    }
}
