settings-lead = Mistä ohjelma koostuu. Ennen avaamista kaikkea voi muuttaa vapaasti.
settings-no-texts = Anna ohjelmalle nimi ainakin yhdellä kielellä
settings-sign-up-after-opening = Ilmoittautumisen pitää päättyä ennen avausta. Valitse aiempi viimeinen päivä tai myöhempi avaus.
settings-midpoint-outside = Välitapaamisen pitää olla avauksen ja päätöksen välissä
settings-group-size = Valitse pienin ja suurin ryhmäkoko väliltä 3–12, pienempi ensin
settings-organisation-both-ways = Eri organisaatiot ja sama organisaatio sulkevat toisensa pois. Valitse toinen.
settings-theme-open = Avoin: jokainen pari löytää omansa
settings-languages = Kielet
settings-shape = Mitä muodostetaan
settings-rules = Säännöt, joita ei rikota
settings-rules-hint = Sääntö poistaa pareja. Valitse vain se, minkä on pakko päteä.
settings-preferences = Toiveet
settings-preferences-hint = Kuinka paljon kukin vaikuttaa sen rinnalla, mitä kaksi ihmistä voi oppia toisiltaan.
settings-questions = Omat kysymykset
settings-questions-lead = Ne tulevat lomakkeen omien kysymysten jälkeen. Kysy vain sitä, mitä käytät.
settings-asked = Kysymykset tähän asti
settings-add-question = Lisää kysymys
settings-kind = Vastaustapa
settings-kind-line = Yksi rivi
settings-kind-lines = Useita rivejä
settings-kind-yes-no = Kyllä tai ei
settings-kind-one-of = Yksi useista vaihtoehdoista
settings-options = Vaihtoehdot
settings-options-hint = Yksi joka riville, jos kysymyksessä on vaihtoehtoja
settings-options-count = Kirjoita 2–30 vaihtoehtoa, yksi joka riville
settings-required = Pakollinen
settings-charter = Yhteiset periaatteet
settings-charter-written = Kirjoitettu
settings-charter-none = Ei ole
settings-charter-lead = Periaatteet ja tavoitteet, joista organisaatiot sopivat ennen ohjelman avaamista. Muutettu teksti pitää hyväksyä uudelleen.
settings-charter-edit = Kirjoita periaatteet
settings-charter-accepted = Hyväksytty
settings-charter-waits = Ei vielä hyväksytty
settings-places = Paikkoja
settings-places-unlimited = Ei rajaa
settings-places-hint = Loput menevät jonoon. Jätä tyhjäksi, jos rajaa ei ole.
settings-retention = Henkilötietoja säilytetään
settings-retention-hint = Päiviä päätöstapaamisen jälkeen; sitten tiedot poistetaan
settings-texts = Nimi ja tekstit
settings-texts-lead = Ohjelmaa tarjotaan kaikilla kielillä, joilla sillä on nimi.
settings-summary = Mikä se on ja kenelle
settings-dates = Päivät
settings-dates-lead = Laske kaikki avauksesta tai aseta jokainen päivä itse.
settings-derive = Laske päivät avauksesta
settings-zone = Aikavyöhyke
settings-last-day = Viimeinen ilmoittautumispäivä
settings-last-day-hint = Ilmoittautuminen päättyy päivän lopussa
settings-midpoint-day = Välitapaamisen päivä
settings-closing-day = Päätöstapaamisen päivä
settings-minutes = Yhteisen tapaamisen kesto minuutteina
settings-rules-title = Säännöt ja toiveet
settings-rules-lead = Säännöt pätevät aina. Toiveita punnitaan sitä vasten, mitä ihmiset voivat oppia toisiltaan.
settings-shape-trio = Parit; pariton liittyy johonkin pariin
settings-shape-waits = Parit; pariton odottaa
settings-shape-groups = Ryhmät
settings-shape-mentors = Mentorit ja aktorit
settings-least = Pienin ryhmä
settings-most = Suurin ryhmä
settings-gap = Työvuosien ero
settings-gap-hint = Käytetään vain, jos kokemusta koskeva sääntö tai toive on valittu
settings-limits = Yhteys, paikat ja tiedot
settings-limits-lead = Miten sinut tavoittaa, montako mahtuu mukaan ja kauanko tiedot säilyvät.
settings-organisations = Organisaatiot
settings-organisations-lead = Organisaatiot, jotka järjestävät ohjelman yhdessä. Kullakin voi olla paikkoja ja oma yhdyshenkilö.
settings-no-organisations = Ei vielä organisaatioita
settings-no-organisations-text = Lisää kumppanit alla. Muidenkin organisaatioiden ihmiset voivat ilmoittautua.
settings-add-organisation = Lisää organisaatio tai muuta sen paikkoja
settings-organisation-name = Organisaatio
settings-organisation-hint = Sama nimi kuin ihmisten omissa vastauksissa
settings-seats = Paikat
settings-seats-hint = Sille luvatut paikat; jätä tyhjäksi, jos ei luvattu
settings-seats-open = avoin
settings-actions = Toiminnot
# $wish (String) - what is wished for
# $weight (String) - how much it counts
settings-weighted = { $wish } ({ $weight })
# $language (String) - its own name
settings-wording = Kysymys kielellä { $language }
# $least (Number) - smallest group
# $most (Number) - largest group
settings-shape-groups-of = { $least }–{ $most } hengen ryhmät
# $days (Number) - how many
settings-days = { $days ->
    [one] { $days } päivä päätöksen jälkeen
   *[other] { $days } päivää päätöksen jälkeen
}
