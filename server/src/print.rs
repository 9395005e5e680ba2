//! Standard output, for commands. Everything else is logged.

use std::io::{self, Write as _};

/// Prints a line.
///
/// # Errors
/// When standard output is closed, as by `| head`.
pub fn line(text: impl AsRef<str>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_ref().as_bytes())?;
    out.write_all(b"\n")
}

/// Prints many lines at once.
///
/// # Errors
/// As [`line()`].
pub fn lines(lines: impl IntoIterator<Item = String>) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for text in lines {
        writeln!(out, "{text}")?;
    }
    out.flush()
}

/// Prints why a command failed, whole chain, to standard error. A reader that has heard enough (`| head`) is no
/// failure worth a word.
pub fn failure(error: &anyhow::Error) {
    let closed = |it: &io::Error| it.kind() == io::ErrorKind::BrokenPipe;
    if error.downcast_ref::<io::Error>().is_some_and(closed) {
        return;
    }
    // Nobody is left to tell when standard error is closed too.
    let _ = writeln!(io::stderr().lock(), "Feil: {error:#}");
}
