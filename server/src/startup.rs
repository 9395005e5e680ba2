//! From settings to a site that answers; the same for the binary and for tests.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::Context as _;
use axum::Router;
use domain::{
    Services,
    catalogue::store::{CatalogueStore, DataVersion},
    services::Snapshots as _,
};
use jiff::Timestamp;
use leptos::prelude::LeptosOptions;
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::{
    assets::Assets,
    config::{Config, DatabaseConfig},
    content::import::{import_embedded, today},
    health,
    listener::{self, Limits},
    live::LiveCatalogue,
    logging,
    markdown::Renderer,
    page_cache::PageCache,
    router::router,
    shutdown,
    state::AppState,
    store::Db,
};

/// How often the server looks whether the stored content has moved on.
const REFRESH: Duration = Duration::from_secs(2);

/// A site that is ready to answer.
pub struct Application {
    /// The public site.
    pub router: Router,
    /// What its handlers share.
    pub state: AppState,
    /// The database behind it.
    pub db: Db,
}

/// Listens, answers, and stops when it is told to.
///
/// # Errors
/// When the site cannot be built or its addresses cannot be listened on.
pub async fn serve(config: &Config) -> anyhow::Result<()> {
    logging::init(config.log_format, &config.log_level)?;
    let metrics = health::start_metrics()?;
    let signal = shutdown::Signal::from_process(config.grace())?;
    let public = listen(config.address()).await?;
    let internal = listen(config.internal_address()).await?;
    let application = build(config, public.local_addr()?).await?;
    let live = Arc::clone(&application.state.live);
    let reachable = Arc::clone(&live);
    let is_ready = move || {
        let live = Arc::clone(&reachable);
        async move { live.is_reachable().await }
    };
    let inside = health::router(is_ready, metrics, signal.clone());
    note(&live);
    let refreshing = tokio::spawn(keep_fresh(live));
    tracing::info!(origin = %application.state.origin, internal = %internal.local_addr()?, "listening");
    let (outcome, inner) = tokio::join!(
        listener::serve(public, application.router, Limits::default(), signal.clone()),
        listener::serve(internal, inside, Limits::default(), signal),
    );
    refreshing.abort();
    application.db.close().await;
    outcome.and(inner)
}

async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("Det går ikke an å lytte på {address}"))
}

/// Opens the database, brings it up to date, fills it if it is empty, and puts the site together.
///
/// `listening` is the address that links are made of where the settings name none.
///
/// # Errors
/// When the database cannot be opened, migrated, filled or read.
pub async fn build(config: &Config, listening: SocketAddr) -> anyhow::Result<Application> {
    let db = open(&config.database).await?;
    let store: Arc<dyn CatalogueStore> = Arc::new(db.clone());
    fill_if_empty(store.as_ref()).await?;
    let live = LiveCatalogue::load(store, today(now()))
        .await
        .context("Katalogen kan ikke leses")?;
    let state = state(Arc::new(live), config.origin(listening));
    Ok(Application {
        router: router(state.clone()).await?,
        state,
        db,
    })
}

/// Opens the database and brings it up to date.
///
/// # Errors
/// When it cannot be opened or migrated.
pub async fn open(config: &DatabaseConfig) -> anyhow::Result<Db> {
    let url = config.url()?;
    let db = Db::connect(&url).await.context("Databasen kan ikke åpnes")?;
    db.migrate().await.context("Databasen kan ikke oppgraderes")?;
    Ok(db)
}

async fn fill_if_empty(store: &dyn CatalogueStore) -> anyhow::Result<()> {
    // Nothing was ever written; the content itself is read once, by the catalogue in memory.
    let version = store.version().await.context("Databasen kan ikke leses")?;
    if version == DataVersion::default() {
        tracing::info!("the database is empty; importing the content that came with the program");
        let summary = import_embedded(store, now(), &new_id).await?;
        tracing::info!(added = summary.added.len(), "content imported");
    }
    Ok(())
}

/// Puts together what handlers share.
#[must_use]
pub fn state(live: Arc<LiveCatalogue>, origin: String) -> AppState {
    let leptos = LeptosOptions::builder()
        .output_name("fellesnevner")
        .site_pkg_dir("pkg")
        .build();
    AppState {
        services: Services {
            catalogue: Arc::clone(&live) as _,
            markdown: Arc::new(Renderer),
        },
        live,
        origin: origin.into(),
        assets: Arc::new(Assets::load()),
        pages: Arc::new(PageCache::default()),
        leptos,
    }
}

/// Keeps the catalogue in memory in step with the store and the calendar, for as long as the server runs.
pub async fn keep_fresh(live: Arc<LiveCatalogue>) {
    let mut ticks = tokio::time::interval(REFRESH);
    loop {
        ticks.tick().await;
        match live.refresh(today(now())).await {
            Ok(true) => {
                note(&live);
                tracing::info!(generation = live.generation(), "catalogue refreshed");
            }
            Ok(false) => {}
            Err(error) => tracing::warn!(
                error = &error as &dyn std::error::Error,
                "catalogue not refreshed"
            ),
        }
    }
}

fn note(live: &LiveCatalogue) {
    let version = u64::try_from(live.current().version().0).unwrap_or_default();
    health::note_catalogue(version, now().as_second());
}

/// The time. The clock is read here and handed on.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// A new id that grows with time. Made here and handed on.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
pub fn new_id() -> String {
    Uuid::now_v7().to_string()
}
