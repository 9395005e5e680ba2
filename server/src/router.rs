//! The router: every route, and the layers around them, each with its reason.

use std::time::Duration;

use anyhow::Context as _;
use app::routes;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
    middleware::from_fn_with_state,
    routing::{get, post},
};
use tower::ServiceExt as _;

use crate::{
    api, assets,
    middleware::{self, Site},
    page_cache, pages,
    state::AppState,
    suggest, theme,
};

/// Time for an answer; a connection has a little more, so that the reader gets the page that says so.
const PATIENCE: Duration = Duration::from_secs(14);

/// The public site.
///
/// # Errors
/// When the page with an island cannot be rendered, so that its scripts could not be allowed.
pub async fn router(state: AppState) -> anyhow::Result<Router> {
    let stylesheet = format!("{}/main.css", state.assets.prefix());
    let origin = state.origin.clone();
    let routes = all_routes(state);
    let site = Site {
        origin,
        stylesheet: stylesheet.into(),
        inline_scripts: inline_scripts(&routes).await?,
        has_island: routes::has_island,
        patience: PATIENCE,
    };
    Ok(middleware::around(routes, &site))
}

fn all_routes(state: AppState) -> Router {
    let pages = pages::routes(&state)
        .fallback(pages::render)
        // Inside all else: what is kept is the page alone, so headers are fresh on every answer.
        .layer(from_fn_with_state(state.clone(), page_cache::pages));
    Router::new()
        .merge(pages)
        .merge(api::routes())
        .route(routes::THEME, post(theme::choose))
        .route(routes::SUGGESTIONS, get(suggest::suggest))
        .route("/v/{hash}/{*path}", get(assets::serve))
        .method_not_allowed_fallback(pages::refuse_method)
        .with_state(state)
}

/// The inline scripts of a page with an island, exactly as they are sent. They are the same on every such page.
async fn inline_scripts(routes: &Router) -> anyhow::Result<Vec<String>> {
    let request = Request::get(routes::SEARCH).body(Body::empty())?;
    let response = routes.clone().oneshot(request).await?;
    let page = to_bytes(response.into_body(), pages::MAX_PAGE)
        .await
        .context("The search page cannot be rendered")?;
    let page = String::from_utf8_lossy(&page);
    let scripts = page.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!attributes.contains("src=") && !script.is_empty()).then(|| script.to_owned())
    });
    Ok(scripts.collect())
}
