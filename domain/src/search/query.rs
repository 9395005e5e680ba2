//! What was asked for: words, phrases in quotes, fields, and what is left out.

use super::{HitKind, analysis::token, document::Field};

/// Longer queries are cut here, in characters; nobody means more.
pub const MAX_QUERY: usize = 200;
/// More words than this are not looked for.
const MAX_CLAUSES: usize = 24;

/// A query as it was understood.
///
/// ```
/// use domain::search::Query;
/// let query = Query::parse("etat:nav \"rulle ut\" kafka -oracle farge:blå");
/// assert_eq!(query.unknown_fields(), ["farge"]);
/// assert!(Query::parse("  ").is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    text: String,
    pub(super) clauses: Vec<Clause>,
    unknown_fields: Vec<String>,
}

/// One demand of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) wanted: Wanted,
    /// Whether what answers it is left out.
    pub(super) excluded: bool,
}

/// What a demand is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A word in any form, in lower case.
    Word(String),
    /// These words side by side, exactly as they are.
    Phrase(Vec<String>),
    /// What belongs to something.
    Tag(Field, String),
    /// What is of one of these kinds.
    Kinds(Vec<HitKind>),
}

impl Query {
    /// Reads a query. Everything can be read: what is no field is words.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        // Cut before, since somebody may send a megabyte, and after, since one letter may become two.
        let cut: String = text.trim().chars().take(MAX_QUERY).collect();
        let text: String = token::plain(&cut).chars().take(MAX_QUERY).collect();
        let text = text.trim_end().to_owned();
        let mut query = Self::default();
        let mut rest = text.as_str();
        while let Some((piece, after)) = next_piece(rest) {
            query.read(&piece);
            rest = after;
        }
        query.clauses.truncate(MAX_CLAUSES);
        query.text = text;
        query
    }

    /// The query as text, on one line.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing is asked for. What only leaves out asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses.iter().all(|it| it.excluded)
    }

    /// What stood before a colon as if it were a [`Field`]. It is looked for as a word.
    #[must_use]
    pub fn unknown_fields(&self) -> &[String] {
        &self.unknown_fields
    }

    /// The words that are wanted in any form.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.clauses.iter().filter_map(|it| match &it.wanted {
            Wanted::Word(word) if !it.excluded => Some(word.as_str()),
            _ => None,
        })
    }

    fn read(&mut self, piece: &Piece<'_>) {
        let excluded = piece.excluded;
        let known = piece.field.and_then(|it| Field::parse(&it.to_lowercase()));
        match (piece.field, known) {
            (_, Some(field)) => self.push(tag(field, piece.text), excluded),
            (Some(field), None) => {
                self.unknown_fields.push(field.to_lowercase());
                self.read_words(field, excluded);
                self.read_text(piece);
            }
            (None, None) => self.read_text(piece),
        }
    }

    fn read_text(&mut self, piece: &Piece<'_>) {
        if piece.quoted {
            let words = token::words(piece.text);
            if !words.is_empty() {
                self.push(Wanted::Phrase(words), piece.excluded);
            }
        } else {
            self.read_words(piece.text, piece.excluded);
        }
    }

    fn read_words(&mut self, text: &str, excluded: bool) {
        for word in token::words(text) {
            self.push(Wanted::Word(word), excluded);
        }
    }

    fn push(&mut self, wanted: Wanted, excluded: bool) {
        let clause = Clause { wanted, excluded };
        if !self.clauses.contains(&clause) {
            self.clauses.push(clause);
        }
    }
}

fn tag(field: Field, value: &str) -> Wanted {
    match field {
        Field::Kind => Wanted::Kinds(kinds(value)),
        _ => Wanted::Tag(field, name_key(value)),
    }
}

/// The kinds that a word stands for: their code, or the beginning or end of their label in the singular or plural.
fn kinds(value: &str) -> Vec<HitKind> {
    let value = value.to_lowercase();
    let stem = ["er", "r"]
        .iter()
        .find_map(|it| value.strip_suffix(it))
        .unwrap_or(&value);
    let means = |it: &&HitKind| {
        let label = it.label().to_lowercase();
        let fits = |it: &str| it.chars().count() >= 3 && (label.starts_with(it) || label.ends_with(it));
        it.code() == value || fits(&value) || fits(stem) || (**it == HitKind::Organization && stem == "etat")
    };
    HitKind::ALL.iter().filter(means).copied().collect()
}

/// What names are compared by: letters and digits alone, so that `argo-cd`, `ArgoCD` and `Argo CD` are one.
pub(super) fn name_key(name: &str) -> String {
    let letters = name
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#'));
    letters.flat_map(char::to_lowercase).collect()
}

/// A piece of a query as it is typed.
struct Piece<'a> {
    excluded: bool,
    field: Option<&'a str>,
    quoted: bool,
    text: &'a str,
}

/// The first piece of a query, and what comes after it.
fn next_piece(text: &str) -> Option<(Piece<'_>, &str)> {
    let text = text.trim_start();
    let bare = text
        .strip_prefix('-')
        .filter(|it| !it.starts_with([' ', '-']) && !it.is_empty());
    let excluded = bare.is_some();
    let text = bare.unwrap_or(text);
    if text.is_empty() {
        return None;
    }
    let field = field(text);
    let value = field.map_or(text, |it| &text[it.len() + 1..]);
    let opened = value.strip_prefix(['"', '«', '“', '”']);
    let (text, rest) = match opened {
        Some(inner) => inner.split_once(['"', '»', '“', '”']).unwrap_or((inner, "")),
        None => value.split_at(value.find([' ', '"', '«', '“', '”']).unwrap_or(value.len())),
    };
    let quoted = opened.is_some();
    Some((
        Piece {
            excluded,
            field,
            quoted,
            text,
        },
        rest,
    ))
}

/// What stands before a colon, when it may be a field: letters, and something after the colon that is no address.
fn field(text: &str) -> Option<&str> {
    let (name, value) = text.split_once(':')?;
    let letters = !name.is_empty() && name.chars().all(char::is_alphabetic);
    let valued = value.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '«' | '“' | '”' | '.'));
    (letters && valued).then_some(name)
}

#[cfg(test)]
mod tests;
