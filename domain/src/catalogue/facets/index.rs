//! The bitsets behind the filters: which organisations have which value.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use super::{Bits, Facet, Selection, Sort, gather};
use crate::catalogue::{Catalogue, OrgStatus, facts::OrgFacts};

/// One value of a facet, and the organisations that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// Its code in the URL.
    pub code: String,
    /// Its label in bokmål.
    pub label: String,
    /// Positions of the organisations that have it.
    pub(super) members: Bits,
}

/// Every value of one facet, those that somebody has first.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    all: Vec<FacetValue>,
    /// How many of them somebody has.
    shown: usize,
    places: HashMap<String, usize>,
}

impl Values {
    /// Values in the order they are to be shown.
    pub(super) fn of(mut all: Vec<FacetValue>) -> Self {
        all.sort_by_key(|it| it.members.is_empty());
        Self {
            shown: all.partition_point(|it| !it.members.is_empty()),
            places: all
                .iter()
                .enumerate()
                .map(|(i, it)| (it.code.clone(), i))
                .collect(),
            all,
        }
    }

    fn get(&self, code: &str) -> Option<&FacetValue> {
        self.all.get(*self.places.get(code)?)
    }
}

/// Every facet's values, as bitsets over the snapshot's organisations.
#[derive(Clone, Debug, Default)]
pub struct Index {
    facets: BTreeMap<Facet, Values>,
    active: Bits,
    by_newest: Vec<usize>,
    by_described: Vec<usize>,
}

impl Index {
    /// Builds the bitsets of a snapshot. Only organisations that still exist are in them.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let all = catalogue.organizations().iter().enumerate();
        let active: Vec<(usize, &OrgFacts)> = all
            .filter(|(_, it)| it.status == OrgStatus::Active)
            .filter_map(|(position, _)| Some((position, catalogue.at(position)?.1)))
            .collect();
        let mut bits = Bits::empty(catalogue.organizations().len());
        for (position, _) in &active {
            bits.insert(*position);
        }
        Self {
            facets: gather::facets(catalogue, &bits),
            active: bits,
            by_newest: sorted(&active, |it| Reverse(it.newest)),
            by_described: sorted(&active, |it| Reverse(it.count)),
        }
    }

    /// The values of a facet that somebody has, in the order they are shown.
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        self.facets
            .get(&facet)
            .map(|it| &it.all[..it.shown])
            .unwrap_or_default()
    }

    /// A value by its code, also one that nobody has: a link to it stays good when the last one leaves.
    #[must_use]
    pub fn value(&self, facet: Facet, code: &str) -> Option<&FacetValue> {
        self.facets.get(&facet)?.get(code)
    }

    /// How many organisations there are to choose from.
    #[must_use]
    pub fn total(&self) -> usize {
        self.active.count()
    }

    /// The organisations that a selection leaves. A choice that the index does not know leaves all of them.
    #[must_use]
    pub fn select(&self, selection: &Selection) -> Bits {
        self.narrow(selection, None)
    }

    fn narrow(&self, selection: &Selection, left_out: Option<Facet>) -> Bits {
        let mut rest = self.active.clone();
        for &facet in Facet::ALL.iter().filter(|it| Some(**it) != left_out) {
            let mut chosen = selection.chosen(facet).filter_map(|code| self.value(facet, code));
            let Some(first) = chosen.next() else { continue };
            let mut any = first.members.clone();
            chosen.for_each(|it| any.unite(&it.members));
            rest.intersect(&any);
        }
        rest
    }

    /// The values of a facet that somebody has or that are chosen, each with the number of organisations that
    /// have it and pass the other facets' choices. The facet's own choices do not count, so that the number is
    /// what the list would hold if the value were the facet's only choice.
    #[must_use]
    pub fn counts(&self, selection: &Selection, facet: Facet) -> Vec<(&FacetValue, usize)> {
        let Some(values) = self.facets.get(&facet) else {
            return Vec::new();
        };
        let rest = self.narrow(selection, Some(facet));
        let (shown, empty) = values.all.split_at(values.shown);
        let chosen = empty.iter().filter(|it| selection.has(facet, &it.code));
        let counted = shown.iter().map(|it| (it, rest.count_with(&it.members)));
        counted.chain(chosen.map(|it| (it, 0))).collect()
    }

    /// The positions a selection leaves, in its order, all pages.
    #[must_use]
    pub fn ordered(&self, selection: &Selection) -> Vec<usize> {
        let bits = self.select(selection);
        let within = |order: &[usize]| order.iter().copied().filter(|it| bits.contains(*it)).collect();
        match selection.sort {
            Sort::Name => bits.iter().collect(),
            Sort::Newest => within(&self.by_newest),
            Sort::Described => within(&self.by_described),
        }
    }
}

/// Positions by a key, equal keys in the snapshot's own order.
fn sorted<K: Ord>(organizations: &[(usize, &OrgFacts)], key: impl Fn(&OrgFacts) -> K) -> Vec<usize> {
    let mut order = organizations.to_vec();
    order.sort_by_key(|(position, facts)| (key(facts), *position));
    order.into_iter().map(|(position, _)| position).collect()
}

#[cfg(test)]
mod tests;
