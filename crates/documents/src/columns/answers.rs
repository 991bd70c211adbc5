//! Answers to closed questions in four languages, and Portuguese.

/// How a person wants to meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    FaceToFace,
    Remote,
    /// Both, either or mixed.
    Either,
    /// In words that are not known.
    Other(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Mentor,
    Mentee,
    /// Equal roles, or both in turn.
    Both,
}

const YES: [&str; 18] = [
    "yes", "y", "true", "1", "x", "✓", "ok", "kyllä", "joo", "k", "ja", "jo", "j", "sim", "s", "sant",
    "sandt", "tosi",
];
const NO: [&str; 13] =
    ["no", "n", "false", "0", "ei", "en", "e", "nej", "não", "falskt", "falsk", "epätosi", "-"];

/// Beginnings of whole-sentence consent: "I agree to …".
const AGREES: [&str; 12] = [
    "i agree",
    "agree",
    "i accept",
    "i consent",
    "hyväksyn",
    "suostun",
    "annan suostumu",
    "jag godkänner",
    "jag samtycker",
    "jeg accepterer",
    "jeg giver samtykke",
    "aceito",
];

/// An answer to a yes-or-no question, which may go on after a comma: "Yes, from employee to entrepreneur".
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    let text = text.trim().to_lowercase();
    let first = text.split([',', '.', '!', ' ', ';']).next().unwrap_or_default();
    if YES.contains(&text.as_str()) || (first.len() > 1 && YES.contains(&first)) {
        Some(true)
    } else if NO.contains(&text.as_str()) || (first.len() > 1 && NO.contains(&first)) {
        Some(false)
    } else {
        AGREES.iter().any(|it| text.starts_with(it)).then_some(true)
    }
}

const REMOTE: [&str; 13] = [
    "remote", "online", "virtual", "video", "teams", "zoom", "etä", "verko", "distans", "fjern", "digital",
    "nätet", "remoto",
];
const FACE_TO_FACE: [&str; 15] = [
    "in person",
    "in-person",
    "face",
    "on site",
    "on-site",
    "onsite",
    "läsnä",
    "lähi",
    "paikan",
    "kasvok",
    "fysisk",
    "på plats",
    "ansigt",
    "personlig",
    "presencial",
];
const EITHER: [&str; 14] = [
    "hybrid", "both", "either", "mixed", "any", "flexib", "molem", "kumpi", "sekä", "både", "begge",
    "blandat", "blandet", "ambos",
];

pub(super) fn mode(text: &str) -> Mode {
    let words = text.to_lowercase();
    let says = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
    match (says(&FACE_TO_FACE), says(&REMOTE)) {
        _ if says(&EITHER) => Mode::Either,
        (true, true) => Mode::Either,
        (true, false) => Mode::FaceToFace,
        (false, true) => Mode::Remote,
        (false, false) => Mode::Other(text.trim().to_owned()),
    }
}

const MENTOR: [&str; 3] = ["mentor", "mentori", "ohjaaja"];
const MENTEE: [&str; 9] =
    ["mentee", "mentoroitav", "aktori", "adept", "protege", "protégé", "mentorand", "learner", "mentorado"];
const BOTH: [&str; 11] = [
    "both",
    "molem",
    "begge",
    "båda",
    "peer",
    "vertais",
    "either",
    "equal",
    "gensidig",
    "ömsesidig",
    "ambos",
];

/// The roles that a text names.
fn roles_named(text: &str) -> Option<Role> {
    let text = text.to_lowercase();
    let mentee = MENTEE.iter().any(|it| text.contains(it));
    // "Mentoroitava", "mentorand" and "mentorado" begin like "mentor" but mean the other.
    let without = MENTEE.iter().fold(text.clone(), |text, it| text.replace(it, ""));
    let mentor = MENTOR.iter().any(|it| without.contains(it));
    let both = BOTH.iter().any(|it| text.contains(it));
    match (mentor, mentee) {
        (true, true) => Some(Role::Both),
        _ if both => Some(Role::Both),
        (true, false) => Some(Role::Mentor),
        (false, true) => Some(Role::Mentee),
        (false, false) => None,
    }
}

/// The role an answer gives under its header: "Mentor", or "yes" to "Do you want to sign up as a mentor?".
///
/// `Err` where the answer is not understood, `Ok(None)` where it leaves the role open.
pub(super) fn role(header: &str, answer: &str) -> Result<Option<Role>, ()> {
    if let Some(role) = roles_named(answer) {
        return Ok(Some(role));
    }
    match (yes_or_no(answer).ok_or(())?, roles_named(header)) {
        (true, asked) => Ok(asked),
        (false, Some(Role::Mentor)) => Ok(Some(Role::Mentee)),
        (false, Some(Role::Mentee)) => Ok(Some(Role::Mentor)),
        (false, Some(Role::Both) | None) => Ok(None),
    }
}

/// Answers that say nothing, as people type them into a field they would rather skip.
pub(super) fn says_nothing(text: &str) -> bool {
    const NOTHING: [&str; 15] = [
        "-",
        "–",
        "—",
        "n/a",
        "na",
        "none",
        "nothing",
        "ei ole",
        "ei mitään",
        "ei",
        "inga",
        "inget",
        "ingen",
        "intet",
        "nenhum",
    ];
    let text = text.trim().trim_end_matches('.');
    text.is_empty() || NOTHING.iter().any(|it| it.eq_ignore_ascii_case(text))
}

/// Names of languages as people write them, by their first letters.
const LANGUAGES: [&str; 46] = [
    "english",
    "englanti",
    "engelsk",
    "inglês",
    "en",
    "finnish",
    "suomi",
    "finska",
    "finsk",
    "fi",
    "swedish",
    "ruotsi",
    "svenska",
    "svensk",
    "sv",
    "danish",
    "tanska",
    "danska",
    "dansk",
    "da",
    "norwegian",
    "norja",
    "norska",
    "norsk",
    "german",
    "saksa",
    "tyska",
    "tysk",
    "french",
    "ranska",
    "franska",
    "fransk",
    "spanish",
    "espanja",
    "spanska",
    "spansk",
    "russian",
    "venäjä",
    "ryska",
    "russisk",
    "estonian",
    "viro",
    "português",
    "portuguese",
    "arabic",
    "ukrain",
];

pub(super) fn is_language(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    // Two-letter codes stand alone; names may be followed by a level.
    LANGUAGES.iter().any(|it| if it.len() == 2 { text == *it } else { text.starts_with(it) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_understood_in_four_languages() {
        let yes =
            ["Yes", "kyllä", "Ja", "Kyllä, palkansaajasta laskuttajaksi", "TRUE", "Aceito participar", "x"];
        let no = ["No", "Ei", "nej", "En"].map(yes_or_no);
        assert_eq!(yes.map(yes_or_no), [Some(true); 7]);
        assert_eq!(no, [Some(false); 4]);
        assert_eq!(yes_or_no("perhaps"), None);
    }

    #[test]
    fn roles_come_from_the_answer_or_from_the_question() {
        let check =
            |header, answer, expected| assert_eq!(role(header, answer), expected, "{header} {answer}");
        check("Role", "Mentor", Ok(Some(Role::Mentor)));
        check("Rooli", "mentoroitava (aktori)", Ok(Some(Role::Mentee)));
        check("Rolle", "Både mentor og mentee", Ok(Some(Role::Both)));
        check("Do you want to sign up as a mentor?", "Yes", Ok(Some(Role::Mentor)));
        check("Do you want to sign up as a mentor?", "No", Ok(Some(Role::Mentee)));
        check("both mentor and mentee", "yes", Ok(Some(Role::Both)));
        check("both mentor and mentee", "no", Ok(None));
        check("Role", "visitor", Err(()));
    }

    #[test]
    fn modes_are_understood() {
        let texts = ["Etänä", "In person", "Pääosin etätyö tai lähityö", "På distans", "Hybrid", "by letter"];
        let other = Mode::Other("by letter".into());
        let modes = [Mode::Remote, Mode::FaceToFace, Mode::Either, Mode::Remote, Mode::Either, other];
        assert_eq!(texts.map(mode), modes);
    }
}
