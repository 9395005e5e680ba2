//! The site's own pages: texts, the API, what has changed, and what is not found.

pub mod api_page;
pub mod changes_page;
pub mod not_found_page;
mod since;
pub mod text_page;
