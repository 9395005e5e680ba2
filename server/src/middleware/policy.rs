//! What a page may load and run: the Content-Security-Policy.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

/// What holds for every page.
const COMMON: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/// The policy of a page with these inline scripts; without any, no script runs at all.
///
/// Scripts are named by their hash and not by a nonce, so that a page is the same bytes for everybody and can be
/// kept. The text must be that between the tags, byte for byte.
#[must_use]
pub fn content_security_policy(inline_scripts: &[&str]) -> String {
    if inline_scripts.is_empty() {
        return format!("{COMMON}; script-src 'none'");
    }
    let mut policy = format!("{COMMON}; script-src 'self'");
    for script in inline_scripts {
        policy.push_str(" 'sha256-");
        STANDARD.encode_string(Sha256::digest(script), &mut policy);
        policy.push('\'');
    }
    policy.push_str(" 'wasm-unsafe-eval'");
    policy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_scripts_none_may_run() {
        assert_eq!(
            content_security_policy(&[]),
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
             form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; script-src 'none'"
        );
    }

    #[test]
    fn inline_scripts_are_named_by_their_hash() {
        // The example of the CSP standard: https://www.w3.org/TR/CSP3/#external-hash
        let policy = content_security_policy(&["alert('Hello, world.');"]);
        let scripts = policy.rsplit_once("; ").map(|(_, it)| it);
        assert_eq!(
            scripts,
            Some(
                "script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'wasm-unsafe-eval'"
            )
        );
    }
}
