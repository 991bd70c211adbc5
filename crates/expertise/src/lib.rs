//! From words in four languages to concepts, similarity and benefit.
