//! Small text types: slugs, titles, links, Markdown, and the Norwegian sort order.

use std::{borrow::Cow, cmp::Ordering, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a text is not a [`Slug`].
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SlugError {
    /// Fewer than 2 or more than 60 characters.
    #[error("must have 2 to 60 characters")]
    Length,
    /// Something else than `a-z`, `0-9` and inner hyphens.
    #[error("may hold a-z, 0-9 and hyphens between them")]
    Character,
}

/// The name of a thing in files and URLs: `[a-z0-9-]{2,60}`, ASCII, never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// The pattern of a slug, as a regular expression.
    pub const PATTERN: &'static str = "^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])$";

    /// Reads a slug.
    ///
    /// # Errors
    /// [`SlugError`] says which rule of the form is broken.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if !(2..=60).contains(&text.len()) {
            return Err(SlugError::Length);
        }
        let plain = text
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !plain || text.starts_with('-') || text.ends_with('-') {
            return Err(SlugError::Character);
        }
        Ok(Self(text.to_owned()))
    }

    /// The slug that a Norwegian name would get: æ→ae, ø→oe, å→aa, everything else that is not a letter
    /// or digit becomes a hyphen. `None` when too little is left.
    #[must_use]
    pub fn suggest(name: &str) -> Option<Self> {
        let mut out = String::with_capacity(name.len());
        for c in name.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => out.push(c),
                'æ' | 'ä' => out.push_str("ae"),
                'ø' | 'ö' => out.push_str("oe"),
                'å' => out.push_str("aa"),
                'é' | 'è' | 'ê' => out.push('e'),
                _ if out.ends_with('-') || out.is_empty() => {}
                _ => out.push('-'),
            }
        }
        out.truncate(60);
        Self::parse(out.trim_end_matches('-')).ok()
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl JsonSchema for Slug {
    fn schema_name() -> Cow<'static, str> {
        "Slug".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "slug", "pattern": Self::PATTERN })
    }
}

/// An `https` address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link(String);

/// Why a text is not a [`Link`].
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum LinkError {
    /// The address does not begin with `https://`.
    #[error("must begin with https://")]
    NotHttps,
    /// The host is missing, or the address holds blanks or control characters.
    #[error("is not a whole address")]
    Malformed,
}

impl Link {
    /// Reads an address.
    ///
    /// # Errors
    /// [`LinkError`] when the address is not a whole `https` address.
    pub fn parse(text: &str) -> Result<Self, LinkError> {
        let rest = text.strip_prefix("https://").ok_or(LinkError::NotHttps)?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\');
        if !host.contains('.') || host.starts_with('.') || text.contains(odd) || host.contains('@') {
            return Err(LinkError::Malformed);
        }
        Ok(Self(text.to_owned()))
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host without `www.`, as shown beside external links.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.trim_start_matches("https://");
        rest.split(['/', '?', '#'])
            .next()
            .unwrap_or(rest)
            .trim_start_matches("www.")
    }

    /// Host and first folder where the host alone says little, as for code: «github.com/navikt».
    #[must_use]
    pub fn place(&self) -> &str {
        let rest = self.0.trim_start_matches("https://").trim_start_matches("www.");
        let is_forge = rest.starts_with("github.com/") || rest.starts_with("gitlab.com/");
        let mut ends = rest.match_indices(['/', '?', '#']).map(|(at, _)| at);
        let end = ends.nth(usize::from(is_forge)).unwrap_or(rest.len());
        rest.get(..end).unwrap_or(rest)
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.0
    }
}

impl TryFrom<String> for Link {
    type Error = LinkError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl JsonSchema for Link {
    fn schema_name() -> Cow<'static, str> {
        "Link".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "https-link", "pattern": "^https://" })
    }
}

/// The key that sorts Norwegian text: case-blind, æ ø å last (ä with æ, ö with ø, aa with å).
#[must_use]
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 4);
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'æ' | 'ä' => key.push('\u{e000}'),
            'ø' | 'ö' => key.push('\u{e001}'),
            'å' => key.push('\u{e002}'),
            'é' | 'è' | 'ê' | 'ë' => key.push('e'),
            'ü' => key.push('y'),
            '-' | '–' | '.' | ',' | '«' | '»' | '(' | ')' => {}
            _ => key.push(c),
        }
    }
    key
}

/// Compares two Norwegian texts for sorting; equal keys fall back to the texts themselves.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    sort_key(a).cmp(&sort_key(b)).then_with(|| a.cmp(b))
}

/// Joins words as Norwegian does: «a», «a og b», «a, b og c».
#[must_use]
pub fn join_and(words: &[impl AsRef<str>]) -> String {
    match words {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} og {}", most.join(", "), last.as_ref())
        }
    }
}

/// A text with its first letter as a capital.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(rest).collect()
}

/// How many single-character edits part two words (Levenshtein), for «Mente du …?».
#[must_use]
pub fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &cb) in b.iter().enumerate() {
            let cost = diagonal + usize::from(ca != cb);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

/// The candidate nearest to `word`, when it is near enough to be meant: at most a third of the word's length away.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(2);
    candidates
        .into_iter()
        .map(|candidate| (edit_distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_first_letter_becomes_a_capital() {
        for (text, expected) in [
            ("", ""),
            ("år", "År"),
            ("eget datasenter og AWS", "Eget datasenter og AWS"),
        ] {
            assert_eq!(capitalised(text), expected);
        }
    }

    #[test]
    fn slugs_are_short_ascii_and_hyphenated_inside() {
        let cases = [
            ("nav", Ok(())),
            ("statens-vegvesen", Ok(())),
            ("a", Err(SlugError::Length)),
            ("-nav", Err(SlugError::Character)),
            ("nav-", Err(SlugError::Character)),
            ("Nav", Err(SlugError::Character)),
            ("å-energi", Err(SlugError::Character)),
        ];
        for (text, expected) in cases {
            assert_eq!(Slug::parse(text).map(|_| ()), expected, "{text}");
        }
        assert_eq!(Slug::parse(&"a".repeat(61)), Err(SlugError::Length));
    }

    #[test]
    fn a_norwegian_name_suggests_its_slug() {
        let slug = |name| Slug::suggest(name).map(String::from);
        assert_eq!(slug("Å Energi").as_deref(), Some("aa-energi"));
        assert_eq!(
            slug("Brønnøysundregistrene").as_deref(),
            Some("broennoeysundregistrene")
        );
        assert_eq!(slug("Argo CD (GitOps)").as_deref(), Some("argo-cd-gitops"));
        assert_eq!(slug("!"), None);
    }

    #[test]
    fn links_are_whole_https_addresses() {
        assert_eq!(Link::parse("http://nav.no"), Err(LinkError::NotHttps));
        assert_eq!(Link::parse("https://nav"), Err(LinkError::Malformed));
        assert_eq!(Link::parse("https://nav.no/ a"), Err(LinkError::Malformed));
        assert_eq!(Link::parse("https://a@nav.no/"), Err(LinkError::Malformed));
        assert_eq!(
            Link::parse("https://www.nav.no/x?y").map(|l| l.host().to_owned()),
            Ok("nav.no".to_owned())
        );
    }

    #[test]
    fn a_link_to_code_names_its_owner() {
        let place = |text| Link::parse(text).map(|it| it.place().to_owned());
        assert_eq!(
            place("https://github.com/navikt/x?y"),
            Ok("github.com/navikt".to_owned())
        );
        assert_eq!(
            place("https://github.com/navikt"),
            Ok("github.com/navikt".to_owned())
        );
        assert_eq!(place("https://www.nav.no/om#a"), Ok("nav.no".to_owned()));
    }

    #[test]
    fn norwegian_letters_sort_last_in_their_order() {
        let mut names = ["Åre", "Ærfugl", "Zoo", "ørret", "avinor", "NAV", "AtB"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(names, ["AtB", "avinor", "NAV", "Zoo", "Ærfugl", "ørret", "Åre"]);
    }

    #[test]
    fn words_join_with_og_before_the_last() {
        assert_eq!(join_and(&[] as &[&str]), "");
        assert_eq!(join_and(&["a"]), "a");
        assert_eq!(join_and(&["a", "b", "c"]), "a, b og c");
    }

    #[test]
    fn the_nearest_candidate_is_named_and_a_far_one_is_not() {
        assert_eq!(
            nearest("selvbetjening", ["selvbetjent", "manuelt"]),
            Some("selvbetjent")
        );
        assert_eq!(nearest("kubernets", ["kubernetes", "nomad"]), Some("kubernetes"));
        assert_eq!(nearest("xyz", ["kubernetes"]), None);
    }

    proptest! {
        #[test]
        fn a_suggested_slug_is_a_slug(name in "\\PC{0,80}") {
            if let Some(slug) = Slug::suggest(&name) {
                prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
            }
        }

        #[test]
        fn distance_is_symmetric(a in "[a-zæøå]{0,12}", b in "[a-zæøå]{0,12}") {
            prop_assert_eq!(edit_distance(&a, &b), edit_distance(&b, &a));
        }
    }
}
