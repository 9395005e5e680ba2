//! Reference architectures: the pages, their tables, the CSV and the JSON say the same, however they are shown.

use app::routes;
use domain::architecture::{Fit, ReferenceArchitecture};
use http::{StatusCode, header};

use crate::app::site;

async fn page(path: &str) -> String {
    let answer = site().await.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.text()
}

async fn all() -> &'static [ReferenceArchitecture] {
    let all = site().await.catalogue.architectures();
    assert!(all.len() >= 8, "{} architectures", all.len());
    all
}

/// A section of a page.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let start = page.find(&format!("id=\"{id}\"")).expect(id);
    page[start..].split("</section>").next().expect("an end")
}

#[tokio::test]
async fn the_list_the_csv_and_the_json_say_the_same() {
    let site = site().await;
    let html = page(routes::ARCHITECTURES).await;
    let json = site.json(routes::API_ARCHITECTURES).await;
    let rows = site.rows(&routes::as_csv(routes::API_ARCHITECTURES)).await;
    let all = all().await;
    assert_eq!(
        (json["total"].as_u64(), rows.len()),
        (Some(all.len() as u64), all.len())
    );
    for ((it, item), row) in all
        .iter()
        .zip(json["items"].as_array().expect("items"))
        .zip(&rows)
    {
        let slug = it.slug.as_str();
        assert_eq!((item["slug"].as_str(), &row[1]), (Some(slug), slug));
        let (running, abandoned) = (
            it.running().count(),
            it.implementations.len() - it.running().count(),
        );
        let usage = &item["usage"];
        assert_eq!(usage["running"], running, "{slug}");
        assert_eq!(usage["abandoned"], abandoned, "{slug}");
        assert_eq!(
            (row[7].to_owned(), row[9].to_owned()),
            (running.to_string(), abandoned.to_string())
        );
        let start = html.find(&routes::architecture(slug)).expect(slug);
        let line = html[start..].split("</tr>").next().expect("a row");
        let told = match running {
            0 => "Ikke oppgitt".to_owned(),
            1 => "1 plattform".to_owned(),
            many => format!("{many} plattformer"),
        };
        assert!(line.contains(&told), "{slug}: {told}");
        assert_eq!(line.contains("har forlatt den"), abandoned > 0, "{slug}");
    }
}

#[tokio::test]
async fn every_architecture_can_be_shown_as_each_of_those_who_do_it() {
    for it in all().await {
        let slug = it.slug.as_str();
        let platforms = it.implementations.iter().map(|it| it.platform.as_str());
        let ways: Vec<&str> = ["", "krav"].into_iter().chain(platforms).collect();
        for way in &ways {
            let path = routes::with_query(&routes::architecture(slug), &format!("vis={way}"));
            let html = page(&path).await;
            assert!(!html.contains("Vi kjenner ingen"), "{path}");
            let views = section(&html, "vis-som").split("</ul>").next().expect("the ways");
            assert_eq!(views.matches("<a ").count(), ways.len(), "{path}");
            assert_eq!(views.matches("aria-current").count(), 1, "{path}");
            assert!(html.contains("id=\"flyt-figur-wide-t\""), "{path}");
            assert!(!html.contains("<script"), "{path}");
        }
    }
}

#[tokio::test]
async fn the_building_blocks_are_the_same_everywhere() {
    let site = site().await;
    for it in all().await {
        let slug = it.slug.as_str();
        let api = routes::api_architecture(slug);
        let json = site.json(&api).await;
        let components = json["item"]["components"].as_array().expect("components");
        let rows = site.rows(&routes::as_csv(&api)).await;
        let html = page(&routes::architecture(slug)).await;
        let blocks = html.matches("id=\"kloss-").count();
        assert_eq!(
            (components.len(), rows.len(), blocks),
            (it.components.len(), it.components.len(), it.components.len())
        );
        for (component, row) in components.iter().zip(&rows) {
            assert_eq!(component["requirement"].as_str(), Some(&row[3]), "{slug}");
        }
        let steps = it.flows.first().map_or(0, |it| it.steps.len());
        assert_eq!(html.matches("id=\"steg-").count(), steps, "{slug}");
        for source in json["item"]["written_from"].as_array().expect("sources") {
            let source = source.as_str().expect("a slug");
            assert!(json["sources"][source].is_object(), "{slug}: {source}");
        }
    }
}

#[tokio::test]
async fn who_does_it_stands_in_the_table_with_fit_and_source() {
    for it in all().await {
        let html = page(&routes::architecture(it.slug.as_str())).await;
        let table = section(&html, "slik");
        let rows = table.matches("scope=\"row\"").count();
        assert_eq!(rows, it.implementations.len(), "{}", it.slug);
        for fit in Fit::ALL {
            let count = it.implementations.iter().filter(|it| it.fit == *fit).count();
            let icon = format!("</svg>{}</span>", fit.label());
            assert_eq!(table.matches(&icon).count(), count, "{}: {fit}", it.slug);
        }
        assert_eq!(table.matches("class=\"source\"").count(), rows, "{}", it.slug);
    }
}

#[tokio::test]
async fn requirements_name_no_product() {
    for it in all().await {
        let html = page(&routes::requirements(it.slug.as_str())).await;
        let table = section(&html, "krav");
        assert_eq!(
            table.matches("scope=\"row\"").count(),
            it.components.len(),
            "{}",
            it.slug
        );
        assert!(
            !html.contains(&format!("href=\"{}/", routes::TECHNOLOGIES)),
            "{}",
            it.slug
        );
    }
}

#[tokio::test]
async fn a_way_nobody_knows_is_answered_with_the_general_one() {
    let slug = all().await[0].slug.as_str();
    let path = routes::with_query(&routes::architecture(slug), "vis=%3Cb%3Etull");
    let html = page(&path).await;
    assert!(
        html.contains("Vi kjenner ingen") && !html.contains("<b>tull"),
        "{path}"
    );
    assert!(section(&html, "vis-som").contains("aria-current=\"true\">Generell"));
}

#[tokio::test]
async fn choices_keep_the_promise_of_their_numbers() {
    let drafts = all()
        .await
        .iter()
        .filter(|it| it.status.code() == "draft")
        .count();
    let html = page(&routes::with_query(routes::ARCHITECTURES, "status=draft")).await;
    assert!(
        html.contains(&format!(
            "<option value=\"draft\" selected>Utkast ({drafts})</option>"
        )),
        "{html}"
    );
    assert_eq!(html.matches("scope=\"row\"").count(), drafts);
    let none = page(&routes::with_query(routes::ARCHITECTURES, "status=withdrawn")).await;
    assert!(none.contains("passer med alle valgene") && !none.contains("scope=\"row\""));
    let unknown = page(&routes::with_query(routes::ARCHITECTURES, "slag=monster")).await;
    assert!(unknown.contains("«monster»") && unknown.contains("role=\"status\""));
    assert_eq!(unknown.matches("scope=\"row\"").count(), all().await.len());
}

#[tokio::test]
async fn what_has_moved_or_never_was_says_so() {
    let site = site().await;
    let it = site
        .catalogue
        .architecture_formerly("arkitektur-foer")
        .expect("the odd architecture");
    let slug = it.slug.as_str();
    let cases = [
        (
            routes::architecture("arkitektur-foer"),
            301,
            routes::architecture(slug),
        ),
        (
            routes::api_architecture("arkitektur-foer"),
            301,
            routes::api_architecture(slug),
        ),
        (routes::architecture("finnes-ikke"), 404, String::new()),
        (routes::api_architecture("finnes-ikke"), 404, String::new()),
    ];
    for (path, status, location) in cases {
        let answer = site.get(&path).await;
        let found = (answer.status.as_u16(), answer.header(&header::LOCATION));
        assert_eq!(found, (status, location.as_str()), "{path}");
    }
}

#[tokio::test]
async fn an_agency_names_the_architectures_it_follows() {
    let site = site().await;
    for (organization, _) in site.catalogue.active() {
        let slug = organization.slug.as_str();
        let platforms = site.catalogue.platforms_of(slug);
        let followed: usize = platforms
            .map(|it| site.catalogue.implementations_by(it.slug.as_str()).count())
            .sum();
        if followed > 0 {
            let html = page(&routes::agency(slug)).await;
            assert_eq!(
                section(&html, "arkitekturer").matches("scope=\"row\"").count(),
                followed,
                "{slug}"
            );
            assert!(html.contains("href=\"#arkitekturer\""), "{slug}");
        }
    }
}

#[tokio::test]
async fn on_a_day_of_the_past_only_what_was_done_by_then_is_told() {
    let site = site().await;
    let slug = "leveranse-med-gitops";
    let then = |path: String| format!("{path}?per=2023");
    let json = site.json(&then(routes::api_architecture(slug))).await;
    let done = json["item"]["implementations"]
        .as_array()
        .expect("implementations")
        .len();
    assert!(
        done < site
            .catalogue
            .architecture(slug)
            .expect(slug)
            .implementations
            .len()
    );
    let html = page(&then(routes::architecture(slug))).await;
    assert_eq!(section(&html, "slik").matches("scope=\"row\"").count(), done);
    assert!(html.contains("per=2023#figur"), "the ways stay on the day");
}
