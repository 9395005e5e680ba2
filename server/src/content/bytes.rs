//! From bytes to text: size, UTF-8, line ends, and characters that nobody should find in content.

use super::{
    Position,
    problem::{Code, Problem},
};

/// The largest file that is read.
pub const MAX_BYTES: usize = 256 * 1024;

/// The text of a file, or what is wrong with its bytes.
///
/// # Errors
/// The first problem of each sort.
pub fn text<'a>(path: &str, bytes: &'a [u8]) -> Result<&'a str, Vec<Problem>> {
    if bytes.len() > MAX_BYTES {
        return Err(vec![too_big(path, bytes.len() as u64)]);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let read = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let at = position(&read, read.len());
            let message = "Filen er ikke UTF-8 fra dette tegnet. Lagre den på nytt som UTF-8.";
            return Err(vec![Problem::error(path, at, Code::NotUtf8, message)]);
        }
    };
    let problems = odd_characters(path, text);
    if problems.is_empty() {
        Ok(text)
    } else {
        Err(problems)
    }
}

/// The problem of a file that is too large to be read.
#[must_use]
pub fn too_big(path: &str, bytes: u64) -> Problem {
    let message = format!(
        "Filen er {} kB; grensen er {} kB. Del den opp.",
        bytes.div_ceil(1024),
        MAX_BYTES / 1024
    );
    Problem::error(path, Position::START, Code::TooBig, message)
}

fn odd_characters(path: &str, text: &str) -> Vec<Problem> {
    let mut found: Vec<Problem> = Vec::new();
    for (index, c) in text.char_indices() {
        let Some((code, message)) = objection(c) else {
            continue;
        };
        if found.iter().all(|it| it.code != code as u16) {
            found.push(Problem::error(path, position(text, index), code, message));
        }
    }
    found
}

fn objection(c: char) -> Option<(Code, String)> {
    match c {
        '\n' | '\t' => None,
        '\r' => Some((
            Code::CarriageReturn,
            "Linjene slutter med CRLF. Lagre filen med LF.".to_owned(),
        )),
        c if is_refused(c) => Some((Code::ControlCharacter, refused(c))),
        _ => None,
    }
}

/// Whether a character is invisible and has no business in a text: control characters other than line feed and
/// tab, byte order marks, and marks that turn the reading direction.
#[must_use]
pub fn is_refused(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

/// What to say of a refused character.
#[must_use]
pub fn refused(c: char) -> String {
    format!(
        "Usynlig tegn (U+{:04X}) er ikke tillatt. Ta det bort.",
        u32::from(c)
    )
}

/// The position of a byte in a text.
#[must_use]
pub fn position(text: &str, byte: usize) -> Position {
    let before = text.get(..byte).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |it| it + 1);
    Position {
        line: before.matches('\n').count() + 1,
        col: before[start..].chars().count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(bytes: &[u8]) -> Vec<(u16, usize, usize)> {
        text("x", bytes)
            .err()
            .unwrap_or_default()
            .iter()
            .map(|it| (it.code, it.at.line, it.at.col))
            .collect()
    }

    #[test]
    fn each_sort_of_odd_byte_is_found_once_at_its_place() {
        assert_eq!(codes("å\nb\r\nc\r\n\0\0".as_bytes()), [(24, 2, 2), (10, 4, 1)]);
        assert_eq!(codes(b"ab\n\xc3\xa5\xff"), [(11, 2, 2)]);
        assert_eq!(codes("\u{feff}a".as_bytes()), [(10, 1, 1)]);
        assert_eq!(codes(&vec![b'a'; MAX_BYTES + 1]), [(9, 1, 1)]);
        assert_eq!(codes(&vec![b'a'; MAX_BYTES]), []);
    }
}
