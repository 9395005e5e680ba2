//! Agencies held against each other: the matrix, side by side, and who builds on whom.

mod cell;
mod columns_form;
pub mod load;
pub mod matrix_page;
mod matrix_table;
mod notices;
mod parts;
