//! The choice of colours: one cookie, set by a form, read on the server.

use app::{http::Theme, routes, text::nb::refusal as nb};
use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use crate::{middleware::message::Message, state::AppState};

/// The cookie's name.
const COOKIE: &str = "utseende";
/// A year, in seconds.
const YEAR: u32 = 31_536_000;

/// What the form sends.
#[derive(Deserialize)]
pub struct Choice {
    #[serde(default)]
    fargevalg: String,
    #[serde(default)]
    tilbake: String,
}

/// The choice a request brings.
#[must_use]
pub fn of(headers: &HeaderMap) -> Theme {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .and_then(|(_, value)| Theme::parse(value))
        .unwrap_or_default()
}

/// Sets the cookie (or takes it away for «Automatisk») and goes back to the page the form stood on.
pub async fn choose(State(state): State<AppState>, form: Result<Form<Choice>, FormRejection>) -> Response {
    let chosen = form
        .ok()
        .and_then(|Form(it)| Some((Theme::parse(&it.fargevalg)?, it.tilbake)));
    let Some((theme, back)) = chosen else {
        return refusal(&state);
    };
    let age = if theme == Theme::Auto { 0 } else { YEAR };
    let cookie = format!(
        "{COOKIE}={}; Path=/; Max-Age={age}; SameSite=Lax; HttpOnly",
        theme.code()
    );
    let back = local_path(&back);
    let (Ok(cookie), Ok(back)) = (HeaderValue::from_str(&cookie), HeaderValue::from_str(back)) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    (
        StatusCode::SEE_OTHER,
        [(header::SET_COOKIE, cookie), (header::LOCATION, back)],
    )
        .into_response()
}

fn refusal(state: &AppState) -> Response {
    let message = Message {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        title: nb::NO_THEME,
        lead: nb::NO_THEME_LEAD,
        reference: None,
    };
    state.messages().answer(routes::THEME, message)
}

/// A path on this site, whatever the form says: redirects never lead elsewhere.
fn local_path(path: &str) -> &str {
    let is_local = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains("/.")
        && !path.contains(['\\', '\r', '\n', '\t'])
        && path.is_ascii();
    if is_local { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_stay_on_the_site() {
        for (given, expected) in [
            ("/katalog?sektor=energy", "/katalog?sektor=energy"),
            ("https://ond.no", "/"),
            ("//ond.no", "/"),
            ("/..//ond.no", "/"),
            ("/\\ond.no", "/"),
            ("/\t/ond.no", "/"),
            ("", "/"),
        ] {
            assert_eq!(local_path(given), expected, "{given}");
        }
    }

    #[test]
    fn the_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        assert_eq!(of(&headers), Theme::Auto);
        headers.insert(header::COOKIE, HeaderValue::from_static("a=b; utseende=dark; c"));
        assert_eq!(of(&headers), Theme::Dark);
        headers.insert(header::COOKIE, HeaderValue::from_static("utseende=<script>"));
        assert_eq!(of(&headers), Theme::Auto);
    }
}
