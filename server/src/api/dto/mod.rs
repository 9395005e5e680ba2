//! What the API writes, a file an entity.
//!
//! These types are a promise to programs elsewhere: the domain may change its own without changing them. The comments
//! on their fields are the text of the API's description, so they stand in bokmål. What is not known is left out.

pub mod adoption;
pub mod architecture;
pub mod building_block;
pub mod capability;
pub mod comparison;
pub mod envelope;
pub mod experience;
pub mod matrix;
pub mod operations;
pub mod organization;
pub mod platform;
pub mod practice;
pub mod provenance;
pub mod search;
pub mod survey;
pub mod technology;
pub mod usage;
