//! Splits a Markdown file into the YAML between its two `---` lines and the text below.

use super::{
    Position,
    problem::{Code, Problem},
};

/// A file in two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The YAML, which begins on line 2.
    pub yaml: &'a str,
    /// The Markdown, without blank lines before and after.
    pub body: &'a str,
    /// The line on which the Markdown begins.
    pub body_line: usize,
}

/// Splits a file.
///
/// # Errors
/// When the front matter is missing or not closed.
pub fn split<'a>(path: &str, text: &'a str) -> Result<Parts<'a>, Problem> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        let message = "Filen må begynne med en linje «---», så nøklene, og så en ny linje «---».";
        return Err(Problem::error(
            path,
            Position::START,
            Code::MissingFrontMatter,
            message,
        ));
    }
    let mut end = first.len();
    for line in lines {
        if line.trim_end() == "---" {
            return Ok(parts(text, first.len(), end, end + line.len()));
        }
        end += line.len();
    }
    let message = "Nøklene øverst blir ikke avsluttet med en linje «---».";
    Err(Problem::error(
        path,
        Position::START,
        Code::OpenFrontMatter,
        message,
    ))
}

fn parts(text: &str, yaml: usize, yaml_end: usize, rest: usize) -> Parts<'_> {
    let blank: usize = text[rest..]
        .split_inclusive('\n')
        .take_while(|line| line.trim().is_empty())
        .map(str::len)
        .sum();
    let body = rest + blank;
    Parts {
        yaml: &text[yaml..yaml_end],
        body: text[body..].trim_end(),
        body_line: text[..body].matches('\n').count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_body_are_told_apart() {
        let parts = split("x", "---\na: b\n---\n\nHei\n\n---\n\n").expect("parts");
        assert_eq!(
            parts,
            Parts {
                yaml: "a: b\n",
                body: "Hei\n\n---",
                body_line: 5
            }
        );
        let parts = split("x", "---\na: b\n---").expect("parts");
        assert_eq!((parts.yaml, parts.body), ("a: b\n", ""));
    }

    #[test]
    fn missing_and_open_front_matter_are_refused() {
        let code = |text| split("x", text).err().map(|it| it.code);
        assert_eq!(code(""), Some(32));
        assert_eq!(code("a: b\n"), Some(32));
        assert_eq!(code("---\na: b\n"), Some(33));
        assert_eq!(code("---\n---\n"), None);
    }
}
