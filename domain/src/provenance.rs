//! Where a fact comes from, how sure it is, who may see it, and how fresh it is.

use jiff::{ToSpan as _, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    dates::PartialDate,
    text::{Link, Slug},
};

vocabulary! {
    /// How sure a fact is. Nothing imported from public sources is more than [`Confidence::Stated`].
    pub enum Confidence {
        Confirmed = "confirmed" => "Bekreftet av etaten",
        Stated = "stated" => "Oppgitt offentlig",
        Inferred = "inferred" => "Antatt av redaksjonen",
    }
}

vocabulary! {
    /// Who may see a fact.
    pub enum Visibility {
        Public = "public" => "Åpen",
        Members = "members" => "Kun nettverket",
        Organization = "organization" => "Kun egen etat",
    }
}

vocabulary! {
    /// How old a fact is, measured against how often it should be looked at again.
    pub enum Freshness {
        Fresh = "fresh" => "Fersk",
        Due = "due" => "Bør sjekkes",
        Stale = "stale" => "Foreldet",
        Undated = "undated" => "Udatert",
    }
}

vocabulary! {
    /// What kind of publication a source is.
    pub enum SourceKind {
        Documentation = "documentation" => "Dokumentasjon",
        Repository = "repository" => "Kildekode",
        Talk = "talk" => "Foredrag",
        Article = "article" => "Artikkel",
        Podcast = "podcast" => "Podkast",
        Register = "register" => "Register",
        Network = "network" => "Nettverkets eget materiale",
    }
}

/// A publication that facts are taken from, written as people cite it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Its name in files.
    pub slug: Slug,
    /// How it is cited, without the year: «Nais, dokumentasjon».
    pub title: String,
    /// What kind of publication it is.
    pub kind: SourceKind,
    /// Where it can be read, if it is on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// When it was published or last read, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// What a reader should know of it, such as that it is a secondary source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How many months a fact stands before it should be looked at again, when it does not say so itself.
pub const REVIEW_MONTHS: u8 = 12;

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_public(visibility: &Visibility) -> bool {
    *visibility == Visibility::Public
}

fn public() -> Visibility {
    Visibility::Public
}

/// What every fact carries: its source, its date, how sure it is and who may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Provenance {
    /// The source that states the fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
    /// The date the source speaks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<PartialDate>,
    /// How sure it is.
    pub confidence: Confidence,
    /// When the agency last said that it still holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<PartialDate>,
    /// Months until it should be looked at again; [`REVIEW_MONTHS`] when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_in: Option<u8>,
    /// Who may see it.
    #[serde(default = "public", skip_serializing_if = "is_public")]
    pub visibility: Visibility,
}

impl Provenance {
    /// The date that freshness counts from: the agency's own confirmation before the source's date.
    #[must_use]
    pub fn dated(&self) -> Option<PartialDate> {
        self.verified_on.or(self.as_of)
    }

    /// How fresh the fact is on `today`: stale when its review date has passed, due in the 30 days before.
    ///
    /// The review date counts from the earliest day the fact's date may mean, so that a year alone never makes
    /// a fact look younger than it may be.
    #[must_use]
    pub fn freshness(&self, today: Date) -> Freshness {
        let dated = self.dated();
        dated.map_or(Freshness::Undated, |it| freshness(it, self.review_in, today))
    }
}

/// How fresh what was last looked at on `dated` is on `today`, when it should be looked at again after `review_in`
/// months.
#[must_use]
pub fn freshness(dated: PartialDate, review_in: Option<u8>, today: Date) -> Freshness {
    let months = i32::from(review_in.unwrap_or(REVIEW_MONTHS));
    let review = dated.earliest().saturating_add(months.months());
    if review <= today {
        Freshness::Stale
    } else if review.saturating_sub(30.days()) <= today {
        Freshness::Due
    } else {
        Freshness::Fresh
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn provenance(as_of: Option<&str>, verified_on: Option<&str>, review_in: Option<u8>) -> Provenance {
        let parse = |text: &str| PartialDate::parse(text).expect("a date in the test");
        Provenance {
            source: None,
            as_of: as_of.map(parse),
            confidence: Confidence::Stated,
            verified_on: verified_on.map(parse),
            review_in,
            visibility: Visibility::Public,
        }
    }

    #[test]
    fn freshness_follows_the_review_date() {
        let cases = [
            (provenance(None, None, None), Freshness::Undated),
            (provenance(Some("2026"), None, None), Freshness::Fresh),
            (provenance(Some("2025"), None, None), Freshness::Stale),
            (provenance(Some("2025-12-15"), None, None), Freshness::Due),
            (
                provenance(Some("2020"), Some("2026-11-01"), None),
                Freshness::Fresh,
            ),
            (provenance(Some("2025"), None, Some(24)), Freshness::Fresh),
            (provenance(Some("2026-06-01"), None, Some(5)), Freshness::Stale),
        ];
        for (fact, expected) in cases {
            assert_eq!(fact.freshness(date(2026, 11, 21)), expected, "{fact:?}");
        }
    }

    #[test]
    fn a_fact_is_stale_on_the_day_of_its_review() {
        let fact = provenance(Some("2025-11-21"), None, None);
        assert_eq!(fact.freshness(date(2026, 11, 20)), Freshness::Due);
        assert_eq!(fact.freshness(date(2026, 11, 21)), Freshness::Stale);
    }

    #[test]
    fn every_code_reads_back() {
        for value in Confidence::ALL {
            assert_eq!(Confidence::parse(value.code()), Some(*value));
        }
        assert_eq!(Visibility::parse("hemmelig"), None);
    }
}
