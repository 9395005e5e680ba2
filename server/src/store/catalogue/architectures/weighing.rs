//! What an architecture is weighed against: other ways, findings and rules.

use domain::{
    architecture::{Alternative, Consideration, ConsiderationArea, Obligation, ReferenceArchitecture},
    catalogue::store::StoreError,
    text::Slug,
};

use crate::store::{
    catalogue::{
        parts::replace_parts,
        read::{Groups, code, link, optional, placed, slug},
    },
    table::table,
    transaction::Transaction,
};

table! {
    /// Another way, without its sources.
    AlternativeRow in "architecture_alternatives" [architecture: String, position: i64] {
        title: String,
        when_better: String,
        trade_off: String,
    }
}

table! {
    /// A source of the alternative that stands at place `alternative`.
    SourceRow in "architecture_alternative_sources" [architecture: String, alternative: i64, position: i64] {
        source: String,
    }
}

table! {
    /// What was found in one area.
    pub(super) ConsiderationRow in "architecture_considerations" [architecture: String, position: i64] {
        area: String,
        finding: String,
    } + provenance
}

table! {
    /// A rule or guideline.
    pub(super) ObligationRow in "architecture_obligations" [architecture: String, position: i64] {
        title: String,
        meaning: String,
        url: Option<String>,
    }
}

pub(super) async fn load_alternatives(
    tx: &mut Transaction,
) -> Result<Groups<String, Alternative>, StoreError> {
    let mut sources = Groups::of(tx.all::<SourceRow>().await?, |row: SourceRow| {
        Ok(((row.architecture, row.alternative), slug(&row.source)?))
    })?;
    Groups::of(tx.all::<AlternativeRow>().await?, |row: AlternativeRow| {
        let place = (row.architecture, row.position);
        let alternative = Alternative {
            title: row.title,
            when_better: row.when_better,
            trade_off: row.trade_off,
            sources: sources.take(&place),
        };
        Ok((place.0, alternative))
    })
}

pub(super) async fn save(
    tx: &mut Transaction,
    architectures: &[&ReferenceArchitecture],
) -> Result<(), StoreError> {
    replace_parts(tx, architectures, |it| &it.alternatives, AlternativeRow::new).await?;
    // The old alternatives took their sources with them (ON DELETE CASCADE).
    let sources = architectures.iter().flat_map(|it| {
        placed(&it.alternatives).flat_map(move |(alternative, of)| {
            placed(&of.sources).map(move |(position, source)| SourceRow {
                architecture: it.slug.to_string(),
                alternative,
                position,
                source: source.to_string(),
            })
        })
    });
    tx.insert(sources.collect()).await?;
    replace_parts(tx, architectures, |it| &it.considerations, ConsiderationRow::new).await?;
    replace_parts(tx, architectures, |it| &it.obligations, ObligationRow::new).await
}

impl AlternativeRow {
    fn new(architecture: &Slug, position: i64, it: &Alternative) -> Self {
        Self {
            architecture: architecture.to_string(),
            position,
            title: it.title.clone(),
            when_better: it.when_better.clone(),
            trade_off: it.trade_off.clone(),
        }
    }
}

impl ConsiderationRow {
    fn new(architecture: &Slug, position: i64, it: &Consideration) -> Self {
        Self {
            architecture: architecture.to_string(),
            position,
            area: it.area.code().to_owned(),
            finding: it.text.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<ConsiderationRow> for Consideration {
    type Error = StoreError;

    fn try_from(row: ConsiderationRow) -> Result<Self, Self::Error> {
        Ok(Self {
            area: code(ConsiderationArea::parse, &row.area)?,
            text: row.finding,
            provenance: row.provenance.try_into()?,
        })
    }
}

impl ObligationRow {
    fn new(architecture: &Slug, position: i64, it: &Obligation) -> Self {
        Self {
            architecture: architecture.to_string(),
            position,
            title: it.title.clone(),
            meaning: it.text.clone(),
            url: it.url.as_ref().map(ToString::to_string),
        }
    }
}

impl TryFrom<ObligationRow> for Obligation {
    type Error = StoreError;

    fn try_from(row: ObligationRow) -> Result<Self, Self::Error> {
        Ok(Self {
            title: row.title,
            text: row.meaning,
            url: optional(row.url, link)?,
        })
    }
}
