match-title = Partners for everyone
# $count (Number) - people
# $file (String) - its name
match-people-read = { $count ->
    [one] One person read from { $file }
   *[other] { $count } people read from { $file }
}
# $field (String) - what it holds
# $column (String) - its header
match-column = { $field }: “{ $column }”
match-column-correct = Not right? Say it yourself with --map field=Column.
match-field-name = Name
match-field-email = E-mail
match-field-organisation = Organisation
match-field-unit = Unit
match-field-subject = Subject
match-field-function = Work
match-field-place = Place
match-field-offers = Offers
match-field-needs = Needs
match-field-goals = Goals
match-field-languages = Languages
match-field-experience = Experience
match-field-wished = Wished partners
match-field-excluded = Not with
match-field-mode = How to meet
match-field-hours = Hours a month
match-field-role = Role
# $count (Number) - pairs
match-pairs = { $count ->
    [one] One pair
   *[other] { $count } pairs
}
# $count (Number) - groups
match-groups = { $count ->
    [one] One group
   *[other] { $count } groups
}
match-everybody = Everyone has a place.
# $placed (String) - how many
# $people (String) - of how many
match-placed = { $placed } of { $people } people have a place.
# $share (String) - percent
match-average = On average people get { $share } of what they asked for.
# $share (String) - percent
match-worst = Whoever gets least gets { $share }.
# $pairs (String) - how many
# $time (String) - with its unit
match-optimal = Proven: no other arrangement of these people is better. Checked over { $pairs } possible pairs in { $time }.
# $time (String) - with its unit
# $gap (String) - percent
match-bounded = The best that was found in { $time }; no arrangement can be more than { $gap } better.
match-gave-way = Not everyone could be given something they asked for: otherwise somebody would have been left without a partner.
# $files (String) - their names
match-written = Written: { $files }
match-unplaced = Without a place
match-unplaced-competition = Partners would fit, but with any of them somebody else would be left out or worse served.
match-unplaced-nobody = There is nobody else left to be with.
# $count (Number) - partners it would open
# $rule (String) - its name
match-unplaced-rule = { $count ->
    [one] The rule “{ $rule }” is in the way; without it there would be one partner.
   *[other] The rule “{ $rule }” is in the way; without it there would be { $count } partners.
}
# $rules (String) - their names
match-unplaced-rules = The rules { $rules } together are in the way.
# $count (Number) - people not named
match-unplaced-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
match-rule-different-organisation = Different organisations
match-rule-same-organisation = Same organisation
match-rule-different-unit = Different units
match-rule-different-function = Different work
match-rule-shared-language = A shared language
match-rule-shared-mode = A shared way of meeting
match-rule-experience-gap = A gap in experience
match-rule-not-again = Not again with a former partner
match-rule-both-gain = Both gain
match-notes = Worth knowing
# $rule (String) - its name
match-note-no-data = Nobody said what the rule “{ $rule }” needs, so people were matched without it.
# $count (Number) - people
# $rule (String) - its name
match-note-part-data = { $count ->
    [one] One person did not say what the rule “{ $rule }” needs; it holds among the others.
   *[other] { $count } people did not say what the rule “{ $rule }” needs; it holds among the others.
}
# $name (String) - who
# $whom (String) - as written
match-note-wish-unknown = { $name } named { $whom }, who is not among these people.
# $name (String) - who
# $whom (String) - as written
match-note-wish-ambiguous = { $name } wished for { $whom }, a name that several people bear; write the e-mail address instead.
# $name (String) - who
match-note-wish-oneself = { $name } named themself.
# $name (String) - who
match-note-nothing-needed = { $name } asked for nothing, and is content with anyone.
# $name (String) - who
match-note-nobody-helps = Nobody within the rules offers what { $name } asked for; the partner is the one whom { $name } helps most.
# $name (String) - who
match-note-nothing-offered = { $name } offers nothing that a partner could use.
# $name (String) - who
match-note-taken-as-mentor = { $name } is neither mentor nor mentee in the file, and was taken as a mentor.
# $name (String) - who
match-note-taken-as-mentee = { $name } is neither mentor nor mentee in the file, and was taken as a mentee.
match-note-subject-offered = No column says what people offer; their subject and work were taken for it.
match-note-subject-needed = No column says what people need; their subject and work were taken for it.
# $count (Number) - rows
match-note-left-out-rows = { $count ->
    [one] One row could not be understood and was left out.
   *[other] { $count } rows could not be understood and were left out.
}
# $count (Number) - pairs
match-note-met-again = { $count ->
    [one] One pair meets again because no one else was left.
   *[other] { $count } pairs meet again because no one else was left.
}
match-role-peer = Peer
match-role-mentor = Mentor
match-role-mentee = Mentee
match-head-number = No.
match-head-partners = Partners
match-head-gets = Gets (%)
match-head-help-with = Gets help with
match-head-row = Row
# $receiver (String) - who gets
# $giver (String) - who gives
match-gets-from = { $receiver } gets from { $giver }
# $need (String) - as written
# $offer (String) - as written
match-need-met = { $need } ← { $offer }
# $concept (String) - its name
match-via-same = both are about { $concept }
# $offer (String) - a concept
# $need (String) - a concept
match-via-wider = { $offer } includes { $need }
# $offer (String) - a concept
# $need (String) - a concept
match-via-narrower = { $offer } is a part of { $need }
# $offer (String) - a concept
# $need (String) - a concept
match-via-related = { $offer } is close to { $need }
# $word (String) - as written
match-via-word = both say “{ $word }”
# $need (String) - a word
# $offer (String) - a word
match-via-alike = “{ $need }” and “{ $offer }” are alike
match-via-meaning = close in meaning
match-nothing = Nothing of what was asked for.
# $needs (String) - as written
match-still-open = Stays open: { $needs }
# $name (String) - who
# $share (String) - percent
match-share = { $name }: { $share }
match-distribution = How much of what people asked for they get
match-distribution-people = people
match-distribution-share = share of what was asked for
match-map = Partnerships between organisations
match-map-text = A line for every two organisations whose people are partners; the thicker, the more.
match-empty = Nothing to show.
match-figures = The figures
# $files (String) - their names
match-made-from = Made from { $files }.
# $people (String) - how many
# $pairs (String) - how many
match-verified = Confirmed: the partnerships keep every rule, and no other arrangement of these { $people } people is better. Every one of { $pairs } possible pairs was checked.
match-verified-bounded = Confirmed: the partnerships keep every rule and are worth what the proof says. That no better arrangement exists is not proven.
# $why (String) - a sentence
match-refused = Not confirmed: { $why }
match-reading = Reading …
match-understanding = Understanding what people wrote …
match-solving = Finding the best partners …
match-writing = Writing …
# $file (String) - its name
# $row (String) - its number
# $column (String) - header and letters
# $problem (String) - a sentence
match-problem = { $file }, row { $row }, column { $column }: { $problem }
# $file (String) - its name
# $row (String) - its number
# $problem (String) - a sentence
match-problem-row = { $file }, row { $row }: { $problem }
# $value (String) - as written
match-problem-not-an-email = “{ $value }” is not an e-mail address
# $value (String) - as written
match-problem-not-a-number = “{ $value }” is not a number
# $value (String) - as written
match-problem-not-a-date = “{ $value }” is not a date
# $value (String) - as written
match-problem-not-yes-or-no = “{ $value }” is neither yes nor no
# $value (String) - as written
match-problem-not-a-role = “{ $value }” is neither mentor nor mentee
match-problem-missing = this must not be empty
# $value (String) - its beginning
# $limit (String) - characters
match-problem-too-long = “{ $value }” and so on is too long; write at most { $limit } characters
# $row (String) - its number
match-problem-same-address = the same address as in row { $row }; keep one of the two
match-problem-remedy = Correct the cells and run the command again, or leave such rows out with --skip-bad-rows.
