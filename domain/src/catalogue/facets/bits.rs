//! A set of positions, one bit each.

/// A fixed-size set of positions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// An empty set with room for positions below `len`.
    #[must_use]
    pub fn empty(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }

    /// Puts a position in. Positions at or above the set's length are ignored.
    pub fn insert(&mut self, position: usize) {
        if let Some(word) = self.0.get_mut(position / 64) {
            *word |= 1 << (position % 64);
        }
    }

    /// Whether a position is in the set.
    #[must_use]
    pub fn contains(&self, position: usize) -> bool {
        self.0
            .get(position / 64)
            .is_some_and(|word| word & (1 << (position % 64)) != 0)
    }

    /// Keeps only what is also in `other`.
    pub fn intersect(&mut self, other: &Self) {
        for (word, theirs) in self.0.iter_mut().zip(&other.0) {
            *word &= theirs;
        }
    }

    /// Adds what is in `other`.
    pub fn unite(&mut self, other: &Self) {
        for (word, theirs) in self.0.iter_mut().zip(&other.0) {
            *word |= theirs;
        }
    }

    /// Whether no position is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// How many positions are in the set.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many positions are in both sets.
    #[must_use]
    pub fn count_with(&self, other: &Self) -> usize {
        self.0
            .iter()
            .zip(&other.0)
            .map(|(a, b)| (a & b).count_ones() as usize)
            .sum()
    }

    /// The positions, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(i, &word)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros() as usize;
                    rest &= rest - 1;
                    i * 64 + bit
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn bits(positions: &BTreeSet<usize>) -> Bits {
        let mut bits = Bits::empty(200);
        for &position in positions {
            bits.insert(position);
        }
        bits
    }

    proptest! {
        #[test]
        fn bits_are_a_set(a in prop::collection::btree_set(0_usize..200, 0..60), b in prop::collection::btree_set(0_usize..200, 0..60)) {
            let (left, right) = (bits(&a), bits(&b));
            prop_assert_eq!(left.iter().collect::<BTreeSet<_>>(), a.clone());
            prop_assert_eq!((0..300).filter(|&it| left.contains(it)).collect::<BTreeSet<_>>(), a.clone());
            prop_assert_eq!(left.count(), a.len());
            prop_assert_eq!(left.count_with(&right), a.intersection(&b).count());
            let (mut both, mut either) = (left.clone(), left);
            both.intersect(&right);
            either.unite(&right);
            prop_assert_eq!(both, bits(&a.intersection(&b).copied().collect()));
            prop_assert_eq!(either, bits(&a.union(&b).copied().collect()));
        }
    }

    #[test]
    fn positions_beyond_the_length_are_ignored() {
        let mut bits = Bits::empty(3);
        bits.insert(64);
        assert_eq!(bits.count(), 0);
    }
}
