//! Recruiting as people do it: signing up, inviting, deciding, leaving and coming back, on both databases.

mod invitations;
mod participants;
mod sign_ups;
mod stage;
