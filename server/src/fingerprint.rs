//! Short names for bytes.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The first half of the SHA-256 of some bytes, in hexadecimal: enough that two contents never share it by accident.
#[must_use]
pub fn fingerprint(bytes: impl AsRef<[u8]>) -> String {
    let digest = Sha256::digest(bytes);
    digest[..16]
        .iter()
        .fold(String::with_capacity(32), |mut hex, byte| {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}
