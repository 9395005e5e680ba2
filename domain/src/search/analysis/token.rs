//! Words of a text, each with its place: letters and digits, and the few names that carry a sign.

use std::{iter::FusedIterator, ops::Range};

use unicode_normalization::UnicodeNormalization as _;

/// Names that would lose their meaning without their sign, in lower case.
const WITH_SIGN: [&str; 4] = [".net", "c++", "c#", "f#"];

/// A text on one line in one Unicode form (NFC), without the signs of Markdown and without soft hyphens.
pub(in crate::search) fn plain(text: &str) -> String {
    // Nothing before the combining accents can be composed, and nearly all texts are of such letters.
    let is_composed = text.chars().all(|c| c < '\u{300}');
    let bare = if is_composed {
        bare(text.chars())
    } else {
        bare(text.nfc())
    };
    let words = bare
        .split_whitespace()
        .filter(|it| !it.bytes().all(|b| b == b'#'));
    words.collect::<Vec<_>>().join(" ")
}

fn bare(text: impl Iterator<Item = char>) -> String {
    let shown = text.filter(|c| *c != '\u{ad}');
    shown
        .map(|c| {
            if matches!(c, '*' | '`' | '[' | ']') {
                ' '
            } else {
                c
            }
        })
        .collect()
}

/// The words of a text, by their place in it (bytes).
pub(in crate::search) fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// Puts a word in lower case into `buffer`, so that a whole text needs one.
pub(in crate::search) fn lower<'a>(word: &str, buffer: &'a mut String) -> &'a str {
    buffer.clear();
    if word.is_ascii() {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
    } else {
        buffer.extend(word.chars().flat_map(char::to_lowercase));
    }
    buffer
}

/// The words of a text in lower case.
pub(in crate::search) fn words(text: &str) -> Vec<String> {
    tokens(text)
        .map(|place| text[place].chars().flat_map(char::to_lowercase).collect())
        .collect()
}

/// See [`tokens`].
#[derive(Clone, Debug)]
pub(in crate::search) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let mut before = self.text[..self.at].chars().next_back();
        let mut rest = self.text[self.at..].chars();
        while let Some(c) = rest.clone().next() {
            let start = self.text.len() - rest.as_str().len();
            let inside = before.is_some_and(char::is_alphanumeric);
            if let Some(end) = (!inside).then(|| signed(self.text, start)).flatten() {
                self.at = end;
                return Some(start..end);
            }
            if c.is_alphanumeric() {
                let tail = rest.as_str().trim_start_matches(char::is_alphanumeric);
                self.at = self.text.len() - tail.len();
                return Some(start..self.at);
            }
            before = rest.next();
        }
        self.at = self.text.len();
        None
    }
}

impl FusedIterator for Tokens<'_> {}

/// The end of a name with a sign that begins here.
fn signed(text: &str, start: usize) -> Option<usize> {
    // Asked at every character, so a first look must settle most of them.
    if !matches!(text.as_bytes().get(start)?, b'.' | b'c' | b'C' | b'f' | b'F') {
        return None;
    }
    WITH_SIGN.iter().find_map(|name| {
        let end = start + name.len();
        let same = text.get(start..end)?.eq_ignore_ascii_case(name);
        let ends = !text[end..].starts_with(char::is_alphanumeric);
        (same && ends).then_some(end)
    })
}
