match-title = Jokaiselle pari
match-people-read = { $count ->
    [one] Tiedostosta { $file } luettiin yksi henkilö
   *[other] Tiedostosta { $file } luettiin { $count } henkilöä
}
match-column = { $field }: ”{ $column }”
match-column-correct = Eikö täsmää? Kerro itse: --map field=Sarake.
match-field-name = Nimi
match-field-email = Sähköposti
match-field-organisation = Organisaatio
match-field-unit = Yksikkö
match-field-subject = Ala
match-field-function = Tehtävä
match-field-place = Paikka
match-field-offers = Tarjoaa
match-field-needs = Tarvitsee
match-field-goals = Tavoitteet
match-field-languages = Kielet
match-field-experience = Kokemus
match-field-wished = Toivotut parit
match-field-excluded = Ei paria kenen kanssa
match-field-mode = Tapaamistapa
match-field-hours = Tunteja kuukaudessa
match-field-role = Rooli
match-pairs = { $count ->
    [one] Yksi pari
   *[other] { $count } paria
}
match-groups = { $count ->
    [one] Yksi ryhmä
   *[other] { $count } ryhmää
}
match-everybody = Jokaiselle löytyi paikka.
match-placed = { $placed } henkilöä { $people } henkilöstä sai paikan.
match-average = Keskimäärin saadaan { $share } toivotusta.
match-worst = Vähiten saava saa { $share }.
match-optimal = Todistettu: mikään muu järjestely ei ole näille ihmisille parempi. Tarkistettu { $pairs } mahdollisesta parista, aikaa kului { $time }.
match-bounded = Paras ajassa { $time } löytynyt; mikään järjestely ei voi olla yli { $gap } parempi.
match-gave-way = Kaikille ei voitu antaa jotakin toivottua: muuten joku olisi jäänyt ilman paria.
match-written = Kirjoitettu: { $files }
match-unplaced = Ilman paikkaa
match-unplaced-competition = Sopivia olisi, mutta kenen tahansa kanssa joku muu jäisi ilman tai saisi vähemmän.
match-unplaced-nobody = Jäljellä ei ole ketään muuta.
match-unplaced-rule = { $count ->
    [one] Esteenä on sääntö ”{ $rule }”; ilman sitä vaihtoehtoja olisi yksi.
   *[other] Esteenä on sääntö ”{ $rule }”; ilman sitä vaihtoehtoja olisi { $count }.
}
match-unplaced-rules = Säännöt { $rules } ovat yhdessä esteenä.
match-unplaced-more = { $count ->
    [one] ja vielä yksi
   *[other] ja vielä { $count }
}
match-rule-different-organisation = Eri organisaatiot
match-rule-same-organisation = Sama organisaatio
match-rule-different-unit = Eri yksiköt
match-rule-different-function = Eri tehtävät
match-rule-shared-language = Yhteinen kieli
match-rule-shared-mode = Yhteinen tapaamistapa
match-rule-experience-gap = Ero kokemuksessa
match-rule-not-again = Ei uudelleen entisen parin kanssa
match-rule-both-gain = Molemmat hyötyvät
match-notes = Hyvä tietää
match-note-no-data = Kukaan ei ole kertonut, mitä sääntö ”{ $rule }” vaatii, joten parit muodostettiin ilman sitä.
match-note-part-data = { $count ->
    [one] Yksi henkilö ei ole kertonut, mitä sääntö ”{ $rule }” vaatii; muiden kesken se pätee.
   *[other] { $count } henkilöä ei ole kertonut, mitä sääntö ”{ $rule }” vaatii; muiden kesken se pätee.
}
match-note-wish-unknown = { $name } mainitsi nimen { $whom }, jota ei ole näiden ihmisten joukossa.
match-note-wish-ambiguous = { $name } toivoi nimeä { $whom }, joka on usealla; kirjoita sähköpostiosoite.
match-note-wish-oneself = { $name } mainitsi itsensä.
match-note-nothing-needed = { $name } ei toivonut mitään, joten kuka tahansa käy.
match-note-nobody-helps = Kukaan sääntöjen sallima ei tarjoa sitä, mitä { $name } toivoi; pari on se, jota { $name } auttaa eniten.
match-note-nothing-offered = { $name } ei tarjoa mitään, mistä pari hyötyisi.
match-note-taken-as-mentor = { $name } ei ole tiedostossa aktori eikä mentori, ja otettiin mentoriksi.
match-note-taken-as-mentee = { $name } ei ole tiedostossa aktori eikä mentori, ja otettiin aktoriksi.
match-note-subject-offered = Mikään sarake ei kerro, mitä ihmiset tarjoavat; sen sijaan käytettiin alaa ja tehtävää.
match-note-subject-needed = Mikään sarake ei kerro, mitä ihmiset tarvitsevat; sen sijaan käytettiin alaa ja tehtävää.
match-note-left-out-rows = { $count ->
    [one] Yhtä riviä ei ymmärretty, ja se jätettiin pois.
   *[other] { $count } riviä ei ymmärretty, ja ne jätettiin pois.
}
match-note-met-again = { $count ->
    [one] Yksi pari kohtaa uudelleen, koska muita ei jäänyt.
   *[other] { $count } paria kohtaa uudelleen, koska muita ei jäänyt.
}
match-role-peer = Vertainen
match-role-mentor = Mentori
match-role-mentee = Aktori
match-head-number = Nro
match-head-partners = Parit
match-head-gets = Saa (%)
match-head-help-with = Saa apua aiheissa
match-head-row = Rivi
match-gets-from = { $receiver } saa, antajana { $giver }
match-need-met = { $need } ← { $offer }
match-via-same = molempien aihe on { $concept }
match-via-wider = { $offer } sisältää aiheen { $need }
match-via-narrower = { $offer } on osa aihetta { $need }
match-via-related = { $offer } on lähellä aihetta { $need }
match-via-word = molemmissa on ”{ $word }”
match-via-alike = ”{ $need }” ja ”{ $offer }” ovat lähellä toisiaan
match-via-meaning = läheinen merkitys
match-nothing = Ei mitään toivotusta.
match-still-open = Jää avoimeksi: { $needs }
match-share = { $name }: { $share }
match-distribution = Kuinka paljon toivotusta saadaan
match-distribution-people = henkilöä
match-distribution-share = osuus toivotusta
match-map = Parit organisaatioiden välillä
match-map-text = Viiva yhdistää organisaatiot, joiden ihmiset ovat pareja; mitä paksumpi, sitä enemmän.
match-empty = Ei näytettävää.
match-figures = Luvut
match-made-from = Tehty tiedostoista { $files }.
match-verified = Vahvistettu: parit noudattavat jokaista sääntöä, eikä mikään muu järjestely ole näille { $people } henkilölle parempi. Kaikki { $pairs } mahdollista paria tarkistettiin.
match-verified-bounded = Vahvistettu: parit noudattavat jokaista sääntöä ja ovat sen arvoisia kuin todistus sanoo. Paremman järjestelyn puuttumista ei ole todistettu.
match-refused = Ei vahvistettu: { $why }
match-reading = Luetaan …
match-understanding = Tulkitaan, mitä ihmiset kirjoittivat …
match-solving = Etsitään parhaat parit …
match-writing = Kirjoitetaan …
match-problem = { $file }, rivi { $row }, sarake { $column }: { $problem }
match-problem-row = { $file }, rivi { $row }: { $problem }
match-problem-not-an-email = ”{ $value }” ei ole sähköpostiosoite
match-problem-not-a-number = ”{ $value }” ei ole luku
match-problem-not-a-date = ”{ $value }” ei ole päivämäärä
match-problem-not-yes-or-no = ”{ $value }” ei ole kyllä eikä ei
match-problem-not-a-role = ”{ $value }” ei ole mentori eikä aktori
match-problem-missing = tämä ei saa olla tyhjä
match-problem-too-long = ”{ $value }” jne. on liian pitkä; kirjoita enintään { $limit } merkkiä
match-problem-same-address = sama osoite kuin rivillä { $row }; jätä vain toinen
match-problem-remedy = Korjaa solut ja aja komento uudelleen, tai jätä rivit pois valinnalla --skip-bad-rows.
