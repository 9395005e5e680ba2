//! What a platform stands for, what happened to it, and numbers about it.

use domain::{
    catalogue::{
        Metric, MetricKey, Milestone, Platform, Principle, PrincipleClaim, PrincipleLevel, store::StoreError,
    },
    text::Slug,
};

use super::replace_parts;
use crate::store::{
    catalogue::read::{Groups, code, date, number},
    table::table,
    transaction::Transaction,
};

table! {
    /// How far a platform follows a principle.
    PrincipleRow in "principle_claims" [platform: String, position: i64] {
        principle: String,
        level: String,
        how: Option<String>,
    } + provenance
}

table! {
    /// Something that happened.
    MilestoneRow in "milestones" [platform: String, position: i64] {
        date: String,
        title: String,
        note: Option<String>,
    } + provenance
}

table! {
    /// A number at a date.
    MetricRow in "metrics" [platform: String, position: i64] {
        metric: String,
        date: String,
        value: i64,
        approx: bool,
        note: Option<String>,
    } + provenance
}

pub(super) async fn load_principles(
    tx: &mut Transaction,
) -> Result<Groups<String, PrincipleClaim>, StoreError> {
    Groups::by_owner(tx.all::<PrincipleRow>().await?)
}

pub(super) async fn load_milestones(tx: &mut Transaction) -> Result<Groups<String, Milestone>, StoreError> {
    Groups::by_owner(tx.all::<MilestoneRow>().await?)
}

pub(super) async fn load_metrics(tx: &mut Transaction) -> Result<Groups<String, Metric>, StoreError> {
    Groups::by_owner(tx.all::<MetricRow>().await?)
}

pub(super) async fn save(tx: &mut Transaction, platforms: &[&Platform]) -> Result<(), StoreError> {
    replace_parts(tx, platforms, |it| &it.principles, PrincipleRow::new).await?;
    replace_parts(tx, platforms, |it| &it.milestones, MilestoneRow::new).await?;
    replace_parts(tx, platforms, |it| &it.metrics, MetricRow::new).await
}

impl PrincipleRow {
    fn new(owner: &Slug, position: i64, it: &PrincipleClaim) -> Self {
        Self {
            platform: owner.to_string(),
            position,
            principle: it.principle.code().to_owned(),
            level: it.level.code().to_owned(),
            how: it.how.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<PrincipleRow> for PrincipleClaim {
    type Error = StoreError;

    fn try_from(row: PrincipleRow) -> Result<Self, Self::Error> {
        Ok(Self {
            principle: code(Principle::parse, &row.principle)?,
            level: code(PrincipleLevel::parse, &row.level)?,
            how: row.how,
            provenance: row.provenance.try_into()?,
        })
    }
}

impl MilestoneRow {
    fn new(owner: &Slug, position: i64, it: &Milestone) -> Self {
        Self {
            platform: owner.to_string(),
            position,
            date: it.date.to_string(),
            title: it.title.clone(),
            note: it.note.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<MilestoneRow> for Milestone {
    type Error = StoreError;

    fn try_from(row: MilestoneRow) -> Result<Self, Self::Error> {
        Ok(Self {
            date: date(&row.date)?,
            title: row.title,
            note: row.note,
            provenance: row.provenance.try_into()?,
        })
    }
}

impl MetricRow {
    fn new(owner: &Slug, position: i64, it: &Metric) -> Self {
        Self {
            platform: owner.to_string(),
            position,
            metric: it.key.code().to_owned(),
            date: it.date.to_string(),
            value: i64::from(it.value),
            approx: it.approx,
            note: it.note.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<MetricRow> for Metric {
    type Error = StoreError;

    fn try_from(row: MetricRow) -> Result<Self, Self::Error> {
        Ok(Self {
            key: code(MetricKey::parse, &row.metric)?,
            date: date(&row.date)?,
            value: number(row.value)?,
            approx: row.approx,
            note: row.note,
            provenance: row.provenance.try_into()?,
        })
    }
}
