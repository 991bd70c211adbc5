//! Amounts as people type them into a form.

/// An amount or the range a person chose, both ends included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    pub low: f64,
    /// Infinite where the range is open, as in "10+".
    pub high: f64,
}

impl Quantity {
    /// The middle of the range, or its closed end where it is open.
    pub fn middle(self) -> f64 {
        if self.high.is_finite() { f64::midpoint(self.low, self.high) } else { self.low }
    }
}

/// Words beside a number that make it an upper or a lower end.
const AT_MOST: [&str; 13] =
    ["<", "≤", "under", "below", "less", "max", "alle", "enintään", "mindre", "högst", "højst", "upp", "até"];
const AT_LEAST: [&str; 14] = [
    ">",
    "≥",
    "over",
    "above",
    "more",
    "min",
    "yli",
    "vähintään",
    "mer",
    "mere",
    "minst",
    "mindst",
    "över",
    "least",
];

/// Words before a number that leave it an amount.
const ABOUT: [&str; 9] = ["noin", "n", "about", "around", "approx", "ca", "cirka", "omkring", "ungefär"];

/// Whether the text is an amount and nothing else: other than in "Person 12", no name stands before its number.
pub(super) fn is_amount(text: &str) -> bool {
    let lower = text.to_lowercase();
    let before = lower.split(|it: char| it.is_ascii_digit()).next().unwrap_or_default();
    let mut words = before.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty());
    let belongs =
        |it: &str| ABOUT.contains(&it) || AT_MOST.contains(&it) || AT_LEAST.contains(&it) || it == "at";
    words.all(belongs) && quantity(text).is_some()
}

/// Reads "2,5", "1 200", "30-35 v", "< 15 yrs", "10+", "noin 5 vuotta". `None` where there is no number, more than
/// two, a negative one, or a range that falls.
///
/// A single comma or point is the decimal sign; where both occur the last one is.
pub(super) fn quantity(text: &str) -> Option<Quantity> {
    let text = text.trim().to_lowercase();
    if text.starts_with('-') {
        return None;
    }
    let numbers = scan(&text)?;
    let says = |signs: &[&str]| {
        let symbol =
            signs.iter().any(|sign| !sign.starts_with(char::is_alphabetic) && text.starts_with(sign));
        symbol || text.split_whitespace().any(|word| signs.contains(&word))
    };
    match numbers.as_slice() {
        [one] if text.contains('+') || says(&AT_LEAST) => Some(Quantity { low: *one, high: f64::INFINITY }),
        [one] if says(&AT_MOST) => Some(Quantity { low: 0.0, high: *one }),
        [one] => Some(Quantity { low: *one, high: *one }),
        [low, high] if low <= high => Some(Quantity { low: *low, high: *high }),
        _ => None,
    }
}

/// The numbers of a text, at most three. `None` where one is malformed or goes on from letters, as in "B12".
fn scan(text: &str) -> Option<Vec<f64>> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|it: char| it.is_ascii_digit()) {
        if rest[..start].ends_with(char::is_alphabetic) {
            return None;
        }
        let from = &rest[start..];
        let length = number_length(from);
        numbers.push(number(&from[..length])?);
        if numbers.len() > 2 {
            break;
        }
        rest = &from[length..];
    }
    Some(numbers)
}

/// How far a number reaches: digits, signs between digits, and spaces before groups of three.
fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(text);
    loop {
        let Some(sign) = text[length..].chars().next() else { return length };
        let after = length + sign.len_utf8();
        let following = digits(&text[after..]);
        let joins = match sign {
            '.' | ',' => following > 0,
            ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' => following == 3,
            _ => false,
        };
        if !joins {
            return length;
        }
        length = after + following;
    }
}

fn number(text: &str) -> Option<f64> {
    let decimal = text.rfind(['.', ',']);
    let (whole, fraction) = decimal.map_or((text, ""), |at| (&text[..at], &text[at + 1..]));
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    format!("{digits}.{fraction}0").parse().ok()
}

/// A whole number that is not negative, perhaps with words around it.
pub(super) fn whole(text: &str) -> Option<u32> {
    let quantity = quantity(text)?;
    let is_whole = quantity.low == quantity.high && quantity.low.fract() == 0.0;
    (is_whole && (0.0..=1e9).contains(&quantity.low)).then_some(quantity.low as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: Option<(f64, f64)>) {
        assert_eq!(quantity(text).map(|it| (it.low, it.high)), expected, "{text}");
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        check("2,5", Some((2.5, 2.5)));
        check("37.5 h", Some((37.5, 37.5)));
        check("30-35 v", Some((30.0, 35.0)));
        check("3 – 5 år", Some((3.0, 5.0)));
        check("10+", Some((10.0, f64::INFINITY)));
        check("< 15 yrs", Some((0.0, 15.0)));
        check("yli 20 vuotta", Some((20.0, f64::INFINITY)));
        check("minst 3", Some((3.0, f64::INFINITY)));
        check("noin 5 vuotta", Some((5.0, 5.0)));
        check("1 200,50", Some((1200.5, 1200.5)));
        check("1.200,5", Some((1200.5, 1200.5)));
        check("many", None);
        check("org131", None);
        check("", None);
        check("-5", None);
        check("35-30", None);
        check("1 2 3 4", None);
    }

    #[test]
    fn a_name_before_a_number_makes_it_no_amount() {
        let amounts = ["5", "2,5 h", "noin 5 vuotta", "ca. 10", "yli 20", "at least 3", "< 15 yrs", "~4"];
        assert_eq!(amounts.map(is_amount), [true; 8]);
        assert_eq!(["Person 12", "Department 3", "B12", "many"].map(is_amount), [false; 4]);
    }

    #[test]
    fn people_are_counted_in_whole_numbers() {
        assert_eq!(["2", "2 mentees", "2,5", "1-2", "-1"].map(whole), [Some(2), Some(2), None, None, None]);
        assert_eq!(Quantity { low: 30.0, high: 35.0 }.middle(), 32.5);
        assert_eq!(Quantity { low: 10.0, high: f64::INFINITY }.middle(), 10.0);
    }

    proptest! {
        #[test]
        fn any_text_is_an_amount_or_none(text in "[0-9., +<-]{0,20}|.{0,20}") {
            if let Some(it) = quantity(&text) {
                prop_assert!(it.low >= 0.0 && it.low <= it.high);
            }
        }
    }
}
