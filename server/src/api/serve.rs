//! The way from a request to a response, the same for every address here.

use axum::response::{IntoResponse as _, Response};

use super::{
    answer::{Answer, not_modified},
    asked::Asked,
    etag::ETag,
    problem::Refusal,
    site::Site,
};
use crate::state::AppState;

/// Answers a request from the current snapshot, or says that the client already has the answer.
///
/// A validator is only ever sent with an answer that went well, and the same validator means the same answer: who
/// knows it needs no second look.
pub fn serve(
    state: &AppState,
    asked: &Asked,
    make: impl FnOnce(&Site, &Asked) -> Result<Answer, Refusal>,
) -> Response {
    let site = match Site::of(state, asked) {
        Ok(site) => site,
        Err(refusal) => return refusal.into_response(),
    };
    let etag = ETag::of(&site, asked);
    let known = asked.known.as_deref().unwrap_or_default();
    if let Some(known) = etag.among(known) {
        return not_modified(&known);
    }
    match make(&site, asked) {
        Ok(_) if known.trim() == "*" => not_modified(&etag),
        Ok(answer) => answer.into_response(&etag),
        Err(refusal) => refusal.into_response(),
    }
}
