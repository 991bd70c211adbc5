//! The server as browsers and rude clients meet it.

mod frame;
mod listener;
mod pages;
mod rounds;
mod routes;
mod site;
mod walk;
