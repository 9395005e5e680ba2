//! Technologies: all of them, and who uses, tries or has left each.

pub mod list_page;
mod load;
pub mod technology_page;
