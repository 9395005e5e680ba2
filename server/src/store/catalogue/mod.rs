//! Content in the database: [`CatalogueStore`] for both databases.
//!
//! One file an entity, with its rows, `load` and `save`. Reading is one statement a table, put together in memory;
//! writing overwrites the entity's own row and puts its lists in the place of the old ones.

mod apply;
mod architectures;
mod bookkeeping;
mod decisions;
mod experiences;
mod fagdager;
mod organizations;
mod pages;
mod parts;
mod platforms;
pub(super) mod provenance;
mod read;
mod successions;
mod surveys;
mod synonyms;
mod technologies;
mod vocabulary;

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::{
    catalogue::store::{CatalogueStore, Change, ChangeSet, DataVersion, StoreError},
    content::{Content, EntityKind, EntityRef, merge::FieldHashes},
};

use super::Db;

#[async_trait]
impl CatalogueStore for Db {
    async fn load(&self) -> Result<(Content, DataVersion), StoreError> {
        let mut tx = self.read().await?;
        let version = bookkeeping::version(&mut tx).await?;
        let content = Content {
            sources: provenance::load_sources(&mut tx).await?,
            terms: vocabulary::load_terms(&mut tx).await?,
            capabilities: vocabulary::load_capabilities(&mut tx).await?,
            membership_rules: vocabulary::load_rules(&mut tx).await?,
            technologies: technologies::load(&mut tx).await?,
            organizations: organizations::load(&mut tx).await?,
            platforms: platforms::load(&mut tx).await?,
            successions: successions::load(&mut tx).await?,
            pages: pages::load(&mut tx).await?,
            synonyms: synonyms::load(&mut tx).await?,
            architectures: architectures::load(&mut tx).await?,
            decisions: decisions::load(&mut tx).await?,
            experiences: experiences::load(&mut tx).await?,
            surveys: surveys::load(&mut tx).await?,
            fagdager: fagdager::load(&mut tx).await?,
        };
        Ok((content, version))
    }

    async fn version(&self) -> Result<DataVersion, StoreError> {
        bookkeeping::version(&mut self.read().await?).await
    }

    async fn origins(&self) -> Result<BTreeMap<EntityRef, FieldHashes>, StoreError> {
        bookkeeping::load_origins(&mut self.read().await?).await
    }

    async fn apply(&self, expected: DataVersion, set: &ChangeSet) -> Result<Option<DataVersion>, StoreError> {
        if set.upserts.is_empty() && set.origins.is_empty() && set.changes.is_empty() {
            return Ok(Some(expected));
        }
        let mut tx = self.write().await?;
        let Some(version) = bookkeeping::move_version(&mut tx, expected).await? else {
            return Ok(None);
        };
        apply::save_entities(&mut tx, &set.upserts).await?;
        bookkeeping::save_origins(&mut tx, &set.origins).await?;
        bookkeeping::save_changes(&mut tx, &set.changes).await?;
        tx.commit().await?;
        Ok(Some(version))
    }

    async fn recent_changes(&self, kinds: &[EntityKind], limit: u32) -> Result<Vec<Change>, StoreError> {
        if kinds.is_empty() {
            return Ok(Vec::new());
        }
        bookkeeping::newest_changes(&mut self.read().await?, kinds, limit).await
    }
}
