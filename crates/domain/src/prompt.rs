//! Questions that help a partnership along: built in for each method, and the organiser's or teacher's own.

mod built_in;

pub use built_in::BuiltIn;

use crate::programme::Timetable;
use crate::{Language, Method, PromptId, ShortText, Timestamp};
use chrono::{Days, NaiveDate};

/// A part of a programme's life in which a question helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    Start,
    BeforeMidpoint,
    AfterMidpoint,
    Closing,
}

/// When a prompt is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptTime {
    Phase(Phase),
    /// From this day on, for four weeks.
    From(NaiveDate),
}

/// One question for every partnership of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    pub source: PromptSource,
    pub when: PromptTime,
    /// In the programme's languages. A built-in prompt that nobody has changed has none: its words are the product's.
    pub words: Vec<(Language, ShortText)>,
    /// The organisers have put it away; pairs do not see it.
    pub hidden: bool,
    /// 0 for a built-in prompt that is as it came.
    pub version: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptSource {
    BuiltIn(BuiltIn),
    Own(PromptId),
}

/// Why a prompt can not be like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPrompt {
    #[error("no words")]
    NoWords,
    #[error("years before or after the programme")]
    Day,
    #[error("{0} prompts of one's own are enough")]
    TooMany(usize),
}

impl Phase {
    pub const ALL: [Self; 4] = [Self::Start, Self::BeforeMidpoint, Self::AfterMidpoint, Self::Closing];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::BeforeMidpoint => "before-midpoint",
            Self::AfterMidpoint => "after-midpoint",
            Self::Closing => "closing",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// The phase of a moment: a third of the way from one joint meeting to the next belongs to the earlier one.
    pub fn at(timetable: &Timetable, now: Timestamp) -> Self {
        let (opening, midpoint, closing) = (timetable.opening, timetable.midpoint, timetable.closing);
        if now < opening + (midpoint - opening) / 3 {
            Self::Start
        } else if now < midpoint {
            Self::BeforeMidpoint
        } else if now < closing - (closing - midpoint) / 3 {
            Self::AfterMidpoint
        } else {
            Self::Closing
        }
    }
}

impl Prompt {
    pub const MOST_OWN: usize = 100;
    /// How long a prompt with a date is shown.
    const SHOWN_DAYS: u64 = 28;
    const FARTHEST_DAYS: i64 = 731;

    /// Its words in the reader's language as far as somebody wrote any: of an own prompt also those of its first language.
    pub fn words_in(&self, language: Language) -> Option<&ShortText> {
        let own = self.words.iter().find(|(it, _)| *it == language);
        let fallback = match self.source {
            PromptSource::BuiltIn(_) => None,
            PromptSource::Own(_) => self.words.first(),
        };
        own.or(fallback).map(|(_, words)| words)
    }

    /// A prompt of one's own says something, and dates lie about the programme.
    pub fn check(&self, timetable: &Timetable) -> Result<(), InvalidPrompt> {
        if matches!(self.source, PromptSource::Own(_)) && self.words.is_empty() {
            return Err(InvalidPrompt::NoWords);
        }
        if let PromptTime::From(day) = self.when {
            let opening = timetable.opening.with_timezone(&timetable.time_zone).date_naive();
            if (day - opening).num_days().abs() > Self::FARTHEST_DAYS {
                return Err(InvalidPrompt::Day);
            }
        }
        Ok(())
    }

    /// The prompts of a programme: the built-in ones of its method as its organisers left them, then their own.
    pub fn of_programme(method: Method, kept: Vec<Self>) -> Vec<Self> {
        let built_in = BuiltIn::of(method).map(|it| {
            let changed = kept.iter().find(|kept| kept.source == PromptSource::BuiltIn(it));
            changed.cloned().unwrap_or_else(|| Self::untouched(it))
        });
        let mut all: Vec<Self> = built_in.collect();
        all.extend(kept.into_iter().filter(|it| matches!(it.source, PromptSource::Own(_))));
        all
    }

    /// A built-in prompt as it came.
    pub const fn untouched(it: BuiltIn) -> Self {
        Self {
            source: PromptSource::BuiltIn(it),
            when: PromptTime::Phase(it.phase()),
            words: Vec::new(),
            hidden: false,
            version: 0,
        }
    }

    /// What a partnership sees at a moment: what has been due since a date first, the newest on top, then those of the
    /// phase.
    pub fn due<'a>(all: &'a [Self], timetable: &Timetable, now: Timestamp) -> Vec<&'a Self> {
        let today = now.with_timezone(&timetable.time_zone).date_naive();
        let phase = Phase::at(timetable, now);
        let mut dated: Vec<(NaiveDate, &Self)> = Vec::new();
        let mut of_phase = Vec::new();
        for it in all.iter().filter(|it| !it.hidden) {
            match it.when {
                PromptTime::Phase(its) if its == phase => of_phase.push(it),
                PromptTime::From(day) if day <= today && today <= day + Days::new(Self::SHOWN_DAYS) => {
                    dated.push((day, it));
                }
                PromptTime::Phase(_) | PromptTime::From(_) => {}
            }
        }
        dated.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        dated.into_iter().map(|(_, it)| it).chain(of_phase).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, NaiveTime};
    use chrono_tz::Tz;
    use uuid::Uuid;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, month, day).expect("a day")
    }

    fn timetable() -> Timetable {
        Timetable::from_opening(
            day(2, 3),
            NaiveTime::from_hms_opt(9, 0, 0).expect("nine"),
            Tz::Europe__Helsinki,
        )
    }

    fn own(number: u128, when: PromptTime) -> Prompt {
        let words = ShortText::parse("Mitä opit?").expect("words");
        Prompt {
            source: PromptSource::Own(PromptId::new(Uuid::from_u128(number))),
            when,
            words: vec![(Language::Fi, words)],
            hidden: false,
            version: 1,
        }
    }

    #[test]
    fn the_joint_meetings_divide_a_programme_into_phases() {
        let it = timetable();
        let check = |at, phase| assert_eq!(Phase::at(&it, at), phase, "{at}");
        check(it.opening - Duration::days(30), Phase::Start);
        check(it.opening + Duration::days(30), Phase::Start);
        check(it.midpoint - Duration::days(30), Phase::BeforeMidpoint);
        check(it.midpoint, Phase::AfterMidpoint);
        check(it.closing - Duration::days(20), Phase::Closing);
        check(it.closing + Duration::days(20), Phase::Closing);
    }

    #[test]
    fn every_method_has_prompts_for_every_phase() {
        for method in Method::ALL {
            for phase in Phase::ALL {
                let count = BuiltIn::of(method).filter(|it| it.phase() == phase).count();
                assert!((3..=6).contains(&count), "{method:?} has {count} prompts for {phase:?}");
            }
        }
    }

    #[test]
    fn what_organisers_changed_takes_the_place_of_what_was_built_in() {
        let first = BuiltIn::of(Method::Course).next().expect("a prompt");
        let hidden = Prompt { hidden: true, version: 1, ..Prompt::untouched(first) };
        let mine = own(1, PromptTime::From(day(3, 1)));
        let all = Prompt::of_programme(Method::Course, vec![mine.clone(), hidden.clone()]);
        assert_eq!(all.len(), BuiltIn::of(Method::Course).count() + 1);
        assert_eq!((all.first(), all.last()), (Some(&hidden), Some(&mine)));

        let at = |it: NaiveDate| it.and_hms_opt(12, 0, 0).expect("noon").and_utc();
        let due = |it| Prompt::due(&all, &timetable(), at(it)).first().map(|it| it.source);
        assert_eq!(due(day(3, 1)), Some(mine.source));
        assert_eq!(due(day(3, 29)), Some(mine.source));
        assert_ne!(due(day(3, 30)), Some(mine.source));
        assert!(Prompt::due(&all, &timetable(), at(day(2, 10))).iter().all(|it| it.source != hidden.source));
    }

    #[test]
    fn words_are_those_of_the_reader_where_there_are_any() {
        let mine = own(1, PromptTime::Phase(Phase::Start));
        assert_eq!(mine.words_in(Language::Sv).map(ShortText::as_str), Some("Mitä opit?"));
        assert_eq!(Prompt::untouched(BuiltIn::ALL[0]).words_in(Language::Fi), None);
        let silent = Prompt { words: vec![], ..mine.clone() };
        assert_eq!(silent.check(&timetable()), Err(InvalidPrompt::NoWords));
        let far = own(1, PromptTime::From(day(2, 3) + chrono::Months::new(36)));
        assert_eq!(far.check(&timetable()), Err(InvalidPrompt::Day));
        assert_eq!(mine.check(&timetable()), Ok(()));
    }
}
