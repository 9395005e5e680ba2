//! A cell of the matrix. There may be more than a thousand on a page, so its markup is as short as it can be.

use domain::{
    catalogue::moment::Moment,
    comparison::{Cell, Column},
};
use leptos::prelude::*;

use crate::{
    catalogue::agency::section_id,
    routes,
    text::nb::{UNKNOWN, matrix as nb},
    ui::status::LevelMark,
};

/// How many tools a cell names.
const TOOLS: usize = 4;
/// How much of a practice a cell quotes, in characters.
const PRACTICE: usize = 64;

/// What stands in a cell, with the way to where its sources stand; hatched where nothing is stated.
pub fn cell(cell: Option<&Cell<'_>>, column: &Column<'_>, usual: Option<i16>, moment: &Moment) -> AnyView {
    let Some(cell) = cell else {
        return view! { <td class="hatched"><i>{UNKNOWN}</i></td> }.into_any();
    };
    let href = moment.keep(source(cell, column));
    let level = cell.level.map(|it| view! { <LevelMark level=Some(it)/> });
    let no_level = cell.level.is_none().then(|| view! { <i>{nb::NO_LEVEL}</i> });
    let marks = nb::marks(cell, usual);
    let marks = (!marks.is_empty()).then(|| view! { <small>{marks}</small> });
    let name = column.organization.display_name().to_owned();
    view! { <td role="cell" data-label=name><a href=href>{level}{content(cell)}{no_level}{marks}</a></td> }
        .into_any()
}

/// Where the claims of a cell stand with their sources.
fn source(cell: &Cell<'_>, column: &Column<'_>) -> String {
    let agency = routes::agency(column.organization.slug.as_str());
    let platform = cell.claims.first().map(|it| it.platform);
    match platform {
        Some(platform) => format!("{agency}#{}", section_id(platform, "kapabiliteter")),
        None => agency,
    }
}

/// The tools by name, or where none is stated the practice in its first words.
fn content(cell: &Cell<'_>) -> String {
    let mut names: Vec<&str> = cell.tools.iter().map(|it| it.name.as_str()).collect();
    let rest = names.len().saturating_sub(TOOLS);
    names.truncate(TOOLS);
    match (names.is_empty(), rest) {
        (true, _) => cell
            .practices()
            .first()
            .map(|it| shortened(it))
            .unwrap_or_default(),
        (false, 0) => names.join(", "),
        (false, _) => format!("{} + {rest}", names.join(", ")),
    }
}

/// The first words of a text, as many as there is room for.
fn shortened(text: &str) -> String {
    if text.chars().count() <= PRACTICE {
        return text.trim_end_matches('.').to_owned();
    }
    let mut kept = String::new();
    for word in text.split_whitespace() {
        if kept.chars().count() + word.chars().count() >= PRACTICE {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    format!("{} …", kept.trim_end_matches([',', '.', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_practice_is_cut_between_words() {
        let long =
            "Plattformteamet tar backup hver natt, og teamene prøver gjenoppretting selv to ganger i året";
        let short = shortened(long);
        assert!(short.chars().count() <= PRACTICE + 2, "{short}");
        assert!(long.starts_with(short.trim_end_matches(" …")), "{short}");
        assert_eq!(shortened("Hver natt."), "Hver natt");
    }
}
