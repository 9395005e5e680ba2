//! Platforms with everything that is claimed of them. One file a group of claims, each with `load` and `save`.

mod capabilities;
mod facts;
mod operations;
mod pipelines;
mod relations;
mod row;
mod usage;

use domain::catalogue::{Platform, store::StoreError};

use super::{parts::replace_parts, read::Groups};
use crate::store::transaction::Transaction;
use row::{FormerSlugRow, PlatformRow};

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<Platform>, StoreError> {
    let mut former_slugs = Groups::by_owner(tx.all::<FormerSlugRow>().await?)?;
    let mut principles = facts::load_principles(tx).await?;
    let mut milestones = facts::load_milestones(tx).await?;
    let mut metrics = facts::load_metrics(tx).await?;
    let mut environments = usage::load_environments(tx).await?;
    let mut capabilities = capabilities::load(tx).await?;
    let mut technologies = usage::load_technologies(tx).await?;
    let mut pipelines = pipelines::load(tx).await?;
    let mut operations = operations::load(tx).await?;
    let mut relations = relations::load(tx).await?;
    let read = |row: PlatformRow| {
        let it = Platform::try_from(row)?;
        let slug = it.slug.as_str();
        Ok(Platform {
            former_slugs: former_slugs.take(slug),
            principles: principles.take(slug),
            milestones: milestones.take(slug),
            metrics: metrics.take(slug),
            environments: environments.take(slug),
            capabilities: capabilities.take(slug),
            technologies: technologies.take(slug),
            pipelines: pipelines.take(slug),
            operations: operations.take(slug),
            relations: relations.take(slug),
            ..it
        })
    };
    tx.all::<PlatformRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, platforms: &[&Platform]) -> Result<(), StoreError> {
    tx.upsert(platforms.iter().map(|it| PlatformRow::from(*it)).collect())
        .await?;
    replace_parts(tx, platforms, |it| &it.former_slugs, FormerSlugRow::new).await?;
    facts::save(tx, platforms).await?;
    usage::save(tx, platforms).await?;
    capabilities::save(tx, platforms).await?;
    pipelines::save(tx, platforms).await?;
    operations::save(tx, platforms).await?;
    relations::save(tx, platforms).await
}
