//! Reference architectures with everything that is said of them. One file a group of lists.

mod components;
mod flows;
mod implementations;
mod relations;
mod row;
mod weighing;

use domain::{architecture::ReferenceArchitecture, catalogue::store::StoreError};

use super::{parts::replace_parts, read::Groups};
use crate::store::transaction::Transaction;
use relations::{COMPOSED_OF, EXTENDS};
use row::{ArchitectureRow, FormerSlugRow, SourceRow};
use weighing::{ConsiderationRow, ObligationRow};

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<ReferenceArchitecture>, StoreError> {
    let mut former_slugs = Groups::by_owner(tx.all::<FormerSlugRow>().await?)?;
    let mut sources = Groups::by_owner(tx.all::<SourceRow>().await?)?;
    let mut relations = relations::load(tx).await?;
    let mut components = components::load(tx).await?;
    let mut flows = flows::load(tx).await?;
    let mut alternatives = weighing::load_alternatives(tx).await?;
    let mut considerations = Groups::by_owner(tx.all::<ConsiderationRow>().await?)?;
    let mut obligations = Groups::by_owner(tx.all::<ObligationRow>().await?)?;
    let mut implementations = implementations::load(tx).await?;
    let read = |row: ArchitectureRow| {
        let it = ReferenceArchitecture::try_from(row)?;
        let slug = it.slug.as_str();
        Ok(ReferenceArchitecture {
            former_slugs: former_slugs.take(slug),
            sources: sources.take(slug),
            extends: relations.take(&(slug.to_owned(), EXTENDS.to_owned())),
            composed_of: relations.take(&(slug.to_owned(), COMPOSED_OF.to_owned())),
            components: components.take(slug),
            flows: flows.take(slug),
            alternatives: alternatives.take(slug),
            considerations: considerations.take(slug),
            obligations: obligations.take(slug),
            implementations: implementations.take(slug),
            ..it
        })
    };
    tx.all::<ArchitectureRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(
    tx: &mut Transaction,
    architectures: &[&ReferenceArchitecture],
) -> Result<(), StoreError> {
    let rows = architectures.iter().map(|it| ArchitectureRow::from(*it));
    tx.upsert(rows.collect()).await?;
    replace_parts(tx, architectures, |it| &it.former_slugs, FormerSlugRow::new).await?;
    replace_parts(tx, architectures, |it| &it.sources, SourceRow::new).await?;
    relations::save(tx, architectures).await?;
    components::save(tx, architectures).await?;
    flows::save(tx, architectures).await?;
    weighing::save(tx, architectures).await?;
    implementations::save(tx, architectures).await
}
