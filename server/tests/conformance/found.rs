//! What is found must not depend on the database that the content was read from.

use domain::{
    catalogue::{Catalogue, store::CatalogueStore},
    search::{Filter, Query},
    viewer::Viewer,
};
use jiff::{Timestamp, civil::date};
use server::{content::import::import_embedded, startup, store::Db};

const QUERIES: [&str; 6] = [
    "utrulling",
    "kubernetes",
    "allmenn sky",
    "etat:nav logging",
    "verktoy",
    "kuberentes",
];

/// Every hit of every query: the title, the page and the reasons.
async fn hits(db: &Db) -> Vec<String> {
    let (content, version) = db.load().await.expect("content");
    let catalogue = Catalogue::build(content, version, Vec::new(), Viewer::Public, date(2026, 11, 21));
    let index = catalogue.search_index();
    let found = QUERIES.map(|query| {
        let results = index.search(&Query::parse(query));
        let hits = results.page(&Filter::default(), 0, usize::MAX);
        let told = hits
            .iter()
            .map(|it| format!("{} {} {:?}", it.title, it.slug, it.reasons));
        told.chain(results.did_you_mean()).collect::<Vec<_>>()
    });
    found.concat()
}

pub async fn the_same_is_found_as_on_sqlite(db: &Db) {
    let file = crate::TestFile::new();
    let sqlite = crate::open(&file.url()).await;
    let now = "2026-11-21T12:00:00Z".parse::<Timestamp>().expect("a time");
    for it in [db, &sqlite] {
        import_embedded(it, now, &startup::new_id)
            .await
            .expect("the content can be imported");
    }
    let (ours, expected) = (hits(db).await, hits(&sqlite).await);
    assert!(expected.len() > 100, "hardly anything is found: {expected:?}");
    assert_eq!(ours, expected);
    sqlite.close().await;
}
