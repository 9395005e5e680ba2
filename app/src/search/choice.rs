//! What is asked of the search, as it stands in the address. The page and the API read it the same way.

use domain::{
    catalogue::facets::{UnknownChoice, query_string},
    search::{Filter, HitKind, ReasonKind},
    text::nearest,
};

/// The parameter of the words.
pub const QUERY: &str = "q";
/// The parameter of what a hit is.
pub const KIND: &str = "type";
/// The parameter of why it is one.
pub const REASON: &str = "treff";
/// The parameter of the order.
pub const ORDER: &str = "sorter";
/// The parameter of the page.
pub const PAGE: &str = "side";
/// The parameter that keeps a query as it was typed.
pub const LITERAL: &str = "ordrett";

/// The order of the hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The best first.
    #[default]
    Best,
    /// By name.
    Name,
}

impl Order {
    /// Every order, as they are offered.
    pub const ALL: [Self; 2] = [Self::Best, Self::Name];

    /// Its name in the address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Name => "navn",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// What is asked of the search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The words, as they were typed.
    pub query: String,
    /// What hits are shown.
    pub filter: Filter,
    /// The order.
    pub order: Order,
    /// The page, from 1. Only the hits of a single kind have pages.
    pub page: usize,
    /// Whether the words are looked for even if others were probably meant.
    pub literal: bool,
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            query: String::new(),
            filter: Filter::default(),
            order: Order::Best,
            page: 1,
            literal: false,
        }
    }
}

impl Choice {
    /// Reads the pairs of a query string. What is not known is left out and reported; parameters that belong to
    /// something else are ignored.
    #[must_use]
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<UnknownChoice>) {
        let (mut choice, mut unknown) = (Self::default(), Vec::new());
        for (parameter, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            if let Err(nearest) = choice.read(parameter, value) {
                unknown.push(UnknownChoice {
                    parameter: parameter.to_owned(),
                    value: value.to_owned(),
                    nearest: nearest.map(str::to_owned),
                });
            }
        }
        (choice, unknown)
    }

    /// Reads one pair; the error is the value that may have been meant.
    fn read(&mut self, parameter: &str, value: &str) -> Result<(), Option<&'static str>> {
        match parameter {
            QUERY => value.trim().clone_into(&mut self.query),
            KIND => {
                let codes = HitKind::ALL.iter().map(|it| it.code());
                let kind = HitKind::parse(value).ok_or_else(|| nearest(value, codes))?;
                self.filter.kinds.insert(kind);
            }
            REASON => {
                let codes = ReasonKind::ALL.iter().map(|it| it.code());
                let reason = ReasonKind::parse(value).ok_or_else(|| nearest(value, codes))?;
                self.filter.reasons.insert(reason);
            }
            ORDER => {
                let codes = Order::ALL.iter().map(|it| it.code());
                self.order = Order::parse(value).ok_or_else(|| nearest(value, codes))?;
            }
            PAGE => self.page = value.parse().ok().filter(|it| *it > 0).ok_or(Some("1"))?,
            LITERAL => self.literal = true,
            _ => {}
        }
        Ok(())
    }

    /// The kind whose hits are shown page by page: the only one that is chosen.
    #[must_use]
    pub fn only_kind(&self) -> Option<HitKind> {
        let mut kinds = self.filter.kinds.iter().copied();
        kinds.next().filter(|_| kinds.next().is_none())
    }

    /// How many filters are chosen.
    #[must_use]
    pub fn filters(&self) -> usize {
        self.filter.kinds.len() + self.filter.reasons.len()
    }

    /// The same for another page.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// The same with another choice of hits, from the first page.
    #[must_use]
    pub fn filtered(&self, filter: Filter) -> Self {
        Self {
            filter,
            ..self.on_page(1)
        }
    }

    /// The same without one kind.
    #[must_use]
    pub fn without_kind(&self, kind: HitKind) -> Self {
        let mut filter = self.filter.clone();
        filter.kinds.remove(&kind);
        self.filtered(filter)
    }

    /// The same without one reason.
    #[must_use]
    pub fn without_reason(&self, reason: ReasonKind) -> Self {
        let mut filter = self.filter.clone();
        filter.reasons.remove(&reason);
        self.filtered(filter)
    }

    /// The pairs that say it again, without the filters.
    #[must_use]
    pub fn head(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![(QUERY, self.query.clone())];
        if self.order != Order::Best {
            pairs.push((ORDER, self.order.code().to_owned()));
        }
        if self.literal {
            pairs.push((LITERAL, "1".to_owned()));
        }
        pairs
    }

    /// The filters as pairs.
    #[must_use]
    pub fn filter_pairs(&self) -> Vec<(&'static str, String)> {
        let kinds = self.filter.kinds.iter().map(|it| (KIND, it.code().to_owned()));
        let reasons = self.filter.reasons.iter();
        kinds
            .chain(reasons.map(|it| (REASON, it.code().to_owned())))
            .collect()
    }

    /// The query string that asks for this.
    #[must_use]
    pub fn to_query(&self) -> String {
        let page = (self.page > 1).then(|| (PAGE, self.page.to_string()));
        let pairs = self.head().into_iter().chain(self.filter_pairs()).chain(page);
        query_string(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again() {
        let pairs = [
            (QUERY, " rulle ut&c++ "),
            (KIND, "technology"),
            (KIND, "organization"),
            (REASON, "synonym"),
            (ORDER, "navn"),
            (PAGE, "3"),
            (LITERAL, "1"),
            ("antall", "20"),
        ];
        let (choice, unknown) = Choice::parse(pairs);
        assert_eq!(unknown, []);
        assert_eq!(
            (choice.page, choice.order, choice.literal),
            (3, Order::Name, true)
        );
        assert_eq!(
            choice.to_query(),
            "q=rulle%20ut%26c%2B%2B&sorter=navn&ordrett=1&type=organization&type=technology&treff=synonym&side=3"
        );
        assert_eq!(Choice::parse([]), (Choice::default(), Vec::new()));
    }

    #[test]
    fn what_is_not_known_is_reported_with_what_may_be_meant() {
        let cases = [
            (KIND, "organisation", Some("organization")),
            (KIND, "<b>", None),
            (REASON, "synonim", Some("synonym")),
            (ORDER, "nvan", Some("navn")),
            (PAGE, "0", Some("1")),
            (PAGE, "99999999999999999999999", Some("1")),
        ];
        for (parameter, value, expected) in cases {
            let (choice, unknown) = Choice::parse([(parameter, value)]);
            assert_eq!(choice, Choice::default(), "{value}");
            assert_eq!(unknown.len(), 1, "{value}");
            assert_eq!(unknown[0].nearest.as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn only_a_single_kind_has_pages() {
        let kinds = |all: &[&'static str]| Choice::parse(all.iter().map(|it| (KIND, *it))).0.only_kind();
        assert_eq!(kinds(&[]), None);
        assert_eq!(kinds(&["platform"]), Some(HitKind::Platform));
        assert_eq!(kinds(&["platform", "page"]), None);
    }
}
