joint-other = Another meeting
joint-when = When
joint-where = Where
joint-link = Link
joint-speaker = Speaker
joint-agenda = Agenda
# $own (String) - by the reader's clock
# $own_zone (String) - the zone of that clock
# $theirs (String) - by the programme's clock
# $their_zone (String) - the zone of that clock
joint-by-clock = { $own } ({ $own_zone }); { $theirs } ({ $their_zone })
joint-title = Joint meetings
joint-lead = Here everybody in the programme comes together. Say whether you can come, and find materials and minutes afterwards.
joint-lead-organiser = Prepare each meeting, invite when it is ready, and note who was there. Dates of the opening, the midpoint and the closing are those of the timetable.
joint-none = No joint meetings yet
joint-none-organiser = The opening, the midpoint and the closing can be made from the timetable. Nobody is told until you invite.
joint-none-text = The organisers will plan them here.
joint-prepare = Make the three meetings
joint-ahead = Coming up
joint-past = Held
joint-add = Add a meeting
joint-too-few = Too few people of your organisation take part for figures to be shown without telling of single people.
joint-you-come = You are coming
joint-you-do-not = You cannot come
joint-you-may = You may come
# $present (Number) - who came
# $people (Number) - who takes part
joint-present-of = { $present } of { $people } were there
# $yes (Number) - who come
# $maybe (Number) - who may come
# $no (Number) - who do not
# $open (Number) - who have not answered
joint-answers = Coming: { $yes } · maybe: { $maybe } · not coming: { $no } · not answered: { $open }
joint-state-cancelled = Cancelled
joint-state-over = Held
joint-state-invited = Invited
joint-state-planned = Planned
# $meeting (String) - what it is called
joint-edit-title = Change: { $meeting }
joint-edit-invited = People are invited. If you change the name, time, place or link, you are first shown whom a mail would tell.
joint-name = Name of the meeting
# $kind (String) - what it is called otherwise
joint-name-hint = Without a name of its own it is called “{ $kind }”, in each reader’s language.
joint-day = Day
joint-day-hint = This is the date in the timetable: changing one changes the other.
joint-time = Begins at
# $zone (String) - a time zone
joint-time-hint = By the clock of { $zone }
joint-link-hint = A video room or a page, such as https://meet.example.org/room
joint-speaker-about = A line about the speaker
joint-agenda-hint = In this order. The minutes may be left out.
joint-agenda-item = Item
joint-agenda-minutes = Minutes
joint-agenda-refused = Write what each item of the agenda is, in at most 300 characters
joint-agenda-minutes-refused = Write minutes as whole numbers from 1 to 480, or leave them out
joint-material-links = Links to materials
joint-material-links-hint = What people may read before or after. Files are added on a page of their own.
joint-material-title = What it is
joint-material-address = Address
# $meeting (String) - what it is called
joint-change-question = Change “{ $meeting }”?
# $people (Number) - who are told
joint-change-act = { $people ->
    [one] Change and tell one person
   *[other] Change and tell { $people } people
}
joint-change-text = Everybody gets a mail that says what changed and brings their calendar up to date. If the time moves, answers that were given count no longer, and everybody is asked anew.
joint-none-given = none
joint-for-organisers = For the organisers
joint-not-invited-text = Nobody has been invited yet. Add place, agenda and speaker first if you like; then everybody gets them with the invitation.
joint-code-for-organisers = Show this code at the meeting, and people note themselves that they are there:
joint-invite = Invite
joint-remind = Remind
joint-attendance = Answers and attendance
joint-edit = Change
joint-materials = Materials
joint-minutes = Minutes
joint-cancel = Cancel the meeting
joint-code = Code shown at the meeting
joint-code-hint = Six letters and digits; small letters do too.
joint-wrong-code = This is not the code of this meeting. Look at it once more.
joint-not-now = This can be said from half an hour before the meeting until an hour after it. Ask the organisers to tick your name.
joint-you-were-there = It is noted that you were there
joint-here = Are you there?
joint-here-button = I am here
joint-minutes-not-shared = Only the organisers see these minutes so far.
joint-minutes-hint = What was said and agreed. Markdown makes headings and lists.
joint-minutes-share = Share with the participants
joint-minutes-share-hint = They get one mail, the first time you share.
joint-attendance-lead = Tick who is there. Several of you can do it at once: only what you change is saved.
joint-attendance-early = Who comes, as far as they have answered. From half an hour before the meeting you can tick here who is there.
joint-nobody = Nobody takes part yet
joint-nobody-text = People appear here once they are approved.
# $people (Number) - who are ticked
joint-there = There so far: { $people }
joint-attendance-save = Save who is there
joint-answer-yes = coming
joint-answer-no = not coming
joint-answer-maybe = maybe
joint-answer-none = not answered
# $meeting (String) - what it is called
joint-invite-question = Invite to “{ $meeting }”?
# $people (Number) - who are invited
joint-invite-act = { $people ->
    [one] Invite one person
   *[other] Invite { $people } people
}
joint-invite-text = Each gets a mail with time, place, speaker and agenda, an entry for their calendar, and a link that answers without signing in. Who has been invited already is left alone.
# $meeting (String) - what it is called
joint-remind-question = Remind of “{ $meeting }”?
# $people (Number) - who are reminded
joint-remind-act = { $people ->
    [one] Remind one person
   *[other] Remind { $people } people
}
joint-remind-text = The mail goes to everybody who was invited, except those who said that they cannot come.
# $meeting (String) - what it is called
joint-cancel-question = Cancel “{ $meeting }”?
joint-cancel-act = Cancel the meeting and tell everybody
joint-cancel-text = Everybody who was invited gets a mail that removes the meeting from their calendar. This cannot be undone.
# $people (Number) - who get it
joint-letters-to = { $people ->
    [one] One person gets it
   *[other] { $people } people get it
}
joint-cannot-cancelled = The meeting has been cancelled.
joint-cannot-over = The meeting is over.
joint-cannot-past = Choose a time that lies ahead
joint-cannot-not-invited = The invitations have not been sent yet. You will get a mail.
joint-cannot-nobody = There is nobody to write to: everybody has been told already, or nobody takes part yet.
joint-cannot-no-minutes = Write the minutes before you share them
joint-done-added = The meeting is here. Nobody is told until you invite.
joint-done-attendance = Who was there is saved
joint-done-cancelled = The meeting is cancelled. Everybody who was invited is told.
joint-done-changed = The changes are saved
joint-done-here = Welcome! It is noted that you are here.
# $people (Number) - who were invited
joint-done-invited = { $people ->
    [one] One invitation is on its way
   *[other] { $people } invitations are on their way
}
joint-done-minutes = The minutes are saved
# $people (Number) - who were reminded
joint-done-reminded = { $people ->
    [one] One reminder is on its way
   *[other] { $people } reminders are on their way
}
joint-materials-lead = Slides, texts, pictures: everybody in the programme can take them down from the page of the meeting.
joint-materials-remove = It disappears for everyone in the programme. This cannot be undone.
