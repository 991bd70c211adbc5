//! How state is kept: SQLite and PostgreSQL. The only crate that knows SQL.
