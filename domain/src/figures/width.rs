//! How wide a text is in Inter, estimated from a table, and how it wraps.

/// The advance of a character in thousandths of the font size: Inter at weight 640, the boldest the figures use,
/// rounded up to the next twenty.
const fn advance(c: char) -> u32 {
    match c {
        ' ' => 260,
        'I' | 'i' | 'j' | 'l' | '!' | '\'' | ',' | '.' | ':' | ';' | '·' => 340,
        '(' | ')' | '[' | ']' | '|' | '`' | 't' => 380,
        '/' | '\\' | 'f' | 'r' => 420,
        '1' | '-' | '_' | '{' | '}' | '^' | '–' => 500,
        '"' | '*' | '?' | 's' | '7' | 'L' | 'a' | 'k' | 'x' | 'z' | 'å' | 'ä' | '§' => 580,
        'F' | 'J' | 'c' | 'e' | 'v' | 'y' | 'é' | '5' | 'E' | 'h' | 'n' | 'o' | 'u' | 'ø' | 'ö' | 'ü' => {
            620
        }
        '2' | '3' | 'b' | 'd' | 'g' | 'p' | 'q' => 640,
        'w' => 860,
        'm' | 'æ' => 920,
        'N' | 'O' | 'Q' | 'Ø' | 'Ö' | 'G' | 'H' => 780,
        'A' | 'C' | 'D' | 'U' | 'V' | 'X' | 'Y' | 'Å' | 'Ä' | 'Ü' | 'K' => 740,
        'M' | 'W' | '%' | '@' | 'Æ' | '…' | '—' => 1040,
        '\u{0}'..='\u{7f}' | '«' | '»' => 680,
        '\u{80}'..='\u{24f}' => 800,
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

/// Breaks a text into lines no wider than `width`: at blanks and after hyphens and slashes where possible, inside a
/// piece that is too wide alone.
#[must_use]
pub fn wrap(text: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        for (i, piece) in word.split_inclusive(['-', '/']).enumerate() {
            let blank = if i == 0 && !line.is_empty() { " " } else { "" };
            let joined = format!("{line}{blank}{piece}");
            if text_width(&joined, size) <= width {
                line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line = cut(piece, size, width, &mut lines);
        }
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
    fn a_text_wraps_at_blanks_and_hyphens_first() {
        assert_eq!(
            wrap("Tjenester og applikasjoner", 12.0, 100.0),
            ["Tjenester og", "applikasjoner"]
        );
        assert_eq!(
            wrap("nais/docker-build-push", 13.5, 120.0),
            ["nais/docker-", "build-push"]
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
