import-title = Tuo ihmisiä tiedostosta
import-lead = Anna taulukko tai lomaketyökalusta viety tiedosto. Näet ensin, mitä tapahtuisi, eikä kenellekään lähde sähköpostia.
import-file = Tiedosto
import-file-hint = CSV, TSV tai Excel (.xlsx), enintään { $most } Mt. Yksi rivi nimeää sarakkeet; sen alla jokainen rivi on yksi ihminen.
import-upload = Lue tiedosto
import-choose-file = Valitse tiedosto
import-too-large = Tiedosto on suurempi kuin { $most } Mt. Poista taulukot ja sarakkeet, jotka eivät kerro ihmisistä, tai jaa tiedosto osiin.
import-no-rows = Tiedostossa on sarakkeiden nimet mutta ei ihmisiä niiden alla. Lisää rivi jokaiselle ihmiselle.
import-waiting = Odottavat tiedostot
import-waiting-hint = Ne poistetaan { $days } päivän kuluttua.
import-handed-in = Annettu
import-steps = Tuonnin vaiheet
import-step-file = Tiedosto
import-step-columns = Sarakkeet
import-step-check = Tarkistus
import-columns-title = Mitä sarakkeet tarkoittavat
import-columns-lead = { $count ->
    [one] Tiedostossa { $file } on yksi rivi. Tarkista, mitä kukin sarake sisältää; valinnat muistetaan seuraavaa samanlaista tiedostoa varten.
   *[other] Tiedostossa { $file } on { $count } riviä. Tarkista, mitä kukin sarake sisältää; valinnat muistetaan seuraavaa samanlaista tiedostoa varten.
}
import-columns-missing = Mikään sarake ei vielä sisällä näitä: { $fields }. Ilman niitä ketään ei voi tuoda.
import-columns-several = Vain yksi sarake voi sisältää tämän. Valitse muille ”ei käytetä”.
import-how-read = Miten tiedosto luettiin
import-format = Muoto
import-format-text = Tekstiä, merkistö { $encoding }
import-format-workbook = Excel-työkirja
import-separator = Arvojen erotin
import-sheet = Taulukko
import-header-row = Sarakkeet nimeävä rivi
import-header-row-hint = Taulukko-ohjelman rivinumero
import-skipped-rows = Sen yläpuolella ohitetut rivit
import-empty-rows = Ohitetut tyhjät rivit
import-comma = pilkku
import-semicolon = puolipiste
import-tab = sarkain
import-bar = pystyviiva
import-slash = vinoviiva
import-line-break = rivinvaihto
import-separator-learnt = kuten tunnistettiin
import-list-separator = Usean vastauksen erotin
import-column-holds = Sarake { $column }: ”{ $header }”
import-examples = Esimerkiksi: { $values }.
import-column-empty = Sarake on tyhjä.
import-why-header = Arvattu nimestä ({ $percent }).
import-why-content = Arvattu sisällöstä ({ $percent }).
import-why-both = Nimi ja sisältö täsmäävät ({ $percent }).
import-no-place = Tunnistettu: ”{ $field }”, jolle ei ole paikkaa ihmisen tiedoissa.
import-not-used = ei käytetä
import-to-check = Tallenna ja tarkista ihmiset
import-discard = Hylkää tiedosto
import-field-identifier = Tunniste
import-field-name = Nimi
import-field-first-name = Etunimi
import-field-last-name = Sukunimi
import-field-email = Sähköpostiosoite
import-field-organisation = Organisaatio
import-field-unit = Yksikkö
import-field-subject = Ala
import-field-function = Tehtävänimike
import-field-level = Taso
import-field-place = Paikkakunta
import-field-offers = Mitä tarjoaa
import-field-needs = Mitä haluaa oppia
import-field-goals = Tavoitteet omin sanoin
import-field-languages = Kielet
import-field-experience = Kokemusvuodet
import-field-age = Ikä
import-field-wished = Toivotut parit
import-field-excluded = Ei samaan pariin
import-field-mode = Tapaamistapa
import-field-availability = Milloin sopii
import-field-hours = Tunteja kuukaudessa
import-field-role = Mentori vai aktori
import-field-capacity = Montako aktoria
import-field-submitted = Vastausaika
import-field-consent = Suostumus
import-field-about = Kuvaus ihmisestä
import-check-title = Mitä tapahtuisi
import-count-new = Uusia ihmisiä
import-count-same = Jo mukana, ei muutoksia
import-count-changed = Jo mukana, tiedostossa muuta
import-count-bad = Rivejä, joissa on korjattavaa
import-nothing-new = Kaikki tiedoston ihmiset ovat jo mukana juuri sellaisina kuin tiedostossa.
import-problems = { $count ->
    [one] Yksi korjattava kohta
   *[other] { $count } korjattavaa kohtaa
}
import-problems-hint = Korjaa ne tiedostoosi ja anna se uudelleen, tai tuo alla vain kelvolliset rivit. Sarakevalinnat muistetaan.
import-first-shown = Näkyvissä ensimmäiset { $shown }.
import-row = Rivi
import-row-number = Rivi { $row }
import-rows = Rivit
import-column = Sarake
import-in-file = Tiedostossa
import-remedy = Mitä tehdä
import-empty-cell = (tyhjä)
import-remarks = { $count ->
    [one] Yksi huomio
   *[other] { $count } huomiota
}
import-remarks-hint = Nämä rivit tuodaan silti.
import-remark = Huomio
import-organisations = { $count ->
    [one] Yksi organisaatio on uusi
   *[other] { $count } organisaatiota on uusia
}
import-organisations-hint = Jos jokin niistä on täällä toisella nimellä, korjaa nimi ensin tiedostoon.
import-organisation-people = { $count ->
    [one] { $organisation }: yksi ihminen
   *[other] { $organisation }: { $count } ihmistä
}
import-changed-people = Ihmiset, joista tiedosto kertoo muuta
import-differs = Mikä eroaa
import-has-withdrawn = on perunut, eikä se muutu
import-first-people = Näin ensimmäiset rivit luetaan
import-choose = Tuo tiedosto
import-which = Rivit, joissa on korjattavaa
import-which-good = Jätä ne pois ja tuo muut
import-which-all = Älä tuo mitään, jos niitä on
import-which-refused = { $count ->
    [one] Yhdessä rivissä on korjattavaa. Korjaa se tiedostoosi ja anna se uudelleen, tai jätä rivi pois.
   *[other] { $count } rivissä on korjattavaa. Korjaa ne tiedostoosi ja anna se uudelleen, tai jätä ne pois.
}
import-standing = Uudet ihmiset
import-standing-approved = ovat heti mukana
import-standing-applied = odottavat päätöstäsi
import-update = Korvaa mukana olevien tiedot tiedoston tiedoilla
import-update-hint = Jätä tyhjäksi, jos he ovat voineet itse muuttaa tietojaan.
import-places = Ohjelmassa on { $places } paikkaa; näiden ihmisten kanssa mukana olisi { $people }.
import-take = { $count ->
    [one] Tuo yksi ihminen
   *[other] Tuo { $count } ihmistä
}
import-take-update = Päivitä ihmiset
import-change-columns = Muuta sarakkeita
import-no-mail = Sähköpostia ei lähetetä. Uudet ihmiset näkevät ohjelman, kun he kirjautuvat osoitteellaan.
import-done-title = Tiedosto on tuotu
import-done-added = { $count ->
    [one] Yksi ihminen lisättiin.
   *[other] { $count } ihmistä lisättiin.
}
import-done-changed = { $count ->
    [one] Yhden ihmisen tiedot päivitettiin.
   *[other] { $count } ihmisen tiedot päivitettiin.
}
import-done-unchanged = { $count ->
    [one] Yksi ihminen oli jo mukana ja pysyi ennallaan.
   *[other] { $count } ihmistä oli jo mukana ja pysyi ennallaan.
}
import-done-left = { $count ->
    [one] Yksi korjattava rivi jätettiin pois.
   *[other] { $count } korjattavaa riviä jätettiin pois.
}
import-another = Tuo toinen tiedosto
import-fault-missing = Täytä tämä.
import-fault-not-an-email = Tämä ei ole sähköpostiosoite. Kirjoita se muodossa nimi@example.org, vain yksi osoite.
import-fault-not-a-number = Kirjoita määrä, esimerkiksi 5 tai 3–5.
import-fault-not-whole = Kirjoita kokonaisluku, esimerkiksi 2.
import-fault-not-a-date = Sellaista päivää ei ole. Kirjoita se muodossa 2027-04-05.
import-fault-not-yes-or-no = Kirjoita kyllä tai ei.
import-fault-not-a-role = Kirjoita mentori, aktori tai molemmat.
import-fault-too-long = Lyhennä tämä enintään { $most } merkkiin.
import-fault-control = Kirjoita tämä ilman erikoisia ohjausmerkkejä.
import-fault-at-most = Kirjoita enintään { $most }.
import-fault-no-consent = Tämä ihminen ei ole antanut suostumusta. Poista rivi tai kysy häneltä ja korjaa vastaus.
import-fault-self = Kukaan ei voi toivoa tai välttää itseään. Poista oma nimi tai osoite tästä.
import-fault-both = Sama ihminen on sekä toivottu että vältettävä. Poista toinen.
import-fault-same-address = Rivillä { $row } on sama osoite. Säilytä vain toinen riveistä.
import-note-cut = { $field }: vain ensimmäiset { $kept } mahtuvat, annettu { $given }.
import-note-not-understood = { $field }: ”{ $value }” ei avautunut ja jää pois.
import-note-no-offers = Ei vielä tarjoa mitään; profiili on täydennettävä ennen parien muodostusta.
import-note-no-needs = Ei vielä kerro, mitä haluaa oppia; profiili on täydennettävä ennen parien muodostusta.
import-note-same-name = Sama nimi kuin rivillä { $row }, eri osoite. Kaksi eri ihmistä?
import-unreadable-empty = Tiedosto on tyhjä. Anna tiedosto, jossa on sarakkeiden nimet ja rivi jokaiselle ihmiselle.
import-unreadable-old-workbook = Tämä on vanhanmallinen Excel-työkirja (.xls). Avaa se ja tallenna .xlsx-muodossa.
import-unreadable-password = Työkirja on suojattu salasanalla. Tallenna kopio ilman salasanaa.
import-unreadable-binary-workbook = Tämä on binaarinen Excel-työkirja (.xlsb). Tallenna se .xlsx-muodossa.
import-unreadable-open-document = Tämä on OpenDocument-taulukko. Tallenna se .xlsx- tai CSV-muodossa.
import-unreadable-document = Tämä on tekstiasiakirja tai esitys, ei taulukko. Kokoa ihmiset taulukkoon ja tallenna se .xlsx- tai CSV-muodossa.
import-unreadable-pdf = Tämä on PDF. Anna taulukko, josta se on tehty, .xlsx- tai CSV-muodossa.
import-unreadable-picture = Tämä on kuva. Anna itse taulukko .xlsx- tai CSV-muodossa.
import-unreadable-markup = Tämä on verkkosivu, ei taulukko. Vie vastaukset lomaketyökalusta CSV- tai .xlsx-muodossa.
import-unreadable-archive = Tämä on pakattu arkisto. Pura se ja anna sen sisältämä taulukko.
import-unreadable-binary = Tiedostossa ei ole tekstiä. Tallenna taulukko .xlsx- tai CSV-muodossa.
import-unreadable-unpacked = Purettuna tiedosto on yli { $most } Mt. Poista taulukot, kuvat ja sarakkeet, jotka eivät kerro ihmisistä.
import-unreadable-entries = Työkirjassa on yli { $most } osaa. Kopioi ihmiset uuteen työkirjaan.
import-unreadable-rows = Rivi { $row } ylittää yhden tiedoston { $most } rivin rajan. Jaa tiedosto osiin.
import-unreadable-columns = Rivillä { $row } on arvo sarakkeen { $most } jälkeen. Poista se, mikä ei kerro ihmisistä.
import-unreadable-cells = Tiedostossa on liikaa soluja; raja ylittyy rivillä { $row }. Poista sarakkeita tai jaa tiedosto osiin.
import-unreadable-cell = Solussa { $cell } (rivi { $row }) on { $size } kt:n teksti. Lyhennä se enintään { $most } kt:uun.
import-unreadable-sheet = Taulukkoa ”{ $sheet }” ei ole. Valitse jokin näistä: { $sheets }.
import-unreadable-headers = Rivi { $row } on tyhjä. Kirjoita sarakkeet nimeävän rivin numero.
import-unreadable-encoding = Tekstin merkistöä ei tunneta. Tallenna tiedosto UTF-8-muodossa.
import-unreadable-damaged = Tiedosto on vioittunut. Avaa se taulukko-ohjelmassa ja tallenna uudelleen .xlsx- tai CSV-muodossa.
import-unreadable-damaged-after = Tiedosto on vioittunut rivin { $row } jälkeen. Avaa se taulukko-ohjelmassa ja tallenna uudelleen .xlsx- tai CSV-muodossa.
import-notice-headers = Sarakkeet nimeävä rivi näyttää ihmiseltä. Jos se on sellainen, lisää sen yläpuolelle rivi sarakkeiden nimiä.
import-notice-repeated = Sarakkeen nimi ”{ $header }” toistuu; sarake { $column } on tässä ”{ $became }”.
import-notice-unnamed = Sarakkeessa { $column } on arvoja mutta ei nimeä.
import-notice-long-rows = Näillä riveillä on enemmän arvoja kuin sarakkeita; usein vastauksen sisällä on erotinmerkki: { $rows }.
import-notice-short-rows = Nämä rivit loppuvat kesken; puuttuva katsotaan tyhjäksi: { $rows }.
import-notice-quotes = Lainausmerkki avataan eikä sitä suljeta, joten lainausmerkit luettiin tavallisina merkkeinä.
import-notice-undecodable = Näiden rivien joitakin merkkejä ei voitu lukea: { $rows }. Tallenna tiedosto UTF-8-muodossa.
import-notice-error-value = Solussa { $cell } on virhe { $value }, ja se katsotaan tyhjäksi.
import-notice-formula = Solussa { $cell } on kaava ilman tulosta, ja se katsotaan tyhjäksi. Avaa tiedosto taulukko-ohjelmassa ja tallenna se.
import-notices = Huomioita tiedostosta
