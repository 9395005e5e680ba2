//! Adoption between two days: who went from where to where, by name.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Category, Counts, Population, counts::Answer};
use crate::catalogue::Organization;

/// Those who stood in one category on the first day and in one on the second, which may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow<'a> {
    /// Where they stood on the first day.
    pub from: Category,
    /// Where they stood on the second day.
    pub to: Category,
    /// Who, in the catalogue's order; at least one.
    pub organizations: Vec<&'a Organization>,
}

/// Who went where between two days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flows<'a> {
    /// How many stood where on the first day.
    pub before: Counts<Category>,
    /// How many stood where on the second day.
    pub after: Counts<Category>,
    /// The flows, by where they come from and then where they go. They add up to both ends.
    pub all: Vec<Flow<'a>>,
}

/// Who went where from the first day to the second.
#[must_use]
pub fn flows<'a>(population: &Population<'a>, first: Date, second: Date) -> Flows<'a> {
    let mut flows: BTreeMap<(Category, Category), Vec<&Organization>> = BTreeMap::new();
    let mut ends: (Vec<Answer<Category>>, Vec<Answer<Category>>) = (Vec::new(), Vec::new());
    for ((organization, from), (_, to)) in population.standings(first).zip(population.standings(second)) {
        let flow = flows.entry((from.category, to.category)).or_default();
        flow.push(organization);
        ends.0.push(from.answer());
        ends.1.push(to.answer());
    }
    let flow = |((from, to), organizations)| Flow {
        from,
        to,
        organizations,
    };
    Flows {
        before: Counts::of(ends.0.into_iter()),
        after: Counts::of(ends.1.into_iter()),
        all: flows.into_iter().map(flow).collect(),
    }
}
