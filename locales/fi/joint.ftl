joint-other = Muu tapaaminen
joint-when = Aika
joint-where = Paikka
joint-link = Linkki
joint-speaker = Puhuja
joint-agenda = Ohjelma
joint-by-clock = { $own } ({ $own_zone }); { $theirs } ({ $their_zone })
joint-title = Yhteiset tapaamiset
joint-lead = Täällä koko ohjelman väki kokoontuu. Kerro, pääsetkö mukaan, ja löydä jälkeenpäin materiaalit ja muistiot.
joint-lead-organiser = Valmistele tapaamiset, lähetä kutsut, kun tiedot ovat valmiina, ja merkitse läsnäolijat. Avauksen, välitapaamisen ja päätöksen päivät ovat samat kuin aikataulussa.
joint-none = Ei vielä yhteisiä tapaamisia
joint-none-organiser = Avaus, välitapaaminen ja päätös voidaan luoda aikataulusta. Kukaan ei saa tietoa ennen kuin lähetät kutsut.
joint-none-text = Järjestäjät suunnittelevat ne tänne.
joint-prepare = Luo kolme tapaamista
joint-ahead = Tulossa
joint-past = Pidetyt
joint-add = Lisää tapaaminen
joint-too-few = Organisaatiostasi on mukana niin vähän ihmisiä, että luvut kertoisivat yksittäisistä henkilöistä, joten niitä ei näytetä.
joint-you-come = Olet tulossa
joint-you-do-not = Et pääse
joint-you-may = Tulet ehkä
joint-present-of = Paikalla { $present }/{ $people }
joint-answers = Tulossa: { $yes } · ehkä: { $maybe } · ei tule: { $no } · ei vastannut: { $open }
joint-state-cancelled = Peruttu
joint-state-over = Pidetty
joint-state-invited = Kutsuttu
joint-state-planned = Suunnitteilla
joint-edit-title = Muokkaa: { $meeting }
joint-edit-invited = Kutsut on lähetetty. Jos muutat nimeä, aikaa, paikkaa tai linkkiä, näet ensin, kenelle muutoksesta lähtisi viesti.
joint-name = Tapaamisen nimi
joint-name-hint = Ilman omaa nimeä se on ”{ $kind }” kunkin lukijan kielellä.
joint-day = Päivä
joint-day-hint = Tämä on aikataulun päivä: kun toista muuttaa, toinenkin muuttuu.
joint-time = Alkaa klo
joint-time-hint = Aikavyöhyke { $zone }
joint-link-hint = Videohuone tai verkkosivu, esimerkiksi https://meet.example.org/huone
joint-speaker-about = Rivi puhujasta
joint-agenda-hint = Tässä järjestyksessä. Kestot voi jättää pois.
joint-agenda-item = Kohta
joint-agenda-minutes = Minuutteja
joint-agenda-refused = Kirjoita, mikä kukin ohjelman kohta on, enintään 300 merkillä
joint-agenda-minutes-refused = Kirjoita minuutit kokonaislukuina 1–480 tai jätä ne pois
joint-material-links = Linkit materiaaleihin
joint-material-links-hint = Mitä voi lukea etukäteen tai jälkikäteen. Tiedostot lisätään omalla sivullaan.
joint-material-title = Mikä se on
joint-material-address = Osoite
joint-change-question = Muutetaanko tapaamista ”{ $meeting }”?
joint-change-act = { $people ->
    [one] Muuta ja ilmoita yhdelle
   *[other] Muuta ja ilmoita { $people } ihmiselle
}
joint-change-text = Jokainen saa viestin, joka kertoo muutoksesta ja päivittää kalenterin. Jos aika siirtyy, aiemmat vastaukset eivät enää päde ja kaikilta kysytään uudelleen.
joint-none-given = ei ole
joint-for-organisers = Järjestäjille
joint-not-invited-text = Kutsuja ei ole vielä lähetetty. Lisää halutessasi ensin paikka, ohjelma ja puhuja; silloin kaikki saavat ne kutsussa.
joint-code-for-organisers = Näytä tämä koodi tapaamisessa, niin osallistujat voivat itse ilmoittaa olevansa paikalla:
joint-invite = Lähetä kutsut
joint-remind = Muistuta
joint-attendance = Vastaukset ja läsnäolo
joint-edit = Muokkaa
joint-materials = Materiaalit
joint-minutes = Muistio
joint-cancel = Peru tapaaminen
joint-code = Tapaamisessa näytettävä koodi
joint-code-hint = Kuusi kirjainta ja numeroa; pienet kirjaimetkin käyvät.
joint-wrong-code = Tämä ei ole tämän tapaamisen koodi. Tarkista se vielä kerran.
joint-not-now = Tämän voi ilmoittaa puoli tuntia ennen tapaamista ja tunti sen jälkeen. Pyydä järjestäjiä merkitsemään nimesi.
joint-you-were-there = Läsnäolosi on merkitty
joint-here = Oletko paikalla?
joint-here-button = Olen paikalla
joint-minutes-not-shared = Muistion näkevät toistaiseksi vain järjestäjät.
joint-minutes-hint = Mistä puhuttiin ja mitä sovittiin. Markdown-merkinnöillä saat otsikoita ja luetteloita.
joint-minutes-share = Jaa osallistujille
joint-minutes-share-hint = He saavat yhden viestin, kun jaat muistion ensimmäisen kerran.
joint-attendance-lead = Merkitse, ketkä ovat paikalla. Useampi voi tehdä sen yhtä aikaa: vain omat muutoksesi tallentuvat.
joint-attendance-early = Ketkä ovat vastanneet tulevansa. Puoli tuntia ennen tapaamista voit alkaa merkitä läsnäolijoita.
joint-nobody = Osallistujia ei vielä ole
joint-nobody-text = Ihmiset näkyvät täällä, kun heidät on hyväksytty.
joint-there = Paikalla nyt: { $people }
joint-attendance-save = Tallenna läsnäolijat
joint-answer-yes = tulossa
joint-answer-no = ei tule
joint-answer-maybe = ehkä
joint-answer-none = ei vastannut
joint-invite-question = Lähetetäänkö kutsut tapaamiseen ”{ $meeting }”?
joint-invite-act = { $people ->
    [one] Lähetä yksi kutsu
   *[other] Lähetä { $people } kutsua
}
joint-invite-text = Jokainen saa viestin, jossa ovat aika, paikka, puhuja ja ohjelma, merkintä kalenteriin ja linkki, jolla voi vastata kirjautumatta. Jo kutsutut eivät saa uutta viestiä.
joint-remind-question = Muistutetaanko tapaamisesta ”{ $meeting }”?
joint-remind-act = { $people ->
    [one] Muistuta yhtä
   *[other] Muistuta { $people } ihmistä
}
joint-remind-text = Viesti lähtee kaikille kutsutuille paitsi niille, jotka ovat ilmoittaneet, etteivät pääse.
joint-cancel-question = Perutaanko tapaaminen ”{ $meeting }”?
joint-cancel-act = Peru tapaaminen ja ilmoita kaikille
joint-cancel-text = Kaikki kutsutut saavat viestin, joka poistaa tapaamisen heidän kalenteristaan. Tätä ei voi perua.
joint-letters-to = { $people ->
    [one] Yksi vastaanottaja
   *[other] { $people } vastaanottajaa
}
joint-cannot-cancelled = Tapaaminen on peruttu.
joint-cannot-over = Tapaaminen on jo pidetty.
joint-cannot-past = Valitse tuleva ajankohta
joint-cannot-not-invited = Kutsuja ei ole vielä lähetetty. Saat viestin.
joint-cannot-nobody = Ei ole, kenelle kirjoittaa: kaikki ovat jo saaneet tiedon tai osallistujia ei vielä ole.
joint-cannot-no-minutes = Kirjoita muistio ennen kuin jaat sen
joint-done-added = Tapaaminen on luotu. Kukaan ei saa tietoa ennen kuin lähetät kutsut.
joint-done-attendance = Läsnäolot on tallennettu
joint-done-cancelled = Tapaaminen on peruttu. Kaikille kutsutuille ilmoitetaan.
joint-done-changed = Muutokset on tallennettu
joint-done-here = Tervetuloa! Läsnäolosi on merkitty.
joint-done-invited = { $people ->
    [one] Yksi kutsu on matkalla
   *[other] { $people } kutsua on matkalla
}
joint-done-minutes = Muistio on tallennettu
joint-done-reminded = { $people ->
    [one] Yksi muistutus on matkalla
   *[other] { $people } muistutusta on matkalla
}
joint-materials-lead = Esitykset, tekstit, kuvat: kaikki ohjelmassa mukana olevat voivat ladata ne tapaamisen sivulta.
joint-materials-remove = Se katoaa kaikilta ohjelmassa mukana olevilta. Tätä ei voi perua.
