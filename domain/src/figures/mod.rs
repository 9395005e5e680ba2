//! Figures as SVG text: deterministic, without IO, coloured by CSS classes so that dark mode and print need no
//! second drawing.
//!
//! A figure knows no URL and no feature: links come in as text. Every label goes through `svg`, which escapes it.

pub mod alluvial;
mod axis;
pub mod bands;
mod caption;
pub mod columns;
pub mod dots;
pub mod flow;
pub mod layers;
pub mod lineage;
pub mod mix;
pub mod parts;
#[cfg(test)]
mod probe;
mod svg;
pub mod timeline;
pub mod width;

/// The two drawings of a figure: for wide and for narrow places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// 940 units wide, labels at the side.
    Wide,
    /// 358 units wide, labels on top.
    Narrow,
}

impl Format {
    /// The class of the drawing, which the style sheet shows or hides by the width of the page.
    const fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }
}
