//! A made-up catalogue of any size, for tests and measurements: the same for the same number, spread the way real
//! agencies are.
//!
//! Nothing is drawn by chance. Every answer is mixed from the number of what is described and the question that is
//! asked, so that a new question moves no other answer, and the catalogue of 100 is the beginning of the catalogue
//! of 10,000. It breaks no rule of [`crate::content::validate`] on any day of 2026 or later.

mod organizations;
mod platforms;
mod texts;
mod vocabulary;

use crate::{
    content::Content,
    dates::PartialDate,
    provenance::{Confidence, Provenance, Visibility},
    text::Slug,
};

/// How many technologies the synthetic catalogue knows.
pub const TECHNOLOGIES: usize = 150;
/// How many sources it cites.
pub const SOURCES: usize = 60;

/// The catalogue of `organizations` made-up agencies with their platforms, and the vocabulary they need.
///
/// ```
/// let content = domain::catalogue::synthetic::content(100);
/// assert_eq!(content.organizations.len(), 100);
/// assert_eq!(content, domain::catalogue::synthetic::content(100));
/// ```
#[must_use]
pub fn content(organizations: usize) -> Content {
    let mut content = Content {
        sources: (0..SOURCES).map(vocabulary::source).collect(),
        terms: vocabulary::terms(),
        capabilities: vocabulary::capabilities(),
        membership_rules: vec![vocabulary::membership_rule()],
        technologies: (0..TECHNOLOGIES).map(vocabulary::technology).collect(),
        organizations: (0..organizations).map(organizations::organization).collect(),
        platforms: (0..organizations).flat_map(platforms::of).collect(),
        successions: (0..organizations).filter_map(organizations::succession).collect(),
        pages: vocabulary::pages(),
        ..Content::default()
    };
    texts::add(&mut content);
    content
}

/// What an answer is derived from: the thing that is described.
#[derive(Clone, Copy, Debug)]
struct Seed(u64);

impl Seed {
    /// The seed of the thing with this number.
    fn of(number: usize) -> Self {
        Self(mix(number as u64))
    }

    /// The seed of a part of the thing, such as one of its claims.
    fn part(self, name: &str, number: usize) -> Self {
        Self(mix(self.bits(name) ^ mix(number as u64)))
    }

    /// A number below `limit`, spread evenly over all things that are asked the same question.
    #[expect(clippy::cast_possible_truncation, reason = "the remainder is below a usize")]
    fn below(self, question: &str, limit: usize) -> usize {
        (self.bits(question) % limit.max(1) as u64) as usize
    }

    /// A number below `limit`, small ones far more often than large ones: a few are popular, most are rare.
    fn popular(self, question: &str, limit: usize) -> usize {
        let even = self.below(question, limit * limit);
        (even / limit.max(1)) * (even % limit.max(1)) / limit.max(1)
    }

    /// Whether the answer is yes, as it is for this share of all things.
    fn is(self, question: &str, percent: usize) -> bool {
        self.below(question, 100) < percent
    }

    /// One of the values.
    fn one<T: Copy>(self, question: &str, values: &[T]) -> T {
        values[self.below(question, values.len())]
    }

    /// One of the values, or none, as often as `percent` says.
    fn maybe<T: Copy>(self, question: &str, percent: usize, values: &[T]) -> Option<T> {
        self.is(&format!("maybe {question}"), percent)
            .then(|| self.one(question, values))
    }

    /// `count` different numbers below `limit`, popular ones first in line to be taken.
    fn several(self, question: &str, count: usize, limit: usize) -> Vec<usize> {
        let mut taken = vec![false; limit];
        (0..count.min(limit))
            .map(|number| {
                let mut place = self.part(question, number).popular(question, limit);
                while taken[place] {
                    place = (place + 1) % limit;
                }
                taken[place] = true;
                place
            })
            .collect()
    }

    /// A day, month or year within the years given.
    fn date(self, question: &str, first: usize, last: usize) -> PartialDate {
        let year = first + self.below(question, last - first + 1);
        let text = match self.below("precision", 4) {
            0 => format!(
                "{year}-{:02}-{:02}",
                self.below("month", 12) + 1,
                self.below("day", 28) + 1
            ),
            1 => format!("{year}-{:02}", self.below("month", 12) + 1),
            _ => year.to_string(),
        };
        date(&text)
    }

    /// Where a fact comes from. Most are stated, a few assumed or confirmed; nothing is dated after 2025.
    fn provenance(self) -> Provenance {
        let confirmed = self.is("confirmed", 3);
        Provenance {
            source: Some(slug(&source_slug(self.popular("source", SOURCES)))),
            as_of: (!self.is("undated", 5)).then(|| self.date("as of", 2019, 2025)),
            confidence: if confirmed {
                Confidence::Confirmed
            } else if self.is("inferred", 12) {
                Confidence::Inferred
            } else {
                Confidence::Stated
            },
            verified_on: confirmed.then(|| self.date("verified", 2024, 2025)),
            review_in: self.maybe("review", 25, &[6, 18, 24, 36]),
            visibility: Visibility::Public,
        }
    }

    /// The bits of an answer: the question's FNV-1a hash mixed with the seed.
    fn bits(self, question: &str) -> u64 {
        let hash = question.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        mix(self.0 ^ hash)
    }
}

/// Spreads neighbouring numbers over all 64 bits (the finaliser of `SplitMix64`, Steele et al. 2014).
const fn mix(number: u64) -> u64 {
    let it = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    it ^ (it >> 31)
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("made of letters, digits and inner hyphens here")
}

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).expect("years of four digits, twelve months and 28 days exist")
}

fn source_slug(number: usize) -> String {
    format!("kilde-{number:03}")
}

fn technology_slug(number: usize) -> Slug {
    slug(&format!("teknologi-{number:03}"))
}

fn organization_slug(number: usize) -> Slug {
    slug(&format!("virksomhet-{number:05}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;
    use crate::content::validate::{Finding, Gravity, validate};

    fn errors(content: &Content, day: jiff::civil::Date) -> Vec<Finding> {
        let mut found = validate(content, &BTreeSet::new(), day);
        found.retain(|it| it.rule.gravity() == Gravity::Error);
        found
    }

    #[test]
    fn no_rule_is_broken() {
        for size in [0, 1, 2, 400] {
            let content = content(size);
            assert_eq!(errors(&content, date(2026, 1, 1)), [], "{size}");
            assert_eq!(errors(&content, date(2040, 1, 1)), [], "{size}");
        }
    }

    #[test]
    fn a_small_catalogue_is_the_beginning_of_a_large_one() {
        let (small, large) = (content(120), content(200));
        assert_eq!(small.organizations, large.organizations[..120]);
        assert_eq!(small.platforms, large.platforms[..small.platforms.len()]);
        assert_eq!(small.successions, large.successions[..small.successions.len()]);
    }

    #[test]
    fn platforms_are_as_rich_as_promised() {
        let content = content(300);
        let per_organization = |it: &crate::catalogue::Organization| {
            let own = content.platforms.iter();
            own.filter(|platform| platform.organization == it.slug).count()
        };
        let counts: BTreeSet<usize> = content.organizations.iter().map(per_organization).collect();
        assert_eq!(counts, BTreeSet::from([0, 1, 2]));
        for it in &content.platforms {
            assert!((5..=25).contains(&it.technologies.len()), "{}", it.slug);
            assert!((5..=12).contains(&it.capabilities.len()), "{}", it.slug);
        }
        let claims = || content.platforms.iter().flat_map(|it| &it.capabilities);
        assert!(claims().any(|it| it.level.is_some()) && claims().any(|it| it.level.is_none()));
    }

    #[test]
    fn answers_are_spread_over_what_may_be_answered() {
        let mut even = [0; 10];
        for number in 0..10_000 {
            even[Seed::of(number).below("spread", 10)] += 1;
        }
        assert!(even.iter().all(|it| (900..1100).contains(it)), "{even:?}");
        let popular = (0..10_000)
            .filter(|it| Seed::of(*it).popular("spread", 100) < 10)
            .count();
        assert!((2_500..4_500).contains(&popular), "{popular}");
    }
}
