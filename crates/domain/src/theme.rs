//! Themes: what pairs find worth taking further, from the first word to a tool that others use.

use crate::{LongText, PersonId, ProgrammeId, ShortText, ThemeCommentId, ThemeId, Timestamp};

/// Something worth taking further than one partnership can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub id: ThemeId,
    pub programme: ProgrammeId,
    pub title: ShortText,
    pub description: Option<LongText>,
    /// `None` once the person is gone.
    pub raised_by: Option<PersonId>,
    pub state: ThemeState,
    /// Who takes it further: a name, a group, an organisation.
    pub owner: Option<ShortText>,
    pub next_step: Option<ShortText>,
    /// Where it was carried over from.
    pub origin: Option<Origin>,
    pub created_at: Timestamp,
    /// Rises with every change, so that the slower of two is told.
    pub version: u32,
}

/// The theme of an earlier programme that this one goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    pub theme: ThemeId,
    pub programme: ProgrammeId,
}

macro_rules! states {
    ($($variant:ident = $code:literal),+ $(,)?) => {
        /// How far a theme has come, in this order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ThemeState { $($variant),+ }

        impl ThemeState {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    };
}

states! {
    Raised = "raised",
    Analysed = "analysed",
    Developed = "developed",
    Productised = "productised",
    Tool = "tool",
}

/// Why a theme does not become something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotMoveTheme {
    #[error("from {from:?} a theme goes one step at a time")]
    OutOfOrder { from: ThemeState },
    #[error("nobody takes it further yet")]
    NobodyOwnsIt,
}

/// What somebody says about a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeComment {
    pub id: ThemeCommentId,
    pub theme: ThemeId,
    pub by: Option<PersonId>,
    pub text: LongText,
    pub at: Timestamp,
}

impl Theme {
    /// One step on, or back where it was too early; from the second step on somebody takes it further.
    pub fn move_to(
        &mut self,
        state: ThemeState,
        owner: Option<ShortText>,
        next_step: Option<ShortText>,
    ) -> Result<(), CannotMoveTheme> {
        let place = |it: ThemeState| ThemeState::ALL.iter().position(|known| *known == it).unwrap_or(0);
        if place(state).abs_diff(place(self.state)) > 1 {
            return Err(CannotMoveTheme::OutOfOrder { from: self.state });
        }
        if state > ThemeState::Analysed && owner.is_none() {
            return Err(CannotMoveTheme::NobodyOwnsIt);
        }
        (self.state, self.owner, self.next_step) = (state, owner, next_step);
        Ok(())
    }

    /// The theme as the next programme begins with it.
    #[must_use]
    pub fn carried_over(&self, id: ThemeId, programme: ProgrammeId, at: Timestamp) -> Self {
        Self {
            id,
            programme,
            origin: Some(Origin { theme: self.id, programme: self.programme }),
            created_at: at,
            version: 1,
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn theme() -> Theme {
        Theme {
            id: ThemeId::new(Uuid::from_u128(1)),
            programme: ProgrammeId::new(Uuid::from_u128(2)),
            title: ShortText::parse("Peer feedback in projects").expect("a title"),
            description: None,
            raised_by: None,
            state: ThemeState::Raised,
            owner: None,
            next_step: None,
            origin: None,
            created_at: Timestamp::UNIX_EPOCH,
            version: 1,
        }
    }

    #[test]
    fn a_theme_goes_one_step_at_a_time_and_soon_belongs_to_somebody() {
        let owner = || ShortText::optional("Library of Kaisla").expect("a name");
        let mut it = theme();
        let early = it.move_to(ThemeState::Developed, owner(), None);
        assert_eq!(early, Err(CannotMoveTheme::OutOfOrder { from: ThemeState::Raised }));
        assert_eq!(it.move_to(ThemeState::Analysed, None, None), Ok(()));
        assert_eq!(it.move_to(ThemeState::Developed, None, None), Err(CannotMoveTheme::NobodyOwnsIt));
        assert_eq!(it.move_to(ThemeState::Developed, owner(), None), Ok(()));
        assert_eq!(it.move_to(ThemeState::Analysed, owner(), None), Ok(()));
        assert_eq!(it.move_to(ThemeState::Analysed, owner(), owner()), Ok(()), "only the next step changes");
    }

    #[test]
    fn the_next_programme_knows_where_a_theme_comes_from() {
        let (id, programme) = (ThemeId::new(Uuid::from_u128(3)), ProgrammeId::new(Uuid::from_u128(4)));
        let before = Theme { state: ThemeState::Developed, version: 7, ..theme() };
        let after = before.carried_over(id, programme, Timestamp::UNIX_EPOCH);
        let origin = Some(Origin { theme: before.id, programme: before.programme });
        assert_eq!(after, Theme { id, programme, origin, version: 1, ..before });
    }
}
