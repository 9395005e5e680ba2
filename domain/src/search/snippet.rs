//! The piece of a text that is shown under a hit, with what was found marked.

use std::ops::Range;

use super::document::Document;

/// How much of a text is shown, in characters.
const SNIPPET: usize = 170;
/// How much of it stands before what was found.
const BEFORE: usize = 50;

/// A piece of a text as it is written, and whether it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is marked.
    pub marked: bool,
}

/// The first of a document's texts that has something marked, or else the beginning of the first that is there.
pub(super) fn snippet(it: &Document, places: impl Fn(&str) -> Vec<Range<usize>>) -> Vec<Piece> {
    for text in [&it.summary, &it.body] {
        let marks = places(text);
        if !marks.is_empty() {
            return cut(text, &marks);
        }
    }
    for list in [&it.keywords, &it.names] {
        let found = list
            .iter()
            .filter(|it| !places(it).is_empty())
            .map(String::as_str);
        let text = found.collect::<Vec<_>>().join(", ");
        if !text.is_empty() {
            return cut(&text, &places(&text));
        }
    }
    let text = if it.summary.is_empty() {
        &it.body
    } else {
        &it.summary
    };
    cut(text, &[])
}

/// A whole text in pieces.
pub(super) fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
    within(text, &(0..text.len()), marks)
}

fn cut(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
    let window = window(text, marks);
    let mut pieces = within(text, &window, marks);
    let plain = |text: &str| Piece {
        text: text.to_owned(),
        marked: false,
    };
    if window.start > 0 {
        pieces.insert(0, plain("… "));
    }
    if window.end < text.len() {
        pieces.push(plain(" …"));
    }
    pieces
}

/// The piece of a text that has most marks, cut between words where that is near.
fn window(text: &str, marks: &[Range<usize>]) -> Range<usize> {
    let reach = |from: usize| forward(text, from, SNIPPET - BEFORE);
    let held = |it: &&Range<usize>| {
        let end = reach(it.start);
        let count = marks
            .iter()
            .filter(|other| other.start >= it.start && other.end <= end)
            .count();
        (count, std::cmp::Reverse(it.start))
    };
    let best = marks.iter().max_by_key(held).cloned().unwrap_or_default();
    let start = match back(text, best.start, BEFORE) {
        0 => 0,
        start => text[start..best.start]
            .find(' ')
            .map_or(start, |it| start + it + 1),
    };
    let end = forward(text, start, SNIPPET).max(best.end);
    let whole = end == text.len();
    let blank = text[best.end..end].rfind(' ').filter(|_| !whole);
    start..blank.map_or(end, |it| best.end + it)
}

/// The place so many characters before another.
fn back(text: &str, at: usize, characters: usize) -> usize {
    let before = text[..at].char_indices().rev().take(characters);
    before.last().map_or(at, |it| it.0)
}

/// The place so many characters after another.
fn forward(text: &str, at: usize, characters: usize) -> usize {
    let next = text[at..].char_indices().nth(characters);
    next.map_or(text.len(), |it| at + it.0)
}

fn within(text: &str, window: &Range<usize>, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |range: Range<usize>, marked| {
        if !range.is_empty() {
            pieces.push(Piece {
                text: text[range].to_owned(),
                marked,
            });
        }
    };
    let mut at = window.start;
    for mark in marks {
        let (start, end) = (mark.start.max(at), mark.end.min(window.end));
        if start < end {
            push(at..start, false);
            push(start..end, true);
            at = end;
        }
    }
    push(at..window.end, false);
    pieces
}

#[cfg(test)]
mod tests;
