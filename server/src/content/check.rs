//! Checks a tree of files and makes entities of it. Finds everything that is wrong, not only the first thing.

use std::collections::BTreeSet;

use domain::content::{
    Content, Entity, EntityKind, EntityRef, TermSet,
    validate::{self, Gravity},
};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{
    Position, Tree, bytes, form, front_matter,
    layout::{self, Place},
    places::{Located, Places},
    problem::{Code, Problem, Severity},
    schema::keys_outside,
    shape::{Shape, shape},
    walk::Walk,
    yaml::{self, Node, NodeValue},
};

/// What a check came to.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The entities that could be read.
    pub content: Content,
    /// Everything found, by file and place.
    pub problems: Vec<Problem>,
    /// Where everything stands.
    pub places: Places,
    /// How many files were looked at.
    pub files: usize,
}

impl Checked {
    /// How many problems stop an import.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.problems
            .iter()
            .filter(|it| it.severity == Severity::Error)
            .count()
    }

    /// How many are only worth knowing.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.problems.len() - self.errors()
    }

    /// The problem that a rule across entities found, at its place in the files.
    #[must_use]
    pub fn locate(&self, finding: &validate::Finding) -> Problem {
        let (path, at) = self.places.find(&finding.spot);
        let mut message = finding.message.clone();
        if let Some(other) = &finding.other {
            let (path, at) = self.places.find(other);
            message = format!("{message} Se også {path}:{}:{}.", at.line, at.col);
        }
        let severity = match finding.rule.gravity() {
            Gravity::Error => Severity::Error,
            Gravity::Warning => Severity::Warning,
        };
        Problem {
            path,
            at,
            severity,
            code: finding.rule as u16,
            message,
        }
    }
}

/// Checks every file of `tree`; `problems` are those already found in reading it from disk.
#[must_use]
pub fn check(tree: &Tree, problems: Vec<Problem>, today: Date) -> Checked {
    let mut run = Run {
        checked: Checked {
            problems,
            ..Checked::default()
        },
        unread: BTreeSet::new(),
    };
    for early in run.checked.problems.clone() {
        run.note_unread(&early.path);
    }
    for (path, bytes) in tree {
        run.file(path, bytes);
    }
    run.missing_index(tree);
    let Run { mut checked, unread } = run;
    let findings = validate::validate(&checked.content, &unread, today);
    let found: Vec<Problem> = findings.iter().map(|it| checked.locate(it)).collect();
    checked.problems.extend(found);
    checked
        .problems
        .sort_by(|a, b| (&a.path, a.at, a.code).cmp(&(&b.path, b.at, b.code)));
    checked
}

/// Reads one file alone, without the rules across files and without asking for the fixed form.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read_file(path: &str, bytes: &[u8]) -> Result<Vec<Entity>, Vec<Problem>> {
    let place = layout::place(path).map_err(|it| vec![it])?;
    Ok(read(path, &place, bytes)?
        .into_iter()
        .map(|(entity, _)| entity)
        .collect())
}

struct Run {
    checked: Checked,
    unread: BTreeSet<EntityRef>,
}

impl Run {
    fn file(&mut self, path: &str, bytes: &[u8]) {
        let place = match layout::place(path) {
            Ok(Place::Ignored) => return,
            Ok(place) => place,
            Err(problem) => {
                self.checked.files += 1;
                return self.checked.problems.push(problem);
            }
        };
        self.checked.files += 1;
        match read(path, &place, bytes) {
            Ok(entities) => {
                self.form(path, bytes, &place, &entities);
                for (entity, located) in entities {
                    self.checked.places.add(entity.reference(), located);
                    self.checked.content.push(entity);
                }
            }
            Err(problems) => {
                self.checked.problems.extend(problems);
                self.note_unread(path);
            }
        }
    }

    /// What a file that cannot be read would have held is not reported as missing elsewhere.
    fn note_unread(&mut self, path: &str) {
        match layout::place(path) {
            Ok(place @ Place::Entity { .. }) => self.unread.extend(place.reference()),
            Ok(Place::Terms(set)) => {
                self.unread
                    .extend(validate::codes(set).into_iter().map(|code| EntityRef {
                        kind: EntityKind::Term,
                        key: format!("{}/{code}", set.code()),
                    }));
            }
            Ok(Place::Ignored) | Err(_) => {}
        }
    }

    fn form(&mut self, path: &str, bytes: &[u8], place: &Place, entities: &[(Entity, Located)]) {
        let Some(expected) = form::canonical(place, entities) else {
            return;
        };
        let found = String::from_utf8_lossy(bytes);
        let Some(at) = form::first_difference(&expected, &found) else {
            return;
        };
        let problem = form::comment(path, &found, &expected).unwrap_or_else(|| {
            let message = "Filen står ikke på fast form. Kjør «fellesnevner fmt».";
            Problem::error(path, at, Code::NotCanonical, message)
        });
        self.checked.problems.push(problem);
    }

    fn missing_index(&mut self, tree: &Tree) {
        let mut said: BTreeSet<String> = BTreeSet::new();
        for path in tree.keys() {
            let parts: Vec<&str> = path.split('/').collect();
            let (folder, kind, message) = match parts.as_slice() {
                ["organizations", folder, "platforms", _] => {
                    (folder, EntityKind::Organization, NO_ORGANIZATION)
                }
                ["architectures", folder, "decisions", _] => {
                    (folder, EntityKind::Architecture, NO_ARCHITECTURE)
                }
                _ => continue,
            };
            let name = EntityRef {
                kind,
                key: (*folder).to_owned(),
            };
            let index = layout::path_of(&name);
            if tree.contains_key(&index) || !said.insert(index.clone()) {
                continue;
            }
            self.unread.insert(name);
            if self.checked.problems.iter().all(|it| it.path != index) {
                let problem = Problem::error(&index, Position::START, Code::MissingIndex, message);
                self.checked.problems.push(problem);
            }
        }
    }
}

const NO_ORGANIZATION: &str = "Filen mangler. Hver virksomhet har en index.md i mappen sin.";
const NO_ARCHITECTURE: &str = "Filen mangler. Hver referansearkitektur har en index.md i mappen sin.";

fn read(path: &str, place: &Place, bytes: &[u8]) -> Result<Vec<(Entity, Located)>, Vec<Problem>> {
    let text = bytes::text(path, bytes)?;
    match place {
        Place::Ignored => Ok(Vec::new()),
        Place::Terms(set) => read_terms(path, *set, &nodes(path, text, 1)?),
        Place::Entity { kind, slug, owner } => {
            let located = locate(path, place, text)?;
            if must_have_text(*kind) && located.body.as_ref().is_none_or(|(text, _)| text.is_empty()) {
                let message = "Filen har ingen tekst under nøklene. Skriv den etter den andre «---»-linjen.";
                return Err(vec![Problem::error(
                    path,
                    Position::START,
                    Code::MissingBody,
                    message,
                )]);
            }
            let mut outside = vec![("slug", slug.as_str())];
            outside.extend(owner.as_ref().map(|(field, it)| (*field, it.as_str())));
            outside.extend(located.body.as_ref().map(|(text, _)| ("body", text.as_str())));
            let entity = read_entity(path, *kind, &located.node, &outside)?;
            Ok(vec![(entity, located)])
        }
    }
}

fn locate(path: &str, place: &Place, text: &str) -> Result<Located, Vec<Problem>> {
    let (yaml, first_line, body) = if place.has_body() {
        let parts = front_matter::split(path, text).map_err(|it| vec![it])?;
        (parts.yaml, 2, Some((parts.body.to_owned(), parts.body_line)))
    } else {
        (text, 1, None)
    };
    Ok(Located {
        path: path.to_owned(),
        node: nodes(path, yaml, first_line)?,
        body,
    })
}

/// Whether a file of the kind is nothing without its Markdown.
const fn must_have_text(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Page | EntityKind::Architecture)
}

fn nodes(path: &str, text: &str, first_line: usize) -> Result<Node, Vec<Problem>> {
    yaml::read(text, first_line).map_err(|faults| {
        faults
            .into_iter()
            .map(|it| Problem::error(path, it.at, it.code, it.message))
            .collect()
    })
}

fn read_terms(path: &str, set: TermSet, node: &Node) -> Result<Vec<(Entity, Located)>, Vec<Problem>> {
    let NodeValue::List(items) = &node.value else {
        let list = Shape::List {
            item: Box::new(Shape::Boolean),
            min: 1,
        };
        let mut walk = Walk::new(path, &[]);
        walk.value(&list, node);
        return Err(walk.into_problems());
    };
    let (mut entities, mut problems) = (Vec::new(), Vec::new());
    for item in items {
        match read_entity(path, EntityKind::Term, item, &[("set", set.code())]) {
            Ok(entity) => {
                entities.push((
                    entity,
                    Located {
                        path: path.to_owned(),
                        node: item.clone(),
                        body: None,
                    },
                ));
            }
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() {
        Ok(entities)
    } else {
        Err(problems)
    }
}

fn read_entity(
    path: &str,
    kind: EntityKind,
    node: &Node,
    outside: &[(&str, &str)],
) -> Result<Entity, Vec<Problem>> {
    let mut walk = Walk::new(path, keys_outside(kind));
    let value = walk.value(shape(kind), node);
    let problems = walk.into_problems();
    let Some(Value::Object(mut fields)) = value else {
        return Err(problems);
    };
    for (key, text) in outside {
        fields.insert((*key).to_owned(), json!(text));
    }
    Entity::from_json(kind, Value::Object(fields)).map_err(|error| {
        vec![Problem::error(
            path,
            node.at,
            Code::WrongType,
            format!("Innholdet passer ikke: {error}."),
        )]
    })
}
