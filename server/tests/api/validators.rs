//! Validators, caches, other sites' scripts, and methods.

use app::routes;
use http::{Method, header};

use crate::app::{ORIGIN, site};

fn addresses() -> Vec<String> {
    let fixed = [
        routes::API_ORGANIZATIONS,
        routes::API_PLATFORMS,
        routes::API_TECHNOLOGIES,
        routes::API_CAPABILITIES,
        routes::OPENAPI,
        routes::CATALOGUE_CSV,
        routes::CATALOGUE_JSON,
        routes::FEED,
        routes::SITEMAP,
        routes::ROBOTS,
        routes::SECURITY_TXT,
        routes::LLMS,
    ];
    let single = [
        routes::api_organization("nav"),
        routes::api_platform("nais"),
        routes::api_technology("kubernetes"),
        routes::api_capability("logging"),
    ];
    fixed.into_iter().map(str::to_owned).chain(single).collect()
}

#[tokio::test]
async fn who_has_the_answer_gets_304_and_nothing_more() {
    let site = site().await;
    for path in addresses() {
        let first = site.get(&path).await;
        assert_eq!(first.status, 200, "{path}");
        let tag = first.header(&header::ETAG).to_owned();
        assert!(tag.starts_with('"') && tag.len() == 34, "{path}: {tag}");
        assert_eq!(
            first.header(&header::CACHE_CONTROL),
            "public, max-age=60",
            "{path}"
        );
        for known in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let again = site
                .ask(Method::GET, &path, &[(header::IF_NONE_MATCH, &known)])
                .await;
            assert_eq!(
                (again.status.as_u16(), again.body.len()),
                (304, 0),
                "{path} {known}"
            );
            assert_eq!(again.header(&header::ETAG), tag, "{path}");
        }
        let other = site
            .ask(Method::GET, &path, &[(header::IF_NONE_MATCH, "\"other\"")])
            .await;
        assert_eq!(
            (other.status.as_u16(), other.body == first.body),
            (200, true),
            "{path}"
        );
    }
}

#[tokio::test]
async fn another_form_or_address_has_another_validator() {
    let site = site().await;
    let list = routes::API_ORGANIZATIONS;
    let mut tags = Vec::new();
    for path in [
        list.to_owned(),
        format!("{list}?side=2"),
        format!("{list}?format=csv"),
    ] {
        tags.push(site.get(&path).await.header(&header::ETAG).to_owned());
    }
    let csv = site.ask(Method::GET, list, &[(header::ACCEPT, "text/csv")]).await;
    assert!(csv.headers.get_all(header::VARY).iter().any(|it| it == "accept"));
    tags.push(csv.header(&header::ETAG).to_owned());
    let different: std::collections::BTreeSet<&String> = tags.iter().collect();
    assert_eq!(different.len(), tags.len(), "{tags:?}");
}

#[tokio::test]
async fn a_refusal_is_not_kept_and_not_validated() {
    let site = site().await;
    let path = routes::api_organization("finnes-ikke");
    let answer = site
        .ask(Method::GET, &path, &[(header::IF_NONE_MATCH, "*")])
        .await;
    let seen = (
        answer.status.as_u16(),
        answer.header(&header::CACHE_CONTROL),
        answer.header(&header::ETAG),
    );
    assert_eq!(seen, (404, "no-store", ""));
}

#[tokio::test]
async fn head_says_the_same_without_the_body() {
    let site = site().await;
    for path in addresses() {
        let get = site.get(&path).await;
        let head = site.ask(Method::HEAD, &path, &[]).await;
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        for name in [
            header::ETAG,
            header::CONTENT_TYPE,
            header::LINK,
            header::CONTENT_DISPOSITION,
        ] {
            assert_eq!(head.header(&name), get.header(&name), "{path}");
        }
    }
}

#[tokio::test]
async fn scripts_of_any_site_may_read() {
    let site = site().await;
    let origin = [(header::ORIGIN, "https://etat.example")];
    let paths = addresses().into_iter().chain([
        routes::api_organization("finnes-ikke"),
        routes::api_organization("difi"),
    ]);
    for path in paths {
        let answer = site.ask(Method::GET, &path, &origin).await;
        assert_eq!(answer.header(&header::ACCESS_CONTROL_ALLOW_ORIGIN), "*", "{path}");
    }
    let asked = [origin[0].clone(), (header::ACCESS_CONTROL_REQUEST_METHOD, "GET")];
    let preflight = site.ask(Method::OPTIONS, routes::API_PLATFORMS, &asked).await;
    assert!(preflight.status.is_success());
    assert!(
        preflight
            .header(&header::ACCESS_CONTROL_ALLOW_HEADERS)
            .contains("If-None-Match")
    );
}

#[tokio::test]
async fn the_api_can_only_be_read() {
    let site = site().await;
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        let own = [
            (header::ORIGIN, ORIGIN),
            (header::HOST, ORIGIN.trim_start_matches("https://")),
        ];
        let answer = site.ask(method.clone(), routes::API_PLATFORMS, &own).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header(&header::ALLOW)),
            (405, "GET, HEAD, OPTIONS"),
            "{method}"
        );
        assert_eq!(answer.json()["title"], "Metoden er ikke tillatt", "{method}");
    }
}

#[tokio::test]
async fn compressed_bytes_have_a_validator_of_their_own() {
    let site = site().await;
    let mut sizes = Vec::new();
    for encoding in ["identity", "gzip", "br"] {
        let accepted = (header::ACCEPT_ENCODING, encoding);
        let answer = site
            .ask(
                Method::GET,
                routes::API_PLATFORMS,
                std::slice::from_ref(&accepted),
            )
            .await;
        let tag = answer.header(&header::ETAG).to_owned();
        let sent = answer.header(&header::CONTENT_ENCODING);
        assert!(
            answer
                .headers
                .get_all(header::VARY)
                .iter()
                .any(|it| it == "accept-encoding")
        );
        assert_eq!(
            tag.ends_with(&format!("-{encoding}\"")),
            !sent.is_empty(),
            "{tag} {sent}"
        );
        let again = site
            .ask(
                Method::GET,
                routes::API_PLATFORMS,
                &[accepted, (header::IF_NONE_MATCH, &tag)],
            )
            .await;
        assert_eq!(
            (again.status.as_u16(), again.header(&header::ETAG)),
            (304, tag.as_str())
        );
        sizes.push(answer.body.len());
    }
    assert!(sizes[1] * 4 < sizes[0] && sizes[2] * 4 < sizes[0], "{sizes:?}");
}
