//! Rule 4: every file says what it is for, and nothing grows past reading.

use syn::{
    Attribute, Block, ImplItemFn, ItemFn, Signature, TraitItemFn, spanned::Spanned as _, visit::Visit,
};

use crate::{
    assert_none,
    exceptions::{EXCEPTIONS, MOST_EXCEPTIONS},
    sources::{self, Rust},
};

const FILE: usize = 450;
const FUNCTION: usize = 80;
const COMPONENT: usize = 100;
const PARAMETERS: usize = 6;

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    let files = sources::rust();
    let silent = files
        .iter()
        .filter(|file| !says_something(&file.text))
        .map(|file| file.path.clone());
    assert_none(
        &silent.collect::<Vec<_>>(),
        "Every .rs file opens with a line of //! that says its purpose.",
    );
}

fn says_something(text: &str) -> bool {
    let first = text
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("//!"))
        .map(str::trim);
    first.is_some_and(|words| words.len() > 5 && !words.starts_with("Placeholder"))
}

#[test]
fn nothing_is_too_long_or_takes_too_much() {
    let too_big: Vec<Measured> = measured().into_iter().filter(Measured::is_too_big).collect();
    let excused = |found: &Measured| EXCEPTIONS.iter().any(|known| known.place == found.place);
    let complaints = too_big
        .iter()
        .filter(|found| !excused(found))
        .map(Measured::complaint);
    assert_none(
        &complaints.collect::<Vec<_>>(),
        "Split by meaning, or give a reason in exceptions.rs.",
    );
}

#[test]
fn exceptions_only_shrink() {
    let too_big: Vec<Measured> = measured().into_iter().filter(Measured::is_too_big).collect();
    let mut complaints = Vec::new();
    for known in EXCEPTIONS {
        match too_big.iter().find(|found| found.place == known.place) {
            None => complaints.push(format!("{} is within bounds now: remove it", known.place)),
            Some(found) if found.size != known.size => {
                complaints.push(format!(
                    "{} is {} now, not {}",
                    known.place, found.size, known.size
                ));
            }
            Some(_) => {}
        }
        if known.reason.len() < 20 {
            complaints.push(format!("{} has no reason", known.place));
        }
    }
    if EXCEPTIONS.len() != MOST_EXCEPTIONS {
        complaints.push(format!(
            "there are {} exceptions: MOST_EXCEPTIONS must say so",
            EXCEPTIONS.len()
        ));
    }
    assert_none(&complaints, "The list of exceptions may only shrink.");
}

/// Something with a size and a limit.
#[derive(Debug, PartialEq, Eq)]
struct Measured {
    place: String,
    what: &'static str,
    size: usize,
    limit: usize,
}

impl Measured {
    fn is_too_big(&self) -> bool {
        self.size > self.limit
    }

    fn complaint(&self) -> String {
        format!(
            "{} has {} {}, at most {} are allowed",
            self.place, self.size, self.what, self.limit
        )
    }
}

fn measured() -> Vec<Measured> {
    sources::rust().iter().flat_map(measure).collect()
}

fn measure(file: &Rust) -> Vec<Measured> {
    let whole = Measured {
        place: file.path.clone(),
        what: "lines",
        size: file.text.lines().count(),
        limit: FILE,
    };
    let mut ruler = Ruler {
        path: &file.path,
        found: vec![whole],
    };
    ruler.visit_file(&file.syntax());
    ruler.found
}

struct Ruler<'a> {
    path: &'a str,
    found: Vec<Measured>,
}

impl Ruler<'_> {
    fn function(&mut self, attributes: &[Attribute], signature: &Signature, block: Option<&Block>) {
        let place = format!("{}::{}", self.path, signature.ident);
        let is_component = attributes.iter().any(|attribute| is_component(attribute.path()));
        if let Some(block) = block {
            let size = block.span().end().line - signature.span().start().line + 1;
            let limit = if is_component { COMPONENT } else { FUNCTION };
            self.found.push(Measured {
                place: place.clone(),
                what: "lines",
                size,
                limit,
            });
        }
        let (size, limit) = (signature.inputs.len(), PARAMETERS);
        self.found.push(Measured {
            place: format!("{place}()"),
            what: "parameters",
            size,
            limit,
        });
    }
}

fn is_component(path: &syn::Path) -> bool {
    path.segments
        .last()
        .is_some_and(|last| last.ident == "component" || last.ident == "island")
}

impl<'ast> Visit<'ast> for Ruler<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.function(&item.attrs, &item.sig, Some(&item.block));
        syn::visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.function(&item.attrs, &item.sig, Some(&item.block));
        syn::visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        self.function(&item.attrs, &item.sig, item.default.as_ref());
        syn::visit::visit_trait_item_fn(self, item);
    }
}

#[test]
fn files_functions_components_and_parameters_are_measured() {
    let body = "    work();\n".repeat(90);
    let text = format!("//! A.\nfn f(a: A, b: B) {{\n{body}}}\n#[component]\nfn C() {{\n{body}}}\n");
    let found = measure(&Rust {
        path: "a.rs".into(),
        text,
    });
    let sizes: Vec<_> = found
        .iter()
        .map(|one| (one.place.as_str(), one.size, one.is_too_big()))
        .collect();
    let expected = [
        ("a.rs", 186, false),
        ("a.rs::f", 92, true),
        ("a.rs::f()", 2, false),
        ("a.rs::C", 92, false),
        ("a.rs::C()", 0, false),
    ];
    assert_eq!(sizes, expected);
}
