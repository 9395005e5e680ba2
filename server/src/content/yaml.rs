//! YAML as a tree of marked nodes: what is written and where, without any guess at types.
//!
//! Only the plain part of YAML is taken: maps, lists and scalars in one document. Anchors, aliases, tags and merge
//! keys are refused, so that what a file says can be seen by reading it.

use std::{borrow::Cow, collections::BTreeMap};

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span, StrInput, Tag};

use super::{Position, bytes, problem::Code};

/// How deep maps and lists may stand inside each other.
pub const MAX_DEPTH: usize = 12;

/// A value at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it begins.
    pub at: Position,
    /// What it is.
    pub value: NodeValue,
}

impl Node {
    /// Whether nothing at all is written here.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(&self.value, NodeValue::Scalar { text, plain: true } if text.is_empty())
    }
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeValue {
    /// A text as written; `plain` when it stands without quotes.
    Scalar {
        /// The text.
        text: String,
        /// Whether it stands without quotes.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the file.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key begins.
    pub at: Position,
    /// The value.
    pub value: Node,
}

/// What is wrong with a YAML text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: Position,
    /// By which code.
    pub code: Code,
    /// In words.
    pub message: String,
}

/// Reads a YAML text whose first line has the number `first_line` in its file.
///
/// # Errors
/// Everything that is wrong with it, up to the first place from which it cannot be read on.
pub fn read(text: &str, first_line: usize) -> Result<Node, Vec<Fault>> {
    let mut builder = Builder {
        first_line,
        ..Builder::default()
    };
    builder.tabs(text);
    if builder.faults.is_empty() {
        builder.run(Parser::new_from_str(text));
    }
    match builder.root {
        Some(root) if builder.faults.is_empty() => Ok(root),
        None if builder.faults.is_empty() => Err(vec![Fault {
            at: Position {
                line: first_line,
                col: 1,
            },
            code: Code::Empty,
            message: "Her står det ingenting.".to_owned(),
        }]),
        _ => Err(builder.faults),
    }
}

#[derive(Default)]
struct Builder {
    first_line: usize,
    stack: Vec<Frame>,
    root: Option<Node>,
    faults: Vec<Fault>,
}

enum Frame {
    List {
        at: Position,
        items: Vec<Node>,
    },
    Map {
        at: Position,
        entries: Vec<Entry>,
        seen: BTreeMap<String, Position>,
        key: Option<(String, Position)>,
    },
}

enum Flow {
    On,
    Stop,
}

impl Builder {
    fn tabs(&mut self, text: &str) {
        if let Some(byte) = text.find('\t') {
            let at = bytes::position(text, byte);
            let at = Position {
                line: at.line + self.first_line - 1,
                ..at
            };
            self.fault(at, Code::Tab, "Tabulator er ikke tillatt i YAML. Bruk mellomrom.");
        }
    }

    fn run(&mut self, mut parser: Parser<'_, StrInput<'_>>) {
        loop {
            match parser.next_event() {
                None => return,
                Some(Err(error)) => return self.syntax(&error),
                Some(Ok((event, span))) => {
                    if matches!(self.event(event, span), Flow::Stop) {
                        return;
                    }
                }
            }
        }
    }

    fn event(&mut self, event: Event<'_>, span: Span) -> Flow {
        let at = self.position(span.start);
        match event {
            Event::DocumentStart(_) if self.root.is_some() => {
                self.fault(
                    at,
                    Code::SeveralDocuments,
                    "Filen har flere YAML-dokumenter; den skal ha ett.",
                );
                return Flow::Stop;
            }
            Event::Alias(_) => {
                self.fault(at, Code::Alias, "Alias (*) er ikke tillatt. Skriv verdien ut.");
                self.put(Node {
                    at,
                    value: NodeValue::Scalar {
                        text: String::new(),
                        plain: false,
                    },
                });
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.marks(at, anchor, tag.as_ref());
                let plain = style == ScalarStyle::Plain;
                self.scalar(at, text, plain);
            }
            Event::SequenceStart(anchor, tag) => {
                self.marks(at, anchor, tag.as_ref());
                return self.open(
                    Frame::List {
                        at,
                        items: Vec::new(),
                    },
                    at,
                );
            }
            Event::MappingStart(anchor, tag) => {
                self.marks(at, anchor, tag.as_ref());
                let frame = Frame::Map {
                    at,
                    entries: Vec::new(),
                    seen: BTreeMap::new(),
                    key: None,
                };
                return self.open(frame, at);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
        Flow::On
    }

    fn marks(&mut self, at: Position, anchor: usize, tag: Option<&Cow<'_, Tag>>) {
        if anchor > 0 {
            self.fault(
                at,
                Code::Anchor,
                "Anker (&) er ikke tillatt. Skriv verdien ut der den brukes.",
            );
        }
        if let Some(tag) = tag {
            let sign = if tag.is_yaml_core_schema() { "!!" } else { "!" };
            let message = format!("Merket «{sign}{}» er ikke tillatt. Ta det bort.", tag.suffix);
            self.fault(at, Code::Tag, message);
        }
    }

    fn scalar(&mut self, at: Position, text: Cow<'_, str>, plain: bool) {
        if let Some(c) = text.chars().find(|c| bytes::is_refused(*c)) {
            self.fault(at, Code::ControlCharacter, bytes::refused(c));
        }
        self.put(Node {
            at,
            value: NodeValue::Scalar {
                text: text.into_owned(),
                plain,
            },
        });
    }

    fn open(&mut self, frame: Frame, at: Position) -> Flow {
        if self.stack.len() == MAX_DEPTH {
            self.fault(
                at,
                Code::TooDeep,
                format!("Lister og nøkler står mer enn {MAX_DEPTH} nivåer inni hverandre."),
            );
            return Flow::Stop;
        }
        self.stack.push(frame);
        Flow::On
    }

    fn close(&mut self) {
        let node = match self.stack.pop() {
            Some(Frame::List { at, items }) => Node {
                at,
                value: NodeValue::List(items),
            },
            Some(Frame::Map { at, entries, .. }) => Node {
                at,
                value: NodeValue::Map(entries),
            },
            None => return,
        };
        self.put(node);
    }

    fn put(&mut self, node: Node) {
        match self.stack.last_mut() {
            None => self.root = Some(node),
            Some(Frame::List { items, .. }) => items.push(node),
            Some(Frame::Map { entries, key, .. }) if key.is_some() => {
                if let Some((key, at)) = key.take() {
                    entries.push(Entry { key, at, value: node });
                }
            }
            Some(Frame::Map { .. }) => self.put_key(node),
        }
    }

    fn put_key(&mut self, node: Node) {
        let at = node.at;
        let text = match node.value {
            NodeValue::Scalar { text, .. } => text,
            NodeValue::List(_) | NodeValue::Map(_) => {
                self.fault(
                    at,
                    Code::Syntax,
                    "En nøkkel må være et ord, ikke en liste eller flere nøkler.",
                );
                String::new()
            }
        };
        if text == "<<" {
            self.fault(
                at,
                Code::MergeKey,
                "Flettenøkkelen «<<» er ikke tillatt. Skriv nøklene ut.",
            );
        }
        let Some(Frame::Map { seen, key, .. }) = self.stack.last_mut() else {
            return;
        };
        let first = seen.insert(text.clone(), at);
        *key = Some((text.clone(), at));
        if let Some(first) = first {
            let message = format!("Nøkkelen «{text}» står to ganger, først på linje {}.", first.line);
            self.fault(at, Code::DuplicateKey, message);
        }
    }

    fn syntax(&mut self, error: &ScanError) {
        let at = self.position(*error.marker());
        let (code, message) = explain(error.info());
        self.fault(at, code, message);
    }

    fn fault(&mut self, at: Position, code: Code, message: impl Into<String>) {
        self.faults.push(Fault {
            at,
            code,
            message: message.into(),
        });
    }

    fn position(&self, marker: Marker) -> Position {
        Position {
            line: (marker.line() + self.first_line).saturating_sub(1),
            col: marker.col() + 1,
        }
    }
}

/// The parser's English reasons in bokmål, by what to do about them.
fn explain(info: &str) -> (Code, &'static str) {
    let has = |part: &str| info.contains(part);
    if has("unknown anchor") {
        (
            Code::Alias,
            "Alias (*) er ikke tillatt. Skal teksten begynne med *, sett den i hermetegn.",
        )
    } else if has("mapping values are not allowed") {
        (
            Code::Syntax,
            "Kolon kan ikke stå her. Skal det være med i teksten, sett teksten i hermetegn.",
        )
    } else if has("escape") {
        (
            Code::Syntax,
            "Tegnet etter «\\» er ikke kjent. Skal det stå en «\\», skriv «\\\\».",
        )
    } else if has("quoted") {
        (
            Code::Syntax,
            "Hermetegnet blir ikke lukket, eller noe står rett etter det.",
        )
    } else if has("did not find expected key")
        || has("simple key")
        || has("expected <block end>")
        || has("':'")
    {
        (
            Code::Syntax,
            "Innrykket stemmer ikke, eller det mangler kolon etter nøkkelen.",
        )
    } else if has("unexpected end") || has("did not find expected ',' or") || has("flow") {
        (
            Code::Syntax,
            "En klamme eller parentes blir ikke lukket. Skal teksten begynne med den, sett den i hermetegn.",
        )
    } else if has("cannot start any token") || has("unexpected character") {
        (
            Code::Syntax,
            "Teksten kan ikke begynne med dette tegnet. Sett den i hermetegn.",
        )
    } else {
        (
            Code::Syntax,
            "YAML-en kan ikke leses herfra. Se etter innrykk, kolon og hermetegn.",
        )
    }
}

#[cfg(test)]
mod tests;
