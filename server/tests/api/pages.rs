//! The pages: statuses, ways on, hostile addresses, and the one form that changes something.

use app::routes;
use domain::search::{Filter, Query};
use http::{Method, StatusCode, header};

use crate::app::{MARKER, site};

const SAME_ORIGIN: (header::HeaderName, &str) =
    (header::HeaderName::from_static("sec-fetch-site"), "same-origin");
const FORM: (header::HeaderName, &str) = (header::CONTENT_TYPE, "application/x-www-form-urlencoded");

#[tokio::test]
async fn every_kind_of_page_answers_and_only_those_with_an_island_have_scripts() {
    for path in [
        routes::FRONT,
        routes::CATALOGUE,
        "/etater/nav",
        "/etater/udi",
        routes::TECHNOLOGIES,
        "/teknologi/kubernetes",
        routes::CAPABILITIES,
        "/kapabiliteter/logging",
        routes::MATRIX,
        routes::COMPARE,
        "/sammenlign?etater=nav,digdir",
        routes::LINEAGE,
        routes::SEARCH,
        "/sok?q=nais",
        routes::CHANGES,
        routes::ABOUT,
        routes::PRIVACY,
        routes::ACCESSIBILITY,
        routes::API,
    ] {
        let answer = site().await.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let has_script = answer.text().contains("<script");
        let bare = path.split('?').next().unwrap_or_default();
        assert_eq!(has_script, routes::has_island(bare), "{path}");
    }
}

#[tokio::test]
async fn old_and_wrong_addresses_lead_on_or_say_so() {
    let cases = [
        ("/etater/dss", 301, "/etater/dio"),
        ("/etater/formel-foer", 301, "/etater/formel"),
        ("/teknologi/finnes-ikke", 404, ""),
        ("/etater/difi", 410, ""),
        ("/finnes-ikke", 404, ""),
        ("/katalog/?sektor=energy", 308, "/katalog?sektor=energy"),
        ("/v/feil/main.css", 404, ""),
    ];
    for (path, status, location) in cases {
        let answer = site().await.get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header(&header::LOCATION)),
            (status, location),
            "{path}"
        );
        assert!(status < 400 || !answer.body.is_empty(), "{path} is blank");
    }
    let gone = site().await.get("/etater/difi").await.text();
    assert!(gone.contains("/etater/digdir"), "the way on");
}

#[tokio::test]
async fn hostile_addresses_get_calm_answers() {
    for query in [
        "q=%00%E2%80%AE",
        "q=%3Cscript%3Ealert(1)%3C/script%3E",
        "q=%3C/title%3E%3Cscript%3Ealert(1)%22%27",
        "q=%27%20OR%201=1--",
        "q=%ff%fe",
        "side=-1",
        "side=0",
        "side=99999999999999999999999",
        "side=9999",
        "antall=7",
        "leverandor=%3Cb%3E",
        "sorter=x&sorter=y",
        "=&&&=",
    ] {
        for path in [routes::CATALOGUE, routes::SEARCH] {
            let answer = site().await.get(&format!("{path}?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}?{query}");
            let html = answer.text();
            assert!(!html.contains("<script>alert"), "{path}?{query}");
            assert!(!html.contains(['\0', '\u{202e}']), "{path}?{query}");
        }
    }
    let long = site()
        .await
        .get(&format!("{}?q={}", routes::SEARCH, "a".repeat(5_000)))
        .await;
    assert!(long.body.len() < 20_000, "{} bytes", long.body.len());
}

#[tokio::test]
async fn a_choice_that_means_nothing_is_answered_and_a_page_too_far_is_the_last() {
    let text = site().await.get("/katalog?leverandor=gogle_cloud").await.text();
    assert!(
        text.contains("«gogle_cloud»") && text.contains("Mente du «google_cloud»?"),
        "{text}"
    );
    let text = site().await.get("/katalog?side=9999").await.text();
    assert!(text.contains("«9999»"), "{text}");
}

#[tokio::test]
async fn what_only_members_may_see_is_nowhere() {
    let platform = site()
        .await
        .catalogue
        .platforms()
        .iter()
        .find(|it| !it.former_slugs.is_empty());
    let platform = platform.expect("the odd platform");
    for path in [
        routes::FRONT.to_owned(),
        routes::CATALOGUE.to_owned(),
        routes::CATALOGUE_CSV.to_owned(),
        routes::CATALOGUE_JSON.to_owned(),
        routes::FEED.to_owned(),
        routes::CHANGES.to_owned(),
        routes::agency(platform.organization.as_str()),
        routes::api_platform(platform.slug.as_str()),
        format!("{}?antall=500", routes::API_PLATFORMS),
        routes::search(MARKER),
    ] {
        let answer = site().await.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let text = answer.text().replace(&format!("«{MARKER}»"), "");
        let text = if path.starts_with(routes::SEARCH) {
            text.replace(MARKER, "")
        } else {
            text
        };
        assert!(!text.contains(MARKER), "{path}");
    }
    let catalogue = &site().await.catalogue;
    let found = catalogue.search_index().search(&Query::parse(MARKER));
    assert_eq!(found.total(&Filter::default()), 0);
}

#[tokio::test]
async fn the_choice_of_colours_is_kept_and_read() {
    let headers = [SAME_ORIGIN, FORM];
    let answer = site()
        .await
        .send(
            routes::THEME,
            &headers,
            "fargevalg=dark&tilbake=/katalog?sektor=energy",
        )
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header(&header::LOCATION), "/katalog?sektor=energy");
    let cookie = answer.header(&header::SET_COOKIE);
    assert!(
        cookie.starts_with("utseende=dark; ") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
    let again = site()
        .await
        .send(routes::THEME, &headers, "fargevalg=dark&tilbake=/")
        .await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "the same choice twice");
    let page = site()
        .await
        .ask(Method::GET, routes::FRONT, &[(header::COOKIE, "utseende=dark")])
        .await;
    assert!(page.text().contains(r#"data-color-scheme="dark""#));
    assert_eq!(page.header(&header::SET_COOKIE), "", "reading sets no cookie");
    let back = site()
        .await
        .send(
            routes::THEME,
            &headers,
            "fargevalg=auto&tilbake=https://ond.example",
        )
        .await;
    assert_eq!(back.header(&header::LOCATION), "/");
    assert!(back.header(&header::SET_COOKIE).contains("Max-Age=0"));
}

#[tokio::test]
async fn the_choice_of_colours_is_refused_with_a_reason() {
    let json = (header::CONTENT_TYPE, "application/json");
    let elsewhere = (header::HeaderName::from_static("sec-fetch-site"), "cross-site");
    let cases = [
        (vec![SAME_ORIGIN, FORM], "fargevalg=rosa", 422),
        (vec![SAME_ORIGIN, FORM], "", 422),
        (vec![SAME_ORIGIN, FORM], "fargevalg=dark&fargevalg=light", 422),
        (vec![SAME_ORIGIN, json], r#"{"fargevalg":"dark"}"#, 422),
        (vec![elsewhere, FORM], "fargevalg=dark", 403),
        (vec![FORM], "fargevalg=dark", 403),
    ];
    for (headers, body, status) in cases {
        let answer = site().await.send(routes::THEME, &headers, body).await;
        assert_eq!(answer.status.as_u16(), status, "{body}");
        assert_eq!(answer.header(&header::SET_COOKIE), "", "{body}");
        assert!(answer.text().contains(r#"lang="nb""#), "{body}: a page in bokmål");
    }
    let read = site().await.get(routes::THEME).await;
    assert_eq!(read.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(read.text().contains(r#"lang="nb""#));
}
