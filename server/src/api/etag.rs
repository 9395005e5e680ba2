//! Validators: the same address, data, day and program give the same bytes, so their fingerprint names the answer.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::{asked::Asked, site::Site};

/// A strong validator (RFC 9110, section 8.8.3), with its quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ETag(String);

impl ETag {
    /// The validator of the answer to a request.
    ///
    /// The newest change is in it beside the version, since another database may have reached the same version with
    /// other content.
    pub fn of(site: &Site, asked: &Asked) -> Self {
        let catalogue = &site.catalogue;
        let newest = catalogue.changes().first().map_or("", |it| it.id.as_str());
        let parts = [
            env!("CARGO_PKG_VERSION"),
            &catalogue.version().0.to_string(),
            newest,
            &catalogue.today().to_string(),
            &site.origin,
            &asked.path,
            &asked.query,
            asked.preferred.code(),
        ];
        let digest = Sha256::digest(parts.join("\n"));
        let mut tag = String::from('"');
        for byte in &digest[..16] {
            let _ = write!(tag, "{byte:02x}");
        }
        tag.push('"');
        Self(tag)
    }

    /// The validator as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a client that says it has `known` has this one. If-None-Match compares weakly, so that what a proxy
    /// has compressed, and marked `W/`, counts as well.
    pub fn is_in(&self, known: &str) -> bool {
        known
            .split(',')
            .map(|it| it.trim().trim_start_matches("W/"))
            .any(|it| it == self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_validators_is_searched() {
        let tag = ETag("\"abc\"".to_owned());
        for known in ["\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "\"x\",W/\"abc\""] {
            assert!(tag.is_in(known), "{known}");
        }
        for known in ["", "abc", "\"abcd\"", "*"] {
            assert!(!tag.is_in(known), "{known}");
        }
    }
}
