letters-lead = Every e-mail of the programme and what became of it. What e-mails say is not shown.
# $count (Number) - how many
letters-on-their-way = { $count ->
    [one] One e-mail is on its way
   *[other] { $count } e-mails are on their way
}
letters-some-failed = Some e-mails could not be delivered
letters-see-failed = See which
letters-written = What you wrote
# $count (Number) - how many
# $moment (String) - when
letters-written-when = { $count ->
    [one] one e-mail, { $moment }
   *[other] { $count } e-mails, { $moment }
}
letters-log = Every e-mail
letters-all = All
letters-none = No e-mails
letters-none-text = E-mails are listed for 30 days.
letters-to = To
letters-kind = About
letters-when = Written
letters-delivery = Delivery
letters-retry = Try again
letters-not-again = It held a personal link and is not sent again.
letters-kind-sign-up = Sign-up
letters-kind-invitation = Invitation
letters-kind-decision = Decision about a place
letters-kind-introduction = Introduction
letters-kind-reminder = Reminder
letters-kind-message = Your message
letters-kind-meeting = Joint meeting
letters-kind-organisers = To organisers or coordinators
letters-kind-partnership = Partnership
letters-kind-certificate = Certificate
