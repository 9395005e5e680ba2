//! The addresses for programs and robots, and what is the same for all of them.

use app::routes as at;
use axum::{
    Router,
    handler::Handler,
    middleware::map_response,
    response::{IntoResponse as _, Response},
    routing::{MethodRouter, get},
};
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use tower_http::{compression::CompressionLayer, set_header::SetResponseHeaderLayer};

use super::{
    adoption, architectures, capabilities, comparison, etag::ETag, experiences, export, feed, lineage, llms,
    matrix, openapi, organizations, platforms, problem::Refusal, robots, search, security_txt, sitemap,
    surveys, technologies, words,
};
use crate::state::AppState;

/// Every address that is answered here. All of them can be read by scripts of other sites, as the data is open.
pub fn routes() -> Router<AppState> {
    let table = described().into_iter().chain(for_robots());
    let router = table.fold(Router::new(), |router, (path, methods)| {
        router.route(&path, methods)
    });
    router
        .route(at::API_BASE, get(nothing_here))
        .route(&format!("{}/{{*rest}}", at::API_BASE), get(nothing_here))
        // A list of platforms shrinks to a sixth.
        .layer(CompressionLayer::new())
        // Around the compression, as it names what that makes.
        .layer(map_response(tag_encoded))
        .layer(fixed(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .layer(fixed(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            "ETag, Link, Content-Disposition",
        ))
}

/// What the OpenAPI document describes: exactly this, as a test sees to.
fn described() -> Vec<(String, MethodRouter<AppState>)> {
    vec![
        (at::API_ORGANIZATIONS.to_owned(), reading(organizations::list)),
        (at::api_organization("{slug}"), reading(organizations::one)),
        (at::API_PLATFORMS.to_owned(), reading(platforms::list)),
        (at::api_platform("{slug}"), reading(platforms::one)),
        (at::API_TECHNOLOGIES.to_owned(), reading(technologies::list)),
        (at::api_technology("{slug}"), reading(technologies::one)),
        (at::API_CAPABILITIES.to_owned(), reading(capabilities::list)),
        (at::api_capability("{slug}"), reading(capabilities::one)),
        (at::API_ARCHITECTURES.to_owned(), reading(architectures::list)),
        (at::api_architecture("{slug}"), reading(architectures::one)),
        (at::API_EXPERIENCES.to_owned(), reading(experiences::list)),
        (at::api_experience("{slug}"), reading(experiences::one)),
        (at::API_SEARCH.to_owned(), reading(search::found)),
        (at::OPENAPI.to_owned(), reading(openapi::openapi)),
        (at::CATALOGUE_CSV.to_owned(), reading(export::csv)),
        (at::CATALOGUE_JSON.to_owned(), reading(export::json)),
        (at::MATRIX_CSV.to_owned(), reading(matrix::csv)),
        (at::MATRIX_JSON.to_owned(), reading(matrix::json)),
        (at::API_ADOPTION.to_owned(), reading(adoption::api)),
        (at::ADOPTION_CSV.to_owned(), reading(adoption::csv)),
        (at::ADOPTION_JSON.to_owned(), reading(adoption::json)),
        (at::API_SURVEYS.to_owned(), reading(surveys::list)),
        (at::COMPARE_CSV.to_owned(), reading(comparison::csv)),
        (at::COMPARE_JSON.to_owned(), reading(comparison::json)),
        (at::LINEAGE_CSV.to_owned(), reading(lineage::csv)),
    ]
}

fn for_robots() -> Vec<(String, MethodRouter<AppState>)> {
    vec![
        (at::FEED.to_owned(), reading(feed::feed)),
        (at::SITEMAP.to_owned(), reading(sitemap::sitemap)),
        (at::ROBOTS.to_owned(), reading(robots::robots)),
        (at::SECURITY_TXT.to_owned(), reading(security_txt::security_txt)),
        (at::LLMS.to_owned(), reading(llms::llms)),
    ]
}

/// GET and HEAD, the question a browser asks before it sends If-None-Match from elsewhere, and a refusal of all else.
fn reading<H, T>(handler: H) -> MethodRouter<AppState>
where
    H: Handler<T, AppState>,
    T: 'static,
{
    get(handler).options(preflight).fallback(only_reading)
}

async fn preflight() -> Response {
    let allowed = [
        (header::ALLOW, "GET, HEAD, OPTIONS"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-None-Match"),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, allowed).into_response()
}

async fn only_reading(_: Method) -> Response {
    ([(header::ALLOW, "GET, HEAD, OPTIONS")], Refusal::MethodNotAllowed).into_response()
}

async fn nothing_here() -> Response {
    Refusal::NotFound(words::NO_SUCH_ADDRESS.to_owned()).into_response()
}

/// Gives compressed bytes a validator of their own.
async fn tag_encoded(mut response: Response) -> Response {
    let encoding = response
        .headers()
        .get(header::CONTENT_ENCODING)
        .and_then(|it| it.to_str().ok());
    let tag = response.headers().get(header::ETAG).and_then(ETag::in_field);
    let encoded = tag.zip(encoding).map(|(tag, encoding)| tag.encoded(encoding));
    if let Some(value) = encoded.and_then(|it| HeaderValue::from_str(it.as_str()).ok()) {
        response.headers_mut().insert(header::ETAG, value);
    }
    response
}

fn fixed(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::api::openapi::documented_paths;

    #[test]
    fn what_is_answered_is_described() {
        let answered: BTreeSet<String> = described().into_iter().map(|(path, _)| path).collect();
        let documented: BTreeSet<String> = documented_paths().into_iter().collect();
        assert_eq!(answered, documented);
    }
}
