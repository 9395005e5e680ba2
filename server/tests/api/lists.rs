//! Lists: pages and the links between them, forms, filters of platforms, and what is wrong with a query string.

use std::collections::BTreeSet;

use app::routes;
use domain::catalogue::facets::{Facet, Selection, UNKNOWN};
use http::{Method, header};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::app::{ORIGIN, Site, site, texts};

const LISTS: [&str; 4] = [
    routes::API_ORGANIZATIONS,
    routes::API_PLATFORMS,
    routes::API_TECHNOLOGIES,
    routes::API_CAPABILITIES,
];

/// The local path of a relation in the Link header.
fn link(header: &str, relation: &str) -> Option<String> {
    let wanted = format!("rel=\"{relation}\"");
    let part = header.split(", ").find(|it| it.ends_with(&wanted))?;
    let address = part.strip_prefix('<')?.split('>').next()?;
    Some(address.strip_prefix(ORIGIN)?.to_owned())
}

async fn walked(site: &Site, first: String) -> Vec<String> {
    let (mut path, mut slugs) = (Some(first), Vec::new());
    while let Some(next) = path {
        let answer = site.get(&next).await;
        assert_eq!(answer.status, 200, "{next}");
        slugs.extend(
            texts(&answer.json()["items"], "slug")
                .into_iter()
                .map(str::to_owned),
        );
        path = link(answer.header(&header::LINK), "next");
    }
    slugs
}

#[tokio::test]
async fn following_next_reads_every_list_once() {
    let site = site().await;
    for list in LISTS {
        let slugs = walked(site, format!("{list}?antall=7")).await;
        let total = site.json(list).await["total"].as_u64();
        assert_eq!(Some(slugs.len() as u64), total, "{list}");
        assert_eq!(slugs.iter().collect::<BTreeSet<_>>().len(), slugs.len(), "{list}");
    }
    let active: Vec<&str> = site.catalogue.active().map(|(it, _)| it.slug.as_str()).collect();
    assert_eq!(
        walked(site, format!("{}?antall=500", routes::API_ORGANIZATIONS)).await,
        active
    );
}

#[tokio::test]
async fn a_page_says_where_it_stands() {
    let site = site().await;
    let list = site
        .json(&format!("{}?side=2&antall=10", routes::API_ORGANIZATIONS))
        .await;
    let total = site.catalogue.index().total();
    let head = json!([
        list["total"],
        list["page"],
        list["page_size"],
        list["pages"],
        list["edition"]["today"]
    ]);
    assert_eq!(head, json!([total, 2, 10, total.div_ceil(10), "2026-11-21"]));
    assert_eq!(list["items"].as_array().map(Vec::len), Some(10));
    let beyond = site.get(&format!("{}?side=999", routes::API_ORGANIZATIONS)).await;
    assert_eq!(
        (beyond.status.as_u16(), beyond.json()["items"].clone()),
        (200, json!([]))
    );
    assert_eq!(site.json(routes::API_ORGANIZATIONS).await["page_size"], 50);
}

#[tokio::test]
async fn csv_is_asked_for_by_name_or_by_accept() {
    let site = site().await;
    for list in LISTS {
        let named = site.get(&format!("{list}?format=csv")).await;
        let accepted = site.ask(Method::GET, list, &[(header::ACCEPT, "text/csv")]).await;
        assert!(
            named
                .header(&header::CONTENT_TYPE)
                .starts_with("text/csv; charset=utf-8"),
            "{list}"
        );
        assert_eq!(named.body, accepted.body, "{list}");
        let rows = site.rows(&format!("{list}?format=csv&antall=500")).await;
        let total = site.json(list).await["total"].as_u64();
        assert_eq!(
            Some(rows.len().min(500) as u64),
            total.map(|it| it.min(500)),
            "{list}"
        );
        let forced = site
            .ask(
                Method::GET,
                &format!("{list}?format=json"),
                &[(header::ACCEPT, "text/csv")],
            )
            .await;
        assert_eq!(forced.header(&header::CONTENT_TYPE), "application/json", "{list}");
    }
}

#[tokio::test]
async fn a_filter_of_platforms_asks_the_platform_itself() {
    let site = site().await;
    let list = site
        .json(&format!(
            "{}?leverandor=google_cloud&antall=500",
            routes::API_PLATFORMS
        ))
        .await;
    let items = list["items"].as_array().expect("platforms");
    assert!(!items.is_empty());
    let runs_there = |it: &Value| {
        let environments = it["environments"].as_array().expect("environments");
        environments.iter().any(|it| it["provider"] == "google_cloud")
    };
    assert!(items.iter().all(runs_there));
    let organizations: BTreeSet<&str> = texts(&list["items"], "organization").into_iter().collect();
    let path = format!("{}?leverandor=google_cloud&antall=500", routes::API_ORGANIZATIONS);
    let same = site.json(&path).await;
    let expected: BTreeSet<&str> = texts(&same["items"], "slug").into_iter().collect();
    assert_eq!(organizations, expected);
}

#[tokio::test]
async fn what_an_organisation_has_some_platform_of_it_has() {
    let site = site().await;
    let index = site.catalogue.index();
    let of_platform = [
        Facet::Technology,
        Facet::Hosting,
        Facet::Provider,
        Facet::Capability,
        Facet::OpenSource,
    ];
    for facet in of_platform {
        for value in index.values(facet).iter().filter(|it| it.code != UNKNOWN) {
            let selection = Selection::default().toggled(facet, &value.code);
            let path = format!(
                "{}&antall=500",
                routes::catalogue(routes::API_PLATFORMS, &selection)
            );
            let found = site.json(&path).await;
            let found: BTreeSet<&str> = texts(&found["items"], "organization").into_iter().collect();
            let chosen = index
                .ordered(&selection)
                .into_iter()
                .filter_map(|it| site.catalogue.at(it));
            let expected: BTreeSet<&str> = chosen.map(|(it, _)| it.slug.as_str()).collect();
            // Two platforms together may be hybrid where neither is.
            let same = if value.code == "hybrid" {
                found.is_subset(&expected)
            } else {
                found == expected
            };
            assert!(same, "{}={}: {found:?}, {expected:?}", facet.code(), value.code);
        }
    }
}

#[tokio::test]
async fn what_is_not_known_is_a_problem_with_the_nearest() {
    let site = site().await;
    let path = |query: &str| format!("{}?{query}", routes::API_ORGANIZATIONS);
    let cases = [
        ("leverandor=gogle_cloud", "leverandor", json!("google_cloud")),
        ("leverndor=google_cloud", "leverndor", json!("leverandor")),
        ("format=cvs", "format", json!("csv")),
        ("side=0", "side", Value::Null),
        ("antall=501", "antall", Value::Null),
        ("sorter=navnn", "sorter", json!("navn")),
    ];
    for (query, parameter, nearest) in cases {
        let answer = site.get(&path(query)).await;
        assert_eq!(answer.status, 400, "{query}");
        assert_eq!(
            answer.header(&header::CONTENT_TYPE),
            "application/problem+json",
            "{query}"
        );
        let problem = answer.json();
        assert_eq!(problem["errors"][0]["parameter"], parameter, "{query}");
        assert_eq!(problem["nearest"], nearest, "{query}");
        assert_eq!(
            (&problem["type"], &problem["title"], &problem["status"]),
            (&json!("about:blank"), &json!("Ugyldig forespørsel"), &json!(400)),
        );
    }
    let both = site.get(&path("leverandor=gogle_cloud&side=x")).await.json();
    let detail = both["detail"].as_str().expect("a text");
    assert!(
        detail.contains("Mente du «google_cloud»?") && detail.contains("«side» må være"),
        "{detail}"
    );
    let filtered = site
        .get(&format!("{}?sektor=health", routes::API_TECHNOLOGIES))
        .await;
    assert_eq!(filtered.status, 400);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_query_string_is_a_fault_of_ours(query in "[a-z_=&%0-9A-F+.\"<>;-]{0,40}") {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let site = site().await;
            let query = query.replace(['"', '<', '>'], "%22");
            for path in LISTS.into_iter().chain([routes::CATALOGUE_CSV, routes::CATALOGUE_JSON]) {
                let status = site.get(&format!("{path}?{query}")).await.status.as_u16();
                assert!(matches!(status, 200 | 400), "{path}?{query}: {status}");
            }
        });
    }
}
