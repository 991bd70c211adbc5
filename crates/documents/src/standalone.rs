//! A page that needs nothing beside it: to be sent, kept and printed.

/// The whole file around a body that is markup already. The title is plain text.
pub fn standalone(language: &str, title: &str, body: &str) -> String {
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let (style, pictures) = (include_str!("standalone.css"), crate::pictures::STYLE);
    format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>\
         <style>{style}{pictures}</style></head><body><main>{body}</main></body></html>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_fetched_and_the_title_is_no_markup() {
        let page = standalone("fi", "<b>Raportti & muut</b>", "<h1>Raportti</h1>");
        assert!(page.contains("<title>&lt;b&gt;Raportti &amp; muut&lt;/b&gt;</title>"), "{page}");
        for fetched in ["<link", "<script", "@import", "url("] {
            assert!(!page.contains(fetched), "{fetched} in a page that stands alone");
        }
    }
}
