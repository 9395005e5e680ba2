//! Agencies held against each other: the matrix, side by side, and who builds on whom.

mod cell;
mod chooser;
mod columns_form;
mod common;
pub mod compare_page;
pub mod family_page;
pub mod load;
pub mod matrix_page;
mod matrix_table;
mod notices;
mod parts;
mod side_cell;
mod side_table;
