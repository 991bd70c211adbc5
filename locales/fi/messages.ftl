messages-title = Viestit
messages-write = Kirjoita osallistujille
messages-lead = Jokainen saa oman viestinsä, omalla kielellään jos kirjoitat sen. Kukaan ei näe muita vastaanottajia.
messages-to = Kenelle
messages-to-hint = Näet kaikki vastaanottajat ennen lähettämistä.
messages-everybody = Kaikille osallistujille
messages-waiting = Päätöstä tai paikkaa odottaville
messages-without-partner = Ilman paria oleville
messages-without-sign-up = Ilmoittautuminen kesken
messages-without-answer = Esittelyyn ei ole vastattu
messages-without-draft = Sopimusta ei ole laadittu
messages-without-signature = Sopimusta ei ole allekirjoitettu
messages-without-goals = Tavoitteita ei ole kirjattu
messages-without-meeting = Seuraavaa tapaamista ei ole sovittu
messages-without-reply = Yhteiseen tapaamiseen ei ole vastattu
messages-without-output = Tuotos kesken
messages-subject = Aihe ({ $language })
messages-text = Teksti ({ $language })
messages-other-language = Jos jätät tyhjäksi, sen lukijat saavat ensimmäisen tekstin.
messages-look = Katso, ketkä saavat viestin
messages-nobody = Tähän ryhmään ei juuri nyt kuulu ketään. Valitse toinen.
messages-question = { $count ->
    [one] Lähetetäänkö tämä yhdelle henkilölle?
   *[other] Lähetetäänkö tämä { $count } henkilölle?
}
messages-who = { $count ->
    [one] Yksi vastaanottaja
   *[other] { $count } vastaanottajaa
}
messages-send = { $count ->
    [one] Lähetä yksi viesti
   *[other] Lähetä { $count } viestiä
}
