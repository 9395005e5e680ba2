//! What the charts share: the heading, the categories and counts that are known to add up.

use thiserror::Error;

/// What a chart is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// A name that is unique on the page.
    pub id: String,
    /// The figure's title.
    pub title: String,
    /// What it shows, in one sentence.
    pub description: String,
}

/// Whether a category is an answer, or that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Something has been said.
    Stated,
    /// Nothing has been said: «Ikke oppgitt».
    NotStated,
}

/// A category that things are counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// What it is called.
    pub label: String,
    /// The pattern that fills it, such as `p-production`.
    pub fill: &'static str,
    /// Whether it is an answer at all.
    pub answer: Answer,
    /// Where those that are counted in it (in the last column, where there are columns) can be seen.
    pub href: Option<String>,
}

/// Things counted by category: a column or a row before it is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// What is counted: a year, a sector.
    pub label: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
    /// How many there are in all.
    pub n: u32,
    /// How many there are of each category, in the order of the categories.
    pub counts: Vec<u32>,
}

/// Why counts are refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Mismatch {
    /// The parts of `label` are not `n` together.
    #[error("the parts of «{label}» are {sum} together and not {n}")]
    Sum {
        /// Which column or row.
        label: String,
        /// What its parts add up to.
        sum: u64,
        /// What it says there is in all.
        n: u32,
    },
    /// `label` has another number of counts than there are categories.
    #[error("«{label}» has {counts} counts for {categories} categories")]
    Length {
        /// Which column or row.
        label: String,
        /// How many counts it has.
        counts: usize,
        /// How many categories there are.
        categories: usize,
    },
}

/// One entry of a legend: a pattern and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegendItem<'a> {
    /// The pattern.
    pub fill: &'static str,
    /// What it means.
    pub label: &'a str,
}

/// A row of the table beside a chart: exactly what is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountRow<'a> {
    /// What is counted.
    pub label: &'a str,
    /// Where it leads, if anywhere.
    pub href: Option<&'a str>,
    /// How many there are in all.
    pub n: u32,
    /// How many of them have said something.
    pub stated: u32,
    /// How many there are of each category, in the order of the categories.
    pub counts: &'a [u32],
}

/// Categories and what is counted in them; every part adds up to its whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) categories: Vec<Category>,
    pub(super) counted: Vec<Counted>,
}

impl Tally {
    /// Takes counts that add up.
    pub(super) fn new(categories: Vec<Category>, counted: Vec<Counted>) -> Result<Self, Mismatch> {
        for it in &counted {
            if it.counts.len() != categories.len() {
                return Err(Mismatch::Length {
                    label: it.label.clone(),
                    counts: it.counts.len(),
                    categories: categories.len(),
                });
            }
            let sum: u64 = it.counts.iter().copied().map(u64::from).sum();
            if sum != u64::from(it.n) {
                return Err(Mismatch::Sum {
                    label: it.label.clone(),
                    sum,
                    n: it.n,
                });
            }
        }
        Ok(Self { categories, counted })
    }

    /// The rows of the table.
    pub(super) fn rows(&self) -> Vec<CountRow<'_>> {
        self.counted
            .iter()
            .map(|it| CountRow {
                label: &it.label,
                href: it.href.as_deref(),
                n: it.n,
                stated: self
                    .parts(it)
                    .filter(|(category, _)| category.answer == Answer::Stated)
                    .map(|(_, count)| count)
                    .sum(),
                counts: &it.counts,
            })
            .collect()
    }

    /// The categories that anything is counted in.
    pub(super) fn legend(&self) -> Vec<LegendItem<'_>> {
        self.categories
            .iter()
            .enumerate()
            .filter(|(i, _)| {
                self.counted
                    .iter()
                    .any(|it| it.counts.get(*i).is_some_and(|count| *count > 0))
            })
            .map(|(_, it)| LegendItem {
                fill: it.fill,
                label: &it.label,
            })
            .collect()
    }

    /// The parts of a column or row that there are any of.
    pub(super) fn parts<'a>(&'a self, counted: &'a Counted) -> impl Iterator<Item = (&'a Category, u32)> {
        self.categories
            .iter()
            .zip(counted.counts.iter().copied())
            .filter(|(_, count)| *count > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(answer: Answer) -> Category {
        Category {
            label: "x".into(),
            fill: "p-x",
            answer,
            href: None,
        }
    }

    fn counted(n: u32, counts: &[u32]) -> Counted {
        Counted {
            label: "2026".into(),
            href: None,
            n,
            counts: counts.to_vec(),
        }
    }

    #[test]
    fn parts_that_do_not_add_up_are_refused() {
        let categories = vec![category(Answer::Stated), category(Answer::NotStated)];
        let label = "2026".to_owned();
        let sum = |sum, n| Mismatch::Sum {
            label: label.clone(),
            sum,
            n,
        };
        let length = |counts| Mismatch::Length {
            label: label.clone(),
            counts,
            categories: 2,
        };
        let cases = [
            (counted(3, &[1, 2]), None),
            (counted(0, &[0, 0]), None),
            (counted(4, &[1, 2]), Some(sum(3, 4))),
            (
                counted(u32::MAX, &[u32::MAX, 1]),
                Some(sum(u64::from(u32::MAX) + 1, u32::MAX)),
            ),
            (counted(1, &[1]), Some(length(1))),
            (counted(1, &[1, 0, 0]), Some(length(3))),
        ];
        for (case, expected) in cases {
            let refused = Tally::new(categories.clone(), vec![counted(1, &[1, 0]), case]).err();
            assert_eq!(refused, expected);
        }
    }

    #[test]
    fn what_is_not_stated_is_not_counted_as_stated() {
        let categories = vec![
            category(Answer::Stated),
            category(Answer::NotStated),
            category(Answer::Stated),
        ];
        let tally = Tally::new(categories, vec![counted(7, &[1, 4, 2]), counted(3, &[0, 3, 0])]);
        let tally = tally.expect("counts that add up");
        let stated: Vec<u32> = tally.rows().iter().map(|it| it.stated).collect();
        assert_eq!(stated, [3, 0]);
    }
}
