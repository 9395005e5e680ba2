//! The architecture's own row, the slugs it had before and what it is written from.

use domain::{
    architecture::{ArchitectureKind, ArchitectureStatus, ReferenceArchitecture},
    catalogue::store::StoreError,
    text::Slug,
};

use crate::store::{
    catalogue::read::{code, date, from_json, number, optional, slug, text, to_json},
    table::table,
};

table! {
    /// An architecture without its lists.
    pub(super) ArchitectureRow in "architectures" [slug: String] {
        title: String,
        summary: String,
        kind: String,
        status: String,
        version: i64,
        problem: String,
        use_when: String,
        avoid_when: String,
        try_it: Option<String>,
        superseded_by: Option<String>,
        reviewed_on: String,
        review_in: Option<i64>,
        body: String,
    }
}

table! {
    /// A slug that an architecture had before.
    pub(super) FormerSlugRow in "architecture_former_slugs" [architecture: String, position: i64] {
        former_slug: String,
    }
}

table! {
    /// A source that an architecture is written from.
    pub(super) SourceRow in "architecture_sources" [architecture: String, position: i64] {
        source: String,
    }
}

impl From<&ReferenceArchitecture> for ArchitectureRow {
    fn from(it: &ReferenceArchitecture) -> Self {
        Self {
            slug: it.slug.to_string(),
            title: it.title.clone(),
            summary: it.summary.clone(),
            kind: it.kind.code().to_owned(),
            status: it.status.code().to_owned(),
            version: i64::from(it.version),
            problem: it.problem.clone(),
            use_when: to_json(&it.use_when),
            avoid_when: to_json(&it.avoid_when),
            try_it: it.try_it.clone(),
            superseded_by: it.superseded_by.as_ref().map(ToString::to_string),
            reviewed_on: it.reviewed_on.to_string(),
            review_in: it.review_in.map(i64::from),
            body: it.body.clone(),
        }
    }
}

/// The architecture with empty lists of what has rows of its own.
impl TryFrom<ArchitectureRow> for ReferenceArchitecture {
    type Error = StoreError;

    fn try_from(row: ArchitectureRow) -> Result<Self, Self::Error> {
        Ok(Self {
            slug: slug(&row.slug)?,
            title: row.title,
            summary: row.summary,
            kind: code(ArchitectureKind::parse, &row.kind)?,
            status: code(ArchitectureStatus::parse, &row.status)?,
            version: number(row.version)?,
            problem: row.problem,
            use_when: from_json(&row.use_when, text)?,
            avoid_when: from_json(&row.avoid_when, text)?,
            components: Vec::new(),
            flows: Vec::new(),
            alternatives: Vec::new(),
            considerations: Vec::new(),
            obligations: Vec::new(),
            try_it: row.try_it,
            implementations: Vec::new(),
            extends: Vec::new(),
            composed_of: Vec::new(),
            superseded_by: optional(row.superseded_by, slug)?,
            reviewed_on: date(&row.reviewed_on)?,
            review_in: row.review_in.map(number).transpose()?,
            sources: Vec::new(),
            former_slugs: Vec::new(),
            body: row.body,
        })
    }
}

impl FormerSlugRow {
    pub(super) fn new(architecture: &Slug, position: i64, former: &Slug) -> Self {
        Self {
            architecture: architecture.to_string(),
            position,
            former_slug: former.to_string(),
        }
    }
}

impl TryFrom<FormerSlugRow> for Slug {
    type Error = StoreError;

    fn try_from(row: FormerSlugRow) -> Result<Self, Self::Error> {
        slug(&row.former_slug)
    }
}

impl SourceRow {
    pub(super) fn new(architecture: &Slug, position: i64, source: &Slug) -> Self {
        Self {
            architecture: architecture.to_string(),
            position,
            source: source.to_string(),
        }
    }
}

impl TryFrom<SourceRow> for Slug {
    type Error = StoreError;

    fn try_from(row: SourceRow) -> Result<Self, Self::Error> {
        slug(&row.source)
    }
}
