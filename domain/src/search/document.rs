//! What can be found: one document for each page that a hit can lead to.

use super::{HitKind, SearchIndex};
use crate::{
    catalogue::{Capability, Catalogue, OrgStatus, Organization, Platform, Technology, facts::OrgFacts},
    pages::Page,
    text::{join_and, sort_key},
};

/// The pages of prose that can be found.
const PAGES: [&str; 3] = ["om", "personvern", "tilgjengelighet"];

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Document {
    pub(super) kind: HitKind,
    pub(super) slug: String,
    pub(super) title: String,
    /// What the title sorts by.
    pub(super) key: String,
    /// Title and other names, folded.
    pub(super) names: String,
    /// The text without the signs of its markup.
    pub(super) text: String,
    /// `text`, folded character by character.
    pub(super) folded: String,
}

impl SearchIndex {
    /// Gathers what can be found in a snapshot.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut all = Vec::new();
        let organizations = catalogue.active();
        all.extend(organizations.map(|(it, facts)| of_organization(catalogue, it, facts)));
        let platforms = catalogue.platforms().iter();
        all.extend(platforms.filter_map(|it| of_platform(catalogue, it)));
        all.extend(catalogue.technologies().iter().map(of_technology));
        all.extend(catalogue.capabilities().iter().map(of_capability));
        all.extend(PAGES.iter().filter_map(|slug| catalogue.page(slug)).map(of_page));
        Self(all)
    }
}

fn of_organization(catalogue: &Catalogue, it: &Organization, facts: &OrgFacts) -> Document {
    let tools = facts
        .technologies
        .iter()
        .filter_map(|slug| catalogue.technology(slug));
    let tools: Vec<&str> = tools.map(|it| it.name.as_str()).collect();
    let summary = it.summary.as_deref().unwrap_or_default();
    let names = format!("{} {}", it.name, it.aliases.join(" "));
    let text = sentences(&[summary, &join_and(&tools), &it.body]);
    document(
        HitKind::Organization,
        it.slug.as_str(),
        it.display_name(),
        &names,
        &text,
    )
}

/// A platform is found on its organisation's page; one whose organisation has been merged or closed has none.
fn of_platform(catalogue: &Catalogue, it: &Platform) -> Option<Document> {
    let owner = catalogue.organization(it.organization.as_str())?;
    let title = format!("{} ({})", it.name, owner.display_name());
    let mut texts = vec![it.tagline.as_deref().unwrap_or_default()];
    texts.extend(it.capabilities.iter().filter_map(|it| it.how.as_deref()));
    texts.push(&it.body);
    let text = sentences(&texts);
    let names = it.aliases.join(" ");
    (owner.status == OrgStatus::Active)
        .then(|| document(HitKind::Platform, owner.slug.as_str(), &title, &names, &text))
}

fn of_technology(it: &Technology) -> Document {
    let names = it.aliases.join(" ");
    document(
        HitKind::Technology,
        it.slug.as_str(),
        &it.name,
        &names,
        &it.summary,
    )
}

fn of_capability(it: &Capability) -> Document {
    let names = it.aliases.join(" ");
    document(
        HitKind::Capability,
        it.slug.as_str(),
        &it.name,
        &names,
        &it.definition,
    )
}

fn of_page(it: &Page) -> Document {
    let text = sentences(&[&it.lead, &it.body]);
    document(HitKind::Page, it.slug.as_str(), &it.title, "", &text)
}

fn document(kind: HitKind, slug: &str, title: &str, names: &str, text: &str) -> Document {
    let text = plain(text);
    Document {
        kind,
        slug: slug.to_owned(),
        title: title.to_owned(),
        key: sort_key(title),
        names: fold(&format!("{title} {names}")),
        folded: fold(&text),
        text,
    }
}

/// Joins texts, each ended by a full stop; empty ones are left out.
fn sentences(texts: &[&str]) -> String {
    let mut all = String::new();
    for text in texts.iter().map(|it| it.trim()).filter(|it| !it.is_empty()) {
        if !all.is_empty() {
            all.push_str(if all.ends_with(['.', '!', '?', ':']) {
                " "
            } else {
                ". "
            });
        }
        all.push_str(text);
    }
    all
}

/// A text on one line, without the signs of Markdown.
fn plain(text: &str) -> String {
    let bare = text.replace(['#', '*', '`', '[', ']'], " ");
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lower case, one character for one character, so that places in one text are places in the other.
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .map(|c| c.to_lowercase().next().unwrap_or(c))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_are_joined_as_sentences() {
        let cases: [(&[&str], &str); 4] = [
            (&[], ""),
            (&["", " "], ""),
            (&["Én", "To."], "Én. To."),
            (&["Én.", "", "To"], "Én. To"),
        ];
        for (texts, expected) in cases {
            assert_eq!(sentences(texts), expected);
        }
    }

    #[test]
    fn markup_is_no_part_of_the_text() {
        assert_eq!(
            plain("## Slik\n\n**Alle** kan `det`  [her](x)"),
            "Slik Alle kan det her (x)"
        );
    }

    proptest! {
        #[test]
        fn folding_keeps_every_place(text in "\\PC{0,60}") {
            prop_assert_eq!(fold(&text).chars().count(), text.chars().count());
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
