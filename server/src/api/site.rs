//! What every answer is made from: the snapshot of this moment and the site's own address.

use std::sync::Arc;

use domain::catalogue::Catalogue;

use crate::state::AppState;

/// The snapshot an answer is made from, and where the site stands.
pub struct Site {
    /// The catalogue as it is during this request.
    pub catalogue: Arc<Catalogue>,
    /// The site's address without a slash at the end.
    pub origin: Arc<str>,
}

impl Site {
    /// The site as it is now.
    pub fn of(state: &AppState) -> Self {
        Self {
            catalogue: state.services.catalogue.current(),
            origin: Arc::clone(&state.origin),
        }
    }

    /// The whole address of a local path.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}
