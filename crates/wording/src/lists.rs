//! Several things in one sentence, and the order of names.

use crate::texts::{Texts, built_in};
use icu::collator::{CollatorBorrowed, options::CollatorOptions};
use icu::list::{ListFormatter, options::ListFormatterOptions};
use icu::locale::Locale;
use std::cmp::Ordering;

pub(crate) struct Lists {
    and: ListFormatter,
    or: ListFormatter,
    order: CollatorBorrowed<'static>,
}

impl Lists {
    pub(crate) fn load(locale: &Locale) -> Self {
        let options = ListFormatterOptions::default;
        Self {
            and: built_in(ListFormatter::try_new_and(locale.into(), options()), locale),
            or: built_in(ListFormatter::try_new_or(locale.into(), options()), locale),
            order: built_in(CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()), locale),
        }
    }
}

impl Texts {
    /// "a, b and c".
    pub fn list_and<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        let items: Vec<S> = items.into_iter().collect();
        self.lists.and.format_to_string(items.iter().map(AsRef::as_ref))
    }

    /// "a, b or c".
    pub fn list_or<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        let items: Vec<S> = items.into_iter().collect();
        self.lists.or.format_to_string(items.iter().map(AsRef::as_ref))
    }

    /// The order of two names as a reader of this language expects it: å, ä, ö after z; in Danish æ, ø, å.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.lists.order.compare(one, other)
    }

    /// Sorts by name as a reader of this language expects it. Things of the same name keep their order.
    pub fn sort_by_name<T, N: AsRef<str>>(&self, things: &mut [T], name: impl Fn(&T) -> N) {
        things.sort_by(|one, other| self.compare(name(one).as_ref(), name(other).as_ref()));
    }
}

#[cfg(test)]
mod tests {
    use crate::texts;
    use domain::Language;

    #[test]
    fn lists_read_as_sentences() {
        let all = |items: &[&str]| Language::ALL.map(|it| texts(it).list_and(items));
        assert_eq!(all(&["Aino"]), ["Aino"; 4]);
        assert_eq!(all(&["Aino", "Bo"]), ["Aino and Bo", "Aino ja Bo", "Aino og Bo", "Aino och Bo"]);
        assert_eq!(
            all(&["Aino", "Bo", "Cecilia"]),
            ["Aino, Bo and Cecilia", "Aino, Bo ja Cecilia", "Aino, Bo og Cecilia", "Aino, Bo och Cecilia"]
        );
        assert_eq!(
            Language::ALL.map(|it| texts(it).list_or(["Aino", "Bo", "Cecilia"])),
            [
                "Aino, Bo or Cecilia",
                "Aino, Bo tai Cecilia",
                "Aino, Bo eller Cecilia",
                "Aino, Bo eller Cecilia"
            ]
        );
    }

    #[test]
    fn names_are_in_the_order_of_the_readers_alphabet() {
        let sorted = |language| {
            let mut names = ["Östen", "Zoë", "Åse", "Ærø", "Aarø", "Ørsted", "Äijälä", "Ola"];
            texts(language).sort_by_name(&mut names, |it| *it);
            names.join(" ")
        };
        assert_eq!(sorted(Language::En), "Aarø Ærø Äijälä Åse Ola Ørsted Östen Zoë");
        assert_eq!(sorted(Language::Fi), "Aarø Ola Zoë Åse Äijälä Ærø Ørsted Östen");
        assert_eq!(sorted(Language::Da), "Ola Zoë Äijälä Ærø Ørsted Östen Aarø Åse");
        assert_eq!(sorted(Language::Sv), "Aarø Ola Zoë Åse Äijälä Ærø Ørsted Östen");
    }
}
