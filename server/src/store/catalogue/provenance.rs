//! The six columns that every claim has, and the sources they name.

use domain::{
    catalogue::store::StoreError,
    provenance::{Confidence, Provenance, Source, SourceKind, Visibility},
};

use super::read::{code, date, inconsistent, link, optional, slug};
use crate::store::{
    table::{Value, table},
    transaction::Transaction,
};

/// Where a claim comes from, as columns of the claim's own row.
#[derive(Debug, sqlx::FromRow)]
pub(in crate::store) struct ProvenanceRow {
    source: Option<String>,
    as_of: Option<String>,
    confidence: String,
    verified_on: Option<String>,
    review_in: Option<i64>,
    visibility: String,
}

impl ProvenanceRow {
    /// Puts the values of the six columns behind those of the claim, in the order `table!` names them.
    pub(in crate::store) fn append_to(self, mut values: Vec<Value>) -> Vec<Value> {
        values.extend([
            self.source.into(),
            self.as_of.into(),
            self.confidence.into(),
            self.verified_on.into(),
            self.review_in.into(),
            self.visibility.into(),
        ]);
        values
    }
}

impl From<&Provenance> for ProvenanceRow {
    fn from(it: &Provenance) -> Self {
        Self {
            source: it.source.as_ref().map(ToString::to_string),
            as_of: it.as_of.map(String::from),
            confidence: it.confidence.code().to_owned(),
            verified_on: it.verified_on.map(String::from),
            review_in: it.review_in.map(i64::from),
            visibility: it.visibility.code().to_owned(),
        }
    }
}

impl TryFrom<ProvenanceRow> for Provenance {
    type Error = StoreError;

    fn try_from(row: ProvenanceRow) -> Result<Self, Self::Error> {
        Ok(Self {
            source: optional(row.source, slug)?,
            as_of: optional(row.as_of, date)?,
            confidence: code(Confidence::parse, &row.confidence)?,
            verified_on: optional(row.verified_on, date)?,
            review_in: row
                .review_in
                .map(u8::try_from)
                .transpose()
                .map_err(inconsistent)?,
            visibility: code(Visibility::parse, &row.visibility)?,
        })
    }
}

table! {
    /// A publication.
    SourceRow in "sources" [slug: String] {
        title: String,
        kind: String,
        url: Option<String>,
        published: Option<String>,
        note: Option<String>,
    }
}

impl From<&Source> for SourceRow {
    fn from(it: &Source) -> Self {
        Self {
            slug: it.slug.to_string(),
            title: it.title.clone(),
            kind: it.kind.code().to_owned(),
            url: it.url.as_ref().map(ToString::to_string),
            published: it.published.map(String::from),
            note: it.note.clone(),
        }
    }
}

impl TryFrom<SourceRow> for Source {
    type Error = StoreError;

    fn try_from(row: SourceRow) -> Result<Self, Self::Error> {
        Ok(Self {
            slug: slug(&row.slug)?,
            title: row.title,
            kind: code(SourceKind::parse, &row.kind)?,
            url: optional(row.url, link)?,
            published: optional(row.published, date)?,
            note: row.note,
        })
    }
}

pub(super) async fn load_sources(tx: &mut Transaction) -> Result<Vec<Source>, StoreError> {
    let rows = tx.all::<SourceRow>().await?;
    rows.into_iter().map(Source::try_from).collect()
}

pub(super) async fn save_sources(tx: &mut Transaction, sources: &[&Source]) -> Result<(), StoreError> {
    tx.upsert(sources.iter().map(|it| SourceRow::from(*it)).collect())
        .await
}
