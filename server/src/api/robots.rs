//! What search engines should leave alone (RFC 9309): filtered lists and searches, of which there is no end.

use app::routes;
use axum::{extract::State, response::Response};

use super::{
    answer::{Answer, Kind},
    asked::Asked,
    serve::serve,
};
use crate::state::AppState;

/// The file.
pub async fn robots(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, _| {
        let endless = [
            routes::CATALOGUE,
            routes::CATALOGUE_CSV,
            routes::CATALOGUE_JSON,
            routes::SEARCH,
        ];
        let refused = endless.map(|it| format!("Disallow: {it}?\n")).concat();
        let sitemap = site.absolute(routes::SITEMAP);
        let text = format!(
            "User-agent: *\n{refused}Allow: {}\n\nSitemap: {sitemap}\n",
            routes::FRONT
        );
        Ok(Answer::new(Kind::Text, text))
    })
}
