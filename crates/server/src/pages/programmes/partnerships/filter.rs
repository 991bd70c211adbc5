//! Which partnerships are shown, and in which order; kept in the address.

use super::words::{State, names, state};
use crate::forms::Form;
use actions::follow_up::FollowedPartnership;
use url::form_urlencoded;
use wording::Texts;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub show: Show,
    pub by: By,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Show {
    #[default]
    All,
    Attention,
    Going,
    Waiting,
    Ended,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum By {
    #[default]
    Name,
    /// The longest silent first.
    Sign,
}

impl Show {
    pub(super) const ALL: [Self; 5] = [Self::All, Self::Attention, Self::Going, Self::Waiting, Self::Ended];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Attention => "attention",
            Self::Going => "going",
            Self::Waiting => "waiting",
            Self::Ended => "ended",
        }
    }

    pub(super) fn words(self, t: &Texts) -> String {
        match self {
            Self::All => t.pairs_show_all(),
            Self::Attention => t.pairs_show_attention(),
            Self::Going => t.pairs_going(),
            Self::Waiting => t.pairs_waiting(),
            Self::Ended => t.pairs_ended(),
        }
    }

    fn lets_through(self, it: &FollowedPartnership) -> bool {
        match self {
            Self::All => true,
            Self::Attention => !it.attention.is_empty(),
            Self::Going => state(it) == State::Going,
            Self::Waiting => state(it) == State::Waiting,
            Self::Ended => state(it) == State::Ended,
        }
    }
}

impl Filter {
    pub(super) fn read(query: Option<&str>) -> Self {
        let form = Form::with(
            form_urlencoded::parse(query.unwrap_or_default().as_bytes())
                .map(|(name, value)| (name.into_owned(), value.into_owned())),
        );
        let show = Show::ALL.into_iter().find(|it| it.code() == form.value("show"));
        let by = if form.value("by") == "sign" { By::Sign } else { By::Name };
        Self { show: show.unwrap_or_default(), by }
    }

    pub(super) fn query(self) -> String {
        let by = if self.by == By::Sign { "sign" } else { "name" };
        format!("?show={}&by={by}", self.show.code())
    }

    pub(super) fn apply(self, t: &Texts, pairs: Vec<FollowedPartnership>) -> Vec<FollowedPartnership> {
        let mut shown: Vec<FollowedPartnership> =
            pairs.into_iter().filter(|it| self.show.lets_through(it)).collect();
        match self.by {
            By::Name => t.sort_by_name(&mut shown, |it| names(t, it)),
            By::Sign => shown.sort_by_key(|it| it.last_sign),
        }
        shown
    }
}
