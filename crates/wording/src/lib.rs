//! Every text a person reads, in four languages; dates, plurals and sorting.
