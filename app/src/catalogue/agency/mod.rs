//! The page of an organisation, a file a section.

mod architectures;
mod capabilities;
mod environments;
mod experiences;
mod head;
mod history;
mod layers;
mod lineage;
mod load;
mod missing;
mod operations;
mod page;
mod pipelines;
mod platform;
mod section;
mod similar;
mod technologies;

pub use capabilities::How;
pub use page::AgencyPage;
pub use platform::section_id;
