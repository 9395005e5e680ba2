//! The publications that facts are taken from, once each beside the facts.

use std::collections::BTreeMap;

use domain::{
    catalogue::{Catalogue, Organization, Platform, facts::claims},
    provenance::Provenance,
    text::Slug,
};

use super::dto::provenance::Source;

/// The publications behind these facts, by slug.
pub fn sources<'a>(
    catalogue: &'a Catalogue,
    facts: impl IntoIterator<Item = &'a Provenance>,
) -> BTreeMap<&'a str, Source<'a>> {
    facts
        .into_iter()
        .filter_map(|it| catalogue.source_of(it))
        .map(|source| (source.slug.as_str(), Source::of(source)))
        .collect()
}

/// The publications of these names.
pub fn named<'a>(
    catalogue: &'a Catalogue,
    slugs: impl IntoIterator<Item = &'a Slug>,
) -> impl Iterator<Item = (&'a str, Source<'a>)> {
    slugs
        .into_iter()
        .filter_map(|it| catalogue.source(it.as_str()))
        .map(|source| (source.slug.as_str(), Source::of(source)))
}

/// Where everything about an organisation comes from, its platforms left out.
pub fn of_organization<'a>(catalogue: &'a Catalogue, organization: &'a Organization) -> Vec<&'a Provenance> {
    let mut all = vec![&organization.provenance];
    all.extend(organization.staffing.iter().map(|it| &it.provenance));
    all.extend(organization.cloud_adoption.iter().map(|it| &it.provenance));
    let slug = organization.slug.as_str();
    all.extend(
        catalogue
            .predecessors_of(slug)
            .into_iter()
            .map(|(succession, _)| &succession.provenance),
    );
    all
}

/// Where everything about a platform comes from.
pub fn of_platform(platform: &Platform) -> impl Iterator<Item = &Provenance> {
    std::iter::once(&platform.provenance).chain(claims(platform))
}
