//! The fixed form of files: what it would be, where a file leaves it, and what it would lose.

use domain::content::Entity;

use super::{
    Position, front_matter,
    layout::Place,
    places::Located,
    problem::{Code, Problem},
    render,
};

/// How many number signs of a line are looked at; nobody writes more before a comment.
const MAX_SIGNS: usize = 100;

/// A file's text in the fixed form.
#[must_use]
pub fn canonical(place: &Place, entities: &[(Entity, Located)]) -> Option<String> {
    match place {
        Place::Terms(set) => {
            let terms: Vec<_> = entities
                .iter()
                .filter_map(|(entity, _)| match entity {
                    Entity::Term(term) => Some(term),
                    _ => None,
                })
                .collect();
            render::term_file(*set, &terms).ok()
        }
        Place::Entity { .. } => entities.first().and_then(|(entity, _)| render::file(entity).ok()),
        Place::Ignored => None,
    }
}

/// The first comment among the keys of a file, which the fixed form would lose: what follows a `#` and does not
/// come back in the fixed form.
#[must_use]
pub fn comment(path: &str, text: &str, canonical: &str) -> Option<Problem> {
    let kept = key_lines(canonical).collect::<Vec<_>>().join("\n");
    let tail = |line: &str| line.trim_end().trim_end_matches(['"', '\'']).to_owned();
    let lost = |line: &str, at: usize| !kept.contains(&tail(&line[at..]));
    let (line, column) = key_lines(text).enumerate().find_map(|(index, line)| {
        let signs = line.match_indices('#').map(|(at, _)| at);
        let mut comments = signs
            .take(MAX_SIGNS)
            .filter(|&at| at == 0 || line[..at].ends_with(' '));
        comments
            .find(|&at| lost(line, at))
            .map(|at| (index, line[..at].chars().count()))
    })?;
    let at = Position {
        line: line + 1,
        col: column + 1,
    };
    let message = "Kommentarer tas ikke vare på. Flytt den til et felt eller til teksten under nøklene.";
    Some(Problem::error(path, at, Code::Comment, message))
}

/// The lines of a file above its Markdown.
fn key_lines(text: &str) -> impl Iterator<Item = &str> {
    let end = front_matter::split("", text).map_or(usize::MAX, |it| it.body_line - 1);
    text.lines().take(end)
}

/// Where two texts part.
#[must_use]
pub fn first_difference(expected: &str, found: &str) -> Option<Position> {
    if expected == found {
        return None;
    }
    let mut at = Position::START;
    let mut expected = expected.chars();
    for c in found.chars() {
        if expected.next() != Some(c) {
            break;
        }
        at = match c {
            '\n' => Position {
                line: at.line + 1,
                col: 1,
            },
            _ => Position {
                col: at.col + 1,
                ..at
            },
        };
    }
    Some(at)
}
