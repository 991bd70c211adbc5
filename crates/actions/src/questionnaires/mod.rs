//! Questionnaires: asking, answering in confidence, counting, and calling for help.

mod answer;
mod ask;
mod balance;
mod change;
mod draft;
mod help;
mod mine;
mod release;
mod take_back;
mod unanswered;

pub use answer::{Submission, answer, new_receipt};
pub use ask::{asked_people, first_introduction, load};
pub use balance::{BalanceView, balances, tell_balance};
pub use change::{QuestionnaireChange, change_questionnaire};
pub use draft::{find_draft, save_draft};
pub use help::{ask_for_help, settle_help};
pub use mine::{Mine, MyState, mine};
pub(crate) use release::release_due;
pub use release::{CannotRelease, release_results};
pub use take_back::{answers_of_receipt, take_back_answers};
pub use unanswered::{Unanswered, unanswered};
