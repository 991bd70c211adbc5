//! The server as browsers and rude clients meet it.

mod frame;
mod import;
mod listener;
mod pages;
mod recruiting;
mod rounds;
mod routes;
mod site;
mod walk;
