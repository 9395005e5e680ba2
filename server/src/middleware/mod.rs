//! What stands around every route, from the outside in: [`trace`], [`headers`], [`server_error`],
//! [`fetch_metadata`]. `stack` puts them together; the order has reasons, which stand there.

pub mod fetch_metadata;
pub mod headers;
pub(crate) mod message;
pub mod policy;
pub mod server_error;
mod stack;
pub mod trace;

pub use headers::SecurityHeaders;
pub use policy::content_security_policy;
pub use stack::{Site, around};
