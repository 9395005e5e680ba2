//! Running text written in Markdown.

use leptos::prelude::*;

use domain::{Services, architecture::sections, text::Slug};

/// Markdown as HTML. The renderer turns raw HTML into text, so that what is set here holds no foreign markup.
#[component]
pub fn Prose(#[prop(into)] markdown: String) -> impl IntoView {
    let html = expect_context::<Services>().markdown.to_html(&markdown);
    (!markdown.is_empty()).then(|| view! { <div class="prose" inner_html=html></div> })
}

/// A section of a text.
pub struct Written {
    pub id: String,
    pub title: String,
    pub markdown: String,
}

/// The sections of a text, each to stand under its own heading; what comes before the first stands under `opening`.
pub fn written(text: &str, opening: &str) -> Vec<Written> {
    let sections = sections(text);
    let before = sections.first().map_or(text, |it| &text[..it.offset]).trim();
    let all = [(opening, before)]
        .into_iter()
        .chain(sections.iter().map(|it| (it.title, it.text)));
    all.filter(|(_, markdown)| !markdown.is_empty())
        .enumerate()
        .map(|(i, (title, markdown))| Written {
            // Its own first letters, so that no heading takes the name of another part of the page.
            id: Slug::suggest(title).map_or_else(|| format!("om-{i}"), |it| format!("om-{it}")),
            title: title.to_owned(),
            markdown: markdown.to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_its_sections() {
        let told = |text: &str| -> Vec<(String, String, String)> {
            let all = written(text, "Mer").into_iter();
            all.map(|it| (it.id, it.title, it.markdown)).collect()
        };
        let section = |id: &str, title: &str, text: &str| (id.to_owned(), title.to_owned(), text.to_owned());
        assert_eq!(told(""), []);
        assert_eq!(told("Bare dette."), [section("om-mer", "Mer", "Bare dette.")]);
        assert_eq!(
            told("Inn.\n\n## Slik er køen\nEn.\n\n## Tom\n\n## ?\nTo."),
            [
                section("om-mer", "Mer", "Inn."),
                section("om-slik-er-koeen", "Slik er køen", "En."),
                section("om-2", "?", "To."),
            ]
        );
    }
}
