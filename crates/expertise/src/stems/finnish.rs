//! Keys of Finnish words.
//!
//! Finnish inflects by endings (clitic after possessive suffix after case after plural) and by changing the stem before
//! them: consonant gradation (tieto – tiedon, kirjoittaa – kirjoitan) and stem types (opetus – opetuksen, johtaminen –
//! johtamisen, mahdollisuus – mahdollisuuden). The rules follow the paradigms of a standard grammar (Hakulinen et al.,
//! Iso suomen kielioppi, §§ 41–139). They do not decide which analysis is right: a word gets the keys of its few
//! plausible analyses, and words meet when one of them is common.

/// Endings of case with number, longest first. Illatives (`-hVn`, `-VVn`) are handled apart.
const CASES: &[&str] = &[
    "issa", "issä", "ista", "istä", "illa", "illä", "ilta", "iltä", "ille", "iksi", "ina", "inä", "itta",
    "ittä", "ineen", "iden", "itten", "ihin", "iin", "ien", "jen", "ita", "itä", "iä", "ia", "ja", "jä",
    "seen", "siin", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "tta", "ttä", "na",
    "nä", "ta", "tä", "a", "ä", "n", "t",
];
const POSSESSIVES: &[&str] = &["nsa", "nsä", "mme", "nne", "ni", "si"];
const CLITICS: &[&str] = &["kaan", "kään", "kin"];
/// Endings of verb forms other than those shared with nouns, longest first.
const VERB_ENDINGS: &[&str] = &[
    "isimme", "isitte", "isivat", "isivät", "isin", "isit", "isi", "taan", "tään", "daan", "dään", "mme",
    "tte", "vat", "vät", "nut", "nyt", "neet", "maan", "mään", "massa", "mässä", "malla", "mällä", "da",
    "dä", "n", "t", "a", "ä",
];
const VOWELS: &[char] = &['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö', 'å'];
const SHORTEST_STEM: usize = 3;
/// Shorter stems without their k would be those of other words.
const SHORTEST_WITHOUT_K: usize = 5;

/// Keys shared by the forms of one word: at most 8.
pub(super) fn inflection_keys(word: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for form in without_clitics(word) {
        let key = canonical(&form);
        // haku, haun: a single k disappears in the weak grade, and the vowels around it end the stem.
        if let Some(without_k) = key.strip_suffix('k').map(|it| it.trim_end_matches(VOWELS))
            && without_k.chars().count() >= SHORTEST_WITHOUT_K
        {
            push(&mut keys, without_k.to_owned());
        }
        keys.retain(|it| *it != key);
        keys.insert(0, key);
        let mut bases = vec![form.clone()];
        bases.extend(without(&form, POSSESSIVES));
        for base in bases {
            for stem in without_case(&base) {
                push(&mut keys, canonical(&stem));
            }
        }
    }
    keys
}

/// Keys shared by a verb, its action noun, its agent noun and its result noun ("opettaa", "opettaminen", "opettaja",
/// "opetus"): at most 4.
pub(super) fn derivation_keys(word: &str) -> Vec<Option<String>> {
    let mut roots: Vec<String> = Vec::new();
    let mut nominal: Vec<String> = vec![word.to_owned()];
    nominal.extend(without_case(word));
    for stem in &nominal {
        for ending in [
            "minen", "mise", "mis", "mista", "jana", "ja", "jä", "us", "ys", "ukse", "ykse", "uks", "yks",
            "nti", "nni", "o", "ö", "u", "y",
        ] {
            if let Some(root) = strip(stem, ending) {
                push(&mut roots, verb_root(root));
                break;
            }
        }
    }
    if let Some(ending) = VERB_ENDINGS.iter().find(|ending| strip(word, ending).is_some())
        && let Some(root) = strip(word, ending)
    {
        push(&mut roots, verb_root(root));
    }
    roots.truncate(4);
    roots.into_iter().filter(|root| root.chars().count() >= SHORTEST_STEM).map(Some).collect()
}

fn push(keys: &mut Vec<String>, key: String) {
    if !key.is_empty() && !keys.contains(&key) {
        keys.push(key);
    }
}

fn strip<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    let stem = super::may_end(word, ending).then(|| word.strip_suffix(ending)).flatten()?;
    (stem.chars().count() >= SHORTEST_STEM).then_some(stem)
}

fn without<'a>(word: &'a str, endings: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    endings.iter().filter_map(|ending| strip(word, ending)).take(1).map(str::to_owned)
}

fn without_clitics(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    forms.extend(without(word, CLITICS));
    forms
}

/// The stems left by the longest case ending and by the longest one without a plural `i`, and by an illative.
fn without_case(word: &str) -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    let mut matching = CASES.iter().filter_map(|ending| strip(word, ending).map(|stem| (*ending, stem)));
    if let Some((ending, stem)) = matching.next() {
        stems.push(stem.to_owned());
        // "-issa" may be plural or belong to a stem in i ("tiimi-ssä"): try the ending without its i as well.
        if ending.starts_with(['i', 'j'])
            && let Some((_, stem)) = matching.next()
        {
            stems.push(stem.to_owned());
        }
    }
    let letters: Vec<char> = word.chars().collect();
    if let [.., before, vowel, 'n'] = letters[..]
        && VOWELS.contains(&vowel)
        && (before == vowel || before == 'h')
        && letters.len() > SHORTEST_STEM + 2
    {
        stems.push(
            letters[..letters.len() - 2]
                .iter()
                .filter(|_| true)
                .collect::<String>()
                .trim_end_matches('h')
                .to_owned(),
        );
    }
    stems
}

/// One spelling for the stems of one word: stem type to its dictionary shape, final vowels off, grade to the weak side.
fn canonical(stem: &str) -> String {
    let mut stem = stem.to_owned();
    for (from, to) in [
        // johtaminen, johtamise-, johtamis-
        ("minen", "mi"),
        ("mise", "mi"),
        ("mis", "mi"),
        ("misi", "mi"),
        // suomalainen, suomalaise-
        ("lainen", "lai"),
        ("laise", "lai"),
        ("lais", "lai"),
        ("läinen", "läi"),
        ("läise", "läi"),
        ("läis", "läi"),
        ("inen", "i"),
        ("ise", "i"),
        // mahdollisuus, mahdollisuude-, mahdollisuut-, mahdollisuuksi-
        ("suus", "suu"),
        ("suude", "suu"),
        ("suute", "suu"),
        ("suut", "suu"),
        ("suuksi", "suu"),
        ("suuks", "suu"),
        ("syys", "syy"),
        ("syyde", "syy"),
        ("syyte", "syy"),
        ("syyt", "syy"),
        ("syyksi", "syy"),
        ("syyks", "syy"),
        ("uus", "uu"),
        ("uude", "uu"),
        ("uute", "uu"),
        ("uut", "uu"),
        ("uuksi", "uu"),
        ("uuks", "uu"),
        ("yys", "yy"),
        ("yyde", "yy"),
        ("yyte", "yy"),
        ("yyt", "yy"),
        ("yyksi", "yy"),
        ("yyks", "yy"),
        // terveys, terveyde-
        ("eys", "ey"),
        ("eyde", "ey"),
        ("eyte", "ey"),
        ("eyt", "ey"),
        ("eyksi", "ey"),
        ("eyks", "ey"),
        // opetus, opetukse-
        ("ukse", "us"),
        ("uksi", "us"),
        ("uks", "us"),
        ("ykse", "ys"),
        ("yksi", "ys"),
        ("yks", "ys"),
        ("okse", "os"),
        ("oksi", "os"),
        ("oks", "os"),
        ("ökse", "ös"),
        ("öksi", "ös"),
        ("akse", "as"),
        ("äkse", "äs"),
        ("ikse", "is"),
        ("iksi", "is"),
        ("ekse", "es"),
        ("eksi", "es"),
        // asiakas, asiakkaa-; hidas, hitaa-
        ("kkaa", "kas"),
        ("kkää", "käs"),
        ("kkai", "kas"),
        ("ttaa", "tas"),
        // osallistuminen's kin: hallinta, hallinna-
        ("nna", "nta"),
        ("nnä", "ntä"),
        ("nni", "nti"),
        ("nno", "nto"),
        ("nnö", "ntö"),
    ] {
        if super::may_end(&stem, from)
            && stem.ends_with(from)
            && stem.chars().count() - from.chars().count() >= 2
        {
            stem.truncate(stem.len() - from.len());
            stem.push_str(to);
            break;
        }
    }
    let trimmed = stem.trim_end_matches(VOWELS);
    let kept = if trimmed.chars().count() >= SHORTEST_STEM {
        trimmed
    } else {
        stem.trim_end_matches(['a', 'ä', 'e', 'i'])
    };
    weak_grade(kept)
}

/// The root of a verb: final vowels off, grade to the weak side, "hallits-" as "hallit-".
fn verb_root(root: &str) -> String {
    let trimmed = root.trim_end_matches(VOWELS);
    let trimmed = if trimmed.chars().count() >= SHORTEST_STEM { trimmed } else { root };
    let weak = weak_grade(trimmed);
    weak.strip_suffix("ts").map_or_else(|| weak.clone(), |it| format!("{it}t"))
}

/// Maps both grades of the last consonants to one spelling.
fn weak_grade(stem: &str) -> String {
    for (strong, weak) in [
        ("kk", "k"),
        ("pp", "p"),
        ("tt", "t"),
        ("nt", "n"),
        ("nn", "n"),
        ("lt", "l"),
        ("ll", "l"),
        ("rt", "r"),
        ("rr", "r"),
        ("mp", "m"),
        ("mm", "m"),
        ("nk", "n"),
        ("ng", "n"),
        ("d", "t"),
        ("v", "p"),
    ] {
        if let Some(rest) = stem.strip_suffix(strong) {
            return format!("{rest}{weak}");
        }
    }
    stem.to_owned()
}
