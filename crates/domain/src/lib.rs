//! What a mentoring programme is: types, states and rules.
