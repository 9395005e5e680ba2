//! Experience reports: the pages, the CSV and the JSON say the same, and what is not known is said to be so.

use app::routes;
use domain::experience::{AnswerKey, ExperienceReport};
use http::StatusCode;

use crate::app::{site, texts};

async fn page(path: &str) -> String {
    let answer = site().await.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.text()
}

async fn all() -> &'static [ExperienceReport] {
    let all = site().await.catalogue.experiences();
    assert!(all.len() >= 8, "{} reports", all.len());
    all
}

#[tokio::test]
async fn the_list_is_newest_first_on_the_page_in_csv_and_in_json() {
    let site = site().await;
    let html = page(routes::EXPERIENCES).await;
    let json = site.json(routes::API_EXPERIENCES).await;
    let rows = site.rows(&routes::as_csv(routes::API_EXPERIENCES)).await;
    let slugs: Vec<&str> = all().await.iter().map(|it| it.slug.as_str()).collect();
    assert_eq!(texts(&json["items"], "slug"), slugs);
    assert_eq!(rows.iter().map(|it| it[1].to_owned()).collect::<Vec<_>>(), slugs);
    let places: Vec<_> = slugs
        .iter()
        .map(|it| html.find(&format!("href=\"{}\"", routes::experience(it))))
        .collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?}"
    );
    let dates: Vec<_> = all().await.iter().map(|it| it.date).collect();
    assert!(dates.is_sorted_by(|a, b| a >= b), "{dates:?}");
    for (it, row) in all().await.iter().zip(&rows) {
        let answer = match it.answer_key() {
            AnswerKey::None => "Ikke oppgitt".to_owned(),
            AnswerKey::Awaited(date) => format!("Venter på fasit, {}", date.in_words()),
            AnswerKey::Given(verdict) => format!("{}, {}", verdict.outcome, verdict.date.in_words()),
        };
        assert_eq!(&row[7], answer, "{}", it.slug);
        assert!(
            it.answer_key() == AnswerKey::None || html.contains(&answer),
            "{}",
            it.slug
        );
    }
}

#[tokio::test]
async fn every_report_has_its_pairs_and_voices_and_unknown_effects_say_so() {
    let site = site().await;
    for it in all().await {
        let slug = it.slug.as_str();
        let html = page(&routes::experience(slug)).await;
        let rows = site.rows(&routes::as_csv(&routes::api_experience(slug))).await;
        let json = site.json(&routes::api_experience(slug)).await;
        let item = &json["item"];
        assert_eq!(
            item["pairs"].as_array().map(Vec::len),
            Some(it.pairs.len()),
            "{slug}"
        );
        assert_eq!(
            (rows.len(), html.matches("class=\"pair\"").count()),
            (it.pairs.len(), it.pairs.len())
        );
        let unknown = it.pairs.iter().filter(|it| it.effect.is_none()).count();
        assert_eq!(
            rows.iter().filter(|it| &it[2] == "Ikke oppgitt").count(),
            unknown,
            "{slug}"
        );
        let pairs = html
            .split("class=\"pairs\"")
            .nth(1)
            .and_then(|it| it.split("</ol>").next());
        assert_eq!(
            pairs.expect("the pairs").matches("class=\"unknown\"").count(),
            unknown,
            "{slug}"
        );
        assert_eq!(html.matches("<blockquote>").count(), it.voices.len(), "{slug}");
        assert_eq!(
            html.contains("id=\"fasit\""),
            it.answer_key() != AnswerKey::None,
            "{slug}"
        );
        let source = item["provenance"]["source"].as_str().expect("a source");
        assert!(json["sources"][source].is_object(), "{slug}");
        for architecture in &it.architectures {
            let whole = site.json(&routes::api_architecture(architecture.as_str())).await;
            let named = whole["item"]["experiences"].as_array().expect("reports");
            assert!(
                named.iter().any(|it| it == slug),
                "{architecture} does not name {slug}"
            );
            let link = format!("href=\"{}\"", routes::experience(slug));
            assert!(
                page(&routes::architecture(architecture.as_str()))
                    .await
                    .contains(&link),
                "{slug}"
            );
        }
    }
}

#[tokio::test]
async fn choices_leave_the_reports_they_promise() {
    for area in ["delivery", "cloud"] {
        let html = page(&routes::with_query(
            routes::EXPERIENCES,
            &format!("omraade={area}"),
        ))
        .await;
        let reports = all().await.iter();
        let about = reports
            .filter(|it| it.areas.iter().any(|it| it.code() == area))
            .count();
        let list = html
            .split("dated reports")
            .nth(1)
            .and_then(|it| it.split("</ul>").next());
        assert_eq!(list.expect("a list").matches("<h2>").count(), about, "{area}");
    }
    let unknown = page(&routes::with_query(
        routes::EXPERIENCES,
        "omraade=clod&virksomhet=tull",
    ))
    .await;
    assert!(
        unknown.contains("«clod»") && unknown.contains("Mente du «cloud»?") && unknown.contains("«tull»")
    );
}

#[tokio::test]
async fn an_agency_names_its_reports_and_what_never_was_is_not_found() {
    for it in all().await {
        if let Some(organization) = &it.organization {
            let html = page(&routes::agency(organization.as_str())).await;
            let link = format!("href=\"{}\"", routes::experience(it.slug.as_str()));
            assert!(
                html.contains("id=\"erfaringer\"") && html.contains(&link),
                "{}",
                it.slug
            );
        }
    }
    for path in [
        routes::experience("finnes-ikke"),
        routes::api_experience("finnes-ikke"),
    ] {
        assert_eq!(
            site().await.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}
