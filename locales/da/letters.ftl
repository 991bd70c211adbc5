letters-lead = Alle forløbets mails, og hvad der blev af dem. Mailenes indhold vises ikke.
letters-on-their-way = { $count ->
    [one] Én mail er på vej
   *[other] { $count } mails er på vej
}
letters-some-failed = Nogle mails kunne ikke leveres
letters-see-failed = Se hvilke
letters-written = Det, I har skrevet
letters-written-when = { $count ->
    [one] én mail, { $moment }
   *[other] { $count } mails, { $moment }
}
letters-log = Alle mails
letters-all = Alle
letters-none = Ingen mails
letters-none-text = Mails vises i 30 dage.
letters-to = Til
letters-kind = Om
letters-when = Skrevet
letters-delivery = Levering
letters-retry = Prøv igen
letters-not-again = Det indeholdt et personligt link og sendes ikke igen.
letters-kind-sign-up = Tilmelding
letters-kind-invitation = Invitation
letters-kind-decision = Besked om en plads
letters-kind-introduction = Præsentation
letters-kind-reminder = Påmindelse
letters-kind-message = Jeres besked
letters-kind-meeting = Fælles møde
letters-kind-organisers = Til arrangører eller koordinatorer
letters-kind-partnership = Makkerskab
letters-kind-certificate = Bevis
