letters-lead = Ohjelman kaikki viestit ja niiden toimitus. Viestien sisältö ei näy täällä.
letters-on-their-way = { $count ->
    [one] Yksi viesti on matkalla
   *[other] { $count } viestiä on matkalla
}
letters-some-failed = Osaa viesteistä ei voitu toimittaa
letters-see-failed = Katso, mitkä
letters-written = Kirjoittamanne viestit
letters-written-when = { $count ->
    [one] yksi viesti, { $moment }
   *[other] { $count } viestiä, { $moment }
}
letters-log = Kaikki viestit
letters-all = Kaikki
letters-none = Ei viestejä
letters-none-text = Viestit näkyvät täällä 30 päivän ajan.
letters-to = Vastaanottaja
letters-kind = Aihe
letters-when = Kirjoitettu
letters-delivery = Toimitus
letters-retry = Yritä uudelleen
letters-not-again = Siinä oli henkilökohtainen linkki, eikä sitä lähetetä uudelleen.
letters-kind-sign-up = Ilmoittautuminen
letters-kind-invitation = Kutsu
letters-kind-decision = Päätös paikasta
letters-kind-introduction = Esittely
letters-kind-reminder = Muistutus
letters-kind-message = Järjestäjien viesti
letters-kind-meeting = Yhteinen tapaaminen
letters-kind-organisers = Järjestäjille tai koordinaattoreille
letters-kind-partnership = Pari
letters-kind-certificate = Todistus
