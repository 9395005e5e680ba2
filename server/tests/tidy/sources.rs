//! The files of the workspace, and what is said in the Rust among them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, ItemMod, LitStr, Macro, visit::Visit};

/// The folder of the workspace.
pub fn root() -> &'static Path {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    server.parent().expect("the server is in the workspace")
}

/// Folders that hold what is made, fetched or kept, not what is written.
const NOT_OURS: &[&str] = &[
    ".git",
    "data",
    "node_modules",
    "playwright-report",
    "target",
    "test-results",
];

/// Every file of the workspace that people write, by its path from the root.
pub fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(root(), &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("folders can be read").flatten() {
        let path = entry.path();
        if path.is_dir() && !NOT_OURS.iter().any(|name| path.ends_with(name)) {
            collect(&path, found);
        } else if path.is_file() {
            found.push(path.strip_prefix(root()).expect("below the root").to_owned());
        }
    }
}

/// A Rust file.
pub struct Rust {
    /// Its path from the root, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Rust {
    /// Whether the file belongs to tests or benchmarks.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.contains("/benches/") || self.path.ends_with("/tests.rs")
    }

    /// Its syntax.
    pub fn syntax(&self) -> syn::File {
        let parsed = syn::parse_file(&self.text);
        parsed.unwrap_or_else(|error| unreadable(&self.path, &error))
    }

    /// The lines that are not comments, with their numbers.
    pub fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let numbered = self
            .text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line));
        numbered.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// Every Rust file under one of these folders.
pub fn rust_under(folders: &[&str]) -> Vec<Rust> {
    let is_wanted = |path: &str| folders.iter().any(|folder| path.starts_with(folder)) && is_rust(path);
    let paths = files()
        .into_iter()
        .map(|path| path.to_string_lossy().replace('\\', "/"));
    paths.filter(|path| is_wanted(path)).map(read).collect()
}

/// Every Rust file of the workspace.
pub fn rust() -> Vec<Rust> {
    rust_under(&[""])
}

fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|kind| kind == "rs")
}

fn read(path: String) -> Rust {
    let text = fs::read_to_string(root().join(&path)).expect("files are text");
    Rust { path, text }
}

#[expect(clippy::panic, reason = "a test that cannot read the source has failed")]
fn unreadable(path: &str, error: &syn::Error) -> ! {
    panic!("{path}:{}: {error}", error.span().start().line)
}

/// A word of the source: a string, or a name inside a macro, where text can stand without quotes.
pub struct Word {
    /// What it says.
    pub text: String,
    /// The line it begins on.
    pub line: usize,
    /// Whether it stands in quotes.
    pub is_quoted: bool,
}

/// The words of a file outside its tests, attributes and documentation.
pub fn words(file: &syn::File) -> Vec<Word> {
    let mut reader = Reader(Vec::new());
    reader.visit_file(file);
    reader.0
}

struct Reader(Vec<Word>);

impl Reader {
    fn push(&mut self, literal: &LitStr) {
        self.0.push(Word {
            text: literal.value(),
            line: literal.span().start().line,
            is_quoted: true,
        });
    }

    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse_str::<LitStr>(&literal.to_string()) {
                        let line = literal.span().start().line;
                        self.0.push(Word {
                            text: text.value(),
                            line,
                            is_quoted: true,
                        });
                    }
                }
                TokenTree::Ident(name) => {
                    let line = name.span().start().line;
                    self.0.push(Word {
                        text: name.to_string(),
                        line,
                        is_quoted: false,
                    });
                }
                TokenTree::Punct(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !module.attrs.iter().any(is_cfg_test) {
            syn::visit::visit_item_mod(self, module);
        }
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        self.push(literal);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.tokens(call.tokens.clone());
    }
}

/// Whether an attribute is `#[cfg(test)]`.
pub fn is_cfg_test(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute
            .parse_args::<syn::Path>()
            .is_ok_and(|condition| condition.is_ident("test"))
}

#[test]
fn words_are_read_from_code_and_macros_and_not_from_tests_or_documentation() {
    let source = r#"
        /// "documented"
        #[doc = "attribute"]
        fn f() { g("plain"); view! { <p class="in a macro">løst</p> } }
        #[cfg(test)]
        mod tests { const T: &str = "in a test"; }
    "#;
    let file = syn::parse_file(source).expect("the source is Rust");
    let found: Vec<String> = words(&file).into_iter().map(|word| word.text).collect();
    assert_eq!(found, ["plain", "p", "class", "in a macro", "løst", "p"]);
}
