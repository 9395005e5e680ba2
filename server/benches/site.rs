//! Measurements of the catalogue's pages, printed as a table. They compare within one run; they are no tests.
//!
//! Public cloud: `/sky` of as many as the network has, rendered and compressed, never from memory.
//! Recount: all facets of a selection with two choices. Page: `/katalog` rendered and compressed, never from memory.
//! Matrix: 60 agencies against 19 capabilities, rendered and compressed, never from memory; and its cells alone.
//! Search: over HTTP among some 10,000 documents, never from memory.
//! Served: requests per second over loopback, the page from memory against axum serving the same bytes.

use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

use app::comparison::load::matrix_of;
use async_trait::async_trait;
use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    http::{Request, header},
    routing::get,
};
use domain::{
    catalogue::{
        facets::{Facet, Selection},
        store::{CatalogueStore, Change, ChangeSet, DataVersion, StoreError},
        synthetic,
    },
    comparison::{MOST_COLUMNS, MatrixChoice},
    content::{Content, EntityKind, EntityRef, merge::FieldHashes},
    services::Snapshots as _,
};
use jiff::civil::date;
use server::{
    listener::{self, Limits},
    live::LiveCatalogue,
    router::router,
    shutdown, startup,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};
use tower::ServiceExt as _;

const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// About as many as the network knows of.
const NETWORK: usize = 120;
/// So many organisations and their platforms are some 10,000 documents.
const FINDABLE: usize = 5_000;
const QUERIES: [&str; 6] = [
    "plattform",
    "kubernetes",
    "allmenn+sky",
    "%22allmenn+sky%22",
    "drift",
    "platfrom",
];
const CONNECTIONS: usize = 16;
const LOAD: Duration = Duration::from_secs(3);

/// A store that holds what it was given and takes nothing.
struct Held(Content);

#[async_trait]
impl CatalogueStore for Held {
    async fn load(&self) -> Result<(Content, DataVersion), StoreError> {
        Ok((self.0.clone(), DataVersion(1)))
    }

    async fn version(&self) -> Result<DataVersion, StoreError> {
        Ok(DataVersion(1))
    }

    async fn origins(&self) -> Result<std::collections::BTreeMap<EntityRef, FieldHashes>, StoreError> {
        Ok(std::collections::BTreeMap::new())
    }

    async fn apply(&self, _: DataVersion, _: &ChangeSet) -> Result<Option<DataVersion>, StoreError> {
        Ok(None)
    }

    async fn recent_changes(&self, _: &[EntityKind], _: u32) -> Result<Vec<Change>, StoreError> {
        Ok(Vec::new())
    }
}

/// What was measured at one size.
struct Measured {
    recount: Duration,
    page: Duration,
    bytes: usize,
}

fn main() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(run())
}

async fn run() -> anyhow::Result<()> {
    print("organisasjoner  omtelling av fasetter      siden     HTML");
    let mut measured = Vec::new();
    for size in SIZES {
        let it = measure(size).await?;
        print(&format!(
            "{size:>14}  {:>21?}  {:>9?}  {:>4} KB",
            it.recount,
            it.page,
            it.bytes / 1000
        ));
        measured.push(it);
    }
    if let [first, .., last] = measured.as_slice() {
        let growth = last.page.as_secs_f64() / first.page.as_secs_f64();
        let exponent = growth.ln() / (10_000_f64 / 100.0).ln();
        print(&format!(
            "vekst fra 100 til 10 000: eksponent {exponent:.3} (mål: under 0,1)"
        ));
    }
    let (page, bytes) = rendered(&site(NETWORK).await?.1, "/sky").await?;
    print(&format!(
        "allmenn sky, {NETWORK} organisasjoner: {page:?}, {} KB HTML (mål: høyst 10 ms)",
        bytes / 1000
    ));
    matrix().await?;
    searched().await?;
    served().await
}

async fn site(size: usize) -> anyhow::Result<(Arc<LiveCatalogue>, Router)> {
    let store = Arc::new(Held(synthetic::content(size)));
    let live = Arc::new(LiveCatalogue::load(store, date(2026, 11, 21)).await?);
    let state = startup::state(Arc::clone(&live), "http://127.0.0.1".to_owned());
    Ok((live, router(state).await?))
}

/// The median time of a page that is never the same, and how large it is.
async fn rendered(router: &Router, path: &str) -> anyhow::Result<(Duration, usize)> {
    let mut times = Vec::new();
    let mut bytes = 0;
    for unique in 0..60 {
        let begun = Instant::now();
        let sign = if path.contains('?') { '&' } else { '?' };
        let request = Request::get(format!("{path}{sign}maaling={unique}")).body(Body::empty())?;
        bytes = to_bytes(router.clone().oneshot(request).await?.into_body(), usize::MAX)
            .await?
            .len();
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    Ok((times[times.len() / 2], bytes))
}

async fn measure(size: usize) -> anyhow::Result<Measured> {
    let (live, router) = site(size).await?;
    let catalogue = live.current();
    let index = catalogue.index();
    let technology = index
        .values(Facet::Technology)
        .first()
        .map_or("", |it| &it.code)
        .to_owned();
    let selection = Selection::default()
        .toggled(Facet::Technology, &technology)
        .toggled(Facet::Sector, "energy");
    let recount = median(200, || {
        for &facet in Facet::ALL {
            black_box(index.counts(&selection, facet));
        }
    });
    let (page, bytes) = rendered(&router, "/katalog").await?;
    Ok(Measured { recount, page, bytes })
}

/// Searches over HTTP, none of them asked before: words, a phrase, a part of a word, a slip of the fingers.
async fn searched() -> anyhow::Result<()> {
    let (live, router) = site(FINDABLE).await?;
    let documents = live.current().search_index().len();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let stop = shutdown::Signal::new(Duration::ZERO);
    tokio::spawn(listener::serve(listener, router, Limits::default(), stop));
    let mut stream = TcpStream::connect(address).await?;
    let mut buffer = vec![0; 256 * 1024];
    for path in ["/sok", "/api/v1/search"] {
        let mut times = Vec::new();
        for (unique, query) in (0..QUERIES.len() * 20).zip(QUERIES.iter().cycle()) {
            let begun = Instant::now();
            let request = format!(
                "GET {path}?q={query}+-x{unique} HTTP/1.1\r\nhost: {address}\r\naccept-encoding: br\r\n\r\n"
            );
            stream.write_all(request.as_bytes()).await?;
            read_answer(&mut stream, &mut buffer).await?;
            times.push(begun.elapsed());
        }
        times.sort_unstable();
        let (median, late) = (times[times.len() / 2], times[times.len() * 95 / 100]);
        print(&format!(
            "søk i {documents} dokumenter, {path}: p50 {median:.1?}, p95 {late:.1?} (mål: p50 høyst 10 ms)"
        ));
    }
    Ok(())
}

/// The largest page of the matrix among 1000 organisations.
async fn matrix() -> anyhow::Result<()> {
    let (live, router) = site(1_000).await?;
    let catalogue = live.current();
    let choice = MatrixChoice {
        size: MOST_COLUMNS,
        ..MatrixChoice::default()
    };
    let cells = median(50, || {
        let columns = choice.columns(&catalogue);
        black_box(matrix_of(&catalogue, &choice, &columns));
    });
    let (page, bytes) = rendered(&router, &format!("/matrise?antall={MOST_COLUMNS}")).await?;
    print(&format!(
        "matrisen med {MOST_COLUMNS} etater: rutene {cells:?}, siden {page:?}, {} KB (mål: under 200 KB)",
        bytes / 1000
    ));
    Ok(())
}

fn median(runs: usize, mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[runs / 2]
}

/// The page from memory through everything we put around it, against axum with nothing around it.
async fn served() -> anyhow::Result<()> {
    let (_, router) = site(200).await?;
    let request = Request::get("/katalog")
        .header(header::ACCEPT_ENCODING, "br")
        .body(Body::empty())?;
    let bytes = to_bytes(router.clone().oneshot(request).await?.into_body(), usize::MAX).await?;
    let ours = TcpListener::bind("127.0.0.1:0").await?;
    let theirs = TcpListener::bind("127.0.0.1:0").await?;
    let (our_address, their_address) = (ours.local_addr()?, theirs.local_addr()?);
    let stop = shutdown::Signal::new(Duration::ZERO);
    tokio::spawn(listener::serve(ours, router, Limits::default(), stop));
    tokio::spawn(async move { axum::serve(theirs, plain(bytes)).await });
    let (ours, theirs) = (load(our_address).await?, load(their_address).await?);
    let ratio = ours / theirs;
    print(&format!(
        "katalogsiden fra minnet: {ours:.0} svar/s; axum med de samme bytene: {theirs:.0} svar/s; forhold {ratio:.2} (mål: minst 0,5)"
    ));
    Ok(())
}

fn plain(bytes: Bytes) -> Router {
    let answer = move || async move {
        (
            [
                (header::CONTENT_TYPE, "text/html"),
                (header::CONTENT_ENCODING, "br"),
            ],
            bytes,
        )
    };
    Router::new().route("/katalog", get(answer))
}

/// Answers per second over a few connections that are kept open.
async fn load(address: std::net::SocketAddr) -> anyhow::Result<f64> {
    let end = Instant::now() + LOAD;
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|_| tokio::spawn(client(address, end)))
        .collect();
    let mut answers = 0_u32;
    for client in clients {
        answers += client.await??;
    }
    Ok(f64::from(answers) / LOAD.as_secs_f64())
}

async fn client(address: std::net::SocketAddr, end: Instant) -> anyhow::Result<u32> {
    let request = format!("GET /katalog HTTP/1.1\r\nhost: {address}\r\naccept-encoding: br\r\n\r\n");
    let mut stream = TcpStream::connect(address).await?;
    let mut buffer = vec![0; 256 * 1024];
    let mut answers = 0;
    while Instant::now() < end {
        stream.write_all(request.as_bytes()).await?;
        read_answer(&mut stream, &mut buffer).await?;
        answers += 1;
    }
    Ok(answers)
}

async fn read_answer(stream: &mut TcpStream, buffer: &mut [u8]) -> anyhow::Result<()> {
    let mut filled = 0;
    loop {
        filled += stream.read(&mut buffer[filled..]).await?;
        let Some(head) = buffer[..filled].windows(4).position(|it| it == b"\r\n\r\n") else {
            continue;
        };
        let text = std::str::from_utf8(&buffer[..head])?.to_ascii_lowercase();
        anyhow::ensure!(text.starts_with("http/1.1 200"), "{text}");
        let length = text
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .unwrap_or("0");
        let whole = head + 4 + length.trim().parse::<usize>()?;
        while filled < whole {
            filled += stream.read(&mut buffer[filled..]).await?;
        }
        return Ok(());
    }
}

#[expect(clippy::print_stdout, reason = "the table is the measurement's result")]
fn print(line: &str) {
    println!("{line}");
}
