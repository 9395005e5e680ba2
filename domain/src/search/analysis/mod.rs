//! From text to what is compared: words, their stems, their places in compounds, and how they are typed without æøå.

pub(super) mod compound;
pub(super) mod fold;
pub(super) mod irregular;
pub(super) mod lexicon;
pub(super) mod stem;
pub(super) mod token;

#[cfg(test)]
mod tests;
