//! What is longer than the rules allow, and why.

/// Something that breaks a limit.
pub struct Exception {
    /// A file (`app/src/a.rs`), a function in it (`app/src/a.rs::f`), or its parameters (`app/src/a.rs::f()`).
    pub place: &'static str,
    /// How big it is now; when it shrinks, so does this.
    pub size: usize,
    /// Why it is not split.
    pub reason: &'static str,
}

/// How many there are. This number only goes down.
pub const MOST_EXCEPTIONS: usize = 0;

/// The exceptions.
pub const EXCEPTIONS: &[Exception] = &[];
