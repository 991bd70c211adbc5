//! When people say they can meet: "Monday mornings", "ti–to iltapäivä", "vardagar".

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};
use domain::availability::{Availability, DayPart};

const WORKING_DAYS: &[Weekday] = &[Mon, Tue, Wed, Thu, Fri];

/// Beginnings of words, abbreviations that stand alone, and the days they name; in English, Finnish, Danish, Swedish.
const DAYS: &[(&[&str], &[&str], &[Weekday])] = &[
    (&["weekday", "arki", "arkisin", "hverdag", "vardag"], &[], WORKING_DAYS),
    (&["weekend", "viikonlop", "helg"], &[], &[Sat, Sun]),
    (&["monday", "maanantai", "mandag", "måndag"], &["mon", "ma", "man", "mån"], &[Mon]),
    (&["tuesday", "tiistai", "tirsdag", "tisdag"], &["tue", "ti", "tir", "tis"], &[Tue]),
    (&["wednesday", "keskiviik", "onsdag"], &["wed", "ke", "ons"], &[Wed]),
    (&["thursday", "torstai", "torsdag"], &["thu", "to", "tor"], &[Thu]),
    (&["friday", "perjantai", "fredag"], &["fri", "pe", "fre"], &[Fri]),
    (&["saturday", "lauantai", "lørdag", "lördag"], &["sat", "la", "lør", "lör"], &[Sat]),
    (&["sunday", "sunnuntai", "søndag", "söndag"], &["sun", "su", "søn", "sön"], &[Sun]),
];

/// As [`DAYS`]; a word counts for the first that it begins with.
const PARTS: &[(&[&str], &[&str], DayPart)] = &[
    (&["morning", "aamu", "morgen", "morgon", "formiddag", "förmiddag"], &["am"], DayPart::Morning),
    (&["afternoon", "iltapäiv", "eftermiddag"], &["pm"], DayPart::Afternoon),
    (&["evening", "ilta", "ilto", "aften", "kväll"], &[], DayPart::Evening),
];

/// The parts of the week that an answer names; `None` where it names none. A day without a part is the whole day, a
/// part without a day that of every working day.
pub fn parse(answer: &str) -> Option<Availability> {
    let lower = answer.to_lowercase();
    let words: Vec<&str> = lower.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty()).collect();
    let says = |word: &str, stems: &[&str], alone: &[&str]| {
        alone.contains(&word) || stems.iter().any(|it| word.starts_with(it))
    };
    let found = words.iter().filter_map(|word| DAYS.iter().find(|it| says(word, it.0, it.1)).map(|it| it.2));
    let mut days: Vec<Weekday> = found.flatten().copied().collect();
    if let (&[from, to], true) = (days.as_slice(), lower.contains(['-', '–'])) {
        days = from_to(from, to);
    }
    let parts = words.iter().filter_map(|word| PARTS.iter().find(|it| says(word, it.0, it.1)).map(|it| it.2));
    let mut parts: Vec<DayPart> = parts.collect();
    match (days.is_empty(), parts.is_empty()) {
        (true, true) => return None,
        (true, false) => days = WORKING_DAYS.to_vec(),
        (false, true) => parts = DayPart::ALL.to_vec(),
        (false, false) => {}
    }
    let all = days.iter().flat_map(|day| parts.iter().map(move |part| (*day, *part)));
    Some(all.fold(Availability::default(), |sum, (day, part)| sum.with(day, part)))
}

fn from_to(from: Weekday, to: Weekday) -> Vec<Weekday> {
    let mut days = vec![from];
    while let Some(last) = days.last().filter(|it| **it != to) {
        days.push(last.succ());
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_week_are_understood_in_four_languages() {
        use DayPart::{Afternoon, Evening, Morning};
        let check = |answer: &str, days: &[Weekday], parts: &[DayPart]| {
            let all = days.iter().flat_map(|day| parts.iter().map(move |part| (*day, *part)));
            let expected = all.fold(Availability::default(), |sum, (day, part)| sum.with(day, part));
            assert_eq!(parse(answer), Some(expected), "{answer}");
        };
        check("Monday mornings", &[Mon], &[Morning]);
        check("ma ja ke aamupäivä", &[Mon, Wed], &[Morning]);
        check("ti–to iltapäivisin", &[Tue, Wed, Thu], &[Afternoon]);
        check("Tirsdag eftermiddag", &[Tue], &[Afternoon]);
        check("Vardagar, kvällar", WORKING_DAYS, &[Evening]);
        check("viikonloppuisin", &[Sat, Sun], &DayPart::ALL);
        check("Evenings", WORKING_DAYS, &[Evening]);
        check("Fri-Mon", &[Fri, Sat, Sun, Mon], &DayPart::ALL);
        assert_eq!(parse("whenever it suits"), None);
    }
}
