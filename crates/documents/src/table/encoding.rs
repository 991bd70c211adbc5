//! From bytes to text.

use super::ReadError;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

pub(super) struct Decoded<'a> {
    /// Without a byte order mark. Bytes the encoding does not know are U+FFFD.
    pub text: Cow<'a, str>,
    pub encoding: &'static str,
    pub replaced: bool,
}

/// Decodes by the given label, else by the byte order mark, else as UTF-8 where valid, else by likelihood.
pub(super) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Result<Decoded<'a>, ReadError> {
    let chosen = match label {
        Some(label) => Encoding::for_label(label.as_bytes())
            .ok_or_else(|| ReadError::UnknownEncoding { label: label.to_owned() })?,
        None => recognise(bytes),
    };
    // A byte order mark wins over the label, as the WHATWG encoding standard decodes.
    let (text, encoding, replaced) = chosen.decode(bytes);
    Ok(Decoded { text, encoding: encoding.name(), replaced })
}

/// Whether text would not contain these bytes: control characters that are neither white space nor UTF-16.
pub(super) fn looks_binary(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() || utf16_without_mark(bytes).is_some() {
        return false;
    }
    let head = &bytes[..bytes.len().min(8192)];
    let controls = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    // Stray control characters occur in what people paste; a NUL in every hundredth place does not.
    controls * 100 > head.len()
}

fn recognise(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // The hint only breaks ties, which short Nordic files produce: "ä" alone fits many encodings.
    detector.guess(Some(b"fi"), chardetng::Utf8Detection::Allow)
}

/// Text of the Latin alphabet in UTF-16 has a zero in nearly every second byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let pairs = head.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 10 > pairs * 7 && even * 10 < pairs {
        Some(UTF_16LE)
    } else if even * 10 > pairs * 7 && odd * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], encoding: &str, text: &str) {
        let decoded = decode(bytes, None).unwrap();
        assert_eq!((decoded.encoding, &*decoded.text), (encoding, text));
    }

    #[test]
    fn encodings_of_spreadsheet_programs_are_recognised() {
        check("Nimi;Ålder".as_bytes(), "UTF-8", "Nimi;Ålder");
        check(b"\xEF\xBB\xBFNimi;\xC3\x85lder", "UTF-8", "Nimi;Ålder");
        check(b"\xFF\xFEN\0\xC5\0", "UTF-16LE", "NÅ");
        check(b"\xFE\xFF\0N\0\xC5", "UTF-16BE", "NÅ");
        check(b"N\0i\0m\0i\0;\0A\0\n\0B\0;\0C\0", "UTF-16LE", "Nimi;A\nB;C");
        check(b"Nimi;\xC5lder\nJ\xE4rvi;3", "windows-1252", "Nimi;Ålder\nJärvi;3");
        check(b"S\xF8ren;\xC5rhus;\x80 5", "windows-1252", "Søren;Århus;€ 5");
    }

    #[test]
    fn a_label_wins_over_the_guess() {
        assert_eq!(decode(b"J\x8Arvi", Some("macintosh")).unwrap().text, "Järvi");
        let refused = decode(b"x", Some("klingon")).err();
        assert_eq!(refused, Some(ReadError::UnknownEncoding { label: "klingon".into() }));
    }
}
