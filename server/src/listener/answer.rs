//! One request: what the listener itself refuses, and what it hands to the application.

use std::{convert::Infallible, sync::Arc};

use app::text::nb::refusal as nb;
use axum::{Router, body::Body};
use http::{HeaderValue, Request, Response, StatusCode, header, uri::Authority};
use hyper::body::{Body as _, Incoming};
use tower::ServiceExt as _;

use super::{
    Limits,
    activity::{Activity, Crowd, Phase},
    body::{Answered, Fault, Received, Verdict},
};

/// Answers a request.
pub async fn answer(
    app: Router,
    request: Request<Incoming>,
    limits: Limits,
    activity: Arc<Activity>,
    crowd: impl Fn() -> Crowd,
) -> Result<Response<Answered>, Infallible> {
    activity.enter(Phase::Handling);
    let mut response = match objection(&request, &limits) {
        Some(refusal) => {
            if !request.body().is_end_stream() {
                activity.linger();
            }
            refusal
        }
        None => hand_over(app, request, &limits, &activity).await?,
    };
    if crowd() == Crowd::Waiting {
        response
            .headers_mut()
            .insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    Ok(response.map(|body| Answered::new(body, activity)))
}

fn objection(request: &Request<Incoming>, limits: &Limits) -> Option<Response<Body>> {
    if !has_one_host(request) {
        return Some(refuse("host", StatusCode::BAD_REQUEST, nb::BAD_HOST));
    }
    // The length that was announced; without one, the body is counted as it comes.
    (request.body().size_hint().lower() > limits.body_bytes).then(|| reject(Fault::TooLarge))
}

async fn hand_over(
    app: Router,
    request: Request<Incoming>,
    limits: &Limits,
    activity: &Arc<Activity>,
) -> Result<Response<Body>, Infallible> {
    let verdict = Verdict::default();
    let request = request.map(|incoming| {
        if incoming.is_end_stream() {
            Body::empty()
        } else {
            Body::new(Received::new(
                incoming,
                limits,
                verdict.clone(),
                Arc::clone(activity),
            ))
        }
    });
    let response = app.oneshot(request).await?;
    Ok(verdict.fault().map_or(response, reject))
}

/// Whether the request names the host it is for, once and in a valid form.
fn has_one_host(request: &Request<Incoming>) -> bool {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    // An authority may also name a user, which a Host field may not.
    host.to_str()
        .is_ok_and(|it| !it.contains('@') && it.parse::<Authority>().is_ok())
}

fn reject(fault: Fault) -> Response<Body> {
    match fault {
        Fault::TooLarge => refuse("too_large", StatusCode::PAYLOAD_TOO_LARGE, nb::TOO_LARGE),
        Fault::TooSlow => refuse("slow_body", StatusCode::REQUEST_TIMEOUT, nb::SLOW_BODY),
    }
}

fn refuse(reason: &'static str, status: StatusCode, text: &'static str) -> Response<Body> {
    metrics::counter!("http_refusals_total", "reason" => reason).increment(1);
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let fields = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONNECTION, "close"),
    ];
    for (name, value) in fields {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}
