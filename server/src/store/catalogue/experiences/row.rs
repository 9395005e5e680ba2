//! The experience report's own row, and the architectures it bears on.

use domain::{
    catalogue::store::StoreError,
    experience::{ExperienceArea, ExperienceReport},
    text::Slug,
};

use crate::store::{
    catalogue::read::{code, date, from_json, optional, slug, to_json},
    table::table,
};

table! {
    /// A report without its lists.
    pub(super) ReportRow in "experience_reports" [slug: String] {
        title: String,
        summary: String,
        date: Option<String>,
        organization: Option<String>,
        platform: Option<String>,
        event: Option<String>,
        areas: String,
        revisit_on: Option<String>,
        body: String,
    } + provenance
}

table! {
    /// An architecture that a report bears on.
    pub(super) ArchitectureRow in "experience_architectures" [report: String, position: i64] {
        architecture: String,
    }
}

impl From<&ExperienceReport> for ReportRow {
    fn from(it: &ExperienceReport) -> Self {
        let areas: Vec<&str> = it.areas.iter().map(|area| area.code()).collect();
        Self {
            slug: it.slug.to_string(),
            title: it.title.clone(),
            summary: it.summary.clone(),
            date: it.date.map(String::from),
            organization: it.organization.as_ref().map(ToString::to_string),
            platform: it.platform.as_ref().map(ToString::to_string),
            event: it.event.clone(),
            areas: to_json(&areas),
            revisit_on: it.revisit_on.map(String::from),
            body: it.body.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

/// The report with empty lists of what has rows of its own.
impl TryFrom<ReportRow> for ExperienceReport {
    type Error = StoreError;

    fn try_from(row: ReportRow) -> Result<Self, Self::Error> {
        Ok(Self {
            slug: slug(&row.slug)?,
            title: row.title,
            summary: row.summary,
            date: optional(row.date, date)?,
            organization: optional(row.organization, slug)?,
            platform: optional(row.platform, slug)?,
            event: row.event,
            areas: from_json(&row.areas, |word| code(ExperienceArea::parse, word))?,
            pairs: Vec::new(),
            voices: Vec::new(),
            architectures: Vec::new(),
            revisit_on: optional(row.revisit_on, date)?,
            verdicts: Vec::new(),
            provenance: row.provenance.try_into()?,
            body: row.body,
        })
    }
}

impl ArchitectureRow {
    pub(super) fn new(report: &Slug, position: i64, architecture: &Slug) -> Self {
        Self {
            report: report.to_string(),
            position,
            architecture: architecture.to_string(),
        }
    }
}

impl TryFrom<ArchitectureRow> for Slug {
    type Error = StoreError;

    fn try_from(row: ArchitectureRow) -> Result<Self, Self::Error> {
        slug(&row.architecture)
    }
}
