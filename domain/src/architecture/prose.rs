//! The sections of an architecture's text.

/// A heading of the second level with what stands below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// The heading.
    pub title: &'a str,
    /// Where the heading begins, in bytes.
    pub offset: usize,
    /// What stands below the heading, in Markdown.
    pub text: &'a str,
}

impl Section<'_> {
    /// Whether there is nothing below the heading but other headings.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let mut fence = None;
        self.text.lines().all(|line| {
            let code = fenced(&mut fence, line.trim());
            line.trim().is_empty() || (!code && line.starts_with('#'))
        })
    }
}

/// The sections of a Markdown text. Lines of code are not headings, and what stands before the first is left out.
#[must_use]
pub fn sections(body: &str) -> Vec<Section<'_>> {
    let mut heads: Vec<(&str, usize, usize)> = Vec::new();
    let (mut offset, mut fence) = (0, None);
    for line in body.split_inclusive('\n') {
        let start = offset;
        offset += line.len();
        let code = fenced(&mut fence, line.trim());
        if let (false, Some(title)) = (code, line.strip_prefix("## ")) {
            heads.push((title.trim().trim_end_matches('#').trim_end(), start, offset));
        }
    }
    let ends = heads
        .iter()
        .skip(1)
        .map(|(_, start, _)| *start)
        .chain([body.len()]);
    let all = heads.iter().zip(ends);
    all.map(|((title, offset, from), to)| Section {
        title,
        offset: *offset,
        text: body[*from..to].trim(),
    })
    .collect()
}

/// Whether a line is code or the fence around it.
fn fenced(fence: &mut Option<&'static str>, line: &str) -> bool {
    let mark = ["```", "~~~"].into_iter().find(|it| line.starts_with(it));
    match (*fence, mark) {
        (None, Some(_)) => *fence = mark,
        (Some(open), Some(close)) if open == close => *fence = None,
        (None, None) => return false,
        _ => {}
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_told_from_code_and_from_other_levels() {
        let body = "Inn.\n\n## A\n### B\n\n## C ##\nTekst.\n```sh\n## D\n```\n~~~\n```\n## E\n~~~\n## F\n\n```\n```\n";
        let found: Vec<_> = sections(body)
            .into_iter()
            .map(|it| (it.title, it.offset, it.is_empty()))
            .collect();
        assert_eq!(found, [("A", 6, true), ("C", 18, false), ("F", 65, false)]);
    }

    #[test]
    fn a_section_holds_its_text_up_to_the_next() {
        let found: Vec<_> = sections("Inn.\n## A\nEn.\n\n### B\nTo.\n## C\nTre.")
            .into_iter()
            .map(|it| (it.title, it.text))
            .collect();
        assert_eq!(found, [("A", "En.\n\n### B\nTo."), ("C", "Tre.")]);
    }
}
