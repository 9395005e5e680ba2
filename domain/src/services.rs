//! What a request may call.

use std::sync::Arc;

use crate::catalogue::Catalogue;

/// Where the current snapshot of the catalogue is had from.
pub trait Snapshots: Send + Sync {
    /// The snapshot as it is now. Holding it holds that view, also while a newer one is swapped in.
    fn current(&self) -> Arc<Catalogue>;
}

/// What a request may call: one port each.
#[derive(Clone)]
pub struct Services {
    /// The public's view of the catalogue.
    pub catalogue: Arc<dyn Snapshots>,
}
