//! Whether a word inside another is one of the words it was put together from.

use super::{
    lexicon::{is_part, is_simple},
    stem::stem,
};

/// How far a word inside another is trusted to be a word of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::search) enum Inside {
    /// What stands around it are words too, or inflections.
    Part,
    /// Only its letters are there.
    Letters,
}

/// How often what stands around a word is taken apart: into two words on each side, which is four and the word itself.
const DEPTH: u8 = 1;
/// Shorter words are parts only where the lexicon says so.
const MIN_PART: usize = 4;

/// Judges the place of `root` in `word`, `at` bytes from its beginning, where `root` begins the words of `of` (a stem).
/// `known` tells whether the texts use a word on its own.
pub(in crate::search) fn judge(
    word: &str,
    at: usize,
    root: &str,
    of: &str,
    known: &dyn Fn(&str) -> bool,
) -> Inside {
    let (before, rest) = word.split_at(at);
    let after = rest.get(root.len()..).unwrap_or_default();
    let begins = before.is_empty() || is_made_of(before, known, DEPTH);
    let ends = || after.is_empty() || stem(rest) == of || after_link(root, after, known);
    if !is_simple(word, of) && begins && ends() {
        Inside::Part
    } else {
        Inside::Letters
    }
}

/// What follows a root may begin with the vowel that the stem has lost, and with a linking letter.
fn after_link(root: &str, after: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let without = |letter: char| after.strip_prefix(letter);
    let ends = |it: &str| it.chars().count() >= 3 && is_made_of(it, known, DEPTH);
    let vowel = without('e').filter(|_| root.chars().count() >= MIN_PART);
    let genitive = vowel.and_then(|it| it.strip_prefix('s'));
    [Some(after), without('s'), vowel, genitive]
        .into_iter()
        .flatten()
        .any(ends)
}

/// Whether a text is a word, or words put together.
fn is_made_of(text: &str, known: &dyn Fn(&str) -> bool, depth: u8) -> bool {
    let text = text.trim_matches('-');
    is_word(text, known)
        || linked(text).is_some_and(|it| is_word(it, known))
        || (depth > 0 && splits(text).any(|(a, b)| is_first(a, known) && is_made_of(b, known, depth - 1)))
}

/// Whether a text is the beginning of a compound: a word, or one with a linking letter.
fn is_first(text: &str, known: &dyn Fn(&str) -> bool) -> bool {
    is_word(text, known) || linked(text).is_some_and(|it| is_word(it, known))
}

/// A text without the letter that links it to the next.
fn linked(text: &str) -> Option<&str> {
    text.strip_suffix('s').or_else(|| text.strip_suffix('e'))
}

fn is_word(text: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let letters = text.chars().count();
    letters >= 2 && (is_part(text) || (letters >= MIN_PART && (known(text) || is_inflected(text, known))))
}

fn is_inflected(text: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let stem = stem(text);
    stem != text && (is_part(&stem) || (stem.chars().count() >= MIN_PART && known(&stem)))
}

/// Every way to cut a text in two, both long enough to be words.
fn splits(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let letters = text.chars().count();
    let places = text.char_indices().enumerate();
    places
        .filter(move |(i, _)| *i >= 2 && letters - i >= 3)
        .map(|(_, (at, _))| text.split_at(at))
}
