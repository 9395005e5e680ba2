//! Rule 3: a server function begins by naming who may call it.

use syn::{ExprCall, ItemFn, Stmt, visit::Visit};

use crate::{assert_none, sources};

#[test]
fn every_server_function_begins_with_its_permission() {
    let mut complaints = Vec::new();
    for file in sources::rust_under(&["app/src/"]) {
        for name in careless(&file.syntax()) {
            complaints.push(format!("{}: {name}", file.path));
        }
    }
    assert_none(
        &complaints,
        "The first statement of a #[server] function is http::require(…) or http::anyone().",
    );
}

/// The server functions of a file that do not begin with a permission.
fn careless(file: &syn::File) -> Vec<String> {
    let mut finder = Finder(Vec::new());
    finder.visit_file(file);
    finder.0
}

struct Finder(Vec<String>);

impl<'ast> Visit<'ast> for Finder {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        let is_server = |path: &syn::Path| path.segments.last().is_some_and(|last| last.ident == "server");
        if function.attrs.iter().any(|attribute| is_server(attribute.path()))
            && !begins_with_permission(function)
        {
            self.0.push(function.sig.ident.to_string());
        }
        syn::visit::visit_item_fn(self, function);
    }
}

fn begins_with_permission(function: &ItemFn) -> bool {
    let first = function
        .block
        .stmts
        .iter()
        .find(|statement| !matches!(statement, Stmt::Item(_)));
    let mut calls = Calls(false);
    if let Some(first) = first {
        calls.visit_stmt(first);
    }
    calls.0
}

/// Whether one of the permission functions is called.
struct Calls(bool);

impl<'ast> Visit<'ast> for Calls {
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let syn::Expr::Path(called) = &*call.func {
            let names: Vec<String> = called
                .path
                .segments
                .iter()
                .map(|part| part.ident.to_string())
                .collect();
            let (module, function) = (names.iter().rev().nth(1), names.last());
            self.0 |= module.is_some_and(|name| name == "http")
                && function.is_some_and(|name| name == "require" || name == "anyone");
        }
        syn::visit::visit_expr_call(self, call);
    }
}

#[test]
fn a_permission_after_something_else_is_found_out() {
    let source = r#"
        #[server] async fn good() -> R { use crate::http; let who = http::require(P).await?; Ok(()) }
        #[leptos::server(endpoint = "a/b")] async fn open() -> R { crate::http::anyone().await?; Ok(()) }
        #[server] async fn late() -> R { work(); http::require(P).await?; Ok(()) }
        #[server] async fn never() -> R { Ok(()) }
        async fn ordinary() {}
    "#;
    assert_eq!(
        careless(&syn::parse_file(source).expect("the source is Rust")),
        ["late", "never"]
    );
}
