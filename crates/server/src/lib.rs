//! How people reach it: pages, sign-in and assets.
