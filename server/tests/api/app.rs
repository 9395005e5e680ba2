//! The site under test: the repository's content, and a few entities that content would not hold.

use std::sync::Arc;

use axum::{Router, body::Body, body::to_bytes};
use domain::{
    catalogue::{
        Catalogue, Milestone,
        store::{CatalogueStore, Change, ChangeKind, ChangeSet},
    },
    content::Entity,
    provenance::{Confidence, Provenance, Visibility},
    services::Snapshots as _,
    text::Slug,
};
use http::{HeaderMap, Method, Request, StatusCode, header};
use jiff::{Timestamp, civil::date};
use serde_json::Value;
use server::{content::import::import_embedded, live::LiveCatalogue, startup, store::Db};
use tokio::sync::OnceCell;
use tower::ServiceExt as _;

use crate::trees::Folder;

/// Where the site says that it stands.
pub const ORIGIN: &str = "https://fellesnevner.example";
/// The name of an organisation that a spreadsheet would take for a formula.
pub const FORMULA: &str = "=HYPERLINK(\"https://ond.example\";\"Nav\")";

/// What stands in a fact that only the network's members may see.
pub const MARKER: &str = "hemmeligmarkoer";

/// A site that is shared by the tests, as none of them changes it.
pub struct Site {
    router: Router,
    /// What it answers from.
    pub catalogue: Arc<Catalogue>,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

static SITE: OnceCell<Site> = OnceCell::const_new();

/// The site.
pub async fn site() -> &'static Site {
    SITE.get_or_init(start).await
}

async fn start() -> Site {
    // The content is in memory once it is read; the folder may go when this is done.
    let folder = Folder::new();
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    let db = Db::connect(&url).await.expect("a database");
    db.migrate().await.expect("migrations");
    let now = "2026-11-21T12:00:00Z".parse::<Timestamp>().expect("a time");
    import_embedded(&db, now, &startup::new_id)
        .await
        .expect("the content can be imported");
    add_oddities(&db, now).await;
    let live = LiveCatalogue::load(Arc::new(db), date(2026, 11, 21))
        .await
        .expect("a catalogue");
    let catalogue = live.current();
    let state = startup::state(Arc::new(live), ORIGIN.to_owned());
    Site {
        router: server::router::router(state).await.expect("a router"),
        catalogue,
    }
}

/// An organisation with a formula for a name, and a platform and a technology that were called something else.
async fn add_oddities(db: &Db, now: Timestamp) {
    let (content, version) = db.load().await.expect("content");
    let slug = |text: &str| Slug::parse(text).expect("a slug");
    let mut organization = content
        .organizations
        .iter()
        .find(|it| it.slug.as_str() == "nav")
        .expect("Nav")
        .clone();
    organization.slug = slug("formel");
    FORMULA.clone_into(&mut organization.name);
    organization.short_name = None;
    organization.former_slugs = vec![slug("formel-foer")];
    let mut platform = content.platforms.first().expect("a platform").clone();
    platform.former_slugs = vec![slug("plattform-foer")];
    platform.milestones.push(hidden());
    let mut technology = content.technologies.first().expect("a technology").clone();
    technology.former_slugs = vec![slug("teknologi-foer")];
    let mut architecture = content.architectures.first().expect("an architecture").clone();
    architecture.former_slugs = vec![slug("arkitektur-foer")];
    let entities = [
        Entity::Architecture(Box::new(architecture)),
        Entity::Organization(Box::new(organization)),
        Entity::Platform(Box::new(platform)),
        Entity::Technology(technology),
    ];
    let change = |it: &Entity| Change {
        id: startup::new_id(),
        at: now.as_millisecond() + 1,
        kind: ChangeKind::Changed,
        entity: it.reference(),
        title: it.title().to_owned(),
    };
    let changes = entities.iter().map(change).collect();
    let set = ChangeSet {
        upserts: entities.to_vec(),
        changes,
        ..ChangeSet::default()
    };
    db.apply(version, &set)
        .await
        .expect("the database takes them")
        .expect("nobody else writes");
}

fn hidden() -> Milestone {
    Milestone {
        date: date(2026, 1, 1).into(),
        title: MARKER.to_owned(),
        note: None,
        provenance: Provenance {
            source: None,
            as_of: None,
            confidence: Confidence::Confirmed,
            verified_on: None,
            review_in: None,
            visibility: Visibility::Members,
        },
    }
}

impl Site {
    /// Sends a form, or what a client takes for one.
    pub async fn send(
        &self,
        path: &str,
        headers: &[(header::HeaderName, &str)],
        body: &'static str,
    ) -> Answer {
        self.exchange(Method::POST, path, headers, body).await
    }

    /// Sends a request and reads the answer.
    pub async fn ask(&self, method: Method, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
        self.exchange(method, path, headers, "").await
    }

    async fn exchange(
        &self,
        method: Method,
        path: &str,
        headers: &[(header::HeaderName, &str)],
        body: &'static str,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("the whole body").to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    /// Reads an address.
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[]).await
    }

    /// Reads an address that must be JSON and go well.
    pub async fn json(&self, path: &str) -> Value {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header(&header::CONTENT_TYPE), "application/json", "{path}");
        answer.json()
    }

    /// Reads an address that must be CSV and go well: its rows without the heads.
    pub async fn rows(&self, path: &str) -> Vec<csv::StringRecord> {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        let text = answer.text();
        let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(text.as_bytes());
        reader.records().map(|it| it.expect("a row")).collect()
    }
}

impl Answer {
    /// A header, empty where there is none.
    pub fn header(&self, name: &header::HeaderName) -> &str {
        self.headers
            .get(name)
            .map_or("", |it| it.to_str().expect("a readable header"))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }
}

/// The texts of a field in a list of objects.
pub fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    let items = list.as_array().expect("a list");
    items
        .iter()
        .map(|it| it[field].as_str().expect("a text"))
        .collect()
}
