//! Every word of the interface.
//!
//! Bokmål is the only language for now; a second one would be a second folder beside [`nb`] with the same names.

pub mod nb;
