## Every letter
# $name (String) - the reader's first name
mail-greeting = Hello { $name },
mail-greeting-nameless = Hello,
mail-regards = Kind regards,
# $programme (String) - its name
mail-organisers = the organisers of { $programme }
# $contact (String) - an e-mail address
mail-answer = Any questions? Simply answer this e-mail, or write to { $contact }.
mail-button-address = If the button does not work, copy this address into your browser:
mail-time-zone = Time zone
mail-opening = Joint opening
mail-midpoint = Joint midpoint
mail-closing = Joint closing
mail-sign-up-closes = Sign-up closes
mail-theme = Theme
mail-dates-title = Dates to keep
mail-own-page = Go to your own page

## Signing in
mail-sign-in-subject = Your code for signing in
mail-sign-in-code = Type this code on the page where you asked to sign in:
mail-sign-in-button-before = Or open this link in the same browser:
mail-sign-in-button = Sign in
# $minutes (Number) - how long the code lives
mail-sign-in-once = The code and the link work once, and for { $minutes } minutes.
mail-sign-in-not-you = If you did not ask to sign in, you need not do anything. Do not give the code to anyone, whoever asks for it.

## Signing up
# $programme (String) - its name
mail-confirm-subject = Confirm your sign-up: { $programme }
# $programme (String) - its name
mail-confirm-text = Thank you for signing up for { $programme }. Please confirm that this e-mail address is yours. After that the organisers receive your form.
mail-confirm-button = Confirm my sign-up
# $days (Number) - how long a form is kept
mail-confirm-not-you = If you did not sign up, you need not do anything: without your confirmation the form is deleted after { $days } days.
# $programme (String) - its name
mail-resume-subject = Your unfinished sign-up: { $programme }
# $programme (String) - its name
mail-resume-text = You saved your sign-up for { $programme } to finish it later. This link takes you back to where you were.
mail-resume-button = Continue my sign-up
# $days (Number) - how long a form is kept
mail-resume-keep = Keep the link to yourself: whoever has it can read and change the form. A form that nobody touches is deleted after { $days } days.

## Invitations
# $programme (String) - its name
mail-invitation-subject = Invitation: { $programme }
# $inviter (String) - who invites
# $programme (String) - its name
mail-invitation-participant = { $inviter } invites you to take part in { $programme }.
# $inviter (String) - who invites
# $programme (String) - its name
# $organisation (String) - who nominates
mail-invitation-nominated = { $inviter } has put your name forward for { $programme } on behalf of { $organisation }. We would be glad to have you with us.
# $inviter (String) - who invites
# $programme (String) - its name
mail-invitation-organiser = { $inviter } invites you to organise { $programme }. Organisers invite people, form the partnerships and follow how they get on. What partners write to each other stays between them.
# $inviter (String) - who invites
# $organisation (String) - the coordinator's own
# $programme (String) - its name
mail-invitation-coordinator = { $inviter } invites you to coordinate { $organisation } in { $programme }. You nominate people from your own organisation and follow their sign-ups.
mail-invitation-how-both = In cross-mentoring both give and both receive: you share what you know and learn from your partner what you need yourself.
mail-invitation-how-mentor = In mentoring, one person's experience helps another to reach goals of their own.
mail-invitation-participant-button = Read more and answer
mail-invitation-staff-button = Accept the invitation
# $day (String) - a date
mail-invitation-personal = The invitation is personal and is valid until { $day }. If it is not for you, just let it lapse.

## Decisions
# $programme (String) - its name
mail-approved-subject = You have a place: { $programme }
# $programme (String) - its name
mail-approved-text = Welcome to { $programme }! You have a place in the programme.
mail-approved-next = When sign-up is over, we form the partnerships. You will then hear from us who your partner is and why the two of you were brought together. Until then you can add to your profile: the better it tells what you can share and what you want to learn, the better your partner will suit you.
# $programme (String) - its name
mail-waiting-subject = You are on the waiting list: { $programme }
# $programme (String) - its name
mail-waiting-text = Thank you for signing up for { $programme }. All places are taken at the moment, so you are on the waiting list.
mail-waiting-next = We will write to you as soon as a place falls free. You need not do anything. If you can no longer come, you can withdraw on your own page.
# $programme (String) - its name
mail-not-selected-subject = About your sign-up: { $programme }
# $programme (String) - its name
mail-not-selected-text = Thank you for signing up for { $programme }. Unfortunately we cannot offer you a place this time.
mail-not-selected-next = We are sorry to bring this news. If you would like to know more, answer this e-mail and we will gladly tell you. What you told us is on your own page.

## Introductions
# $partner (String) - a person's name
# $programme (String) - its name
mail-introduction-subject-one = Meet your partner { $partner }: { $programme }
# $programme (String) - its name
mail-introduction-subject-group = Meet your group: { $programme }
# $programme (String) - its name
# $partner (String) - a person's name
mail-introduction-one = Your partner in { $programme } is { $partner }.
# $programme (String) - its name
# $partner (String) - a person's name
mail-introduction-mentor = Your mentor in { $programme } is { $partner }.
# $programme (String) - its name
# $partner (String) - a person's name
mail-introduction-mentee = The person you will mentor in { $programme } is { $partner }.
# $programme (String) - its name
# $partners (String) - people's names, as in a sentence
mail-introduction-group = Your partners in { $programme } are { $partners }.
mail-introduction-why = Here is why we brought you together.
mail-introduction-organisation = Organisation
mail-introduction-email = E-mail
mail-introduction-no-email = Not shown; the organisers will help you get in touch
mail-introduction-helps = Can help you with
mail-introduction-helped = You can help with
mail-introduction-shares = Can share
mail-introduction-wants = Wants to learn
mail-introduction-next = Why not write a few words today and suggest a time to get to know each other? Half an hour is enough for a start.
mail-introduction-next-group = Why not write a few words to the others today and suggest a time to get to know each other? Half an hour is enough for a start.
mail-introduction-button = See your partnership
mail-introduction-answer = On the page, please tell us whether this suits you. If it does not, you can say so there in confidence: nobody is blamed, and we look for another partner for you.
# $programme (String) - its name
mail-withdrawn-subject = We are taking another look at the pairs: { $programme }
# $programme (String) - its name
mail-withdrawn-text = A little while ago we wrote to you about your partner in { $programme }. That was too early: we are taking another look at all the partnerships, and the introduction does not hold for now.
mail-withdrawn-next = Please wait before getting in touch. You will hear from us soon, and we are sorry for the trouble.

## Partnerships that end
# $programme (String) - its name
mail-declined-subject = A partnership needs you: { $programme }
# $programme (String) - its name
# $partners (String) - people's names, as in a sentence
mail-declined-text = In { $programme }, somebody in the partnership of { $partners } has said that it does not suit them.
mail-declined-next = Who it was, and why if a reason was given, stands on the page of the rounds, for the organisers' eyes only. The others are told no more than they need to know.
mail-declined-button = Look at the rounds
# $programme (String) - its name
mail-ended-subject = Your partnership has ended: { $programme }
# $programme (String) - its name
mail-ended-text = Your partnership in { $programme } has come to an end. That happens, and it is nobody's fault.
mail-ended-next = You need not do anything: we will look for a new partner for you in the next round. If you would rather not take part any more, you can withdraw on your own page.

## Charters
# $programme (String) - its name
mail-charter-subject = A charter to accept: { $programme }
# $programme (String) - its name
# $organisation (String) - the coordinator's own
mail-charter-text = Before { $programme } opens, its organisations agree on common principles and goals. The charter is ready, and you can accept it for { $organisation }.
mail-charter-next = If something in it should be different, answer this e-mail before you accept it.
mail-charter-button = Read the charter

## Working together
# $programme (String) - programme
mail-left-subject = A partnership has changed: { $programme }
# $programme (String) - programme
# $partners (String) - partners
mail-left-text = In { $programme }, somebody has left the partnership of { $partners }. A pair has ended with it; a group goes on.
# $programme (String) - programme
mail-member-left-subject = Your group goes on: { $programme }
# $programme (String) - programme
# $partners (String) - partners
mail-member-left-text = Somebody is no longer in your group in { $programme }. That happens, and it is nobody's fault. You go on with { $partners }.
mail-member-left-next = If your agreement named tasks or goals for all of you, look at it together once more.
mail-member-left-button = Go to your group
# $programme (String) - programme
mail-to-sign-subject = Your agreement waits for your signature: { $programme }
# $partners (String) - partners
# $programme (String) - programme
mail-to-sign-text = The agreement between you and { $partners } in { $programme } has its first signature, and now it is your turn.
mail-to-sign-next = Read it through. Sign it if it suits you; if something should be different, change it there, and everyone signs the new version.
mail-to-sign-button = Read the agreement
# $programme (String) - programme
mail-note-subject = A note for you: { $programme }
# $partners (String) - partners
# $programme (String) - programme
mail-note-text = There is something new to read in the notes that you share with { $partners } in { $programme }.
mail-note-private = What it says stands on the page only, where nobody but you can read it. While you write back and forth there are no more e-mails.
mail-note-button = Read the notes
## Certificates and calls for help
# $programme (String) - its name
mail-certificate-subject = Your certificate is ready: { $programme }
# $programme (String) - its name
mail-certificate-text = Thank you for taking part in { $programme } to the end. Your certificate is ready: you can look at it, print it and download it.
mail-certificate-next = Whoever you show it to can verify it by the code that stands on it.
mail-certificate-button = See the certificate
# $programme (String) - its name
mail-help-subject = Somebody asks for your help: { $programme }
# $programme (String) - its name
mail-help-text = In { $programme }, somebody has told you that they need help with their partnership.
mail-help-next = Who it is and what would help stands on the page of the results, for the organisers’ eyes only.
mail-help-button = See who needs you
# $names (String) - the others, as in a sentence
# $programme (String) - the programme's name
mail-times-subject = When can you meet { $names }? { $programme }
# $names (String) - the others, as in a sentence
mail-times-text = You and { $names } are looking for a time to meet. Which of these suit you? The first one that suits everybody is fixed at once, and you get an invitation for your calendar.
mail-times-title = Suggested times
mail-times-button = Answer
# $day (String) - a date
# $names (String) - the others, as in a sentence
mail-meeting-invited-subject = Meeting on { $day } with { $names }
# $names (String) - the others, as in a sentence
mail-meeting-invited-text = Your meeting with { $names } has a time.
# $day (String) - a date
# $names (String) - the others, as in a sentence
mail-meeting-changed-subject = Changed: meeting on { $day } with { $names }
# $names (String) - the others, as in a sentence
mail-meeting-changed-text = Your meeting with { $names } has changed. This is how it stands now.
# $day (String) - a date
# $names (String) - the others, as in a sentence
mail-meeting-cancelled-subject = Cancelled: meeting on { $day } with { $names }
# $names (String) - the others, as in a sentence
mail-meeting-cancelled-text = Your meeting with { $names } will not take place at this time. On the page you can suggest another.
# $names (String) - the others, as in a sentence
mail-meeting-called-off-text = Your meeting with { $names } will not take place, because you are no longer partners. The attached file removes it from your calendar.
mail-meeting-title = Your meeting
mail-meeting-when = When
mail-meeting-place = Where
mail-meeting-link = Link
mail-meeting-private = The agenda and everything you write about the meeting are on its page, where only you and your partners see them.
mail-meeting-button = See the meeting
# $names (String) - the others, as in a sentence
mail-meeting-calendar = Meeting with { $names }
