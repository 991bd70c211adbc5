# $number (Number) - of the round
studio-title = Matching, round { $number }
studio-before-title = Matching
# $count (Number) - people
studio-before-lead = { $count ->
    [one] One person takes part.
   *[other] { $count } people take part in this round. See what they need and offer, then form the pairs.
}
studio-find = Find the best pairs
studio-find-hint = Everyone is weighed against everyone at once, so that nobody is left out and the worst-off is as well served as possible. Nothing is sent to anybody.
studio-nobody = Nobody takes part yet
studio-nobody-text = Pairs are formed of people whom you have approved and who have no partner. Approve at least two.
studio-one = One person is not enough for a pair
studio-one-text = Approve at least one more person, or wait until somebody else is without a partner.
studio-coverage = What people need, and who offers it
# $uncovered (Number) - needs nobody offers
# $needs (Number) - needs in all
studio-coverage-caption = { $uncovered ->
    [one] One need is offered by nobody, of { $needs } in all.
   *[other] { $uncovered } needs are offered by nobody, of { $needs } in all.
}
studio-need = Need
studio-wanted-by = People who need it
studio-met-by = Others who can help
studio-met-well-by = Of them, a good fit
studio-missing = Missing
studio-nobody-offers = nobody offers it
studio-figures = The figures
studio-nothing-to-draw = Nothing to show yet
studio-stranded = People whom the rules leave without anybody
studio-stranded-none = Nobody. For everyone there is at least one partner whom the rules allow.
studio-stranded-text = No other person keeps all rules with them. Lift a rule, or invite somebody who fits.
studio-cause-competition = There are possible partners, but everyone is served best when this person waits: an odd one out.
studio-cause-nobody = Nobody is left even without the rules: everyone else was kept apart or declined.
# $rules (String) - as in a sentence
studio-cause-rules = In the way: { $rules }
# $count (Number) - partners
# $rule (String) - its name
studio-lift-opens = { $count ->
    [one] “{ $rule }”: lifting it opens one partner
   *[other] “{ $rule }”: lifting it opens { $count } partners
}
# $count (Number) - how many
studio-notes = { $count ->
    [one] One thing to know about the people
   *[other] { $count } things to know about the people
}
studio-notes-title = Good to know
# $rule (String) - its name
studio-note-rule-without-data = “{ $rule }”: nobody has said what this rule asks for, so it does not count.
# $count (Number) - people
# $rule (String) - its name
studio-note-rule-unknown = { $count ->
    [one] “{ $rule }”: one person has not said what it asks for; it holds among the others.
   *[other] “{ $rule }”: { $count } people have not said what it asks for; it holds among the others.
}
# $name (String) - who wishes
# $whom (String) - as written
studio-note-wish-unknown = { $name } wished for { $whom }, who is not here.
# $name (String) - who wishes
# $whom (String) - as written
studio-note-exclusion-unknown = { $name } asked not to meet { $whom }, who is not here.
# $name (String) - who wishes
# $whom (String) - as written
studio-note-wish-ambiguous = { $name } named { $whom }; several people bear that name, so the wish was left out.
# $name (String) - who wishes
studio-note-wish-oneself = { $name } wished for themself; the wish was left out.
# $name (String) - the person
studio-note-taken-as-mentor = { $name } did not say which part to take, and was taken as a mentor.
# $name (String) - the person
studio-note-taken-as-mentee = { $name } did not say which part to take, and was taken as a mentee.
# $name (String) - the person
studio-note-nothing-needed = { $name } wrote no need that anybody could meet.
# $name (String) - the person
studio-note-nobody-helps = Nobody whom the rules allow offers what { $name } asked for.
# $name (String) - the person
studio-note-nothing-offered = { $name } offers nothing.
studio-unknown-words = Words the vocabulary does not know
studio-unknown-words-text = They are compared as they are written. If one matters, ask for a plainer word.
# $rules (String) - as in a sentence
studio-always-list = Always: { $rules }
studio-rules-contradict = The rules contradict each other
studio-not-proposed = No pairs were formed
studio-cannot-start-draft = The programme is still a draft. Open it for sign-up first.
studio-first-scenario = First proposal
studio-somebody-gone = Somebody who has left
# $pairs (Number) - partnerships
# $people (Number) - placed
studio-lead = { $pairs ->
    [one] One pair, { $people } people placed.
   *[other] { $pairs } pairs, { $people } people placed.
}
# $count (Number) - people
studio-lead-waiting = { $count ->
    [one] One person has no partner.
   *[other] { $count } people have no partner.
}
studio-scenario = Scenario
studio-scenarios = Scenarios
studio-chosen = to be published
studio-not-chosen = tried out
studio-choose = Choose this one
studio-compare = Compare scenarios
# $count (Number) - scenarios
studio-compare-number = { $count ->
    [one] Compare { $count }
   *[other] Compare all { $count }
}
studio-to-publication = Publish …
studio-difference = What this changed
studio-no-difference = Nobody has another partner than before.
studio-refused = This was not possible, and nothing was changed
studio-conflict = Somebody else was quicker
studio-conflict-text = Another organiser changed the proposal while you looked at it. Your change was not made. This is how it is now; press again if you still want it.
# $count (Number) - people
studio-changed = { $count ->
    [one] One person has another partner.
   *[other] { $count } people have other partners.
}
# $count (Number) - people
studio-more-placed = { $count ->
    [one] One more person has a partner.
   *[other] { $count } more people have a partner.
}
# $count (Number) - people
studio-fewer-placed = { $count ->
    [one] One person fewer has a partner.
   *[other] { $count } people fewer have a partner.
}
# $winners (Number) - who get more
# $losers (Number) - who get less
studio-winners-and-losers = More help: { $winners }. Less help: { $losers }.
studio-worst-better = The worst-off person is better off.
studio-worst-worse = The worst-off person is worse off.
studio-who-changed = Who changed partner
studio-changes-caption = People with other partners than before
# $count (Number) - people
studio-changes-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
studio-person = Person
studio-before = Before
studio-now = Now
studio-own-gain = Own needs met
# $now (String) - percent
studio-gains-same = { $now }, as before
# $now (String) - percent
# $before (String) - percent
studio-gains-more = more: { $now }, was { $before }
# $now (String) - percent
# $before (String) - percent
studio-gains-less = less: { $now }, was { $before }
studio-no-partner = no partner
studio-rules = Rules
studio-always = always
studio-change-rules = Change the rules
studio-solve-again = Find the pairs anew
studio-kept-apart = Kept apart
studio-allow = Allow again
studio-scenario-name = Name
studio-new-scenario = Keep as another scenario, or rename
studio-new-scenario-hint = The copy has the same rules and pins; change it and compare the two.
studio-keep-scenario = Make a copy
studio-rename = Rename this one
studio-name-taken = Another scenario has this name. Choose a different one.
studio-remove-scenario = Remove this scenario
studio-see-coverage = What people need, and who offers it
studio-to-chosen = To the chosen scenario
# $rule (String) - its name
studio-without = Without: { $rule }
studio-pairs = Pairs
studio-pairs-order = Those who get least come first.
studio-unplaced = Without a partner
studio-none-shown = No pair to show here
studio-none-shown-text = No pair fits the filter and the name.
studio-show-all = All
studio-show-unplaced = Unplaced
studio-show-weak = Weak
studio-show-pinned = Pinned
studio-show-cross-language = Across languages
studio-filters = Which pairs are shown
studio-find-name = Find a name
studio-pages = Pages
# $first (String) - number
# $last (String) - number
# $all (String) - number
studio-page-position = { $first }–{ $last } of { $all }
studio-previous = Previous
studio-next = Next
studio-pinned = pinned
studio-weak = weak
studio-cross-language = Across languages
studio-pin = Pin
studio-unpin = Unpin
studio-forbid = Keep apart
studio-dissolve = Take apart
studio-swap = Swap
# $name (String) - the person
studio-swap-person = { $name } with …
# $name (String) - the person
studio-swap-with = { $name } changes places with
studio-swap-hint = Both pairs are pinned as they then are; everyone else is matched anew. Their partners now are in brackets.
studio-swap-now = Swap and find anew
studio-give-place = Take somebody’s place …
studio-try-without = Try without it
# $name (String) - the person
studio-warn-gone = { $name } no longer takes part. Find the pairs anew.
# $name (String) - the person
studio-warn-helpless = { $name } gets no help with any need
studio-warn-same-organisation = Both come from the same organisation
studio-warn-no-language = No shared language
studio-warn-no-time = No time of the week suits both
studio-glance = At a glance
studio-placed = Placed
studio-not-placed = Not placed
studio-weak-count = Get less than a quarter
studio-worst-off = Worst off
# $name (String) - the person
# $share (String) - percent
studio-worst-in-short = { $name }, { $share }
studio-mean-share = Needs met on average
studio-proof = Proof
# $pairs (String) - a number
# $time (String) - with its unit
studio-proof-best = No other arrangement of these people gives more. Checked over { $pairs } possible pairs in { $time }.
# $share (String) - percent
# $time (String) - with its unit
studio-proof-bound = This arrangement is certain to reach { $share } of what any arrangement could. Found in { $time }.
# $count (Number) - pinned
studio-proof-pins = { $count ->
    [one] One pinned pair is taken as given.
   *[other] { $count } pinned pairs are taken as given.
}
studio-gave-way = Not everyone who could be helped gets help: with these rules it is not possible.
studio-certificate = Download the certificate
studio-under-a-millisecond = less than a millisecond
# $number (String) - written out
studio-milliseconds = { $number } ms
# $number (String) - with one decimal
studio-seconds = { $number } s
studio-benefit = How much everyone gets
# $share (String) - percent
studio-benefit-caption = On average { $share } of what a person asked for is met.
studio-people = People
studio-share-met = Share of own needs met
studio-ties = Organisations brought together
# $ties (Number) - how many
# $organisations (Number) - how many
studio-ties-caption = { $ties ->
    [one] { $organisations } organisations, one tie between them.
   *[other] { $organisations } organisations, { $ties } different ties between them.
}
studio-organisation = Organisation
studio-organisation-with = With
studio-together = Pairs
studio-no-organisation = No organisation
studio-cannot-published = The round is published. What is published is not changed here.
# $count (Number) - people
studio-cannot-too-few = { $count ->
    [one] At least two people are needed; there is one.
   *[other] At least two people are needed; there are { $count }.
}
# $name (String) - the person
studio-cannot-pins = { $name } would be in two pinned pairs, or is pinned with somebody to be kept apart. Unpin one first.
# $rule (String) - its name
studio-cannot-pin-breaks = That pair would break the rule “{ $rule }”. Lift the rule first, or choose somebody else.
# $people (String) - number
# $most (String) - number
studio-cannot-too-many = { $people } people are too many for this shape; at most { $most } can be matched like this. Form pairs instead.
studio-cannot-not-in-partnership = These people are not in the pairs they were in. Look at the pairs as they are now and try again.
studio-cannot-remove-chosen = This scenario would be published. Choose another one first.
studio-comparison = Scenarios side by side
studio-comparison-lead = What each would give. The chosen one is what would be published.
studio-no-scenarios = No scenarios yet
studio-no-scenarios-text = Nothing has been proposed. Find the best pairs first.
studio-other-partners = Other partners than the chosen one
# $count (Number) - people
studio-people-count = { $count ->
    [one] one person
   *[other] { $count } people
}
# $count (Number) - pairs
studio-pins = { $count ->
    [one] one pinned pair
   *[other] { $count } pinned pairs
}
# $count (Number) - pairs
studio-apart-count = { $count ->
    [one] one pair kept apart
   *[other] { $count } pairs kept apart
}
studio-publish = Publish
# $pairs (Number) - how many
studio-publish-question = { $pairs ->
    [one] Publish one pair?
   *[other] Publish { $pairs } pairs?
}
# $count (Number) - letters
studio-publish-act = { $count ->
    [one] Publish and send one e-mail
   *[other] Publish and send { $count } e-mails
}
# $count (Number) - letters
# $languages (String) - how many in which language
studio-publish-letters = { $count ->
    [one] One e-mail is sent: { $languages }.
   *[other] { $count } e-mails are sent: { $languages }.
}
# $language (String) - its own name
# $count (Number) - letters
studio-letters-in = { $language } { $count }
studio-publish-content = Each introduces the partner with the reason why the two were brought together, and asks for an answer.
studio-publish-visible = The names, and contact details with consent, become visible within each pair; nobody else sees them.
# $count (Number) - people
studio-publish-waiting = { $count ->
    [one] One person has no partner and gets no e-mail; they can be in the next round.
   *[other] { $count } people have no partner and get no e-mail; they can be in the next round.
}
studio-publish-undo = For one hour, and until somebody answers, it can be taken back; then everyone gets a second e-mail. After that it cannot be undone.
studio-publish-nobody = The scenario holds no pair.
# $count (Number) - people
studio-publish-left = { $count ->
    [one] One person of the proposal no longer takes part. Find the pairs anew first.
   *[other] { $count } people of the proposal no longer take part. Find the pairs anew first.
}
studio-publish-conflict = Somebody else changed the round at the same time. Check it as it is now.
studio-not-published = Nothing was published
studio-cannot-publish-now = This cannot be published now
studio-letters = Who gets an e-mail
studio-email = E-mail
studio-letter-language = Language
studio-introduces = Introduces
# $pairs (Number) - how many
studio-published = { $pairs ->
    [one] One pair is published
   *[other] { $pairs } pairs are published
}
# $at (String) - date and time
studio-published-at = On { $at }. Everyone was introduced by e-mail.
# $until (String) - time of day
studio-undo = Take it back (possible until { $until }, while nobody has answered)
# $count (Number) - letters
studio-undo-preview = { $count ->
    [one] The pairs are withdrawn, and one e-mail says that they are looked at again.
   *[other] The pairs are withdrawn, and { $count } e-mails say that they are looked at again.
}
studio-undo-act = Take the publication back
studio-not-undone = The publication stays
studio-undo-too-late = More than an hour has passed. A pair that does not work ends when a member declines.
# $count (Number) - people
studio-undo-answered = { $count ->
    [one] One person has already answered.
   *[other] { $count } people have already answered.
}
studio-answers = Answers
studio-accepted = Accepted
studio-awaited = Not answered yet
studio-declined = Declined
studio-reasons-seen = Only organisers read the reasons; the partner learns that it ended, not why.
studio-partnerships = Published pairs
studio-partnership = Pair
studio-state = State
studio-ended = ended
studio-all-accepted = accepted
studio-waits = waits
# $name (String) - the person
studio-has-not-answered = { $name } has not answered
# $name (String) - the person
# $day (String) - a date
studio-has-accepted = { $name } accepted on { $day }
# $name (String) - the person
# $day (String) - a date
studio-has-declined = { $name } declined on { $day }, in confidence
studio-no-reason = No reason given
studio-next-round-title = The next round
studio-next-round-text = For everyone without a partner: people who declined or were declined, who were not placed, and who came later. Former partners are not brought together again.
studio-next-round = Start the next round
studio-other-rounds = Other rounds
# $name (String) - name
# $day (String) - day
studio-has-left = { $name } left on { $day }
studio-left = Left later
studio-end = End it
# $names (String) - names
studio-end-question = End the partnership of { $names }?
# $count (Number) - count
studio-end-act = End it and send { $count } e-mails
studio-end-told = Its members are told that it has come to an end and that it is nobody’s fault. You may want to talk to them first.
studio-end-closed = Their common room closes for them. Each keeps what they wrote themselves. Nobody else has ever seen it.
studio-end-next = All of them are free for the next round, which knows that they have met. This cannot be undone.
studio-end-already = It has ended already.
