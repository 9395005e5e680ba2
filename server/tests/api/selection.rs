//! The same selection gives the same rows as CSV, as JSON, in the API and in the count beside the filter.

use app::routes;
use domain::catalogue::facets::{Facet, Selection, Sort};

use crate::app::{FORMULA, site, texts};

#[tokio::test]
async fn every_filter_gives_as_many_rows_everywhere() {
    let site = site().await;
    let index = site.catalogue.index();
    let nothing = Selection::default();
    let mut tried = 0;
    for &facet in Facet::ALL {
        for (value, count) in index.counts(&nothing, facet) {
            let selection = nothing.toggled(facet, &value.code);
            let csv = site
                .rows(&routes::catalogue(routes::CATALOGUE_CSV, &selection))
                .await
                .len();
            let json = site
                .json(&routes::catalogue(routes::CATALOGUE_JSON, &selection))
                .await;
            let api = site
                .json(&routes::catalogue(routes::API_ORGANIZATIONS, &selection))
                .await;
            let rows = json["rows"].as_array().expect("rows").len();
            let found = (csv, rows, json["found"].as_u64(), api["total"].as_u64());
            let expected = (count, count, Some(count as u64), Some(count as u64));
            assert_eq!(found, expected, "{}={}", facet.code(), value.code);
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried} values");
}

#[tokio::test]
async fn an_export_holds_every_page_in_the_order_that_was_chosen() {
    let site = site().await;
    for &sort in Sort::ALL {
        let mut selection = Selection::default().on_page(2);
        selection.sort = sort;
        selection.page_size = 50;
        let ordered = site.catalogue.index().ordered(&selection);
        let expected: Vec<&str> = ordered
            .iter()
            .filter_map(|&it| site.catalogue.at(it))
            .map(|(it, _)| it.slug.as_str())
            .collect();
        let rows = site
            .rows(&routes::catalogue(routes::CATALOGUE_CSV, &selection))
            .await;
        let csv: Vec<&str> = rows.iter().map(|it| &it[1]).collect();
        assert_eq!(csv, expected, "{sort}");
        let json = site
            .json(&routes::catalogue(routes::CATALOGUE_JSON, &selection))
            .await;
        assert_eq!(texts(&json["rows"], "slug"), expected, "{sort}");
        assert_eq!(
            json["total"].as_u64(),
            Some(site.catalogue.index().total() as u64)
        );
    }
}

#[tokio::test]
async fn two_filters_are_and_two_values_are_or() {
    let site = site().await;
    let selection = Selection::default()
        .toggled(Facet::Provider, "google_cloud")
        .toggled(Facet::Provider, "azure")
        .toggled(Facet::Technology, "kubernetes");
    let expected = site.catalogue.index().select(&selection).count();
    let rows = site
        .rows(&routes::catalogue(routes::CATALOGUE_CSV, &selection))
        .await;
    assert_eq!(rows.len(), expected);
    assert!(expected > 0);
}

#[tokio::test]
async fn the_columns_are_those_of_the_catalogue_and_unknown_is_said() {
    let site = site().await;
    let answer = site.get(routes::CATALOGUE_CSV).await;
    let text = answer.text();
    let head = text
        .trim_start_matches('\u{feff}')
        .split("\r\n")
        .next()
        .expect("a head");
    assert_eq!(
        head,
        "Virksomhet;Slug;Type;Sektor;Plattformer;Driftsmiljø;Leverandør;Teknologi;Status for allmenn sky;\
         Åpen kildekode;Siste kilde;Ferskhet;Antall fakta;Bekreftet"
    );
    assert_eq!(
        answer.header(&http::header::CONTENT_DISPOSITION),
        "attachment; filename=\"fellesnevner-katalog-2026-11-21.csv\""
    );
    let rows = site.rows(routes::CATALOGUE_CSV).await;
    let udi = rows.iter().find(|it| &it[1] == "udi").expect("UDI");
    assert_eq!((&udi[5], &udi[7]), ("Ikke oppgitt", "Ikke oppgitt"));
    assert!(rows.iter().flat_map(|it| it.iter()).all(|cell| !cell.is_empty()));
}

#[tokio::test]
async fn a_name_that_is_a_formula_is_text_in_every_csv() {
    let site = site().await;
    let csv = format!("{}?format=csv", routes::api_organization("formel"));
    let list = format!("{}?format=csv&antall=500", routes::API_ORGANIZATIONS);
    for path in [routes::CATALOGUE_CSV, &csv, &list] {
        let rows = site.rows(path).await;
        let row = rows
            .iter()
            .find(|it| &it[1] == "formel")
            .expect("the organisation");
        assert_eq!(row[0], format!("'{FORMULA}"), "{path}");
        let bad = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert!(!rows.iter().flat_map(|it| it.iter()).any(bad), "{path}");
    }
    let json = site.json(&routes::api_organization("formel")).await;
    assert_eq!(json["item"]["name"], FORMULA);
}
