//! Chooses partnerships: an immutable problem in, a proven solution out.
