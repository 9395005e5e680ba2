//! Norwegian stems: Snowball's algorithm for bokmål, which also serves nynorsk, and the words it gets wrong.
//!
//! <https://snowballstem.org/algorithms/norwegian/stemmer.html>, with two differences: `-het` stays, since
//! «sikkerhet» and «sikker» are different things to look for, and `-ering` goes with its verb. Written out here
//! because it is shorter than what would have to be corrected around a library.

use super::irregular;

/// Endings that go; the longest that fits is taken.
const ENDINGS: [&str; 23] = [
    "a", "e", "ede", "ande", "ende", "ane", "ene", "en", "ar", "er", "as", "es", "edes", "endes", "enes",
    "ens", "ers", "ets", "et", "ast", "s", "erte", "ert",
];
/// Endings of adjectives and adverbs that go after the others.
const DERIVED: [&str; 10] = [
    "eleg", "elig", "elov", "slov", "leg", "eig", "lig", "els", "lov", "ig",
];
const VOWELS: &str = "aeiouyæøå";

/// The stem of a word in lower case. Names with digits or signs are their own.
pub(in crate::search) fn stem(word: &str) -> String {
    if let Some(stem) = irregular::stem(word) {
        return stem.to_owned();
    }
    if !word.chars().all(char::is_alphabetic) {
        return word.to_owned();
    }
    let Some(region) = region(word) else {
        return word.to_owned();
    };
    let stem = derived(consonants(ending(word, region), region), region);
    let verb = if stem.ends_with("ering") {
        &stem[..stem.len() - 3]
    } else {
        stem
    };
    irregular::stem(verb).unwrap_or(verb).to_owned()
}

/// Where endings may begin: after the first consonant that follows a vowel, and after three letters.
fn region(word: &str) -> Option<usize> {
    let mut letters = word.char_indices().skip_while(|(_, c)| !VOWELS.contains(*c));
    let (at, consonant) = letters.find(|(_, c)| !VOWELS.contains(*c))?;
    let (third, _) = word.char_indices().nth(3)?;
    Some(third.max(at + consonant.len_utf8()))
}

/// A word without its inflection.
fn ending(word: &str, region: usize) -> &str {
    let tail = &word[region..];
    let longest = ENDINGS
        .iter()
        .filter(|it| tail.ends_with(**it))
        .max_by_key(|it| it.len());
    let cut = |length: usize| &word[..word.len() - length];
    match longest.copied().unwrap_or_default() {
        "et" if word.ends_with("het") => word,
        "ets" if word.ends_with("hets") => cut(1),
        "ert" => cut(1),
        "erte" => cut(2),
        "s" if !may_take_s(cut(1)) => word,
        found => cut(found.len()),
    }
}

/// Whether an `s` after this is an inflection.
fn may_take_s(word: &str) -> bool {
    let mut letters = word.chars().rev();
    match letters.next() {
        Some('k') => !letters.next().is_some_and(|it| VOWELS.contains(it)),
        Some(last) => "bcdfghjlmnoprtvyz".contains(last),
        None => false,
    }
}

/// The `t` after `d` or `v` goes.
fn consonants(word: &str, region: usize) -> &str {
    let tail = word.get(region..).unwrap_or_default();
    if tail.ends_with("dt") || tail.ends_with("vt") {
        &word[..word.len() - 1]
    } else {
        word
    }
}

fn derived(word: &str, region: usize) -> &str {
    let tail = word.get(region..).unwrap_or_default();
    let longest = DERIVED
        .iter()
        .filter(|it| tail.ends_with(**it))
        .max_by_key(|it| it.len());
    longest.map_or(word, |it| &word[..word.len() - it.len()])
}
