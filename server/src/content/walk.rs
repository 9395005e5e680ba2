//! Walks marked nodes along a shape: collects everything that does not fit, and makes typed JSON of what does.

use domain::{
    catalogue::is_org_number,
    dates::PartialDate,
    text::{Link, LinkError, Slug, SlugError, nearest},
};
use serde_json::{Map, Value};

use super::{
    Position,
    problem::{Code, Problem},
    shape::{Field, Shape, TextForm},
    words::{is_yaml_word, noun},
    yaml::{Entry, Node, NodeValue},
};

/// A walk through one file.
pub struct Walk<'a> {
    path: &'a str,
    outside: &'a [&'a str],
    problems: Vec<Problem>,
}

impl<'a> Walk<'a> {
    /// A walk through the file at `path`, whose keys `outside` come from the path or stand below the front matter.
    #[must_use]
    pub const fn new(path: &'a str, outside: &'a [&'a str]) -> Self {
        Self {
            path,
            outside,
            problems: Vec::new(),
        }
    }

    /// What did not fit.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// The node as typed JSON, or `None` when something in it does not fit.
    pub fn value(&mut self, shape: &Shape, node: &Node) -> Option<Value> {
        match (shape, &node.value) {
            (Shape::Object(fields), NodeValue::Map(entries)) => self.object(fields, entries, node.at),
            (Shape::List { item, min }, NodeValue::List(items)) => self.list(item, *min, items, node.at),
            (Shape::Object(_) | Shape::List { .. }, _) | (_, NodeValue::Map(_) | NodeValue::List(_)) => {
                self.wrong_type(shape, node)
            }
            (_, NodeValue::Scalar { text, plain }) => self.scalar(shape, text, *plain, node.at),
        }
    }

    fn object(&mut self, fields: &[Field], entries: &[Entry], at: Position) -> Option<Value> {
        let before = self.problems.len();
        let mut object = Map::new();
        for entry in entries {
            match fields.iter().find(|it| it.name == entry.key) {
                None => self.unknown_key(fields, entry),
                Some(_) if entry.value.is_missing() => self.missing_value(entry.at),
                Some(field) => {
                    if let Some(value) = self.value(&field.shape, &entry.value) {
                        object.insert(entry.key.clone(), value);
                    }
                }
            }
        }
        for field in fields.iter().filter(|it| it.required) {
            if entries.iter().all(|it| it.key != field.name) {
                let message = format!("Nøkkelen «{}» mangler.", field.name);
                self.error(at, Code::MissingKey, message);
            }
        }
        (self.problems.len() == before).then_some(Value::Object(object))
    }

    fn missing_value(&mut self, at: Position) {
        let message = "Verdien mangler. Er den ukjent, ta bort hele nøkkelen.";
        self.error(at, Code::WrongType, message);
    }

    fn unknown_key(&mut self, fields: &[Field], entry: &Entry) {
        let key = &entry.key;
        let message = if self.outside.contains(&key.as_str()) {
            format!("Nøkkelen «{key}» skal ikke stå i filen; den følger av hvor filen ligger.")
        } else if key == "body" {
            "Nøkkelen «body» skal ikke stå her; teksten skrives under den andre «---»-linjen.".to_owned()
        } else if let Some(near) = nearest(key, fields.iter().map(|it| it.name.as_str())) {
            format!("Ukjent nøkkel «{key}». Mente du «{near}»?")
        } else {
            let known: Vec<&str> = fields.iter().map(|it| it.name.as_str()).collect();
            format!("Ukjent nøkkel «{key}». Her kan det stå: {}.", known.join(", "))
        };
        self.error(entry.at, Code::UnknownKey, message);
    }

    fn list(&mut self, item: &Shape, min: usize, items: &[Node], at: Position) -> Option<Value> {
        if items.len() < min {
            let message = match items.len() {
                0 => format!("Listen er tom; den må ha minst {min} ledd."),
                len => format!("Listen har {len} ledd; den må ha minst {min}."),
            };
            self.error(at, Code::TooFew, message);
            return None;
        }
        let before = self.problems.len();
        let values: Vec<Value> = items.iter().filter_map(|it| self.value(item, it)).collect();
        (self.problems.len() == before).then_some(Value::Array(values))
    }

    fn scalar(&mut self, shape: &Shape, text: &str, plain: bool, at: Position) -> Option<Value> {
        if plain && text.is_empty() {
            self.missing_value(at);
            return None;
        }
        match shape {
            Shape::Boolean => self.boolean(text, plain, at),
            Shape::Integer { min, max } => self.integer(text, plain, *min, *max, at),
            Shape::Text(_) | Shape::Choice { .. } if plain && is_yaml_word(text) => {
                let message =
                    format!("«{text}» uten hermetegn leses som ja, nei eller ingenting. Skriv \"{text}\".");
                self.error(at, Code::NeedsQuotes, message);
                None
            }
            Shape::Choice { name, options } => self.choice(name, options, text, at),
            Shape::Text(form) => match Self::text_form(*form, text) {
                None => Some(Value::String(text.to_owned())),
                Some((code, message)) => {
                    self.error(at, code, message);
                    None
                }
            },
            Shape::List { .. } | Shape::Object(_) => None,
        }
    }

    fn boolean(&mut self, text: &str, plain: bool, at: Position) -> Option<Value> {
        match text {
            "true" if plain => Some(Value::Bool(true)),
            "false" if plain => Some(Value::Bool(false)),
            _ => {
                let message = format!("Ventet true eller false uten hermetegn, fant «{text}».");
                self.error(at, Code::WrongType, message);
                None
            }
        }
    }

    fn integer(&mut self, text: &str, plain: bool, min: i64, max: i64, at: Position) -> Option<Value> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let whole = plain
            && !digits.is_empty()
            && digits.bytes().all(|it| it.is_ascii_digit())
            && (digits == "0" || !digits.starts_with('0'));
        if !whole {
            let message = format!("Ventet et helt tall uten hermetegn og mellomrom, fant «{text}».");
            self.error(at, Code::WrongType, message);
            return None;
        }
        match text.parse::<i64>() {
            Ok(number) if (min..=max).contains(&number) => Some(Value::from(number)),
            _ => {
                self.error(
                    at,
                    Code::OutOfRange,
                    format!("Tallet må være fra {min} til {max}, fant {text}."),
                );
                None
            }
        }
    }

    fn choice(
        &mut self,
        name: &str,
        options: &[(String, String)],
        text: &str,
        at: Position,
    ) -> Option<Value> {
        if options.iter().any(|(code, _)| code == text) {
            return Some(Value::String(text.to_owned()));
        }
        let noun = noun(name);
        let message = if let Some((code, label)) = nearest_option(text, options) {
            format!("Ukjent {noun} «{text}». Mente du «{code}» ({label})?")
        } else {
            let codes: Vec<&str> = options.iter().map(|(code, _)| code.as_str()).collect();
            format!("Ukjent {noun} «{text}». Her kan det stå: {}.", codes.join(", "))
        };
        self.error(at, Code::UnknownCode, message);
        None
    }

    /// What is wrong with a text of a form.
    fn text_form(form: TextForm, text: &str) -> Option<(Code, String)> {
        match form {
            TextForm::Free => None,
            TextForm::Date => PartialDate::parse(text).err().map(|_| {
                (Code::BadDate, format!("Ventet ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD, fant «{text}»."))
            }),
            TextForm::Link => Link::parse(text).err().map(|error| (Code::BadLink, bad_link(text, error))),
            TextForm::Slug => Slug::parse(text).err().map(|error| (Code::BadSlug, bad_slug(text, error))),
            TextForm::OrgNumber => (!is_org_number(text)).then(|| {
                let message = format!(
                    "«{text}» er ikke et organisasjonsnummer: det har ni sifre, og det siste er et kontrollsiffer."
                );
                (Code::BadOrgNumber, message)
            }),
        }
    }

    fn wrong_type(&mut self, shape: &Shape, node: &Node) -> Option<Value> {
        let expected = match shape {
            Shape::Object(_) => "nøkler med verdier",
            Shape::List { .. } => "en liste",
            Shape::Integer { .. } => "et tall",
            Shape::Boolean => "true eller false",
            Shape::Text(_) | Shape::Choice { .. } => "en tekst",
        };
        let found = match &node.value {
            NodeValue::Map(_) => "nøkler med verdier",
            NodeValue::List(_) => "en liste",
            NodeValue::Scalar { text, plain: true } if text.is_empty() => "ingenting",
            NodeValue::Scalar { .. } => "en tekst",
        };
        self.error(
            node.at,
            Code::WrongType,
            format!("Ventet {expected}, fant {found}."),
        );
        None
    }

    fn error(&mut self, at: Position, code: Code, message: impl Into<String>) {
        self.problems.push(Problem::error(self.path, at, code, message));
    }
}

fn nearest_option<'o>(text: &str, options: &'o [(String, String)]) -> Option<(&'o str, &'o str)> {
    let text = text.to_lowercase();
    let labels: Vec<String> = options.iter().map(|(_, label)| label.to_lowercase()).collect();
    let candidates = options.iter().map(|(code, _)| code.as_str());
    let near = nearest(&text, candidates.chain(labels.iter().map(String::as_str)))?;
    options
        .iter()
        .zip(&labels)
        .find(|((code, _), label)| code == near || *label == near)
        .map(|((code, label), _)| (code.as_str(), label.as_str()))
}

fn bad_link(text: &str, error: LinkError) -> String {
    match error {
        LinkError::NotHttps => format!("Lenken må begynne med https://, fant «{text}»."),
        LinkError::Malformed => format!("«{text}» er ikke en hel lenke."),
    }
}

/// What is wrong with a slug, with the slug it could be.
#[must_use]
pub fn bad_slug(text: &str, error: SlugError) -> String {
    let rule = match error {
        SlugError::Length => "må ha 2 til 60 tegn",
        SlugError::Character => "kan bare ha a–z, 0–9 og bindestrek inni",
    };
    match Slug::suggest(text) {
        Some(slug) if slug.as_str() != text => format!("«{text}» {rule}. Mente du «{slug}»?"),
        _ => format!("«{text}» {rule}."),
    }
}
