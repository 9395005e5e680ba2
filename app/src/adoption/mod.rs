//! Public cloud: who uses it, since when, and what nobody has told; all pictures with the table of what they show.
//!
//! [`asked`] reads the address, [`picture`] is what is counted for it; both also serve the exports. Then a file a
//! section.

pub mod asked;
mod bands;
mod days;
mod filter;
mod flows;
mod head;
mod hosting;
mod marks;
mod method;
pub mod page;
pub mod picture;
mod series;
pub mod small;
mod surveys;
