//! What a request may call.

use std::sync::Arc;

use jiff::civil::Date;

use crate::catalogue::Catalogue;

/// Where the current snapshot of the catalogue is had from.
pub trait Snapshots: Send + Sync {
    /// The snapshot as it is now. Holding it holds that view, also while a newer one is swapped in.
    fn current(&self) -> Arc<Catalogue>;

    /// The current snapshot as it was on a day: what held then, as far as is known now.
    fn as_of(&self, day: Date) -> Arc<Catalogue>;
}

/// Turns Markdown into HTML that is safe to put into a page: raw HTML becomes text.
pub trait Markdown: Send + Sync {
    /// The text as HTML.
    fn to_html(&self, text: &str) -> String;
}

/// What a request may call: one port each.
#[derive(Clone)]
pub struct Services {
    /// The public's view of the catalogue.
    pub catalogue: Arc<dyn Snapshots>,
    /// The renderer of long texts.
    pub markdown: Arc<dyn Markdown>,
}
