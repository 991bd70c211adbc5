//! Files that people attach: what kinds there are, whose they are, and how much may be kept.

use crate::{AttachmentId, PartnershipId, PersonId, ProgrammeId, ShortText, Timestamp};
use uuid::Uuid;

/// A file as it is known without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    pub programme: ProgrammeId,
    pub owner: Owner,
    /// What of its owner's the file is about: an output, a meeting. `None` for the owner as a whole.
    pub about: Option<Uuid>,
    pub name: ShortText,
    pub kind: FileKind,
    pub size_bytes: u64,
    /// Width and height in pixels, of pictures only.
    pub pixels: Option<(u32, u32)>,
    /// What a picture shows, in words.
    pub description: Option<ShortText>,
    pub by: PersonId,
    pub created_at: Timestamp,
}

/// Whose a file is, and with it who may open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// Everybody with a part in the programme may open it; its organisers attach and remove.
    Programme,
    /// Its present members only.
    Partnership(PartnershipId),
}

impl Owner {
    /// The most an owner may keep.
    pub const fn quota_bytes(self) -> u64 {
        match self {
            Self::Programme => 500 << 20,
            Self::Partnership(_) => 100 << 20,
        }
    }
}

/// Why a file can not be kept, apart from what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotKeep {
    #[error("the file has {size} bytes where {most} fit")]
    TooLarge { size: u64, most: u64 },
    #[error("{left} bytes are left of {quota}")]
    NoRoom { left: u64, quota: u64 },
}

impl Attachment {
    /// What one file may weigh.
    pub const MOST_BYTES: u64 = 10 << 20;

    /// Whether a file of this size may be kept by an owner who keeps `used_bytes` already.
    pub const fn check_size(owner: Owner, size: u64, used_bytes: u64) -> Result<(), CannotKeep> {
        let quota = owner.quota_bytes();
        let left = quota.saturating_sub(used_bytes);
        if size > Self::MOST_BYTES {
            Err(CannotKeep::TooLarge { size, most: Self::MOST_BYTES })
        } else if size > left {
            Err(CannotKeep::NoRoom { left, quota })
        } else {
            Ok(())
        }
    }
}

macro_rules! file_kinds {
    ($($variant:ident = $code:literal, $media_type:literal, [$($extension:literal),+];)+) => {
        /// The kinds of files that are kept. Whatever can run something in a browser or an office program is not among
        /// them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum FileKind { $($variant),+ }

        impl FileKind {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// As which a file of this kind is handed out.
            pub const fn media_type(self) -> &'static str {
                match self { $(Self::$variant => $media_type),+ }
            }

            /// The endings of names that are a file's of this kind; the first is its own.
            pub const fn extensions(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($extension),+]),+ }
            }
        }
    };
}

file_kinds! {
    Pdf = "pdf", "application/pdf", ["pdf"];
    Png = "png", "image/png", ["png"];
    Jpeg = "jpeg", "image/jpeg", ["jpg", "jpeg"];
    Gif = "gif", "image/gif", ["gif"];
    WebP = "webp", "image/webp", ["webp"];
    Docx = "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"];
    Xlsx = "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"];
    Pptx = "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ["pptx"];
    Odt = "odt", "application/vnd.oasis.opendocument.text", ["odt"];
    Ods = "ods", "application/vnd.oasis.opendocument.spreadsheet", ["ods"];
    Odp = "odp", "application/vnd.oasis.opendocument.presentation", ["odp"];
    Text = "text", "text/plain; charset=utf-8", ["txt", "md", "csv", "tsv"];
}

impl FileKind {
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.code() == code)
    }

    /// Pictures made of dots, which no browser runs anything of.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Gif | Self::WebP)
    }
}

/// A name for a file of this kind, made from what a browser called it: no folders, nothing invisible, not too long, and
/// with an ending that says what the file is.
pub fn safe_name(given: &str, kind: FileKind) -> ShortText {
    const MOST: usize = 100;
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last.chars().map(|it| if is_invisible(it) { ' ' } else { it }).collect();
    let visible = visible.trim().trim_start_matches('.').trim();
    let [own, ..] = kind.extensions() else { unreachable!("every kind has an ending") };
    let ending = visible.rsplit_once('.').map_or("", |(_, it)| it).to_lowercase();
    let known = kind.extensions().iter().find(|it| **it == ending);
    let stem = if known.is_some() { &visible[..visible.len() - ending.len() - 1] } else { visible };
    let stem: String = stem.chars().take(MOST).collect();
    let stem = if stem.trim().is_empty() { "file" } else { stem.trim_end() };
    let ending = known.unwrap_or(own);
    ShortText::parse(&format!("{stem}.{ending}")).unwrap_or_else(|_| unreachable!("a short visible line"))
}

/// Characters that hide or turn round what a name says.
fn is_invisible(it: char) -> bool {
    let formats = matches!(it, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    it.is_control() || formats
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_has_a_code_of_its_own() {
        let codes: BTreeSet<_> = FileKind::ALL.iter().map(|it| it.code()).collect();
        assert_eq!(codes.len(), FileKind::ALL.len());
        assert!(FileKind::ALL.iter().all(|it| FileKind::from_code(it.code()) == Some(*it)));
        assert_eq!(FileKind::from_code("svg"), None);
    }

    #[test]
    fn a_name_says_what_the_file_is_whatever_was_sent() {
        let check = |given: &str, kind, expected: &str| {
            assert_eq!(safe_name(given, kind).as_str(), expected, "{given:?}");
        };
        check("C:\\Users\\Aino\\suunnitelma.PDF", FileKind::Pdf, "suunnitelma.pdf");
        check("../../etc/passwd", FileKind::Text, "passwd.txt");
        check("notes.csv", FileKind::Text, "notes.csv");
        check("harmless.png.html", FileKind::Png, "harmless.png.html.png");
        check("gnp.\u{202e}html", FileKind::Png, "gnp. html.png");
        check("a\r\nb.jpeg", FileKind::Jpeg, "a b.jpeg");
        check(".htaccess", FileKind::Text, "htaccess.txt");
        check("", FileKind::Docx, "file.docx");
        check("...", FileKind::Docx, "file.docx");
        check(".pdf", FileKind::Pdf, "pdf.pdf");
        assert_eq!(safe_name(&"å".repeat(500), FileKind::Odt).as_str().chars().count(), 104);
    }

    #[test]
    fn a_file_is_kept_while_there_is_room() {
        let pair = Owner::Partnership(PartnershipId::new(Uuid::from_u128(1)));
        let quota = pair.quota_bytes();
        let most = Attachment::MOST_BYTES;
        assert_eq!(Attachment::check_size(pair, most, 0), Ok(()));
        assert_eq!(
            Attachment::check_size(pair, most + 1, 0),
            Err(CannotKeep::TooLarge { size: most + 1, most })
        );
        assert_eq!(Attachment::check_size(pair, 5, quota - 5), Ok(()));
        assert_eq!(Attachment::check_size(pair, 5, quota - 4), Err(CannotKeep::NoRoom { left: 4, quota }));
        assert_eq!(Attachment::check_size(pair, 5, quota + 9), Err(CannotKeep::NoRoom { left: 0, quota }));
    }
}
