//! Answering a query: which documents have all its words, how well, and where.

use std::{cmp::Reverse, sync::Arc};

use super::{
    HitKind, SearchIndex,
    document::{Document, fold},
};

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// What it leads to.
    pub kind: HitKind,
    /// Its name in URLs. For a platform, its organisation's.
    pub slug: &'a str,
    /// What it is called.
    pub title: &'a str,
    score: u32,
    document: &'a Document,
    words: Arc<[String]>,
}

impl Hit<'_> {
    /// What hits are sorted by: the best first, then by kind and title.
    fn rank(&self) -> (Reverse<u32>, HitKind, &str, &str) {
        (Reverse(self.score), self.kind, &self.document.key, self.slug)
    }

    /// A piece of its text around the first word found, or its beginning, cut between words.
    ///
    /// Made when asked for: a page shows a few hits of many.
    #[must_use]
    pub fn snippet(&self) -> String {
        let Document { text, folded, .. } = self.document;
        let found = |word: &String| Some((folded.find(word.as_str())?, word.chars().count()));
        let (at, length) = self.words.iter().filter_map(found).min().unwrap_or_default();
        // Folding keeps one character for one character, so a place is the same count of characters in both.
        let at = folded.get(..at).map_or(0, |before| before.chars().count());
        let text: Vec<char> = text.chars().collect();
        let (start, end) = window(&text, at, at + length);
        let piece: String = text.get(start..end).unwrap_or_default().iter().collect();
        let before = if start > 0 { "… " } else { "" };
        let after = if end < text.len() { " …" } else { "" };
        format!("{before}{}{after}", piece.trim())
    }
}

/// Longer queries are cut here, in characters; nobody means more.
const MAX_QUERY: usize = 200;
/// How much of a text is shown around a hit, in characters.
const SNIPPET: usize = 160;

impl SearchIndex {
    /// What has every word of `query` in its names or its text, best first. Empty for an empty query.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit<'_>> {
        let words: Arc<[String]> = cut(query).split_whitespace().map(str::to_owned).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<Hit<'_>> = self.0.iter().filter_map(|it| it.hit(&words)).collect();
        hits.sort_by(|a, b| a.rank().cmp(&b.rank()));
        hits
    }

    /// The titles that begin with `query` or have a word that does, at most `limit`.
    #[must_use]
    pub fn suggest(&self, query: &str, limit: usize) -> Vec<&str> {
        let query = cut(query.trim());
        if query.is_empty() {
            return Vec::new();
        }
        let begins = |it: &&Document| it.names.starts_with(&query) || begins_word(&it.names, &query);
        let found = self.0.iter().filter(begins);
        found.map(|it| it.title.as_str()).take(limit).collect()
    }
}

/// A query as it is looked for: not too long, and folded.
fn cut(query: &str) -> String {
    fold(&query.chars().take(MAX_QUERY).collect::<String>())
}

fn begins_word(names: &str, beginning: &str) -> bool {
    names.split_whitespace().any(|it| it.starts_with(beginning))
}

impl Document {
    fn hit(&self, words: &Arc<[String]>) -> Option<Hit<'_>> {
        let scores: Option<u32> = words.iter().map(|it| self.score(it)).sum();
        let whole = if self.names.starts_with(&words.join(" ")) {
            50
        } else {
            0
        };
        Some(Hit {
            kind: self.kind,
            slug: &self.slug,
            title: &self.title,
            score: scores? + whole,
            document: self,
            words: Arc::clone(words),
        })
    }

    /// What a word is worth: most as a name of its own, least in the text.
    fn score(&self, word: &str) -> Option<u32> {
        if self.names.split_whitespace().any(|it| it == word) {
            Some(100)
        } else if begins_word(&self.names, word) {
            Some(40)
        } else if self.names.contains(word) {
            Some(20)
        } else {
            self.folded.contains(word).then_some(1)
        }
    }
}

/// What to show of a text so that `from..to` is in it: about [`SNIPPET`] characters, whole words where a blank is
/// near.
fn window(text: &[char], from: usize, to: usize) -> (usize, usize) {
    let blank = |it: &usize| text.get(*it).is_some_and(|c| c.is_whitespace());
    let mut start = from.saturating_sub(SNIPPET / 3);
    if start > 0 {
        start = (start..from).find(blank).map_or(start, |it| it + 1);
    }
    let mut end = (start + SNIPPET).max(to).min(text.len());
    if end < text.len() {
        end = (to..end).rev().find(blank).unwrap_or(end);
    }
    (start, end)
}

#[cfg(test)]
mod tests;
