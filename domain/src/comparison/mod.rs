//! Agencies held against each other: all in one table, a few side by side, who is alike, and who came from whom.
//!
//! Everything here is computed from a [`Catalogue`](crate::catalogue::Catalogue) and borrows from it. What no
//! source states is unknown: it is never counted as no, and never as a difference.

mod choice;
mod lineage;
mod matrix;
mod side_by_side;
mod similar;
mod tally;

pub use choice::{
    AGENCIES, ARCHITECTURE, Amiss, COLUMNS, Catalogues, Columns, DIFFERENCES, EMPTY, FOLDED, HIDE, KIND,
    KinChoice, MOST_COLUMNS, MOST_SUBJECTS, MatrixChoice, PAGE, Placed, ROWS, RowsShown, SHOW, SIZE, STATED,
    Side, SideChoice, TWINS, WITHOUT,
};
pub use lineage::{Edge, Lineage, Node, lineage};
pub use matrix::{Cell, CellClaim, Column, ColumnOf, Group, Matrix, Row, Twins, matrix};
pub use side_by_side::{
    Agreement, Filter, Match, Section, SideBySide, SideCell, SideRow, Subject, Summary, Thing, Topic, Value,
    What, side_by_side,
};
pub(crate) use similar::Profiles;
pub use similar::{FACTS_NEEDED, MOST_SIMILAR, PARTS, Reason, Similar, TooLittle, similar_to};
pub use tally::Tally;
