//! The feed and the files that robots look for.

use std::collections::BTreeSet;

use app::routes;
use atom_syndication::Feed;
use domain::catalogue::OrgStatus;

use crate::app::{ORIGIN, site};

#[tokio::test]
async fn the_feed_is_atom_with_lasting_ids_and_whole_links() {
    let site = site().await;
    let answer = site.get(routes::FEED).await;
    let feed = Feed::read_from(answer.body.as_slice()).expect("a feed");
    assert_eq!(feed.entries.len(), site.catalogue.changes().len());
    assert!(!feed.entries.is_empty());
    let own = format!("{ORIGIN}{}", routes::FEED);
    assert!(feed.links().iter().any(|it| it.rel == "self" && it.href == own));
    assert_eq!(
        (feed.authors.len(), Some(feed.updated)),
        (1, feed.entries.iter().map(|it| it.updated).max())
    );
    let ids: BTreeSet<&str> = feed.entries.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), feed.entries.len());
    for (entry, change) in feed.entries.iter().zip(site.catalogue.changes()) {
        assert_eq!(entry.id, format!("urn:uuid:{}", change.id));
        assert!(!entry.title.value.is_empty());
        let path = entry.links[0].href.strip_prefix(ORIGIN).expect("a whole address");
        assert!(path.starts_with('/'), "{path}");
    }
}

#[tokio::test]
async fn the_sitemap_names_every_page_and_only_pages() {
    let site = site().await;
    let text = site.get(routes::SITEMAP).await.text();
    let named: Vec<&str> = text
        .split("<loc>")
        .skip(1)
        .filter_map(|it| it.split("</loc>").next()?.strip_prefix(ORIGIN))
        .collect();
    let catalogue = &site.catalogue;
    let active = catalogue
        .organizations()
        .iter()
        .filter(|it| it.status == OrgStatus::Active)
        .count();
    assert_eq!(
        named.len(),
        16 + active
            + catalogue.technologies().len()
            + catalogue.capabilities().len()
            + catalogue.architectures().len()
            + catalogue.experiences().len()
    );
    assert!(
        named.contains(&routes::agency("nav").as_str()) && !named.contains(&routes::agency("difi").as_str())
    );
    for path in named.iter().step_by(23).chain(&named[..16]) {
        assert_eq!(site.get(path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn robots_are_kept_from_what_has_no_end() {
    let site = site().await;
    let text = site.get(routes::ROBOTS).await.text();
    assert!(text.starts_with("User-agent: *\n"));
    assert!(text.contains(&format!("Disallow: {}?\n", routes::CATALOGUE)));
    assert!(text.contains(&format!("Sitemap: {ORIGIN}{}\n", routes::SITEMAP)));
}

#[tokio::test]
async fn security_txt_says_whom_to_tell() {
    let site = site().await;
    let answer = site.get(routes::SECURITY_TXT).await;
    assert_eq!(
        answer.header(&http::header::CONTENT_TYPE),
        "text/plain; charset=utf-8"
    );
    let text = answer.text();
    assert!(text.contains(&format!("Contact: {}\n", routes::report_hole())));
    assert!(text.contains("Expires: 2027-11-16T00:00:00Z\n"), "{text}");
}

#[tokio::test]
async fn llms_txt_leads_to_the_data() {
    let site = site().await;
    let text = site.get(routes::LLMS).await.text();
    assert!(text.starts_with("# Fellesnevner\n\n> "));
    for path in [routes::OPENAPI, routes::API_ORGANIZATIONS, routes::CATALOGUE] {
        assert!(text.contains(&format!("({ORIGIN}{path})")), "{path}");
    }
}
