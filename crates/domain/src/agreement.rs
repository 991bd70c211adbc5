//! What the members of a partnership agree on: drafted together version by version, and signed by everyone.

use crate::goal::Goal;
use crate::round::{MemberRole, Partnership};
use crate::{AgreementVersionId, GoalId, LongText, Method, ParticipantId, PartnershipId, Timestamp};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$meaning:meta])* $variant:ident = $code:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$meaning])* $variant),+ }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    )+};
}

codes! {
    /// A question that an agreement answers in words; the members' goals and the dates stand beside them.
    Heading {
        Theme = "theme",
        /// Between generations: what goes in which direction.
        Exchange = "exchange",
        /// On a course: which of its questions are taken up.
        Questions = "questions",
        /// Mentor and mentee: who prepares what.
        Roles = "roles",
        Methods = "methods",
        Rhythm = "rhythm",
        EqualTime = "equal-time",
        Output = "output",
        /// Whom the output is for.
        Readers = "readers",
        Authorship = "authorship",
        Feedback = "feedback",
        Confidentiality = "confidentiality",
        OffLimits = "off-limits",
        /// Who sees what of the work.
        Visibility = "visibility",
        /// Between companies: what stays with each employer.
        Employers = "employers",
        Exit = "exit",
    }
    /// How partners work together.
    WorkingMethod {
        Talks = "talks",
        Visits = "visits",
        CoWriting = "co-writing",
        Research = "research",
        Coaching = "coaching",
        Shadowing = "shadowing",
        Reading = "reading",
        Experiments = "experiments",
    }
}

impl Heading {
    /// What an agreement of this method answers, in the order of the document.
    pub const fn of(method: Method) -> &'static [Self] {
        use Heading::{
            Authorship, Confidentiality, Employers, EqualTime, Exchange, Exit, Feedback, Methods, OffLimits,
            Output, Questions, Readers, Rhythm, Roles, Theme, Visibility,
        };
        match method {
            Method::CrossExpertise => &[
                Theme,
                Methods,
                Rhythm,
                EqualTime,
                Output,
                Readers,
                Authorship,
                Feedback,
                Confidentiality,
                OffLimits,
                Visibility,
                Exit,
            ],
            Method::CrossCompany => &[
                Theme,
                Roles,
                Methods,
                Rhythm,
                Feedback,
                Confidentiality,
                OffLimits,
                Employers,
                Visibility,
                Exit,
            ],
            Method::CrossFunction => {
                &[Theme, Roles, Methods, Rhythm, Feedback, Confidentiality, OffLimits, Visibility, Exit]
            }
            Method::Reverse => &[
                Theme,
                Exchange,
                Methods,
                Rhythm,
                EqualTime,
                Output,
                Feedback,
                Confidentiality,
                OffLimits,
                Visibility,
                Exit,
            ],
            Method::Course => &[
                Questions,
                Theme,
                Methods,
                Rhythm,
                EqualTime,
                Output,
                Authorship,
                Feedback,
                Confidentiality,
                OffLimits,
                Visibility,
                Exit,
            ],
        }
    }
}

/// The content of an agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Everybody's goals as they were when this was written.
    pub goals: Vec<AgreedGoal>,
    pub texts: BTreeMap<Heading, LongText>,
    pub methods: BTreeSet<WorkingMethod>,
    /// When the output is to be ready.
    pub output_due: Option<NaiveDate>,
    /// When the members look at the agreement again.
    pub review_on: Option<NaiveDate>,
}

/// A goal as it stands in an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedGoal {
    pub goal: GoalId,
    pub owner: ParticipantId,
    pub text: LongText,
    pub measure: Option<LongText>,
}

impl From<&Goal> for AgreedGoal {
    fn from(it: &Goal) -> Self {
        Self { goal: it.id, owner: it.owner, text: it.text.clone(), measure: it.measure.clone() }
    }
}

/// A part of an agreement that one version may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The goals of one member.
    Goals(ParticipantId),
    Text(Heading),
    Methods,
    OutputDue,
    ReviewOn,
}

impl Terms {
    /// The parts in which this differs from what was before.
    pub fn changes_since(&self, before: &Self) -> BTreeSet<Part> {
        let owners: BTreeSet<ParticipantId> =
            self.goals.iter().chain(&before.goals).map(|it| it.owner).collect();
        let goals = owners.into_iter().filter(|owner| {
            let of = |it: &Self| it.goals.iter().filter(|it| it.owner == *owner).cloned().collect::<Vec<_>>();
            of(self) != of(before)
        });
        let texts = Heading::ALL.iter().filter(|it| self.texts.get(it) != before.texts.get(it));
        let other = [
            (Part::Methods, self.methods != before.methods),
            (Part::OutputDue, self.output_due != before.output_due),
            (Part::ReviewOn, self.review_on != before.review_on),
        ];
        goals
            .map(Part::Goals)
            .chain(texts.map(|it| Part::Text(*it)))
            .chain(other.into_iter().filter_map(|(part, changed)| changed.then_some(part)))
            .collect()
    }

    /// The same terms with the goals as they are now.
    #[must_use]
    pub fn with_goals(self, goals: &[Goal]) -> Self {
        Self { goals: goals.iter().filter(|it| it.is_agreed_on()).map(AgreedGoal::from).collect(), ..self }
    }
}

/// One version. It is never changed: a change is the next version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub id: AgreementVersionId,
    pub partnership: PartnershipId,
    /// 1 for the first draft.
    pub number: u32,
    pub terms: Terms,
    pub by: ParticipantId,
    pub at: Timestamp,
    /// In the order in which they were given.
    pub signatures: Vec<Signature>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    pub by: ParticipantId,
    pub at: Timestamp,
}

impl Version {
    pub fn is_signed_by(&self, who: ParticipantId) -> bool {
        self.signatures.iter().any(|it| it.by == who)
    }

    /// Whether every present member has signed it.
    pub fn is_signed_by_all(&self, partnership: &Partnership) -> bool {
        partnership.current().all(|it| self.is_signed_by(it.participant))
    }
}

/// Every version of a partnership's agreement, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    pub versions: Vec<Version>,
}

/// Why a draft is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotDraft {
    /// Somebody saved another version since this one was begun.
    #[error("version {0} has come in between")]
    Superseded(u32),
}

/// Why a version is not signed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotSign {
    #[error("nothing has been written")]
    Nothing,
    #[error("version {0} has come in between")]
    Superseded(u32),
    #[error("already signed")]
    AlreadySigned,
    /// These members' goals are missing, and an agreement without them is one of unequals.
    #[error("{} members have no goal in it", .0.len())]
    GoalsMissing(Vec<ParticipantId>),
}

impl Agreement {
    pub fn newest(&self) -> Option<&Version> {
        self.versions.last()
    }

    pub fn version(&self, number: u32) -> Option<&Version> {
        self.versions.iter().find(|it| it.number == number)
    }

    /// What holds: the newest version that every present member has signed.
    pub fn in_force(&self, partnership: &Partnership) -> Option<&Version> {
        self.versions.iter().rev().find(|it| it.is_signed_by_all(partnership))
    }

    /// Whether the newest version was signed by somebody and waits for this member.
    pub fn waits_for(&self, who: ParticipantId) -> bool {
        self.newest().is_some_and(|it| !it.signatures.is_empty() && !it.is_signed_by(who))
    }

    /// The number of the next version, for terms that were written with version `base` in view (0: with none). `None`
    /// when the terms are those of the newest already.
    pub fn draft(&self, base: u32, terms: &Terms) -> Result<Option<u32>, CannotDraft> {
        let newest = self.newest().map_or(0, |it| it.number);
        if self.newest().is_some_and(|it| it.terms == *terms) {
            return Ok(None);
        }
        if base != newest {
            return Err(CannotDraft::Superseded(newest));
        }
        Ok(Some(newest + 1))
    }

    /// Signs the version that the member has before them, which must be the newest.
    pub fn sign(
        &self,
        number: u32,
        who: ParticipantId,
        partnership: &Partnership,
        at: Timestamp,
    ) -> Result<Signature, CannotSign> {
        let newest = self.newest().ok_or(CannotSign::Nothing)?;
        if newest.number != number {
            return Err(CannotSign::Superseded(newest.number));
        }
        if newest.is_signed_by(who) {
            return Err(CannotSign::AlreadySigned);
        }
        let missing = without_goal(&newest.terms, partnership);
        if !missing.is_empty() {
            return Err(CannotSign::GoalsMissing(missing));
        }
        Ok(Signature { by: who, at })
    }
}

/// The present members who have no goal in these terms. Mentors need none.
pub fn without_goal(terms: &Terms, partnership: &Partnership) -> Vec<ParticipantId> {
    partnership
        .current()
        .filter(|it| it.role != MemberRole::Mentor)
        .map(|it| it.participant)
        .filter(|who| terms.goals.iter().all(|goal| goal.owner != *who))
        .collect()
}

/// How far one partnership's agreement has come: what may be known outside. There are no texts in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementProgress {
    pub partnership: PartnershipId,
    pub versions: u32,
    /// When the newest version was saved.
    pub drafted_at: Timestamp,
    /// When the last signature was given that made a version hold; `None` while none has been signed by everybody.
    pub agreed_at: Option<Timestamp>,
    /// Who has signed the newest version, and when.
    pub signed: Vec<Signature>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::{Member, Response};
    use crate::{ProgrammeId, RoundId};
    use uuid::Uuid;

    fn participant(number: u128) -> ParticipantId {
        ParticipantId::new(Uuid::from_u128(number))
    }

    fn partnership(roles: &[MemberRole]) -> Partnership {
        let member = |(role, number): (&MemberRole, u128)| Member {
            participant: participant(number),
            role: *role,
            gain: 0,
            response: Response::Awaited,
        };
        Partnership {
            id: PartnershipId::new(Uuid::from_u128(1)),
            programme: ProgrammeId::new(Uuid::from_u128(2)),
            round: RoundId::new(Uuid::from_u128(3)),
            members: roles.iter().zip(1..).map(member).collect(),
            benefit: 0,
            introduced_at: Timestamp::UNIX_EPOCH,
            ended_at: None,
            version: 1,
        }
    }

    fn goal(owner: u128) -> AgreedGoal {
        let text = LongText::parse("Learn to facilitate").expect("a text");
        AgreedGoal {
            goal: GoalId::new(Uuid::from_u128(owner)),
            owner: participant(owner),
            text,
            measure: None,
        }
    }

    fn terms(theme: &str, goals: &[u128]) -> Terms {
        Terms {
            goals: goals.iter().map(|it| goal(*it)).collect(),
            texts: [(Heading::Theme, LongText::parse(theme).expect("a text"))].into(),
            ..Terms::default()
        }
    }

    fn version(number: u32, terms: Terms, signed_by: &[u128]) -> Version {
        let signature = |it: &u128| Signature { by: participant(*it), at: Timestamp::UNIX_EPOCH };
        Version {
            id: AgreementVersionId::new(Uuid::from_u128(number.into())),
            partnership: PartnershipId::new(Uuid::from_u128(1)),
            number,
            terms,
            by: participant(1),
            at: Timestamp::UNIX_EPOCH,
            signatures: signed_by.iter().map(signature).collect(),
        }
    }

    #[test]
    fn each_heading_has_a_code_and_stands_once_in_a_document() {
        for method in Method::ALL {
            let headings = Heading::of(method);
            assert_eq!(headings.iter().collect::<BTreeSet<_>>().len(), headings.len(), "{method:?}");
            assert!(headings.contains(&Heading::Exit) && headings.contains(&Heading::Confidentiality));
        }
        assert!(Heading::ALL.iter().all(|it| Heading::from_code(it.code()) == Some(*it)));
        assert!(Heading::ALL.iter().all(|it| Method::ALL.iter().any(|of| Heading::of(*of).contains(it))));
    }

    #[test]
    fn a_draft_follows_the_version_it_was_written_from() {
        let agreement = Agreement { versions: vec![version(1, terms("A", &[]), &[])] };
        assert_eq!(Agreement::default().draft(0, &terms("A", &[])), Ok(Some(1)));
        assert_eq!(agreement.draft(1, &terms("B", &[])), Ok(Some(2)));
        assert_eq!(agreement.draft(0, &terms("B", &[])), Err(CannotDraft::Superseded(1)));
        // Both wrote the same: there is nothing to settle.
        assert_eq!(agreement.draft(0, &terms("A", &[])), Ok(None));
    }

    #[test]
    fn everybody_signs_the_newest_version_with_everybodys_goals() {
        let pair = partnership(&[MemberRole::Peer, MemberRole::Peer]);
        let at = Timestamp::UNIX_EPOCH;
        let sign = |it: &Agreement, number, who| it.sign(number, participant(who), &pair, at);
        assert_eq!(sign(&Agreement::default(), 1, 1), Err(CannotSign::Nothing));

        let one_sided = Agreement { versions: vec![version(1, terms("A", &[1]), &[])] };
        assert_eq!(sign(&one_sided, 1, 1), Err(CannotSign::GoalsMissing(vec![participant(2)])));

        let mut both = Agreement { versions: vec![version(1, terms("A", &[1, 2]), &[1])] };
        assert_eq!(sign(&both, 1, 1), Err(CannotSign::AlreadySigned));
        assert!(both.waits_for(participant(2)) && !both.waits_for(participant(1)));
        assert_eq!(both.in_force(&pair), None);
        let signature = sign(&both, 1, 2).expect("a signature");
        both.versions[0].signatures.push(signature);
        assert_eq!(both.in_force(&pair).map(|it| it.number), Some(1));

        // What was signed holds until the change is signed by everybody too.
        both.versions.push(version(2, terms("B", &[1, 2]), &[2]));
        assert_eq!(sign(&both, 1, 1), Err(CannotSign::Superseded(2)));
        assert_eq!(both.in_force(&pair).map(|it| it.number), Some(1));
    }

    #[test]
    fn mentors_need_no_goal_and_who_has_left_no_signature() {
        let mentoring = partnership(&[MemberRole::Mentor, MemberRole::Mentee]);
        assert_eq!(without_goal(&terms("A", &[]), &mentoring), [participant(2)]);

        let mut trio = partnership(&[MemberRole::Peer; 3]);
        let agreement = Agreement { versions: vec![version(1, terms("A", &[1, 2, 3]), &[1, 2])] };
        assert_eq!(agreement.in_force(&trio), None);
        trio.members[2].response = Response::Declined { at: Timestamp::UNIX_EPOCH, reason: None };
        assert_eq!(agreement.in_force(&trio).map(|it| it.number), Some(1));
    }

    #[test]
    fn a_version_tells_which_parts_it_changed() {
        let before = terms("A", &[1, 2]);
        let mut after = terms("B", &[1]);
        after.methods.insert(WorkingMethod::Visits);
        after.review_on = NaiveDate::from_ymd_opt(2027, 5, 26);
        assert_eq!(
            after.changes_since(&before).into_iter().collect::<Vec<_>>(),
            [Part::Goals(participant(2)), Part::Text(Heading::Theme), Part::Methods, Part::ReviewOn]
        );
        assert_eq!(before.changes_since(&before), BTreeSet::new());
    }
}
