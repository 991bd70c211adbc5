//! The form of e-mail addresses.

/// The form of an e-mail address, as far as a slip of the keyboard shows.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let odd =
        |it: char| it.is_whitespace() || it.is_control() || matches!(it, '@' | ',' | ';' | '<' | '>' | '"');
    let labels = domain.split('.');
    !local.is_empty()
        && text.len() <= 254
        && !text.contains("..")
        && domain.contains('.')
        && labels.clone().all(|it| !it.is_empty())
        && !local.contains(odd)
        && !domain.contains(odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_other_texts() {
        let good = ["aino@example.org", "a.b+c@sub.example.fi", "åsa@exempel.se"].map(is_email);
        let bad = ["aino", "a@b", "a b@c.fi", "a@b..fi", "@c.fi", "a@b.fi, c@d.fi", "Aino <a@b.fi>", "a@b."];
        assert_eq!((good, bad.map(is_email)), ([true; 3], [false; 8]));
    }
}
