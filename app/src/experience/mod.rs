//! Experience reports: all of them, and one with its pairs, its voices and its answer key.

mod answer;
pub mod list_page;
pub mod page;
mod pairs;

pub use answer::AnswerMark;
