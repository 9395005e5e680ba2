//! Tables as CSV that Norwegian Excel opens right: semicolons, a byte order mark, CRLF, and no cell that is a formula.

use app::text::nb::UNKNOWN;
use csv::{Terminator, Writer, WriterBuilder};

/// A table that is being written, row by row.
pub struct Table(Writer<Vec<u8>>);

impl Table {
    /// A table with its heads.
    pub fn new(heads: &[&str]) -> Self {
        let mut bytes = Vec::with_capacity(64 * 1024);
        bytes.extend_from_slice("\u{feff}".as_bytes());
        let mut builder = WriterBuilder::new();
        builder
            .delimiter(b';')
            .terminator(Terminator::CRLF)
            .flexible(true);
        let mut table = Self(builder.from_writer(bytes));
        table.row(heads.iter().copied());
        table
    }

    /// Adds a row. What is empty reads «Ikke oppgitt».
    pub fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) {
        let cells = cells.into_iter().map(|cell| match cell.as_ref() {
            "" => UNKNOWN.to_owned(),
            text => guarded(text),
        });
        // Writing to memory does not fail, and rows of different lengths are allowed.
        let _ = self.0.write_record(cells);
    }

    /// The bytes of the whole table; `None` when they could not be written.
    pub fn finish(self) -> Option<Vec<u8>> {
        self.0.into_inner().ok()
    }
}

/// The cell as text that no spreadsheet takes for a formula: an apostrophe goes before `= + - @`, a tab or a line
/// break at its beginning (OWASP, «CSV Injection»).
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_be_a_formula_is_text() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("+47 22", "'+47 22"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("\n=1", "'\n=1"),
            ("＝1", "'＝1"),
            ("'=1", "'=1"),
            ("C++", "C++"),
            ("Nav", "Nav"),
            ("", ""),
        ];
        for (cell, expected) in cases {
            assert_eq!(guarded(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn a_table_is_written_for_norwegian_excel() {
        let mut table = Table::new(&["Navn", "Type"]);
        table.row(["Å; \"B\"", ""]);
        table.row(["=cmd", "to\nlinjer"]);
        let text = String::from_utf8(table.finish().expect("bytes")).expect("UTF-8");
        assert_eq!(
            text,
            "\u{feff}Navn;Type\r\n\"Å; \"\"B\"\"\";Ikke oppgitt\r\n'=cmd;\"to\nlinjer\"\r\n"
        );
    }

    proptest! {
        #[test]
        fn any_cell_reads_back_and_is_no_formula(cells in prop::collection::vec("[=+@\t\r\n;\"'a-cæ -]{0,8}", 2..5)) {
            let mut table = Table::new(&["a", "b"]);
            table.row(&cells);
            let bytes = table.finish().expect("bytes");
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(&bytes[3..]);
            let rows: Vec<csv::StringRecord> = reader.records().map(|it| it.expect("a row")).collect();
            prop_assert_eq!(rows.len(), 1);
            prop_assert_eq!(rows[0].len(), cells.len());
            for (read, cell) in rows[0].iter().zip(&cells) {
                prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
                let expected = if cell.is_empty() { UNKNOWN } else { cell };
                prop_assert_eq!(read.strip_prefix('\'').unwrap_or(read), expected.strip_prefix('\'').unwrap_or(expected));
            }
        }
    }
}
