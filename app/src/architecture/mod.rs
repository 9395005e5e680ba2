//! Reference architectures: all of them, and one with its figure, its building blocks and who really runs it.

mod blocks;
mod decisions;
mod ending;
mod figure;
mod fit;
mod flow;
mod head;
pub mod list_page;
pub mod load;
pub mod page;
mod part;
mod practice;
mod requirements;
mod weighing;

pub use fit::FitMark;
pub use practice::{deviations, technologies};
