//! The port through which content is kept.
//!
//! A store holds whole entities. Every method is one atomic thing; what must agree is written in one transaction.
//! To add a method: add it here, write it once in `server/src/store/catalogue`, and give it a case in
//! `server/tests/store_conformance.rs`, which runs on both databases.

use std::collections::BTreeMap;

use async_trait::async_trait;
use thiserror::Error;

use crate::content::{Content, Entity, EntityKind, EntityRef, merge::FieldHashes};

/// Why a store could not answer.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database cannot be reached or is too busy.
    #[error("the database is unavailable")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The database refused a statement.
    #[error("the database refused")]
    Driver(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// What was read is not of the form that was written.
    #[error("stored data is inconsistent: {0}")]
    Inconsistent(String),
}

vocabulary! {
    /// What happened to an entity.
    pub enum ChangeKind {
        Added = "added" => "Lagt til",
        Changed = "changed" => "Endret",
    }
}

/// One line of the list of changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its id, a UUID that grows with time.
    pub id: String,
    /// When, in unix milliseconds UTC.
    pub at: i64,
    /// What happened.
    pub kind: ChangeKind,
    /// To which entity.
    pub entity: EntityRef,
    /// What the entity was called.
    pub title: String,
}

/// What an import writes in one transaction.
#[derive(Clone, Debug, Default)]
pub struct ChangeSet {
    /// Entities to write, each replacing the one of the same name.
    pub upserts: Vec<Entity>,
    /// What each entity looked like when file and database last agreed.
    pub origins: Vec<(EntityRef, FieldHashes)>,
    /// Lines for the list of changes.
    pub changes: Vec<Change>,
}

/// How often content has been written; a snapshot made at one version holds until the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct DataVersion(pub i64);

/// Keeps content.
#[async_trait]
pub trait CatalogueStore: Send + Sync {
    /// Everything, with the version it was read at, from one consistent view.
    ///
    /// # Errors
    /// [`StoreError`] when the database cannot be read or holds what cannot be understood.
    async fn load(&self) -> Result<(Content, DataVersion), StoreError>;

    /// The version of what is stored now.
    ///
    /// # Errors
    /// [`StoreError`] when the database cannot be read.
    async fn version(&self) -> Result<DataVersion, StoreError>;

    /// What each entity looked like at the last import or export.
    ///
    /// # Errors
    /// [`StoreError`] when the database cannot be read.
    async fn origins(&self) -> Result<BTreeMap<EntityRef, FieldHashes>, StoreError>;

    /// Writes a change set and moves the version on, all or nothing, provided that the stored version still is
    /// `expected`. Returns the new version, or `None` when somebody else wrote in between.
    /// An empty change set moves nothing and returns `expected`.
    ///
    /// # Errors
    /// [`StoreError`] when the database refuses; nothing is changed then.
    async fn apply(&self, expected: DataVersion, set: &ChangeSet) -> Result<Option<DataVersion>, StoreError>;

    /// The newest changes to entities of these kinds, newest first.
    ///
    /// # Errors
    /// [`StoreError`] when the database cannot be read.
    async fn recent_changes(&self, kinds: &[EntityKind], limit: u32) -> Result<Vec<Change>, StoreError>;
}
