//! What language models should know of the site, in the form of llmstxt.org: what it is, and where the data lies.

use app::{routes, text::nb::pages};
use axum::{extract::State, response::Response};

use super::{
    answer::{Answer, Kind},
    asked::Asked,
    serve::serve,
    site::Site,
    words,
};
use crate::state::AppState;

/// The file.
pub async fn llms(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, _| {
        Ok(Answer::new(Kind::Markdown, written(site)))
    })
}

fn written(site: &Site) -> String {
    let data = [
        (routes::OPENAPI, pages::OPENAPI),
        (routes::API_ORGANIZATIONS, pages::API_ORGANIZATIONS),
        (routes::API_PLATFORMS, pages::API_PLATFORMS),
        (routes::API_TECHNOLOGIES, pages::API_TECHNOLOGIES),
        (routes::API_CAPABILITIES, pages::API_CAPABILITIES),
        (routes::API_SEARCH, pages::API_SEARCH),
        (routes::API_ADOPTION, pages::API_ADOPTION),
        (routes::API_SURVEYS, pages::API_SURVEYS),
        (routes::API_ARCHITECTURES, pages::API_ARCHITECTURES),
        (routes::API_EXPERIENCES, pages::API_EXPERIENCES),
        (routes::CATALOGUE_CSV, words::WHOLE_CSV),
        (routes::MATRIX_CSV, words::WHOLE_MATRIX),
        (routes::FEED, words::FEED_TITLE),
    ];
    let reading = [
        (routes::CATALOGUE, words::LLMS_CATALOGUE),
        (routes::ADOPTION, words::LLMS_ADOPTION),
        (routes::TECHNOLOGIES, words::LLMS_TECHNOLOGIES),
        (routes::CAPABILITIES, words::LLMS_CAPABILITIES),
        (routes::MATRIX, words::LLMS_MATRIX),
        (routes::ARCHITECTURES, words::LLMS_ARCHITECTURES),
        (routes::EXPERIENCES, words::LLMS_EXPERIENCES),
        (routes::COMPARE, words::LLMS_COMPARE),
        (routes::LINEAGE, words::LLMS_LINEAGE),
        (routes::ABOUT, words::LLMS_ABOUT),
    ];
    format!(
        "# {}\n\n> {}\n\n{}\n\n## {}\n\n{}\n## {}\n\n{}",
        words::SITE,
        words::TAGLINE,
        words::LLMS_RULES,
        words::LLMS_DATA,
        links(site, &data),
        words::LLMS_PAGES,
        links(site, &reading),
    )
}

fn links(site: &Site, targets: &[(&str, &str)]) -> String {
    let line = |(path, what): &(&str, &str)| format!("- [{path}]({}): {what}\n", site.absolute(path));
    targets.iter().map(line).collect::<Vec<_>>().concat()
}
