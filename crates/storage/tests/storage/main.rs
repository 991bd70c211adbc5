//! Every noun comes back as it was kept, nobody loads what is not theirs, and of two racers one is first; on both
//! databases.

mod accounts;
mod attachments;
mod catalogue;
mod follow_through;
mod imports;
mod invitations;
mod meetings;
mod participants;
mod partnerships;
mod programmes;
mod rounds;
mod setup;
mod sign_ups;
mod vocabulary;
mod work;
