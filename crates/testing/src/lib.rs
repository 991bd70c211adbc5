//! TestApp, the cast, a fixed clock and seeded randomness, for tests only.
