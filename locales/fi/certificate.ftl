certificate-title = Todistukset
certificate-lead = Loppuun asti osallistuneille. Jokaisen voi tarkistaa siihen painetulla koodilla.
certificate-of-participation = Osallistumistodistus
certificate-took-part = on osallistunut ohjelmaan
certificate-between = { $from } – { $until }
certificate-attended = { $count ->
    [one] Yksi yhteinen tapaaminen
   *[other] { $count } yhteistä tapaamista
}
certificate-hours = { $count ->
    [one] Yksi tunti tapaamisia ja yhteistä työtä
   *[other] { $count } tuntia tapaamisia ja yhteistä työtä
}
certificate-issued-on = Myönnetty { $day }
certificate-code = Koodi
certificate-verify-at = Tarkista: { $address }
certificate-pdf = Lataa PDF-tiedostona
certificate-pdf-of = PDF: { $name }
certificate-verify-title = Tarkista todistus
certificate-verify-lead = Kirjoita todistukseen painettu koodi.
certificate-verify = Tarkista
certificate-unknown = Tällä koodilla ei ole todistusta. Tarkista, että jokainen kirjain on oikein.
certificate-valid = Tämä todistus on aito
certificate-valid-text = Ohjelman järjestäjät ovat myöntäneet sen Crossmentorissa.
certificate-revoked = Tämä todistus peruttiin { $day }
certificate-revoked-text = Se ei ole enää voimassa.
certificate-none-title = Ei vielä todistusta
certificate-none-text = Järjestäjät myöntävät todistukset ohjelman päätteeksi. Saat sähköpostin, kun omasi on valmis.
certificate-mine = Todistukseni
certificate-rule = Mitä edellytetään
certificate-rule-lead = Todistuksen voi saada jokainen, jonka parityö kesti loppuviikolle asti. Voit edellyttää enemmän.
certificate-least-attended = Yhteisiä tapaamisia vähintään
certificate-least-hours = Tunteja tapaamisia ja yhteistä työtä vähintään
certificate-signed-by = Allekirjoittaja
certificate-signed-by-hint = Nimi ja titteli niin kuin ne painetaan todistukseen
certificate-who = Kuka saa todistuksen
certificate-who-lead = Edellytykset täyttävät on valittu. Voit lisätä muita: läsnäoloja ja tunteja ei aina kirjata.
certificate-missing-attended = { $has }/{ $least } yhteistä tapaamista
certificate-missing-hours = { $has }/{ $least } tuntia
certificate-missing-partnership = Parityö päättyi ennen loppuviikkoa
certificate-fulfilled = Täyttää edellytykset
certificate-not-yet = Toistaiseksi ilman todistusta
certificate-go-on = Jatka myöntämiseen
certificate-issue-question = { $count ->
    [one] Myönnetäänkö yksi todistus?
   *[other] Myönnetäänkö { $count } todistusta?
}
certificate-issue-act = { $count ->
    [one] Myönnä ja lähetä yksi sähköposti
   *[other] Myönnä ja lähetä { $count } sähköpostia
}
certificate-issue-letters = Jokainen heistä saa omalla kielellään sähköpostin, joka johtaa todistukseen.
certificate-issue-fixed = Todistuksen sisältö ei muutu jälkikäteen. Sen voi perua ja myöntää uudelleen.
certificate-nobody = Valitse ainakin yksi ihminen, joka voi saada todistuksen
certificate-issued = Myönnetyt todistukset
certificate-name = Nimi
certificate-state = Tila
certificate-is-valid = Voimassa
certificate-is-revoked = Peruttu
certificate-revoke = Peru
certificate-revoke-of = Peru: { $name }
certificate-revoke-question = Perutaanko todistus: { $name }?
certificate-revoke-preview = Sen tarkistava näkee, ettei se ole enää voimassa. Sähköpostia ei lähetetä.
