//! The matrix, the comparison and the family tree: the numbers on the page are those of the files.

use app::{comparison::load::matrix_of, routes, text::nb::comparison as nb};
use domain::comparison::{Amiss, KinChoice, MOST_SIMILAR, MatrixChoice, lineage, similar_to};

use crate::app::{MARKER, site};

/// How many agencies the largest page of the matrix holds, and how many bytes it may take.
const LARGE: &str = "/matrise?antall=60";
const LARGE_BYTES: usize = 200_000;

fn count(page: &str, what: &str) -> usize {
    page.matches(what).count()
}

#[tokio::test]
async fn the_matrix_says_the_same_as_page_csv_and_json() {
    let site = site().await;
    for query in [
        "etater=nav,digdir,kartverket",
        "etater=nav,ssb&tvillinger=sammen",
        "etater=nav,udi&rader=oppgitte",
        "etater=nav&per=2019",
        "sektor=transport&antall=60",
    ] {
        let pairs = query.split('&').filter_map(|it| it.split_once('='));
        let pairs: Vec<(&str, &str)> = pairs.collect();
        let catalogue = match pairs.iter().find(|(name, _)| *name == "per") {
            Some(_) => std::sync::Arc::new(site.catalogue.as_of(jiff::civil::date(2019, 12, 31))),
            None => site.catalogue.clone(),
        };
        let (choice, amiss) = MatrixChoice::parse(pairs, &catalogue);
        assert_eq!(amiss, [], "{query}");
        let matrix = matrix_of(&catalogue, &choice, &choice.columns(&catalogue));
        let tally = matrix.tally;
        assert!(tally.asked > 0, "{query}");

        let page = site.get(&format!("/matrise?{query}")).await.text();
        assert!(page.contains(&format!("<b>{}</b>", tally.known)), "{query}");
        assert!(page.contains(&format!("<i>{}</i>", tally.asked)), "{query}");
        assert_eq!(count(&page, " class=\"hatched\""), tally.unknown(), "{query}");
        assert_eq!(
            count(&page, "-kapabiliteter"),
            tally.known,
            "a way to every source: {query}"
        );

        let rows = site.rows(&format!("/matrise.csv?{query}")).await;
        let known = rows.iter().filter(|it| &it[12] != "Ikke oppgitt").count();
        assert_eq!((rows.len(), known), (tally.asked, tally.known), "{query}");

        let json = site.json(&format!("/matrise.json?{query}")).await;
        assert_eq!(json["tally"]["known"], tally.known, "{query}");
        assert_eq!(json["tally"]["unknown"], tally.unknown(), "{query}");
        let rows = json["rows"].as_array().expect("rows");
        let cells = rows.iter().flat_map(|it| it["cells"].as_array().expect("cells"));
        assert_eq!(cells.filter(|it| !it.is_null()).count(), tally.known, "{query}");
    }
}

#[tokio::test]
async fn a_matrix_of_sixty_is_small_and_holds_nothing_hidden() {
    let answer = site().await.get(LARGE).await;
    assert_eq!(answer.status, 200);
    assert!(answer.body.len() < LARGE_BYTES, "{} bytes", answer.body.len());
    assert!(!answer.text().contains(MARKER));
}

#[tokio::test]
async fn a_comparison_says_the_same_as_page_csv_and_json() {
    let site = site().await;
    for (query, title, sides) in [
        ("etater=digdir,kartverket,nav", "Digdir, Kartverket og Nav", 3),
        ("etater=digdir&etater=nav", "Digdir og Nav", 2),
        ("etater=nav@2019,nav", "Nav 2019 og Nav", 2),
        (
            "etater=nav,digdir&vis=forskjeller&skjul=tomme",
            "Nav og Digdir",
            2,
        ),
        (
            "etater=nav&arkitektur=leveranse-med-gitops",
            "Nav og Leveranse med GitOps",
            2,
        ),
    ] {
        let page = site.get(&format!("{}?{query}", routes::COMPARE)).await;
        assert_eq!(page.status, 200, "{query}");
        let page = page.text();
        assert!(page.contains(&format!("<h1>{title}</h1>")), "{query}");
        let json = site.json(&format!("{}?{query}", routes::COMPARE_JSON)).await;
        assert_eq!(json["sides"].as_array().map(Vec::len), Some(sides), "{query}");
        let rows = json["rows"].as_array().expect("rows");
        let shown = format!("{} av {} rader", rows.len(), json["total"]);
        assert!(page.contains(&shown), "{shown}: {query}");
        let cells = || rows.iter().flat_map(|it| it["cells"].as_array().expect("cells"));
        let unknown = cells().filter(|it| it["status"] == "unknown").count();
        assert_eq!(count(&page, " class=\"hatched\""), unknown, "{query}");
        let answers: usize = cells()
            .map(|it| it["values"].as_array().map_or(1, Vec::len))
            .sum();
        let csv = site.rows(&format!("{}?{query}", routes::COMPARE_CSV)).await;
        assert_eq!(csv.len(), answers, "{query}");
        assert!(csv.iter().flatten().all(|it| !it.is_empty()), "{query}");
    }
}

#[tokio::test]
async fn what_an_address_asks_in_vain_is_said_on_the_page_and_refused_to_programs() {
    let site = site().await;
    let page = site.get("/sammenlign?etater=navv,nav,digdir").await;
    assert_eq!(page.status, 200);
    let said = nb::amiss(&Amiss::Unknown(domain::catalogue::facets::UnknownChoice {
        parameter: "etater".to_owned(),
        value: "navv".to_owned(),
        nearest: Some("nav".to_owned()),
    }));
    assert!(page.text().contains(&said), "{said}");
    let five = site
        .get("/sammenlign?etater=nav,digdir,kartverket,ssb,vy")
        .await
        .text();
    assert!(five.contains("Det er plass til 4 om gangen, så vi har utelatt Vy."));
    let one = site.get("/sammenlign?etater=nav").await.text();
    assert!(one.contains(nb::ONE_MORE));
    let gone = site.get("/sammenlign?etater=difi,nav").await.text();
    assert!(gone.contains("Mente du «digdir»?"), "who came after");
    let before = site.get("/sammenlign?etater=digdir@2018,nav,ssb").await.text();
    assert!(before.contains("fantes ikke"));
    for path in [
        "/sammenlign.csv?etater=nav",
        "/sammenlign.json?etater=navv,nav,digdir",
        "/sammenlign.json?etater=nav,digdir&vis=alt",
        "/matrise.csv?etater=navv",
        "/matrise.json?ettater=nav",
        "/slektstre.csv?slag=run_on",
    ] {
        assert_eq!(site.get(path).await.status, 400, "{path}");
    }
    for path in [
        "/matrise?etater=%3Cscript%3E&antall=x&side=-1&tvillinger=%00",
        "/sammenlign?etater=%3Cscript%3E,nav@@,@,nav@9999-99&arkitektur=%27",
        "/slektstre?slag=%3Cscript%3E",
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(!answer.text().contains("<script"), "{path}");
    }
}

#[tokio::test]
async fn the_family_tree_draws_what_the_file_says() {
    let site = site().await;
    let whole = lineage(&site.catalogue);
    for choice in [KinChoice::default(), KinChoice::parse([("slag", "runs_on")]).0] {
        let kept = whole.keep(&choice);
        assert!(!kept.edges.is_empty());
        let page = site.get(&routes::lineage(routes::LINEAGE, &choice)).await.text();
        assert!(page.contains(&format!("<b>{}</b>", kept.nodes.len())));
        let csv = site.rows(&routes::lineage(routes::LINEAGE_CSV, &choice)).await;
        assert_eq!(csv.len(), kept.edges.len());
        assert_eq!(count(&page, "<details class=\"source\""), kept.edges.len());
    }
}

#[tokio::test]
async fn an_agency_says_who_is_like_it_or_that_too_little_is_known() {
    let site = site().await;
    let nav = site.catalogue.organization("nav").expect("Nav");
    let alike = similar_to(&site.catalogue, nav).expect("somebody is like Nav");
    assert!((1..=MOST_SIMILAR).contains(&alike.len()));
    let page = site.get("/etater/nav").await.text();
    for it in &alike {
        let both = routes::compare_agencies(&["nav", it.organization.slug.as_str()]);
        assert!(page.contains(&format!("href=\"{both}\"")), "{both}");
    }
    let udi = site.get("/etater/udi").await.text();
    assert!(udi.contains(app::text::nb::similar::TOO_LITTLE));
}
