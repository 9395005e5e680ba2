//! Every public page, for search engines (sitemaps.org).

use app::routes;
use axum::{extract::State, response::Response};
use quick_xml::escape::escape;

use super::{
    answer::{Answer, Kind},
    asked::Asked,
    serve::serve,
    site::Site,
};
use crate::state::AppState;

/// The most addresses that one file may hold.
const MOST: usize = 50_000;

/// The pages that are always there.
const PAGES: [&str; 16] = [
    routes::FRONT,
    routes::CATALOGUE,
    routes::ADOPTION,
    routes::TECHNOLOGIES,
    routes::CAPABILITIES,
    routes::MATRIX,
    routes::ARCHITECTURES,
    routes::EXPERIENCES,
    routes::COMPARE,
    routes::LINEAGE,
    routes::SEARCH,
    routes::CHANGES,
    routes::API,
    routes::ABOUT,
    routes::PRIVACY,
    routes::ACCESSIBILITY,
];

/// The file.
pub async fn sitemap(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, _| {
        Ok(Answer::new(Kind::Xml, written(site)))
    })
}

fn written(site: &Site) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for path in paths(site).take(MOST) {
        xml.push_str("<url><loc>");
        xml.push_str(&escape(site.absolute(&path)));
        xml.push_str("</loc></url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Every page that stands on its own. Merged organisations are no longer pages.
fn paths(site: &Site) -> impl Iterator<Item = String> {
    let catalogue = &site.catalogue;
    let agencies = catalogue.active().map(|(it, _)| routes::agency(it.slug.as_str()));
    let technologies = catalogue
        .technologies()
        .iter()
        .map(|it| routes::technology(it.slug.as_str()));
    let capabilities = catalogue
        .capabilities()
        .iter()
        .map(|it| routes::capability(it.slug.as_str()));
    let architectures = catalogue
        .architectures()
        .iter()
        .map(|it| routes::architecture(it.slug.as_str()));
    let experiences = catalogue
        .experiences()
        .iter()
        .map(|it| routes::experience(it.slug.as_str()));
    PAGES
        .into_iter()
        .map(str::to_owned)
        .chain(agencies)
        .chain(technologies)
        .chain(capabilities)
        .chain(architectures)
        .chain(experiences)
}
