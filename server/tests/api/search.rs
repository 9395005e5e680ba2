//! The search: the same hits on the page, in JSON and in CSV, filters that keep what they promise, reasons, and calm
//! answers to what cannot be meant.

use app::{
    routes,
    search::choice::Choice,
    text::nb::search::{self as nb, why},
};
use domain::search::{Filter, HitKind, Query};
use http::header;
use serde_json::Value;

use crate::app::{MARKER, Site, site, texts};

/// Words, forms of words, synonyms, fields, phrases and what is left out.
const QUERIES: [&str; 9] = [
    "utrulling",
    "kubernetes",
    "nav",
    "allmenn sky",
    "\"allmenn sky\"",
    "etat:nav",
    "teknologi:kafka logging",
    "sky -azure",
    "type:plattform kubernetes",
];

fn choice(query: &str, filters: &str) -> Choice {
    let pairs: Vec<(&str, &str)> = filters.split('&').filter_map(|it| it.split_once('=')).collect();
    let (choice, unknown) = Choice::parse([("q", query)].into_iter().chain(pairs));
    assert_eq!(unknown, [], "{filters}");
    choice
}

async fn page(site: &Site, choice: &Choice) -> String {
    let path = routes::search_choice(choice);
    let answer = site.get(&path).await;
    assert_eq!(answer.status, 200, "{path}");
    answer.text().replace("<!>", "").replace("<!---->", "")
}

/// The numbers beside the headings of a page, added up.
fn counted(page: &str) -> usize {
    let numbers = page.split("class=\"hit-count\">").skip(1);
    let numbers = numbers.map(|it| it.split('<').next().unwrap_or_default());
    numbers.map(|it| it.parse::<usize>().expect("a number")).sum()
}

/// The titles of the hits on a page, as they are written in it.
fn titles(page: &str) -> Vec<String> {
    let hits = page.split("<li class=\"hit\">").skip(1);
    let heads = hits.filter_map(|it| it.split_once("<h3>")?.1.split_once("</h3>").map(|it| it.0));
    let linked = heads.map(|it| it.split_once('>').map_or(it, |it| it.1).replace("</a>", ""));
    linked
        .map(|it| it.replace("<mark>", "").replace("</mark>", ""))
        .collect()
}

fn total(answer: &Value) -> usize {
    let total = answer["total"].as_u64().expect("a number");
    usize::try_from(total).expect("a small number")
}

#[tokio::test]
async fn page_json_and_csv_have_the_same_hits() {
    let site = site().await;
    for query in QUERIES {
        let choice = choice(query, "");
        let json = site.json(&routes::api_search(&choice)).await;
        let found = site.catalogue.search_index().search(&Query::parse(query));
        assert_eq!(total(&json), found.total(&Filter::default()), "{query}");
        assert!(total(&json) > 0, "{query} finds nothing");
        assert_eq!(counted(&page(site, &choice).await), total(&json), "{query}");
        let rows = site.rows(&routes::api_search_csv(&choice)).await;
        assert_eq!(rows.len(), total(&json), "{query}");
        let all = site
            .json(&format!("{}&antall=500", routes::api_search(&choice)))
            .await;
        let names: Vec<&str> = rows.iter().map(|it| it[0].trim_start_matches('\'')).collect();
        assert_eq!(names, texts(&all["items"], "title"), "{query}");
    }
}

#[tokio::test]
async fn a_filter_keeps_the_promise_of_its_number() {
    let site = site().await;
    let all = site.json(&routes::api_search(&choice("utrulling", ""))).await;
    for (parameter, counts) in [("type", &all["by_kind"]), ("treff", &all["by_reason"])] {
        let counts = counts.as_object().expect("counts");
        assert!(counts.len() > 1, "{parameter} has one value only");
        for (code, count) in counts {
            let narrowed = choice("utrulling", &format!("{parameter}={code}"));
            let json = site.json(&routes::api_search(&narrowed)).await;
            assert_eq!(&json["total"], count, "{parameter}={code}");
            assert_eq!(
                counted(&page(site, &narrowed).await),
                total(&json),
                "{parameter}={code}"
            );
            for it in json["items"].as_array().expect("items") {
                let own = if parameter == "type" { "kind" } else { "reason" };
                assert_eq!(it[own], *code, "{it}");
            }
        }
    }
}

#[tokio::test]
async fn the_hits_of_one_kind_have_pages() {
    let site = site().await;
    let kind = "type=technology";
    let json = site
        .json(&format!(
            "{}&antall=500",
            routes::api_search(&choice("utrulling", kind))
        ))
        .await;
    let mut walked = Vec::new();
    for number in 1..=total(&json).div_ceil(20) {
        let page = page(site, &choice("utrulling", kind).on_page(number)).await;
        walked.extend(titles(&page));
    }
    assert!(walked.len() > 20, "there is more than one page");
    let escaped = |it: &str| it.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let expected: Vec<String> = texts(&json["items"], "title").into_iter().map(escaped).collect();
    assert_eq!(walked, expected);
    let far = page(site, &choice("utrulling", kind).on_page(99)).await;
    assert!(
        far.contains(&nb::no_such_page(99, total(&json).div_ceil(20))),
        "{far}"
    );
    let together = page(site, &choice("utrulling", "")).await;
    assert!(together.contains(&nb::all_of(HitKind::Technology, total(&json))));
}

#[tokio::test]
async fn every_hit_says_why_and_marks_what_was_found() {
    let site = site().await;
    let json = site.json(&routes::api_search(&choice("utrulling", ""))).await;
    let joined = |pieces: &Value| texts(pieces, "text").concat();
    for it in json["items"].as_array().expect("items") {
        assert_eq!(
            joined(&it["marked_title"]),
            it["title"].as_str().expect("a title")
        );
        let reasons = it["reasons"].as_array().expect("reasons");
        assert!(!reasons.is_empty(), "{it}");
        for reason in reasons {
            let text = reason["text"].as_str().expect("a sentence");
            assert!(
                text.contains(reason["matched"].as_str().expect("a word")),
                "{reason}"
            );
        }
    }
    let page = page(site, &choice("utrulling", "")).await;
    assert_eq!(page.matches("<p class=\"why\">").count(), titles(&page).len());
    assert!(page.contains("<mark>"));
    let index = site.catalogue.search_index().search(&Query::parse("utrulling"));
    let first = index.page(&Filter::default(), 0, 1);
    let told = why::reason(&first[0].reasons[0]);
    assert!(page.contains(&told), "{told}");
}

#[tokio::test]
async fn hits_can_be_had_by_name() {
    let site = site().await;
    let by_name = choice("sky", "type=organization&sorter=navn");
    let json = site
        .json(&format!("{}&antall=500", routes::api_search(&by_name)))
        .await;
    let names = texts(&json["items"], "title");
    let mut sorted = names.clone();
    sorted.sort_by_cached_key(|it| domain::text::sort_key(it));
    assert_eq!(names, sorted);
    assert_eq!(titles(&page(site, &by_name).await).len(), names.len().min(20));
}

#[tokio::test]
async fn a_slip_of_the_fingers_is_answered_and_may_be_insisted_on() {
    let site = site().await;
    let slip = choice("kuberentes", "");
    let text = page(site, &slip).await;
    assert!(
        text.contains(&nb::answered_instead("kuberentes", "kubernetes")),
        "{text}"
    );
    assert!(counted(&text) > 0);
    let insisted = choice("kuberentes", "ordrett=1");
    assert!(text.contains(&routes::search_choice(&insisted).replace('&', "&amp;")));
    let text = page(site, &insisted).await;
    assert!(text.contains(&nb::no_hits("kuberentes")) && text.contains(&nb::did_you_mean("kubernetes")));
    let json = site.json(&routes::api_search(&slip)).await;
    assert_eq!((total(&json), &json["did_you_mean"]), (0, &"kubernetes".into()));
}

#[tokio::test]
async fn what_is_not_known_is_said() {
    let site = site().await;
    let text = page(site, &choice("farge:blå nav", "")).await;
    assert!(text.contains(&nb::unknown_field("farge")), "{text}");
    let json = site.json(&routes::api_search(&choice("farge:blå", ""))).await;
    assert_eq!(json["unknown_fields"], serde_json::json!(["farge"]));
    let cases = [
        ("type=plattform", "type", Some("platform")),
        ("type=organisation", "type", Some("organization")),
        ("sorter=nvan", "sorter", Some("navn")),
        ("q=a&q=b", "q", None),
        ("antal=5", "antal", Some("antall")),
    ];
    for (query, parameter, nearest) in cases {
        let answer = site.get(&format!("{}?{query}", routes::API_SEARCH)).await;
        assert_eq!(answer.status, 400, "{query}");
        let mistake = answer.json()["errors"][0].clone();
        assert_eq!(mistake["parameter"], parameter, "{query}");
        assert_eq!(mistake["nearest"].as_str(), nearest, "{query}");
    }
    let text = site.get("/sok?q=nav&type=organisation").await.text();
    assert!(text.contains("Mente du «organization»?"), "{text}");
}

#[tokio::test]
async fn nothing_asked_is_answered_with_examples() {
    let site = site().await;
    for (path, expected) in [("/sok", nb::NOTHING_ASKED), ("/sok?q=-nav", nb::ONLY_EXCLUDED)] {
        let text = site.get(path).await.text();
        assert!(text.contains(expected), "{path}");
        assert!(text.contains("/sok?q=etat%3Anav%20logging"), "{path}");
    }
    let json = site.json(routes::API_SEARCH).await;
    assert_eq!(
        (total(&json), json["items"].as_array().map(Vec::len)),
        (0, Some(0))
    );
    for (query, _) in nb::EXAMPLES {
        let json = site.json(&routes::api_search(&choice(query, ""))).await;
        assert!(total(&json) > 0, "the example {query} finds nothing");
    }
}

#[tokio::test]
async fn long_and_hostile_searches_are_calm() {
    let site = site().await;
    let long = site.get(&format!("/sok?q={}", "kubernetes+".repeat(500))).await;
    assert_eq!(long.status, 200);
    assert!(long.text().contains(&nb::too_long()));
    for query in [
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%22%22%22",
        "etat:",
        "-",
        "%C2%AB",
        "a%00b",
    ] {
        let page = site.get(&format!("/sok?q={query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert!(!page.text().contains("<script>alert"), "{query}");
        let json = site.get(&format!("{}?q={query}", routes::API_SEARCH)).await;
        assert_eq!(json.status, 200, "{query}");
    }
    let hidden = site.json(&routes::api_search(&choice(MARKER, ""))).await;
    assert_eq!((total(&hidden), &hidden["did_you_mean"]), (0, &Value::Null));
}

#[tokio::test]
async fn a_search_stays_on_the_day_that_is_looked_at() {
    let site = site().await;
    let text = site.get("/sok?q=nav&per=2021").await.text();
    assert!(text.contains("/etater/nav?per=2021"), "the hits");
    assert!(text.contains(r#"name="per" value="2021""#), "the forms");
    assert!(
        text.contains("/api/v1/search?q=nav&amp;antall=500&amp;format=csv&amp;per=2021"),
        "the data"
    );
    let answer = site.get("/api/v1/search?q=nav&per=2021").await;
    assert_eq!(answer.status, 200);
    assert_ne!(answer.header(&header::ETAG), "");
}
