//! The pages, the API, the exports, the feed and the files for robots, through the real router on the real content.

mod adoption;
mod app;
mod architectures;
mod comparison;
mod described;
mod documents;
mod entities;
mod experiences;
mod lists;
mod pages;
mod search;
mod selection;
mod time_travel;
mod validators;

#[path = "../fixtures/trees.rs"]
#[expect(dead_code, reason = "the tests of content use the rest")]
mod trees;
