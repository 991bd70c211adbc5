review-tab = Reviews
review-title = Who reads whose draft
review-lead = You see how far outputs have come and which pair reads. What is written, and what is said about it, stays with the pairs.
review-caption = Outputs of the programme
review-authors = By
review-state = State
review-changed = Last written
review-reading = Read by
# $names (String) - names
review-read-by = { $names }, done
# $names (String) - names
review-being-read-by = { $names }, waiting for their answer
review-wanted = Wants a pair
review-none = No output yet
review-none-text = Pairs begin one in their workspace.
# $names (String) - names
review-of = Who reads the draft of { $names }?
review-reader = Pair
review-reader-hint = The pair with least to read is first
review-assign = Ask this pair
