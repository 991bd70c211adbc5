recruit-sign-up = Ilmoittaudu
recruit-closes = Ilmoittautuminen päättyy { $closes }.
recruit-closed = Ilmoittautuminen on päättynyt.
recruit-draft = Toistaiseksi vain järjestäjät näkevät tämän sivun
recruit-draft-text = Se tulee julkiseksi, kun avaat ilmoittautumisen.
recruit-facts = Pähkinänkuoressa
recruit-theme-open = Avoin: jokainen pari löytää omansa
recruit-languages = Kielet
recruit-places = Paikkoja
recruit-when = Milloin
recruit-phase-sign-up = Ilmoittautuminen
recruit-phase-work = Yhteinen työskentely
recruit-until = { $day } asti
recruit-timeline-description = Ilmoittautuminen { $closes } asti, yhteinen avaus { $opening }, yhteinen päätös { $closing }.
recruit-dates-table = Päivät taulukkona
recruit-what = Mitä
recruit-when-column = Milloin
recruit-how-tell = Kerrot, mitä voit jakaa ja mitä haluat oppia, tärkein ensin.
recruit-how-match = Kaikki parit muodostetaan kerralla niin, että jokainen hyötyy mahdollisimman paljon. Saat tietää, miksi teidät tuotiin yhteen.
recruit-how-equals = Kohtaatte tasavertaisina: molemmat ovat sekä mentoreita että aktoreita. Sovitte tavoitteista, tahdista ja siitä, mitä teette yhdessä.
recruit-how-mentors = Mentori ja aktori sopivat tavoitteista ja tahdista. Puhuttu jää heidän kesken.
recruit-asks = Mitä se sinulta vaatii
recruit-asks-meetings = Osallistut yhteisiin tapaamisiin: avaus, välitapaaminen ja päätös.
recruit-asks-own-meetings = Muutama tunti kuukaudessa parisi kanssa, niin kuin keskenänne sovitte.
recruit-asks-trust = Luottamusta, rehellistä palautetta ja halua sekä antaa että saada.
recruit-who = Mukana olevat organisaatiot
recruit-contact = Kysyttävää?
recruit-contact-text = Kirjoita järjestäjille:
recruit-not-recognised = Verrataan sanojen perusteella; tuttua aihetta ei tunnistettu
recruit-understood-as = Ymmärrettiin näin
recruit-cannot-withdrawn = on perunut osallistumisensa. Paikasta voi päättää vasta, kun hän palaa mukaan.
recruit-cannot-not-withdrawn = ei ole perunut osallistumistaan
recruit-cannot-published = voi jo olla jonkun pari, sillä parit on julkaistu. Päätä ensin parityö.
recruit-decide-applied = Peru päätös
recruit-decide-approved = Hyväksy mukaan
recruit-decide-waiting = Siirrä jonoon
recruit-decide-not-selected = Älä valitse
recruit-decide-lead = Päätä valitsemistasi ihmisistä. Näet ennen lähettämistä, kuka saa minkäkin viestin.
recruit-decide-act = { $count ->
    [one] Päätä ja lähetä yksi viesti
   *[other] Päätä ja lähetä { $count } viestiä
}
recruit-letter-none = Viestiä ei lähetetä.
recruit-letter-approved = { $count ->
    [one] Tämä henkilö saa viestin: olet mukana.
   *[other] Nämä { $count } henkilöä saavat viestin: olet mukana.
}
recruit-letter-waiting = { $count ->
    [one] Tämä henkilö saa viestin jonopaikasta.
   *[other] Nämä { $count } henkilöä saavat viestin jonopaikasta.
}
recruit-letter-not-selected = { $count ->
    [one] Tämä henkilö saa viestin, ettei paikkaa tällä kertaa ollut.
   *[other] Nämä { $count } henkilöä saavat viestin, ettei paikkaa tällä kertaa ollut.
}
recruit-nobody-chosen = Tämä ei muuttaisi mitään. Palaa ja valitse ihmiset, joista päätät.
recruit-free-places = { $free ->
    [one] Yksi paikka on vapaana.
   *[other] { $free } paikkaa on vapaana.
}
recruit-no-places = { $free ->
    [0] Paikkoja ei ole vapaana
   *[other] Paikkoja on vapaana vain { $free }
}, hyväksyttäviä on { $asked }. Hyväksy vähemmän, siirrä osa jonoon tai lisää paikkoja asetuksissa.
recruit-as = Roolissa
recruit-as-organiser = Järjestäjä
recruit-as-organiser-hint = Saa tehdä kaiken, minkä sinäkin
recruit-as-coordinator = Organisaation yhteyshenkilö
recruit-as-coordinator-hint = Hyväksyy periaatteet, nimeää ihmisiä ja näkee organisaationsa paikat
recruit-as-participant = Osallistuja
recruit-as-nominated = Osallistuja, nimetty
recruit-invitation-sent = Odottaa vastausta
recruit-invitation-accepted = Hyväksytty
recruit-invitation-revoked = Peruttu
recruit-invitation-expired = Vanhentunut
recruit-people-none = Ei vielä ketään
recruit-people-none-text = Tässä näkyvät ne, jotka ilmoittautuvat, hyväksyvät kutsun tai tuodaan tiedostosta.
recruit-people-count = { $count ->
    [one] Yksi henkilö
   *[other] { $count } henkilöä
}
recruit-choose = Valitse { $name }
recruit-status = Tila
recruit-offers = Tarjoaa
recruit-needs = Tarvitsee
recruit-came = Tuli mukaan
recruit-show = Näytä
recruit-add = Lisää henkilö käsin
recruit-add-lead = Henkilö on hakenut-tilassa, kunnes päätät. Täytä tiedot seuraavaksi tai anna hänen tehdä se itse.
recruit-letter-language = Viestien kieli
recruit-takes-part-already = Tällä osoitteella on jo joku ohjelmassa
recruit-export-csv = Lataa CSV-tiedostona
recruit-export-xlsx = Lataa XLSX-tiedostona
recruit-pages = Henkilöluettelon sivut
recruit-position = { $first }–{ $last } / { $count }
recruit-previous = Edellinen
recruit-next = Seuraava
recruit-profile-of = Henkilön { $name } tiedot
recruit-profile = Tiedot
recruit-return = Merkitse palanneeksi
recruit-withdrawal = Osallistumisen peruminen
recruit-withdrawal-text = Jos henkilö on kertonut jäävänsä pois. Tämän voi perua.
recruit-withdraw = Merkitse peruneeksi
recruit-invite = Kutsu ihmisiä
recruit-invite-lead = Jokainen saa henkilökohtaisen linkin, joka on voimassa 14 päivää.
recruit-to = Sähköpostiosoitteet
recruit-to-hint = Yksi joka riville, esimerkiksi Aino Virtanen <aino@example.org> tai pelkkä osoite
recruit-line-wrong = Rivi { $line }: { $remedy }
recruit-too-many-at-once = Kutsu enintään { $most } ihmistä kerralla
recruit-choose-organisation = Valitse jokin ohjelman organisaatioista
recruit-send = Lähetä kutsut
recruit-send-again = Lähetä uudelleen
recruit-revoke = Peru kutsu
recruit-invited = Kutsuttu
recruit-sent-on = Lähetetty
recruit-invitations-so-far = Tähänastiset kutsut
recruit-invitations-none = Ei vielä kutsuja
recruit-invitations-none-text = Kutsu ensin yhteyshenkilöt: he hyväksyvät periaatteet ja nimeävät organisaationsa ihmisiä.
recruit-invitations-sent = { $count ->
    [0] Uusia kutsuja ei lähetetty
    [one] Yksi kutsu on matkalla
   *[other] { $count } kutsua on matkalla
}
recruit-invitations-waiting = { $count ->
    [one] Yhdellä on jo kutsu; lähetä se alempaa uudelleen, jos se on kadonnut.
   *[other] { $count } henkilöllä on jo kutsu; lähetä se alempaa uudelleen, jos se on kadonnut.
}
recruit-invitation-over = Kutsu oli sillä välin hyväksytty tai peruttu.
recruit-sent-often = Tämä kutsu on lähetetty tänään monta kertaa. Odota muutama tunti ennen seuraavaa.
recruit-invited-title = Kutsu
recruit-invited-to = Sinut on kutsuttu ohjelmaan { $programme }
recruit-invited-as = Roolisi: { $role }
recruit-invited-hint = Linkki on vain sinua varten. Jos et halua osallistua, sinun ei tarvitse tehdä mitään.
recruit-accept = Hyväksy kutsu
recruit-accepted-title = Tervetuloa
recruit-accepted-lead = Olet nyt mukana ohjelmassa { $programme }.
recruit-accepted-organiser = Kirjaudu sisään sähköpostiosoitteellasi, niin näet ohjelman.
recruit-accepted-coordinator = Kirjaudu sisään sähköpostiosoitteellasi, lue periaatteet ja nimeä organisaatiosi ihmisiä.
recruit-accepted-participant = Kirjaudu sisään sähköpostiosoitteellasi ja kerro, mitä voit jakaa ja mitä haluat oppia.
recruit-invitation-dead-title = Tämä kutsu ei ole enää voimassa
recruit-invitation-dead-text = Se on voinut vanhentua, se on peruttu tai se on lähetetty uudelleen uudella linkillä. Pyydä kutsujalta uusi.
recruit-invitation-used-text = Se on jo hyväksytty. Kirjaudu sisään osoitteella, johon se lähetettiin.
recruit-charter-waits = Yhteiset periaatteet odottavat hyväksyntääsi
recruit-charter-waits-text = Ohjelma avataan, kun jokainen organisaatio on hyväksynyt ne.
recruit-charter-read = Lue yhteiset periaatteet
recruit-charter-accept = Hyväksy, organisaationa { $organisations }
recruit-charter-changed = Teksti muuttui sillä välin
recruit-charter-changed-text = Lue se alta uudelleen ja hyväksy sitten.
recruit-seats-taken = { $taken }/{ $seats } paikasta käytetty
recruit-seats-open = { $taken ->
    [one] Yksi organisaatiostasi on mukana; paikkoja ei ole varattu.
   *[other] { $taken } organisaatiostasi on mukana; paikkoja ei ole varattu.
}
recruit-colleagues = Organisaatiosi ihmiset
recruit-colleagues-none = Organisaatiostasi ei ole vielä ketään
recruit-colleagues-none-text = Nimeä työtovereita alla; jokainen päättää itse.
recruit-nominate = Nimeä osallistujia
recruit-nominate-lead = He saavat henkilökohtaisen kutsun. Niin kauan kuin paikkoja on, kutsun hyväksyminen riittää; muut odottavat järjestäjien päätöstä.
recruit-nominate-send = Nimeä ja kutsu
