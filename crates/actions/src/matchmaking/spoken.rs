//! Languages as people write them: codes, and names in the product's four languages and their own.

/// Code of ISO 639-1, then every name it goes by, in lower case.
const NAMES: &[(&str, &[&str])] = &[
    ("en", &["english", "englanti", "engelska", "engelsk"]),
    ("fi", &["finnish", "suomi", "finska", "finsk"]),
    ("da", &["danish", "tanska", "danska", "dansk"]),
    ("sv", &["swedish", "ruotsi", "svenska", "svensk"]),
    ("no", &["norwegian", "norja", "norska", "norsk", "nb", "nn", "bokmål", "nynorsk"]),
    ("is", &["icelandic", "islanti", "isländska", "islandsk", "íslenska"]),
    ("de", &["german", "saksa", "tyska", "tysk", "deutsch"]),
    ("fr", &["french", "ranska", "franska", "fransk", "français"]),
    ("es", &["spanish", "espanja", "spanska", "spansk", "español"]),
    ("pt", &["portuguese", "portugali", "portugisiska", "portugisisk", "português"]),
    ("it", &["italian", "italia", "italienska", "italiensk", "italiano"]),
    ("nl", &["dutch", "hollanti", "nederländska", "hollandsk", "nederlands"]),
    ("ru", &["russian", "venäjä", "ryska", "russisk", "русский"]),
    ("uk", &["ukrainian", "ukraina", "ukrainska", "ukrainsk", "українська"]),
    ("et", &["estonian", "viro", "estniska", "estisk", "eesti"]),
    ("lv", &["latvian", "latvia", "lettiska", "lettisk", "latviešu"]),
    ("lt", &["lithuanian", "liettua", "litauiska", "litauisk", "lietuvių"]),
    ("pl", &["polish", "puola", "polska", "polsk", "polski"]),
    ("ar", &["arabic", "arabia", "arabiska", "arabisk", "العربية"]),
    ("so", &["somali", "soomaali", "somaliska", "somalisk"]),
    ("zh", &["chinese", "kiina", "kinesiska", "kinesisk", "中文", "mandarin"]),
    ("ja", &["japanese", "japani", "japanska", "japansk", "日本語"]),
    (
        "se",
        &["northern sami", "pohjoissaame", "nordsamiska", "nordsamisk", "davvisámegiella", "sámi", "sami"],
    ),
];

/// One spelling for every way of naming a language; what is not known stays as it was written, in lower case.
pub(super) fn folded(language: &str) -> String {
    let written = language.trim().to_lowercase();
    // "English (fluent)" and "fi-FI" say the same as "English" and "fi".
    let name = written.split(['(', ',', ':', '–']).next().unwrap_or_default().trim();
    let primary = name.split(['-', '_']).next().unwrap_or_default();
    let known = NAMES.iter().find(|(code, names)| *code == primary || names.contains(&name));
    known.map_or_else(|| name.to_owned(), |(code, _)| (*code).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_language_has_one_spelling() {
        let check = |written: &str, expected: &str| assert_eq!(folded(written), expected, "{written}");
        for written in ["fi", "FI", "fi-FI", "Finnish", "suomi ", "Finska", "finsk", "Suomi (äidinkieli)"] {
            check(written, "fi");
        }
        check("Norsk", "no");
        check("Klingon", "klingon");
    }
}
