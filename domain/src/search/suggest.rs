//! Titles that begin like what is being typed.

use super::{
    HitKind, MAX_QUERY, SearchIndex,
    analysis::{fold::foldings, token},
    document::Document,
};

/// Fewer letters than this are looked for only where words begin.
const MIN_INSIDE: usize = 4;

/// A title that may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion<'a> {
    /// What it leads to.
    pub kind: HitKind,
    /// Its name in URLs. For a platform, its organisation's.
    pub slug: &'a str,
    /// What it is called.
    pub title: &'a str,
}

/// The names of a document in lower case, one a line, and as they are typed without æ, ø and å.
#[derive(Debug)]
pub(super) struct Heading {
    plain: String,
    folded: String,
}

impl Heading {
    pub(super) fn of(it: &Document) -> Self {
        let names: Vec<&str> = [&it.title]
            .into_iter()
            .chain(&it.names)
            .map(String::as_str)
            .collect();
        let plain = names.join("\n").to_lowercase();
        let folded = foldings(&plain).join("\n");
        Self { plain, folded }
    }

    /// How well it fits, 0 best.
    fn fit(&self, query: &str, letters: usize) -> Option<u8> {
        let inside = letters >= MIN_INSIDE;
        let plain = fit(&self.plain, query).filter(|it| inside || *it < 2);
        let folded = || {
            fit(&self.folded, query)
                .filter(|it| inside && *it < 2)
                .map(|it| it + 3)
        };
        plain.or_else(folded)
    }
}

/// 0 where a line begins so, 1 where a word does, 2 where it stands inside a word.
fn fit(lines: &str, query: &str) -> Option<u8> {
    let places = lines
        .match_indices(query)
        .map(|(at, _)| lines[..at].chars().next_back());
    let fits = places.map(|before| match before {
        None | Some('\n') => 0,
        Some(c) if !c.is_alphanumeric() => 1,
        Some(_) => 2,
    });
    fits.min()
}

impl SearchIndex {
    /// The documents whose title or other name begins with `query`, then those with a word that does, then those with
    /// a word that holds it; at most `limit`.
    #[must_use]
    pub fn suggest(&self, query: &str, limit: usize) -> Vec<Suggestion<'_>> {
        let cut: String = query.chars().take(MAX_QUERY).collect();
        let query = token::plain(&cut).to_lowercase();
        if query.is_empty() {
            return Vec::new();
        }
        let letters = query.chars().count();
        let fits = self.headings.iter().zip(&self.documents);
        let fits = fits.filter_map(|(heading, it)| Some((heading.fit(&query, letters)?, it)));
        let mut found: Vec<(u8, &Document)> = fits.collect();
        found.sort_by_key(|it| it.0);
        let shown = found.into_iter().take(limit);
        shown
            .map(|(_, it)| Suggestion {
                kind: it.kind,
                slug: &it.slug,
                title: &it.title,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;
