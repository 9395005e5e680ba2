//! The front page: what this is, how much it holds, and what has happened lately.

pub mod front_page;
mod load;
