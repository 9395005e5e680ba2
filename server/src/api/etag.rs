//! Validators: the same address, data, day and program give the same bytes, so their fingerprint names the answer.

use http::HeaderValue;

use super::{asked::Asked, site::Site};
use crate::fingerprint::fingerprint;

/// The encodings that answers are sent in beside the plain one.
const ENCODINGS: [&str; 2] = ["br", "gzip"];

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
        Self(format!("\"{}\"", fingerprint(parts.join("\n"))))
    }

    /// The validator that an answer already carries.
    pub fn in_field(field: &HeaderValue) -> Option<Self> {
        field.to_str().ok().map(|it| Self(it.to_owned()))
    }

    /// The validator as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same answer in a compressed form is other bytes, so it has a validator of its own.
    pub fn encoded(&self, encoding: &str) -> Self {
        let plain = self.0.trim_end_matches('"');
        Self(format!("{plain}-{encoding}\""))
    }

    /// The one among those that a client says it has that stands for this answer, in whatever encoding. If-None-Match
    /// compares weakly, so that what a proxy has marked `W/` counts as well.
    pub fn among(&self, known: &str) -> Option<Self> {
        let forms = || ENCODINGS.iter().map(|it| self.encoded(it)).chain([self.clone()]);
        let mut known = known.split(',').map(|it| it.trim().trim_start_matches("W/"));
        known.find_map(|tag| forms().find(|it| it.0 == tag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_validators_is_searched() {
        let tag = ETag("\"abc\"".to_owned());
        for known in ["\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "\"x\",W/\"abc\""] {
            assert_eq!(tag.among(known), Some(tag.clone()), "{known}");
        }
        assert_eq!(tag.among("W/\"abc-br\""), Some(tag.encoded("br")));
        for known in ["", "abc", "\"abcd\"", "\"abc-zip\"", "*"] {
            assert_eq!(tag.among(known), None, "{known}");
        }
    }
}
