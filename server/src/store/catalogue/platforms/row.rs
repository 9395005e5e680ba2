//! The platform itself, without its lists of claims.

use domain::{
    catalogue::{OpenSource, Platform, PlatformStatus, store::StoreError},
    text::Slug,
};

use crate::store::{
    catalogue::read::{code, date, from_json, link, optional, slug, text, to_json},
    table::table,
};

table! {
    /// A platform without its lists of claims.
    pub(super) PlatformRow in "platforms" [slug: String] {
        organization: String,
        name: String,
        unnamed: bool,
        tagline: Option<String>,
        started: Option<String>,
        retired: Option<String>,
        status: Option<String>,
        open_source: Option<String>,
        license: Option<String>,
        source_code: String,
        docs: Option<String>,
        aliases: String,
        body: String,
    } + provenance
}

table! {
    /// A slug that a platform had before.
    pub(super) FormerSlugRow in "platform_former_slugs" [platform: String, position: i64] {
        former_slug: String,
    }
}

impl From<&Platform> for PlatformRow {
    fn from(it: &Platform) -> Self {
        Self {
            slug: it.slug.to_string(),
            organization: it.organization.to_string(),
            name: it.name.clone(),
            unnamed: it.unnamed,
            tagline: it.tagline.clone(),
            started: it.started.map(String::from),
            retired: it.retired.map(String::from),
            status: it.status.map(|status| status.code().to_owned()),
            open_source: it.open_source.map(|open| open.code().to_owned()),
            license: it.license.clone(),
            source_code: to_json(&it.source_code),
            docs: it.docs.as_ref().map(ToString::to_string),
            aliases: to_json(&it.aliases),
            body: it.body.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

/// The platform with empty lists of claims.
impl TryFrom<PlatformRow> for Platform {
    type Error = StoreError;

    fn try_from(row: PlatformRow) -> Result<Self, Self::Error> {
        Ok(Self {
            slug: slug(&row.slug)?,
            organization: slug(&row.organization)?,
            name: row.name,
            unnamed: row.unnamed,
            tagline: row.tagline,
            started: optional(row.started, date)?,
            retired: optional(row.retired, date)?,
            status: optional(row.status, |word| code(PlatformStatus::parse, word))?,
            open_source: optional(row.open_source, |word| code(OpenSource::parse, word))?,
            license: row.license,
            source_code: from_json(&row.source_code, link)?,
            docs: optional(row.docs, link)?,
            aliases: from_json(&row.aliases, text)?,
            former_slugs: Vec::new(),
            provenance: row.provenance.try_into()?,
            principles: Vec::new(),
            milestones: Vec::new(),
            metrics: Vec::new(),
            environments: Vec::new(),
            capabilities: Vec::new(),
            technologies: Vec::new(),
            pipelines: Vec::new(),
            operations: Vec::new(),
            relations: Vec::new(),
            body: row.body,
        })
    }
}

impl FormerSlugRow {
    /// The row of a platform's former slug.
    pub(super) fn new(owner: &Slug, position: i64, former: &Slug) -> Self {
        Self {
            platform: owner.to_string(),
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
