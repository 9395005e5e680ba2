//! Public cloud: the page, its drawings, its tables, the CSV and the JSON say the same numbers, and they add up.

use app::{adoption::asked::Sheet, routes};
use http::StatusCode;
use serde_json::Value;

use crate::app::site;

/// Addresses that ask for different pictures.
const QUERIES: [&str; 6] = [
    "",
    "steg=halvaar",
    "sektor=transport",
    "sektor=general&type=directorate&gruppe=type",
    "fra=2020&til=2024-06",
    "per=2024",
];

fn at(path: &str, query: &str) -> String {
    routes::with_query(path, query)
}

fn sum(counts: &Value) -> u64 {
    let counts = counts.as_array().expect("counts");
    counts.iter().map(|it| it["n"].as_u64().expect("a number")).sum()
}

fn count(counts: &Value, code: &str) -> u64 {
    let mut counts = counts.as_array().expect("counts").iter();
    let it = counts.find(|it| it["code"] == code).expect(code);
    it["n"].as_u64().expect("a number")
}

/// A section of the page.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("<section id=\"{id}\"")).expect(id);
    rest.split_once("</section>").expect("an end").0
}

/// The numbers of every row of the tables of a part of a page, with the row's head.
fn table_rows(part: &str) -> Vec<(String, Vec<u64>)> {
    let rows = part
        .split("<tr role=\"row\"")
        .filter(|it| it.contains("role=\"rowheader\""));
    rows.map(|row| {
        let head = row.split("role=\"rowheader\">").nth(1).expect("a head");
        let head = text(head.split("</th>").next().expect("an end"));
        let cells = row.split("class=\"num\"").skip(1);
        let numbers = cells.map(|it| {
            let cell = it.split_once('>').expect("a cell").1;
            text(cell.split("</td>").next().expect("an end"))
                .parse()
                .expect("a number")
        });
        (head, numbers.collect())
    })
    .collect()
}

/// What stands between the tags.
fn text(html: &str) -> String {
    let parts = html
        .split('<')
        .map(|it| it.split_once('>').map_or(it, |(_, text)| text));
    parts.collect::<String>().trim().to_owned()
}

#[tokio::test]
async fn every_number_adds_up() {
    for query in QUERIES {
        let all = site().await.json(&at(routes::ADOPTION_JSON, query)).await;
        let n = all["n"].as_u64().expect("a number");
        assert!(n > 0, "{query}");
        assert_eq!(
            all["organizations"].as_array().map(|it| it.len() as u64),
            Some(n),
            "{query}"
        );
        let series = [&all["series"], &all["hosting_series"]];
        for moment in series.iter().flat_map(|it| it.as_array().expect("moments")) {
            assert_eq!(
                (moment["n"].as_u64(), sum(&moment["counts"])),
                (Some(n), n),
                "{query}"
            );
        }
        assert_eq!(sum(&all["now"]), n, "{query}");
        assert_eq!(sum(&all["hosting"]["all"]), n, "{query}");
        for group in all["hosting"]["groups"].as_array().expect("groups") {
            assert_eq!(Some(sum(&group["counts"])), group["n"].as_u64(), "{query}");
        }
        let flows = all["flows"]["all"].as_array().expect("flows");
        for (end, name) in [("before", "from"), ("after", "to")] {
            assert_eq!(sum(&all["flows"][end]), n, "{query}");
            for tally in all["flows"][end].as_array().expect("counts") {
                let here = flows.iter().filter(|it| it[name] == tally["code"]);
                let here = here.map(|it| it["organizations"].as_array().map_or(0, Vec::len) as u64);
                assert_eq!(Some(here.sum()), tally["n"].as_u64(), "{query} {}", tally["code"]);
            }
        }
    }
}

#[tokio::test]
async fn page_json_api_and_csv_open_with_the_same_numbers() {
    for query in QUERIES {
        let site = site().await;
        let all = site.json(&at(routes::ADOPTION_JSON, query)).await;
        assert_eq!(site.json(&at(routes::API_ADOPTION, query)).await, all, "{query}");
        let rows = site.rows(&at(routes::ADOPTION_CSV, query)).await;
        let page = site.get(&at(routes::ADOPTION, query)).await.text();
        for code in ["production", "trinn_ikke_oppgitt", "ikke_oppgitt"] {
            let n = count(&all["now"], code);
            let listed = rows.iter().filter(|it| &it[3] == code).count();
            assert_eq!(listed as u64, n, "{query} {code}");
            let figure = format!(
                "<b>{n}</b><span class=\"ds-sr-only\"> av </span><i>{}</i>",
                all["n"]
            );
            assert!(page.contains(&figure), "{query} {code}: {figure}");
        }
    }
}

#[tokio::test]
async fn the_tables_over_time_say_what_the_drawings_and_the_files_say() {
    for query in QUERIES {
        let site = site().await;
        let all = site.json(&at(routes::ADOPTION_JSON, query)).await;
        let page = site.get(&at(routes::ADOPTION, query)).await.text();
        for (id, sheet, name) in [
            ("aar", Sheet::Time, "series"),
            ("drift", Sheet::HostingTime, "hosting_series"),
        ] {
            let part = section(&page, id);
            // The table over time is the last of its section.
            let table = part.rsplit_once("<table").expect("a table").1;
            let moments = all[name].as_array().expect("moments");
            let rows = table_rows(table);
            assert_eq!(rows.len(), moments.len(), "{query} {id}");
            let asked = at(routes::ADOPTION_CSV, query);
            let sign = if query.is_empty() { '?' } else { '&' };
            let file = site.rows(&format!("{asked}{sign}tabell={}", sheet.code())).await;
            for ((head, numbers), moment) in rows.iter().zip(moments) {
                let counts = moment["counts"].as_array().expect("counts");
                let of = |field: &str| -> u64 { counts.iter().filter_map(|it| it[field].as_u64()).sum() };
                let shown: u64 = numbers[..numbers.len() - 3].iter().sum();
                assert_eq!(
                    numbers[numbers.len() - 3..],
                    [of("inferred"), of("stale"), of("n")],
                    "{query} {head}"
                );
                assert_eq!(shown, of("n"), "{query} {head}");
                for tally in counts.iter().filter(|it| it["n"] != 0) {
                    let (label, n) = (tally["label"].as_str().expect("a label"), &tally["n"]);
                    let title = format!("<title>{head}, {label}: {n} av {}</title>", moment["n"]);
                    assert_eq!(
                        part.matches(&title).count(),
                        2,
                        "wide and narrow: {query} {title}"
                    );
                    let cell = format!(" data-label=\"{label}\" class=\"num\">{n}</td>");
                    let other = format!(" class=\"num\" data-label=\"{label}\">{n}</td>");
                    assert!(
                        table.contains(&cell) || table.contains(&other),
                        "{query} {head} {cell}"
                    );
                    let row = file
                        .iter()
                        .find(|it| it[0] == moment["period"] && it[3] == tally["code"]);
                    assert_eq!(
                        row.map(|it| it[4].to_owned()),
                        Some(n.to_string()),
                        "{query} {title}"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn the_flows_name_everybody_they_count() {
    for query in QUERIES {
        let site = site().await;
        let all = site.json(&at(routes::ADOPTION_JSON, query)).await;
        let page = site.get(&at(routes::ADOPTION, query)).await.text();
        let table = section(&page, "flyt").rsplit_once("<table").expect("a table").1;
        let rows = table_rows(table);
        let flows = all["flows"]["all"].as_array().expect("flows");
        let expected: Vec<u64> = flows
            .iter()
            .map(|it| it["organizations"].as_array().map_or(0, Vec::len) as u64)
            .collect();
        let shown: Vec<u64> = rows.iter().map(|(_, it)| it[0]).collect();
        assert_eq!(shown, expected, "{query}");
        for flow in flows {
            for slug in flow["organizations"].as_array().expect("slugs") {
                let href = routes::agency(slug.as_str().expect("a slug"));
                assert!(table.contains(&href), "{query} {href}");
            }
        }
    }
}

#[tokio::test]
async fn the_numbers_lead_to_those_they_count() {
    let site = site().await;
    let page = site.get(routes::ADOPTION).await.text();
    let heads = page.split_once("shared fractions").expect("fractions").1;
    let heads = heads.split_once("</div>").expect("an end").0;
    let mut tried = 0;
    for head in heads.split("<p class=\"fraction\">").skip(1) {
        let n: u64 = text(
            head.split_once("<b>")
                .expect("a number")
                .1
                .split("</b>")
                .next()
                .expect("an end"),
        )
        .parse()
        .expect("a number");
        let href = head.split_once("href=\"").expect("a link").1;
        let href = href.split('"').next().expect("an end").replace("&amp;", "&");
        if let Some(query) = href.strip_prefix(&format!("{}?", routes::CATALOGUE)) {
            let listed = site.json(&at(routes::CATALOGUE_JSON, query)).await;
            assert_eq!(listed["found"].as_u64(), Some(n), "{href}");
            tried += 1;
        } else {
            assert!(href.contains("#etat"), "{href}");
        }
    }
    assert!(tried > 0, "no number leads to the list");
}

#[tokio::test]
async fn those_without_a_dated_source_are_named_and_not_drawn() {
    let site = site().await;
    let all = site.json(routes::ADOPTION_JSON).await;
    let page = site.get(routes::ADOPTION).await.text();
    let part = section(&page, "etat");
    let drawing = part.split_once("</svg>").expect("a drawing").0;
    let rest = part.split_once("id=\"ikke-oppgitt\"").expect("the others").1;
    for it in all["organizations"].as_array().expect("organisations") {
        let href = format!(
            "\"{}\"",
            routes::agency(it["organization"].as_str().expect("a slug"))
        );
        let is_told = it["status"] != "ikke_oppgitt";
        assert_eq!(drawing.contains(&href), is_told, "{href}");
        assert_eq!(rest.contains(&href), !is_told, "{href}");
    }
}

#[tokio::test]
async fn odd_addresses_are_answered() {
    let site = site().await;
    for (query, word) in [
        ("fra=i%20fjor", "i fjor"),
        ("til=2031", "2031"),
        ("fra=2024&til=2020", "byttet"),
        ("fra=2024&til=2024-12", "samme dag"),
        ("steg=maaned", "maaned"),
        ("gruppe=sektorr", "Mente du «sektor»"),
        ("sektor=helse", "helse"),
    ] {
        let page = site.get(&at(routes::ADOPTION, query)).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        let page = page.text();
        let notice = page.split_once("role=\"status\"").expect(query).1;
        let notice = notice.split_once("</div></div>").expect("an end").0;
        assert!(notice.contains(word), "{query}: {notice}");
        let answer = site.get(&at(routes::API_ADOPTION, query)).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
    }
    let answer = site.get(&at(routes::ADOPTION_CSV, "tabell=flytt")).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert_eq!(answer.json()["nearest"], "flyt");
}

#[tokio::test]
async fn a_selection_of_nobody_says_what_to_do() {
    let site = site().await;
    let page = site
        .get(&at(routes::ADOPTION, "sektor=defence&type=municipality"))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    let page = page.text();
    assert!(page.contains(app::text::nb::adoption::NOBODY));
    assert!(!page.contains("id=\"etat\""));
}

#[tokio::test]
async fn reversed_days_are_shown_the_right_way() {
    let site = site().await;
    let part = |page: String| {
        let part = section(&page, "flyt").to_owned();
        part.split_once("</form>").expect("the form").1.to_owned()
    };
    let right = part(site.get("/sky?fra=2020&til=2024").await.text());
    let reversed = part(site.get("/sky?fra=2024&til=2020").await.text());
    assert_eq!(reversed, right);
}

#[tokio::test]
async fn surveys_stand_apart_and_say_who_answered() {
    let site = site().await;
    let all = site.json(routes::API_SURVEYS).await;
    let rows = site.rows(&format!("{}?format=csv", routes::API_SURVEYS)).await;
    let page = site.get(routes::ADOPTION).await.text();
    let part = section(&page, "undersokelser");
    let mut numbers = 0;
    for round in all["series"]
        .as_array()
        .expect("series")
        .iter()
        .flat_map(|it| it["rounds"].as_array().expect("rounds"))
    {
        assert!(part.contains(round["population"].as_str().expect("a population")));
        for result in round["results"].as_array().expect("results") {
            assert!(
                part.contains(result["label"].as_str().expect("a label")),
                "{result}"
            );
            numbers += 1;
        }
    }
    assert!(numbers > 4);
    assert_eq!(rows.len(), numbers);
    assert!(
        !site
            .get(&at(routes::ADOPTION_JSON, ""))
            .await
            .text()
            .contains("per_mille")
    );
}

#[tokio::test]
async fn the_front_page_shows_the_same_picture_in_small() {
    let site = site().await;
    let all = site.json(routes::ADOPTION_JSON).await;
    let page = site.get(routes::FRONT).await.text();
    let part = section(&page, "sky");
    let n = count(&all["now"], "production");
    assert!(part.contains(&format!("{n} av {} virksomheter", all["n"])));
    assert!(part.contains(&format!("href=\"{}\"", routes::ADOPTION)));
}
