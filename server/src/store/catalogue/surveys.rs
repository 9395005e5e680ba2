//! Surveys and official statistics, and their numbers.

use domain::{
    adoption::{Survey, SurveyResult},
    catalogue::store::StoreError,
    text::Slug,
};

use super::{
    parts::replace_parts,
    read::{Groups, date, number, slug},
};
use crate::store::{table::table, transaction::Transaction};

table! {
    /// A survey without its numbers.
    SurveyRow in "surveys" [slug: String] {
        series: String,
        title: String,
        date: String,
        collected: Option<String>,
        population: String,
        invited: Option<i64>,
        answered: Option<i64>,
        anonymous: bool,
        note: Option<String>,
    } + provenance
}

table! {
    /// One number.
    ResultRow in "survey_results" [survey: String, position: i64] {
        measure: String,
        label: String,
        per_mille: Option<i64>,
        answers: Option<i64>,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<Survey>, StoreError> {
    let mut results = Groups::by_owner(tx.all::<ResultRow>().await?)?;
    let read = |row: SurveyRow| {
        Ok(Survey {
            results: results.take(&row.slug),
            ..row.try_into()?
        })
    };
    tx.all::<SurveyRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, surveys: &[&Survey]) -> Result<(), StoreError> {
    tx.upsert(surveys.iter().map(|it| SurveyRow::from(*it)).collect())
        .await?;
    replace_parts(tx, surveys, |it| &it.results, ResultRow::new).await
}

impl From<&Survey> for SurveyRow {
    fn from(it: &Survey) -> Self {
        Self {
            slug: it.slug.to_string(),
            series: it.series.to_string(),
            title: it.title.clone(),
            date: it.date.to_string(),
            collected: it.collected.clone(),
            population: it.population.clone(),
            invited: it.invited.map(i64::from),
            answered: it.answered.map(i64::from),
            anonymous: it.anonymous,
            note: it.note.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

/// The survey without numbers.
impl TryFrom<SurveyRow> for Survey {
    type Error = StoreError;

    fn try_from(row: SurveyRow) -> Result<Self, Self::Error> {
        Ok(Self {
            slug: slug(&row.slug)?,
            series: slug(&row.series)?,
            title: row.title,
            date: date(&row.date)?,
            collected: row.collected,
            population: row.population,
            invited: row.invited.map(number).transpose()?,
            answered: row.answered.map(number).transpose()?,
            anonymous: row.anonymous,
            results: Vec::new(),
            note: row.note,
            provenance: row.provenance.try_into()?,
        })
    }
}

impl ResultRow {
    fn new(survey: &Slug, position: i64, it: &SurveyResult) -> Self {
        Self {
            survey: survey.to_string(),
            position,
            measure: it.measure.to_string(),
            label: it.label.clone(),
            per_mille: it.per_mille.map(i64::from),
            answers: it.count.map(i64::from),
        }
    }
}

impl TryFrom<ResultRow> for SurveyResult {
    type Error = StoreError;

    fn try_from(row: ResultRow) -> Result<Self, Self::Error> {
        Ok(Self {
            measure: slug(&row.measure)?,
            label: row.label,
            per_mille: row.per_mille.map(number).transpose()?,
            count: row.answers.map(number).transpose()?,
        })
    }
}
