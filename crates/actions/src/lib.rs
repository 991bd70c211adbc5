//! What people can do: one file per verb, one transaction each.
