//! Every distinct word of an index: its number, its stem, how it is typed, and where it stands.

use std::collections::HashMap;

use super::analysis::{fold::foldings, stem::stem};

/// The number of a word in its index.
pub(super) type WordId = u32;
/// The number of a document in its index, in the order of kind and title.
pub(super) type DocumentId = u32;

/// How much a word counts in one document: its occurrences, weighted by place and length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Posting {
    pub(super) document: DocumentId,
    pub(super) weight: f32,
}

/// Words joined by line feeds, so that all can be looked through at once.
#[derive(Debug, Default)]
struct Joined {
    text: String,
    /// Where each begins, and which word it is.
    starts: Vec<(u32, WordId)>,
}

/// The distinct words. Numbers follow first use, so that the same documents give the same numbers.
#[derive(Debug, Default)]
pub(super) struct Words {
    ids: HashMap<Box<str>, WordId>,
    all: Joined,
    folded: Joined,
    stems: HashMap<Box<str>, Vec<WordId>>,
    postings: Vec<Posting>,
    /// Where the postings of each word begin; one more than there are words.
    bounds: Vec<u32>,
}

impl Words {
    /// The number of a word in lower case; a new one if it is new.
    pub(super) fn intern(&mut self, word: &str) -> WordId {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = number(self.ids.len());
        self.ids.insert(word.into(), id);
        self.all.push(word, id);
        for folded in foldings(word) {
            self.folded.push(&folded, id);
        }
        self.stems.entry(stem(word).into()).or_default().push(id);
        id
    }

    /// Takes in where every word stands: the word and its posting, in the order of documents.
    pub(super) fn place(&mut self, found: &[(WordId, Posting)]) {
        let mut bounds = vec![0_u32; self.ids.len() + 1];
        for (word, _) in found {
            bounds[*word as usize + 1] += 1;
        }
        for i in 1..bounds.len() {
            bounds[i] += bounds[i - 1];
        }
        let mut next = bounds.clone();
        let empty = Posting {
            document: 0,
            weight: 0.0,
        };
        self.postings = vec![empty; found.len()];
        for (word, posting) in found {
            let at = &mut next[*word as usize];
            self.postings[*at as usize] = *posting;
            *at += 1;
        }
        self.bounds = bounds;
    }

    /// The number of a word, if it stands anywhere.
    pub(super) fn id(&self, word: &str) -> Option<WordId> {
        self.ids.get(word).copied()
    }

    /// The words with this stem.
    pub(super) fn of_stem(&self, stem: &str) -> &[WordId] {
        self.stems.get(stem).map_or(&[], Vec::as_slice)
    }

    /// Whether the texts use this word, in some form.
    pub(super) fn has(&self, word: &str) -> bool {
        self.ids.contains_key(word) || self.stems.contains_key(word)
    }

    /// The word with this number.
    pub(super) fn text(&self, id: WordId) -> &str {
        self.all.at(id as usize)
    }

    /// Every stem with its words, in no order.
    pub(super) fn stems(&self) -> impl Iterator<Item = (&str, &[WordId])> {
        self.stems.iter().map(|(stem, ids)| (&**stem, ids.as_slice()))
    }

    /// The documents a word stands in, in their order.
    pub(super) fn postings(&self, id: WordId) -> &[Posting] {
        let id = id as usize;
        let range = self.bounds.get(id).zip(self.bounds.get(id + 1));
        range
            .and_then(|(&from, &to)| self.postings.get(from as usize..to as usize))
            .unwrap_or_default()
    }

    /// Every word that holds these letters, and how far into it they begin (bytes). The first place counts.
    pub(super) fn holding(&self, letters: &str) -> Vec<(WordId, usize)> {
        self.all.holding(letters)
    }

    /// As [`Self::holding`], for words as they are typed without æ, ø and å.
    pub(super) fn holding_folded(&self, letters: &str) -> Vec<(WordId, usize)> {
        self.folded.holding(letters)
    }
}

impl Joined {
    fn push(&mut self, word: &str, id: WordId) {
        self.starts.push((number(self.text.len()), id));
        self.text.push_str(word);
        self.text.push('\n');
    }

    fn at(&self, position: usize) -> &str {
        let start = self
            .starts
            .get(position)
            .map_or(self.text.len(), |it| it.0 as usize);
        let rest = self.text.get(start..).unwrap_or_default();
        rest.split('\n').next().unwrap_or_default()
    }

    fn holding(&self, letters: &str) -> Vec<(WordId, usize)> {
        let mut found: Vec<(WordId, usize)> = Vec::new();
        for (at, _) in self.text.match_indices(letters) {
            let position = self.starts.partition_point(|it| it.0 as usize <= at);
            let Some(&(start, id)) = position.checked_sub(1).and_then(|it| self.starts.get(it)) else {
                continue;
            };
            if found.last().is_none_or(|it| it.0 != id) {
                found.push((id, at - start as usize));
            }
        }
        found
    }
}

/// A count as it is kept. No index comes near the limit: it is 4 GiB of words.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
