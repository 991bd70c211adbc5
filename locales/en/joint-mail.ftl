## Letters about joint meetings
# $meeting (String) - what it is called
# $day (String) - a date
# $programme (String) - its name
joint-mail-invited-subject = Invitation: { $meeting }, { $day } ({ $programme })
# $programme (String) - its name
joint-mail-invited-text = Everybody in { $programme } comes together, and we would like you to be there. Can you come?
# $meeting (String) - what it is called
# $day (String) - a date
# $programme (String) - its name
joint-mail-changed-subject = Changed: { $meeting }, { $day } ({ $programme })
# $meeting (String) - what it is called
# $programme (String) - its name
joint-mail-changed-text = Something about the meeting “{ $meeting }” of { $programme } has changed. This is how it stands now.
joint-mail-changed-answer = If you had already answered, please tell us whether the new time suits you too.
# $meeting (String) - what it is called
# $day (String) - a date
# $programme (String) - its name
joint-mail-cancelled-subject = Cancelled: { $meeting }, { $day } ({ $programme })
# $meeting (String) - what it is called
# $programme (String) - its name
joint-mail-cancelled-text = The meeting “{ $meeting }” of { $programme } will not take place. We are sorry if you had already kept the time free.
joint-mail-cancelled-calendar = The attached file removes it from your calendar.
# $meeting (String) - what it is called
# $day (String) - the date
# $programme (String) - its name
joint-mail-left-subject = No longer in your calendar: { $meeting }, { $day } ({ $programme })
# $programme (String) - its name
# $meeting (String) - what it is called
joint-mail-left-text = You no longer take part in { $programme }, so we take the meeting “{ $meeting }” out of your calendar. If you come back, you will be invited again.
# $meeting (String) - what it is called
# $day (String) - a date
# $programme (String) - its name
joint-mail-reminder-subject = Soon: { $meeting }, { $day } ({ $programme })
joint-mail-reminder-coming = You said you would come. We look forward to seeing you. If something has come up, please tell us.
joint-mail-reminder-open = We do not know yet whether you can come. Please tell us, so that we can plan for you.
# $meeting (String) - what it is called
# $programme (String) - its name
joint-mail-minutes-subject = Minutes: { $meeting } ({ $programme })
# $meeting (String) - what it is called
# $programme (String) - its name
joint-mail-minutes-text = The minutes of “{ $meeting }” of { $programme } are there to read: what was said, and what was agreed.
joint-mail-minutes-button = Read the minutes
joint-mail-answer-button = Say whether you can come
joint-mail-page-button = See the meeting
joint-mail-one-press = You answer with one press on the page that opens, without signing in. You can change your answer until the meeting ends.
joint-mail-attached = The invitation is attached, so that you can take it into your calendar.
joint-mail-when = When
joint-mail-where = Where
joint-mail-link = Link
joint-mail-speaker = Speaker
joint-mail-agenda = Agenda
# $title (String) - what it is about
# $minutes (Number) - how long it takes
joint-mail-agenda-item = { $title } ({ $minutes } min)
# $now (String) - what holds
# $before (String) - what held before
joint-mail-now-before = { $now } (before: { $before })
joint-mail-what-changed = What has changed
joint-mail-title = Name
joint-mail-none = none
