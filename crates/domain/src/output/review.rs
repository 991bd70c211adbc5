//! Another pair reads a draft and says what is good and what to improve.

use super::{Output, OutputState};
use crate::access::Inside;
use crate::{LongText, OutputId, ParticipantId, PartnershipId, ProgrammeId, ReviewId, Timestamp};

/// One reading of one version of an output by another pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub id: ReviewId,
    pub programme: ProgrammeId,
    pub output: OutputId,
    /// Whose output it is.
    pub authors: PartnershipId,
    /// The version of the text that is read.
    pub text_version: u32,
    pub asked_at: Timestamp,
    pub state: ReviewState,
    /// Rises with every change, so that the slower of two is told.
    pub version: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewState {
    /// The authors leave it to the organisers to find a pair.
    Wanted,
    /// This pair may read the version until it has answered.
    Asked { by: PartnershipId },
    Given {
        by: PartnershipId,
        given: ReviewGiven,
        /// What the authors answer.
        reply: Option<LongText>,
    },
    /// The authors took their wish back before it was answered.
    Withdrawn { by: Option<PartnershipId> },
}

/// What a pair says of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewGiven {
    pub verdict: Verdict,
    pub good: LongText,
    /// May be left out of what is ready.
    pub improve: Option<LongText>,
    pub reader: ParticipantId,
    pub at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    Ready,
    NeedsWork,
}

impl Verdict {
    pub const ALL: [Self; 2] = [Self::Ready, Self::NeedsWork];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::NeedsWork => "needs-work",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// Why a review can not be asked for or a pair not be given it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotAssign {
    #[error("nothing is written yet")]
    NothingWritten,
    #[error("it is published")]
    Published,
    #[error("a review is under way")]
    UnderWay,
    #[error("nobody reviews their own")]
    OwnOutput,
    #[error("the review is not waiting for a pair")]
    NotWanted,
    #[error("the pair is no longer there")]
    NoSuchPair,
}

/// Why a review can not be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotReview {
    #[error("not asked, or no longer")]
    NotAsked,
    #[error("needs work, but nothing is said to improve")]
    NothingToImprove,
}

/// Why authors can not answer a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotReply {
    #[error("the review has not been given")]
    NotGiven,
}

/// The key to a draft under review: one version, for a present member of the pair that was asked, until it has answered.
/// There is no other way to make one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    output: OutputId,
    text_version: u32,
}

impl Reading {
    pub fn of(inside: &Inside, review: &Review) -> Option<Self> {
        let ReviewState::Asked { by } = review.state else { return None };
        let is_theirs = by == inside.partnership() && review.programme == inside.programme();
        is_theirs.then_some(Self { output: review.output, text_version: review.text_version })
    }

    pub const fn output(&self) -> OutputId {
        self.output
    }

    pub const fn text_version(&self) -> u32 {
        self.text_version
    }
}

impl Review {
    /// The authors ask: a pair of their choice, or with `None` whomever the organisers find.
    pub fn ask(
        id: ReviewId,
        output: &Output,
        by: Option<PartnershipId>,
        earlier: &[Self],
        at: Timestamp,
    ) -> Result<Self, CannotAssign> {
        if output.newest == 0 {
            return Err(CannotAssign::NothingWritten);
        }
        if output.publication().is_some() {
            return Err(CannotAssign::Published);
        }
        if earlier.iter().any(|it| it.output == output.id && it.is_open()) {
            return Err(CannotAssign::UnderWay);
        }
        if by == Some(output.partnership) {
            return Err(CannotAssign::OwnOutput);
        }
        Ok(Self {
            id,
            programme: output.programme,
            output: output.id,
            authors: output.partnership,
            text_version: output.newest,
            asked_at: at,
            state: by.map_or(ReviewState::Wanted, |by| ReviewState::Asked { by }),
            version: 1,
        })
    }

    /// The organisers give it to a pair; who had it before can no longer open it.
    pub fn assign(&mut self, by: PartnershipId) -> Result<(), CannotAssign> {
        if !self.is_open() {
            return Err(CannotAssign::NotWanted);
        }
        if by == self.authors {
            return Err(CannotAssign::OwnOutput);
        }
        self.state = ReviewState::Asked { by };
        Ok(())
    }

    /// The pair answers, which ends what it may read. A version found ready makes a draft a reviewed output.
    pub fn give(
        &mut self,
        reading: &Reading,
        output: &mut Output,
        given: ReviewGiven,
    ) -> Result<(), CannotReview> {
        let ReviewState::Asked { by } = self.state else { return Err(CannotReview::NotAsked) };
        if reading.output != self.output || output.id != self.output {
            return Err(CannotReview::NotAsked);
        }
        if given.verdict == Verdict::NeedsWork && given.improve.is_none() {
            return Err(CannotReview::NothingToImprove);
        }
        if given.verdict == Verdict::Ready
            && matches!(output.state, OutputState::Draft | OutputState::Reviewed { .. })
        {
            output.state = OutputState::Reviewed { version: self.text_version };
        }
        self.state = ReviewState::Given { by, given, reply: None };
        Ok(())
    }

    /// The authors answer; they may say it better later.
    pub fn reply(&mut self, words: LongText) -> Result<(), CannotReply> {
        match &mut self.state {
            ReviewState::Given { reply, .. } => {
                *reply = Some(words);
                Ok(())
            }
            _ => Err(CannotReply::NotGiven),
        }
    }

    /// The authors take their wish back.
    pub fn withdraw(&mut self) -> Result<(), CannotReview> {
        let by = match self.state {
            ReviewState::Wanted => None,
            ReviewState::Asked { by } => Some(by),
            ReviewState::Given { .. } | ReviewState::Withdrawn { .. } => return Err(CannotReview::NotAsked),
        };
        self.state = ReviewState::Withdrawn { by };
        Ok(())
    }

    /// Waits for a pair or for its answer.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, ReviewState::Wanted | ReviewState::Asked { .. })
    }

    pub const fn reader(&self) -> Option<PartnershipId> {
        match self.state {
            ReviewState::Wanted => None,
            ReviewState::Asked { by } | ReviewState::Given { by, .. } => Some(by),
            ReviewState::Withdrawn { by } => by,
        }
    }
}

/// A pair that could review, with how much it has been asked already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub partnership: PartnershipId,
    /// Reviews that wait for its answer.
    pub open: usize,
    /// Reviews it was ever asked for.
    pub asked: usize,
    /// It has read something of these authors before.
    pub knows_the_authors: bool,
}

/// Pairs that could review an output of `authors`, the fairest first: who has least to read, then who has been asked
/// least, then who comes to these authors with fresh eyes.
pub fn suggest_reviewers(authors: PartnershipId, candidates: &[Candidate]) -> Vec<PartnershipId> {
    let mut others: Vec<&Candidate> = candidates.iter().filter(|it| it.partnership != authors).collect();
    others.sort_by_key(|it| (it.open, it.asked, it.knows_the_authors, it.partnership));
    others.into_iter().map(|it| it.partnership).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::output;
    use super::*;
    use uuid::Uuid;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn pair(number: u128) -> PartnershipId {
        PartnershipId::new(Uuid::from_u128(number))
    }

    fn draft() -> Output {
        Output { state: OutputState::Draft, newest: 3, ..output() }
    }

    fn asked(of: Option<PartnershipId>) -> Review {
        Review::ask(ReviewId::new(Uuid::from_u128(9)), &draft(), of, &[], AT).expect("a review")
    }

    fn words(text: &str) -> LongText {
        LongText::parse(text).expect("words")
    }

    fn given(verdict: Verdict, improve: Option<&str>) -> ReviewGiven {
        let reader = ParticipantId::new(Uuid::from_u128(7));
        ReviewGiven { verdict, good: words("The examples."), improve: improve.map(words), reader, at: AT }
    }

    /// As a member of a pair would have it.
    fn reading(review: &Review) -> Reading {
        Reading { output: review.output, text_version: review.text_version }
    }

    #[test]
    fn another_pair_is_asked_once_there_is_something_to_read() {
        let ask = |output: &Output, by, earlier: &[Review]| {
            Review::ask(ReviewId::new(Uuid::from_u128(9)), output, by, earlier, AT).map(|it| it.state)
        };
        assert_eq!(ask(&output(), None, &[]), Err(CannotAssign::NothingWritten));
        assert_eq!(ask(&draft(), Some(draft().partnership), &[]), Err(CannotAssign::OwnOutput));
        assert_eq!(ask(&draft(), None, &[]), Ok(ReviewState::Wanted));
        assert_eq!(ask(&draft(), Some(pair(5)), &[asked(None)]), Err(CannotAssign::UnderWay));
        let mut it = asked(None);
        assert_eq!(it.assign(draft().partnership), Err(CannotAssign::OwnOutput));
        assert_eq!(it.assign(pair(5)), Ok(()));
        assert_eq!((it.reader(), it.text_version), (Some(pair(5)), 3));
    }

    #[test]
    fn ready_makes_a_draft_reviewed_and_ends_the_reading() {
        let (mut it, mut output) = (asked(Some(pair(5))), draft());
        let key = reading(&it);
        assert_eq!(
            it.give(&key, &mut output, given(Verdict::NeedsWork, None)),
            Err(CannotReview::NothingToImprove)
        );
        assert_eq!(it.reply(words("Thank you.")), Err(CannotReply::NotGiven));
        assert_eq!(it.give(&key, &mut output, given(Verdict::Ready, None)), Ok(()));
        assert_eq!(output.state, OutputState::Reviewed { version: 3 });
        assert_eq!(it.give(&key, &mut output, given(Verdict::Ready, None)), Err(CannotReview::NotAsked));
        assert_eq!(it.assign(pair(6)), Err(CannotAssign::NotWanted));
        assert_eq!(it.withdraw(), Err(CannotReview::NotAsked));
        assert_eq!(it.reply(words("Thank you.")), Ok(()));
    }

    #[test]
    fn what_needs_work_stays_a_draft_and_can_be_asked_for_again() {
        let (mut it, mut output) = (asked(Some(pair(5))), draft());
        let key = reading(&it);
        it.give(&key, &mut output, given(Verdict::NeedsWork, Some("The end."))).expect("a review");
        assert_eq!(output.state, OutputState::Draft);
        let again = Review::ask(it.id, &output, Some(pair(5)), std::slice::from_ref(&it), AT);
        assert!(again.is_ok(), "{again:?}");
        let mut withdrawn = asked(Some(pair(5)));
        assert_eq!(withdrawn.withdraw(), Ok(()));
        assert_eq!(
            withdrawn.give(&key, &mut output, given(Verdict::Ready, None)),
            Err(CannotReview::NotAsked)
        );
    }

    #[test]
    fn the_pair_with_least_to_read_is_suggested_first_and_never_the_authors() {
        let candidate = |number, open, asked, knows_the_authors| Candidate {
            partnership: pair(number),
            open,
            asked,
            knows_the_authors,
        };
        let candidates = [
            candidate(2, 0, 0, false),
            candidate(3, 1, 1, false),
            candidate(4, 0, 1, false),
            candidate(5, 0, 1, true),
            candidate(6, 0, 0, false),
        ];
        assert_eq!(suggest_reviewers(pair(2), &candidates), [pair(6), pair(4), pair(5), pair(3)]);
    }
}
