partnership-title = Parini
partnership-gets = { $needs ->
    [one] Saa apua tarpeista { $met }/{ $needs }
   *[other] Saa apua tarpeista { $met }/{ $needs }
}
partnership-gets-no-needs = Ei kirjannut tarpeita
partnership-you-get = { $needs ->
    [one] Sinä saat apua tarpeeseesi ({ $met }/{ $needs }):
   *[other] Sinä saat apua tarpeistasi { $met }/{ $needs }:
}
partnership-you-give = Ja sinä voit auttaa häntä ({ $name }):
partnership-offered = tarjolla: { $offer }
partnership-offered-by = { $name }: { $offer }
partnership-via-same = kumpikin tarkoittaa: { $concept }
partnership-via-wider = laajempi ala
partnership-via-narrower = osa siitä
partnership-via-related = lähiala
partnership-via-alike = samankaltaiset sanat
partnership-via-meaning = läheinen merkitys
partnership-both-speak = Yhteiset kielet: { $languages }
partnership-both-free = { $count ->
    [one] Viikossa yksi molemmille sopiva aika
   *[other] Viikossa { $count } molemmille sopivaa aikaa
}
partnership-meet-both = Voivat tavata verkossa tai kasvokkain: { $place }
partnership-meet-in = Voivat tavata kasvokkain: { $place }
partnership-meet-online = Voivat tavata verkossa
partnership-same-subject = Sama ala
partnership-stays-open = Jää avoimeksi: { $needs }
partnership-none = Ei vielä paria
partnership-none-text = Parisi ja syy siihen, miksi toimme teidät yhteen, näkyvät täällä, kun järjestäjät julkaisevat parit. Saat samalla sähköpostin.
partnership-with = Sinä ja { $name }
partnership-with-group = Ryhmäsi: sinä, { $names }
partnership-asked = Sopiiko tämä sinulle?
partnership-asked-text = Hyväksy, niin parisi ja järjestäjät tietävät. Jos tämä ei sovi, sano se luottamuksellisesti: ketään ei syytetä, ja voit saada toisen parin.
partnership-accept = Hyväksy
partnership-decline = Tämä ei sovi minulle
partnership-accepted = Olet hyväksynyt
partnership-accepted-on = { $day }. Parisi ja järjestäjät näkevät sen.
partnership-your-mentor = Mentorisi
partnership-your-mentee = Aktorisi
partnership-partner-awaited = Ei ole vielä vastannut
partnership-partner-accepted = On hyväksynyt
partnership-partner-left = Ei enää ryhmässä
partnership-no-contact = Sähköpostiosoite ei ole näkyvissä. Järjestäjät auttavat yhteydenotossa.
partnership-why = Miksi toimme teidät yhteen
partnership-dates = Päivät
partnership-you-declined = Kieltäydyit luottamuksellisesti
partnership-you-declined-text = Kiitos, että kerroit. Voit saada toisen parin seuraavalla kierroksella, eikä samaa paria ehdoteta sinulle uudelleen.
partnership-ended = Tämä pari on päättynyt
partnership-ended-text = Syy ei ole kenenkään. Voit saada toisen parin seuraavalla kierroksella; järjestäjät kirjoittavat sinulle.
partnership-cannot-ended = Pari on sillä välin päättynyt.
partnership-cannot-declined = Olet jo kieltäytynyt. Kirjoita järjestäjille, jos olet muuttanut mielesi.
partnership-not-done = Vastaustasi ei otettu vastaan
partnership-decline-question = Kieltäydytkö tästä parista?
partnership-decline-act = Kieltäydy luottamuksellisesti
partnership-decline-follows = Pari päättyy, ja kumpikin voi saada uuden parin seuraavalla kierroksella.
partnership-decline-follows-group = Lähdet ryhmästä. Se jatkaa ilman sinua, ja voit saada uuden parin seuraavalla kierroksella.
partnership-decline-told = Parisi saa tietää, että pari päättyi, mutta ei syytä. Vain järjestäjät lukevat perustelusi.
partnership-decline-next = Teitä kahta ei tuoda enää yhteen. Tätä ei voi perua täällä.
partnership-decline-reason = Perustelusi
partnership-decline-reason-hint = Se auttaa löytämään sinulle paremman parin. Sitä ei ole pakko kertoa.
partnership-you-left = Olet lähtenyt tästä parista
partnership-you-left-text = Kukaan ei kysy syytä. Itse kirjoittamasi löytyy omista tiedoistasi; muuta ei voi enää avata.
partnership-leave = Lopeta tämä pari
partnership-leave-question = Lopetetaanko tämä pari?
partnership-leave-act = Lopeta luottamuksellisesti
partnership-leave-follows = Pari päättyy tänään, ja kaikki voivat saada uuden parin seuraavalla kierroksella.
partnership-leave-told = Muut saavat tietää, että pari päättyi tai ettet ole enää ryhmässä, mutta eivät syytä. Järjestäjät saavat tiedon; vain he lukevat perustelusi.
partnership-leave-closed = Sopimus, tavoitteet ja muistiinpanot sulkeutuvat sinulta heti. Itse kirjoittamasi säilyy omissa tiedoissasi, jotka saat tilisi sivulta.
