//! Synonyms as queries need them: by stems, so that every form of a word leads to its group.

use std::collections::HashMap;

use super::{
    SynonymGroup,
    analysis::{stem::stem, token},
};

/// A word or phrase of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Synonym {
    /// As it is written in the group.
    pub(super) text: String,
    /// Its words in lower case.
    pub(super) words: Vec<String>,
}

/// All groups, by the stems of their words.
#[derive(Debug, Default)]
pub(super) struct Thesaurus {
    groups: Vec<Vec<Synonym>>,
    /// Which groups hold a word or phrase, by its stems joined with blanks.
    by_stems: HashMap<String, Vec<usize>>,
    longest: usize,
}

impl Thesaurus {
    /// Reads the groups.
    pub(super) fn of(groups: &[SynonymGroup]) -> Self {
        let mut thesaurus = Self::default();
        for group in groups {
            let words = group.words.iter().map(|it| synonym(it));
            let words: Vec<Synonym> = words.filter(|it| !it.words.is_empty()).collect();
            let position = thesaurus.groups.len();
            for it in &words {
                thesaurus.longest = thesaurus.longest.max(it.words.len());
                let places = thesaurus.by_stems.entry(key(&it.words)).or_default();
                if !places.contains(&position) {
                    places.push(position);
                }
            }
            thesaurus.groups.push(words);
        }
        thesaurus
    }

    /// The other words of every group that holds these words side by side, in the order of the groups.
    pub(super) fn others<S: AsRef<str>>(&self, words: &[S]) -> Vec<&Synonym> {
        let own = key(words);
        let places = self.by_stems.get(&own).into_iter().flatten();
        let all = places.filter_map(|it| self.groups.get(*it)).flatten();
        let mut others: Vec<&Synonym> = Vec::new();
        for it in all {
            if key(&it.words) != own && !others.contains(&it) {
                others.push(it);
            }
        }
        others
    }

    /// How many of the first words are one phrase of a group; 1 where none is.
    pub(super) fn phrase_length<S: AsRef<str>>(&self, words: &[S]) -> usize {
        let longest = self.longest.min(words.len());
        let known = |length: &usize| self.by_stems.contains_key(&key(&words[..*length]));
        (2..=longest).rev().find(known).unwrap_or(1)
    }
}

fn synonym(text: &str) -> Synonym {
    Synonym {
        text: text.to_owned(),
        words: token::words(&token::plain(text)),
    }
}

fn key<S: AsRef<str>>(words: &[S]) -> String {
    let stems: Vec<String> = words.iter().map(|it| stem(it.as_ref())).collect();
    stems.join(" ")
}
