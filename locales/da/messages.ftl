messages-title = Mails
messages-write = Skriv til deltagerne
messages-lead = Alle får deres egen mail, på deres eget sprog, hvis du skriver det. Ingen ser de andre modtagere.
messages-to = Til
messages-to-hint = Du ser alle modtagere, før det sendes.
messages-everybody = Alle, der deltager
messages-waiting = Dem, der venter på en afgørelse eller en plads
messages-without-partner = Dem uden makker
messages-without-sign-up = Tilmelding ikke færdig
messages-without-answer = Præsentation ikke besvaret
messages-without-draft = Aftale ikke skrevet
messages-without-signature = Aftale ikke underskrevet
messages-without-goals = Ingen mål skrevet ned
messages-without-meeting = Intet næste møde aftalt
messages-without-reply = Fælles møde ikke besvaret
messages-without-output = Resultat ikke færdigt
messages-subject = Emne ({ $language })
messages-text = Tekst ({ $language })
messages-other-language = Hvis det er tomt, får læserne den første tekst.
messages-look = Se, hvem der får det
messages-nobody = Ingen hører til denne gruppe lige nu. Vælg en anden.
messages-question = { $count ->
    [one] Vil du sende dette til én person?
   *[other] Vil du sende dette til { $count } personer?
}
messages-who = { $count ->
    [one] Én modtager
   *[other] { $count } modtagere
}
messages-send = { $count ->
    [one] Send én mail
   *[other] Send { $count } mails
}
