//! What every handler may reach.

use std::sync::Arc;

use domain::Services;
use leptos::prelude::LeptosOptions;

use crate::{assets::Assets, live::LiveCatalogue, middleware::message::Messages, page_cache::PageCache};

/// What every handler may reach. Copies share everything.
#[derive(Clone)]
pub struct AppState {
    /// The ports that pages and the API read through.
    pub services: Services,
    /// The catalogue behind them, for those who need to know its version.
    pub live: Arc<LiveCatalogue>,
    /// The address readers know the site by.
    pub origin: Arc<str>,
    /// Style sheet, fonts and scripts.
    pub assets: Arc<Assets>,
    /// Rendered pages.
    pub pages: Arc<PageCache>,
    /// What the renderer needs to know.
    pub leptos: LeptosOptions,
}

impl AppState {
    /// The writer of short answers in the look of the site.
    pub(crate) fn messages(&self) -> Messages {
        Messages::new(&format!("{}/main.css", self.assets.prefix()).into())
    }
}
