//! Experience reports with what was met, what was said and how it looked later.

mod pairs;
mod row;
mod voices;

use domain::{catalogue::store::StoreError, experience::ExperienceReport};

use super::{parts::replace_parts, read::Groups};
use crate::store::transaction::Transaction;
use row::{ArchitectureRow, ReportRow};
use voices::{VerdictRow, VoiceRow};

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<ExperienceReport>, StoreError> {
    let mut pairs = pairs::load(tx).await?;
    let mut voices = Groups::by_owner(tx.all::<VoiceRow>().await?)?;
    let mut verdicts = Groups::by_owner(tx.all::<VerdictRow>().await?)?;
    let mut architectures = Groups::by_owner(tx.all::<ArchitectureRow>().await?)?;
    let read = |row: ReportRow| {
        let it = ExperienceReport::try_from(row)?;
        let slug = it.slug.as_str();
        Ok(ExperienceReport {
            pairs: pairs.take(slug),
            voices: voices.take(slug),
            architectures: architectures.take(slug),
            verdicts: verdicts.take(slug),
            ..it
        })
    };
    tx.all::<ReportRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, reports: &[&ExperienceReport]) -> Result<(), StoreError> {
    tx.upsert(reports.iter().map(|it| ReportRow::from(*it)).collect())
        .await?;
    pairs::save(tx, reports).await?;
    replace_parts(tx, reports, |it| &it.voices, VoiceRow::new).await?;
    replace_parts(tx, reports, |it| &it.architectures, ArchitectureRow::new).await?;
    replace_parts(tx, reports, |it| &it.verdicts, VerdictRow::new).await
}
