//! The catalogue: the list of organisations, the page of one, and the capabilities.

pub mod agency;
pub mod capabilities_page;
pub mod capability_page;
mod filters;
pub mod list_page;
mod load;
mod results;
