//! Numbers as a reader of the language writes them.

use crate::texts::{Texts, built_in};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;

/// Between a number and its unit, so that they are never torn apart at the end of a line.
const NO_BREAK_SPACE: char = '\u{a0}';

pub(crate) struct Figures {
    decimal: DecimalFormatter,
}

impl Figures {
    pub(crate) fn load(locale: &Locale) -> Self {
        Self { decimal: built_in(DecimalFormatter::try_new(locale.into(), Default::default()), locale) }
    }
}

impl Texts {
    /// "88,883" in English, with the separators of the language.
    pub fn number(&self, number: i64) -> String {
        self.figures.decimal.format_to_string(&Decimal::from(number))
    }

    /// A number given in tenths, with one decimal place: 125 is "12.5".
    pub fn tenths(&self, tenths: i64) -> String {
        let mut number = Decimal::from(tenths);
        number.multiply_pow10(-1);
        self.figures.decimal.format_to_string(&number)
    }

    /// A share of `whole` in whole percent, rounded half up: (1, 3) is "33%". Nothing of nothing is 0 percent.
    pub fn percent(&self, part: u64, whole: u64) -> String {
        let (part, whole) = (u128::from(part), u128::from(whole));
        let percent = (part * 200 + whole).checked_div(whole * 2).unwrap_or(0);
        let number = self.number(i64::try_from(percent).unwrap_or(i64::MAX));
        match self.language() {
            domain::Language::En => format!("{number}%"),
            _ => format!("{number}{NO_BREAK_SPACE}%"),
        }
    }

    /// How much a file weighs: "340 KB", "1.2 MB".
    pub fn file_size(&self, bytes: u64) -> String {
        let (kilo, mega) = match self.language() {
            domain::Language::En => ("KB", "MB"),
            domain::Language::Fi => ("kt", "Mt"),
            domain::Language::Da | domain::Language::Sv => ("kB", "MB"),
        };
        let whole = |it: u64| self.number(i64::try_from(it).unwrap_or(i64::MAX));
        if bytes < 1 << 20 {
            return format!("{}{NO_BREAK_SPACE}{kilo}", whole(bytes.div_ceil(1 << 10)));
        }
        let tenths = (bytes * 10).div_ceil(1 << 20);
        let shown = if tenths.is_multiple_of(10) {
            whole(tenths / 10)
        } else {
            self.tenths(i64::try_from(tenths).unwrap_or(i64::MAX))
        };
        format!("{shown}{NO_BREAK_SPACE}{mega}")
    }

    /// How long something takes: "1 h 30 min", "45 min", "2 h".
    pub fn duration(&self, minutes: u32) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let minutes_unit = "min";
        let hours_unit = match self.language() {
            domain::Language::Da => "t.",
            domain::Language::Sv => "tim",
            domain::Language::En | domain::Language::Fi => "h",
        };
        let with_unit =
            |number: u32, unit: &str| format!("{}{NO_BREAK_SPACE}{unit}", self.number(number.into()));
        match (hours, rest) {
            (0, rest) => with_unit(rest, minutes_unit),
            (hours, 0) => with_unit(hours, hours_unit),
            (hours, rest) => format!("{} {}", with_unit(hours, hours_unit), with_unit(rest, minutes_unit)),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Texts, texts};
    use domain::Language;

    fn in_all(say: impl Fn(&'static Texts) -> String) -> [String; 4] {
        Language::ALL.map(|it| say(texts(it)).replace('\u{a0}', "_"))
    }

    #[test]
    fn numbers_have_the_separators_of_the_language() {
        assert_eq!(in_all(|it| it.number(88_883)), ["88,883", "88_883", "88.883", "88_883"]);
        assert_eq!(in_all(|it| it.number(-7)), ["-7", "−7", "-7", "−7"]);
        assert_eq!(in_all(|it| it.tenths(125)), ["12.5", "12,5", "12,5", "12,5"]);
    }

    #[test]
    fn shares_are_whole_percent() {
        assert_eq!(in_all(|it| it.percent(1, 3)), ["33%", "33_%", "33_%", "33_%"]);
        let english = texts(Language::En);
        let check = |part, whole, expected: &str| assert_eq!(english.percent(part, whole), expected);
        check(0, 0, "0%");
        check(1, 200, "1%");
        check(1, 201, "0%");
        check(u64::MAX, u64::MAX, "100%");
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(in_all(|it| it.file_size(348_160)), ["340_KB", "340_kt", "340_kB", "340_kB"]);
        assert_eq!(in_all(|it| it.file_size(1_258_292)), ["1.3_MB", "1,3_Mt", "1,3_MB", "1,3_MB"]);
        let english = texts(Language::En);
        let check = |bytes, expected: &str| {
            assert_eq!(english.file_size(bytes).replace('\u{a0}', " "), expected);
        };
        check(0, "0 KB");
        check(1, "1 KB");
        check(10 << 20, "10 MB");
        check(u64::MAX / 16, "1,099,511,627,776 MB");
    }

    #[test]
    fn durations_are_hours_and_minutes() {
        assert_eq!(in_all(|it| it.duration(90)), ["1_h 30_min", "1_h 30_min", "1_t. 30_min", "1_tim 30_min"]);
        assert_eq!(in_all(|it| it.duration(45)), ["45_min"; 4]);
        assert_eq!(in_all(|it| it.duration(120)), ["2_h", "2_h", "2_t.", "2_tim"]);
    }
}
