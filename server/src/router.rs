//! The router: every route, and the layers around them, each with its reason.

use app::routes;
use axum::{
    Router, middleware,
    routing::{get, post},
};

use crate::{assets, page_cache, pages, state::AppState, theme};

/// The public site.
pub fn router(state: AppState) -> Router {
    let pages = pages::routes(&state)
        .fallback(pages::render)
        // Inside all else: what is kept is the page alone, so headers are fresh on every answer.
        .layer(middleware::from_fn_with_state(state.clone(), page_cache::pages));
    Router::new()
        .merge(pages)
        .route(routes::THEME, post(theme::choose))
        .route("/v/{hash}/{*path}", get(assets::serve))
        .with_state(state)
}
