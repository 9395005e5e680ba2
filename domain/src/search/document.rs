//! What can be found: one document for each page that a hit can lead to.

use super::HitKind;

vocabulary! {
    /// What a query can be narrowed by, as it is typed: `etat:nav`.
    pub enum Field {
        Agency = "etat" => "Etat",
        Technology = "teknologi" => "Teknologi",
        Capability = "kapabilitet" => "Kapabilitet",
        Kind = "type" => "Type",
    }
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: HitKind,
    /// The name in URLs of the page it leads to. For a platform, its organisation's.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// Other names it is looked for by.
    pub names: Vec<String>,
    /// Names of the technologies and capabilities it has to do with.
    pub keywords: Vec<String>,
    /// What it is, in short.
    pub summary: String,
    /// Everything else, in Markdown.
    pub body: String,
    /// What stands under its title, such as whose it is and its status.
    pub context: Vec<String>,
    /// What it belongs to: a field, and the slug of what is meant. That an organisation, technology or capability
    /// belongs to itself goes without saying.
    pub tags: Vec<(Field, String)>,
}

impl Document {
    /// A document with nothing but a title and a text.
    #[must_use]
    pub fn new(kind: HitKind, slug: &str, title: &str, body: &str) -> Self {
        Self {
            kind,
            slug: slug.to_owned(),
            title: title.to_owned(),
            names: Vec::new(),
            keywords: Vec::new(),
            summary: String::new(),
            body: body.to_owned(),
            context: Vec::new(),
            tags: Vec::new(),
        }
    }
}

/// The parts of a document, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Its title.
    Title,
    /// Another name of it.
    Names,
    /// The name of a technology or capability that it has to do with.
    Keywords,
    /// Its summary.
    Summary,
    /// The rest of its text.
    Body,
}

impl Place {
    /// Every part, in order.
    pub(super) const ALL: [Self; 5] = [
        Self::Title,
        Self::Names,
        Self::Keywords,
        Self::Summary,
        Self::Body,
    ];

    /// What a word in it counts.
    pub(super) const fn weight(self) -> f32 {
        match self {
            Self::Title => 8.0,
            Self::Names => 6.0,
            Self::Keywords => 2.5,
            Self::Summary => 2.0,
            Self::Body => 1.0,
        }
    }

    /// The texts in this part of a document.
    pub(super) fn texts(self, it: &Document) -> &[String] {
        match self {
            Self::Title => std::slice::from_ref(&it.title),
            Self::Names => &it.names,
            Self::Keywords => &it.keywords,
            Self::Summary => std::slice::from_ref(&it.summary),
            Self::Body => std::slice::from_ref(&it.body),
        }
    }
}
