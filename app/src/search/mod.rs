//! Search over everything.

pub mod choice;
mod filters;
mod hits;
pub mod islands;
pub mod load;
pub mod search_page;
pub mod suggestions;
