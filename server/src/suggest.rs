//! What may be meant while a search is typed: items of a list, for the search dialog.

use app::search::{choice::QUERY, suggestions};
use axum::{
    extract::{Query, State, rejection::QueryRejection},
    http::header,
    response::{Html, IntoResponse, Response},
};
use domain::search::MAX_QUERY;

use crate::state::AppState;

/// The same beginning is typed again and again; what it leads to changes seldom.
const CACHE: &str = "public, max-age=60";

/// Answers with the suggestions for `q`. What cannot be read is the beginning of nothing.
pub async fn suggest(
    State(state): State<AppState>,
    pairs: Result<Query<Vec<(String, String)>>, QueryRejection>,
) -> Response {
    let pairs = pairs.map(|Query(pairs)| pairs).unwrap_or_default();
    let asked = pairs.iter().find(|(name, _)| name == QUERY);
    let query: String = asked
        .map_or("", |(_, value)| value)
        .chars()
        .take(MAX_QUERY)
        .collect();
    let items = suggestions::items(&state.services.catalogue.current(), &query);
    ([(header::CACHE_CONTROL, CACHE)], Html(items)).into_response()
}
