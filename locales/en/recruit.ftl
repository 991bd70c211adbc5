recruit-sign-up = Sign up
# $closes (String) - when
recruit-closes = Sign-up closes { $closes }.
recruit-closed = Sign-up is over.
recruit-draft = Only organisers see this page so far
recruit-draft-text = It becomes public when you open the programme for sign-up.
recruit-facts = At a glance
recruit-theme-open = Open: each partnership finds its own
recruit-languages = Languages
recruit-places = Places
recruit-when = When it happens
recruit-phase-sign-up = Sign-up
recruit-phase-work = Working together
# $day (String) - a date
recruit-until = until { $day }
# $closes (String) - last day of sign-up
# $opening (String) - day of the opening
# $closing (String) - day of the closing
recruit-timeline-description = Sign-up until { $closes }, joint opening { $opening }, joint closing { $closing }.
recruit-dates-table = The dates as a table
recruit-what = What
recruit-when-column = When
recruit-how-tell = You tell what you can share and what you want to learn, each in order of importance.
recruit-how-match = Everyone is paired at once, so that all gain as much as possible. You learn why you were brought together.
recruit-how-equals = You meet as equals: both are mentor and mentee. You agree goals, rhythm and what you make together.
recruit-how-mentors = Mentor and mentee agree goals and rhythm. What is said stays between them.
recruit-asks = What it asks of you
recruit-asks-meetings = Taking part in the joint meetings: opening, midpoint and closing.
recruit-asks-own-meetings = A few hours a month with your partner, as the two of you agree.
recruit-asks-trust = Trust, honest feedback, and the wish both to give and to receive.
recruit-who = Organisations
recruit-contact = Questions
recruit-contact-text = Write to the organisers:
recruit-not-recognised = Compared by its words; no known topic was recognised
recruit-understood-as = Understood as
recruit-cannot-withdrawn = has withdrawn. Only by coming back can a place be decided on.
recruit-cannot-not-withdrawn = has not withdrawn
recruit-cannot-published = may have a partner already, since the pairs are published. End the partnership first.
recruit-decide-applied = Undo the decision
recruit-decide-approved = Approve
recruit-decide-waiting = Put on the waiting list
recruit-decide-not-selected = Do not select
recruit-decide-lead = Decide about those you have ticked. You see who gets which e-mail before it is sent.
# $count (Number) - people
recruit-decide-act = { $count ->
    [one] Decide and send one e-mail
   *[other] Decide and send { $count } e-mails
}
recruit-letter-none = No e-mail is sent.
# $count (Number) - people
recruit-letter-approved = { $count ->
    [one] This person gets an e-mail that says: you take part.
   *[other] These { $count } people get an e-mail that says: you take part.
}
# $count (Number) - people
recruit-letter-waiting = { $count ->
    [one] This person gets an e-mail about the waiting list.
   *[other] These { $count } people get an e-mail about the waiting list.
}
# $count (Number) - people
recruit-letter-not-selected = { $count ->
    [one] This person gets an e-mail that there was no place this time.
   *[other] These { $count } people get an e-mail that there was no place this time.
}
recruit-nobody-chosen = Nobody would change by this. Go back and tick the people you decide about.
# $free (Number) - places
recruit-free-places = { $free ->
    [one] One place is free.
   *[other] { $free } places are free.
}
# $free (Number) - free places
# $asked (Number) - people
recruit-no-places = { $free ->
    [0] No place is free
   *[other] Only { $free } free
} for { $asked } to approve. Approve fewer, put some on the waiting list, or raise the number of places in the settings.
recruit-as = As
recruit-as-organiser = Organiser
recruit-as-organiser-hint = May do everything you may
recruit-as-coordinator = Coordinator of an organisation
recruit-as-coordinator-hint = Accepts the charter, names people and sees the seats of that organisation
recruit-as-participant = Participant
recruit-as-nominated = Participant, nominated
recruit-invitation-sent = Waits for an answer
recruit-invitation-accepted = Accepted
recruit-invitation-revoked = Taken back
recruit-invitation-expired = Expired
recruit-people-none = Nobody yet
recruit-people-none-text = Those who sign up, accept an invitation or come with a file are listed here.
# $count (Number) - people shown
recruit-people-count = { $count ->
    [one] One person
   *[other] { $count } people
}
# $name (String) - a person
recruit-choose = Choose { $name }
recruit-status = Status
recruit-offers = Offers
recruit-needs = Needs
recruit-came = Came
recruit-show = Show
recruit-add = Add somebody by hand
recruit-add-lead = They count as applied until you decide. Fill in the profile next, or let them do it themselves.
recruit-letter-language = Language of the e-mails
recruit-takes-part-already = Somebody with this address is in the programme already
recruit-export-csv = Download as CSV
recruit-export-xlsx = Download as XLSX
recruit-pages = Pages of people
# $first (String) - number of the first shown
# $last (String) - number of the last shown
# $count (String) - how many in all
recruit-position = { $first }–{ $last } of { $count }
recruit-previous = Previous
recruit-next = Next
# $name (String) - a person
recruit-profile-of = Profile of { $name }
recruit-profile = Profile
recruit-return = Note that they came back
recruit-withdrawal = Withdrawal
recruit-withdrawal-text = If the person has told you that they leave. It can be undone.
recruit-withdraw = Note that they withdrew
recruit-invite = Invite people
recruit-invite-lead = Each gets a personal link that holds for 14 days.
recruit-to = E-mail addresses
recruit-to-hint = One to a line, such as Aino Virtanen <aino@example.org> or only the address
# $line (Number) - which line
# $remedy (String) - what to do
recruit-line-wrong = Line { $line }: { $remedy }
# $most (Number) - people
recruit-too-many-at-once = Invite at most { $most } people at once
recruit-choose-organisation = Choose one of the programme’s organisations
recruit-send = Send the invitations
recruit-send-again = Send again
recruit-revoke = Take back
recruit-invited = Invited
recruit-sent-on = Sent
recruit-invitations-so-far = Invitations so far
recruit-invitations-none = No invitations yet
recruit-invitations-none-text = Invite coordinators first: they accept the charter and name people of their organisations.
# $count (Number) - letters
recruit-invitations-sent = { $count ->
    [0] No new invitation was sent
    [one] One invitation is on its way
   *[other] { $count } invitations are on their way
}
# $count (Number) - people
recruit-invitations-waiting = { $count ->
    [one] One person has an invitation already; send it again below if it was lost.
   *[other] { $count } people have an invitation already; send it again below if it was lost.
}
recruit-invitation-over = The invitation had been accepted or taken back meanwhile.
recruit-sent-often = This invitation was sent several times today. Wait some hours before the next.
recruit-invited-title = Invitation
# $programme (String) - its name
recruit-invited-to = You are invited to { $programme }
# $role (String) - organiser, coordinator, participant
recruit-invited-as = Your role: { $role }
recruit-invited-hint = The link is for you alone. If you would rather not take part, you need not do anything.
recruit-accept = Accept the invitation
recruit-accepted-title = Welcome
# $programme (String) - its name
recruit-accepted-lead = You are part of { $programme } now.
recruit-accepted-organiser = Sign in with your e-mail address to see the programme.
recruit-accepted-coordinator = Sign in with your e-mail address to read the charter and name people of your organisation.
recruit-accepted-participant = Sign in with your e-mail address and tell what you can share and what you want to learn.
recruit-invitation-dead-title = This invitation leads nowhere now
recruit-invitation-dead-text = It may have expired, been taken back or been sent again with a newer link. Ask the one who invited you for another.
recruit-invitation-used-text = It has been accepted. Sign in with the address it was sent to.
recruit-charter-waits = The charter waits for you
recruit-charter-waits-text = The programme opens when every organisation has accepted it.
recruit-charter-read = Read the charter
# $organisations (String) - their names
recruit-charter-accept = Accept for { $organisations }
recruit-charter-changed = The text changed meanwhile
recruit-charter-changed-text = Read it once more below, then accept it.
# $taken (Number) - people approved
# $seats (Number) - promised
recruit-seats-taken = { $taken } of { $seats } seats taken
# $taken (Number) - people approved
recruit-seats-open = { $taken ->
    [one] One of your people takes part; no seats are reserved.
   *[other] { $taken } of your people take part; no seats are reserved.
}
recruit-colleagues = Your people
recruit-colleagues-none = None of your people yet
recruit-colleagues-none-text = Name colleagues below; each decides for themself.
recruit-nominate = Name people
recruit-nominate-lead = They get a personal invitation. While a seat is left, accepting it is enough; further people wait for the organisers’ decision.
recruit-nominate-send = Name and invite
