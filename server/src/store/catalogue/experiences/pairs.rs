//! Erfaring, tiltak and effekt, with the capabilities and technologies they are about.

use domain::{
    catalogue::store::StoreError,
    experience::{ExperiencePair, ExperienceReport},
    text::Slug,
};

use crate::store::{
    catalogue::{
        parts::replace_parts,
        read::{Groups, placed, slug},
    },
    table::table,
    transaction::Transaction,
};

table! {
    /// A pair without its lists.
    PairRow in "experience_pairs" [report: String, position: i64] {
        experience: String,
        measure: String,
        effect: Option<String>,
        still_true: Option<bool>,
    }
}

table! {
    /// A capability of the pair that stands at place `pair`.
    CapabilityRow in "experience_pair_capabilities" [report: String, pair: i64, position: i64] {
        capability: String,
    }
}

table! {
    /// A technology of the pair that stands at place `pair`.
    TechnologyRow in "experience_pair_technologies" [report: String, pair: i64, position: i64] {
        technology: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Groups<String, ExperiencePair>, StoreError> {
    let mut capabilities = Groups::of(tx.all::<CapabilityRow>().await?, |row: CapabilityRow| {
        Ok(((row.report, row.pair), slug(&row.capability)?))
    })?;
    let mut technologies = Groups::of(tx.all::<TechnologyRow>().await?, |row: TechnologyRow| {
        Ok(((row.report, row.pair), slug(&row.technology)?))
    })?;
    Groups::of(tx.all::<PairRow>().await?, |row: PairRow| {
        let place = (row.report, row.position);
        let pair = ExperiencePair {
            experience: row.experience,
            measure: row.measure,
            effect: row.effect,
            capabilities: capabilities.take(&place),
            technologies: technologies.take(&place),
            still_true: row.still_true,
        };
        Ok((place.0, pair))
    })
}

pub(super) async fn save(tx: &mut Transaction, reports: &[&ExperienceReport]) -> Result<(), StoreError> {
    replace_parts(tx, reports, |it| &it.pairs, PairRow::new).await?;
    // The old pairs took their lists with them (ON DELETE CASCADE).
    let (mut capabilities, mut technologies) = (Vec::new(), Vec::new());
    for it in reports {
        for (pair, of) in placed(&it.pairs) {
            capabilities.extend(
                placed(&of.capabilities).map(|(position, capability)| CapabilityRow {
                    report: it.slug.to_string(),
                    pair,
                    position,
                    capability: capability.to_string(),
                }),
            );
            technologies.extend(
                placed(&of.technologies).map(|(position, technology)| TechnologyRow {
                    report: it.slug.to_string(),
                    pair,
                    position,
                    technology: technology.to_string(),
                }),
            );
        }
    }
    tx.insert(capabilities).await?;
    tx.insert(technologies).await
}

impl PairRow {
    fn new(report: &Slug, position: i64, it: &ExperiencePair) -> Self {
        Self {
            report: report.to_string(),
            position,
            experience: it.experience.clone(),
            measure: it.measure.clone(),
            effect: it.effect.clone(),
            still_true: it.still_true,
        }
    }
}
