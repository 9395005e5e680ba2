//! Technologies, the capabilities they serve and the slugs they had before.

use domain::{
    catalogue::{Layer, Technology, TechnologyKind, store::StoreError},
    text::Slug,
};

use super::read::{Groups, code, from_json, link, optional, placed, slug, text, to_json};
use crate::store::{table::table, transaction::Transaction};

table! {
    /// A technology without its lists.
    TechnologyRow in "technologies" [slug: String] {
        name: String,
        kind: String,
        layer: String,
        summary: String,
        homepage: Option<String>,
        repo: Option<String>,
        aliases: String,
    }
}

table! {
    /// A capability that a technology serves.
    ServesRow in "technology_capabilities" [technology: String, position: i64] {
        capability: String,
    }
}

table! {
    /// A slug that a technology had before.
    FormerSlugRow in "technology_former_slugs" [technology: String, position: i64] {
        former_slug: String,
    }
}

impl TryFrom<ServesRow> for Slug {
    type Error = StoreError;

    fn try_from(row: ServesRow) -> Result<Self, Self::Error> {
        slug(&row.capability)
    }
}

impl TryFrom<FormerSlugRow> for Slug {
    type Error = StoreError;

    fn try_from(row: FormerSlugRow) -> Result<Self, Self::Error> {
        slug(&row.former_slug)
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<Technology>, StoreError> {
    let mut capabilities = Groups::by_owner(tx.all::<ServesRow>().await?)?;
    let mut former_slugs = Groups::by_owner(tx.all::<FormerSlugRow>().await?)?;
    let read = |row: TechnologyRow| {
        Ok(Technology {
            capabilities: capabilities.take(&row.slug),
            former_slugs: former_slugs.take(&row.slug),
            slug: slug(&row.slug)?,
            name: row.name,
            kind: code(TechnologyKind::parse, &row.kind)?,
            layer: code(Layer::parse, &row.layer)?,
            summary: row.summary,
            homepage: optional(row.homepage, link)?,
            repo: optional(row.repo, link)?,
            aliases: from_json(&row.aliases, text)?,
        })
    };
    tx.all::<TechnologyRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, technologies: &[&Technology]) -> Result<(), StoreError> {
    let (mut rows, mut capabilities, mut former_slugs) = (Vec::new(), Vec::new(), Vec::new());
    for it in technologies {
        capabilities.extend(placed(&it.capabilities).map(|(position, capability)| ServesRow {
            technology: it.slug.to_string(),
            position,
            capability: capability.to_string(),
        }));
        former_slugs.extend(placed(&it.former_slugs).map(|(position, former)| FormerSlugRow {
            technology: it.slug.to_string(),
            position,
            former_slug: former.to_string(),
        }));
        rows.push(TechnologyRow {
            slug: it.slug.to_string(),
            name: it.name.clone(),
            kind: it.kind.code().to_owned(),
            layer: it.layer.code().to_owned(),
            summary: it.summary.clone(),
            homepage: it.homepage.as_ref().map(ToString::to_string),
            repo: it.repo.as_ref().map(ToString::to_string),
            aliases: to_json(&it.aliases),
        });
    }
    let owners: Vec<&str> = technologies.iter().map(|it| it.slug.as_str()).collect();
    tx.upsert(rows).await?;
    tx.replace(&owners, capabilities).await?;
    tx.replace(&owners, former_slugs).await
}
