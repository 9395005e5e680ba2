//! What a platform offers, and with which tools.

use domain::{
    catalogue::{CapabilityClaim, Level, Platform, store::StoreError},
    text::Slug,
};

use super::replace_parts;
use crate::store::{
    catalogue::read::{Groups, code, interval, optional, placed, slug},
    table::table,
    transaction::Transaction,
};

table! {
    /// A claim without its tools.
    ClaimRow in "capability_claims" [platform: String, position: i64] {
        capability: String,
        level: Option<String>,
        provided_by: Option<String>,
        how: Option<String>,
        valid_from: Option<String>,
        valid_to: Option<String>,
    } + provenance
}

table! {
    /// A tool of the claim that stands at place `claim`.
    ToolRow in "capability_claim_tools" [platform: String, claim: i64, position: i64] {
        technology: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Groups<String, CapabilityClaim>, StoreError> {
    let mut tools = Groups::of(tx.all::<ToolRow>().await?, |row: ToolRow| {
        Ok(((row.platform, row.claim), slug(&row.technology)?))
    })?;
    Groups::of(tx.all::<ClaimRow>().await?, |row: ClaimRow| {
        let place = (row.platform.clone(), row.position);
        let claim = CapabilityClaim {
            tools: tools.take(&place),
            ..row.try_into()?
        };
        Ok((place.0, claim))
    })
}

pub(super) async fn save(tx: &mut Transaction, platforms: &[&Platform]) -> Result<(), StoreError> {
    replace_parts(tx, platforms, |it| &it.capabilities, ClaimRow::new).await?;
    // The old claims took their tools with them (ON DELETE CASCADE).
    let tools = platforms.iter().flat_map(|it| {
        placed(&it.capabilities).flat_map(move |(claim, of)| {
            placed(&of.tools).map(move |(position, technology)| ToolRow {
                platform: it.slug.to_string(),
                claim,
                position,
                technology: technology.to_string(),
            })
        })
    });
    tx.insert(tools.collect()).await
}

impl ClaimRow {
    fn new(owner: &Slug, position: i64, it: &CapabilityClaim) -> Self {
        Self {
            platform: owner.to_string(),
            position,
            capability: it.capability.to_string(),
            level: it.level.map(|level| level.code().to_owned()),
            provided_by: it.provided_by.clone(),
            how: it.how.clone(),
            valid_from: it.interval.from.map(String::from),
            valid_to: it.interval.to.map(String::from),
            provenance: (&it.provenance).into(),
        }
    }
}

/// The claim without tools.
impl TryFrom<ClaimRow> for CapabilityClaim {
    type Error = StoreError;

    fn try_from(row: ClaimRow) -> Result<Self, Self::Error> {
        Ok(Self {
            capability: slug(&row.capability)?,
            level: optional(row.level, |word| code(Level::parse, word))?,
            provided_by: row.provided_by,
            tools: Vec::new(),
            how: row.how,
            interval: interval(row.valid_from, row.valid_to)?,
            provenance: row.provenance.try_into()?,
        })
    }
}
