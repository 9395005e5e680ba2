//! Answers that did not go well, as problem details (RFC 9457) in bokmål.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use domain::catalogue::facets::UnknownChoice;
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use utoipa::ToSchema;

use super::words;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The query string holds what we do not know.
    BadRequest(Vec<Mistake>),
    /// There is nothing of this name, and never was. The text says what was looked for.
    NotFound(String),
    /// It has moved for good to a local address.
    Moved(String),
    /// The organisation is no more. The text says so, and the list who carries on.
    Gone(String, Vec<Successor>),
    /// The address can only be read.
    MethodNotAllowed,
    /// The fault is ours.
    Internal,
}

/// En feil i adressen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Mistake {
    /// Parameteren det gjelder.
    pub parameter: String,
    /// Verdien som ble oppgitt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Hva som er galt.
    pub detail: String,
    /// Det nærmeste vi kjenner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
}

/// En virksomhet som fører arbeidet videre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Successor {
    /// Kortnavnet i adresser.
    pub slug: String,
    /// Navnet.
    pub name: String,
    /// Adressen i API-et.
    pub url: String,
}

/// Forklaring på hvorfor det ikke gikk (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Typen feil. Alltid `about:blank`: statuskoden sier det som er å si.
    #[serde(rename = "type")]
    kind: &'static str,
    /// Kort om feilen.
    title: &'static str,
    /// HTTP-statusen.
    status: u16,
    /// Hva som er galt her.
    detail: String,
    /// Det nærmeste vi kjenner til det som ble oppgitt.
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<String>,
    /// Hver feil for seg.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Mistake>,
    /// De som fører arbeidet videre, når en virksomhet ikke finnes lenger.
    #[serde(skip_serializing_if = "Option::is_none")]
    successors: Option<Vec<Successor>>,
}

impl Problem {
    fn new(status: StatusCode, title: &'static str, detail: String) -> Self {
        Self {
            kind: "about:blank",
            title,
            status: status.as_u16(),
            detail,
            nearest: None,
            errors: Vec::new(),
            successors: None,
        }
    }
}

impl Mistake {
    /// A parameter we do not know, with the one that may have been meant.
    pub fn parameter(parameter: &str, nearest: Option<&str>) -> Self {
        Self {
            parameter: parameter.to_owned(),
            value: None,
            detail: words::unknown_parameter(parameter, nearest),
            nearest: nearest.map(str::to_owned),
        }
    }

    /// A value of a parameter that breaks its rule.
    pub fn value(parameter: &str, value: &str, detail: String) -> Self {
        Self {
            parameter: parameter.to_owned(),
            value: Some(value.to_owned()),
            detail,
            nearest: None,
        }
    }
}

impl From<UnknownChoice> for Mistake {
    fn from(choice: UnknownChoice) -> Self {
        Self {
            detail: words::unknown_value(&choice.parameter, &choice.value, choice.nearest.as_deref()),
            parameter: choice.parameter,
            value: Some(choice.value),
            nearest: choice.nearest,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let problem = match self {
            Self::Moved(place) => return moved(&place),
            Self::BadRequest(errors) => {
                let detail = errors
                    .iter()
                    .map(|it| it.detail.as_str())
                    .collect::<Vec<_>>()
                    .join(" ");
                let nearest = errors.iter().find_map(|it| it.nearest.clone());
                Problem {
                    nearest,
                    errors,
                    ..Problem::new(StatusCode::BAD_REQUEST, words::BAD_REQUEST, detail)
                }
            }
            Self::NotFound(detail) => Problem::new(StatusCode::NOT_FOUND, words::NOT_FOUND, detail),
            Self::Gone(detail, heirs) => Problem {
                successors: Some(heirs),
                ..Problem::new(StatusCode::GONE, words::GONE, detail)
            },
            Self::MethodNotAllowed => {
                let detail = words::ONLY_READING.to_owned();
                Problem::new(StatusCode::METHOD_NOT_ALLOWED, words::METHOD_NOT_ALLOWED, detail)
            }
            Self::Internal => {
                let detail = words::INTERNAL_DETAIL.to_owned();
                Problem::new(StatusCode::INTERNAL_SERVER_ERROR, words::INTERNAL, detail)
            }
        };
        problem.into_response()
    }
}

/// 301, as the pages answer for what has moved.
fn moved(place: &str) -> Response {
    let mut response = StatusCode::MOVED_PERMANENTLY.into_response();
    if let Ok(place) = HeaderValue::from_str(place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    response
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = Response::new(Body::from(serde_json::to_vec(&self).unwrap_or_default()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status_and_type(refusal: Refusal) -> (u16, Option<String>) {
        let response = refusal.into_response();
        let kind = response
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|it| it.to_str().ok());
        (response.status().as_u16(), kind.map(str::to_owned))
    }

    #[test]
    fn every_refusal_has_its_status() {
        let problem = || Some("application/problem+json".to_owned());
        let cases = [
            (Refusal::BadRequest(Vec::new()), 400, problem()),
            (Refusal::NotFound(String::new()), 404, problem()),
            (Refusal::Gone(String::new(), Vec::new()), 410, problem()),
            (Refusal::MethodNotAllowed, 405, problem()),
            (Refusal::Internal, 500, problem()),
            (Refusal::Moved(app::routes::FRONT.to_owned()), 301, None),
        ];
        for (refusal, status, kind) in cases {
            assert_eq!(status_and_type(refusal), (status, kind));
        }
    }

    #[test]
    fn a_mistake_names_what_may_have_been_meant() {
        let mistake = Mistake::from(UnknownChoice {
            parameter: "leverandor".to_owned(),
            value: "gogle_cloud".to_owned(),
            nearest: Some("google_cloud".to_owned()),
        });
        assert_eq!(mistake.nearest.as_deref(), Some("google_cloud"));
        assert_eq!(
            mistake.detail,
            "Parameteren «leverandor» har ikke verdien «gogle_cloud». Mente du «google_cloud»?"
        );
    }
}
