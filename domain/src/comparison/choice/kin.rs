//! Which kinds of kin the family tree shows, as an address asks for them.

use std::collections::BTreeSet;

use super::{Amiss, KIND, parts};
use crate::{
    catalogue::{RelationKind, moment},
    dates::PartialDate,
    text::nearest,
};

/// What the family tree is asked to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KinChoice {
    /// The kinds of relations; none chosen is all of them.
    pub kinds: BTreeSet<RelationKind>,
    /// The day of the past that is looked at.
    pub per: Option<PartialDate>,
}

impl KinChoice {
    /// Every parameter that means something to the family tree.
    #[must_use]
    pub fn parameters() -> Vec<&'static str> {
        vec![KIND, moment::PARAMETER]
    }

    /// Reads the pairs of a query string. Parameters that belong to something else are ignored.
    #[must_use]
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Amiss>) {
        let (mut choice, mut amiss) = (Self::default(), Vec::new());
        for (parameter, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            match parameter {
                KIND => {
                    for word in parts(value) {
                        match RelationKind::parse(word) {
                            Some(kind) => {
                                choice.kinds.insert(kind);
                            }
                            None => amiss.push(unknown(word)),
                        }
                    }
                }
                // Whoever chose the snapshot has answered for a date that cannot be read.
                moment::PARAMETER => choice.per = PartialDate::parse(value).ok(),
                _ => {}
            }
        }
        (choice, amiss)
    }

    /// Whether a kind is to be shown.
    #[must_use]
    pub fn has(&self, kind: RelationKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// The choice as a query string without `?`, empty for the default.
    #[must_use]
    pub fn to_query(&self) -> String {
        let codes: Vec<&str> = self.kinds.iter().map(|it| it.code()).collect();
        let kinds = (!codes.is_empty()).then(|| format!("{KIND}={}", codes.join(",")));
        let per = self.per.map(|it| format!("{}={it}", moment::PARAMETER));
        kinds.into_iter().chain(per).collect::<Vec<_>>().join("&")
    }
}

fn unknown(word: &str) -> Amiss {
    let codes = RelationKind::ALL.iter().map(|it| it.code());
    Amiss::unknown(KIND, word, nearest(word, codes))
}
