//! What a visitor has chosen in the list: filters, order and page, read from and written to a query string.

use std::collections::{BTreeMap, BTreeSet};

use super::{Facet, Index};
use crate::{catalogue::moment, dates::PartialDate, text::nearest};

/// The page sizes a visitor may choose.
pub const PAGE_SIZES: [usize; 2] = [25, 50];

vocabulary! {
    /// The order of the list.
    pub enum Sort {
        Name = "navn" => "Navn",
        Newest = "siste_kilde" => "Siste kilde",
        Described = "mest_beskrevet" => "Mest beskrevet",
    }
}

/// A choice in the URL that the catalogue does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownChoice {
    /// The parameter.
    pub parameter: String,
    /// The value given.
    pub value: String,
    /// A value that may have been meant.
    pub nearest: Option<String>,
}

/// The filters, the order and the page of the list. Its own query string is its canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    chosen: BTreeMap<Facet, BTreeSet<String>>,
    /// The order.
    pub sort: Sort,
    /// The page, from 1.
    pub page: usize,
    /// Rows a page, one of [`PAGE_SIZES`].
    pub page_size: usize,
    /// The date of the past that is looked at.
    pub per: Option<PartialDate>,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            chosen: BTreeMap::new(),
            sort: Sort::Name,
            page: 1,
            page_size: PAGE_SIZES[0],
            per: None,
        }
    }
}

impl Selection {
    /// Reads the pairs of a query string. What is not known is left out and reported; parameters that belong to
    /// something else are ignored.
    #[must_use]
    pub fn parse<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        index: &Index,
    ) -> (Self, Vec<UnknownChoice>) {
        let (mut selection, mut unknown) = (Self::default(), Vec::new());
        for (parameter, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            if let Err(choice) = selection.read(parameter, value, index) {
                unknown.push(choice);
            }
        }
        (selection, unknown)
    }

    fn read(&mut self, parameter: &str, value: &str, index: &Index) -> Result<(), UnknownChoice> {
        let unknown = |nearest: Option<&str>| UnknownChoice {
            parameter: parameter.to_owned(),
            value: value.to_owned(),
            nearest: nearest.map(str::to_owned),
        };
        if let Some(facet) = Facet::parse(parameter) {
            if index.value(facet, value).is_none() {
                return Err(unknown(nearest(
                    value,
                    index.values(facet).iter().map(|it| it.code.as_str()),
                )));
            }
            self.chosen.entry(facet).or_default().insert(value.to_owned());
            return Ok(());
        }
        match parameter {
            "sorter" => {
                let codes = Sort::ALL.iter().map(|it| it.code());
                self.sort = Sort::parse(value).ok_or_else(|| unknown(nearest(value, codes)))?;
            }
            "side" => {
                self.page = value
                    .parse()
                    .ok()
                    .filter(|&page| page > 0)
                    .ok_or_else(|| unknown(Some("1")))?;
            }
            "antall" => {
                let size = value.parse().ok().filter(|size| PAGE_SIZES.contains(size));
                self.page_size = size.ok_or_else(|| unknown(Some("25")))?;
            }
            // Whoever chose the snapshot has answered for a date that cannot be read.
            moment::PARAMETER => self.per = PartialDate::parse(value).ok(),
            _ => {}
        }
        Ok(())
    }

    /// The chosen values of a facet.
    pub fn chosen(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.chosen.get(&facet).into_iter().flatten().map(String::as_str)
    }

    /// Whether a value is chosen.
    #[must_use]
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.chosen
            .get(&facet)
            .is_some_and(|values| values.contains(value))
    }

    /// How many values are chosen in all.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chosen.values().map(BTreeSet::len).sum()
    }

    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every chosen value with its facet.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.chosen
            .iter()
            .flat_map(|(&facet, values)| values.iter().map(move |it| (facet, it.as_str())))
    }

    /// The same selection with one value pressed: chosen if it was not, left out if it was. Back to page 1.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut next = self.clone();
        let values = next.chosen.entry(facet).or_default();
        if !values.remove(value) {
            values.insert(value.to_owned());
        }
        next.chosen.retain(|_, values| !values.is_empty());
        next.page = 1;
        next
    }

    /// The same selection on another page.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// The selection as a query string without `?`, empty for the default. Defaults are left out.
    #[must_use]
    pub fn to_query(&self) -> String {
        let filters = self
            .iter()
            .map(|(facet, value)| format!("{}={}", facet.code(), encode(value)));
        let sort = (self.sort != Sort::Name).then(|| format!("sorter={}", self.sort.code()));
        let size = (self.page_size != PAGE_SIZES[0]).then(|| format!("antall={}", self.page_size));
        let page = (self.page != 1).then(|| format!("side={}", self.page));
        let per = self.per.map(|it| format!("{}={it}", moment::PARAMETER));
        filters
            .chain(sort)
            .chain(size)
            .chain(per)
            .chain(page)
            .collect::<Vec<_>>()
            .join("&")
    }
}

/// Writes pairs as a query string without `?`, names and values encoded.
#[must_use]
pub fn query_string<N: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (N, V)>) -> String {
    let parts = pairs.into_iter().map(|(name, value)| {
        let (name, value) = (name.as_ref(), value.as_ref());
        format!("{}={}", encode(name), encode(value))
    });
    parts.collect::<Vec<_>>().join("&")
}

/// Percent-encodes a value of a query string (RFC 3986, everything but unreserved characters).
#[must_use]
pub fn encode(value: &str) -> String {
    use std::fmt::Write as _;
    value
        .bytes()
        .fold(String::with_capacity(value.len()), |mut out, byte| {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                out.push(char::from(byte));
            } else {
                let _ = write!(out, "%{byte:02X}");
            }
            out
        })
}

#[cfg(test)]
mod tests;
