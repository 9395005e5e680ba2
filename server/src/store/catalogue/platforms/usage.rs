//! Where a platform runs and what it is made with.

use domain::{
    catalogue::{
        DataLocation, HostingEnvironment, HostingKind, Platform, Provider, Purpose, TechnologyUse, UseStage,
        store::StoreError,
    },
    text::Slug,
};

use super::replace_parts;
use crate::store::{
    catalogue::read::{Groups, code, from_json, interval, optional, slug, to_json},
    table::table,
    transaction::Transaction,
};

table! {
    /// A hosting environment.
    EnvironmentRow in "hosting_environments" [platform: String, position: i64] {
        kind: String,
        provider: Option<String>,
        distribution: Option<String>,
        purposes: String,
        data_location: Option<String>,
        valid_from: Option<String>,
        valid_to: Option<String>,
        note: Option<String>,
    } + provenance
}

table! {
    /// The use of a technology.
    UseRow in "technology_uses" [platform: String, position: i64] {
        technology: String,
        role: Option<String>,
        stage: String,
        valid_from: Option<String>,
        valid_to: Option<String>,
        reason_in: Option<String>,
        reason_out: Option<String>,
    } + provenance
}

pub(super) async fn load_environments(
    tx: &mut Transaction,
) -> Result<Groups<String, HostingEnvironment>, StoreError> {
    Groups::by_owner(tx.all::<EnvironmentRow>().await?)
}

pub(super) async fn load_technologies(
    tx: &mut Transaction,
) -> Result<Groups<String, TechnologyUse>, StoreError> {
    Groups::by_owner(tx.all::<UseRow>().await?)
}

pub(super) async fn save(tx: &mut Transaction, platforms: &[&Platform]) -> Result<(), StoreError> {
    replace_parts(tx, platforms, |it| &it.environments, EnvironmentRow::new).await?;
    replace_parts(tx, platforms, |it| &it.technologies, UseRow::new).await
}

impl EnvironmentRow {
    fn new(owner: &Slug, position: i64, it: &HostingEnvironment) -> Self {
        let purposes: Vec<&str> = it.purposes.iter().map(|purpose| purpose.code()).collect();
        Self {
            platform: owner.to_string(),
            position,
            kind: it.kind.code().to_owned(),
            provider: it.provider.map(|provider| provider.code().to_owned()),
            distribution: it.distribution.clone(),
            purposes: to_json(&purposes),
            data_location: it.data_location.map(|place| place.code().to_owned()),
            valid_from: it.interval.from.map(String::from),
            valid_to: it.interval.to.map(String::from),
            note: it.note.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<EnvironmentRow> for HostingEnvironment {
    type Error = StoreError;

    fn try_from(row: EnvironmentRow) -> Result<Self, Self::Error> {
        Ok(Self {
            kind: code(HostingKind::parse, &row.kind)?,
            provider: optional(row.provider, |word| code(Provider::parse, word))?,
            distribution: row.distribution,
            purposes: from_json(&row.purposes, |word| code(Purpose::parse, word))?,
            data_location: optional(row.data_location, |word| code(DataLocation::parse, word))?,
            interval: interval(row.valid_from, row.valid_to)?,
            note: row.note,
            provenance: row.provenance.try_into()?,
        })
    }
}

impl UseRow {
    fn new(owner: &Slug, position: i64, it: &TechnologyUse) -> Self {
        Self {
            platform: owner.to_string(),
            position,
            technology: it.technology.to_string(),
            role: it.role.clone(),
            stage: it.stage.code().to_owned(),
            valid_from: it.interval.from.map(String::from),
            valid_to: it.interval.to.map(String::from),
            reason_in: it.reason_in.clone(),
            reason_out: it.reason_out.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<UseRow> for TechnologyUse {
    type Error = StoreError;

    fn try_from(row: UseRow) -> Result<Self, Self::Error> {
        Ok(Self {
            technology: slug(&row.technology)?,
            role: row.role,
            stage: code(UseStage::parse, &row.stage)?,
            interval: interval(row.valid_from, row.valid_to)?,
            reason_in: row.reason_in,
            reason_out: row.reason_out,
            provenance: row.provenance.try_into()?,
        })
    }
}
