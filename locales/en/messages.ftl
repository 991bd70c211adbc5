messages-title = Mail
messages-write = Write to participants
messages-lead = Everyone gets an e-mail of their own, in their own language if you write it. Nobody sees who else gets it.
messages-to = To
messages-to-hint = You see everyone who gets it before it is sent.
messages-everybody = Everyone who takes part
messages-waiting = People who wait for a decision or a place
messages-without-partner = People without a partner
messages-without-sign-up = Sign-up not finished
messages-without-answer = Introduction not answered
messages-without-draft = Agreement not drafted
messages-without-signature = Agreement not signed
messages-without-goals = No goals written down
messages-without-meeting = No next meeting agreed
messages-without-reply = Joint meeting not answered
messages-without-output = Output not finished
# $language (String) - its own name
messages-subject = Subject ({ $language })
# $language (String) - its own name
messages-text = Text ({ $language })
messages-other-language = Left empty, its readers get the first text.
messages-look = See who gets it
messages-nobody = Nobody belongs to this group just now. Choose another.
# $count (Number) - how many
messages-question = { $count ->
    [one] Send this to one person?
   *[other] Send this to { $count } people?
}
# $count (Number) - how many
messages-who = { $count ->
    [one] One reader
   *[other] { $count } readers
}
# $count (Number) - how many
messages-send = { $count ->
    [one] Send one e-mail
   *[other] Send { $count } e-mails
}
