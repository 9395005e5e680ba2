//! How wide a text is in Inter, estimated from a table, and how it wraps.

/// The advance of a character in thousandths of the font size (Inter, weight 500; measured classes, rounded up).
const fn advance(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 290,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | ' ' | '/' | '-' => 390,
        'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | '@' | '%' | '–' | '—' | '…' => 960,
        'A'..='Z' | 'Ø' | 'Å' | 'Ä' | 'Ö' | '&' => 740,
        '\u{0}'..='\u{17f}' => 625,
        _ => 1100,
    }
}

/// The estimated width of a text at a font size, in the same unit as the size.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "labels are far shorter than 2^23 thousandths"
)]
pub fn text_width(text: &str, size: f32) -> f32 {
    let thousandths: u32 = text.chars().map(advance).sum();
    thousandths as f32 * size / 1000.0
}

/// Breaks a text into lines no wider than `width`: at blanks where possible, inside a word that is too wide alone.
#[must_use]
pub fn wrap(text: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let joined = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if text_width(&joined, size) <= width {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = cut(word, size, width, &mut lines);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Cuts a word that is wider than a line; what is left over is returned.
fn cut(word: &str, size: f32, width: f32, lines: &mut Vec<String>) -> String {
    let mut piece = String::new();
    for c in word.chars() {
        piece.push(c);
        if text_width(&piece, size) > width && piece.chars().count() > 1 {
            piece.pop();
            lines.push(std::mem::replace(&mut piece, c.to_string()));
        }
    }
    piece
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_wraps_at_blanks_first() {
        assert_eq!(
            wrap("Tjenester og applikasjoner", 12.0, 100.0),
            ["Tjenester og", "applikasjoner"]
        );
        assert_eq!(wrap("", 12.0, 100.0), [""]);
    }

    proptest! {
        #[test]
        fn lines_fit_and_nothing_is_lost(text in "[a-zA-ZæøåÆØÅ ()/.-]{0,120}") {
            let lines = wrap(&text, 13.0, 80.0);
            for line in &lines {
                prop_assert!(text_width(line, 13.0) <= 80.0 || line.chars().count() == 1);
            }
            let kept: String = lines.concat().split_whitespace().collect();
            let given: String = text.split_whitespace().collect();
            prop_assert_eq!(kept, given);
        }
    }
}
