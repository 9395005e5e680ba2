//! Search over everything.

pub mod islands;
pub mod search_page;
