//! How Norwegian letters are typed on a keyboard without them.

/// The ways to type a word without its own letters: `nøkkel` as `nokkel` and `noekkel`, `skjær` as `skjaer`.
/// Empty when the word has none of them.
pub(in crate::search) fn foldings(word: &str) -> Vec<String> {
    if word.is_ascii() {
        return Vec::new();
    }
    let short = fold(word, "o", "a");
    let long = fold(word, "oe", "aa");
    if short == word {
        Vec::new()
    } else if short == long {
        vec![short]
    } else {
        vec![short, long]
    }
}

fn fold(word: &str, oe: &str, aa: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str(oe),
            'å' => folded.push_str(aa),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'ó' | 'ò' | 'ô' => folded.push('o'),
            'á' | 'à' | 'â' => folded.push('a'),
            'ü' => folded.push('u'),
            _ => folded.push(c),
        }
    }
    folded
}
