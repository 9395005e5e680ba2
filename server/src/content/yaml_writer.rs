//! Writes JSON as YAML in the one form that content files have, byte for byte.
//!
//! Block style, two spaces, one line per text, quotes only where a reader could take a plain text for something
//! else. A partial date stands plain, since readers of content know by the key that it is one.

use std::fmt::Write as _;

use domain::dates::PartialDate;
use serde_json::{Map, Value};

use super::{bytes::is_refused, words::is_yaml_word};

/// A value as a YAML text that ends in a line feed.
#[must_use]
pub fn write(value: &Value) -> String {
    let mut out = String::new();
    block(&mut out, value, 0);
    if !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

/// Writes a value that begins at the current place of a line indented by `indent`.
fn block(out: &mut String, value: &Value, indent: usize) {
    match value {
        Value::Object(fields) if !fields.is_empty() => map(out, fields, indent),
        Value::Array(items) if !items.is_empty() => list(out, items, indent),
        other => {
            scalar(out, other);
            out.push('\n');
        }
    }
}

fn map(out: &mut String, fields: &Map<String, Value>, indent: usize) {
    for (index, (key, value)) in fields.iter().enumerate() {
        if index > 0 {
            pad(out, indent);
        }
        text(out, key);
        out.push(':');
        if is_block(value) {
            out.push('\n');
            pad(out, indent + 2);
            block(out, value, indent + 2);
        } else {
            out.push(' ');
            scalar(out, value);
            out.push('\n');
        }
    }
}

fn list(out: &mut String, items: &[Value], indent: usize) {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            pad(out, indent);
        }
        out.push_str("- ");
        block(out, item, indent + 2);
    }
}

fn is_block(value: &Value) -> bool {
    match value {
        Value::Object(fields) => !fields.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => false,
    }
}

fn pad(out: &mut String, indent: usize) {
    out.extend(std::iter::repeat_n(' ', indent));
}

fn scalar(out: &mut String, value: &Value) {
    match value {
        Value::String(it) => text(out, it),
        Value::Array(_) => out.push_str("[]"),
        Value::Object(_) => out.push_str("{}"),
        Value::Null => out.push_str("null"),
        Value::Bool(it) => out.push_str(if *it { "true" } else { "false" }),
        Value::Number(it) => {
            let _ = write!(out, "{it}");
        }
    }
}

fn text(out: &mut String, text: &str) {
    if is_plain(text) {
        out.push_str(text);
    } else {
        quoted(out, text);
    }
}

/// Whether a text reads back as itself without quotes, here and in other YAML readers.
fn is_plain(text: &str) -> bool {
    let mut chars = text.chars();
    let (first, second) = (chars.next(), chars.next());
    let dotted_name = first == Some('.') && second.is_some_and(char::is_alphabetic);
    (dotted_name || first.is_some_and(|c| c.is_alphanumeric() || matches!(c, '«' | '(' | '/')))
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text
            .chars()
            .any(|c| is_refused(c) || (c.is_whitespace() && c != ' '))
        && !is_yaml_word(text)
        && (!is_number_like(text) || PartialDate::parse(text).is_ok())
}

/// Whether some YAML reader could take the text for a number, a time or a date.
fn is_number_like(text: &str) -> bool {
    if matches!(text.to_ascii_lowercase().as_str(), ".inf" | ".nan") {
        return true;
    }
    let digit_first = text.starts_with(|c: char| c.is_ascii_digit());
    let number_sign =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | '_' | '+' | '-' | 'e' | 'E' | ' ');
    digit_first && (text.chars().all(number_sign) || text.starts_with("0x") || text.starts_with("0o"))
}

fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if is_refused(c) => {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_form_is_block_style_with_indented_lists() {
        let value = json!({
            "name": "Nav",
            "tools": ["grafana", "loki"],
            "milestones": [{ "date": "2018-05", "approx": true, "tools": ["a"] }, { "date": "2019", "value": 12 }],
            "empty": [],
        });
        let expected = "\
name: Nav
tools:
  - grafana
  - loki
milestones:
  - date: 2018-05
    approx: true
    tools:
      - a
  - date: 2019
    value: 12
empty: []
";
        assert_eq!(write(&value), expected);
    }

    #[test]
    fn only_what_could_be_misread_is_quoted() {
        let plain = [
            "Å starte",
            "«Nais»",
            "https://nav.no/a#b",
            "24x7",
            "2026",
            "2026-06-24",
            "a, b [c]",
            "v1.2 (ny)",
        ];
        for text in plain {
            assert_eq!(write(&json!(text)), format!("{text}\n"));
        }
        let quoted = [
            "",
            "NO",
            "no",
            "null",
            "889640782",
            "1.5",
            "12:30",
            "- a",
            "a: b",
            "a #b",
            "a:",
            " a",
            "a ",
            "#a",
            "@a",
            "*a",
            "1900-13",
        ];
        for text in quoted {
            assert_eq!(write(&json!(text)), format!("\"{text}\"\n"));
        }
        assert_eq!(write(&json!("a\n\"b\"\\")), "\"a\\n\\\"b\\\"\\\\\"\n");
    }
}
