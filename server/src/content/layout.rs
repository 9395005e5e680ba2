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
    /// The one entity of this kind and slug.
    Entity {
        /// The kind.
        kind: EntityKind,
        /// Its slug.
        slug: String,
        /// The field that the folder around it says, and its value: a platform's organisation, a decision's
        /// architecture.
        owner: Option<(&'static str, String)>,
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
                kind: EntityKind::Organization
                    | EntityKind::Platform
                    | EntityKind::Page
                    | EntityKind::Architecture
                    | EntityKind::Experience,
                ..
            }
        )
    }

    /// The name of the one entity that the file holds.
    #[must_use]
    pub fn reference(&self) -> Option<EntityRef> {
        let Self::Entity { kind, slug, owner } = self else {
            return None;
        };
        let key = match (kind, owner) {
            (EntityKind::Decision, Some((_, architecture))) => format!("{architecture}/{slug}"),
            _ => slug.clone(),
        };
        Some(EntityRef { kind: *kind, key })
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
        ["vocabulary", "synonyms", file] => entity(path, EntityKind::Synonym, file, ".yml"),
        ["experiences", file] => entity(path, EntityKind::Experience, file, ".md"),
        ["surveys", file] => entity(path, EntityKind::Survey, file, ".yml"),
        ["fagdager", file] => entity(path, EntityKind::Fagdag, file, ".yml"),
        ["organizations", organization, "index.md"] => named(path, EntityKind::Organization, organization),
        ["organizations", organization, "platforms", file] => {
            let platform = entity(path, EntityKind::Platform, file, ".md")?;
            owned(path, platform, ("organization", organization))
        }
        ["architectures", architecture, "index.md"] => named(path, EntityKind::Architecture, architecture),
        ["architectures", architecture, "decisions", file] => {
            let decision = entity(path, EntityKind::Decision, file, ".yml")?;
            numbered(path, file)?;
            owned(path, decision, ("architecture", architecture))
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
        EntityKind::Synonym => format!("vocabulary/synonyms/{key}.yml"),
        EntityKind::Architecture => format!("architectures/{key}/index.md"),
        EntityKind::Decision => {
            let (architecture, slug) = key.split_once('/').unwrap_or((key, key));
            format!("architectures/{architecture}/decisions/{slug}.yml")
        }
        EntityKind::Experience => format!("experiences/{key}.md"),
        EntityKind::Survey => format!("surveys/{key}.yml"),
        EntityKind::Fagdag => format!("fagdager/{key}.yml"),
    }
}

fn entity(path: &str, kind: EntityKind, file: &str, extension: &str) -> Result<Place, Problem> {
    if let Some(slug) = file.strip_suffix(extension) {
        return named(path, kind, slug);
    }
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let message = format!("Ukjent fil. Her ligger filer på {extension}; mente du «{stem}{extension}»?");
    Err(Problem::error(path, Position::START, Code::UnknownPlace, message))
}

fn named(path: &str, kind: EntityKind, slug: &str) -> Result<Place, Problem> {
    checked_slug(path, slug)?;
    Ok(Place::Entity {
        kind,
        slug: slug.to_owned(),
        owner: None,
    })
}

fn owned(path: &str, place: Place, (field, folder): (&'static str, &str)) -> Result<Place, Problem> {
    checked_slug(path, folder)?;
    Ok(match place {
        Place::Entity { kind, slug, .. } => Place::Entity {
            kind,
            slug,
            owner: Some((field, folder.to_owned())),
        },
        other => other,
    })
}

/// A decision's file begins with its number, so that decisions keep their order and can be named by it.
fn numbered(path: &str, file: &str) -> Result<(), Problem> {
    let digits = file.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 4 && file[digits..].starts_with('-') {
        return Ok(());
    }
    let message = "Filnavnet må begynne med beslutningens nummer: fire sifre og en bindestrek, som 0001-hente-fra-git.yml.";
    Err(Problem::error(path, Position::START, Code::BadFileName, message))
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

const FOLDERS: [&str; 10] = [
    "sources",
    "technologies",
    "vocabulary",
    "organizations",
    "successions",
    "pages",
    "architectures",
    "experiences",
    "surveys",
    "fagdager",
];

fn unknown(path: &str, parts: &[&str]) -> Problem {
    let top = parts.first().copied().unwrap_or_default();
    let near = nearest(top, FOLDERS).filter(|it| *it != top);
    let message = near.map_or_else(
        || format!("Ukjent fil. Ventet {}.", expected(parts)),
        |near| format!("Ukjent mappe «{top}». Mente du «{near}»?"),
    );
    Problem::error(path, Position::START, Code::UnknownPlace, message)
}

fn expected(parts: &[&str]) -> &'static str {
    match parts {
        ["organizations", _, folder, ..] if *folder != "index.md" => {
            "organizations/<virksomhet>/index.md eller organizations/<virksomhet>/platforms/<plattform>.md"
        }
        ["organizations", ..] => "organizations/<virksomhet>/index.md",
        ["architectures", _, folder, ..] if *folder != "index.md" => {
            "architectures/<arkitektur>/index.md eller architectures/<arkitektur>/decisions/<0001-navn>.yml"
        }
        ["architectures", ..] => "architectures/<arkitektur>/index.md",
        ["vocabulary", ..] => {
            "vocabulary/capabilities/<ord>.yml, vocabulary/terms/<ordliste>.yml, vocabulary/membership-rules/<regel>.yml eller vocabulary/synonyms/<ord>.yml"
        }
        ["sources", ..] => "sources/<kilde>.yml",
        ["technologies", ..] => "technologies/<teknologi>.yml",
        ["successions", ..] => "successions/<år-navn>.yml",
        ["pages", ..] => "pages/<side>.md",
        ["experiences", ..] => "experiences/<navn>.md",
        ["surveys", ..] => "surveys/<undersøkelse>.yml",
        ["fagdager", ..] => "fagdager/<dato>.yml",
        _ => {
            "mappene sources, technologies, vocabulary, organizations, successions, pages, architectures, experiences, surveys og fagdager"
        }
    }
}
