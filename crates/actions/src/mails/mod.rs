//! Letters on their way: what the worker asks for, and what it tells.

mod facts;
mod find_facts;
mod find_follow_up;
mod joint_meetings;
mod meetings;
mod settle;
mod take;

pub use facts::{
    About, Date, DateKind, DigestFacts, Grounds, IntroductionFacts, InvitationFacts, InvitedTo,
    JointMeetingFacts, JointMeetingNews, MeetingFacts, MeetingNews, PartnerFacts, ProgrammeFacts, ToSend,
    WellbeingFacts, WorkspaceFacts,
};
pub use settle::{Outcome, give_up, settle};
pub use take::{Way, take};
