vocabulary-title = Vocabulary
vocabulary-lead = What people write is understood through a vocabulary. Teach it the words your people use, and the next matching uses them.
vocabulary-unknown = Words it does not know
vocabulary-none-unknown = Every word is known
vocabulary-none-unknown-text = Words from offers and needs that no concept explains will be listed here, the most frequent first.
vocabulary-people = People
vocabulary-teach = Teach it
vocabulary-kind = What do you want to do?
vocabulary-kind-word = A word means a concept it knows
vocabulary-kind-new = A word is a concept of its own
vocabulary-kind-rename = A concept has a better name
vocabulary-kind-merge = Two concepts are one
vocabulary-word = Word or name
vocabulary-word-hint = As people write it; not needed when two concepts are one
vocabulary-language = Language of the word
vocabulary-concept = Concept
vocabulary-concept-hint = Choose from the list. For a new concept: the broader one it belongs to, if any.
vocabulary-into = Goes into
vocabulary-into-hint = Only when two concepts are one: the one that stays
vocabulary-no-such-concept = Choose a concept from the list
vocabulary-known-already = This is known already, or leaves nothing to change
vocabulary-taught = What you taught it
vocabulary-lesson = Lesson
vocabulary-take-back = Take back
# $word (String) - the new concept's name
vocabulary-did-add = “{ $word }” is a concept
# $concept (String) - its name now
# $word (String) - the name that was taught
vocabulary-did-rename = { $concept } is called “{ $word }”
# $word (String) - what people write
# $concept (String) - what it means
vocabulary-did-label = “{ $word }” means { $concept }
# $word (String) - what people write
# $concept (String) - what it no longer means
vocabulary-did-unlabel = “{ $word }” does not mean { $concept }
# $concept (String) - the one that went
# $into (String) - the one that stays
vocabulary-did-merge = { $concept } is the same as { $into }
# $concept (String) - the one that went
vocabulary-did-remove = { $concept } is left out
