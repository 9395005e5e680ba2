//! The catalogue in memory: read from the store, swapped whole when the store has moved on or a new day has begun.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use arc_swap::ArcSwap;
use domain::{
    catalogue::{
        Catalogue,
        store::{CatalogueStore, DataVersion, StoreError},
    },
    content::{Content, EntityKind},
    services::Snapshots,
    viewer::Viewer,
};
use jiff::civil::Date;

/// How many changes are kept at hand for the page and the feed.
const CHANGES: u32 = 100;
/// What the list of changes is about: what readers would call content.
const LISTED: [EntityKind; 7] = [
    EntityKind::Organization,
    EntityKind::Platform,
    EntityKind::Architecture,
    EntityKind::Experience,
    EntityKind::Technology,
    EntityKind::Capability,
    EntityKind::Page,
];

/// The public's view of the catalogue, always whole.
pub struct LiveCatalogue {
    store: Arc<dyn CatalogueStore>,
    current: ArcSwap<Catalogue>,
    generation: AtomicU64,
    past: Mutex<Past>,
}

/// Views of the past that were asked for last, newest first, and the generation they were made from.
#[derive(Default)]
struct Past {
    generation: u64,
    views: VecDeque<Arc<Catalogue>>,
}

/// How many views of the past are kept.
const VIEWS: usize = 16;

impl LiveCatalogue {
    /// Reads the catalogue from a store.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be read.
    pub async fn load(store: Arc<dyn CatalogueStore>, today: Date) -> Result<Self, StoreError> {
        let empty = Catalogue::build(
            Content::default(),
            DataVersion(-1),
            Vec::new(),
            Viewer::Public,
            today,
        );
        let live = Self {
            store,
            current: ArcSwap::from_pointee(empty),
            generation: AtomicU64::new(0),
            past: Mutex::default(),
        };
        live.refresh(today).await?;
        Ok(live)
    }

    /// Reads it again if the store holds another version or the day is another. Says whether it did.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be read; what was in memory stays.
    pub async fn refresh(&self, today: Date) -> Result<bool, StoreError> {
        let current = self.current.load();
        if current.today() == today && current.version() == self.store.version().await? {
            return Ok(false);
        }
        let (content, version) = self.store.load().await?;
        let changes = self.store.recent_changes(&LISTED, CHANGES).await?;
        let next = Catalogue::build(content, version, changes, Viewer::Public, today);
        // Made now, so that no visitor waits for it.
        let _ = next.search_index();
        self.current.store(Arc::new(next));
        self.generation.fetch_add(1, Ordering::Release);
        Ok(true)
    }

    /// A number that changes whenever the catalogue does.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Whether the store answers.
    pub async fn is_reachable(&self) -> bool {
        self.store.version().await.is_ok()
    }
}

impl Snapshots for LiveCatalogue {
    fn current(&self) -> Arc<Catalogue> {
        self.current.load_full()
    }

    /// Made while others who ask for the past wait, so that many who ask for the same day make it once.
    fn as_of(&self, day: Date) -> Arc<Catalogue> {
        let mut past = self.past.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = self.generation();
        if past.generation != generation {
            *past = Past {
                generation,
                views: VecDeque::new(),
            };
        }
        let kept = past.views.iter().position(|it| it.today() == day);
        let view = kept
            .and_then(|at| past.views.remove(at))
            .unwrap_or_else(|| Arc::new(self.current().as_of(day)));
        past.views.truncate(VIEWS - 1);
        past.views.push_front(Arc::clone(&view));
        view
    }
}
