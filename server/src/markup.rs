//! Cleans up what the renderer writes around our own markup.
//!
//! Leptos marks texts for a browser about to wake islands, appends scripts with the state of its resources, and puts
//! a fresh nonce on every script. Pages without an island need none of it; and with an island our policy allows
//! scripts by their hash, so that the page stays the same from one request to the next and may be kept.

/// The page as it is sent.
#[must_use]
pub fn clean(html: &str, has_island: bool) -> String {
    if has_island {
        without_nonce(html)
    } else {
        without_scripts(html)
    }
}

/// Takes out every script and every mark. Nothing of ours can be hit: in texts and attributes `<` and `"` are
/// escaped, and our pages have no scripts of their own.
fn without_scripts(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, script)) = rest.split_once("<script") {
        out.push_str(before);
        rest = script.split_once("</script>").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.replace("<!>", "")
        .replace("<!--HEAD-->", "")
        .replace(" class=\"\"", "")
}

fn without_nonce(html: &str) -> String {
    let Some(nonce) = html
        .split_once(" nonce=\"")
        .and_then(|(_, rest)| rest.split('"').next())
    else {
        return html.to_owned();
    };
    html.replace(&format!(" nonce=\"{nonce}\""), "")
        .replace(&format!(" crossorigin=\"{nonce}\""), " crossorigin")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_an_island_has_no_script_and_no_marks() {
        let html = r#"<head><!--HEAD--></head><p class="">a<!> b</p><script nonce="x">y</script>c<script>z</script>"#;
        assert_eq!(clean(html, false), "<head></head><p>a b</p>c");
    }

    #[test]
    fn escaped_text_about_scripts_stays() {
        assert_eq!(clean("&lt;script&gt;&lt;!&gt;", false), "&lt;script&gt;&lt;!&gt;");
    }

    #[test]
    fn a_page_with_an_island_is_the_same_each_time() {
        let page = |nonce: &str| format!(r#"<link crossorigin="{nonce}"><script nonce="{nonce}">a</script>"#);
        assert_eq!(clean(&page("q1"), true), clean(&page("w2"), true));
        assert_eq!(clean(&page("q1"), true), "<link crossorigin><script>a</script>");
    }
}
