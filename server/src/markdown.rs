//! Markdown as HTML that is safe to put into a page.
//!
//! Raw HTML becomes text while the events stream by, so there is nothing to sanitise afterwards. Links lead only to
//! http, https, mailto and local addresses; external ones name their host. Headings get anchors.

use std::collections::HashMap;

use domain::{services::Markdown, text::Slug};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

/// Longer texts are cut here, so that rendering stays bounded.
const MAX_BYTES: usize = 256 * 1024;

/// The renderer.
pub struct Renderer;

impl Markdown for Renderer {
    fn to_html(&self, text: &str) -> String {
        to_html(text)
    }
}

/// Renders a text.
#[must_use]
pub fn to_html(text: &str) -> String {
    let text = text.get(..floor(text, MAX_BYTES)).unwrap_or_default();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut hosts: Vec<Option<String>> = Vec::new();
    for event in Parser::new_ext(text, options) {
        rewrite(event, &mut hosts, &mut events);
    }
    anchor_headings(&mut events);
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, events.into_iter());
    out
}

fn floor(text: &str, limit: usize) -> usize {
    (0..=limit.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

fn rewrite<'a>(event: Event<'a>, hosts: &mut Vec<Option<String>>, out: &mut Vec<Event<'a>>) {
    match event {
        Event::Html(raw) | Event::InlineHtml(raw) => out.push(Event::Text(raw)),
        Event::Start(Tag::HtmlBlock) => out.push(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => out.push(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => {
            let link_type = if link_type == LinkType::Email {
                LinkType::Inline
            } else {
                link_type
            };
            let (dest_url, host) = target(dest_url);
            hosts.push(host);
            out.push(Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }));
        }
        Event::End(TagEnd::Link) => {
            if let Some(host) = hosts.pop().flatten() {
                out.push(Event::Text(format!(" ({host})").into()));
            }
            out.push(Event::End(TagEnd::Link));
        }
        // Pictures would be fetched from elsewhere; their text stands for them.
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
        // A page has one `h1`, and it is not in its prose.
        Event::Start(Tag::Heading {
            level: HeadingLevel::H1,
            id,
            classes,
            attrs,
        }) => {
            out.push(Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                id,
                classes,
                attrs,
            }));
        }
        Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
            out.push(Event::End(TagEnd::Heading(HeadingLevel::H2)));
        }
        other => out.push(other),
    }
}

/// Where a link may lead, and the host to name beside it.
fn target(url: CowStr<'_>) -> (CowStr<'_>, Option<String>) {
    let lower = url.trim().to_lowercase();
    if let Some(rest) = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
    {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        return (url, Some(host.trim_start_matches("www.").to_owned()));
    }
    let is_local =
        (url.starts_with('/') && !url.starts_with("//") && !url.contains('\\')) || url.starts_with('#');
    if is_local || lower.starts_with("mailto:") {
        return (url, None);
    }
    ("#".into(), None)
}

/// Gives every heading an id made of its text, unique within the text.
fn anchor_headings(events: &mut [Event<'_>]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for start in 0..events.len() {
        if !matches!(events.get(start), Some(Event::Start(Tag::Heading { .. }))) {
            continue;
        }
        let rest = events
            .iter()
            .skip(start)
            .take_while(|it| !matches!(it, Event::End(TagEnd::Heading(_))));
        let text: String = rest
            .filter_map(|it| match it {
                Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
                _ => None,
            })
            .collect();
        let slug = Slug::suggest(&text).map_or_else(|| "del".to_owned(), String::from);
        let count = seen.entry(slug.clone()).or_default();
        *count += 1;
        let anchor = if *count == 1 {
            slug
        } else {
            format!("{slug}-{count}")
        };
        if let Some(Event::Start(Tag::Heading { id, .. })) = events.get_mut(start) {
            *id = Some(anchor.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn raw_html_stays_text() {
        assert_eq!(
            to_html("<script>alert(1)</script>"),
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
        );
        assert_eq!(
            to_html("a <img src=x onerror=y> b"),
            "<p>a &lt;img src=x onerror=y&gt; b</p>\n"
        );
    }

    #[test]
    fn links_lead_only_where_they_may() {
        let cases = [
            (
                "[a](https://nav.no/x)",
                r#"<a href="https://nav.no/x">a (nav.no)</a>"#,
            ),
            ("[a](/om)", r#"<a href="/om">a</a>"#),
            ("[a](javascript:alert(1))", r##"<a href="#">a</a>"##),
            ("[a](JaVaScRiPt:x)", r##"<a href="#">a</a>"##),
            ("[a](data:text/html,x)", r##"<a href="#">a</a>"##),
            ("[a](//ond.no)", r##"<a href="#">a</a>"##),
            ("![a](https://ond.no/x.png)", "a"),
        ];
        for (text, expected) in cases {
            assert_eq!(to_html(text), format!("<p>{expected}</p>\n"), "{text}");
        }
    }

    #[test]
    fn headings_get_unique_anchors_and_leave_h1_to_the_page() {
        let html = to_html("# Drift\n\n## Drift\n\n## Å få\n");
        assert_eq!(
            html,
            "<h2 id=\"drift\">Drift</h2>\n<h2 id=\"drift-2\">Drift</h2>\n<h2 id=\"aa-faa\">Å få</h2>\n"
        );
    }

    proptest! {
        #[test]
        fn no_text_brings_in_markup(text in "[ -~æøå\n]{0,300}") {
            let html = to_html(&text).to_lowercase();
            for bad in ["<script", "<img", "<iframe", "<svg", "href=\"javascript", "href=\"data"] {
                prop_assert!(!html.contains(bad), "{}", html);
            }
        }
    }
}
