//! A first search over titles and text: every word must be found, titles before text.

use crate::{
    catalogue::{Catalogue, Organization},
    text::compare,
};

vocabulary! {
    /// What a hit leads to.
    pub enum HitKind {
        Organization = "organization" => "Virksomhet",
        Platform = "platform" => "Plattform",
        Technology = "technology" => "Teknologi",
        Capability = "capability" => "Kapabilitet",
        Page = "page" => "Side",
    }
}

/// Something that can be found.
#[derive(Clone, Debug)]
struct Document {
    kind: HitKind,
    slug: String,
    title: String,
    /// Title and other names, folded.
    names: String,
    text: String,
    /// `text`, folded to lower case character by character.
    folded: String,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// What it leads to.
    pub kind: HitKind,
    /// Its name in URLs. For a platform, its organisation's.
    pub slug: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// A piece of its text around the first word found.
    pub snippet: String,
    score: u32,
}

/// Everything that can be found.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex(Vec<Document>);

/// Longer queries are cut here; nobody means more.
const MAX_QUERY: usize = 200;
/// How much of a text is shown around a hit, in characters.
const SNIPPET: usize = 160;

impl SearchIndex {
    /// Gathers what can be found in a snapshot.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut all = Vec::new();
        for (organization, facts) in catalogue.active() {
            let mut text = organization.summary.clone().unwrap_or_default();
            let tools = facts
                .technologies
                .iter()
                .filter_map(|slug| catalogue.technology(slug));
            append(
                &mut text,
                &crate::text::join_and(&tools.map(|it| it.name.as_str()).collect::<Vec<_>>()),
            );
            append(&mut text, &organization.body);
            all.push(document(
                HitKind::Organization,
                organization.slug.as_str(),
                organization.display_name(),
                &names_of(organization),
                &text,
            ));
        }
        for platform in catalogue.platforms() {
            let mut text = platform.tagline.clone().unwrap_or_default();
            for how in platform.capabilities.iter().filter_map(|it| it.how.as_deref()) {
                append(&mut text, how);
            }
            append(&mut text, &platform.body);
            let owner = platform.organization.as_str();
            let title = catalogue.organization(owner).map_or_else(
                || platform.name.clone(),
                |it| format!("{} ({})", platform.name, it.display_name()),
            );
            all.push(document(
                HitKind::Platform,
                owner,
                &title,
                &platform.aliases.join(" "),
                &text,
            ));
        }
        for it in catalogue.technologies() {
            all.push(document(
                HitKind::Technology,
                it.slug.as_str(),
                &it.name,
                &it.aliases.join(" "),
                &it.summary,
            ));
        }
        for it in catalogue.capabilities() {
            all.push(document(
                HitKind::Capability,
                it.slug.as_str(),
                &it.name,
                &it.aliases.join(" "),
                &it.definition,
            ));
        }
        for slug in ["om", "personvern", "tilgjengelighet"] {
            if let Some(it) = catalogue.page(slug) {
                all.push(document(
                    HitKind::Page,
                    slug,
                    &it.title,
                    "",
                    &format!("{} {}", it.lead, it.body),
                ));
            }
        }
        Self(all)
    }

    /// What has every word of `query` in its names or its text, best first. Empty for an empty query.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit<'_>> {
        let folded = fold(&query.chars().take(MAX_QUERY).collect::<String>());
        let words: Vec<&str> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<Hit<'_>> = self.0.iter().filter_map(|it| it.score(&words)).collect();
        hits.sort_by(|a, b| {
            b.score
                .cmp(&a.score)
                .then(a.kind.cmp(&b.kind))
                .then_with(|| compare(a.title, b.title))
        });
        hits
    }

    /// The titles that begin with `query` or have a word that does, at most `limit`.
    #[must_use]
    pub fn suggest(&self, query: &str, limit: usize) -> Vec<&str> {
        let query = fold(query.trim());
        if query.is_empty() {
            return Vec::new();
        }
        let begins = |it: &&Document| {
            it.names.split_whitespace().any(|word| word.starts_with(&query)) || it.names.starts_with(&query)
        };
        self.0
            .iter()
            .filter(begins)
            .map(|it| it.title.as_str())
            .take(limit)
            .collect()
    }
}

impl Document {
    fn score(&self, words: &[&str]) -> Option<Hit<'_>> {
        let mut score = 0;
        for word in words {
            score += if self.names.split_whitespace().any(|it| it == *word) {
                100
            } else if self.names.split_whitespace().any(|it| it.starts_with(word)) {
                40
            } else if self.names.contains(word) {
                20
            } else if self.folded.contains(word) {
                1
            } else {
                return None;
            };
        }
        if self.names.starts_with(&words.join(" ")) {
            score += 50;
        }
        let snippet = self.snippet(words);
        Some(Hit {
            kind: self.kind,
            slug: &self.slug,
            title: &self.title,
            snippet,
            score,
        })
    }

    fn snippet(&self, words: &[&str]) -> String {
        let found = words
            .iter()
            .filter_map(|word| self.folded.find(word))
            .min()
            .unwrap_or(0);
        // Folding keeps one character for one character, so positions carry over as character counts.
        let at = self
            .folded
            .get(..found)
            .map_or(0, |before| before.chars().count());
        let start = at.saturating_sub(SNIPPET / 3);
        let mut piece: String = self.text.chars().skip(start).take(SNIPPET).collect();
        if start > 0 {
            piece = piece
                .split_once(' ')
                .map_or(piece.clone(), |(_, rest)| format!("… {rest}"));
        }
        if self.text.chars().count() > start + SNIPPET {
            piece = piece
                .rsplit_once(' ')
                .map_or(piece.clone(), |(rest, _)| format!("{rest} …"));
        }
        piece
    }
}

fn names_of(organization: &Organization) -> String {
    let mut names = vec![organization.name.as_str()];
    names.extend(organization.aliases.iter().map(String::as_str));
    names.join(" ")
}

fn document(kind: HitKind, slug: &str, title: &str, names: &str, text: &str) -> Document {
    let text = text.replace(['#', '*', '`', '\n', '[', ']'], " ");
    Document {
        kind,
        slug: slug.to_owned(),
        title: title.to_owned(),
        names: fold(&format!("{title} {names}")),
        folded: fold(&text),
        text,
    }
}

fn append(text: &mut String, more: &str) {
    if !text.is_empty() && !more.is_empty() {
        text.push_str(". ");
    }
    text.push_str(more);
}

/// Lower case, one character for one character.
fn fold(text: &str) -> String {
    text.chars()
        .map(|c| c.to_lowercase().next().unwrap_or(c))
        .collect()
}
