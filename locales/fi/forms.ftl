forms-problems = { $count ->
    [one] Yhdessä vastauksessa on korjattavaa
   *[other] { $count } vastauksessa on korjattavaa
}
forms-problem-prefix = Virhe:
forms-missing = Täytä tämä kohta
forms-choose-one = Valitse yksi näistä
forms-too-long = Lyhennä enintään { $most } merkkiin; nyt merkkejä on { $length }
forms-control-character = Kirjoita tämä yhdelle riville ilman erikoisia ohjausmerkkejä
forms-not-an-email = Kirjoita sähköpostiosoite, esimerkiksi nimi@example.org
forms-not-a-slug = Käytä pieniä kirjaimia a–z, numeroita ja yhdysviivoja, esimerkiksi kevat-2027
forms-not-a-web-address = Kirjoita verkkosivun osoite, esimerkiksi https://meet.example.org/huone
forms-not-a-number = Kirjoita kokonaisluku numeroin
forms-out-of-range = Kirjoita luku väliltä { $least }–{ $most }
forms-not-a-date = Kirjoita päivä muodossa vuosi-kuukausi-päivä, esimerkiksi 2027-04-05
forms-not-a-time = Kirjoita kellonaika, esimerkiksi 14:30
forms-too-many = Valitse enintään { $most }
forms-add-row = Lisää toinen
forms-remove-row = Poista rivi { $number }
forms-row-up = Siirrä rivi { $number } ylemmäs
