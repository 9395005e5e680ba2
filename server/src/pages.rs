//! The pages: what every request gives the renderer, and the routes that render.

use std::sync::Arc;

use app::{
    http::{Theme, Visit},
    routes::{self, App},
    shell::shell,
    text::nb::refusal as nb,
};
use axum::{
    Router,
    body::to_bytes,
    extract::{Query, Request, State},
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::{
    Services,
    catalogue::{
        Catalogue,
        moment::{Moment, PARAMETER},
    },
    services::Snapshots,
};
use jiff::civil::Date;
use leptos::{prelude::provide_context, server_fn::axum::server_fn_paths};
use leptos_axum::generate_route_list_with_exclusions_and_ssg_and_context;

use crate::{markup::clean, middleware::message::Message, state::AppState, theme};

/// A page larger than this is a fault of ours.
pub(crate) const MAX_PAGE: usize = 16 * 1024 * 1024;

/// Every page and server function.
pub fn routes(state: &AppState) -> Router<AppState> {
    let context = context(state.clone(), "/".into(), Theme::Auto);
    let (pages, _) = generate_route_list_with_exclusions_and_ssg_and_context(App, None, context);
    let mut router = Router::new();
    for page in &pages {
        router = router.route(page.path(), get(render));
    }
    for (path, _) in server_fn_paths() {
        router = router.route(path, post(call));
    }
    router
}

/// Runs a server function.
async fn call(State(state): State<AppState>, request: Request) -> Response {
    let context = context(state, request.uri().path().into(), Theme::Auto);
    leptos_axum::handle_server_fns_with_context(context, request)
        .await
        .into_response()
}

/// Answers a request whose method the address does not take.
pub async fn refuse_method(State(state): State<AppState>, request: Request) -> Response {
    let message = Message {
        status: StatusCode::METHOD_NOT_ALLOWED,
        title: nb::METHOD,
        lead: nb::METHOD_LEAD,
        reference: None,
    };
    state.messages().answer(request.uri().path(), message)
}

/// The address without a slash at the end, where it has one too many.
fn without_slash(uri: &Uri) -> Option<String> {
    let path = uri
        .path()
        .strip_suffix('/')
        .filter(|it| !it.is_empty() && !it.starts_with("//"))?;
    let query = uri.query().map(|it| format!("?{it}")).unwrap_or_default();
    Some(format!("{path}{query}"))
}

/// Renders the page at the request's address; where there is none, the page that says so.
pub async fn render(State(state): State<AppState>, request: Request) -> Response {
    if let Some(address) = without_slash(request.uri()) {
        return Redirect::permanent(&address).into_response();
    }
    let url: Arc<str> = request
        .uri()
        .path_and_query()
        .map_or("/", |it| it.as_str())
        .into();
    let context = context(state.clone(), url, theme::of(request.headers()));
    let options = state.leptos.clone();
    let render = leptos_axum::render_app_async_with_context(context, move || shell(options.clone()));
    let has_island = routes::has_island(request.uri().path());
    let (parts, body) = render(request).await.into_response().into_parts();
    match to_bytes(body, MAX_PAGE).await {
        Ok(html) => Response::from_parts(parts, clean(&String::from_utf8_lossy(&html), has_island).into()),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The day that an address asks for.
fn moment(url: &str, today: Date) -> Moment {
    let uri = url.parse::<Uri>().ok();
    let pairs = uri.and_then(|it| Query::<Vec<(String, String)>>::try_from_uri(&it).ok());
    let Query(pairs) = pairs.unwrap_or_default();
    let asked = pairs.iter().rev().find(|(name, _)| name == PARAMETER);
    let asked = asked.map_or("", |(_, value)| value.as_str());
    Moment::parse(asked, today)
}

/// The services of a request that looks at a day of the past.
fn in_the_past(services: &Services, day: Date) -> Services {
    Services {
        catalogue: Arc::new(Fixed(services.catalogue.as_of(day))),
        markdown: Arc::clone(&services.markdown),
    }
}

/// One snapshot, whatever happens meanwhile.
struct Fixed(Arc<Catalogue>);

impl Snapshots for Fixed {
    fn current(&self) -> Arc<Catalogue> {
        Arc::clone(&self.0)
    }

    fn as_of(&self, day: Date) -> Arc<Catalogue> {
        Arc::new(self.0.as_of(day))
    }
}

/// What a page may ask for, put into the renderer's context.
fn context(state: AppState, url: Arc<str>, theme: Theme) -> impl Fn() + Clone + Send + 'static {
    let today = state.services.catalogue.current().today();
    let moment = moment(&url, today);
    let services = match moment.day() {
        Some(day) => in_the_past(&state.services, day),
        None => state.services.clone(),
    };
    move || {
        provide_context(services.clone());
        provide_context(Visit {
            assets: state.assets.prefix(),
            origin: Arc::clone(&state.origin),
            url: Arc::clone(&url),
            theme,
            today,
            moment: moment.clone(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_at_the_end_is_one_too_many() {
        let of = |uri: &'static str| without_slash(&Uri::from_static(uri));
        assert_eq!(
            of("/katalog/?sektor=energy").as_deref(),
            Some("/katalog?sektor=energy")
        );
        assert_eq!(of("/katalog"), None);
        assert_eq!(of("/"), None);
        assert_eq!(of("//ond.no/"), None);
        assert_eq!(of("///"), None);
    }
}
