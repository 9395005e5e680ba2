//! Which agency a word in an address means.

use super::{AGENCIES, Amiss};
use crate::{
    catalogue::{Catalogue, OrgStatus, Organization},
    text::{compare, nearest},
};

/// The agency with this slug, or that had it before, whether it still exists or not.
///
/// # Errors
/// [`Amiss::Unknown`] with the slug that may have been meant.
pub(super) fn any<'a>(catalogue: &'a Catalogue, word: &str) -> Result<&'a Organization, Amiss> {
    let word = word.to_lowercase();
    let found = catalogue
        .organization(&word)
        .or_else(|| catalogue.organization_formerly(&word));
    found.ok_or_else(|| {
        let slugs = catalogue.active().map(|(it, _)| it.slug.as_str());
        Amiss::unknown(AGENCIES, &word, nearest(&word, slugs))
    })
}

/// The agency with this slug, or that had it before, if it exists.
///
/// # Errors
/// [`Amiss::Unknown`] with the slug that may have been meant: who came after it, or the one that looks alike.
pub(super) fn existing<'a>(catalogue: &'a Catalogue, word: &str) -> Result<&'a Organization, Amiss> {
    let found = any(catalogue, word)?;
    if found.status == OrgStatus::Active {
        return Ok(found);
    }
    let heirs = catalogue.successors_of(found.slug.as_str());
    let heir = heirs.first().map(|(_, it)| it.slug.as_str());
    Err(Amiss::unknown(AGENCIES, word, heir))
}

/// By name, as Norwegian sorts.
pub(super) fn sort(agencies: &mut [&Organization]) {
    agencies.sort_by(|a, b| compare(a.display_name(), b.display_name()).then_with(|| a.slug.cmp(&b.slug)));
}
