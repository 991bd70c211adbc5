# $programme (String) - its name
follow-digest-subject = Waiting for you: { $programme }
# $programme (String) - its name
follow-digest-text = This is what waits for you in { $programme }. What you have done meanwhile is no longer in the list.
follow-digest-list = To do
follow-digest-dates = In your calendar
follow-digest-button = See what is next
follow-reminder-choice = Choose which reminders you get, or none:
follow-announcement-button = Go to the programme
# $programme (String) - its name
follow-concern-subject = A partnership needs you: { $programme }
# $programme (String) - its name
# $partners (String) - people, as in a sentence
follow-concern-text = In { $programme }, somebody should look after the partnership of { $partners }. What was said stands on its page, for the organisers’ eyes only.
follow-concern-next = Please get in touch with both before you decide anything. Nobody is to blame: a new partner can be found in the next round.
follow-concern-button = Look at the partnership
# $programme (String) - its name
follow-erasure-subject = Personal data is deleted in two weeks: { $programme }
# $programme (String) - its name
# $day (String) - a date
follow-erasure-text = The retention period of { $programme } ends on { $day }. Then everything about its people is deleted: sign-ups, partnerships, agreements, notes, outputs and answers. Only figures without names stay.
follow-erasure-next = Save the report and whatever you still need before that day. If you have a good reason to keep the data longer, change the retention period in the settings.
follow-erasure-button = See what will be deleted
# $programme (String) - its name
follow-erased-subject = Personal data has been deleted: { $programme }
# $programme (String) - its name
# $moment (String) - when
follow-erased-text = The personal data of { $programme } was deleted on { $moment }.
follow-erased-list = Deleted
follow-erased-button = See the receipt
follow-people = People
follow-partnerships = Partnerships
follow-invitations = Sign-ups and invitations
follow-letters = E-mails
follow-entries = Other entries
# $names (String) - the partners, as in a sentence
follow-wellbeing-subject = How is it going with { $names }?
# $programme (String) - its name
# $names (String) - the partners, as in a sentence
follow-wellbeing-text = In { $programme }, nothing has been heard of you and { $names } for a while. Perhaps that is a good sign. One press tells how it is going.
follow-wellbeing-who = That you are fine is told to nobody. If you need help or want to stop, the organisers are told, and your partner is not.
follow-wellbeing-button = Tell how it is going
