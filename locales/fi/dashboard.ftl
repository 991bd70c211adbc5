dashboard-attention = Ketkä tarvitsevat sinua
dashboard-nobody = Juuri nyt ei kukaan.
dashboard-more = { $count ->
    [one] vielä yksi pari
   *[other] vielä { $count } paria
}
dashboard-without-partner = { $count ->
    [one] Yksi osallistuja ilman paria
   *[other] { $count } osallistujaa ilman paria
}
dashboard-failed = { $count ->
    [one] Yksi viesti ei mennyt perille
   *[other] { $count } viestiä ei mennyt perille
}
dashboard-going = Miten sujuu
dashboard-agreements = Allekirjoitettuja sopimuksia
dashboard-undone = Vielä tekemättä
dashboard-undone-text = Muistutukset lähtevät itsestään. Valitse rivi, jos haluat kirjoittaa näille ihmisille.
dashboard-people = { $count ->
    [one] yksi henkilö
   *[other] { $count } henkilöä
}
dashboard-not-invited = Ketään ei ole vielä kutsuttu
