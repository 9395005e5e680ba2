//! What programs read: the JSON and CSV API, the list's exports, the feed, and the files that robots look for.
//!
//! Everything is answered from the current snapshot. A handler hands its request to `serve` with a function
//! from `Site` and `Asked` to an answer or a refusal; validators, headers and problems are done
//! there, once. To add an address: put it into `app/src/routes.rs`, write the function in a file of its own, and
//! list it below; what stands under the API's own prefix is described in `openapi.rs` too.

mod adoption;
mod adoption_tables;
mod answer;
mod architectures;
mod asked;
mod capabilities;
mod codes;
mod comparison;
mod comparison_query;
mod comparison_words;
mod csv;
mod dto;
mod etag;
mod experiences;
mod export;
mod feed;
mod filters;
mod lineage;
mod llms;
mod matrix;
mod openapi;
mod organizations;
mod paging;
mod platform_filter;
mod platforms;
mod problem;
mod robots;
mod router;
mod search;
mod security_txt;
mod serve;
mod site;
mod sitemap;
mod sources;
mod surveys;
mod technologies;
mod words;

pub use router::routes;
