messages-title = Mejl
messages-write = Skriv till deltagarna
messages-lead = Alla får ett eget mejl, på sitt eget språk om du skriver det. Ingen ser de andra mottagarna.
messages-to = Till
messages-to-hint = Du ser alla mottagare innan det skickas.
messages-everybody = Alla som deltar
messages-waiting = De som väntar på besked eller en plats
messages-without-partner = De som saknar partner
messages-without-sign-up = Anmälan inte klar
messages-without-answer = Presentationen inte besvarad
messages-without-draft = Överenskommelsen inte skriven
messages-without-signature = Överenskommelsen inte undertecknad
messages-without-goals = Inga mål nedskrivna
messages-without-meeting = Inget nästa möte bestämt
messages-without-reply = Gemensamt möte inte besvarat
messages-without-output = Resultatet inte klart
messages-subject = Ämne ({ $language })
messages-text = Text ({ $language })
messages-other-language = Om det lämnas tomt får läsarna den första texten.
messages-look = Se vilka som får det
messages-nobody = Ingen hör till den här gruppen just nu. Välj en annan.
messages-question = { $count ->
    [one] Skicka detta till en person?
   *[other] Skicka detta till { $count } personer?
}
messages-who = { $count ->
    [one] En mottagare
   *[other] { $count } mottagare
}
messages-send = { $count ->
    [one] Skicka ett mejl
   *[other] Skicka { $count } mejl
}
