//! The server as browsers and rude clients meet it.

mod attachments;
mod browser;
mod canary;
mod following;
mod frame;
mod import;
mod joint_meetings;
mod listener;
mod meetings;
mod next_steps;
mod outputs;
mod pages;
mod partnerships;
mod questionnaires;
mod recruiting;
mod rounds;
mod routes;
mod site;
mod walk;
mod workspace;
