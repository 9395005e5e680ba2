//! Parts of pages that know no feature.

pub mod choices;
pub mod failure;
pub mod figure;
pub mod frame;
pub mod head;
pub mod icon;
pub mod pagination;
pub mod prose;
pub mod search_form;
pub mod source;
pub mod status;
pub mod table;
pub mod time_travel;
