//! Which path holds which kind of thing.

use domain::{
    content::{Entity, EntityKind, EntityRef, TermSet},
    text::{Slug, nearest},
};

use super::{
    Position,
    problem::{Code, Problem},
    walk::bad_slug,
};

/// What a file holds, by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The one entity of this kind and slug, for a platform with its organisation's slug.
    Entity {
        /// The kind.
        kind: EntityKind,
        /// Its slug.
        slug: String,
        /// The folder's organisation, for platforms.
        organization: Option<String>,
    },
    /// All terms of a vocabulary.
    Terms(TermSet),
    /// Nothing that is imported.
    Ignored,
}

impl Place {
    /// Whether the file is front matter and Markdown, and not YAML alone.
    #[must_use]
    pub const fn has_body(&self) -> bool {
        matches!(
            self,
            Self::Entity {
                kind: EntityKind::Organization | EntityKind::Platform | EntityKind::Page,
                ..
            }
        )
    }
}

/// The place of a path.
///
/// # Errors
/// When content has no such place; the message names the nearest one.
pub fn place(path: &str) -> Result<Place, Problem> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["README.md"] => Ok(Place::Ignored),
        ["schema", file] if file.ends_with(".schema.json") => Ok(Place::Ignored),
        ["sources", file] => entity(path, EntityKind::Source, file, ".yml"),
        ["technologies", file] => entity(path, EntityKind::Technology, file, ".yml"),
        ["vocabulary", "capabilities", file] => entity(path, EntityKind::Capability, file, ".yml"),
        ["vocabulary", "membership-rules", file] => entity(path, EntityKind::MembershipRule, file, ".yml"),
        ["vocabulary", "terms", file] => terms(path, file),
        ["successions", file] => entity(path, EntityKind::Succession, file, ".yml"),
        ["pages", file] => entity(path, EntityKind::Page, file, ".md"),
        ["organizations", organization, "index.md"] => {
            named(path, EntityKind::Organization, organization, None)
        }
        ["organizations", organization, "platforms", file] => {
            let Place::Entity { kind, slug, .. } = entity(path, EntityKind::Platform, file, ".md")? else {
                return Err(unknown(path, &parts));
            };
            checked_slug(path, organization)?;
            let organization = Some((*organization).to_owned());
            Ok(Place::Entity {
                kind,
                slug,
                organization,
            })
        }
        parts => Err(unknown(path, parts)),
    }
}

/// The path of an entity's file; terms of one set share theirs.
#[must_use]
pub fn path(entity: &Entity) -> String {
    match entity {
        Entity::Platform(it) => format!("organizations/{}/platforms/{}.md", it.organization, it.slug),
        other => path_of(&other.reference()),
    }
}

/// The path where a thing of this name would be expected. A platform's organisation is not known from its name.
#[must_use]
pub fn path_of(name: &EntityRef) -> String {
    let key = &name.key;
    match name.kind {
        EntityKind::Source => format!("sources/{key}.yml"),
        EntityKind::Term => {
            let set = key.split('/').next().unwrap_or(key);
            format!("vocabulary/terms/{set}.yml")
        }
        EntityKind::Capability => format!("vocabulary/capabilities/{key}.yml"),
        EntityKind::MembershipRule => format!("vocabulary/membership-rules/{key}.yml"),
        EntityKind::Technology => format!("technologies/{key}.yml"),
        EntityKind::Organization => format!("organizations/{key}/index.md"),
        EntityKind::Platform => format!("organizations/…/platforms/{key}.md"),
        EntityKind::Succession => format!("successions/{key}.yml"),
        EntityKind::Page => format!("pages/{key}.md"),
    }
}

fn entity(path: &str, kind: EntityKind, file: &str, extension: &str) -> Result<Place, Problem> {
    if let Some(slug) = file.strip_suffix(extension) {
        return named(path, kind, slug, None);
    }
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let message = format!("Ukjent fil. Her ligger filer på {extension}; mente du «{stem}{extension}»?");
    Err(Problem::error(path, Position::START, Code::UnknownPlace, message))
}

fn named(path: &str, kind: EntityKind, slug: &str, organization: Option<String>) -> Result<Place, Problem> {
    checked_slug(path, slug)?;
    Ok(Place::Entity {
        kind,
        slug: slug.to_owned(),
        organization,
    })
}

fn checked_slug(path: &str, slug: &str) -> Result<(), Problem> {
    Slug::parse(slug).map(drop).map_err(|error| {
        let message = format!("Navnet {}", bad_slug(slug, error));
        Problem::error(path, Position::START, Code::BadFileName, message)
    })
}

fn terms(path: &str, file: &str) -> Result<Place, Problem> {
    let code = file.strip_suffix(".yml").unwrap_or_default();
    TermSet::parse(code).map(Place::Terms).ok_or_else(|| {
        let near = nearest(code, TermSet::ALL.iter().map(|it| it.code()));
        let message = if let Some(near) = near {
            format!("Ukjent ordliste. Mente du «{near}.yml»?")
        } else {
            let known: Vec<&str> = TermSet::ALL.iter().map(|it| it.code()).collect();
            format!(
                "Ukjent ordliste. Ordlistene er {}, hver på .yml.",
                known.join(", ")
            )
        };
        Problem::error(path, Position::START, Code::UnknownPlace, message)
    })
}

const FOLDERS: [&str; 6] = [
    "sources",
    "technologies",
    "vocabulary",
    "organizations",
    "successions",
    "pages",
];

fn unknown(path: &str, parts: &[&str]) -> Problem {
    let top = parts.first().copied().unwrap_or_default();
    let near = nearest(top, FOLDERS).filter(|it| *it != top);
    if let Some(near) = near {
        let message = format!("Ukjent mappe «{top}». Mente du «{near}»?");
        return Problem::error(path, Position::START, Code::UnknownPlace, message);
    }
    let expected = match parts {
        ["organizations", _, folder, ..] if *folder != "index.md" => {
            "organizations/<virksomhet>/index.md eller organizations/<virksomhet>/platforms/<plattform>.md"
        }
        ["organizations", ..] => "organizations/<virksomhet>/index.md",
        ["vocabulary", ..] => {
            "vocabulary/capabilities/<ord>.yml, vocabulary/terms/<ordliste>.yml eller vocabulary/membership-rules/<regel>.yml"
        }
        ["sources", ..] => "sources/<kilde>.yml",
        ["technologies", ..] => "technologies/<teknologi>.yml",
        ["successions", ..] => "successions/<år-navn>.yml",
        ["pages", ..] => "pages/<side>.md",
        _ => "mappene sources, technologies, vocabulary, organizations, successions og pages",
    };
    let message = format!("Ukjent fil. Ventet {expected}.");
    Problem::error(path, Position::START, Code::UnknownPlace, message)
}
