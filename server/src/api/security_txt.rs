//! Whom to tell about a hole in the site (RFC 9116).

use app::routes;
use axum::{extract::State, response::Response};
use jiff::ToSpan as _;

use super::{
    answer::{Answer, Kind},
    asked::Asked,
    serve::serve,
    site::Site,
};
use crate::state::AppState;

/// How long the file may be relied on. The standard asks for less than a year.
const VALID_DAYS: i64 = 360;

/// The file.
pub async fn security_txt(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, _| {
        Ok(Answer::new(Kind::Text, written(site)))
    })
}

fn written(site: &Site) -> String {
    let expires = site.catalogue.today().saturating_add(VALID_DAYS.days());
    format!(
        "Contact: {}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: nb, en\nCanonical: {}\n",
        routes::report_hole(),
        site.absolute(routes::SECURITY_TXT),
    )
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::{
        catalogue::{Catalogue, store::DataVersion},
        content::Content,
        viewer::Viewer,
    };
    use jiff::civil::date;

    use super::*;

    #[test]
    fn it_expires_within_a_year() {
        let today = date(2026, 11, 21);
        let catalogue = Catalogue::build(
            Content::default(),
            DataVersion(1),
            Vec::new(),
            Viewer::Public,
            today,
        );
        let text = written(&Site {
            catalogue: Arc::new(catalogue),
            origin: "https://x.no".into(),
        });
        let lines: Vec<&str> = text.lines().collect();
        let canonical = format!("Canonical: https://x.no{}", routes::SECURITY_TXT);
        let contact = format!("Contact: {}/security/advisories/new", routes::REPOSITORY);
        let expected = [
            contact.as_str(),
            "Expires: 2027-11-16T00:00:00Z",
            "Preferred-Languages: nb, en",
            &canonical,
        ];
        assert_eq!(lines, expected);
    }
}
