//! Headers that tell browsers to be careful, on every answer.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, HeaderName, HeaderValue, header};

use super::{message::is_for_programs, policy::content_security_policy, stack::Site};

/// Two years. Not for subdomains, which may be somebody else's.
const TWO_YEARS: &str = "max-age=63072000";

/// Every sensor and service that a page could ask for, all off.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
    fullscreen=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), \
    local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), \
    picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), \
    screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()";

/// The headers of this site.
#[derive(Clone, Debug)]
pub struct SecurityHeaders {
    without_scripts: HeaderValue,
    with_island: HeaderValue,
    has_island: fn(&str) -> bool,
    always_https: bool,
}

impl SecurityHeaders {
    /// Works the headers out, once.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let scripts: Vec<&str> = site.inline_scripts.iter().map(String::as_str).collect();
        Self {
            without_scripts: policy(&[]),
            with_island: policy(&scripts),
            has_island: site.has_island,
            always_https: site.origin.starts_with("https://"),
        }
    }

    fn add_to(&self, headers: &mut HeaderMap, path: &str) {
        let policy = if (self.has_island)(path) {
            &self.with_island
        } else {
            &self.without_scripts
        };
        let others = if is_open(path) {
            "cross-origin"
        } else {
            "same-origin"
        };
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
        set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
        set(
            headers,
            header::REFERRER_POLICY,
            "strict-origin-when-cross-origin",
        );
        set(
            headers,
            HeaderName::from_static("permissions-policy"),
            PERMISSIONS,
        );
        set(
            headers,
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        );
        set(
            headers,
            HeaderName::from_static("cross-origin-resource-policy"),
            others,
        );
        if self.always_https {
            set(headers, header::STRICT_TRANSPORT_SECURITY, TWO_YEARS);
        }
        if is_page(headers) {
            vary_with_visitor(headers);
        }
        headers.remove(header::SERVER);
    }
}

/// Adds the headers to an answer.
pub async fn add(State(security): State<SecurityHeaders>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    security.add_to(response.headers_mut(), &path);
    response
}

fn policy(scripts: &[&str]) -> HeaderValue {
    HeaderValue::from_str(&content_security_policy(scripts))
        .expect("a policy is ASCII: its words are constants and its hashes base64")
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

/// What other sites may show: open data, and the picture for link previews.
fn is_open(path: &str) -> bool {
    is_for_programs(path) || path.ends_with("/og.png")
}

fn is_page(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|it| it.as_bytes().starts_with(b"text/html"))
}

/// A page is written in the visitor's colours, which a cookie names, and in an encoding the browser takes.
fn vary_with_visitor(headers: &mut HeaderMap) {
    for needed in ["accept-encoding", "cookie"] {
        let is_named = headers
            .get_all(header::VARY)
            .iter()
            .filter_map(|it| it.to_str().ok())
            .flat_map(|it| it.split(','))
            .any(|name| name.trim() == "*" || name.trim().eq_ignore_ascii_case(needed));
        if !is_named {
            headers.append(header::VARY, HeaderValue::from_static(needed));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_answer_varies_with_is_named_once() {
        let mut headers = HeaderMap::new();
        set(&mut headers, header::VARY, "Accept-Encoding");
        vary_with_visitor(&mut headers);
        vary_with_visitor(&mut headers);
        let named: Vec<_> = headers.get_all(header::VARY).iter().collect();
        assert_eq!(named, ["Accept-Encoding", "cookie"]);
    }

    #[test]
    fn only_open_data_and_the_preview_may_be_shown_elsewhere() {
        let cases = [
            ("/api/v1/platforms", true),
            ("/v/abc/og.png", true),
            ("/api", false),
            ("/apier", false),
            ("/katalog", false),
        ];
        for (path, expected) in cases {
            assert_eq!(is_open(path), expected, "{path}");
        }
    }
}
