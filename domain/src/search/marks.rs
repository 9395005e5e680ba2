//! Where a text has what was looked for.

use std::{collections::HashMap, ops::Range};

use super::{
    analysis::token,
    expand::Target,
    find::Group,
    words::{WordId, Words},
};

/// The words and phrases that are marked.
#[derive(Debug, Default)]
pub(super) struct Marks<'a> {
    /// Words, and which of their bytes where only a part is meant.
    words: HashMap<WordId, Option<(usize, usize)>>,
    phrases: Vec<&'a [Vec<WordId>]>,
}

impl<'a> Marks<'a> {
    /// What answers any of the groups.
    pub(super) fn of(groups: &'a [Group]) -> Self {
        let mut marks = Self::default();
        for it in groups.iter().flat_map(Group::all).flat_map(|it| &it.term.matches) {
            match &it.target {
                Target::Word(id) => {
                    let part = marks.words.entry(*id).or_insert(it.inside);
                    *part = it.inside.and(*part);
                }
                Target::Phrase(places) => marks.phrases.push(places),
            }
        }
        marks
    }

    /// The places in a text that are marked (bytes), in order, none over another.
    pub(super) fn places(&self, words: &Words, text: &str) -> Vec<Range<usize>> {
        let mut buffer = String::new();
        let tokens: Vec<Range<usize>> = token::tokens(text).collect();
        let ids = tokens
            .iter()
            .map(|it| words.id(token::lower(&text[it.clone()], &mut buffer)));
        let ids: Vec<Option<WordId>> = ids.collect();
        let single = tokens.iter().zip(&ids).filter_map(|(place, id)| {
            let part = self.words.get(id.as_ref()?)?;
            Some(part.map_or(place.clone(), |part| within(text, place, part)))
        });
        let mut places: Vec<Range<usize>> = single.collect();
        for phrase in &self.phrases {
            for (at, _) in ids
                .windows(phrase.len().max(1))
                .enumerate()
                .filter(|it| stands(it.1, phrase))
            {
                let last = tokens.get(at + phrase.len().saturating_sub(1));
                places.extend(last.map(|it| tokens[at].start..it.end));
            }
        }
        merged(places)
    }
}

fn stands(ids: &[Option<WordId>], phrase: &[Vec<WordId>]) -> bool {
    ids.iter()
        .zip(phrase)
        .all(|(id, may)| id.is_some_and(|it| may.contains(&it)))
}

/// The place of a part of a word, where upper case has as many letters as lower case; otherwise the word.
fn within(text: &str, word: &Range<usize>, (begin, length): (usize, usize)) -> Range<usize> {
    let written = &text[word.clone()];
    let lower: String = written.chars().flat_map(char::to_lowercase).collect();
    let part = lower.get(..begin).zip(lower.get(begin..begin + length));
    let Some((before, part)) = part.filter(|_| lower.chars().count() == written.chars().count()) else {
        return word.clone();
    };
    let (skip, take) = (before.chars().count(), part.chars().count());
    let mut edges = written.char_indices().map(|(at, _)| at).chain([written.len()]);
    let start = edges.nth(skip).unwrap_or_default();
    let end = take.checked_sub(1).and_then(|it| edges.nth(it)).unwrap_or(start);
    word.start + start..word.start + end
}

fn merged(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_by_key(|it| (it.start, it.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for it in places {
        match merged.last_mut() {
            Some(last) if it.start < last.end => last.end = last.end.max(it.end),
            _ => merged.push(it),
        }
    }
    merged
}
