//! What was said of an experience: when it was told, and by those who came back to it.

use domain::{
    catalogue::store::StoreError,
    experience::{Verdict, VerdictOutcome, Voice},
    text::Slug,
};

use crate::store::{
    catalogue::read::{code, date},
    table::table,
};

table! {
    /// Something said.
    pub(super) VoiceRow in "experience_voices" [report: String, position: i64] {
        speaker: String,
        said: String,
    }
}

table! {
    /// How a report looked later.
    pub(super) VerdictRow in "experience_verdicts" [report: String, position: i64] {
        date: String,
        given_by: String,
        outcome: String,
        reason: String,
    } + provenance
}

impl VoiceRow {
    pub(super) fn new(report: &Slug, position: i64, it: &Voice) -> Self {
        Self {
            report: report.to_string(),
            position,
            speaker: it.speaker.clone(),
            said: it.text.clone(),
        }
    }
}

impl TryFrom<VoiceRow> for Voice {
    type Error = StoreError;

    fn try_from(row: VoiceRow) -> Result<Self, Self::Error> {
        Ok(Self {
            speaker: row.speaker,
            text: row.said,
        })
    }
}

impl VerdictRow {
    pub(super) fn new(report: &Slug, position: i64, it: &Verdict) -> Self {
        Self {
            report: report.to_string(),
            position,
            date: it.date.to_string(),
            given_by: it.by.clone(),
            outcome: it.outcome.code().to_owned(),
            reason: it.text.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<VerdictRow> for Verdict {
    type Error = StoreError;

    fn try_from(row: VerdictRow) -> Result<Self, Self::Error> {
        Ok(Self {
            date: date(&row.date)?,
            by: row.given_by,
            outcome: code(VerdictOutcome::parse, &row.outcome)?,
            text: row.reason,
            provenance: row.provenance.try_into()?,
        })
    }
}
