meetings-title = Meetings
meetings-none = No meetings yet
meetings-none-text = Suggest a few times from both of your weeks. Your partner answers with one click, and the first time that suits everybody is fixed at once.
meetings-next = Next meeting
meetings-next-none = Not agreed yet
meetings-together = Time together
# $total (String) - how long, meetings and work
# $held (Number) - meetings held
# $work (String) - how long, work without meeting
meetings-spent = { $total }: { $held ->
    [one] one meeting
   *[other] { $held } meetings
} and { $work } of other work
# $spent (String) - how long
# $aside (String) - how long
meetings-set-aside = { $spent } of the { $aside } you set aside so far
meetings-to-do = To do
# $count (Number) - things to do
meetings-open-items = { $count ->
    [0] Nothing open
    [one] One thing open
   *[other] { $count } things open
}
# $when (String) - a moment
meetings-did-you-meet = Did you meet on { $when }?
meetings-we-met = We met
meetings-move = Move the meeting
meetings-cancel = Cancel the meeting
meetings-choose = Choose a time
meetings-choose-more = More about this meeting
meetings-coming = Coming
meetings-suggest = Suggest times
meetings-record = Note a meeting we had
meetings-held = Held
# $count (Number) - meetings
meetings-cancelled-ones = { $count ->
    [one] One cancelled meeting
   *[other] { $count } cancelled meetings
}
meetings-talk = To talk about
meetings-talk-text = Questions from the organisers for this part of the programme. Take what helps you.
meetings-items-none = Nothing to do.
# $count (Number) - things done
meetings-items-done = { $count ->
    [one] One thing done
   *[other] { $count } things done
}
meetings-item-add = Add something to do
meetings-item-title = Something to do
meetings-item-what = What is to be done?
meetings-item-owner = Who does it?
meetings-item-all = All of us
meetings-item-due = By when?
# $day (String) - a date
meetings-item-by = by { $day }
meetings-item-late = Late
# $what (String) - as written
meetings-item-tick = Done: { $what }
# $what (String) - as written
meetings-item-reopen = Not done after all: { $what }
meetings-item-owner-left = This person is not a member any more. Choose somebody who is.
meetings-item-due-far = Choose a day within two years
# $count (Number) - open things
meetings-item-too-many = { $count } things are open already. Tick off or remove some first.
meetings-work = Other work
meetings-work-text = Working without meeting counts too: writing together, reading, a visit.
meetings-activity-add = Note other work
meetings-activity-title = Other work
meetings-kind = What did you do?
meetings-kind-co-writing = Writing together
meetings-kind-reading = Reading
meetings-kind-visit = A visit
meetings-kind-research = Research
meetings-kind-other = Something else
meetings-hours = Hours
meetings-hours-hint = Such as 2, 1.5 or 1:30. The organisers see the sum of the hours only.
meetings-hours-unread = Write hours such as 2, 1.5 or 1:30
meetings-line = In a line
meetings-work-ahead = Note what has been done; this day lies ahead
meetings-work-length = Write a time from 5 minutes to 24 hours
meetings-mode = How do you meet?
meetings-mode-in-person = In person
meetings-mode-phone = By phone
meetings-mode-online = Online
meetings-state-proposed = Looking for a time
meetings-state-planned = Planned
meetings-state-passed = Did it take place?
meetings-state-held = Held
meetings-state-cancelled = Cancelled
meetings-when = When
# $when (String) - a moment
# $long (String) - how long
meetings-when-held = { $when }, { $long }
# $zone (String) - name of a time zone
meetings-zone = Your time zone: { $zone }
meetings-minutes = Length in minutes
meetings-place = Place or phone number
meetings-place-hint = Where you meet, or whom to call
meetings-link = Video link
meetings-link-hint = From any service, such as https://meet.example.org/room
meetings-link-room-hint = Leave this empty, and an online meeting gets a room of its own from the programme
meetings-agenda = Agenda
meetings-agenda-hint = What you want to talk about; not part of any mail
meetings-agenda-talk = Put on the agenda
meetings-agenda-talk-hint = Suggestions from the organisers
meetings-new-title = Suggest times for a meeting
meetings-new-lead = Tick several times. The first one that suits everybody is fixed by itself, and everybody gets a calendar invitation.
meetings-times-title = Suggest further times
meetings-times-lead = They are added to those that stand there, and the others are asked again.
meetings-times-more = Suggest further times
meetings-times-passed = All suggested times have passed. Suggest new ones.
meetings-suggested = Times that could suit
meetings-suggested-hint = From the weeks everybody gave in their profile, without the joint meetings
meetings-suggested-own-hint = Your weeks have no time in common, so these suit you only
meetings-own-times = Other times
# $zone (String) - name of a time zone
meetings-own-times-hint = By your clock ({ $zone })
meetings-day = Day
meetings-time = Time
meetings-ask = Ask which suit
meetings-fix-now = This time is agreed: fix it
meetings-fix = Agreed: fix this time
meetings-one-time = Give exactly one time to fix
meetings-suits = Suits me
meetings-suits-not = Does not suit
# $name (String) - a member
meetings-suits-other = Suits { $name }
# $name (String) - a member
meetings-suits-not-other = Does not suit { $name }
# $name (String) - a member
meetings-unanswered-other = { $name } has not answered yet
# $day (String) - a date
meetings-one-title = Meeting on { $day }
# $names (String) - as in a sentence
meetings-were-there = Present: { $names }
meetings-details-change = Change how and about what
meetings-details-title = How and about what you meet
meetings-details-lead = If length, place or link change, everybody’s calendar is told.
meetings-move-title = Move the meeting
meetings-move-lead = Everybody gets the new time for their calendar.
meetings-cancel-title = Cancel the meeting?
# $when (String) - a moment
# $names (String) - as in a sentence
meetings-cancel-follows = The meeting on { $when } will not take place. You and { $names } get an e-mail that takes it out of your calendars.
# $when (String) - a moment
meetings-cancel-follows-passed = The meeting on { $when } did not take place. Nobody gets an e-mail.
meetings-cancel-follows-proposed = The suggested times go. Nobody gets an e-mail.
meetings-not-done = Nothing was changed
meetings-held-title = How was it?
meetings-held-new-title = Note a meeting you had
meetings-held-lead = The organisers see that you met and for how long, never what you talked about.
meetings-held-correct = Correct
meetings-began = When did it begin?
meetings-lasted = How many minutes did it last?
meetings-present = Who was there?
meetings-notes = Notes
meetings-notes-title = Notes of the meeting
meetings-notes-lead = One text that all of you can edit.
meetings-notes-hint = Lists with a dash, **bold** with stars, links as they are
meetings-notes-none = Nobody has written anything yet.
meetings-notes-write = Write notes
meetings-notes-edit = Edit the notes
# $name (String) - a member
# $when (String) - a moment
meetings-notes-by = Last written by { $name }, { $when }
meetings-notes-emptied = The notes were emptied.
meetings-overtaken = Somebody else was faster
meetings-overtaken-text = Your words are below and nothing is lost. This is what stands there now; put both together and save again.
meetings-recording = Recording
meetings-recording-title = Where is the recording?
meetings-recording-lead = The link is shown only as long as all of you agree.
meetings-recording-text = A recording is linked here only if all of you agree to it for this meeting.
meetings-recording-all-agree = All of you agree to a recording of this meeting.
meetings-recording-hidden = There is a recording. It is hidden until all of you agree again.
# $names (String) - as in a sentence
meetings-recording-waits = Has not agreed: { $names }
meetings-recording-agree = I agree to a recording
meetings-recording-refuse = I do not agree any more
meetings-recording-edit = Link to the recording
meetings-recording-link = Address of the recording
meetings-recording-link-hint = Such as https://video.example.org/7; leave it empty to take it away
meetings-recording-not-agreed = Not all of you have agreed to a recording of this meeting
meetings-feedback = To each other
meetings-feedback-title = Tell each other how it was
meetings-feedback-lead = A line is enough. Only your partners read it.
meetings-feedback-give = Tell how it was
meetings-most-useful = What was most useful?
meetings-next-time = What shall we do differently next time?
meetings-next-time-hint = Something one can do, rather than how somebody is
# $words (String) - as written
meetings-told-useful = Most useful: { $words }
# $words (String) - as written
meetings-told-next = Next time: { $words }
# $names (String) - as in a sentence
meetings-thank = Thank { $names }
meetings-thanks-words = A sentence with your thanks
# $name (String) - a member
meetings-thanked = { $name } says thank you.
# $name (String) - a member
# $words (String) - as written
meetings-thanked-with = { $name } says thank you: { $words }
meetings-feedback-not-held = This meeting has not been held yet
meetings-feedback-empty = Fill in at least one of the two
meetings-no-such-time = The clocks go forward and skip this time. Choose another.
meetings-cannot-no-times = Tick or write at least one time
# $most (Number) - times
meetings-cannot-too-many-times = Suggest at most { $most } times; more are hard to answer
meetings-cannot-past = This time has passed. Choose one that lies ahead.
meetings-cannot-too-far = Choose a time within a year
meetings-cannot-before-introduction = This is before you were introduced. Check the day.
# $open (Number) - meetings
meetings-cannot-too-many-open = { $open } meetings are open already. Hold or cancel some first.
meetings-cannot-already-fixed = The time has been fixed in the meantime.
meetings-cannot-not-fixed = This meeting has no time yet.
meetings-cannot-already-held = This meeting has been held already.
meetings-cannot-cancelled = This meeting has been cancelled.
meetings-cannot-not-begun = This lies ahead. Note a meeting once it has begun.
meetings-cannot-nobody = Tick who was there
meetings-cannot-not-member = Tick only members of your partnership
meetings-cannot-no-such-time = This time is not among the suggested ones any more.
