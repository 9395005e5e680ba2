//! The catalogue of another day: the same on pages, in exports and in the API, and calm about odd dates.

use app::{routes, text::nb::time_travel as nb};
use domain::{catalogue::OrgStatus, dates::PartialDate};
use http::StatusCode;
use jiff::civil::date;

use crate::app::site;

#[tokio::test]
async fn the_api_counts_those_who_existed() {
    let site = site().await;
    let then = site.catalogue.as_of(date(2019, 12, 31));
    let active = |catalogue: &domain::catalogue::Catalogue| {
        let all = catalogue.organizations().iter();
        all.filter(|it| it.status == OrgStatus::Active).count()
    };
    assert_ne!(
        active(&then),
        active(&site.catalogue),
        "Difi became Digdir in 2020"
    );
    let total = |path: &'static str| async move { site.get(path).await.json()["total"].clone() };
    assert_eq!(total("/api/v1/organizations?per=2019").await, active(&then));
    assert_eq!(total("/katalog.json?per=2019").await, active(&then));
    assert_eq!(total("/katalog.json").await, active(&site.catalogue));
    let page = site.get("/katalog?per=2019").await.text();
    assert!(page.contains(&format!("<b>{}</b>", active(&then))), "{page}");
}

#[tokio::test]
async fn a_page_says_what_day_it_is_of_and_links_stay_there() {
    let page = site()
        .await
        .get("/katalog?per=2021-06&sektor=general")
        .await
        .text();
    let said = nb::at_the_end_of(PartialDate::parse("2021-06").expect("a date"));
    assert!(page.contains(&said));
    assert!(page.contains("/etater/nav?per=2021-06"));
    assert!(page.contains("/katalog.csv?sektor=general&amp;per=2021-06"));
    assert!(
        page.contains(r#"name="per" value="2021-06""#),
        "the filters stay on the day"
    );
    assert!(
        page.contains(r#"href="/katalog?sektor=general""#),
        "and there is a way back"
    );
}

#[tokio::test]
async fn before_a_merger_the_old_pages_are_there() {
    let status = |path: &'static str| async move { site().await.get(path).await.status };
    assert_eq!(status("/etater/difi").await, StatusCode::GONE);
    assert_eq!(status("/etater/difi?per=2019").await, StatusCode::OK);
    assert_eq!(status("/etater/digdir?per=2019").await, StatusCode::NOT_FOUND);
    assert_eq!(status("/etater/digdir?per=2020").await, StatusCode::OK);
}

#[tokio::test]
async fn nothing_that_came_later_is_shown() {
    let site = site().await;
    let has_later = |text: &str| {
        let years = 2020..=2026;
        let begins = |year| {
            text.contains(&format!("\"date\":\"{year}")) || text.contains(&format!("\"from\":\"{year}"))
        };
        years.into_iter().any(begins)
    };
    assert!(!has_later(
        &site.get("/api/v1/platforms/nais?per=2019").await.text()
    ));
    assert!(has_later(&site.get("/api/v1/platforms/nais").await.text()));
}

#[tokio::test]
async fn odd_dates_are_answered() {
    let site = site().await;
    for (asked, word) in [
        ("2031", "ikke kommet"),
        ("i%20fjor", "i fjor"),
        ("2021-13", "2021-13"),
        ("0", "«0»"),
    ] {
        let page = site.get(&format!("{}?per={asked}", routes::CATALOGUE)).await;
        assert_eq!(page.status, StatusCode::OK, "{asked}");
        assert!(page.text().contains(word), "{asked}");
        let answer = site
            .get(&format!("{}?per={asked}", routes::API_ORGANIZATIONS))
            .await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{asked}");
        assert!(answer.text().contains(word), "{asked}");
    }
    let this_year = site.get("/katalog?per=2026").await.text();
    assert!(
        !this_year.contains("time-notice"),
        "this year has not ended: it is now"
    );
}

#[tokio::test]
async fn what_has_happened_since_a_fagdag_is_listed_with_its_sources() {
    let site = site().await;
    let last = site.catalogue.last_fagdag().expect("a fagdag in the content");
    let page = site.get(routes::CHANGES).await.text();
    assert!(page.contains(&last.date.in_words()));
    let first = site.catalogue.fagdager().first().expect("a fagdag");
    let events = site.catalogue.since(first.date.latest());
    let since_first = site
        .get(&format!("{}?fagdag={}", routes::CHANGES, first.slug))
        .await
        .text();
    assert!(since_first.contains(&format!("{} hendelser", events.len())));
    assert!(since_first.matches("<details class=\"source\"").count() >= events.len());
    let unknown = site.get(&format!("{}?fagdag=finnes-ikke", routes::CHANGES)).await;
    assert_eq!(unknown.status, StatusCode::OK);
}
