//! What can be said before anybody is matched: needs that nobody meets, and people for whom nobody is left.

use super::conditions::Conditions;
use super::prepared::Prepared;
use super::unplaced::cause;
use domain::ParticipantId;
use domain::round::{CannotPropose, ProposalSettings, UnplacedCause};

/// The state of a cohort before matching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Every distinct need, the least covered first.
    pub needs: Vec<NeedCoverage>,
    /// People for whom no partner keeps the rules.
    pub stranded: Vec<Stranded>,
    /// Words the vocabulary does not know, with how many needs and offers hold them, the most frequent first.
    pub unknown_words: Vec<(String, u32, u32)>,
}

/// A need and how many people could meet it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedCoverage {
    pub text: String,
    pub wanted_by: Vec<ParticipantId>,
    /// Others who offer something that meets it in part.
    pub met_by: usize,
    /// Of those, others whose offer meets it at least by half.
    pub met_well_by: usize,
}

/// Somebody whom the rules keep from everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranded {
    pub participant: ParticipantId,
    /// Never [`UnplacedCause::Competition`].
    pub cause: UnplacedCause,
}

impl Prepared<'_> {
    /// What is missing among these people under these settings. Cost: one look at each pair.
    ///
    /// # Errors
    /// Where the rules contradict each other.
    pub fn coverage(&self, settings: &ProposalSettings) -> Result<Coverage, CannotPropose> {
        let conditions = Conditions::of(self, settings)?;
        let stranded = self.numbers().filter_map(|it| match cause(&conditions, it) {
            UnplacedCause::Competition => None,
            cause => Some(Stranded { participant: self.id(it), cause }),
        });
        let coverage = self.cohort.coverage();
        let needs = coverage.needs.into_iter().map(|it| NeedCoverage {
            text: it.text,
            wanted_by: it.wanted_by.iter().map(|&place| self.people[place].id).collect(),
            met_by: it.supplied_by,
            met_well_by: it.supplied_well_by,
        });
        let words = coverage.unknown_words.into_iter().map(|it| (it.word, it.needs, it.offers));
        Ok(Coverage { needs: needs.collect(), stranded: stranded.collect(), unknown_words: words.collect() })
    }
}
