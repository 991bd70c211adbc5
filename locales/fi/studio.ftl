studio-title = Parien muodostus, kierros { $number }
studio-before-title = Parien muodostus
studio-before-lead = { $count ->
    [one] Yksi ihminen on mukana.
   *[other] Tällä kierroksella on mukana { $count } ihmistä. Katso, mitä he tarvitsevat ja tarjoavat, ja muodosta sitten parit.
}
studio-find = Etsi parhaat parit
studio-find-hint = Kaikkia verrataan kaikkiin yhdellä kertaa, jotta kukaan ei jää yksin ja vähiten saava saa mahdollisimman paljon. Kenellekään ei lähetetä mitään.
studio-nobody = Kukaan ei ole vielä mukana
studio-nobody-text = Parit muodostetaan niistä, jotka olet hyväksynyt ja joilla ei ole paria. Hyväksy ainakin kaksi.
studio-one = Yksi ei riitä pariksi
studio-one-text = Hyväksy ainakin yksi lisää tai odota, kunnes joku muu on ilman paria.
studio-coverage = Mitä tarvitaan ja kuka sitä tarjoaa
studio-coverage-caption = { $uncovered ->
    [one] Yhtä tarvetta ei kukaan tarjoa, tarpeita on kaikkiaan { $needs }.
   *[other] { $uncovered } tarvetta ei kukaan tarjoa, tarpeita on kaikkiaan { $needs }.
}
studio-need = Tarve
studio-wanted-by = Tarvitsevat
studio-met-by = Muut, jotka voivat auttaa
studio-met-well-by = Heistä hyvin sopivia
studio-missing = Puuttuu
studio-nobody-offers = kukaan ei tarjoa
studio-figures = Luvut
studio-nothing-to-draw = Ei vielä näytettävää
studio-stranded = Ketkä jäävät sääntöjen takia yksin
studio-stranded-none = Ei kukaan. Jokaiselle on ainakin yksi sääntöjen sallima pari.
studio-stranded-text = Kukaan ei täytä kaikkia sääntöjä heidän kanssaan. Poista sääntö tai kutsu joku sopiva.
studio-cause-competition = Mahdollisia pareja on, mutta kaikki saavat eniten, kun tämä ihminen odottaa: joku jää parittomaksi.
studio-cause-nobody = Ketään ei ole jäljellä ilman sääntöjäkään: muut on pidetty erillään tai he ovat kieltäytyneet.
studio-cause-rules = Esteenä: { $rules }
studio-lift-opens = { $count ->
    [one] ”{ $rule }”: poistaminen toisi yhden mahdollisen parin
   *[other] ”{ $rule }”: poistaminen toisi { $count } mahdollista paria
}
studio-notes = { $count ->
    [one] Yksi huomio ihmisistä
   *[other] { $count } huomiota ihmisistä
}
studio-notes-title = Hyvä tietää
studio-note-rule-without-data = ”{ $rule }”: kukaan ei ole kertonut, mitä sääntö edellyttää, joten se ei vaikuta.
studio-note-rule-unknown = { $count ->
    [one] ”{ $rule }”: yksi ei ole kertonut, mitä se edellyttää; se koskee muita.
   *[other] ”{ $rule }”: { $count } ei ole kertonut, mitä se edellyttää; se koskee muita.
}
studio-note-wish-unknown = { $name } toivoi parikseen: { $whom }. Häntä ei ole täällä.
studio-note-exclusion-unknown = { $name } pyysi, ettei saisi parikseen: { $whom }. Häntä ei ole täällä.
studio-note-wish-ambiguous = { $name } mainitsi: { $whom }. Samannimisiä on useita, joten toive jäi pois.
studio-note-wish-oneself = { $name } toivoi itseään; toive jäi pois.
studio-note-taken-as-mentor = { $name } ei kertonut rooliaan ja otettiin mentoriksi.
studio-note-taken-as-mentee = { $name } ei kertonut rooliaan ja otettiin aktoriksi.
studio-note-nothing-needed = { $name } ei kirjannut tarvetta, johon joku voisi vastata.
studio-note-nobody-helps = Kukaan sääntöjen sallima ei tarjoa sitä, mitä { $name } pyysi.
studio-note-nothing-offered = { $name } ei tarjoa mitään.
studio-unknown-words = Sanat, joita sanasto ei tunne
studio-unknown-words-text = Niitä verrataan sellaisina kuin ne on kirjoitettu. Jos jokin on tärkeä, pyydä selkeämpää sanaa.
studio-always-list = Aina: { $rules }
studio-rules-contradict = Säännöt ovat ristiriidassa keskenään
studio-not-proposed = Pareja ei muodostettu
studio-cannot-start-draft = Ohjelma on vielä luonnos. Avaa ensin ilmoittautuminen.
studio-first-scenario = Ensimmäinen ehdotus
studio-somebody-gone = Joku, joka on lähtenyt
studio-lead = { $pairs ->
    [one] Yksi pari, { $people } ihmistä sijoitettu.
   *[other] { $pairs } paria, { $people } ihmistä sijoitettu.
}
studio-lead-waiting = { $count ->
    [one] Yksi on ilman paria.
   *[other] { $count } on ilman paria.
}
studio-scenario = Vaihtoehto
studio-scenarios = Vaihtoehdot
studio-chosen = julkaistavaksi valittu
studio-not-chosen = kokeilu
studio-choose = Valitse tämä
studio-compare = Vertaa vaihtoehtoja
studio-compare-number = { $count ->
    [one] Vertaa
   *[other] Vertaa kaikkia { $count }
}
studio-to-publication = Julkaise …
studio-difference = Mitä tämä muutti
studio-no-difference = Kenenkään pari ei vaihtunut.
studio-refused = Tämä ei onnistunut, eikä mitään muutettu
studio-conflict = Joku muu ehti ensin
studio-conflict-text = Toinen järjestäjä muutti ehdotusta katsoessasi sitä. Muutostasi ei tehty. Tilanne on nyt tämä; paina uudelleen, jos haluat sen yhä.
studio-changed = { $count ->
    [one] Yhden ihmisen pari vaihtui.
   *[other] { $count } ihmisen pari vaihtui.
}
studio-more-placed = { $count ->
    [one] Yksi useampi sai parin.
   *[other] { $count } useampi sai parin.
}
studio-fewer-placed = { $count ->
    [one] Yksi jäi ilman paria.
   *[other] { $count } jäi ilman paria.
}
studio-winners-and-losers = Enemmän apua: { $winners }. Vähemmän apua: { $losers }.
studio-worst-better = Vähiten saava saa enemmän kuin ennen.
studio-worst-worse = Vähiten saava saa vähemmän kuin ennen.
studio-who-changed = Kenen pari vaihtui
studio-changes-caption = Ihmiset, joiden pari vaihtui
studio-changes-more = { $count ->
    [one] Ja yksi muu.
   *[other] Ja { $count } muuta.
}
studio-person = Ihminen
studio-before = Ennen
studio-now = Nyt
studio-own-gain = Omiin tarpeisiin
studio-gains-same = { $now }, kuten ennen
studio-gains-more = enemmän: { $now }, oli { $before }
studio-gains-less = vähemmän: { $now }, oli { $before }
studio-no-partner = ei paria
studio-rules = Säännöt
studio-always = aina
studio-change-rules = Muuta sääntöjä
studio-solve-again = Muodosta parit uudelleen
studio-kept-apart = Pidetään erillään
studio-allow = Salli taas
studio-scenario-name = Nimi
studio-new-scenario = Tallenna uutena vaihtoehtona tai nimeä
studio-new-scenario-hint = Kopiossa ovat samat säännöt ja kiinnitykset; muuta sitä ja vertaa näitä kahta.
studio-keep-scenario = Tee kopio
studio-rename = Nimeä tämä uudelleen
studio-name-taken = Toisella vaihtoehdolla on tämä nimi. Valitse toinen.
studio-remove-scenario = Poista tämä vaihtoehto
studio-see-coverage = Mitä tarvitaan ja kuka sitä tarjoaa
studio-to-chosen = Valittuun vaihtoehtoon
studio-without = Ilman: { $rule }
studio-pairs = Parit
studio-pairs-order = Vähiten saavat ensin.
studio-unplaced = Ilman paria
studio-none-shown = Ei näytettäviä pareja
studio-none-shown-text = Mikään pari ei vastaa suodatinta ja nimeä.
studio-show-all = Kaikki
studio-show-unplaced = Ilman paria
studio-show-weak = Heikot
studio-show-pinned = Kiinnitetyt
studio-show-cross-language = Kielirajan yli
studio-filters = Mitkä parit näytetään
studio-find-name = Etsi nimi
studio-pages = Sivut
studio-page-position = { $first }–{ $last } / { $all }
studio-previous = Edelliset
studio-next = Seuraavat
studio-pinned = kiinnitetty
studio-weak = heikko
studio-cross-language = Kielirajan yli
studio-pin = Kiinnitä
studio-unpin = Irrota
studio-forbid = Pidä erillään
studio-dissolve = Hajota
studio-swap = Vaihda
studio-swap-person = { $name } ja …
studio-swap-with = { $name } vaihtaa paikkaa:
studio-swap-hint = Kumpikin pari kiinnitetään vaihdon jälkeen, ja muut muodostetaan uudelleen. Nykyinen pari on suluissa.
studio-swap-now = Vaihda ja muodosta uudelleen
studio-give-place = Anna jonkun paikka …
studio-try-without = Kokeile ilman
studio-warn-gone = { $name } ei ole enää mukana. Muodosta parit uudelleen.
studio-warn-helpless = { $name } ei saa apua yhteenkään tarpeeseen
studio-warn-same-organisation = Kumpikin on samasta organisaatiosta
studio-warn-no-language = Ei yhteistä kieltä
studio-warn-no-time = Ei molemmille sopivaa aikaa viikossa
studio-glance = Yhdellä silmäyksellä
studio-placed = Parin saaneet
studio-not-placed = Ilman paria
studio-weak-count = Saavat alle neljänneksen
studio-worst-off = Vähiten saa
studio-worst-in-short = { $name }, { $share }
studio-mean-share = Tarpeista keskimäärin
studio-proof = Todistus
studio-proof-best = Mikään muu järjestely ei anna näille ihmisille enempää. Tarkistettu { $pairs } mahdollisen parin joukosta, aikaa kului { $time }.
studio-proof-bound = Tämä järjestely saavuttaa varmasti { $share } siitä, mihin mikään järjestely voi päästä. Aikaa kului { $time }.
studio-proof-pins = { $count ->
    [one] Yksi kiinnitetty pari pidettiin ennallaan.
   *[other] { $count } kiinnitettyä paria pidettiin ennallaan.
}
studio-gave-way = Kaikki, joita voisi auttaa, eivät saa apua: näillä säännöillä se ei ole mahdollista.
studio-certificate = Lataa todistus
studio-under-a-millisecond = alle millisekunti
studio-milliseconds = { $number } ms
studio-seconds = { $number } s
studio-benefit = Kuinka paljon kukin saa
studio-benefit-caption = Keskimäärin { $share } pyydetystä toteutuu.
studio-people = Ihmisiä
studio-share-met = Osuus omista tarpeista
studio-ties = Organisaatiot, jotka kohtaavat
studio-ties-caption = { $ties ->
    [one] { $organisations } organisaatiota, niiden välillä yksi yhteys.
   *[other] { $organisations } organisaatiota, niiden välillä { $ties } eri yhteyttä.
}
studio-organisation = Organisaatio
studio-organisation-with = Kumppani
studio-together = Pareja
studio-no-organisation = Ei organisaatiota
studio-cannot-published = Kierros on julkaistu. Julkaistua ei muuteta täällä.
studio-cannot-too-few = { $count ->
    [one] Tarvitaan ainakin kaksi ihmistä; nyt on yksi.
   *[other] Tarvitaan ainakin kaksi ihmistä; nyt on { $count }.
}
studio-cannot-pins = { $name } olisi kahdessa kiinnitetyssä parissa tai kiinnitettynä jonkun kanssa, joka pidetään erillään. Irrota ensin toinen.
studio-cannot-pin-breaks = Pari rikkoisi säännön ”{ $rule }”. Poista sääntö ensin tai valitse joku muu.
studio-cannot-too-many = { $people } ihmistä on liikaa tälle muodolle; näin voi muodostaa enintään { $most } ihmisestä. Muodosta pareja.
studio-cannot-not-in-partnership = Nämä ihmiset eivät ole enää samoissa pareissa. Katso parit sellaisina kuin ne nyt ovat ja yritä uudelleen.
studio-cannot-remove-chosen = Tämä vaihtoehto on valittu julkaistavaksi. Valitse ensin toinen.
studio-comparison = Vaihtoehdot rinnakkain
studio-comparison-lead = Mitä kukin antaisi. Valittu on se, joka julkaistaisiin.
studio-no-scenarios = Ei vielä vaihtoehtoja
studio-no-scenarios-text = Mitään ei ole vielä ehdotettu. Etsi ensin parhaat parit.
studio-other-partners = Eri pari kuin valitussa
studio-people-count = { $count ->
    [one] 1 ihminen
   *[other] { $count } ihmistä
}
studio-pins = { $count ->
    [one] 1 kiinnitetty pari
   *[other] { $count } kiinnitettyä paria
}
studio-apart-count = { $count ->
    [one] 1 pari pidetään erillään
   *[other] { $count } paria pidetään erillään
}
studio-publish = Julkaise
studio-publish-question = { $pairs ->
    [one] Julkaistaanko yksi pari?
   *[other] Julkaistaanko { $pairs } paria?
}
studio-publish-act = { $count ->
    [one] Julkaise ja lähetä yksi sähköposti
   *[other] Julkaise ja lähetä { $count } sähköpostia
}
studio-publish-letters = { $count ->
    [one] Lähetetään yksi sähköposti: { $languages }.
   *[other] Lähetetään { $count } sähköpostia: { $languages }.
}
studio-letters-in = { $language } { $count }
studio-publish-content = Kukin esittelee parin ja kertoo, miksi heidät tuotiin yhteen, ja pyytää vastausta.
studio-publish-visible = Nimet ja luvan mukaan yhteystiedot näkyvät parin kesken; muut eivät näe niitä.
studio-publish-waiting = { $count ->
    [one] Yksi on ilman paria eikä saa sähköpostia; hän voi olla mukana seuraavalla kierroksella.
   *[other] { $count } on ilman paria eikä saa sähköpostia; he voivat olla mukana seuraavalla kierroksella.
}
studio-publish-undo = Tunnin ajan ja kunnes joku vastaa julkaisun voi perua; silloin kaikki saavat toisen sähköpostin. Sen jälkeen sitä ei voi perua.
studio-publish-nobody = Vaihtoehdossa ei ole yhtään paria.
studio-publish-left = { $count ->
    [one] Yksi ehdotuksen ihmisistä ei ole enää mukana. Muodosta parit ensin uudelleen.
   *[other] { $count } ehdotuksen ihmistä ei ole enää mukana. Muodosta parit ensin uudelleen.
}
studio-publish-conflict = Joku muu muutti kierrosta samaan aikaan. Tarkista, miltä se nyt näyttää.
studio-not-published = Mitään ei julkaistu
studio-cannot-publish-now = Tätä ei voi julkaista nyt
studio-letters = Kuka saa sähköpostin
studio-email = Sähköposti
studio-letter-language = Kieli
studio-introduces = Esittelee
studio-published = { $pairs ->
    [one] Yksi pari on julkaistu
   *[other] { $pairs } paria on julkaistu
}
studio-published-at = { $at }. Kaikki esiteltiin sähköpostilla.
studio-undo = Peru julkaisu (mahdollista klo { $until } asti, kun kukaan ei ole vastannut)
studio-undo-preview = { $count ->
    [one] Parit perutaan, ja yksi sähköposti kertoo, että ne katsotaan uudelleen.
   *[other] Parit perutaan, ja { $count } sähköpostia kertoo, että ne katsotaan uudelleen.
}
studio-undo-act = Peru julkaisu
studio-not-undone = Julkaisu pysyy voimassa
studio-undo-too-late = Yli tunti on kulunut. Pari, joka ei toimi, päättyy, kun toinen kieltäytyy.
studio-undo-answered = { $count ->
    [one] Yksi on jo vastannut.
   *[other] { $count } on jo vastannut.
}
studio-answers = Vastaukset
studio-accepted = Hyväksynyt
studio-awaited = Ei vielä vastannut
studio-declined = Kieltäytynyt
studio-reasons-seen = Vain järjestäjät lukevat perustelut; pari saa tietää, että se päättyi, ei syytä.
studio-partnerships = Julkaistut parit
studio-partnership = Pari
studio-state = Tila
studio-ended = päättynyt
studio-all-accepted = hyväksytty
studio-waits = odottaa
studio-has-not-answered = { $name } ei ole vastannut
studio-has-accepted = { $name } hyväksyi { $day }
studio-has-declined = { $name } kieltäytyi luottamuksellisesti { $day }
studio-no-reason = Ei perustelua
studio-next-round-title = Seuraava kierros
studio-next-round-text = Kaikille, joilla ei ole paria: kieltäytyneille, ilman paria jääneille ja myöhemmin tulleille. Entisiä pareja ei tuoda enää yhteen.
studio-next-round = Aloita seuraava kierros
studio-other-rounds = Muut kierrokset
studio-has-left = { $name } lähti { $day }
studio-left = Lähtenyt myöhemmin
studio-end = Lopeta
studio-end-question = Lopetetaanko pari: { $names }?
studio-end-act = Lopeta ja lähetä { $count } sähköpostia
studio-end-told = Jäsenille kerrotaan, että pari on päättynyt eikä syy ole kenenkään. Heille kannattaa ehkä puhua ensin.
studio-end-closed = Yhteinen työtila sulkeutuu heiltä. Kukin saa pitää sen, minkä itse kirjoitti. Kukaan muu ei ole nähnyt sitä.
studio-end-next = Kaikki voivat saada uuden parin seuraavalla kierroksella, joka muistaa heidän tavanneen. Tätä ei voi perua.
studio-end-already = Se on jo päättynyt.
