//! How a list of an entity is written that is a table of its own.

use domain::{
    adoption::Survey,
    architecture::ReferenceArchitecture,
    catalogue::{Platform, store::StoreError},
    experience::ExperienceReport,
    fagdag::Fagdag,
    text::Slug,
};

use super::read::placed;
use crate::store::{table::Table, transaction::Transaction};

/// An entity whose lists name it by its slug.
pub(super) trait Whole: Sync {
    /// Its name within its kind.
    fn slug(&self) -> &Slug;
}

macro_rules! whole {
    ($($entity:ty),+ $(,)?) => {
        $(impl Whole for $entity {
            fn slug(&self) -> &Slug {
                &self.slug
            }
        })+
    };
}

whole!(Platform, ReferenceArchitecture, ExperienceReport, Survey, Fagdag);

/// Writes one list of every entity, a row an item, in the place of what the table had of these entities.
pub(super) async fn replace_parts<E: Whole, R: Table, T>(
    tx: &mut Transaction,
    entities: &[&E],
    list: fn(&E) -> &[T],
    row: fn(&Slug, i64, &T) -> R,
) -> Result<(), StoreError> {
    let rows = entities
        .iter()
        .flat_map(|it| placed(list(it)).map(move |(position, item)| row(it.slug(), position, item)))
        .collect();
    let owners: Vec<&str> = entities.iter().map(|it| it.slug().as_str()).collect();
    tx.replace(&owners, rows).await
}
