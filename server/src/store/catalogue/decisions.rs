//! Decisions behind architectures, and the ways that were weighed.

use domain::{
    architecture::{Decision, DecisionOption, DecisionStatus},
    catalogue::store::StoreError,
};

use super::read::{Groups, code, date, from_json, optional, placed, slug, text, to_json};
use crate::store::{table::table, transaction::Transaction};

table! {
    /// A decision without its options. Its key is its architecture and its slug together.
    DecisionRow in "decisions" [entity_key: String] {
        architecture: String,
        slug: String,
        title: String,
        status: String,
        date: String,
        organization: Option<String>,
        context: String,
        drivers: String,
        outcome: String,
        consequences: String,
        revisit_on: Option<String>,
    } + provenance
}

table! {
    /// One of the ways that were weighed.
    OptionRow in "decision_options" [decision: String, position: i64] {
        title: String,
        good: String,
        bad: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<Decision>, StoreError> {
    let mut options = Groups::by_owner(tx.all::<OptionRow>().await?)?;
    let read = |row: DecisionRow| {
        Ok(Decision {
            options: options.take(&row.entity_key),
            ..row.try_into()?
        })
    };
    tx.all::<DecisionRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, decisions: &[&Decision]) -> Result<(), StoreError> {
    let keys: Vec<String> = decisions.iter().map(|it| it.key()).collect();
    let (mut rows, mut options) = (Vec::new(), Vec::new());
    for (key, it) in keys.iter().zip(decisions) {
        rows.push(DecisionRow::new(key, it));
        options.extend(placed(&it.options).map(|(position, option)| OptionRow::new(key, position, option)));
    }
    let owners: Vec<&str> = keys.iter().map(String::as_str).collect();
    tx.upsert(rows).await?;
    tx.replace(&owners, options).await
}

impl DecisionRow {
    fn new(key: &str, it: &Decision) -> Self {
        Self {
            entity_key: key.to_owned(),
            architecture: it.architecture.to_string(),
            slug: it.slug.to_string(),
            title: it.title.clone(),
            status: it.status.code().to_owned(),
            date: it.date.to_string(),
            organization: it.organization.as_ref().map(ToString::to_string),
            context: it.context.clone(),
            drivers: to_json(&it.drivers),
            outcome: it.outcome.clone(),
            consequences: to_json(&it.consequences),
            revisit_on: it.revisit_on.map(String::from),
            provenance: (&it.provenance).into(),
        }
    }
}

/// The decision without options.
impl TryFrom<DecisionRow> for Decision {
    type Error = StoreError;

    fn try_from(row: DecisionRow) -> Result<Self, Self::Error> {
        Ok(Self {
            architecture: slug(&row.architecture)?,
            slug: slug(&row.slug)?,
            title: row.title,
            status: code(DecisionStatus::parse, &row.status)?,
            date: date(&row.date)?,
            organization: optional(row.organization, slug)?,
            context: row.context,
            drivers: from_json(&row.drivers, text)?,
            options: Vec::new(),
            outcome: row.outcome,
            consequences: from_json(&row.consequences, text)?,
            revisit_on: optional(row.revisit_on, date)?,
            provenance: row.provenance.try_into()?,
        })
    }
}

impl OptionRow {
    fn new(decision: &str, position: i64, it: &DecisionOption) -> Self {
        Self {
            decision: decision.to_owned(),
            position,
            title: it.title.clone(),
            good: to_json(&it.good),
            bad: to_json(&it.bad),
        }
    }
}

impl TryFrom<OptionRow> for DecisionOption {
    type Error = StoreError;

    fn try_from(row: OptionRow) -> Result<Self, Self::Error> {
        Ok(Self {
            title: row.title,
            good: from_json(&row.good, text)?,
            bad: from_json(&row.bad, text)?,
        })
    }
}
