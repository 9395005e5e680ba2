//! The document around every page.

use leptos::prelude::*;
use leptos_meta::MetaTags;

use crate::{
    http,
    routes::{self, App},
};

/// The whole document. Scripts are sent only to pages that have an island.
#[must_use]
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let visit = http::visit();
    let assets = visit.assets.clone();
    let stylesheet = format!("{assets}/main.css");
    let mark = format!("{assets}/mark.svg");
    let scripts = routes::has_island(visit.path()).then(|| {
        let root = assets.to_string();
        view! { <HydrationScripts options islands=true root/> }
    });
    view! {
        <!DOCTYPE html>
        <html lang="nb" data-color-scheme=visit.theme.code() data-size="sm">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=stylesheet/>
                <link rel="icon" href=mark type="image/svg+xml"/>
                <MetaTags/>
                {scripts}
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}
