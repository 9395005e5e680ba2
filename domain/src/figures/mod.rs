//! Figures as SVG text: deterministic, without IO, coloured by CSS classes so that dark mode and print need no
//! second drawing.
//!
//! A figure knows no URL and no feature: links come in as text. Every label goes through [`svg`], which escapes it.

pub mod layers;
mod svg;
pub mod timeline;
pub mod width;
