//! The order in which everything in a snapshot is listed.

use std::cmp::Reverse;

use crate::{
    content::Content,
    text::{Slug, sort_key},
};

/// Brings every list into the order it is shown in. Slugs settle what names leave open.
pub(super) fn sort(content: &mut Content) {
    content
        .organizations
        .sort_by_cached_key(|it| by_name(it.display_name(), &it.slug));
    content
        .platforms
        .sort_by_cached_key(|it| by_name(&it.name, &it.slug));
    content
        .technologies
        .sort_by_cached_key(|it| by_name(&it.name, &it.slug));
    content
        .capabilities
        .sort_by_cached_key(|it| (it.group, by_name(&it.name, &it.slug)));
    content
        .sources
        .sort_by_cached_key(|it| by_name(&it.title, &it.slug));
    content
        .successions
        .sort_by_cached_key(|it| (it.date, it.slug.clone()));
    content
        .architectures
        .sort_by_cached_key(|it| (it.status, by_name(&it.title, &it.slug)));
    content
        .decisions
        .sort_by_cached_key(|it| (it.architecture.clone(), it.slug.clone()));
    content
        .experiences
        .sort_by_cached_key(|it| (Reverse(it.date), it.slug.clone()));
    content
        .surveys
        .sort_by_cached_key(|it| (it.series.clone(), it.date, it.slug.clone()));
    content
        .fagdager
        .sort_by_cached_key(|it| (it.date, it.slug.clone()));
    content.synonyms.sort_by_cached_key(|it| it.slug.clone());
}

fn by_name(name: &str, slug: &Slug) -> (String, String, Slug) {
    (sort_key(name), name.to_owned(), slug.clone())
}
