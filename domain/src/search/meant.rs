//! «Mente du …»: the word that was probably meant where hardly anything was found.

use std::cmp::Reverse;

use super::{
    Filter, Query, Results, SearchIndex,
    analysis::{stem::stem, token},
    results::ReasonKind,
    words::WordId,
};
use crate::text::edit_distance;

/// With so many hits nobody is asked what they meant.
const ENOUGH: usize = 3;
/// Shorter words have too many neighbours.
const MIN_WORD: usize = 4;
/// From this many letters on, two mistakes may be made.
const LONG_WORD: usize = 6;

impl Results<'_> {
    /// The query with its rare words replaced by the nearest common ones, if that finds more than the little that was
    /// found. Never the query itself.
    #[must_use]
    pub fn did_you_mean(&self) -> Option<String> {
        let found = self.total(&Filter::default());
        if found >= ENOUGH {
            return None;
        }
        let replaced = |word: &str| {
            self.index
                .nearest(word)
                .map(|it| (word.to_owned(), it.to_owned()))
        };
        let replacements: Vec<(String, String)> = self.query.words().filter_map(replaced).collect();
        let text = replace(self.query.text(), &replacements);
        let more = || self.index.search(&Query::parse(&text)).total(&Filter::default());
        (text != self.query.text() && more() > found).then_some(text)
    }
}

/// A text with words replaced; everything else stays as it was typed.
fn replace(text: &str, replacements: &[(String, String)]) -> String {
    let (mut out, mut at, mut buffer) = (String::with_capacity(text.len()), 0, String::new());
    for place in token::tokens(text) {
        let word = token::lower(&text[place.clone()], &mut buffer);
        if let Some((_, other)) = replacements.iter().find(|it| it.0 == word) {
            out.push_str(&text[at..place.start]);
            out.push_str(other);
            at = place.end;
        }
    }
    out.push_str(&text[at..]);
    out
}

impl SearchIndex {
    /// The word of the index that is fewest mistakes away from `word` and stands in most documents; none for a word
    /// that is common itself. Stems are compared, so that the form is no mistake.
    fn nearest(&self, word: &str) -> Option<&str> {
        let own = self.spread(word);
        if own >= ENOUGH || word.chars().count() < MIN_WORD {
            return None;
        }
        let own_stem = stem(word);
        let letters: Vec<char> = own_stem.chars().collect();
        let (limit, set) = (mistakes(letters.len()), letter_set(&own_stem));
        let near = |(other, ids): (&'_ str, &'_ [WordId])| {
            let apart = (set ^ letter_set(other)).count_ones() as usize;
            if apart > 2 * limit || other == own_stem {
                return None;
            }
            let distance = distance(&letters, &other.chars().collect::<Vec<_>>(), limit)?;
            let spread: usize = ids.iter().map(|it| self.words.postings(*it).len()).sum();
            (spread > own).then(|| (distance, Reverse(spread), ids[0]))
        };
        let (.., first) = self.words.stems().filter_map(near).min()?;
        let forms = self.words.of_stem(&stem(self.words.text(first))).iter();
        let nearest = forms.min_by_key(|it| (edit_distance(word, self.words.text(**it)), **it));
        nearest.map(|it| self.words.text(*it))
    }

    /// In how many documents a word stands, inflected or not; counted once for each form.
    fn spread(&self, word: &str) -> usize {
        let matches = self.term(word).matches;
        let literal = matches.iter().filter(|it| it.kind <= ReasonKind::Synonym);
        literal.map(|it| self.places(&it.target)).sum()
    }
}

/// How many mistakes a word of so many letters may hold.
fn mistakes(letters: usize) -> usize {
    if letters < LONG_WORD { 1 } else { 2 }
}

/// Which letters a word has: words whose sets differ much need not be compared.
fn letter_set(word: &str) -> u32 {
    word.chars().fold(0, |set, c| set | 1 << (u32::from(c) % 31))
}

/// How many letters must be put in, left out, changed or swapped with their neighbour (optimal string alignment);
/// `None` for more than `limit`.
fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before = vec![0; b.len() + 1];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut row = vec![i + 1; b.len() + 1];
        for (j, cb) in b.iter().enumerate() {
            let changed = above[j] + usize::from(ca != cb);
            row[j + 1] = changed.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *ca == b[j - 1] && a[i - 1] == *cb {
                row[j + 1] = row[j + 1].min(before[j - 1] + 1);
            }
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|it| *it <= limit)
}

#[cfg(test)]
mod tests;
