//! Who is looking, and what they may see.

use crate::provenance::Visibility;

/// Who a page or an answer is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Anybody on the web.
    Public,
}

impl Viewer {
    /// Whether the viewer may see what has this visibility.
    #[must_use]
    pub fn may_see(self, visibility: Visibility) -> bool {
        match self {
            Self::Public => visibility == Visibility::Public,
        }
    }
}
