## Kaikki kirjeet
mail-greeting = Hei { $name },
mail-greeting-nameless = Hei,
mail-regards = Ystävällisin terveisin
mail-organisers = ohjelman { $programme } järjestäjät
mail-answer = Onko kysyttävää? Vastaa tähän viestiin tai kirjoita osoitteeseen { $contact }.
mail-button-address = Jos painike ei toimi, kopioi tämä osoite selaimeesi:
mail-time-zone = Aikavyöhyke
mail-opening = Yhteinen aloitustapaaminen
mail-midpoint = Yhteinen välitapaaminen
mail-closing = Yhteinen päätöstapaaminen
mail-sign-up-closes = Ilmoittautuminen päättyy
mail-theme = Teema
mail-dates-title = Merkitse kalenteriisi
mail-own-page = Siirry omalle sivullesi

## Kirjautuminen
mail-sign-in-subject = Kirjautumiskoodisi
mail-sign-in-code = Kirjoita tämä koodi sivulle, jolla pyysit päästä kirjautumaan:
mail-sign-in-button-before = Tai avaa tämä linkki samassa selaimessa:
mail-sign-in-button = Kirjaudu sisään
mail-sign-in-once = Koodi ja linkki toimivat kerran ja { $minutes } minuutin ajan.
mail-sign-in-not-you = Jos et yrittänyt kirjautua, sinun ei tarvitse tehdä mitään. Älä anna koodia kenellekään, kysyipä sitä kuka tahansa.

## Ilmoittautuminen
mail-confirm-subject = Vahvista ilmoittautumisesi: { $programme }
mail-confirm-text = Kiitos ilmoittautumisestasi. Ohjelma on { $programme }. Vahvista vielä, että tämä sähköpostiosoite on sinun. Sen jälkeen järjestäjät saavat lomakkeesi.
mail-confirm-button = Vahvista ilmoittautuminen
mail-confirm-not-you = Jos et ole ilmoittautunut, sinun ei tarvitse tehdä mitään: ilman vahvistustasi lomake poistetaan { $days } päivän kuluttua.
mail-resume-subject = Keskeneräinen ilmoittautumisesi: { $programme }
mail-resume-text = Tallensit ilmoittautumisesi jatkaaksesi sitä myöhemmin. Ohjelma on { $programme }. Tästä linkistä pääset takaisin siihen, mihin jäit.
mail-resume-button = Jatka ilmoittautumista
mail-resume-keep = Pidä linkki omana tietonasi: se, jolla on linkki, voi lukea lomaketta ja muuttaa sitä. Jos lomakkeeseen ei kosketa, se poistetaan { $days } päivän kuluttua.

## Kutsut
mail-invitation-subject = Kutsu: { $programme }
mail-invitation-participant = { $inviter } kutsuu sinut mukaan ohjelmaan { $programme }.
mail-invitation-nominated = { $inviter } on ehdottanut sinua mukaan ohjelmaan { $programme }. Ehdotuksen takana on { $organisation }. Olisi hienoa saada sinut mukaan.
mail-invitation-organiser = { $inviter } kutsuu sinut järjestämään ohjelmaa { $programme }. Järjestäjät kutsuvat ihmiset mukaan, muodostavat parit ja seuraavat, miten niillä sujuu. Se, mitä parit kirjoittavat toisilleen, jää heidän välilleen.
mail-invitation-coordinator = { $inviter } kutsuu sinut yhteyshenkilöksi ohjelmaan { $programme }. Organisaatiosi on { $organisation }. Ehdotat ohjelmaan oman organisaatiosi ihmisiä ja seuraat heidän ilmoittautumistaan.
mail-invitation-how-both = Ristiinmentoroinnissa molemmat antavat ja molemmat saavat: jaat omaa osaamistasi ja opit pariltasi sitä, mitä itse tarvitset.
mail-invitation-how-mentor = Mentoroinnissa toisen kokemus auttaa toista omiin tavoitteisiinsa.
mail-invitation-participant-button = Lue lisää ja vastaa
mail-invitation-staff-button = Ota kutsu vastaan
mail-invitation-personal = Kutsu on henkilökohtainen ja voimassa { $day } asti. Jos se ei ole sinua varten, voit antaa sen raueta.

## Päätökset
mail-approved-subject = Sinulla on paikka: { $programme }
mail-approved-text = Tervetuloa mukaan! Sinulla on paikka ohjelmassa { $programme }.
mail-approved-next = Kun ilmoittautuminen on päättynyt, muodostamme parit. Saat silloin tietää, kuka on parisi ja miksi teidät tuotiin yhteen. Siihen asti voit täydentää profiiliasi: mitä paremmin se kertoo, mitä osaat ja mitä haluat oppia, sitä paremmin parisi sopii sinulle.
mail-waiting-subject = Olet varasijalla: { $programme }
mail-waiting-text = Kiitos ilmoittautumisestasi. Ohjelman { $programme } kaikki paikat ovat tällä hetkellä täynnä, joten olet varasijalla.
mail-waiting-next = Kirjoitamme sinulle heti, kun paikka vapautuu. Sinun ei tarvitse tehdä mitään. Jos et enää pääse mukaan, voit perua ilmoittautumisesi omalla sivullasi.
mail-not-selected-subject = Ilmoittautumisestasi: { $programme }
mail-not-selected-text = Kiitos, että ilmoittauduit ohjelmaan { $programme }. Valitettavasti emme voi tällä kertaa tarjota sinulle paikkaa.
mail-not-selected-next = Olemme pahoillamme. Jos haluat tietää enemmän, vastaa tähän viestiin, niin kerromme mielellämme. Se, mitä kerroit meille, on omalla sivullasi.

## Esittelyt
mail-introduction-subject-one = Parisi on { $partner }: { $programme }
mail-introduction-subject-group = Tutustu ryhmääsi: { $programme }
mail-introduction-one = Parisi ohjelmassa { $programme } on { $partner }.
mail-introduction-mentor = Mentorisi ohjelmassa { $programme } on { $partner }.
mail-introduction-mentee = Mentoroitavasi eli aktorisi ohjelmassa { $programme } on { $partner }.
mail-introduction-group = Ryhmääsi ohjelmassa { $programme } kuuluvat sinun lisäksesi { $partners }.
mail-introduction-why = Alta näet, miksi toimme teidät yhteen.
mail-introduction-organisation = Organisaatio
mail-introduction-email = Sähköposti
mail-introduction-no-email = Ei näkyvissä; järjestäjät auttavat ottamaan yhteyttä
mail-introduction-helps = Voi auttaa sinua näissä
mail-introduction-helped = Sinä voit auttaa näissä
mail-introduction-shares = Osaamista jaettavaksi
mail-introduction-wants = Haluaa oppia
mail-introduction-next = Kirjoita parillesi vaikka jo tänään muutama sana ja ehdota aikaa tutustumiselle. Puoli tuntia riittää alkuun.
mail-introduction-next-group = Kirjoita muille vaikka jo tänään muutama sana ja ehdota aikaa tutustumiselle. Puoli tuntia riittää alkuun.
mail-introduction-button = Avaa yhteinen sivunne
mail-introduction-answer = Kerro sivulla, sopiiko tämä sinulle. Jos ei, voit sanoa sen siellä luottamuksellisesti: ketään ei syytetä, ja etsimme sinulle toisen parin.
mail-withdrawn-subject = Katsomme parit vielä uudelleen: { $programme }
mail-withdrawn-text = Kirjoitimme sinulle hetki sitten paristasi ohjelmassa { $programme }. Se oli liian aikaista: katsomme kaikki parit vielä uudelleen, eikä esittely ole toistaiseksi voimassa.
mail-withdrawn-next = Odotathan vielä ennen yhteydenottoa. Kuulet meistä pian. Olemme pahoillamme vaivasta.

## Päättyvät parit
mail-declined-subject = Eräs pari tarvitsee sinua: { $programme }
mail-declined-text = Ohjelmassa { $programme } eräs jäsen on kertonut, ettei pari tai ryhmä sovi hänelle. Jäsenet ovat { $partners }.
mail-declined-next = Kuka se oli ja mikä oli mahdollinen syy, on vain järjestäjien luettavissa kierrosten sivulla. Muille kerrotaan vain se, mikä heidän on tarpeen tietää.
mail-declined-button = Katso kierroksia
mail-ended-subject = Parityöskentelysi on päättynyt: { $programme }
mail-ended-text = Parityöskentelysi ohjelmassa { $programme } on päättynyt. Niin käy joskus, eikä se ole kenenkään syy.
mail-ended-next = Sinun ei tarvitse tehdä mitään: etsimme sinulle uuden parin seuraavalla kierroksella. Jos et halua enää olla mukana, voit perua osallistumisesi omalla sivullasi.

## Periaatteet
mail-charter-subject = Yhteiset periaatteet hyväksyttäviksi: { $programme }
mail-charter-text = Ennen kuin ohjelma { $programme } avautuu, sen organisaatiot sopivat yhteisistä periaatteista ja tavoitteista. Ne ovat nyt luettavissa, ja sinä voit hyväksyä ne organisaatiosi puolesta. Organisaatiosi on { $organisation }.
mail-charter-next = Jos jokin kohta pitäisi muuttaa, vastaa tähän viestiin ennen hyväksymistä.
mail-charter-button = Lue periaatteet

## Yhdessä työskentely
mail-left-subject = Muutos parissa: { $programme }
mail-left-text = Ohjelmassa { $programme } joku on lähtenyt parista tai ryhmästä { $partners }. Pari päättyi siihen; ryhmä jatkaa.
mail-member-left-subject = Ryhmänne jatkaa: { $programme }
mail-member-left-text = Joku ei enää ole ryhmässänne ohjelmassa { $programme }. Niin käy joskus, eikä syy ole kenenkään. Jatkat yhdessä: { $partners }.
mail-member-left-next = Jos sopimuksessanne on kaikille yhteisiä tehtäviä tai tavoitteita, katsokaa se vielä kerran yhdessä läpi.
mail-member-left-button = Siirry ryhmän sivulle
mail-to-sign-subject = Sopimuksenne odottaa allekirjoitustasi: { $programme }
mail-to-sign-text = Sinun ja parisi ({ $partners }) sopimus ohjelmassa { $programme } on saanut ensimmäisen allekirjoituksen, ja nyt on sinun vuorosi.
mail-to-sign-next = Lue se läpi. Allekirjoita, jos se sopii. Jos jonkin pitäisi olla toisin, muuta se sivulla, ja kaikki allekirjoittavat uuden version.
mail-to-sign-button = Lue sopimus
mail-note-subject = Sinulle on viesti: { $programme }
mail-note-text = Yhteisissä muistiinpanoissanne ({ $partners }) ohjelmassa { $programme } on uutta luettavaa.
mail-note-private = Sisältö on vain sivulla, jossa sen voitte lukea vain te. Kun kirjoitatte edestakaisin, uusia viestejä ei lähetetä.
mail-note-button = Lue muistiinpanot
mail-certificate-subject = Todistuksesi on valmis: { $programme }
mail-certificate-text = Kiitos, että osallistuit ohjelmaan { $programme } loppuun asti. Todistuksesi on valmis: voit katsoa sitä, tulostaa sen ja ladata sen.
mail-certificate-next = Kuka tahansa, jolle näytät sen, voi tarkistaa sen siihen painetulla koodilla.
mail-certificate-button = Katso todistus
mail-help-subject = Joku pyytää apuasi: { $programme }
mail-help-text = Ohjelmassa { $programme } joku kertoo tarvitsevansa apua parityönsä kanssa.
mail-help-next = Kuka hän on ja mistä olisi apua, näkyy tulossivulla vain järjestäjille.
mail-help-button = Katso, kuka tarvitsee sinua
mail-times-subject = Milloin voisit tavata ({ $names })? { $programme }
mail-times-text = Etsitte yhteistä aikaa tapaamiselle: sinä ja { $names }. Mitkä näistä sopivat sinulle? Ensimmäinen kaikille sopiva aika lyödään heti lukkoon, ja saat kutsun kalenteriisi.
mail-times-title = Ehdotetut ajat
mail-times-button = Vastaa
mail-meeting-invited-subject = Tapaaminen { $day }: { $names }
mail-meeting-invited-text = Tapaamisellenne on nyt aika: sinä ja { $names }.
mail-meeting-changed-subject = Muutos: tapaaminen { $day }, { $names }
mail-meeting-changed-text = Tapaamisenne on muuttunut (sinä ja { $names }). Näin se on nyt.
mail-meeting-cancelled-subject = Peruttu: tapaaminen { $day }, { $names }
mail-meeting-cancelled-text = Tapaamisenne ei toteudu tähän aikaan (sinä ja { $names }). Sivulla voit ehdottaa uutta aikaa.
mail-meeting-called-off-text = Tapaamisenne ei toteudu (sinä ja { $names }), koska ette ole enää pareja. Liitteenä oleva tiedosto poistaa sen kalenteristasi.
mail-meeting-title = Tapaamisenne
mail-meeting-when = Aika
mail-meeting-place = Paikka
mail-meeting-link = Linkki
mail-meeting-private = Esityslista ja kaikki, mitä kirjoitatte tapaamisesta, ovat sen sivulla. Sen näette vain te osalliset.
mail-meeting-button = Katso tapaamista
mail-meeting-calendar = Tapaaminen: { $names }
